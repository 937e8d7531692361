namespace Inventory.Core.Tracking;

/// <summary>A row that has values of the fields that administrators define.</summary>
public interface ICustomized
{
    /// <summary>A JSON object; a key exists only once a value was written.</summary>
    string CustomFieldData { get; set; }
}
