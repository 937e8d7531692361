using Inventory.Core.Resources;

namespace Inventory.Core.Tracking;

public sealed class JournalEntryResource : Resource<JournalEntry>
{
    public JournalEntryResource()
        : base("journal-entries", "Journal entry", "Journal entries")
    {
        NetBoxPath = "extras/journal-entries";
        var type = Choice(x => x.ObjectType, JournalEntry.ObjectTypes).Bare().Labelled("Kind of object");
        var id = Add(new ObjectIdField<JournalEntry>(x => x.ObjectId, type)).Labelled("Object");
        var row = Add(new ObjectField<JournalEntry>("assigned_object", "About", x => x.ObjectType, x => x.ObjectId)
        {
            Tab = "Journal",
            Kinds = [.. JournalEntry.ObjectTypes.Seeds.Select(s => s.Value)],
            IsEntered = true,
        });
        var kind = Choice(x => x.Kind, JournalEntry.Kinds);
        var comments = Markdown(x => x.Comments).Searched();
        var written = Instant(x => x.Created).Labelled("Written");
        var author = Text(x => x.AuthorName).Labelled("Author").Searched();
        var custom = Add(new CustomDataField<JournalEntry>(x => x.CustomFieldData));
        var tags = Add(new TagsField<JournalEntry>(ObjectType));

        Name(comments, Sort<JournalEntry>.By(x => x.Created!.Value).Reversed, Sort<JournalEntry>.By(x => x.Id).Reversed);
        List = [comments, kind, row, author, written, tags];
        Form = [Group("Journal entry", type, id, kind, comments, tags), Group("Custom fields", custom)];
        Detail = [Group("Journal entry", row, kind, author, written, comments)];
        Brief = [written];
        Writes(tags);
        Scripts(row, author);
        Filters(new OrderedFilter<JournalEntry, long?>("created_by_id", "Author's id", x => x.AuthorId));
    }
}
