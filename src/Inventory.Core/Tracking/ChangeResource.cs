using Inventory.Core.Resources;

namespace Inventory.Core.Tracking;

/// <summary>A list alone: changes are written by what is done. There are millions, so nothing is offered that would read all of them.</summary>
public sealed class ChangeResource : Resource<Change>
{
    public ChangeResource()
        : base("changes", "Change", "Changes")
    {
        NetBoxPath = "core/changelog";
        ApiPath = "core/object-changes";
        Acts = Acts.None;
        var time = Instant(x => x.Created).Labelled("Time").Always();
        time.Name = "time";
        var name = Text(x => x.Display).Labelled("Name").Unsorted();
        name.Name = "object_repr";
        var action = Choice(x => x.Action, Change.Actions).Unsorted();
        var kind = Add(new KindsField<Change>(x => x.ObjectType, isMany: false, _ => true)).Labelled("Kind");
        kind.Name = "changed_object_type";
        var row = Add(new ObjectField<Change>("changed_object", "Object", x => x.ObjectType, x => x.ObjectId));
        var related = Add(new ObjectField<Change>("related_object", "Beside", x => x.RelatedObjectType, x => x.RelatedObjectId));
        var user = Text(x => x.UserName).Labelled("User").Unsorted();
        user.Name = "user";
        var message = Add(new MessageField()).Labelled("Why");

        Name(name, Sort<Change>.By(x => x.Created!.Value).Reversed, Sort<Change>.By(x => x.Id).Reversed);
        List = [time, user, action, kind, name, message];
        Detail = [Group("Change", time, user, action, row, related, message)];
        Brief = [time, action, name];
        Scripts(time, Script.Value("user", (Change x) => x.UserId, Schemas.Of("integer", mayBeNull: true)), Script.Value("user_name", (Change x) => x.UserName, Schemas.Of("string")),
            Script.Value("request_id", (Change x) => x.OperationId, Schemas.Text(false, format: "uuid")), action, kind, Script.Value("changed_object_id", (Change x) => x.ObjectId, Schemas.Of("integer")), row, name, message,
            Document("prechange_data", x => x.Before), Document("postchange_data", x => x.After));
        Filters(
            new KindFilter<Change>("changed_object_type", "Kind", x => x.ObjectType),
            new OrderedFilter<Change, long>("changed_object_id", "Id of the object", x => x.ObjectId),
            new KindFilter<Change>("related_object_type", "Kind beside", x => x.RelatedObjectType),
            new OrderedFilter<Change, long?>("related_object_id", "Id of the object beside", x => x.RelatedObjectId),
            new OperationIdFilter("operation_id"),
            new OperationIdFilter("request_id").As("request_id"));
    }

    private static ScriptField<Change> Document(string name, Func<Change, string?> json) => new(name, (output, row) => output.Raw(json(row)), Schemas.Of("object", mayBeNull: true));

    private protected override void AddFieldsOfEveryRow()
    {
        // Its time is told, and it has no other.
    }

    private protected override IEnumerable<Filter<Change>> OfEveryRow => [new SearchFilter<Change>(this), new OrderedFilter<Change, long>("id", "Id", x => x.Id)];
}
