using System.Linq.Expressions;
using Inventory.Core.Resources;

namespace Inventory.Core.Tracking;

/// <summary>Why people did something, in their own words. Few say it, and those who did are found in an index of their own.</summary>
public sealed class MessageField : Column<Change, string?>
{
    public MessageField()
        : base(x => x.Message) => IsSearched = true;

    public override IReadOnlyList<Sort<Change>> Order => [];

    public override IEnumerable<Filter<Change>> Filters => [new TextFilter<Change>(Name, Label, Path).Only(IsSaid)];

    public override Expression<Func<Change, bool>> Containing(string folded) => IsSaid.And(Text.Containing(Path, folded));

    private static Expression<Func<Change, bool>> IsSaid { get; } = x => x.Message != "";
}
