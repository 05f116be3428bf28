using System.Globalization;
using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Import.Drafting;

/// <summary>Amounts of money as tables and sentences print them.</summary>
internal static class Amounts
{
    /// <summary>Null for anything but a plain number.</summary>
    public static decimal? Of(string text) =>
        decimal.TryParse(text.Trim().Replace("，", ",", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimal value) ? value : null;

    /// <summary>Those that a unit stands behind, in 元.</summary>
    public static IEnumerable<decimal> In(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                continue;
            int end = i;
            while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '.' or ','))
                end++;
            var unit = text.AsSpan(end).StartsWith("亿元", StringComparison.Ordinal) ? Units.YiYuan : text.AsSpan(end).StartsWith("万元", StringComparison.Ordinal) ? Units.WanYuan : text.AsSpan(end).StartsWith("元", StringComparison.Ordinal) ? Units.Yuan : null;
            if (unit is not null && Of(text[i..end]) is { } value && value != 0)
                yield return value * unit.Factor;
            i = end;
        }
    }
}
