using System.Globalization;

namespace PerfEvalSite.Data.Reading.Workbooks;

/// <summary>For which numbers a section of a format is: <c>[&gt;=10000]</c>.</summary>
internal sealed record FormatCondition(string Sign, decimal Limit)
{
    /// <summary>Null when it is none that is known.</summary>
    public static FormatCondition? Parse(ReadOnlySpan<char> text)
    {
        int length = text.IndexOfAnyExcept("<>=");
        if (length < 0 || !decimal.TryParse(text[length..], NumberStyles.Float, CultureInfo.InvariantCulture, out decimal limit))
            return null;
        string sign = text[..length].ToString();
        return sign is "<" or "<=" or ">" or ">=" or "=" or "<>" ? new(sign, limit) : null;
    }

    public bool Holds(decimal value) => Sign switch
    {
        "<" => value < Limit,
        "<=" => value <= Limit,
        ">" => value > Limit,
        ">=" => value >= Limit,
        "=" => value == Limit,
        _ => value != Limit,
    };
}
