using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Rendering;

/// <summary>
/// Draws a table in its frame, and what stands below it. No template, because nearly every tag of it depends on the data. Each figure carries its
/// column's name, so that the style sheet can show a row as a card where there is no room for the table.
/// </summary>
internal sealed class TableWriter : TemplateBase<TableModel>
{
    /// <summary>Labels of the columns as finished attributes, one after the other; <see cref="ends"/> says where each ends.</summary>
    private readonly Utf8Writer labels = new(1024);
    private readonly List<int> ends = [];

    public override Task ExecuteAsync()
    {
        var table = Model;
        MakeLabels(table);
        WriteLiteral("<div class=\""u8);
        WriteLiteral(table.FrameClass);
        WriteLiteral("\" role=\"region\" aria-label=\""u8);
        Write(table.Caption);
        WriteLiteral("\" tabindex=\"0\"><table><caption>"u8);
        Write(table.Caption);
        WriteLiteral("</caption>\n"u8);
        DrawHead(table);
        foreach (var body in table.Bodies)
            DrawBody(table, body);
        WriteLiteral("</table></div>\n"u8);
        DrawPlaces(table);
        DrawNotes(table);
        return Task.CompletedTask;
    }

    private void MakeLabels(TableModel table)
    {
        labels.Clear();
        ends.Clear();
        foreach (string label in table.Labels)
        {
            labels.Write(" data-l=\""u8);
            labels.WriteEscaped(label);
            labels.Write("\""u8);
            ends.Add(labels.Length);
        }
    }

    private ReadOnlySpan<byte> LabelOf(int column) => labels.Written[(column == 0 ? 0 : ends[column - 1])..ends[column]];

    private void DrawHead(TableModel table)
    {
        if (table.Head.Length > 1)
        {
            foreach (var group in table.Head[0])
            {
                WriteLiteral("<colgroup"u8);
                Attribute(" span"u8, group.ColumnSpanText);
                WriteLiteral("></colgroup>"u8);
            }
        }
        WriteLiteral("<thead>\n"u8);
        foreach (var heads in table.Head)
        {
            WriteLiteral("<tr>"u8);
            foreach (var head in heads)
            {
                WriteLiteral("<th"u8);
                Attribute(" scope"u8, head.Scope);
                Attribute(" class"u8, head.CssClass);
                Attribute(" colspan"u8, head.ColumnSpanText);
                Attribute(" rowspan"u8, head.RowSpanText);
                WriteLiteral(">"u8);
                Write(head.Text);
                if (head.Unit.Length > 0)
                    DrawUnit(head.Unit);
                WriteLiteral("</th>"u8);
            }
            WriteLiteral("</tr>\n"u8);
        }
        WriteLiteral("</thead>\n"u8);
    }

    private void DrawBody(TableModel table, BodyModel body)
    {
        WriteLiteral("<tbody>\n"u8);
        if (body.Heading.Length > 0)
        {
            WriteLiteral("<tr class=\"group\"><th scope=\"rowgroup\" colspan=\""u8);
            Write(table.Across);
            WriteLiteral("\">"u8);
            Write(body.Heading);
            WriteLiteral("</th></tr>\n"u8);
        }
        for (int row = body.First; row < body.First + body.Count; row++)
        {
            DrawRow(table, row);
            if (table.Across < table.Columns.Length && table.HasUnder(row))
                DrawUnder(table, row);
        }
        WriteLiteral("</tbody>\n"u8);
    }

    private void DrawRow(TableModel table, int row)
    {
        WriteLiteral("<tr"u8);
        Attribute(" class"u8, table.Rows[row].CssClass);
        WriteLiteral(">"u8);
        for (int i = 0; i < table.Across; i++)
        {
            ref readonly var cell = ref table.Cell(row, i);
            if (cell.Kind != CellKind.Covered)
                DrawCell(table, row, i, cell);
        }
        WriteLiteral("</tr>\n"u8);
    }

    private void DrawCell(TableModel table, int row, int number, in Cell cell)
    {
        var column = table.Columns[number];
        WriteLiteral(cell.IsBare && !column.IsRowHeader ? "<td"u8 : CellTags.Start(column, cell.Kind));
        if (!cell.IsBare && !column.IsRowHeader)
            WriteLiteral(LabelOf(number));
        if (!cell.IsTextAlone || column.IsQuoted)
        {
            if (cell.HasId(column))
                DrawId(table.IdOf(row, number));
            Attribute(" data-v"u8, cell.ValueText);
            Attribute(" rowspan"u8, cell.RowSpanText);
        }
        WriteLiteral(">"u8);
        if (column.Look == ColumnLook.Place && cell.Text.Length > 0)
            DrawPlace(table, cell.Text);
        else if (cell.IsTextAlone)
            Write(cell.Text);
        else
            DrawContent(table, row, column, cell);
        WriteLiteral(column.IsRowHeader ? "</th>"u8 : "</td>"u8);
    }

    private void DrawContent(TableModel table, int row, ColumnModel column, in Cell cell)
    {
        if (cell.Path is null)
        {
            Write(cell.Text);
        }
        else
        {
            WriteLiteral("<a href=\""u8);
            To(cell.Path).WriteFrom(Templates.Page, Output);
            WriteLiteral(cell.IsDownload ? "\" download>"u8 : "\">"u8);
            Write(cell.Text);
            WriteLiteral("</a>"u8);
        }
        if (cell.Suffix is not null)
            DrawUnit(cell.Suffix, column.SuffixId.Length > 0 ? new CellId(table.Id, table.Rows[row].Number, column.SuffixId) : default);
        if (cell.Note is not null)
        {
            WriteLiteral("<small>"u8);
            Write(cell.Note);
            WriteLiteral("</small>"u8);
        }
        if (cell.Before is not null)
        {
            WriteLiteral("<small><del>"u8);
            Write(cell.Before);
            WriteLiteral("</del> <a href=\"#corrections\">已更正</a></small>"u8);
        }
        if (cell.Mark.IsShown)
            DrawMark(cell.Mark);
    }

    /// <summary>Reasons and remarks of the row above, each with its name.</summary>
    private void DrawUnder(TableModel table, int row)
    {
        int spanned = 0;
        while (spanned < table.Across && table.Columns[spanned].Look == ColumnLook.Level)
            spanned++;
        WriteLiteral("<tr class=\"under\"><td colspan=\""u8);
        Write(table.Across - spanned);
        WriteLiteral("\">"u8);
        for (int i = table.Across; i < table.Columns.Length; i++)
        {
            ref readonly var cell = ref table.Cell(row, i);
            if (cell.IsBare)
                continue;
            WriteLiteral("<p"u8);
            if (cell.HasId(table.Columns[i]))
                DrawId(table.IdOf(row, i));
            WriteLiteral("><b>"u8);
            Write(table.Labels[i]);
            WriteLiteral("</b>"u8);
            DrawContent(table, row, table.Columns[i], cell);
            WriteLiteral("</p>"u8);
        }
        WriteLiteral("</td></tr>\n"u8);
    }

    private void DrawMark(FindingMark mark)
    {
        WriteLiteral("<a class=\"mark"u8);
        if (mark.CssClass is { } name)
        {
            WriteLiteral(" "u8);
            WriteLiteral(name);
        }
        WriteLiteral("\" href=\"#"u8);
        Write(mark.Id);
        WriteLiteral("\">"u8);
        Write(mark.Word);
        WriteLiteral("<sup>"u8);
        Write(mark.Number);
        WriteLiteral("</sup></a>"u8);
    }

    private void DrawUnit(string unit, CellId id = default)
    {
        WriteLiteral("<span class=\"unit\""u8);
        DrawId(id);
        WriteLiteral(">"u8);
        Write(unit);
        WriteLiteral("</span>"u8);
    }

    private void DrawId(CellId id)
    {
        if (!id.IsGiven)
            return;
        WriteLiteral(" id=\""u8);
        Write(id);
        WriteLiteral("\""u8);
    }

    private void DrawPlace(TableModel table, string number)
    {
        WriteLiteral("<a href=\"#"u8);
        WriteLiteral(table.PlacesId);
        WriteLiteral("-"u8);
        WriteLiteral(number);
        WriteLiteral("\">"u8);
        WriteLiteral(number);
        WriteLiteral("</a>"u8);
    }

    private void DrawPlaces(TableModel table)
    {
        if (table.Places.Length == 0)
            return;
        WriteLiteral("<details class=\"places\"><summary>出处（"u8);
        Write(table.Places.Length);
        WriteLiteral(" 处）</summary><ol>"u8);
        for (int i = 0; i < table.Places.Length; i++)
        {
            WriteLiteral("<li id=\""u8);
            WriteLiteral(table.PlacesId);
            WriteLiteral("-"u8);
            Write(i + 1);
            WriteLiteral("\">"u8);
            Write(table.Places[i]);
            WriteLiteral("</li>"u8);
        }
        WriteLiteral("</ol></details>\n"u8);
    }

    private void DrawNotes(TableModel table)
    {
        if (table.Notes.Length == 0)
            return;
        WriteLiteral("<ul class=\"notes\">"u8);
        foreach (string note in table.Notes)
        {
            WriteLiteral("<li>"u8);
            Write(note);
            WriteLiteral("</li>"u8);
        }
        WriteLiteral("</ul>\n"u8);
    }
}
