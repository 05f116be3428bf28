using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;
using Xunit.Abstractions;

namespace PerfEvalSite.Tests.Checking;

/// <summary>
/// How much a reader may trust the silence of the checks: every figure of the real disclosures is changed by a visible
/// amount, one at a time, and the share of changes that some check notices is measured. Noticed is what changes the outcome of a rule, what the clerk is
/// asked about, and what stands in a difference that is told with the figure that should be there: nobody trusts a figure that is said not to fit.
/// </summary>
public class MutationTests(ITestOutputHelper output)
{
    /// <param name="areBudgets">Of budgets only tables are registered, and no text that would say their figures again.</param>
    [Theory]
    [InlineData(false, 90)]
    [InlineData(true, 83)]
    public void Most_changed_figures_are_noticed(bool areBudgets, int least)
    {
        int changed = 0, noticed = 0;
        var byTable = new SortedDictionary<string, (int Changed, int Noticed)>(StringComparer.Ordinal);
        foreach (var done in RealFindingsTests.Real.Value.Where(done => (done.Disclosure.Kind.Id == "budget") == areBudgets))
        {
            var before = NotAgreeing(done.Result);
            var asked = new DiagnosticBag();
            Altered.Check(done.Disclosure, asked);
            foreach (var cell in FiguresOf(done.Disclosure))
            {
                var questions = new DiagnosticBag();
                var result = Altered.Check(Altered.Figures(done.Disclosure, (at, figure) => at == cell ? Changed(figure) : figure), questions);
                bool seen = !before.SequenceEqual(NotAgreeing(result)) || questions.Sorted().Count != asked.Sorted().Count || IsInDifference(result, cell);
                changed++;
                noticed += seen ? 1 : 0;
                if (!seen)
                    output.WriteLine($"not noticed: {done.Disclosure.AgencyId} {cell.Table.SheetName} {cell.Row + 1} {cell.Column.Name} {cell.FigureIn(done.Disclosure).Printed}");
                var tally = byTable.GetValueOrDefault($"{done.Disclosure.AgencyId} {cell.Table.SheetName}/{cell.Column.Name}");
                byTable[$"{done.Disclosure.AgencyId} {cell.Table.SheetName}/{cell.Column.Name}"] = (tally.Changed + 1, tally.Noticed + (seen ? 1 : 0));
            }
        }
        foreach (var (table, tally) in byTable)
            output.WriteLine($"{table}: {tally.Noticed} / {tally.Changed}");
        output.WriteLine($"{noticed} of {changed} changed figures are noticed: {100 * noticed / changed}%");
        Assert.InRange(100 * noticed / changed, least, 100);
    }

    /// <summary>Every printed number that says something; row numbers do not.</summary>
    private static IEnumerable<CellRef> FiguresOf(Disclosure disclosure) =>
        from table in Catalogue.OfDisclosure
        where table != Catalogue.Disclosures
        from column in table.Columns
        where column.Type >= ColumnType.Integer && column.Id is not ("no" or "indicator_no")
        from row in Enumerable.Range(0, disclosure[table].Count)
        where disclosure[table][row][column].IsNumber
        select new CellRef(table, row, column);

    /// <summary>A tenth more, and at least one in the last printed place; a zero becomes one.</summary>
    private static Figure Changed(Figure figure)
    {
        decimal lastPlace = new(1, 0, 0, false, (byte)figure.Decimals);
        decimal more = Math.Max(lastPlace, Math.Round(Math.Abs(figure.Value) / 10, figure.Decimals));
        decimal value = figure.Value == 0 ? 1 : figure.Value + more;
        return new Figure(value.ToString(System.Globalization.CultureInfo.InvariantCulture) + figure.Unit?.Name, value, figure.Unit, figure.Comparator, figure.Approximate, figure.Line, figure.Column);
    }

    private static IReadOnlyList<string> NotAgreeing(CheckResult result) =>
        [.. result.Tallies.Select(tally => (tally with { Agrees = 0 }).ToString()).Where((_, i) => !Harmless(result.Tallies[i]))];

    private static bool IsInDifference(CheckResult result, CellRef cell) =>
        result.Findings.Any(finding => finding.Outcome is Outcome.Contradiction or Outcome.NeedsReason && finding.Expected.Length > 0 && finding.Cells.Contains(cell));

    private static bool Harmless(RuleTally tally) => tally.Comparisons == tally.Agrees;
}
