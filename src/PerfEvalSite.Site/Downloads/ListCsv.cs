using PerfEvalSite.Data.Model;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Downloads;

/// <summary>The CSV of a list that the site makes, for Excel and WPS: byte-order mark, CRLF, formulas guarded.</summary>
public static class ListCsv
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
            // A negative amount begins like a formula and is none.
            bool isFormula = FormulaGuard.IsNeeded(cells[i]) && !(cells[i][0] is '-' or '+' && char.IsAsciiDigit(cells[i][1]));
            CsvText.Write(writer, isFormula ? "'" + cells[i] : cells[i]);
        }
        writer.Write("\r\n"u8);
    }
}
