using Inventory.Core.Resources;

namespace Inventory.Core.Access;

public sealed class AccountResource : Resource<Account>
{
    public AccountResource()
        : base("users", "User", "Users")
    {
        NetBoxPath = "users/users";
        var name = Text(x => x.UserName).SortedBy(x => x.NameSort).Searched();
        var first = Text(x => x.FirstName).Searched();
        var last = Text(x => x.LastName).Searched();
        var email = Text(x => x.Email).Searched().Labelled("E-mail");
        var active = Bool(x => x.IsActive).Labelled("Active").Explained("Who is not active signs in nowhere, and their tokens are refused. Their name stays wherever it stands.");
        var superuser = Bool(x => x.IsSuperuser).Labelled("Superuser").Explained("May do everything. Only superusers give and take this.");
        var lastLogin = Instant(x => x.LastLogin).Labelled("Last signed in");
        var groups = Many(x => x.Groups, "group");
        var permissions = Many(x => x.Permissions, "permission");
        var rights = Add(new RightsField());

        Name(name, Sort<Account>.By(x => x.NameSort));
        List = [name, first, last, email, active, superuser, groups, lastLogin];
        Brief = [name];
        Writes(new PasswordField());
        Scripts(Script.Value("date_joined", (Account x) => x.Created, Schemas.Text(true, format: "date-time")), lastLogin);
        Form = [Group("User", name, first, last, email), Group("Rights", active, superuser, groups, permissions)];
        Detail = [Group("User", name, first, last, email, lastLogin), Group("Rights", active, superuser, groups, permissions, rights)];
    }
}
