using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>A finding as a cell points to it: its number on the page and the word for its outcome. The default is none.</summary>
public readonly record struct FindingMark(int Number, Outcome Outcome)
{
    /// <summary>Said in words, because not everyone sees colours.</summary>
    public string Word => Outcome.Words().Zh;

    public string CssClass => CssClassOf(Outcome);

    public static string CssClassOf(Outcome outcome) => outcome switch
    {
        Outcome.Contradiction => "differs-mark",
        Outcome.NeedsReason => "asks",
        Outcome.Missing => "missing",
        _ => "quiet",
    };
}

/// <summary>The cells of one disclosure that findings are about, each with the first finding that concerns it.</summary>
public sealed class FindingMarks
{
    private static readonly FindingMarks none = new();

    /// <summary>By table, then by cell: every cell that is drawn asks, and most tables have none.</summary>
    private readonly Dictionary<int, FindingMark>?[] byTable = new Dictionary<int, FindingMark>?[Catalogue.OfDisclosure.Length];

    private FindingMarks()
    {
    }

    public static FindingMarks Of(CheckResult? checks)
    {
        if (checks is null || checks.Findings.Count == 0)
            return none;
        var marks = new FindingMarks();
        for (int i = 0; i < checks.Findings.Count; i++)
        {
            var finding = checks.Findings[i];
            if (finding.Outcome is Outcome.Rounding or Outcome.NotChecked)
                continue;
            foreach (var cell in finding.Cells)
                (marks.byTable[cell.Table.Index] ??= []).TryAdd(Key(cell.Row, cell.Column), new FindingMark(i + 1, finding.Outcome));
        }
        return marks;
    }

    /// <param name="row">Place in the disclosure's table, from 0.</param>
    /// <param name="column">Of a table of the disclosure.</param>
    public FindingMark Of(int row, Column column) => byTable[column.Table.Index] is { } marks ? marks.GetValueOrDefault(Key(row, column)) : default;

    private static int Key(int row, Column column) => row * column.Table.Columns.Length + column.Index;
}

/// <summary>A cell that a finding names; <paramref name="Anchor"/> is null where the page does not show it.</summary>
public readonly record struct FindingCell(string Name, string? Anchor);

/// <summary>A finding as a page lists it.</summary>
public sealed record FindingItem(int Number, Outcome Outcome, string Message, IReadOnlyList<FindingCell> Cells, Link Rule, IReadOnlyList<string> Replies)
{
    public string Word => Outcome.Words().Zh;

    public string CssClass => FindingMark.CssClassOf(Outcome);
}
