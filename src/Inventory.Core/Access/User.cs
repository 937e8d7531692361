using Inventory.Core.Resources;
using Microsoft.AspNetCore.Identity;

namespace Inventory.Core.Access;

/// <summary>An account. The user name is compared in any letter case.</summary>
[ObjectType("users.user"), Secret]
public sealed class User : IdentityUser<long>
{
    /// <summary>May do everything, while active.</summary>
    public bool IsSuperuser { get; set; }

    /// <summary>An inactive account signs in nowhere; its tokens are refused.</summary>
    public bool IsActive { get; set; } = true;

    public string FirstName { get; set; } = "";

    public string LastName { get; set; } = "";

    public DateTime DateJoined { get; set; }

    public DateTime? LastLogin { get; set; }

    /// <summary>"light", "dark" or null: as the system has it.</summary>
    public string? Theme { get; set; }

    public override string ToString() => UserName ?? "";
}
