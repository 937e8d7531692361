namespace Inventory.Core.Resources;

/// <summary>A value that looks its own way on pages.</summary>
public interface IPlain
{
    /// <summary>The text, number or day that stands for it in a file.</summary>
    object? Plain { get; }
}
