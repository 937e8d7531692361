using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Purchasing;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Tests.Support;

/// <summary>One small named world. A test finds its rows by their names.</summary>
public static class Warehouse
{
    internal static async Task SeedAsync(Operations operations)
    {
        await using var operation = await operations.WriteAsync(Viewer.System);
        var seed = new Seed(operation);
        await PurchasingAsync(seed);
        await operation.CommitAsync();
    }

    private static async Task PurchasingAsync(Seed seed)
    {
        var (red, blue) = (await seed.AddAsync(new Tag { Name = "Red", Slug = "red" }), await seed.AddAsync(new Tag { Name = "Blau", Slug = "blau" }));
        var people = await seed.AddAsync(new Owner { Name = "Purchasing" });

        var apples = await seed.AddAsync(new Supplier { Name = "Äpfel & Söhne", Slug = "aepfel", Description = "50 % off_all", OwnerId = people.Id, CustomFieldData = """{"rating":4.5,"since":"2019-05-01","cloud":true,"note":"Bärenstark","ways":["mail","phone"]}""" });
        var acme = await seed.AddAsync(new Supplier { Name = "ACME", Slug = "acme", CustomFieldData = """{"rating":3,"cloud":false,"note":null,"ways":[],"desk":{"floor":2}}""" });
        await seed.AddAsync(new Supplier { Name = "acme outlet", Slug = "acme-outlet" });
        await seed.TagAsync(apples, red, blue);
        await seed.TagAsync(acme, blue);

        await seed.AddAsync(new Purchase { SupplierId = apples.Id, Name = "P-1", Status = "open", Date = new(2024, 12, 30) });
        await seed.AddAsync(new Purchase { SupplierId = apples.Id, Name = "P-2", Status = "closed", Date = new(2025, 6, 1) });
        await seed.AddAsync(new Purchase { SupplierId = apples.Id, Name = "P-10", Status = "open" });
        await seed.AddAsync(new Purchase { SupplierId = acme.Id, Name = "P-1", Status = "closed", Date = new(2025, 1, 31) });
    }

    private sealed class Seed(Operation operation)
    {
        public async Task<T> AddAsync<T>(T row)
            where T : Entity, new()
        {
            if (!operation.Catalog.All.Any(r => r.EntityType == typeof(T)))
            {
                operation.Db.Add(row);
                await operation.Db.SaveChangesAsync();
                return row;
            }
            var result = await operation.Records<T>().SaveAsync(row);
            return result is SaveResult.Saved ? row : throw new InvalidOperationException($"The warehouse cannot hold {row}: {result}");
        }

        public Task TagAsync(Entity row, params Tag[] tags)
        {
            foreach (var tag in tags)
                operation.Db.Add(new TaggedItem { TagId = tag.Id, ObjectType = Names.ObjectType(row.GetType())!, ObjectId = row.Id });
            return operation.Db.SaveChangesAsync();
        }
    }
}
