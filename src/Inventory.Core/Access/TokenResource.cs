using Inventory.Core.Resources;

namespace Inventory.Core.Access;

/// <summary>Everybody has their own. They are issued by <see cref="Tokens"/>, not by a form: what proves them is told once.</summary>
public sealed class TokenResource : Resource<Token>
{
    public TokenResource()
        : base("tokens", "Token", "Tokens")
    {
        NetBoxPath = "users/tokens";
        Acts = Acts.Change | Acts.Delete;
        ScriptActs = Acts.All;
        var name = Computed("token", "Token", x => x.ToString(), order: Sort<Token>.ByText(x => x.Description));
        var user = Reference(x => x.User).Searched();
        var description = Text(x => x.Description).Searched().Explained("What it is for.");
        var key = Text(x => x.Key).Searched();
        var enabled = Bool(x => x.Enabled).Explained("Off: it is refused until it is turned on again.");
        var writes = Bool(x => x.WriteEnabled).Labelled("May write").Explained("Off: it only reads.");
        var expires = Instant(x => x.Expires).Entered().Explained("From then on it is refused. Empty: it does not end.");
        var networks = Add(new WordsField<Token>(x => x.AllowedIps, [], Networks.Problem)).Labelled("Allowed networks").Explained("Like 10.0.0.0/8, separated by commas. Empty: from everywhere.");
        var created = Instant(x => x.Created);
        var lastUsed = Instant(x => x.LastUsed).Labelled("Last used");
        var version = Script.Value("version", (Token x) => x.Key == null ? 1 : 2, Schemas.Of("integer"));

        Name(name, Sort<Token>.By(x => x.Created!.Value).Reversed);
        List = [name, user, enabled, writes, expires, key, networks, lastUsed, created];
        Form = [Group("Token", description, enabled, writes), Group("Where and until when", expires, networks)];
        Detail = [Group("Token", user, description, key, enabled, writes), Group("Where and until when", networks, created, expires, lastUsed)];
        Brief = [version, key, enabled, writes, description];
        Writes(user, new TokenTextField());
        Scripts(version, key, lastUsed);
        Filters(new OrderedFilter<Token, int>("version", "Version", x => x.Key == null ? 1 : 2));
    }
}
