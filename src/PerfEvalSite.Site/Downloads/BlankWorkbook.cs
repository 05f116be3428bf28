using System.Globalization;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Downloads;

/// <summary>
/// A workbook to be filled in: a sheet 填写说明, a sheet a table with Chinese headers, drop-downs where a column has fixed
/// values, and a hint at every cell. All cells are text, so that what is typed stays as it is typed: 91.90, 0012, 3-1.
/// </summary>
public static class BlankWorkbook
{
    private const string ChoicesSheet = "选项";
    private const int LastRow = 2000;
    private const int WidestColumn = 40;

    /// <summary>Most characters that a spreadsheet shows in a hint.</summary>
    private const int MostTitle = 32, MostHint = 255;

    private static readonly string[] flags = ["是", "否"];

    public static void Write(IReadOnlyList<BlankTable> tables, string title, Utf8Writer writer)
    {
        var lists = new List<string[]>();
        foreach (var column in tables.SelectMany(blank => blank.Table.Columns))
            if (ChoicesOf(column) is { Length: > 0 } names && ListOf(lists, names) < 0)
                lists.Add(names);
        SheetName[] sheets =
            [new(FillingGuide.Name, IsTable: false), .. tables.Select(blank => new SheetName(blank.Table.SheetName, IsTable: true)), new(ChoicesSheet, IsTable: false, IsHidden: true)];
        new WorkbookArchive().Write(new WorkbookFrame(sheets), (sheet, part) =>
        {
            if (sheet == 0)
                WriteGuide(tables, title, part);
            else if (sheet <= tables.Count)
                WriteTable(tables[sheet - 1], lists, part);
            else
                WriteChoices(lists, part);
        }, writer);
    }

    private static string[] ChoicesOf(Column column) =>
        column.Type == ColumnType.Flag ? flags : [.. column.Choices.Select(choice => choice.Name)];

    private static int ListOf(List<string[]> lists, string[] names) => lists.FindIndex(list => list.AsSpan().SequenceEqual(names));

    private static void WriteGuide(IReadOnlyList<BlankTable> tables, string title, Utf8Writer part)
    {
        WorkbookSheet.Start(part, isTable: false);
        part.Write("<cols>"u8);
        int[] widths = [14, 18, 8, 18, 80, 24];
        for (int i = 0; i < widths.Length; i++)
            WorkbookSheet.WriteWidth(part, i, widths[i]);
        part.Write("</cols><sheetData>"u8);
        int row = 1;
        WriteRow(part, row++, [title], WorkbookStyles.Title);
        foreach (string rule in FillingGuide.Rules)
            WriteRow(part, row++, ["", "", "", "", rule], WorkbookStyles.Plain);
        WriteRow(part, row++, FillingGuide.Headers, WorkbookStyles.Header);
        foreach (string[] line in FillingGuide.Lines(tables))
            WriteGuideLine(part, row++, line, widths);
        part.Write("</sheetData>"u8);
        WorkbookSheet.End(part);
        part.Write("</worksheet>"u8);
    }

    /// <summary>As high as its longest cell needs: not every spreadsheet finds that out for itself.</summary>
    private static void WriteGuideLine(Utf8Writer part, int number, string[] line, int[] widths)
    {
        int lines = 1;
        for (int i = 0; i < line.Length; i++)
            lines = Math.Max(lines, (line[i].Sum(c => c < '\u2E80' ? 1 : 2) + widths[i] - 3) / (widths[i] - 2));
        part.Write(string.Create(CultureInfo.InvariantCulture, $"<row r=\"{number}\" ht=\"{15 * lines}\" customHeight=\"1\">"));
        for (int i = 0; i < line.Length; i++)
            WorkbookSheet.WriteText(part, line[i], i, number, WorkbookStyles.Words);
        part.Write("</row>"u8);
    }

    private static void WriteTable(BlankTable blank, List<string[]> lists, Utf8Writer part)
    {
        var columns = blank.Table.Columns;
        WorkbookSheet.Start(part, isTable: true);
        part.Write("<cols>"u8);
        for (int i = 0; i < columns.Length; i++)
            part.Write(string.Create(CultureInfo.InvariantCulture,
                $"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{Math.Clamp(Math.Max(WorkbookSheet.WidthOf(columns[i].Name), WorkbookSheet.WidthOf(columns[i].Example)) + 4, 10, WidestColumn)}\" style=\"{WorkbookStyles.Code}\" customWidth=\"1\"/>"));
        part.Write("</cols><sheetData>"u8);
        WriteRow(part, 1, [.. columns.Select(column => column.IsRequired ? column.Name + "*" : column.Name)], WorkbookStyles.Header);
        if (blank.Row.Count > 0)
            WriteRow(part, 2, [.. columns.Select(column => blank.Row.GetValueOrDefault(column, ""))], WorkbookStyles.Code);
        part.Write(string.Create(CultureInfo.InvariantCulture, $"</sheetData><dataValidations count=\"{columns.Length}\">"));
        for (int i = 0; i < columns.Length; i++)
            WriteHint(part, columns[i], i, lists);
        part.Write("</dataValidations>"u8);
        WorkbookSheet.End(part);
        part.Write("<ignoredErrors><ignoredError sqref=\"A1:"u8);
        part.Write(WorkbookSheet.Letters[columns.Length - 1]);
        part.Write(LastRow);
        part.Write("\" numberStoredAsText=\"1\"/></ignoredErrors></worksheet>"u8);
    }

    /// <summary>The meaning as a hint at the cell; the fixed values as a list, which other words (an alias, —) may overrule.</summary>
    private static void WriteHint(Utf8Writer part, Column column, int index, List<string[]> lists)
    {
        int list = ListOf(lists, ChoicesOf(column));
        part.Write("<dataValidation "u8);
        if (list >= 0)
            part.Write("type=\"list\" errorStyle=\"warning\" allowBlank=\"1\" showErrorMessage=\"1\" errorTitle=\"不在选项中\" error=\"请从下拉列表中选择；原文另有写法且是公认的别名时可以保留。\" "u8);
        part.Write("showInputMessage=\"1\" promptTitle=\""u8);
        part.WriteEscaped(Cut(column.IsRequired ? column.Name + "（必填）" : column.Name, MostTitle));
        part.Write("\" prompt=\""u8);
        part.WriteEscaped(Cut(column.Example.Length > 0 ? $"{column.Meaning}例：{column.Example}" : column.Meaning, MostHint));
        part.Write("\" sqref=\""u8);
        part.Write(string.Create(CultureInfo.InvariantCulture, $"{WorkbookSheet.Letters[index]}2:{WorkbookSheet.Letters[index]}{LastRow}\""));
        if (list < 0)
        {
            part.Write("/>"u8);
            return;
        }
        string letter = Place.ColumnLetters(list + 1);
        part.Write(string.Create(CultureInfo.InvariantCulture, $"><formula1>{ChoicesSheet}!${letter}$1:${letter}${lists[list].Length}</formula1></dataValidation>"));
    }

    /// <summary>One list a column; the drop-downs refer to it.</summary>
    private static void WriteChoices(List<string[]> lists, Utf8Writer part)
    {
        WorkbookSheet.Start(part, isTable: true);
        part.Write("<sheetData>"u8);
        int longest = lists.Count == 0 ? 0 : lists.Max(list => list.Length);
        for (int row = 0; row < longest; row++)
            WriteRow(part, row + 1, [.. lists.Select(list => row < list.Length ? list[row] : "")], WorkbookStyles.Code);
        part.Write("</sheetData>"u8);
        WorkbookSheet.End(part);
        part.Write("</worksheet>"u8);
    }

    private static void WriteRow(Utf8Writer part, int number, IReadOnlyList<string> cells, int style)
    {
        WorkbookSheet.OpenRow(part, number);
        for (int i = 0; i < cells.Count; i++)
            if (cells[i].Length > 0)
                WorkbookSheet.WriteText(part, cells[i], i, number, style);
        part.Write("</row>"u8);
    }

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + "…";
}
