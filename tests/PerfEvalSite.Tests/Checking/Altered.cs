using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Tests.Site;

namespace PerfEvalSite.Tests.Checking;

/// <summary>Copies of the real disclosures with something changed, checked again.</summary>
internal static class Altered
{
    private static readonly DataFolder folder = DataFolder.Open(new ReadingContext(Tool.RealData, new DiagnosticBag()))!;

    private static readonly Checker checker = new(folder);

    public static CheckResult Check(Disclosure disclosure, DiagnosticBag? questions = null) => checker.Check(disclosure, folder.Agency(disclosure.AgencyId)!, questions ?? new DiagnosticBag());

    /// <summary>Every figure replaced by what the change makes of it.</summary>
    public static Disclosure Figures(Disclosure disclosure, Func<CellRef, Figure, Figure> change) =>
        new(disclosure.AgencyId, disclosure.Id, [.. Catalogue.OfDisclosure.Select(table => new TableRows(table, [.. Rows(disclosure, table, change)], disclosure[table].IsPresent))]);

    public static Disclosure Order(Disclosure disclosure, Func<IEnumerable<Row>, IEnumerable<Row>> order) =>
        new(disclosure.AgencyId, disclosure.Id, [.. Catalogue.OfDisclosure.Select(table => new TableRows(table, [.. order(disclosure[table])], disclosure[table].IsPresent))]);

    /// <summary>What came of each rule, however it is worded: what must not change.</summary>
    public static IEnumerable<string> Outcomes(CheckResult result) =>
        result.Tallies.Select(tally => tally.ToString()).Concat(result.Findings.Select(finding => $"{finding.Rule} {finding.Outcome} {string.Join(',', finding.AlsoBroken)}").Order(StringComparer.Ordinal));

    private static IEnumerable<Row> Rows(Disclosure disclosure, Table table, Func<CellRef, Figure, Figure> change)
    {
        for (int i = 0; i < disclosure[table].Count; i++)
        {
            var row = disclosure[table][i];
            yield return new Row([.. table.Columns.Select(column => change(new CellRef(table, i, column), row[column]))], row.Line, row.Place.Path);
        }
    }
}
