using System.Globalization;
using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Site.Pages;

/// <summary>
/// What a table is sorted by in the browser: the figure that the reader read, in its base unit (元), carried into the cell. A column in which every
/// text is a bare number of one unit carries none, because the script reads those as they are.
/// </summary>
internal static class SortValue
{
    /// <summary>Smaller tables are not sorted; see <c>tables.js</c>.</summary>
    public const int FewestRows = 6;

    private static readonly System.Buffers.SearchValues<char> bare = System.Buffers.SearchValues.Create("0123456789.,%");

    /// <summary>Digits with a point, commas, a minus of ASCII, a percent sign: the one form that the script reads by itself.</summary>
    public static bool IsBare(string text) => text.Length > 0 && !text.AsSpan(text[0] == '-' ? 1 : 0).ContainsAnyExcept(bare);

    /// <summary>The lower end of a range; a date as the number 20230105, of its first day; null where there is nothing to sort by.</summary>
    public static decimal? Of(in Figure figure) => figure.Kind switch
    {
        FigureKind.Number or FigureKind.Range => figure.InBase,
        FigureKind.Date => Of(figure.Date!.First),
        _ => null,
    };

    public static decimal? Of(DateOnly day) => day == DateOnly.MinValue ? null : day.Year * 10_000 + day.Month * 100 + day.Day;

    /// <summary>Whether a text tells the script the very value.</summary>
    public static bool Tells(string text, decimal value) =>
        IsBare(text) && decimal.TryParse(text.Replace(",", "", StringComparison.Ordinal).TrimEnd('%'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimal told) && told == value;

    /// <summary>Without the zeros that only say how many decimals are printed.</summary>
    public static string Text(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);
}
