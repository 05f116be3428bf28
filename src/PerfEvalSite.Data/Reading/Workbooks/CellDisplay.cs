using System.Globalization;
using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Data.Reading.Workbooks;

/// <summary>Makes of what is stored in a cell what the cell shows, by its type, its number format and its font.</summary>
internal sealed class CellDisplay(SharedStrings strings, CellFormats formats, bool from1904)
{
    private static readonly string[] dateForms = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF"];

    /// <param name="stored">Not empty.</param>
    /// <param name="rich">The text in parts, where parts of it are marked.</param>
    /// <param name="type">The cell's attribute <c>t</c>.</param>
    /// <param name="hidesZero">Whether the sheet shows a zero as nothing.</param>
    public ShownCell Show(string stored, RichText? rich, string type, int style, bool hidesZero)
    {
        if (formats[style] is not { } found)
            return Broken($"s=\"{style.ToString(CultureInfo.InvariantCulture)}\"");
        return Show(stored, rich, type, found, hidesZero);
    }

    /// <summary>The same where a rule of conditional formatting holds.</summary>
    public ShownCell Show(ConditionalRule rule, string stored, RichText? rich, string type, int style, bool hidesZero)
    {
        if (formats[style] is not { } found)
            return Broken($"s=\"{style.ToString(CultureInfo.InvariantCulture)}\"");
        if (rule.ReplacesNumbers)
            return new("", new CellFault(SheetCodes.HiddenByFormat, CellConcern.Any, stored, rule.Asks));
        var look = rule.Look ?? (rule.LookNumber is { } number ? formats.ConditionalAt(number) : null);
        return Show(stored, rich, type, look?.On(found) ?? found, hidesZero);
    }

    /// <summary>What is stored, where it is not in the cell itself.</summary>
    public string ContentOf(string stored, string type) => type == "s" && CellFormats.Number(stored) is { } index ? strings[index] ?? "" : stored;

    private ShownCell Show(string stored, RichText? rich, string type, CellStyle found, bool hidesZero)
    {
        switch (type)
        {
            case "s":
                return CellFormats.Number(stored) is { } index && strings[index] is { } text
                    ? ShowText(text, strings.MarkedAt(index), found)
                    : Broken($"t=\"s\" {stored}");
            case "str" or "inlineStr":
                return ShowText(stored, rich, found);
            case "b":
                return Seen(new(stored is "1" or "true" ? "TRUE" : "FALSE"), found, null);
            case "e":
                return Seen(new(stored), found, null);
            case "d":
                return Seen(Marked(ShowDate(stored, found.Format), found.Look.Mark), found, null);
            case "n":
                return ShowNumber(stored, found, from1904, hidesZero);
            default:
                return Broken($"t=\"{type}\"");
        }
    }

    public static ShownCell ShowNumber(string stored, CellStyle style, bool from1904, bool hidesZero)
    {
        var colour = style.Format.ColourOf(stored);
        var shown = Seen(Marked(hidesZero && IsZero(stored) ? new("") : style.Format.Show(stored, from1904), style.Look.Mark), style, colour);
        return colour is null ? shown : WithoutZero(shown, stored);
    }

    /// <summary>A zero that a format or a condition takes away is blank, as it is where the sheet shows none.</summary>
    public static ShownCell WithoutZero(ShownCell shown, string stored) => shown.Fault?.Code == SheetCodes.WhiteOnWhite && IsZero(stored) ? new("") : shown;

    public static ShownCell ShowText(string text, RichText? rich, CellStyle style)
    {
        var shown = rich?.Show(style) ?? RichText.Show(text, style.Look.Mark);
        var formatted = style.Format.ShowText(shown.Text);
        formatted = new(formatted.Text, shown.Fault ?? formatted.Fault);
        return rich is null ? Seen(formatted, style, style.Format.ColourOfText) : formatted;
    }

    /// <param name="ofFormat">The colour in which the number format shows it, before that of the font.</param>
    public static ShownCell Seen(ShownCell shown, CellStyle style, SheetColour? ofFormat) =>
        shown.Fault is null && !string.IsNullOrWhiteSpace(shown.Text) && (ofFormat is null ? style.Look : style.Look with { Colour = ofFormat }).IsUnseenOn(style.Behind)
            ? shown with { Fault = new CellFault(SheetCodes.WhiteOnWhite, CellConcern.Any, shown.Text) }
            : shown;

    private static ShownCell Marked(ShownCell shown, TextMark mark) => shown.Fault is null && shown.Text.Length > 0 ? RichText.Show(shown.Text, mark) : shown;

    /// <summary>A date as text: 2023-09-28T00:00:00.000Z. Shown as the format has it, where it has one for dates.</summary>
    private static ShownCell ShowDate(string stored, NumberFormat format)
    {
        var written = stored.AsSpan().Trim();
        bool isUtc = written.EndsWith("Z", StringComparison.Ordinal);
        if (isUtc)
            written = written[..^1];
        else if (written.Length > 6 && written.Contains('T') && written[^6] is '+' or '-' && written[^3] == ':')
            written = written[..^6];
        if (!DateTime.TryParseExact(written, dateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return new(stored);
        bool isMidnight = date.TimeOfDay == TimeSpan.Zero;
        string shown = date.ToString(isMidnight ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        if (isUtc && !isMidnight)
            return new(shown, new CellFault(SheetCodes.DateInUtc, CellConcern.Any, stored, date.AddHours(8).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)));
        if (!format.IsOfDates || date.Year <= 1900)
            return new(shown);
        decimal serial = (decimal)(date - new DateTime(1899, 12, 30)).Ticks / TimeSpan.TicksPerDay;
        return format.Show(serial.ToString(CultureInfo.InvariantCulture), from1904: false);
    }

    private static bool IsZero(string stored) => decimal.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) && value == 0;

    private static ShownCell Broken(string what) => new("", new CellFault(SheetCodes.BrokenCell, CellConcern.Any, what));
}
