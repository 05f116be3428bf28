using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Site.Pages;

namespace PerfEvalSite.Tests.Pages;

/// <summary>Pages made from a real data folder, and their tables as plain lines that a test can compare whole.</summary>
internal static class Drawn
{
    public static readonly SiteAssets Assets = new("assets/site.css", "assets/site.js");

    /// <summary>The page of the folder's first disclosure.</summary>
    public static DisclosurePage Page(TempData data, Func<SiteSettings, SiteSettings>? change = null) => DisclosurePageBuilder.Build(Inputs(data, change)[0]);

    public static List<SectionInput> Inputs(TempData data, Func<SiteSettings, SiteSettings>? change = null)
    {
        var context = new ReadingContext(data.Path, new DiagnosticBag());
        var folder = DataFolder.Open(context)!;
        var assembler = folder.NewAssembler(context.Diagnostics);
        var site = new SiteFrame(change is null ? folder.Settings : change(folder.Settings), Assets);
        var regions = folder.Regions.ToDictionary(region => region.Id);
        var inputs = folder.Sources()
            .Select(source => source.Read(context, assembler))
            .OfType<Disclosure>()
            .Select(disclosure => new SectionInput(disclosure, folder.Agency(disclosure.AgencyId)!, regions, site))
            .ToList();
        Assert.Equal([], context.Diagnostics.Sorted().Where(problem => problem.IsError).Select(TempData.Line));
        return inputs;
    }

    /// <summary>All pages of the folder.</summary>
    public static List<Page> Site(TempData data, Func<SiteSettings, SiteSettings>? change = null)
    {
        var inputs = Inputs(data, change);
        var folder = DataFolder.Open(new ReadingContext(data.Path, new DiagnosticBag()))!;
        var terms = new GlossaryCollection();
        foreach (var input in inputs)
            terms.Add(GlossaryCollection.In(input.Disclosure));
        var contents = new SiteContents(folder.Agencies, folder.Regions, [.. inputs.Select(input => DisclosureSummary.Of(input.Disclosure, input.Agency))]);
        return [.. inputs.Select(input => DisclosurePageBuilder.Build(input)), .. folder.Agencies.SelectMany(agency => SitePages.OfAgency(inputs[0].Site, contents, agency)),
            .. SitePages.Spanning(inputs[0].Site, contents, terms, [], new SiteFindings(), "").SelectMany(group => group.Pages)];
    }

    public static Section Section(this DisclosurePage page, string id) => Assert.Single(page.Sections, section => section.Id == id);

    public static Section Section(this ContentPage page, string id) => Assert.Single(page.Sections, section => section.Id == id);

    /// <summary>Every table of the section, head rows first, cells divided by a bar; then its notes.</summary>
    public static string[] Tables(this Section section) => [.. section.Blocks.Where(block => block.Table is not null).SelectMany(block => Lines(block.Table!))];

    public static string[] Lines(this TableModel table) =>
    [
        .. table.Head[..^1].Select(heads => string.Join(" | ", heads.Select(Head))),
        string.Join(" | ", [.. table.Head[^1].Select(Head), .. table.Labels[table.Across..]]),
        .. table.Bodies.SelectMany(body => Enumerable.Range(body.First, body.Count).Select(row => Row(table, row)).Prepend(body.Heading.Length > 0 ? $"[{body.Heading}]" : "").Where(line => line.Length > 0)),
        .. table.Notes.Select(note => "注：" + note),
    ];

    private static string Head(HeadCell head) => head.Text + head.Unit + Span("列", head.ColumnSpan) + Span("行", head.RowSpan);

    /// <summary>The cells of each row.</summary>
    public static IEnumerable<Cell[]> Grid(this TableModel table) => Enumerable.Range(0, table.Rows.Length).Select(row => CellsOf(table, row));

    private static Cell[] CellsOf(TableModel table, int row) => [.. Enumerable.Range(0, table.Columns.Length).Select(column => table.Cell(row, column))];

    private static string Row(TableModel table, int row) =>
        (table.Rows[row].CssClass is null ? "" : $"{table.Rows[row].CssClass}: ") + string.Join(" | ", CellsOf(table, row).Where(cell => cell.Kind != CellKind.Covered).Select(Cell));

    private static string Cell(Cell cell) =>
        cell.Text + cell.Suffix + (cell.Kind is CellKind.Plain or CellKind.Empty ? "" : $"<{cell.CssClass}>") + (cell.Note is null ? "" : $"（{cell.Note}）") + Span("行", cell.RowSpan);

    private static string Span(string of, int count) => count > 1 ? $"×{count}{of}" : "";
}
