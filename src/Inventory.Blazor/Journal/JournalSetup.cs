using Inventory.Blazor.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Blazor.Journal;

internal static class JournalSetup
{
    public static void AddJournal(this IServiceCollection services) => services.AddRelatedView<JournalEntry, JournalTab>();
}
