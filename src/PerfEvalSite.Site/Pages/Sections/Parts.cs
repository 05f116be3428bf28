using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Charts;

namespace PerfEvalSite.Site.Pages;

/// <summary>Pieces that several sections are put together from.</summary>
internal static class Parts
{
    /// <summary>Offers the table as a file.</summary>
    public static void AddCsv(this Section section, SectionInput input, Table table) =>
        section.Downloads.Add(new($"下载{Quotes.Around(table.SheetName)}表（CSV）", SitePaths.TableCsv(input.Agency.Id, input.Disclosure.Id, table)));

    /// <summary>A section that is one table. A table that is supplied and empty is said to be so; one that is not supplied has no section. A chart that comes to null is none.</summary>
    public static Section? OfTable(SectionInput input, Table table, string heading, TablePlan plan, ReadOnlySpan<Func<SectionInput, Chart?>> charts = default, bool isFolded = false, params string[] notes)
    {
        if (input[table].Count == 0)
            return Stated(input, table, heading);
        var section = new Section(table.FileName, heading) { IsFolded = isFolded };
        var drawn = new List<Chart>(charts.Length);
        foreach (var draw in charts)
            if (draw(input) is { } chart)
                drawn.Add(chart);
        section.Blocks.Add(new Block { Notes = notes, Charts = [.. drawn], Table = plan.Draw(input, heading) });
        section.AddCsv(input, table);
        return section;
    }

    /// <summary>本表无数据; null for a table that is not supplied.</summary>
    public static Section? Stated(SectionInput input, Table table, string heading) => input[table].IsPresent
        ? new Section(table.FileName, heading).Add(new Block { Notes = ["本表无数据。"] })
        : null;

    /// <summary>Adds a fact unless nothing is printed.</summary>
    public static void AddPrinted(this List<Fact> facts, in Row row, Column column, string? name = null)
    {
        ref readonly var figure = ref row[column];
        if (!figure.IsBlank)
            facts.Add(new Fact(name ?? column.Name, FigureText.WithUnit(figure, column)));
    }

    /// <summary>Places, from 0, of the rows whose column holds the text.</summary>
    public static List<int> RowsWhere(TableRows rows, Column column, string text)
    {
        var which = new List<int>(rows.Count);
        for (int i = 0; i < rows.Count; i++)
            if (rows[i].Text(column) == text)
                which.Add(i);
        return which;
    }

    /// <summary>The column's texts in the order in which they first appear.</summary>
    public static List<string> TextsOf(TableRows rows, Column column)
    {
        var texts = new List<string>(4);
        foreach (ref readonly var row in rows.Span)
            if (!texts.Contains(row.Text(column)))
                texts.Add(row.Text(column));
        return texts;
    }

    /// <summary>The cell of a project's name; empty where the row names none, and where the document has only one.</summary>
    public static Cell ProjectCell(SectionInput input, string id) =>
        id.Length == 0 || input[Catalogue.Projects].Count == 1 ? Cell.Empty : new Cell(input.ProjectName(id));

    /// <summary>From – to, as printed; empty when neither is.</summary>
    public static string Period(in Figure from, in Figure to) =>
        from.IsBlank && to.IsBlank ? "" : $"{from.Printed}至{to.Printed}";
}
