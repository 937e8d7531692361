using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;

namespace Inventory.Core;

/// <summary>A setting that cannot be used. The message names the key, in one line.</summary>
public sealed class SettingsException(string message) : Exception(message);

public static class SettingsReader
{
    /// <exception cref="SettingsException">A value is of the wrong kind or out of range.</exception>
    public static Settings Read(IConfiguration configuration)
    {
        var settings = new Settings();
        var section = configuration.GetSection(Settings.Section);
        foreach (var part in typeof(Settings).GetProperties())
        {
            if (part.GetValue(settings) is not { } value) continue;
            foreach (var property in value.GetType().GetProperties().Where(p => p.CanWrite && part.PropertyType.DeclaringType == typeof(Settings)))
                Bind(section.GetSection($"{part.Name}:{property.Name}"), value, property);
        }
        settings.TrustedProxies = section.GetSection(nameof(Settings.TrustedProxies)).Get<string[]>() ?? [];
        return settings;
    }

    private static void Bind(IConfigurationSection section, object target, System.Reflection.PropertyInfo property)
    {
        if (!section.Exists()) return;
        object? value;
        try
        {
            value = section.Get(property.PropertyType == typeof(IReadOnlyList<string>) ? typeof(string[]) : property.PropertyType);
        }
        catch (InvalidOperationException)
        {
            throw new SettingsException($"{section.Path}: “{section.Value}” is no {Kind(property.PropertyType)}.");
        }
        var problems = new List<ValidationResult>();
        if (!Validator.TryValidateProperty(value, new ValidationContext(target) { MemberName = property.Name, DisplayName = property.Name }, problems))
            throw new SettingsException($"{section.Path}: {problems[0].ErrorMessage}");
        property.SetValue(target, value);
    }

    private static string Kind(Type type) =>
        type == typeof(bool) ? "true or false"
        : type == typeof(int) ? "whole number"
        : type.IsEnum ? $"one of {string.Join(", ", Enum.GetNames(type))}"
        : type.Name;
}
