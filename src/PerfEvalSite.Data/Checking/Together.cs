using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking;

/// <summary>What findings of one rule and one outcome have in common where one cause makes many of them: a column left empty, a form not filled in.</summary>
/// <param name="Table">The findings about this table are said together.</param>
/// <param name="Words">The one message for all of them, in their order.</param>
internal sealed record Together(Table Table, Func<IReadOnlyList<Finding>, FindingWords> Words)
{
    /// <summary>More names than these make no message clearer; the cells are all listed beside it.</summary>
    private const int MostNames = 6;

    /// <summary>甲、乙、丙等: what a reader calls the row of each finding's first cell.</summary>
    public static string NamesOf(CheckContext context, IReadOnlyList<Finding> findings) =>
        NamesOf([.. findings.Select(finding => RowNames.Of(context, finding.Cells[0].Table, finding.Cells[0].Row)).Distinct()]);

    private static string NamesOf(string[] names) => string.Join('、', names.Take(MostNames)) + (names.Length > MostNames ? "等" : "");

    public static Finding Merge(IReadOnlyList<Finding> findings, FindingWords words) => findings[0] with
    {
        Message = new(words.Zh, words.En),
        Cells = [.. findings.SelectMany(finding => finding.Cells).Distinct()],
        Stated = "",
        Expected = "",
        AlsoBroken = [.. findings.SelectMany(finding => finding.AlsoBroken).Distinct()],
    };
}
