namespace PerfEvalSite.Site.Charts;

/// <summary>
/// Hatchings that keep their meaning in black and white. Each chart writes the ones it uses, under its own id, because a
/// style sheet's url(#…) would look for them in the style sheet.
/// </summary>
internal static class SvgPatterns
{
    /// <summary>How many parts can be told apart.</summary>
    public const int PartCount = 6;

    public static ReadOnlySpan<byte> OverSuffix => "-over"u8;

    public static void Over(SvgPen pen)
        => Pattern(pen, OverSuffix, " patternTransform=\"rotate(45)\""u8, "<path class=\"c-hatch\" d=\"M3 0V6\"/>"u8);

    public static ReadOnlySpan<byte> PartSuffix(int part) => (part % PartCount) switch
    {
        0 => "-p1"u8,
        1 => "-p2"u8,
        2 => "-p3"u8,
        3 => "-p4"u8,
        4 => "-p5"u8,
        _ => "-p6"u8,
    };

    /// <summary>In an order that keeps neighbours far apart: solid, hatched, empty, dotted, crossed, upright.</summary>
    public static void Part(SvgPen pen, int part)
    {
        var tilted = " patternTransform=\"rotate(45)\""u8;
        switch (part % PartCount)
        {
            case 0:
                Pattern(pen, PartSuffix(part), default, "<path class=\"c-solid\" d=\"M0 0H6V6H0Z\"/>"u8);
                break;
            case 1:
                Pattern(pen, PartSuffix(part), tilted, "<path class=\"c-hatch\" d=\"M3 0V6\"/>"u8);
                break;
            case 2:
                Pattern(pen, PartSuffix(part), default, default);
                break;
            case 3:
                Pattern(pen, PartSuffix(part), default, "<circle class=\"c-solid\" cx=\"3\" cy=\"3\" r=\"1.3\"/>"u8);
                break;
            case 4:
                Pattern(pen, PartSuffix(part), tilted, "<path class=\"c-thin\" d=\"M3 0V6M0 3H6\"/>"u8);
                break;
            default:
                Pattern(pen, PartSuffix(part), default, "<path class=\"c-thin\" d=\"M3 0V6\"/>"u8);
                break;
        }
    }

    private static void Pattern(SvgPen pen, ReadOnlySpan<byte> suffix, ReadOnlySpan<byte> transform, ReadOnlySpan<byte> shape)
    {
        pen.Raw("<pattern id=\""u8);
        pen.Id(suffix);
        pen.Raw("\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\""u8);
        pen.Raw(transform);
        pen.Raw("><path class=\"c-paper\" d=\"M0 0H6V6H0Z\"/>"u8);
        pen.Raw(shape);
        pen.Raw("</pattern>"u8);
    }
}
