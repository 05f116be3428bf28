using System.Text;

namespace PerfEvalSite.Import.Sources;

/// <summary>Reads a CSV file that an import wrote, to compare it with what it would write now.</summary>
internal static class CsvReader
{
    public static SourceDocument Read(byte[] content, string name)
    {
        var records = new Data.Reading.CsvReader(new StreamReader(new MemoryStream(content), Encoding.UTF8), ',');
        var cells = new List<SourceCell>();
        while (records.Read() && records.Problem is not { EndsReading: true })
            for (int field = 0; field < records.FieldCount; field++)
                if (records[field].Length > 0)
                    cells.Add(new(records[field].ToString(), records.Line - 1, field, 1, 1, new(Row: records.Line, Column: field + 1)));
        return new(name, [new SourceTable(default, "", cells.Count == 0 ? 0 : cells.Max(cell => cell.Row) + 1, cells.Count == 0 ? 0 : cells.Max(cell => cell.Column) + 1, cells)]);
    }
}
