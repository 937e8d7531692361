using Inventory.Core.Hardware;

namespace Inventory.Core.Tests.Hardware;

public sealed class RackSpaceTests
{
    private const string Front = "front";
    private const string Rear = "rear";

    // A: full depth, 2 units at 10. B: half depth, 1 unit, front at 20. C: half depth, half a unit, rear at 20.
    private static readonly RackSpace Space = new(1, 42, [new(1, 10, 2, true, Front), new(2, 20, 1, false, Front), new(3, 20, 0.5m, false, Rear)]);

    [Theory]
    [InlineData(20, 1, Rear, false)]
    [InlineData(20, 0.5, Front, false)]
    [InlineData(20, 1, Front, false)]
    [InlineData(19.5, 1, Rear, false)]
    [InlineData(20.5, 0.5, Rear, true)]
    [InlineData(20.5, 0.5, Front, false)]
    [InlineData(20, 1, null, false)]
    [InlineData(41, 2, null, true)]
    [InlineData(42, 2, null, false)]
    [InlineData(42.5, 0.5, Front, true)]
    [InlineData(0.5, 1, Front, false)]
    [InlineData(9.5, 1, null, false)]
    [InlineData(9.5, 1, Rear, false)]
    [InlineData(9, 1, null, true)]
    [InlineData(12, 1, null, true)]
    [InlineData(20, 0, Rear, false)]
    [InlineData(20.5, 0, Rear, true)]
    public void Position_IsAvailable_WhenEveryHalfUnitIsFree(double position, double height, string? face, bool isAvailable) =>
        Assert.Equal(isAvailable, Space.IsAvailable((decimal)position, (decimal)height, face));

    [Fact]
    public void Available_TellsEveryPosition_FromTheStartingUnitOn()
    {
        var space = new RackSpace(5, 3, [new(1, 6, 1, false, Front)]);
        Assert.Equal([5m, 7m], space.Available(1, Front));
        Assert.Equal([5m, 5.5m, 6m, 6.5m, 7m], space.Available(1, Rear));
        Assert.Equal([5m, 7m], space.Available(1));
    }

    [Fact]
    public void InTheWay_IsWhatTakesAHalfUnitOnThatFace()
    {
        Assert.Equal([2L], Space.InTheWay(20, 1, Front).Select(m => m.Id));
        Assert.Equal([2L, 3L], Space.InTheWay(19, 2).Select(m => m.Id));
        Assert.Empty(Space.InTheWay(12, 8));
    }

    [Fact]
    public void Overlaps_TakeTheirPlaceOnce()
    {
        var space = new RackSpace(1, 4, [new(1, 1, 2, true, Front), new(2, 2, 1, true, Front), new(3, 2, 0, true, Front)]);
        Assert.Equal(0.5m, space.Utilization);
        Assert.Equal([3m, 3.5m], space.Available(1).Take(2));
    }

    [Fact]
    public void Utilization_CountsHalfUnitsThatAreTakenOnEitherFace() => Assert.Equal(3m / 42, Space.Utilization, 10);
}
