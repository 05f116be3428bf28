using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Downloads;

/// <summary>The XML of one sheet: a frozen header, columns as wide as what they hold, A4 across.</summary>
internal static class WorkbookSheet
{
    private const int NarrowestColumn = 8, WidestColumn = 48;

    public static readonly string[] Letters = [.. Enumerable.Range(1, 200).Select(Place.ColumnLetters)];

    public static void WriteTable(TableRows rows, Utf8Writer writer, bool showPersonal)
    {
        var columns = ShownColumn.Of(rows, showPersonal);
        Start(writer, isTable: true);
        writer.Write("<cols>"u8);
        for (int i = 0; i < columns.Length; i++)
            WriteWidth(writer, i, WidthOf(rows, columns[i]));
        writer.Write("</cols><sheetData>"u8);

        OpenRow(writer, 1);
        for (int i = 0; i < columns.Length; i++)
        {
            OpenText(writer, i, 1, WorkbookStyles.Header);
            columns[i].WriteHeader(writer);
            CloseText(writer);
        }
        writer.Write("</row>"u8);
        int number = 1;
        foreach (ref readonly var row in rows.Span)
        {
            OpenRow(writer, ++number);
            for (int i = 0; i < columns.Length; i++)
                WriteFigure(writer, row[columns[i].Column], columns[i].Column.Type, i, number);
            writer.Write("</row>"u8);
        }
        writer.Write("</sheetData>"u8);
        End(writer);
        WriteTextNumbers(writer, columns.Length, number);
        writer.Write("</worksheet>"u8);
    }

    /// <summary>Codes are meant to be text: no green triangles.</summary>
    public static void WriteTextNumbers(Utf8Writer writer, int columns, int rows)
    {
        writer.Write("<ignoredErrors><ignoredError sqref=\"A1:"u8);
        writer.Write(Letters[Math.Max(columns, 1) - 1]);
        writer.Write(rows);
        writer.Write("\" numberStoredAsText=\"1\"/></ignoredErrors>"u8);
    }

    /// <summary>The sheet 说明: a title and pairs of a name and what it says; a pair without a name is a paragraph.</summary>
    public static void WriteNotes(string title, List<(string Name, string Text)> notes, Utf8Writer writer)
    {
        Start(writer, isTable: false);
        writer.Write("<cols>"u8);
        WriteWidth(writer, 0, 16);
        WriteWidth(writer, 1, 90);
        writer.Write("</cols><sheetData>"u8);
        OpenRow(writer, 1);
        WriteText(writer, title, 0, 1, WorkbookStyles.Title);
        writer.Write("</row>"u8);
        for (int i = 0; i < notes.Count; i++)
        {
            int number = i + 2;
            OpenRow(writer, number);
            if (notes[i].Name.Length > 0)
                WriteText(writer, notes[i].Name, 0, number, WorkbookStyles.Plain);
            WriteText(writer, notes[i].Text, 1, number, WorkbookStyles.Plain);
            writer.Write("</row>"u8);
        }
        writer.Write("</sheetData>"u8);
        End(writer);
        writer.Write("</worksheet>"u8);
    }

    public static void Start(Utf8Writer writer, bool isTable)
    {
        writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"u8);
        writer.Write("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\""u8);
        writer.Write(isTable
            ? "><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView>"u8
            : " showGridLines=\"0\" tabSelected=\"1\"/>"u8);
        writer.Write("</sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>"u8);
    }

    public static void End(Utf8Writer writer)
    {
        writer.Write("<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>"u8);
        writer.Write("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>"u8);
        writer.Write("<headerFooter><oddFooter>&amp;L&amp;A&amp;R第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>"u8);
    }

    public static void WriteFigure(Utf8Writer writer, in Figure figure, ColumnType type, int column, int row)
    {
        if (figure.IsBlank)
            return;
        int style = WorkbookStyles.OfNumber(figure, type);
        if (style < 0)
        {
            WriteText(writer, figure.Printed, column, row, WorkbookStyles.OfText(type));
            return;
        }
        WriteNumber(writer, figure.Printed[^1] == '%' ? figure.Value / 100 : figure.Value, column, row, style);
    }

    public static void WriteNumber(Utf8Writer writer, decimal number, int column, int row, int style)
    {
        OpenCell(writer, column, row, style);
        writer.Write("\"><v>"u8);
        writer.Write(number);
        writer.Write("</v></c>"u8);
    }

    public static void WriteText(Utf8Writer writer, string text, int column, int row, int style)
    {
        OpenText(writer, column, row, style, text.Contains('\n'));
        WorkbookText.Write(writer, text);
        CloseText(writer);
    }

    /// <summary>TRUE or FALSE.</summary>
    public static void WriteFlag(Utf8Writer writer, bool flag, int column, int row, int style)
    {
        OpenCell(writer, column, row, style);
        writer.Write(flag ? "\" t=\"b\"><v>1</v></c>"u8 : "\" t=\"b\"><v>0</v></c>"u8);
    }

    /// <summary>A cell to be filled in, which has its looks already.</summary>
    public static void WriteBlank(Utf8Writer writer, int column, int row, int style)
    {
        OpenCell(writer, column, row, style);
        writer.Write("\"/>"u8);
    }

    public static void OpenRow(Utf8Writer writer, int row)
    {
        writer.Write("<row r=\""u8);
        writer.Write(row);
        writer.Write("\">"u8);
    }

    private static void OpenCell(Utf8Writer writer, int column, int row, int style)
    {
        writer.Write("<c r=\""u8);
        writer.Write(Letters[column]);
        writer.Write(row);
        writer.Write("\" s=\""u8);
        writer.Write(style);
    }

    private static void OpenText(Utf8Writer writer, int column, int row, int style, bool hasLines = false)
    {
        OpenCell(writer, column, row, style);
        writer.Write(hasLines ? "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"u8 : "\" t=\"inlineStr\"><is><t>"u8);
    }

    private static void CloseText(Utf8Writer writer) => writer.Write("</t></is></c>"u8);

    public static void WriteWidth(Utf8Writer writer, int column, int width)
    {
        writer.Write("<col min=\""u8);
        writer.Write(column + 1);
        writer.Write("\" max=\""u8);
        writer.Write(column + 1);
        writer.Write("\" width=\""u8);
        writer.Write(width);
        writer.Write("\" customWidth=\"1\"/>"u8);
    }

    private static int WidthOf(TableRows rows, ShownColumn column)
    {
        int widest = WidthOf(column.Column.Name) + (column.Unit is null ? 0 : WidthOf(column.Unit.Name) + 4);
        foreach (ref readonly var row in rows.Span)
            widest = Math.Max(widest, WidthOf(row[column.Column].Printed));
        return Math.Clamp(widest + 2, NarrowestColumn, WidestColumn);
    }

    /// <summary>A Chinese character is as wide as two digits. Counts no further than a column may be wide.</summary>
    public static int WidthOf(ReadOnlySpan<char> text)
    {
        int width = 0;
        for (int i = 0; i < text.Length && width < WidestColumn; i++)
            width += text[i] < '\u2E80' ? 1 : 2;
        return width;
    }
}
