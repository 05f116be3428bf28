using System.Globalization;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Downloads;

/// <summary>
/// <c>data/perfeval-2023.xlsx</c>: the rows of all tables that are of one fiscal year, a sheet a table, the columns of the CSV files with their Chinese names. Numbers are numbers,
/// with as many places as they have. Sheets are kept in files until the workbook is saved, so that it may be bigger than memory.
/// </summary>
/// <param name="folder">Its own sheets stand in it, and those of other years.</param>
/// <param name="mostRows">Of a sheet; then another one begins.</param>
internal sealed class YearWorkbook(int year, string folder, int mostRows = YearWorkbook.MostRows) : IDisposable
{
    /// <summary>What spreadsheets have, the header among them.</summary>
    public const int MostRows = 1_048_576;

    private const int Piece = 64 * 1024, WidestColumn = 24;

    private readonly List<(PackageTable Table, SheetName Name)> sheets = [];
    private readonly Utf8Writer writer = new(Piece);
    private FileStream? file;
    private int row;

    /// <param name="record">As the table's file has it, without guards.</param>
    public void Add(PackageTable table, string[] record)
    {
        if (file is null || !ReferenceEquals(sheets[^1].Table, table) || row == mostRows)
        {
            EndSheet();
            StartSheet(table);
        }
        WorkbookSheet.OpenRow(writer, ++row);
        for (int i = 0; i < record.Length; i++)
            if (record[i].Length > 0)
                WriteCell(record[i], table.Columns[i], i);
        writer.Write("</row>"u8);
        if (writer.Length > Piece)
            writer.MoveTo(file!);
    }

    public void Save(Stream to, SiteSettings settings)
    {
        EndSheet();
        var frame = new WorkbookFrame([new(DisclosureWorkbook.NotesSheet, IsTable: false), .. sheets.Select(sheet => sheet.Name)]);
        var zip = new ZipStream(to);
        foreach (var (name, content) in frame.Parts)
            zip.Add(name, content);
        WorkbookSheet.WriteNotes(string.Create(CultureInfo.InvariantCulture, $"{settings.Title}：{year}年度的全部数据"), Notes(settings), writer);
        zip.Add(WorkbookArchive.SheetPath(1), ZipPart.Kept(writer.WrittenMemory));
        writer.Clear();
        for (int i = 0; i < sheets.Count; i++)
        {
            using var sheet = File.OpenRead(PathOf(i));
            zip.Add(WorkbookArchive.SheetPath(i + 2), sheet);
        }
        zip.End();
    }

    public void Dispose() => file?.Dispose();

    private void StartSheet(PackageTable table)
    {
        int before = sheets.Count(sheet => ReferenceEquals(sheet.Table, table));
        sheets.Add((table, new(before == 0 ? table.Title : string.Create(CultureInfo.InvariantCulture, $"{table.Title}（{before + 1}）"), IsTable: true)));
        Directory.CreateDirectory(folder);
        file = File.Create(PathOf(sheets.Count - 1));
        WorkbookSheet.Start(writer, isTable: true);
        writer.Write("<cols>"u8);
        for (int i = 0; i < table.Columns.Count; i++)
            WorkbookSheet.WriteWidth(writer, i, Math.Min(WorkbookSheet.WidthOf(table.Columns[i].Title) + 2, WidestColumn));
        writer.Write("</cols><sheetData>"u8);
        row = 1;
        WorkbookSheet.OpenRow(writer, row);
        for (int i = 0; i < table.Columns.Count; i++)
            WorkbookSheet.WriteText(writer, table.Columns[i].Title, i, row, WorkbookStyles.Header);
        writer.Write("</row>"u8);
    }

    private void EndSheet()
    {
        if (file is null)
            return;
        writer.Write("</sheetData>"u8);
        WorkbookSheet.End(writer);
        WorkbookSheet.WriteTextNumbers(writer, sheets[^1].Table.Columns.Count, row);
        writer.Write("</worksheet>"u8);
        writer.MoveTo(file);
        file.Dispose();
        file = null;
    }

    private void WriteCell(string text, PublishedColumn column, int at)
    {
        if (column.Role == PublishedRole.IsTotal)
            WorkbookSheet.WriteFlag(writer, text == "true", at, row, WorkbookStyles.Words);
        else if (column.Type is PublishedType.Number or PublishedType.Integer or PublishedType.Year)
        {
            decimal number = decimal.Parse(text, CultureInfo.InvariantCulture);
            int style = WorkbookStyles.OfPlain(text, isGrouped: column.Role == PublishedRole.Yuan);
            if (style < 0)
                WorkbookSheet.WriteText(writer, text, at, row, WorkbookStyles.Printed);
            else
                WorkbookSheet.WriteNumber(writer, number, at, row, style);
        }
        else
            WorkbookSheet.WriteText(writer, text, at, row, column is { Role: PublishedRole.Printed, Source: { } source } ? WorkbookStyles.OfText(source.Type) : WorkbookStyles.Code);
    }

    private List<(string Name, string Text)> Notes(SiteSettings settings)
    {
        var notes = new List<(string, string)>
        {
            ("怎样读", "每张工作表是一张数据表本年度的全部行，第一行是列名；与全站数据的 CSV 文件同行同列，各列的含义见网站的“数据字典”。"),
            ("", "名称后面带（数值）（元）（小数）（日期）的列，是把它前面那一列照原文印出的内容折算的；折合成元的都在带（元）的列里。"),
            ("", "空格子：原文没有印出，或没有单个数字可写；“—”是不适用，“涉密”是不公开，只有“0”才是零。"),
            ("", "求和只取“是否合计”为 FALSE 的行；空的既不是合计，也不能再加。超过 15 位的数照存为文字，因为电子表格存不下。"),
        };
        if (settings.BaseUrl.Length > 0)
            notes.Add(("来源", settings.BaseUrl));
        if (settings.Licence.Length > 0)
            notes.Add(("使用条款", settings.Licence));
        foreach (var (table, name) in sheets)
            notes.Add((name.Name, table.Meaning));
        return notes;
    }

    private string PathOf(int sheet) => Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{year}-{sheet}.xml"));
}
