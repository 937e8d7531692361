using Inventory.Core.Resources;

namespace Inventory.Core.Access;

public sealed class PermissionResource : Resource<Permission>
{
    public PermissionResource()
        : base("permissions", "Permission", "Permissions")
    {
        NetBoxPath = "users/permissions";
        var name = Text(x => x.Name).SortedBy(x => x.NameSort).Searched();
        var description = Text(x => x.Description).Searched();
        var enabled = Bool(x => x.Enabled);
        var types = Add(new KindsField<Permission>(x => x.ObjectTypes, isMany: true, _ => true)).Closed(Permission.EveryKind, "Every kind of row").Labelled("Object types")
            .Explained("Every kind does not mean users, groups, permissions and tokens: those are granted by name.");
        var actions = Add(new WordsField<Permission>(x => x.Actions, [Verb.View, Verb.Add, Verb.Change, Verb.Delete, Verb.Run, Verb.Grant]))
            .Explained("To run is to start and join audits of a flow; to grant, to issue tokens for other people.");
        var constraints = Json(x => x.Constraints)
            .Explained("Only rows that meet this: a JSON object of conditions that must all hold, or a list of objects of which one must. {\"site__slug\": \"kamnik\"}; \"$user\" is who asks. Empty: every row.");
        var users = Many(x => x.Users, "user");
        var groups = Many(x => x.Groups, "group");

        Name(name, Sort<Permission>.By(x => x.NameSort));
        List = [name, enabled, types, actions, constraints, users, groups];
        Form = [Group("Permission", name, description, enabled), Group("What is allowed", types, actions, constraints), Group("To whom", users, groups)];
    }
}
