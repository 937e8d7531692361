using Inventory.Core.Resources;

namespace Inventory.Core.NetBox;

/// <summary>Brings in one list.</summary>
internal abstract class ListImport
{
    public abstract Endpoint Endpoint { get; }

    public static ListImport Of(ImportRun run, Endpoint endpoint, Resource resource) =>
        (ListImport)Activator.CreateInstance(typeof(ListImport<>).MakeGenericType(resource.EntityType), run, endpoint, resource)!;

    /// <summary>Makes and updates its rows.</summary>
    public abstract Task RunAsync(CancellationToken cancel);

    /// <summary>Once all lists are in: what had to wait for others, and what a person should look at.</summary>
    public abstract Task FinishAsync(CancellationToken cancel);
}
