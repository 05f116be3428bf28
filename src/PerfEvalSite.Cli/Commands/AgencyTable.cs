using System.Text;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Downloads;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Cli.Commands;

/// <summary>Adds a row to the table 单位 in the file's own encoding, separator and order of columns; makes the file where there is none.</summary>
internal static class AgencyTable
{
    /// <summary>The file's name; null when it is not a CSV that can be added to.</summary>
    public static string? Add(ReadingContext context, string id, string name)
    {
        var table = Catalogue.Agencies;
        var cells = new Dictionary<Column, string> { [table.Id] = id, [table.Name] = name };
        string? file = FileOf(context.DataFolder);
        if (file is not null)
            return context.Opening(file, stream => Line(stream, file, context, cells)) is { } line && Append(context.Absolute(file), line) ? file : null;
        if (DataFolder.Open(context)!.Agencies.Count > 0)
            return null;
        file = table.SheetName + ".csv";
        var writer = new Utf8Writer();
        BlankCsv.Write(new BlankTable(table, cells), writer);
        NewCommand.WriteNew(context.Absolute(file), writer.Written);
        return file;
    }

    private static string? FileOf(string folder) => Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)
        .FirstOrDefault(file => Path.GetExtension(file).Equals(".csv", StringComparison.OrdinalIgnoreCase) && Catalogue.Find(Path.GetFileNameWithoutExtension(file)) == Catalogue.Agencies);

    private static byte[]? Line(Stream stream, string file, ReadingContext context, Dictionary<Column, string> cells)
    {
        var found = CsvFile.Open(stream, file, Catalogue.Agencies, context, out var dialect);
        if (found is null || !cells.Keys.All(wanted => Enumerable.Range(0, found.Header.FieldCount).Any(field => found.Header[field].Column == wanted)))
            return null;
        stream.Position = stream.Length;
        var line = new StringBuilder(EndsInLine(stream, dialect!.Encoding.Encoding) ? "" : "\r\n");
        for (int field = 0; field < found.Header.FieldCount; field++)
        {
            string cell = found.Header[field].Column is { } column ? cells.GetValueOrDefault(column, "") : "";
            bool isQuoted = cell.AsSpan().ContainsAny(['"', '\r', '\n', dialect.Separator]);
            line.Append(field == 0 ? "" : dialect.Separator.ToString()).Append(isQuoted ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell);
        }
        return dialect.Encoding.Encoding.GetBytes(line.Append("\r\n").ToString());
    }

    private static bool EndsInLine(Stream stream, Encoding encoding)
    {
        byte[] end = encoding.GetBytes("\n");
        var last = new byte[end.Length];
        stream.Position = Math.Max(0, stream.Length - end.Length);
        stream.ReadAtLeast(last, last.Length, throwOnEndOfStream: false);
        return last.AsSpan().SequenceEqual(end);
    }

    private static bool Append(string path, byte[] line)
    {
        using var file = new FileStream(path, FileMode.Append, FileAccess.Write);
        file.Write(line);
        return true;
    }
}
