using System.Globalization;
using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Data.Checking.FinalAccounts;

/// <summary>Amounts and percentages in running text: a number with 元, 万元, 亿元 or % behind it.</summary>
internal static class TextFigures
{
    private static readonly Unit[] units = [Units.WanYuan, Units.YiYuan, Units.Yuan, Units.Percent];

    /// <summary>Takes the figure with which the text begins.</summary>
    public static bool Take(ref ReadOnlySpan<char> text, out Figure figure)
    {
        figure = default;
        int end = text.IndexOfAnyExcept("0123456789.,");
        if (end <= 0 || !decimal.TryParse(text[..end], NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out decimal value))
            return false;
        var rest = text[end..].TrimStart();
        foreach (var unit in units)
            if (rest.StartsWith(unit.Name, StringComparison.Ordinal) || (unit == Units.Percent && rest.StartsWith("％", StringComparison.Ordinal)))
            {
                figure = new(text[..end].ToString() + unit.Name, value, unit);
                text = rest[unit.Name.Length..];
                return true;
            }
        return false;
    }

    /// <summary>The last amount of money in the text; a blank when there is none.</summary>
    public static Figure LastAmount(ReadOnlySpan<char> text)
    {
        Figure last = default;
        while (text.IndexOfAnyInRange('0', '9') is >= 0 and var digit)
        {
            text = text[digit..];
            if (Take(ref text, out var figure))
                last = figure.Unit == Units.Percent ? last : figure;
            else
                text = text[Math.Max(1, text.IndexOfAnyExcept("0123456789.,"))..];
            if (text.IndexOfAnyExcept("0123456789.,") < 0)
                break;
        }
        return last;
    }
}
