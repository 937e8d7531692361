using Inventory.Core.Data;
using Inventory.Core.Resources;

namespace Inventory.Core.NetBox;

/// <summary>What all lists of one import share.</summary>
internal sealed class ImportRun(Operation operation, SourceFolder source, ImportReport report, Action<string> tell)
{
    public InventoryDb Db => operation.Db;

    public Catalog Catalog => operation.Catalog;

    public Dialect Dialect => operation.Dialect;

    public SourceFolder Source => source;

    public ImportReport Report => report;

    public Known Known { get; } = new(operation.Db);

    public NewChoices Choices { get; } = new(operation.Db, report);

    /// <summary>Progress, a line each.</summary>
    public void Tell(string line) => tell(line);

    /// <summary>Whether rows of the list can come in: there is such a kind here.</summary>
    public bool Takes(string path) =>
        Endpoints.InOrder.FirstOrDefault(e => e.Path == path) is { } endpoint && Catalog.WithObjectType(endpoint.ObjectType) is not null;
}
