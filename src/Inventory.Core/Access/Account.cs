using Inventory.Core.Resources;

namespace Inventory.Core.Access;

/// <summary>
/// A person's account as people meet it: a row like any other. What proves who they are, password and stamps, lies in the same table
/// and is <see cref="User"/>'s alone. An account that is closed signs in nowhere and keeps its name wherever it stands.
/// </summary>
[ObjectType("users.user"), Secret]
public sealed class Account : Entity, IKeyed, IChecked
{
    /// <summary>At most 150 characters, compared in any letter case.</summary>
    [Named("username")]
    public string UserName { get; set; } = null!;

    /// <summary>As Identity looks it up.</summary>
    [Derived, Named("username_key")]
    public string NormalizedUserName { get; private set; } = "";

    [Derived]
    public string NameSort { get; private set; } = "";

    public string FirstName { get; set; } = "";

    public string LastName { get; set; } = "";

    public string? Email { get; set; }

    /// <summary>A closed account signs in nowhere; its tokens are refused.</summary>
    public bool IsActive { get; set; } = true;

    /// <summary>May do everything, while active.</summary>
    public bool IsSuperuser { get; set; }

    public DateTime? LastLogin { get; set; }

    /// <summary>How the account proves itself; read by nobody here.</summary>
    [Secret]
    internal User? Proof { get; set; }

    /// <summary>What is to be its password from this save on; kept nowhere.</summary>
    internal string? NewPassword { get; set; }

    public List<Group> Groups { get; set; } = [];

    public List<Permission> Permissions { get; set; } = [];

    public void RefreshKeys() => (NormalizedUserName, NameSort) = (Normal(UserName), Keys.Sort(UserName));

    public void Check(Problems problems)
    {
        if (Email is { } email && (email.Count(c => c == '@') != 1 || email.StartsWith('@') || email.EndsWith('@') || email.Any(char.IsWhiteSpace)))
            problems.Add("email", $"“{email}” is no e-mail address.");
    }

    public override string ToString() => UserName;

    /// <summary>How user names are compared.</summary>
    public static string Normal(string name) => name.Normalize().ToUpperInvariant();
}
