namespace Inventory.Blazor.Tests.Support;

/// <summary>A clock that runs as the real one, from where a test moves it.</summary>
public sealed class MovedClock : TimeProvider
{
    private TimeSpan _moved;

    public void Move(TimeSpan by) => _moved += by;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _moved;
}
