using System.Runtime.InteropServices;
using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>A finding as a cell points to it: its number on the page, its name there, and the word for its outcome. The default is none.</summary>
internal readonly record struct FindingMark(int Number, string Id, Outcome Outcome)
{
    /// <summary>Said beside the figure. What is within rounding or was not checked is not: the finding only links to the figure.</summary>
    public bool IsShown => Number > 0 && Outcome is not (Outcome.Rounding or Outcome.NotChecked);

    /// <summary>Said in words, because not everyone sees colours.</summary>
    public string Word => Outcome.Words().Zh;

    public string? CssClass => CssClassOf(Outcome);

    /// <summary>Null where it looks as plain as most.</summary>
    public static string? CssClassOf(Outcome outcome) => outcome switch
    {
        Outcome.Contradiction => "differs-mark",
        Outcome.Missing => "missing",
        _ => null,
    };
}

/// <summary>The cells of one disclosure that findings are about, each with the first finding that is shown beside it, or else the first that concerns it.</summary>
internal sealed class FindingMarks
{
    private static readonly FindingMarks none = new();

    private readonly OfTable?[] byTable = new OfTable?[Catalogue.OfDisclosure.Length];

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
            var mark = new FindingMark(i + 1, finding.Id, finding.Outcome);
            foreach (var cell in finding.Cells)
                (marks.byTable[cell.Table.Index] ??= new OfTable()).Add(cell, mark);
        }
        return marks;
    }

    /// <summary>Those of one table of the disclosure; null for none, as for most tables.</summary>
    public OfTable? Of(Table table) => byTable[table.Index];

    /// <summary>The marked cells of one table.</summary>
    public sealed class OfTable
    {
        private readonly Dictionary<int, FindingMark> marks = [];

        /// <param name="row">Place in the disclosure's table, from 0.</param>
        /// <param name="column">Of the table.</param>
        public FindingMark Of(int row, Column column) => marks.GetValueOrDefault(Key(row, column));

        internal void Add(CellRef cell, FindingMark mark)
        {
            ref var kept = ref CollectionsMarshal.GetValueRefOrAddDefault(marks, Key(cell.Row, cell.Column), out _);
            if (kept.Number == 0 || mark.IsShown && !kept.IsShown)
                kept = mark;
        }

        private static int Key(int row, Column column) => row * column.Table.Columns.Length + column.Index;
    }
}

/// <summary>A cell that a finding names.</summary>
/// <param name="Before">What stands between it and the one before, and what several have in common: <c>；指标的得分：</c>.</param>
/// <param name="Name">指标“甲”的得分, or 甲 alone where several follow each other.</param>
/// <param name="Anchor">Null where the page does not show it, or where the cell before leads to the same place.</param>
internal readonly record struct FindingCell(string Before, string Name, string? Anchor);

/// <summary>A finding as a page lists it.</summary>
/// <param name="Id">Its anchor, which stays when others come and go (<see cref="Finding.Id"/>).</param>
internal sealed record FindingItem(int Number, string Id, Outcome Outcome, string Message, IReadOnlyList<FindingCell> Cells, Link Rule, IReadOnlyList<string> Replies)
{
    public string Word => Outcome.Words().Zh;

    public string? CssClass => FindingMark.CssClassOf(Outcome);
}
