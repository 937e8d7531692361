namespace Inventory.Blazor.Tests.Support;

/// <summary>A folder, with the database in it, that is elsewhere until this is disposed.</summary>
internal sealed class AwayFolder : IDisposable
{
    private readonly string _folder;

    public AwayFolder(string folder)
    {
        _folder = folder;
        Directory.Move(folder, folder + "-away");
    }

    public void Dispose() => Directory.Move(_folder + "-away", _folder);
}
