using System.Globalization;
using System.Xml;

namespace PerfEvalSite.Data.Reading.Workbooks;

/// <summary>A colour as a sheet names it.</summary>
/// <param name="Rgb">Negative where only the workbook's theme knows it.</param>
/// <param name="Name">Tells those apart.</param>
internal readonly record struct SheetColour(int Rgb, string Name = "")
{
    /// <summary>As far apart may red, green and blue be where nobody sees a difference: the lightest grey on white.</summary>
    private const int Unseen = 16;

    /// <summary>The colours that are named by number, in styles from 0 and in number formats ([Color1]) from the eighth.</summary>
    private static readonly int[] palette =
        [
            0x000000, 0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF, 0x00FFFF, 0x000000, 0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF, 0x00FFFF,
            0x800000, 0x008000, 0x000080, 0x808000, 0x800080, 0x008080, 0xC0C0C0, 0x808080, 0x9999FF, 0x993366, 0xFFFFCC, 0xCCFFFF, 0x660066, 0xFF8080, 0x0066CC, 0xCCCCFF,
            0x000080, 0xFF00FF, 0xFFFF00, 0x00FFFF, 0x800080, 0x800000, 0x008080, 0x0000FF, 0x00CCFF, 0xCCFFFF, 0xCCFFCC, 0xFFFF99, 0x99CCFF, 0xFF99CC, 0xCC99FF, 0xFFCC99,
            0x3366FF, 0x33CCCC, 0x99CC00, 0xFFCC00, 0xFF9900, 0xFF6600, 0x666699, 0x969696, 0x003366, 0x339966, 0x003300, 0x333300, 0x993300, 0x993366, 0x333399, 0x333333,
        ];

    private const int FirstOfFormats = 8;

    public static readonly SheetColour White = new(0xFFFFFF);

    /// <summary>What a pattern or a gradient mixes: like no other.</summary>
    public static readonly SheetColour Mixed = new(-1, "mixed");

    /// <summary>The colour at which the reader stands; null where the program chooses it.</summary>
    public static SheetColour? Read(XmlReader colour)
    {
        string tint = colour.GetAttribute("tint") ?? "";
        if (colour.GetAttribute("rgb") is { } rgb)
            return int.TryParse(rgb.Length > 6 ? rgb[^6..] : rgb, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int value) ? Tinted(value, tint) : null;
        if (CellFormats.Number(colour.GetAttribute("theme")) is { } theme)
            return theme switch { 0 => Tinted(0xFFFFFF, tint), 1 => Tinted(0, tint), _ => new(-1, $"{theme} {tint}") };
        return CellFormats.Number(colour.GetAttribute("indexed")) is { } index ? OfIndex(index) : null;
    }

    public static SheetColour? OfIndex(int index) => index >= 0 && index < palette.Length ? new(palette[index]) : null;

    /// <summary>The colour that a section of a number format names: [White], [白色], [Color2].</summary>
    public static SheetColour? Named(string? written)
    {
        string name = written is null ? "" : written.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        int index = name switch
        {
            "black" or "黑色" => 0,
            "white" or "白色" => 1,
            "red" or "红色" => 2,
            "green" or "绿色" => 3,
            "blue" or "蓝色" => 4,
            "yellow" or "黄色" => 5,
            "magenta" or "洋红色" or "洋红" => 6,
            "cyan" or "青色" or "蓝绿色" => 7,
            ['c', 'o', 'l', 'o', 'r', .. var number] => CellFormats.Number(number) + FirstOfFormats - 1 ?? -1,
            ['颜', '色', .. var number] => CellFormats.Number(number) + FirstOfFormats - 1 ?? -1,
            _ => -1,
        };
        return OfIndex(index);
    }

    /// <summary>Whether letters of the one are not seen on the other.</summary>
    public bool LooksLike(SheetColour other) => Rgb < 0 || other.Rgb < 0
        ? Rgb < 0 && other.Rgb < 0 && Name == other.Name && Name != Mixed.Name
        : Math.Abs((Rgb >> 16) - (other.Rgb >> 16)) <= Unseen && Math.Abs((Rgb >> 8 & 0xFF) - (other.Rgb >> 8 & 0xFF)) <= Unseen && Math.Abs((Rgb & 0xFF) - (other.Rgb & 0xFF)) <= Unseen;

    /// <summary>Lighter by a share of what is missing to white, or darker by a share of what there is.</summary>
    private static SheetColour Tinted(int rgb, string tint)
    {
        if (!decimal.TryParse(tint, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal share) || Math.Abs(share) > 1)
            return new(rgb);
        return new(Part(rgb >> 16) << 16 | Part(rgb >> 8 & 0xFF) << 8 | Part(rgb & 0xFF));

        int Part(int part) => (int)(share < 0 ? part * (1 + share) : part + (0xFF - part) * share);
    }
}
