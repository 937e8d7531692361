namespace Inventory.Core.Access;

/// <summary>One grant: all rows when <see cref="Constraints"/> is null, else those that meet one of its objects.</summary>
public sealed record Grant(string ObjectType, string Action, string? Constraints);

/// <summary>Who asks, with what they are allowed to at this moment. Short-lived: taken anew for every act.</summary>
public sealed class Viewer(long? userId, string name, bool isSuperuser, IEnumerable<Grant> grants)
{
    private readonly ILookup<(string, string), Grant> _grants = grants.ToLookup(g => (g.ObjectType, g.Action));

    /// <summary>The program itself: commands, imports, the demo world.</summary>
    public static Viewer System { get; } = new(null, "system", true, []);

    public long? UserId { get; } = userId;

    public string Name { get; } = name;

    public bool IsSuperuser { get; } = isSuperuser;

    /// <summary>Whether there are rows of this kind to which they may do it.</summary>
    public bool May(string action, string objectType) => IsSuperuser || Grants(action, objectType).Any();

    /// <summary>Whether they may do it to every row of this kind.</summary>
    public bool MayAll(string action, string objectType) => IsSuperuser || Grants(action, objectType).Any(g => g.Constraints is null);

    public IEnumerable<Grant> Grants(string action, string objectType) =>
        IsPersonal(objectType) ? _grants[(objectType, action)] : _grants[(objectType, action)].Concat(_grants[("*", action)]);

    /// <summary>Accounts, permissions, tokens, jobs and saved filters are never part of "every resource".</summary>
    internal static bool IsPersonal(string objectType) =>
        objectType is "users.user" or "users.group" or "users.objectpermission" or "users.token" or "core.job" or "extras.savedfilter";
}
