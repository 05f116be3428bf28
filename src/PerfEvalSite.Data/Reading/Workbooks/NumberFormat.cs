using System.Globalization;
using System.Text;
using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Data.Reading.Workbooks;

/// <summary>
/// Shows a stored number as the sheet shows it, because what the clerk sees in the cell is what was disclosed: 0.9996 as
/// 99.96%, 1.1 as 1.10, 44196 as 2020-12-31. Where the cell shows something else than a number says (nothing at all, or
/// a minus as nothing), or what cannot be written here, the cell is not read but asked about. Two ways of showing are no
/// loss and are followed as they are meant: a minus that a colour stands for, and the dash of the accounting format for zero.
/// </summary>
internal sealed class NumberFormat
{
    /// <summary>Spreadsheets keep fifteen digits; what stands behind them is the trace of binary arithmetic.</summary>
    private const int SignificantDigits = 15;

    /// <summary>As many characters does a number take without a format of its own, however wide its column is.</summary>
    private const int WidestGeneral = 11;

    private readonly string code;
    private readonly FormatSection[] sections;

    private readonly bool namesColours;

    /// <summary>What it makes of a text; null where a text is shown as it is.</summary>
    private readonly FormatSection? text;

    public static readonly NumberFormat General = new("General");

    public NumberFormat(string code)
    {
        this.code = code;
        List<FormatSection> all = [.. Split(code).Select(section => FormatSection.Parse(section))];
        if (all.Count > 3 || all[^1].IsForText)
        {
            text = all[Math.Min(all.Count - 1, 3)];
            all.RemoveRange(Math.Min(all.Count - 1, 3), all.Count - Math.Min(all.Count - 1, 3));
        }
        sections = all.Count > 0 ? [.. all] : [FormatSection.Parse("General")];
        namesColours = Array.Exists(sections, section => section.Colour is not null);
    }

    /// <param name="stored">The number as the file has it.</param>
    /// <param name="from1904">Whether the workbook counts its days from 1904.</param>
    public ShownCell Show(ReadOnlySpan<char> stored, bool from1904)
    {
        if (!decimal.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value))
            return new(stored.ToString());
        if (Math.Abs(value) >= 1_000_000_000_000_000m)
            return new(value.ToString("0.##############E+0", CultureInfo.InvariantCulture));
        value = WithoutBinaryTrace(value);
        if (SectionOf(value) is not { } section || section.IsBeyond || section.HasOwnNumerals && !section.IsDate)
            return CannotShow(value);
        if (section.IsDate)
            return DateText.Show(value, section, from1904) ?? CannotShow(value);
        string shown = Fill(Math.Abs(value), section);
        bool isBlank = string.IsNullOrWhiteSpace(shown);
        if (isBlank || IsDash(shown))
            return value != 0 ? new("", new CellFault(SheetCodes.HiddenByFormat, CellConcern.Any, Plain(value), code)) : new(isBlank ? "" : ZeroOf(sections[0]));
        return value < 0 ? WithSign(shown, value, section) : new(shown);
    }

    /// <summary>What a text becomes in a cell of this format: 12 in one of @"家" shows as 12家.</summary>
    public ShownCell ShowText(string stored)
    {
        if (text is null)
            return new(stored);
        string shown = string.Concat(text.Tokens.Select(token => token.Part == FormatPart.General ? stored : token.Text));
        return string.IsNullOrWhiteSpace(shown) && !string.IsNullOrWhiteSpace(stored)
            ? new("", new CellFault(SheetCodes.HiddenByFormat, CellConcern.Any, stored, code))
            : new(shown);
    }

    /// <summary>In which colour a number is shown, where the format says so: [White]0.</summary>
    public SheetColour? ColourOf(ReadOnlySpan<char> stored) =>
        namesColours && decimal.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) ? SheetColour.Named(SectionOf(value)?.Colour) : null;

    /// <summary>The same of a text.</summary>
    public SheetColour? ColourOfText => SheetColour.Named(text?.Colour);

    /// <summary>Whether it shows numbers as dates or times.</summary>
    internal bool IsOfDates => sections[0].IsDate;

    /// <summary>The section for a number; null where the format has none, which a sheet shows as ####.</summary>
    private FormatSection? SectionOf(decimal value)
    {
        var first = sections[0];
        if (sections.Length == 1)
            return first.Condition is { } only && !only.Holds(value) ? General.sections[0] : first;
        var second = sections[1];
        if (first.Condition is null && second.Condition is null)
            return value < 0 ? second : value > 0 || sections.Length == 2 ? first : sections[2];
        if (first.Condition?.Holds(value) ?? value > 0)
            return first;
        if (second.Condition?.Holds(value) ?? (sections.Length == 2 || value < 0))
            return second;
        return sections.Length > 2 ? sections[2] : first.Condition is null ? first : null;
    }

    /// <summary>A section of its own for negative numbers leaves out the minus, and has to say it in another way.</summary>
    private ShownCell WithSign(string shown, decimal value, FormatSection section)
    {
        if (section.ShowsSign)
            return new(shown);
        bool isLeftOut = section == sections.ElementAtOrDefault(1) && section.Condition is null && sections[0].Condition is null;
        return isLeftOut && (section.Colour is null || section.Colour == sections[0].Colour)
            ? new(shown, new CellFault(SheetCodes.SignHiddenByFormat, CellConcern.Any, Plain(value), shown, code))
            : new("-" + shown);
    }

    private ShownCell CannotShow(decimal value) => new("", new CellFault(SheetCodes.FormatNotFollowed, CellConcern.Any, Plain(value), code));

    /// <param name="value">Not negative.</param>
    private static string Fill(decimal value, FormatSection section) => section.Has(FormatPart.General) || !section.Has(FormatPart.Digit)
        ? string.Concat(section.Tokens.Select(token => token.Part == FormatPart.General ? InGeneral(value) : token.Text))
        : DigitPlaces.Fill(value, section);

    private static bool IsDash(string shown) => shown.Trim(' ', '¥', '￥', '$') is "-" or "—" or "——" or "–" or "－" or "―";

    private static string ZeroOf(FormatSection section)
    {
        string shown = section.IsBeyond || section.IsDate || section.HasOwnNumerals ? "" : Fill(0, section);
        return shown.AsSpan().ContainsAnyInRange('0', '9') ? shown : "0";
    }

    /// <summary>Whole numbers as they are, so that no digit of a long code is lost; others as far as a cell shows them.</summary>
    private static string InGeneral(decimal value)
    {
        int decimals = WidestGeneral - 1 - decimal.Truncate(value).ToString(CultureInfo.InvariantCulture).Length;
        return Plain(value >= 0.0001m && decimals >= 0 ? decimal.Round(value, decimals, MidpointRounding.AwayFromZero) : value);
    }

    private static string Plain(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    private static decimal WithoutBinaryTrace(decimal value)
    {
        decimal size = Math.Abs(value);
        if (size == 0)
            return value;
        int decimals = SignificantDigits;
        for (; size >= 1; size /= 10)
            decimals--;
        for (; size < 0.1m && decimals < 28; size *= 10)
            decimals++;
        return decimal.Round(value, Math.Clamp(decimals, 0, 28), MidpointRounding.AwayFromZero);
    }

    /// <summary>Divides at semicolons outside quotation marks.</summary>
    private static List<string> Split(string code)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        bool isQuoted = false;
        for (int i = 0; i < code.Length; i++)
        {
            if (code[i] == ';' && !isQuoted)
            {
                parts.Add(part.ToString());
                part.Clear();
                continue;
            }
            if (code[i] == '"')
                isQuoted = !isQuoted;
            part.Append(code[i]);
            if (code[i] is '\\' or '!' && !isQuoted && i + 1 < code.Length)
                part.Append(code[++i]);
        }
        parts.Add(part.ToString());
        return parts;
    }
}
