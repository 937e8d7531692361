using MudBlazor;

namespace Inventory.Blazor.Shell;

/// <summary>The palette of <c>tokens.css</c> for the components that bring their own styles. Both must say the same.</summary>
internal static class Theme
{
    public static MudTheme Mud { get; } = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#1f5bc4",
            PrimaryContrastText = "#ffffff",
            Secondary = "#536071",
            Background = "#f4f6f8",
            Surface = "#ffffff",
            BackgroundGray = "#edf0f4",
            TextPrimary = "#18202b",
            TextSecondary = "#536071",
            TextDisabled = "#6b7686",
            ActionDefault = "#536071",
            Divider = "#d6dce4",
            LinesDefault = "#d6dce4",
            LinesInputs = "#7b8797",
            TableLines = "#d6dce4",
            Success = "#137a41",
            Info = "#1a6482",
            Warning = "#a34400",
            Error = "#b3261e",
            Dark = "#18202b",
            DarkContrastText = "#ffffff",
        },
        PaletteDark = new PaletteDark
        {
            Primary = "#8ab4ff",
            PrimaryContrastText = "#0b2146",
            Secondary = "#a3b0bf",
            Background = "#12161c",
            Surface = "#1b2129",
            BackgroundGray = "#252d37",
            TextPrimary = "#e8edf3",
            TextSecondary = "#a3b0bf",
            TextDisabled = "#7d8a9a",
            ActionDefault = "#a3b0bf",
            Divider = "#343e4b",
            LinesDefault = "#343e4b",
            LinesInputs = "#7d8a9a",
            TableLines = "#343e4b",
            Success = "#92dfb2",
            Info = "#9ad4f3",
            Warning = "#f7cf78",
            Error = "#ffb4ab",
            ErrorContrastText = "#470d09",
            Dark = "#252d37",
            DarkContrastText = "#e8edf3",
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "8px" },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = ["Roboto", "system-ui", "Segoe UI", "Arial", "sans-serif"], FontSize = ".875rem" },
            H6 = new H6Typography { FontSize = "1.125rem" },
            Button = new ButtonTypography { TextTransform = "none", FontSize = ".875rem", LetterSpacing = "normal" },
        },
    };
}
