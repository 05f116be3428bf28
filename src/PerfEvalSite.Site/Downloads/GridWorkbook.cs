using System.Globalization;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Downloads;

public enum GridCellKind : byte
{
    Title,
    Head,
    Words,

    /// <summary>A figure: a number where a spreadsheet shows it exactly as it is printed, else text.</summary>
    Figure,
}

/// <param name="Row">From 0.</param>
/// <param name="Column">From 0.</param>
public readonly record struct GridWorkbookCell(string Text, int Row, int Column, int Height, int Width, GridCellKind Kind);

/// <param name="Cells">In any order; none twice at a place.</param>
public sealed record GridWorkbookSheet(string Name, IReadOnlyList<GridWorkbookCell> Cells);

/// <summary>A workbook of whatever stands in rows and columns, with its merged cells.</summary>
public static class GridWorkbook
{
    private const int Narrowest = 8, Widest = 40, LongestName = 31;

    public static void Write(IReadOnlyList<GridWorkbookSheet> sheets, Utf8Writer writer) =>
        new WorkbookArchive().Write(new WorkbookFrame([.. sheets.Select(sheet => new SheetName(Escaped(sheet.Name), IsTable: false))]), (number, part) => WriteSheet(sheets[number], part), writer);

    /// <summary>A name as a spreadsheet takes it for a sheet, that none of the others has.</summary>
    public static string NameOf(string wanted, IReadOnlyCollection<string> others)
    {
        string plain = string.Concat(wanted.Where(c => c >= ' ' && !":\\/?*[]'".Contains(c))).Trim();
        plain = plain.Length == 0 ? "表" : plain.Length > LongestName ? plain[..LongestName] : plain;
        string name = plain;
        for (int number = 2; others.Contains(name, StringComparer.OrdinalIgnoreCase); number++)
        {
            string end = number.ToString(CultureInfo.InvariantCulture);
            name = plain[..Math.Min(plain.Length, LongestName - end.Length)] + end;
        }
        return name;
    }

    private static void WriteSheet(GridWorkbookSheet sheet, Utf8Writer part)
    {
        WorkbookSheet.Start(part, isTable: false);
        part.Write("<cols>"u8);
        int width = sheet.Cells.Count == 0 ? 1 : Math.Min(WorkbookSheet.Letters.Length, sheet.Cells.Max(cell => cell.Column + cell.Width));
        for (int column = 0; column < width; column++)
            WorkbookSheet.WriteWidth(part, column, WidthOf(sheet, column));
        part.Write("</cols><sheetData>"u8);
        foreach (var row in sheet.Cells.Where(cell => cell.Column < width).GroupBy(cell => cell.Row).OrderBy(row => row.Key))
        {
            WorkbookSheet.OpenRow(part, row.Key + 1);
            foreach (var cell in row.OrderBy(cell => cell.Column))
                WriteCell(part, cell);
            part.Write("</row>"u8);
        }
        part.Write("</sheetData>"u8);
        var merged = sheet.Cells.Where(cell => cell.Height > 1 || cell.Width > 1).OrderBy(cell => cell.Row).ThenBy(cell => cell.Column).ToList();
        if (merged.Count > 0)
        {
            part.Write(string.Create(CultureInfo.InvariantCulture, $"<mergeCells count=\"{merged.Count}\">"));
            foreach (var cell in merged)
                part.Write(string.Create(CultureInfo.InvariantCulture, $"<mergeCell ref=\"{Place.ColumnLetters(cell.Column + 1)}{cell.Row + 1}:{Place.ColumnLetters(cell.Column + cell.Width)}{cell.Row + cell.Height}\"/>"));
            part.Write("</mergeCells>"u8);
        }
        WorkbookSheet.End(part);
        part.Write("</worksheet>"u8);
    }

    private static void WriteCell(Utf8Writer part, in GridWorkbookCell cell)
    {
        if (cell.Text.Length == 0)
            WorkbookSheet.WriteBlank(part, cell.Column, cell.Row + 1, StyleOf(cell.Kind));
        else if (cell.Kind == GridCellKind.Figure && NumberOf(cell.Text) is { } figure && WorkbookStyles.OfNumber(figure, ColumnType.Money) is >= 0 and var style)
            WorkbookSheet.WriteNumber(part, figure.Value, cell.Column, cell.Row + 1, style);
        else
            WorkbookSheet.WriteText(part, cell.Text, cell.Column, cell.Row + 1, StyleOf(cell.Kind));
    }

    /// <summary>What is a number in its plain form; nothing else is taken for one.</summary>
    private static Figure? NumberOf(string text) =>
        !text.AsSpan().ContainsAnyExcept("0123456789.,-") && decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimal value)
            ? new Figure(text, value, null) : null;

    private static int StyleOf(GridCellKind kind) => kind switch
    {
        GridCellKind.Title => WorkbookStyles.Title,
        GridCellKind.Head => WorkbookStyles.Header,
        GridCellKind.Figure => WorkbookStyles.Printed,
        _ => WorkbookStyles.Words,
    };

    private static int WidthOf(GridWorkbookSheet sheet, int column) =>
        Math.Clamp(sheet.Cells.Where(cell => cell.Column == column && cell.Width == 1).Select(cell => WorkbookSheet.WidthOf(cell.Text) + 2).DefaultIfEmpty(Narrowest).Max(), Narrowest, Widest);

    private static string Escaped(string name) => name.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
}
