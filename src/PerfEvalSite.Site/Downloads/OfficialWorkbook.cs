using System.Globalization;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Profiles;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Downloads;

/// <summary>
/// A workbook of official tables, each laid out as the place prints it: title, heads of several levels, the rows of that year.
/// To be filled in, or with what a disclosure says. It is read as it is; there are no codes to invent.
/// </summary>
public static class OfficialWorkbook
{
    private const int LongestName = 31;
    private const int NameWidth = 30, ValueWidth = 16;

    /// <summary>To be filled in.</summary>
    /// <param name="unit">Whose tables they are, as the line above them says.</param>
    public static void Write(IReadOnlyList<OfficialForm> forms, int year, string unit, Utf8Writer writer)
    {
        SheetName[] names = [.. forms.Select(form => new SheetName(NameOf(form.Id, form.Title), IsTable: false))];
        new WorkbookArchive().Write(new WorkbookFrame(names), (sheet, part) => WriteSheet(OfficialLayout.Of(forms[sheet], year), unit, part, static (_, _) => false), writer);
    }

    /// <summary>What a disclosure says, behind its own row of 公开件.</summary>
    /// <param name="showPersonal">Whether names of natural persons are written.</param>
    public static void Write(Disclosure disclosure, IReadOnlyList<PublishedForm> forms, string unit, bool showPersonal, Utf8Writer writer)
    {
        var drawn = forms.Where(form => form.Content is not null).ToList();
        SheetName[] names = [new(Catalogue.Disclosures.SheetName, IsTable: true), .. drawn.Select((form, i) => new SheetName(NameOf(form, drawn, i), IsTable: false))];
        new WorkbookArchive().Write(new WorkbookFrame(names), (sheet, part) =>
        {
            if (sheet == 0)
                WorkbookSheet.WriteTable(disclosure[Catalogue.Disclosures], part, showPersonal);
            else
                WriteSheet(OfficialLayout.Of(drawn[sheet - 1].Form, drawn[sheet - 1].Content!), unit, part, TryWrite);

            bool TryWrite(LayoutCell cell, Utf8Writer into)
            {
                if (cell.Source < 0 || cell.Field?.To is not { } column)
                    return false;
                if (column.IsPersonal && !showPersonal)
                    return true;
                ref readonly var figure = ref disclosure[column.Table].Span[cell.Source][column];
                if (figure.Printed != cell.Text || figure.IsBlank)
                    return false;
                WorkbookSheet.WriteFigure(into, figure, column.Type, cell.Column, cell.Row + 1);
                return true;
            }
        }, writer);
    }

    /// <summary>The forms of a kind of disclosure: those that belong to it first of all.</summary>
    public static IReadOnlyList<OfficialForm> FormsOf(Profile profile, Choice kind)
    {
        List<OfficialForm> own = [.. profile.Forms.Where(form => form.Kinds.Count > 0 && form.Kinds[0] == kind)];
        return own.Count > 0 ? own : [.. profile.Forms.Where(form => form.Kinds.Contains(kind))];
    }

    /// <summary>A form that stands for several projects is counted: A1, A2.</summary>
    private static string NameOf(PublishedForm form, List<PublishedForm> all, int at)
    {
        string id = form.Form.Id;
        if (all.Count(other => other.Form.Id == id) > 1)
            id += (all.Take(at).Count(other => other.Form.Id == id) + 1).ToString(CultureInfo.InvariantCulture);
        return NameOf(id, form.Title);
    }

    /// <summary>Its id and title, as far as a spreadsheet takes the name of a sheet.</summary>
    private static string NameOf(string id, string title)
    {
        string name = string.Concat($"{id} {title}".Select(c => "[]:*?/\\<>&'\"".Contains(c, StringComparison.Ordinal) ? '_' : c));
        return name.Length <= LongestName ? name : name[..LongestName];
    }

    /// <param name="tryWrite">Writes what stands in a cell in its own way; false where its text says all.</param>
    private static void WriteSheet(OfficialLayout layout, string unit, Utf8Writer part, Func<LayoutCell, Utf8Writer, bool> tryWrite)
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
                if (tryWrite(layout.Cells[at], part))
                    continue;
                else if (TextOf(layout.Cells[at], unit) is { Length: > 0 } text)
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
        layout.Cells.Any(cell => cell.Column == column && cell.Width == 1 && (cell.Kind == LayoutKind.RowName || cell.Field?.To?.Type == ColumnType.Text));

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
