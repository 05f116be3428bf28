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

    /// <summary>The amount of money with which the text ends, but for a comma; a blank when it ends with something else.</summary>
    public static Figure LastAmount(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd("，, ");
        if (!text.EndsWith("元", StringComparison.Ordinal))
            return default;
        int last = text.LastIndexOfAnyInRange('0', '9');
        if (last < 0)
            return default;
        int start = text[..(last + 1)].LastIndexOfAnyExcept("0123456789.,") + 1;
        var rest = text[start..];
        return Take(ref rest, out var figure) && rest.IsEmpty ? figure : default;
    }
}
