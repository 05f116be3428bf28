using AspNetCoreGeneratedDocument;
using PerfEvalSite.Site.Charts;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Rendering;

/// <summary>
/// Which template draws which model. One table a worker: its templates are made once and used for every page.
/// </summary>
internal sealed class TemplateTable
{
    private readonly List<Template> all = [];
    private readonly Templates_Layout layout;
    private readonly Templates_Home home;
    private readonly Templates_Content content;
    private readonly Templates_Disclosure disclosure;
    private readonly Templates_Glossary glossary;
    private readonly Templates_Method method;
    private readonly Templates_NotFound notFound;
    private readonly Templates_Search search;
    private readonly Templates_Embed embed;
    private readonly Templates_Official official;
    private readonly Templates_Own own;

    internal TemplateTable()
    {
        layout = Join(new Templates_Layout());
        home = Join(new Templates_Home());
        content = Join(new Templates_Content());
        disclosure = Join(new Templates_Disclosure());
        glossary = Join(new Templates_Glossary());
        method = Join(new Templates_Method());
        notFound = Join(new Templates_NotFound());
        search = Join(new Templates_Search());
        official = Join(new Templates_Official());
        embed = Join(new Templates_Embed());
        own = Join(new Templates_Own());
        Section = Join(new Templates_Section());
        Block = Join(new Templates_Block());
        Table = Join(new TableWriter());
        Tree = Join(new Templates_Tree());
        OfficialTable = Join(new OfficialTableWriter());
        Top = new SharedPart(Join(new Templates_Top()));
        Foot = new SharedPart(Join(new Templates_Foot()));
    }

    /// <summary>The page being drawn.</summary>
    public Page Page { get; private set; } = null!;

    public TemplateBase<Section> Section { get; }

    public TemplateBase<Block> Block { get; }

    public TemplateBase<TableModel> Table { get; }

    public TemplateBase<IReadOnlyList<TreeNode>> Tree { get; }

    public TemplateBase<OfficialTableModel> OfficialTable { get; }

    /// <summary>The site's head on every page, and what the page loads.</summary>
    public SharedPart Top { get; }

    /// <summary>The site's foot on every page, but for what it says of the page.</summary>
    public SharedPart Foot { get; }

    /// <param name="chart">The chart.</param>
    /// <param name="says">See <see cref="SvgDrawing.Draw"/>.</param>
    public void Draw(Chart chart, bool says) => SvgDrawing.Draw(chart, layout.Output, says);

    /// <summary>The part of the page inside the layout.</summary>
    public void DrawBody()
    {
        switch (Page)
        {
            case DisclosurePage page: disclosure.Draw(page); break;
            case OfficialPage page: official.Draw(page); break;
            case ContentPage page: content.Draw(page); break;
            case HomePage page: home.Draw(page); break;
            case GlossaryPage page: glossary.Draw(page); break;
            case MethodPage page: method.Draw(page); break;
            case SearchPage page: search.Draw(page); break;
            case OwnPage page: own.Draw(page); break;
            case NotFoundPage page: notFound.Draw(page); break;
            default: throw new InvalidOperationException($"No template draws {Page.GetType().Name}.");
        }
    }

    internal void Draw(Page page, Utf8Writer output)
    {
        Page = page;
        foreach (var template in all)
            template.Output = output;
        if (page is EmbedPage charts)
            embed.Draw(charts);
        else
            layout.Draw(page);
    }

    private T Join<T>(T template) where T : Template
    {
        template.Templates = this;
        all.Add(template);
        return template;
    }
}
