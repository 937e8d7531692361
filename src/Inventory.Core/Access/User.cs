using Microsoft.AspNetCore.Identity;

namespace Inventory.Core.Access;

/// <summary>
/// What Identity knows of an account: how it proves itself. It shares its row with <see cref="Account"/>, which is made first and is what people see and change.
/// </summary>
public sealed class User : IdentityUser<long>
{
    /// <inheritdoc cref="Account.IsSuperuser"/>
    public bool IsSuperuser { get; set; }

    /// <inheritdoc cref="Account.IsActive"/>
    public bool IsActive { get; set; } = true;

    public string FirstName { get; set; } = "";

    public string LastName { get; set; } = "";

    public DateTime? LastLogin { get; set; }

    /// <summary>"light", "dark" or null: as the system has it.</summary>
    public string? Theme { get; set; }

    /// <summary>The account's: who saves an old state finds out.</summary>
    public long Version { get; set; }

    public override string ToString() => UserName ?? "";
}
