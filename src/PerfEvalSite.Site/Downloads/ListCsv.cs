using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Downloads;

/// <summary>The CSV of a list that the site makes, for Excel and WPS: byte-order mark, CRLF, what they would change is guarded.</summary>
internal static class ListCsv
{
    public static void Write(ListFile file, Utf8Writer writer)
    {
        writer.Write("\uFEFF"u8);
        WriteRow(file.Head, writer);
        foreach (string[] row in file.Rows)
            WriteRow(row, writer);
    }

    private static void WriteRow(IReadOnlyList<string> cells, Utf8Writer writer)
    {
        for (int i = 0; i < cells.Count; i++)
        {
            if (i > 0)
                writer.Write((byte)',');
            // What is a plain number is an amount or a count of a list; a negative one begins like a formula and is none.
            PeopleCell.Write(writer, cells[i], isNumber: true, mayHoldTab: cells.Count > 1);
        }
        writer.Write("\r\n"u8);
    }
}
