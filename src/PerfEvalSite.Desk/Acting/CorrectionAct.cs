using PerfEvalSite.Cli.Commands;
using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Desk.Acting;

/// <summary>A cell that a row of 更正 can change.</summary>
/// <param name="Row">What a reader calls its row; empty for the one row of a table that has but one.</param>
/// <param name="Reference">How 更正 names it.</param>
/// <param name="Old">What it holds, with its unit.</param>
internal sealed record CorrectableCell(Table Table, string Row, Column Column, string Reference, string Old);

/// <summary>The corrections of one disclosure: which cells can be corrected, and the row that does it.</summary>
internal sealed class CorrectionAct
{
    private readonly string data, id;

    private CorrectionAct(string data, string id, string title, List<CorrectableCell> cells) => (this.data, this.id, Title, Cells) = (data, id, title, cells);

    public string Title { get; }

    /// <summary>By table, row and column.</summary>
    public IReadOnlyList<CorrectableCell> Cells { get; }

    /// <summary>Null where the disclosure cannot be read.</summary>
    /// <param name="id"><c>agency/disclosure</c>.</param>
    public static CorrectionAct? Of(string data, string id)
    {
        var context = new ReadingContext(data, new DiagnosticBag());
        if (DataFolder.Open(context) is not { } folder || folder.Sources().FirstOrDefault(source => $"{source.AgencyId}/{source.Id}" == id) is not { } found)
            return null;
        using (found)
        {
            if (found.Read(context, folder.NewAssembler(context.Diagnostics)) is not { } disclosure || folder.Agency(disclosure.AgencyId) is not { } agency)
                return null;
            var checker = new Checker(folder, null) { InEnglish = false };
            return new(data, id, Site.Pages.DisclosureTitle.Of(disclosure, agency).Shown, [.. CellsOf(disclosure, agency, checker)]);
        }
    }

    /// <summary>Adds the row, in the file that has the table, or in a new one.</summary>
    /// <returns>Why not; empty when it was.</returns>
    public string Add(string reference, string correct, string date, string reason)
    {
        if (Cells.FirstOrDefault(cell => cell.Reference == reference) is not { } cell)
            return "没有这一格，或者它已经变了，请重新选择。";
        if (correct.Length == 0 || date.Length == 0 || reason.Length == 0)
            return "更正值、日期和说明都要填。";
        var table = Catalogue.Corrections;
        var cells = new Dictionary<Column, string> { [table.Ref] = reference, [table.Old] = cell.Old, [table.New] = correct, [table.Date] = date, [table.Reason] = reason };
        var context = new ReadingContext(data, new DiagnosticBag());
        string? known = CsvRow.FileOf(context.Absolute(id), table);
        if (known is null)
            CsvRow.Create(context, $"{id}/{table.SheetName}.csv", table, cells);
        else if (!CsvRow.Append(context, $"{id}/{known}", table, cells))
            return $"“{known}”读不明白，请自行添一行：{reference}，{cell.Old}，{correct}，{date}，{reason}。";
        return "";
    }

    private static IEnumerable<CorrectableCell> CellsOf(Disclosure disclosure, Agency agency, Checker checker)
    {
        foreach (var table in Catalogue.OfDisclosure)
            if (table != Catalogue.Corrections && table != Catalogue.KnownIssues && table != Catalogue.OfficialTables && disclosure[table] is { IsPresent: true } rows)
                for (int row = 0; row < rows.Count; row++)
                    foreach (var column in table.Columns)
                        if (column is { IsKey: false, IsUnit: false, References: null } && column != Catalogue.Disclosures.FiscalYear && column != Catalogue.Disclosures.Kind
                            && !rows[row][column].IsBlank && checker.ReferenceTo(disclosure, new(table, row, column)) is { } reference)
                            yield return new(table, checker.NameOf(disclosure, agency, table, row), column, reference, FigureChange.InWords(rows[row][column]));
    }
}
