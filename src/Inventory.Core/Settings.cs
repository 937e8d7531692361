using System.ComponentModel.DataAnnotations;

namespace Inventory.Core;

/// <summary>What an administrator may set, under "Inventory" in appsettings.json or the environment.</summary>
public sealed class Settings
{
    public const string Section = "Inventory";

    public DatabaseSettings Database { get; set; } = new();

    public AssetSettings Assets { get; set; } = new();

    public ImportSettings Import { get; set; } = new();

    public AuditSettings Audit { get; set; } = new();

    public ShellSettings Shell { get; set; } = new();

    public RestSettings Rest { get; set; } = new();

    public HistorySettings History { get; set; } = new();

    public FileSettings Files { get; set; } = new();

    public BootstrapSettings Bootstrap { get; set; } = new();

    /// <summary>Networks whose forwarded headers are believed, as CIDR.</summary>
    public IReadOnlyList<string> TrustedProxies { get; set; } = [];

    public sealed class DatabaseSettings
    {
        public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;
    }

    public sealed class AssetSettings
    {
        /// <summary>Status that an asset takes when hardware is assigned; empty: none.</summary>
        public string? UsedStatus { get; set; } = "used";

        /// <summary>Status that an asset takes when it is unassigned; empty: none.</summary>
        public string? StoredStatus { get; set; } = "stored";

        public IReadOnlyList<string> UsedAdditionalStatuses { get; set; } = [];

        /// <summary>Statuses that count as lying in the storage location, beside <see cref="StoredStatus"/>; "retired" when nothing is set.</summary>
        public IReadOnlyList<string>? StoredAdditionalStatuses { get; set; }

        public bool SyncHardwareSerialAssetTag { get; set; }

        /// <summary>Days before the end of the warranty from which it is shown as ending; 0: never.</summary>
        [Range(0, 36500)]
        public int WarrantyWarningDays { get; set; } = 90;

        /// <summary>Custom fields that quick search of assets looks into.</summary>
        public IReadOnlyList<string> CustomFieldSearch { get; set; } = [];

        public bool PrefillNameOnCreateInventoryItem { get; set; }

        public bool PrefillTagsOnCreateInventoryItem { get; set; }

        /// <summary>All statuses that count as stored.</summary>
        public IReadOnlyList<string> StoredStatuses =>
            [.. new[] { StoredStatus }.Concat(StoredAdditionalStatuses ?? ["retired"]).OfType<string>().Where(s => s.Length > 0).Distinct()];
    }

    public sealed class ImportSettings
    {
        public bool CreatePurchase { get; set; }

        public bool CreateDeviceType { get; set; }

        public bool CreateModuleType { get; set; }

        public bool CreateInventoryItemType { get; set; }

        public bool CreateRackType { get; set; }

        public bool CreateTenant { get; set; }
    }

    public sealed class AuditSettings
    {
        /// <summary>Minutes for which a row that was seen stays seen.</summary>
        [Range(1, 525600)]
        public int Window { get; set; } = 240;
    }

    public sealed class ShellSettings
    {
        public bool TopLevelMenu { get; set; } = true;
    }

    public sealed class RestSettings
    {
        /// <summary>Refuses filters of unknown name instead of warning.</summary>
        public bool StrictFilters { get; set; }

        /// <summary>How often one token, or one person, may call in a minute; 0: as often as they like.</summary>
        [Range(0, 1_000_000)]
        public int RequestsPerMinute { get; set; } = 6000;
    }

    public sealed class HistorySettings
    {
        /// <summary>Days that change records are kept; 0: for ever.</summary>
        [Range(0, 36500)]
        public int RetentionDays { get; set; }
    }

    public sealed class FileSettings
    {
        /// <summary>The folder of pictures, from the one in which the server starts; servers of one database share it. Nothing set: "files" beside the database file, "data/files" with PostgreSQL.</summary>
        public string? Folder { get; set; }
    }

    /// <summary>The first administrator of an unattended start; ignored once there is a user.</summary>
    public sealed class BootstrapSettings
    {
        public string? UserName { get; set; }

        public string? Password { get; set; }

        [RegularExpression("^[0-9a-fA-F]{40,}$", ErrorMessage = "must be 40 or more hexadecimal characters")]
        public string? ApiToken { get; set; }
    }
}

public enum DatabaseProvider
{
    Sqlite,
    PostgreSql,
}
