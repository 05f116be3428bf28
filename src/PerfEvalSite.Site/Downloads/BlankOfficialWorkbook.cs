using System.Globalization;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Profiles;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Downloads;

/// <summary>
/// A workbook of official tables to be filled in, each laid out as the place prints it: title, heads of several levels, the
/// rows of that year. What is typed into it is read as it is; there are no codes to invent.
/// </summary>
public static class BlankOfficialWorkbook
{
    private const int LongestName = 31;
    private const int NameWidth = 30, ValueWidth = 16;

    /// <param name="unit">Whose tables they are, as the line above them says.</param>
    public static void Write(IReadOnlyList<OfficialForm> forms, int year, string unit, Utf8Writer writer)
    {
        SheetName[] names = [.. forms.Select(form => new SheetName(NameOf(form), IsTable: false))];
        new WorkbookArchive().Write(new WorkbookFrame(names), (sheet, part) => WriteSheet(OfficialLayout.Of(forms[sheet], year), unit, part), writer);
    }

    /// <summary>The forms of a kind of disclosure: those that belong to it first of all.</summary>
    public static IReadOnlyList<OfficialForm> FormsOf(Profile profile, Data.Tables.Choice kind)
    {
        List<OfficialForm> own = [.. profile.Forms.Where(form => form.Kinds.Count > 0 && form.Kinds[0] == kind)];
        return own.Count > 0 ? own : [.. profile.Forms.Where(form => form.Kinds.Contains(kind))];
    }

    /// <summary>Its id and title, as far as a spreadsheet takes the name of a sheet.</summary>
    private static string NameOf(OfficialForm form)
    {
        string name = $"{form.Id} {form.Title}";
        return name.Length <= LongestName ? name : name[..LongestName];
    }

    private static void WriteSheet(OfficialLayout layout, string unit, Utf8Writer part)
    {
        WorkbookSheet.Start(part, isTable: false);
        part.Write("<cols>"u8);
        for (int column = 0; column < layout.Width; column++)
            WorkbookSheet.WriteWidth(part, column, IsOfNames(layout, column) ? NameWidth : ValueWidth);
        part.Write("</cols><sheetData>"u8);
        int at = 0;
        for (int row = 0; row < layout.Height; row++)
        {
            WorkbookSheet.OpenRow(part, row + 1);
            for (; at < layout.Cells.Count && layout.Cells[at].Row == row; at++)
                if (TextOf(layout.Cells[at], unit) is { Length: > 0 } text)
                    WorkbookSheet.WriteText(part, text, layout.Cells[at].Column, row + 1, StyleOf(layout.Cells[at]));
                else
                    WorkbookSheet.WriteBlank(part, layout.Cells[at].Column, row + 1, StyleOf(layout.Cells[at]));
            part.Write("</row>"u8);
        }
        part.Write("</sheetData>"u8);
        WriteMerges(layout, part);
        WorkbookSheet.End(part);
        part.Write("</worksheet>"u8);
    }

    private static string TextOf(LayoutCell cell, string unit) => cell.Kind == LayoutKind.Caption && cell.Column == 0 ? cell.Text + unit : cell.Text;

    private static bool IsOfNames(OfficialLayout layout, int column) =>
        layout.Cells.Any(cell => cell.Column == column && cell.Width == 1 && (cell.Kind == LayoutKind.RowName || cell.Field?.To?.Type == Data.Tables.ColumnType.Text));

    private static int StyleOf(LayoutCell cell) => cell.Kind switch
    {
        LayoutKind.Title => WorkbookStyles.Title,
        LayoutKind.Head or LayoutKind.Label => WorkbookStyles.Header,
        LayoutKind.Number or LayoutKind.Caption or LayoutKind.Note => WorkbookStyles.Plain,
        LayoutKind.RowCode => WorkbookStyles.Code,
        // As text, so that what is typed stays as it is typed.
        LayoutKind.Value => WorkbookStyles.Printed,
        _ => WorkbookStyles.Words,
    };

    private static void WriteMerges(OfficialLayout layout, Utf8Writer part)
    {
        var merged = layout.Cells.Where(cell => cell.Height > 1 || cell.Width > 1).ToList();
        if (merged.Count == 0)
            return;
        part.Write(string.Create(CultureInfo.InvariantCulture, $"<mergeCells count=\"{merged.Count}\">"));
        foreach (var cell in merged)
            part.Write(string.Create(CultureInfo.InvariantCulture,
                $"<mergeCell ref=\"{Place.ColumnLetters(cell.Column + 1)}{cell.Row + 1}:{Place.ColumnLetters(cell.Column + cell.Width)}{cell.Row + cell.Height}\"/>"));
        part.Write("</mergeCells>"u8);
    }
}
