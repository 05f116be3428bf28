using System.Runtime.InteropServices;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading;

/// <summary>Makes one disclosure out of the rows that stand for it, wherever they came from. One a worker.</summary>
/// <param name="diagnostics">Where what is wrong is told.</param>
/// <param name="siteIds">Of the tables of the site.</param>
/// <param name="memory">What disclosures are read into, each valid until the next is made; null for memory of their own.</param>
/// <param name="attachmentTypes">Endings that are published beside documents.</param>
public sealed class DisclosureAssembler(DiagnosticBag diagnostics, Func<string, IReadOnlySet<string>> siteIds, FigureMemory? memory, IReadOnlyList<string> attachmentTypes)
{
    // Most tables of most disclosures: the same object for all.
    private static readonly TableRows[] absent = Array.ConvertAll(Catalogue.OfDisclosure.ToArray(), table => new TableRows(table, [], false));

    private readonly RowConverter converter = new(diagnostics, memory);
    private readonly RowCutter cutter = new(diagnostics);

    /// <summary>Looks at what a disclosure leads to: its attachments and its addresses.</summary>
    internal void CheckLinks(Disclosure disclosure, string folder, ReadingContext context)
    {
        AttachmentFiles.Check(disclosure, folder, attachmentTypes, context);
        AddressCheck.Check(disclosure, context.Diagnostics);
    }

    /// <summary>Valid until the next disclosure is cut.</summary>
    internal List<RawRows> Cut(IReadOnlyList<IRootRows> rows) => cutter.Cut(rows);

    /// <param name="folder">The disclosure's folder or file, for what is wrong with the whole of it.</param>
    /// <returns>Null when there is no row saying what the document is; the diagnostic says so.</returns>
    public Disclosure? Assemble(string agencyId, string disclosureId, string folder, List<RawRows> rawRows)
    {
        memory?.Begin();
        // Gone through for every table of the catalogue.
        ReadOnlySpan<RawRows> raw = CollectionsMarshal.AsSpan(rawRows);
        var tables = new TableRows[Catalogue.OfDisclosure.Length];
        var heads = Rows(Catalogue.Disclosures, raw, null, folder);
        tables[Catalogue.Disclosures.Index] = heads;
        if (heads.Count == 0)
        {
            // The row may stand in a file that could not be read, which has been told.
            if (!diagnostics.HasErrorsIn(folder))
                diagnostics.Add(RowCodes.NoDisclosureRow, new Place(folder), disclosureId);
            return null;
        }
        if (heads.Count > 1)
            diagnostics.Add(RowCodes.SeveralRows, heads[1].Place, Catalogue.Disclosures.Label, Bilingual.Of(heads.Count));
        var moneyUnit = Units.Find(heads[0].Text(Catalogue.Disclosures.MoneyUnit));
        foreach (var table in Catalogue.OfDisclosure)
            if (table != Catalogue.Disclosures)
            {
                var rows = tables[table.Index] = Rows(table, raw, moneyUnit, folder);
                TableKeys.CheckUnique(table, rows.Span, diagnostics);
            }
        var disclosure = new Disclosure(agencyId, disclosureId, tables);
        bool isWhole = !diagnostics.HasErrorsIn(folder);
        TableKeys.CheckReferences(disclosure, siteIds, diagnostics, isWhole ? null : UnreadIn(folder));
        ReportRowsWithoutProject(disclosure);
        if (isWhole && !HasRows(tables))
            diagnostics.Add(IdentityCodes.NoRows, new Place(folder), disclosureId,
                new(string.Join("、", Expected(disclosure).Select(table => table.SheetName)), string.Join(", ", Expected(disclosure).Select(table => table.FileName))));
        return disclosure;
    }

    // A method of its own: the caller, which hardly ever needs it, would make an object for the folder.
    private Func<Table, bool> UnreadIn(string folder) => table => WasNotRead(table, folder);

    /// <summary>Whether its file has an error; the errors of rows that refer to it have the same cause.</summary>
    private bool WasNotRead(Table table, string folder)
    {
        foreach (string name in (IEnumerable<string>)[table.FileName, table.SheetName, .. table.OtherNames])
            if (diagnostics.HasErrorsIn($"{folder}/{name}.csv"))
                return true;
        return false;
    }

    private static bool HasRows(TableRows[] tables)
    {
        foreach (var rows in tables)
            if (rows.Count > 0 && rows.Table != Catalogue.Disclosures)
                return true;
        return false;
    }

    private static IEnumerable<Table> Expected(Disclosure disclosure) => KindProfile.Of(disclosure.Kind).Required.Where(table => table != Catalogue.Disclosures);

    /// <summary>With a single project there is no doubt.</summary>
    private void ReportRowsWithoutProject(Disclosure disclosure)
    {
        var table = Catalogue.Funds;
        int projects = disclosure[Catalogue.Projects].Count;
        if (projects < 2)
            return;
        foreach (ref readonly var row in disclosure[table].Span)
            if (row[table.Project].IsBlank && table.Scope.ChoiceOf(row.Text(table.Scope)) == FundsTable.Scopes[0])
                diagnostics.Add(IdentityCodes.RowWithoutProject, row.PlaceOf(table.Scope), Bilingual.Of(projects));
    }

    /// <summary>
    /// Two files or sheets that are both named as one table: a copy that was left behind adds its rows. Official tables and narratives are
    /// named otherwise and come in as many as there are; what stands at the root for all may go on in another file of the root.
    /// </summary>
    private void ReportSecondPlace(RawRows second, ReadOnlySpan<RawRows> raw, string folder)
    {
        if (second.RowCount == 0 || !IsNamedAsTable(second.Header) || !IsIn(folder, second.Header))
            return;
        foreach (var first in raw)
        {
            if (first == second)
                return;
            if (first.Table != second.Table || first.RowCount == 0 || !IsNamedAsTable(first.Header))
                continue;
            diagnostics.Add(IdentityCodes.TableTwice, second.Header.PlaceAt(second.LineOf(0), 1), second.Table.Label, new Place(first.Header.Path, Sheet: first.Header.Sheet).ToString());
            return;
        }
    }

    private static bool IsIn(string folder, TableHeader header) => header.Path.StartsWith($"{folder}/", StringComparison.Ordinal);

    private static bool IsNamedAsTable(TableHeader header) => Catalogue.Find(header.Sheet ?? Path.GetFileNameWithoutExtension(header.Path)) == header.Table;

    private TableRows Rows(Table table, ReadOnlySpan<RawRows> raw, Unit? moneyUnit, string folder)
    {
        Row[] rows = [];
        bool present = false;
        foreach (var some in raw)
        {
            if (some.Table != table)
                continue;
            if (present)
                ReportSecondPlace(some, raw, folder);
            present = true;
            var more = converter.Convert(some, moneyUnit);
            if (table == Catalogue.Indicators)
            {
                LevelFill.Apply(more, diagnostics);
                BareFractions.Check(more, diagnostics);
                DatesBesideNumbers.Check(more, diagnostics);
            }
            else if (table.HasSums)
                NamedUnits.Check(table, more, diagnostics);
            rows = rows.Length == 0 ? more : [.. rows, .. more];
        }
        return present ? new TableRows(table, rows, true) : absent[table.Index];
    }
}
