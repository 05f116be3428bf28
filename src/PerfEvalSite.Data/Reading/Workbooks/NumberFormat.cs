using System.Globalization;
using System.Text;

namespace PerfEvalSite.Data.Reading.Workbooks;

/// <summary>
/// Shows a stored number as the sheet shows it, because what the clerk sees in the cell is what was disclosed: 0.9996 as
/// 99.96%, 1.1 as 1.10, 44196 as 2020-12-31. What it never does is hide a number: where a format shows no digit (the
/// accounting format's dash for zero), the number stands.
/// </summary>
public sealed class NumberFormat
{
    /// <summary>Spreadsheets keep fifteen digits; what stands behind them is the trace of binary arithmetic.</summary>
    private const int SignificantDigits = 15;

    private readonly FormatSection[] sections;

    public static readonly NumberFormat General = new("General");

    public NumberFormat(string code) => sections = [.. Split(code).Select(section => FormatSection.Parse(section))];

    /// <param name="stored">The number as the file has it.</param>
    /// <param name="from1904">Whether the workbook counts its days from 1904.</param>
    public string Show(ReadOnlySpan<char> stored, bool from1904)
    {
        if (!decimal.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value))
            return stored.ToString();
        if (Math.Abs(value) >= 1_000_000_000_000_000m)
            return value.ToString("0.##############E+0", CultureInfo.InvariantCulture);
        value = WithoutBinaryTrace(value);
        var section = sections[0];
        bool hasOwnSign = false;
        if (value < 0 && sections.Length > 1)
            (section, hasOwnSign) = (sections[1], true);
        else if (value == 0 && sections.Length > 2)
            section = sections[2];
        if (section.IsDate)
            return DateSerial.Show(value, section, from1904) ?? Plain(value);
        string shown = Shown(value, section, hasOwnSign);
        if (shown.AsSpan().ContainsAnyInRange('0', '9'))
            return shown;
        shown = Shown(value, sections[0], false);
        return shown.AsSpan().ContainsAnyInRange('0', '9') ? shown : Plain(value);
    }

    private static string Shown(decimal value, FormatSection section, bool hasOwnSign)
    {
        if (section.IsPlain)
            return Plain(value);
        if (section.Has(FormatPart.General) || !section.Has(FormatPart.Digit))
            return string.Concat(section.Tokens.Select(token => token.Part == FormatPart.General ? Plain(hasOwnSign ? -value : value) : token.Text));
        string digits = DigitPlaces.Fill(Math.Abs(value), section);
        return value < 0 && !hasOwnSign ? "-" + digits : digits;
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
            if (code[i] == '\\' && !isQuoted && i + 1 < code.Length)
                part.Append(code[++i]);
        }
        parts.Add(part.ToString());
        return parts;
    }
}
