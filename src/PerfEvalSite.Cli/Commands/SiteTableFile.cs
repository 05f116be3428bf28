using System.Text;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Cli.Commands;

/// <summary>Edits a table of the whole site that is a CSV, in the file's own encoding, separator, line ends and order of columns; makes the file where there is none.</summary>
internal static class SiteTableFile
{
    /// <summary>Adds a row.</summary>
    /// <param name="cells">Of the columns that the file must have.</param>
    /// <param name="hasRows">Whether the data has rows of the table, in whatever file.</param>
    /// <returns>The file's name; null when it is not a CSV that can be added to.</returns>
    public static string? Add(ReadingContext context, Table table, IReadOnlyDictionary<Column, string> cells, bool hasRows)
    {
        if (CsvRow.FileOf(context.DataFolder, table) is { } file)
            return CsvRow.Append(context, file, table, cells) ? file : null;
        if (hasRows)
            return null;
        file = table.SheetName + ".csv";
        CsvRow.Create(context, file, table, cells);
        return file;
    }

    /// <summary>Puts another text into cells, given by line and character from 1, that hold one text. False, and nothing is written, where the file is no CSV or one of them holds something else.</summary>
    public static bool Replace(ReadingContext context, string file, Table table, IReadOnlyCollection<(int Line, int Column)> cells, string before, string after)
    {
        CsvDialect? dialect = null;
        if (!file.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || context.Opening(file, stream => CsvFile.Open(stream, file, table, context, out dialect)) is null)
            return false;
        string path = context.Absolute(file);
        byte[] bytes = File.ReadAllBytes(path);
        var encoding = dialect!.Encoding.Encoding;
        byte[] mark = encoding.GetPreamble() is { Length: > 0 } preamble && bytes.AsSpan().StartsWith(preamble) ? preamble : [];
        var text = new StringBuilder(encoding.GetString(bytes, mark.Length, bytes.Length - mark.Length));
        string whole = text.ToString();
        if (!encoding.GetBytes(whole).AsSpan().SequenceEqual(bytes.AsSpan(mark.Length)))
            return false;
        // From the end, so that places before stay where they are.
        foreach (var (line, column) in cells.OrderDescending())
        {
            int at = StartOf(whole, line) + column - 1;
            if (at < whole.Length && whole[at] == '"')
                at++;
            if (at + before.Length > whole.Length || string.CompareOrdinal(whole, at, before, 0, before.Length) != 0)
                return false;
            text.Remove(at, before.Length).Insert(at, after);
        }
        File.WriteAllBytes(path, [.. mark, .. encoding.GetBytes(text.ToString())]);
        return true;
    }

    private static int StartOf(string text, int line)
    {
        int at = 0;
        for (; line > 1 && text.IndexOf('\n', at) is >= 0 and var end; line--)
            at = end + 1;
        return at;
    }
}
