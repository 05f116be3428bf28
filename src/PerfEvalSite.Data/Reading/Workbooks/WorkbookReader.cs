using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading.Official;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading.Workbooks;

/// <summary>Reads the sheets of a workbook that are named as tables.</summary>
internal static class WorkbookReader
{
    /// <summary>Sheets that people and <c>perfeval new</c> put beside the tables.</summary>
    private static readonly string[] notTables = ["填写说明", "说明", "选项", "目录", "封面", "数据字典", "字典", "核对", "修订记录", "readme", "notes"];

    /// <summary>Reads a workbook of a disclosure's folder; adds the rows of each table in it.</summary>
    public static void Read(string path, string agencyId, string disclosureId, ReadingContext context, List<RawRows> into) =>
        Opening(path, context, workbook =>
        {
            foreach (var (sheet, table) in TablesOf(workbook, path, Catalogue.OfDisclosure, context, sheet => IsOfficial(workbook, sheet, path, context, into)))
                ReadSheet(workbook, sheet, path, table, context.Diagnostics, rows => into.Add(rows.ReadAll((agencyId, disclosureId))));
        });

    /// <summary>The sheets of a workbook at the root of the data folder that are tables, by name.</summary>
    public static List<(string Sheet, Table Table)> TablesOf(string path, ReadingContext context)
    {
        var tables = new List<(string, Table)>();
        Opening(path, context, workbook =>
        {
            foreach (var (sheet, table) in TablesOf(workbook, path, Catalogue.All, context))
                tables.Add((sheet.Name, table));
        });
        return tables;
    }

    /// <summary>All rows of a sheet at the root of the data folder.</summary>
    public static RawRows? ReadAll(RootFile file, ReadingContext context)
    {
        RawRows? found = null;
        Opening(file.Path, context, workbook =>
            ReadSheet(workbook, SheetNamed(workbook, file.Sheet!), file.Path, file.Table, context.Diagnostics, rows => found = rows.ReadAll(null)));
        return found;
    }

    /// <summary>One sheet, to be read while the workbook is open.</summary>
    /// <exception cref="Exception">One that <see cref="Workbook.FaultOf"/> knows.</exception>
    public static RecordTable? Open(Workbook workbook, RootFile file, DiagnosticBag diagnostics)
    {
        var sheet = SheetNamed(workbook, file.Sheet!);
        var rows = workbook.Open(sheet);
        return Open(rows.Layout, new SheetRecords(rows, file.Path, sheet.Name, diagnostics), sheet, file.Path, file.Table, diagnostics);
    }

    private static Sheet SheetNamed(Workbook workbook, string name) => workbook.Sheets.First(sheet => sheet.Name == name);

    private static void ReadSheet(Workbook workbook, Sheet sheet, string path, Table table, DiagnosticBag diagnostics, Action<RecordTable> read)
    {
        try
        {
            var rows = workbook.Open(sheet);
            using var records = new SheetRecords(rows, path, sheet.Name, diagnostics);
            if (Open(rows.Layout, records, sheet, path, table, diagnostics) is { } found)
                read(found);
        }
        catch (Exception fault) when (Workbook.FaultOf(fault) is { } code)
        {
            diagnostics.Add(code, new Place(path, Sheet: sheet.Name));
        }
    }

    private static RecordTable? Open(SheetLayout layout, SheetRecords records, Sheet sheet, string path, Table table, DiagnosticBag diagnostics)
    {
        var found = RecordTable.Open(records, table, path, sheet.Name, diagnostics);
        if (found is not null && layout.Merged.Count > 0)
            records.Apply(new MergedLevels(layout.Merged, found.Header, records.Line, diagnostics));
        return found;
    }

    /// <summary>Whether a sheet is laid out as an official table; its rows are then read.</summary>
    private static bool IsOfficial(Workbook workbook, Sheet sheet, string path, ReadingContext context, List<RawRows> into)
    {
        if (sheet.Place is null)
            return false;
        // What is wrong with its cells is told by whoever reads it in the end.
        var found = new DiagnosticBag();
        try
        {
            var rows = workbook.Open(sheet);
            using var records = new SheetRecords(rows, path, sheet.Name, found);
            var table = Catalogue.Find(sheet.Name);
            if (!records.Read() || records.Problem is not null || table is not null && HeaderFinder.PlainHeader(records, table, path, sheet.Name, new DiagnosticBag()) is not null)
                return false;
            var faults = new Dictionary<(int Line, int Column), CellFault>();
            if (GridReader.Read(records, sheet.Name, rows.Layout.Merged, faults) is not { } grid || !OfficialReader.TryRead(grid, path, sheet.Name, table, context, into, faults))
                return false;
        }
        catch (Exception fault) when (Workbook.FaultOf(fault) is not null)
        {
            return false;
        }
        context.Diagnostics.AddRange(found);
        return true;
    }

    /// <param name="isRead">Whether a sheet that is seen is something else and has been read.</param>
    private static List<(Sheet Sheet, Table Table)> TablesOf(Workbook workbook, string path, IReadOnlyList<Table> among, ReadingContext context, Func<Sheet, bool>? isRead = null)
    {
        var tables = new List<(Sheet, Table)>();
        foreach (var sheet in workbook.Sheets)
        {
            var place = new Place(path, Sheet: sheet.Name);
            var table = Catalogue.Find(sheet.Name);
            if (!sheet.IsHidden && Array.IndexOf(notTables, sheet.Name.Trim().ToLowerInvariant()) < 0 && isRead?.Invoke(sheet) == true)
                continue;
            if (table is null || !among.Contains(table))
            {
                if (!sheet.IsHidden && Array.IndexOf(notTables, sheet.Name.Trim().ToLowerInvariant()) < 0 && HoldsAnything(workbook, sheet, path, context.Diagnostics))
                    context.Diagnostics.Add(FormCodes.UnknownSheet, place, sheet.Name, TableFiles.HintOf(sheet.Name, GuessOf(workbook, sheet, among), among));
            }
            else if (sheet.IsHidden)
                context.Diagnostics.Add(FormCodes.HiddenSheet, place, sheet.Name);
            else if (sheet.Place is null)
                context.Diagnostics.Add(SheetCodes.MissingPart, place, sheet.Name);
            else
                tables.Add((sheet, table));
        }
        context.Understood(path, "工作簿：" + string.Join("、", tables.Select(found => found.Item1.Name)));
        return tables;
    }

    private static Table? GuessOf(Workbook workbook, Sheet sheet, IReadOnlyList<Table> among)
    {
        if (sheet.Place is null)
            return null;
        using var records = new SheetRecords(workbook.Open(sheet), "", sheet.Name, new DiagnosticBag());
        return TableGuess.ByRows(records, among);
    }

    /// <summary>A sheet that is listed and lacks its content counts: it may have been a table. What stands in shapes alone is told.</summary>
    private static bool HoldsAnything(Workbook workbook, Sheet sheet, string path, DiagnosticBag diagnostics)
    {
        if (sheet.Place is null)
            return true;
        var told = new DiagnosticBag();
        using var records = new SheetRecords(workbook.Open(sheet), path, sheet.Name, told);
        bool holds = records.Read();
        if (!holds)
            diagnostics.AddRange(told);
        return holds;
    }

    private static void Opening(string path, ReadingContext context, Action<Workbook> read) =>
        context.Opening<object>(path, stream =>
        {
            using var buffered = new BufferedStream(stream, 64 * 1024);
            if (WorkbookKind.Refusal(buffered, path) is { } refused)
            {
                context.Diagnostics.Add(refused, new Place(path));
                return null;
            }
            try
            {
                using var workbook = Workbook.Open(buffered);
                read(workbook);
            }
            catch (Exception fault) when (Workbook.FaultOf(fault) is { } code)
            {
                context.Diagnostics.Add(code, new Place(path));
            }
            return null;
        });
}
