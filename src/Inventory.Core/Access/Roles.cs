namespace Inventory.Core.Access;

/// <summary>Ready-made sets of permissions, for commands and the demo world.</summary>
public static class Roles
{
    public static IReadOnlyList<string> All { get; } = ["reader", "editor", "auditor"];

    /// <exception cref="ArgumentException">There is no such role.</exception>
    public static IReadOnlyList<Permission> Of(string role) => role switch
    {
        "reader" => [Reader()],
        "editor" => [Reader(), New("Edit everything", "*", "add,change,delete")],
        "auditor" => [Reader(), New("Run audits", "netbox_inventory.auditflow", "run"), New("Mark in audits", "netbox_inventory.audittrail", "add,delete")],
        _ => throw new ArgumentException($"There is no role “{role}”; there are {string.Join(", ", All)}."),
    };

    private static Permission Reader() => New("View everything", "*", "view");

    private static Permission New(string name, string types, string actions) => new() { Name = name, ObjectTypes = types, Actions = actions };
}
