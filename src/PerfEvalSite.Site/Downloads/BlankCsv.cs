using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Downloads;

/// <summary>A table to be filled in as CSV for Excel and WPS: byte-order mark, CRLF, Chinese headers.</summary>
public static class BlankCsv
{
    public static void Write(BlankTable blank, Utf8Writer writer)
    {
        var columns = blank.Table.Columns;
        writer.Write("\uFEFF"u8);
        for (int i = 0; i < columns.Length; i++)
        {
            writer.Write(i == 0 ? ""u8 : ","u8);
            CsvText.Write(writer, columns[i].Name);
        }
        writer.Write("\r\n"u8);
        if (blank.Row.Count == 0)
            return;
        for (int i = 0; i < columns.Length; i++)
        {
            writer.Write(i == 0 ? ""u8 : ","u8);
            CsvText.Write(writer, blank.Row.GetValueOrDefault(columns[i], ""));
        }
        writer.Write("\r\n"u8);
    }
}
