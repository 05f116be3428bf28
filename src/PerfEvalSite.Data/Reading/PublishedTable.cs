using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading.Values;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading;

/// <summary>
/// A table of the whole site as it is published for programs: headed by the columns' ids, each figure followed by its unit in <c>…_unit</c>. Columns that
/// were worked out for programs are passed over, because they follow from the printed text and the unit. Rows come in the file's order, one at a time.
/// </summary>
internal sealed class PublishedTable
{
    private readonly CsvReader records;
    private readonly Table table;
    private readonly string path;
    private readonly DiagnosticBag diagnostics;
    private readonly int[] columns;
    private readonly int[] units;
    private readonly int agency;
    private readonly int disclosure;

    private PublishedTable(CsvReader records, Table table, string path, DiagnosticBag diagnostics)
    {
        (this.records, this.table, this.path, this.diagnostics) = (records, table, path, diagnostics);
        var heads = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < records.FieldCount; i++)
            heads.TryAdd(records[i].ToString(), i);
        // Older packages name every column by its id.
        columns = [.. table.Columns.Select(column => heads.GetValueOrDefault(column.PublishedId, heads.GetValueOrDefault(column.Id, -1)))];
        units = [.. table.Columns.Select(column => heads.GetValueOrDefault(column.PublishedId + PublishedColumns.UnitEnding, heads.GetValueOrDefault(column.Id + PublishedColumns.UnitEnding, -1)))];
        (agency, disclosure) = (heads.GetValueOrDefault("agency_id", -1), heads.GetValueOrDefault("disclosure_id", -1));
        Next();
    }

    /// <summary>Whose the next row is; null at the end.</summary>
    public DisclosureKey? Key { get; private set; }

    /// <summary>Null where it is no table.</summary>
    public static PublishedTable? Open(Stream stream, string path, Table table, ReadingContext context) =>
        CsvFile.OpenRecords(stream, path, context, out _) is { } records && records.Read() ? new(records, table, path, context.Diagnostics) : null;

    /// <summary>All rows of a table of the site; none where there is no such file.</summary>
    public static List<Row> ReadAll(string folder, string path, Table table, DiagnosticBag diagnostics)
    {
        var rows = new List<Row>();
        var context = new ReadingContext(folder, diagnostics);
        if (File.Exists(context.Absolute(path)))
            context.Opening<object>(path, stream =>
            {
                if (Open(stream, path, table, context) is { } file)
                    while (file.Key is not null)
                        rows.Add(file.Take());
                return null;
            });
        return rows;
    }

    public Row Take()
    {
        var figures = new Figure[table.Columns.Length];
        foreach (var column in table.Columns)
        {
            if (Field(columns[column.Index]) is not { Length: > 0 } text)
                continue;
            figures[column.Index] = FigureReader.Read(text, column, Units.Find(Field(units[column.Index])), records.Line, columns[column.Index] + 1, out var problem, isSettled: true);
            if (!problem.IsNone)
                problem.AddTo(diagnostics, new Place(path, records.Line, columns[column.Index] + 1));
        }
        var row = new Row(figures, records.Line, path);
        Next();
        return row;
    }

    private void Next() => Key = !records.Read() ? null : new(Field(agency), Field(disclosure));

    private string Field(int at) => at >= 0 && at < records.FieldCount ? FormulaGuard.UndoFormula(records[at]).ToString() : "";
}
