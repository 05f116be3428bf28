using PerfEvalSite.Site.Pages;

namespace PerfEvalSite.Site.Rendering;

/// <summary>Draws an official table in its own shape: spans of heads and rows as they are printed, a mark in each cell that a finding is about.</summary>
internal sealed class OfficialTableWriter : TemplateBase<OfficialTableModel>
{
    public override Task ExecuteAsync()
    {
        var table = Model;
        WriteLiteral(table.IsAcross ? "<div class=\"sheet across\" role=\"region\" aria-label=\""u8 : "<div class=\"sheet\" role=\"region\" aria-label=\""u8);
        Write(table.Name);
        WriteLiteral("\" tabindex=\"0\"><table><caption>"u8);
        DrawOver(table.Number, "form-no"u8);
        DrawOver(table.Body, "body"u8);
        DrawOver(table.Unit, "unit"u8);
        WriteLiteral("</caption>\n"u8);
        if (table.HeadRows > 0)
        {
            WriteLiteral("<thead>\n"u8);
            DrawRows(table.Rows.AsSpan(0, table.HeadRows));
            WriteLiteral("</thead>\n"u8);
        }
        WriteLiteral("<tbody>\n"u8);
        DrawRows(table.Rows.AsSpan(table.HeadRows));
        WriteLiteral("</tbody>\n</table></div>\n"u8);
        return Task.CompletedTask;
    }

    private void DrawOver(string text, ReadOnlySpan<byte> name)
    {
        if (text.Length == 0)
            return;
        WriteLiteral("<span class=\""u8);
        WriteLiteral(name);
        WriteLiteral("\">"u8);
        Write(text);
        WriteLiteral("</span>"u8);
    }

    private void DrawRows(ReadOnlySpan<OfficialRowModel> rows)
    {
        foreach (var row in rows)
        {
            WriteLiteral(row.IsTotal ? "<tr class=\"total\">"u8 : "<tr>"u8);
            foreach (ref readonly var cell in row.Cells.AsSpan())
                DrawCell(cell);
            WriteLiteral("</tr>\n"u8);
        }
    }

    private void DrawCell(in OfficialCellModel cell)
    {
        bool isHead = cell.Look is OfficialLook.Head or OfficialLook.RowHead;
        WriteLiteral(cell.Look switch
        {
            OfficialLook.Head => cell.ColumnSpan > 1 ? "<th scope=\"colgroup\""u8 : "<th scope=\"col\""u8,
            OfficialLook.RowHead => "<th scope=\"row\""u8,
            OfficialLook.Number => "<td class=\"num\""u8,
            OfficialLook.Code => "<td class=\"short\""u8,
            _ => "<td"u8,
        });
        Attribute(" rowspan"u8, SpanText.Of(cell.RowSpan));
        Attribute(" colspan"u8, SpanText.Of(cell.ColumnSpan));
        WriteLiteral(">"u8);
        Write(cell.Text);
        if (cell.Mark.IsShown)
            DrawMark(cell.Mark);
        WriteLiteral(isHead ? "</th>"u8 : "</td>"u8);
    }

    /// <summary>The finding is told on the disclosure's readable page.</summary>
    private void DrawMark(FindingMark mark)
    {
        WriteLiteral("<a class=\"mark"u8);
        if (mark.CssClass is { } name)
        {
            WriteLiteral(" "u8);
            WriteLiteral(name);
        }
        WriteLiteral("\" href=\""u8);
        To(((OfficialPage)Templates.Page).Readable.Path).WriteFrom(Templates.Page, Output);
        WriteLiteral("#"u8);
        Write(mark.Id);
        WriteLiteral("\">"u8);
        Write(mark.Word);
        WriteLiteral("<sup>"u8);
        Write(mark.Number);
        WriteLiteral("</sup></a>"u8);
    }
}
