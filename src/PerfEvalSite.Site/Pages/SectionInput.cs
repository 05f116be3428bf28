using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Profiles;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>What the sections of one disclosure's page are built from: nothing but itself, its agency, the regions' names and the site.</summary>
internal sealed class SectionInput(Disclosure disclosure, Agency agency, IReadOnlyDictionary<string, Region> regions, SiteFrame site, CheckResult? checks = null, IReadOnlyList<DisclosureUpdate>? updates = null)
{
    public Disclosure Disclosure { get; } = disclosure;

    public Agency Agency { get; } = agency;

    public SiteFrame Site { get; } = site;

    /// <summary>What checking the disclosure came to; null where it was not checked or the site keeps the outcome to itself.</summary>
    public CheckResult? Checks { get; } = site.Settings.Findings == FindingsAudience.Public ? checks : null;

    /// <summary>Which cells the checks have something to say about.</summary>
    public FindingMarks Marks { get; } = FindingMarks.Of(site.Settings.Findings == FindingsAudience.Public ? checks : null);

    /// <summary>The official tables of the disclosure, for the page beside; none where it has none.</summary>
    public IReadOnlyList<PublishedForm> Official { get; init; } = [];

    /// <summary>As editions made it public, the newest first.</summary>
    public IReadOnlyList<KeptVersion> Versions { get; init; } = [];

    /// <summary>What became of it; what the document itself says where nothing else is known.</summary>
    public IReadOnlyList<DisclosureUpdate> Updates { get; } = updates ?? DisclosureUpdate.Of(disclosure);

    public DisclosureTitle Title { get; } = DisclosureTitle.Of(disclosure, agency);

    public bool ShowsPersonalNames => Site.Settings.ShowPersonalNames;

    /// <summary>Publisher, document and date in one sentence, for the charts.</summary>
    public string SourceLine => field ??= $"来源：{Agency.Name}《{Title.Shown}》，{(Date.Length > 0 ? Date : "原文未印日期")}。";

    /// <summary>The day of publication as printed, or else of signature; empty where neither is.</summary>
    public string Date => KeyRows.Date(Disclosure).Printed;

    /// <summary>The day of publication as year-month-day; empty where none is printed to the day.</summary>
    public string PublishedDay => Disclosure.Head[Catalogue.Disclosures.PublishedOn].Date is { Precision: DatePrecision.Day } date
        ? date.First.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
        : "";

    public TableRows this[Table table] => Disclosure[table];

    /// <summary>The name a code stands for; the code itself where no row has it (the reader reports that).</summary>
    public string ProjectName(string id) => NameOf(Catalogue.Projects, Catalogue.Projects.Id, Catalogue.Projects.Name, id);

    /// <summary>The evaluation's title; 评价 and its code where it has none.</summary>
    public string EvaluationName(string id)
    {
        string name = NameOf(Catalogue.Evaluations, Catalogue.Evaluations.Id, Catalogue.Evaluations.Title, id);
        return name.Length > 0 && name != id ? name : "评价 " + id;
    }

    public string RegionName(string id) => regions.TryGetValue(id, out var region) ? region.Name : id;

    /// <summary>A region's cell, linked to the page that gathers what is disclosed about it.</summary>
    public Cell RegionCell(string id, string printedName = "")
    {
        if (id.Length == 0)
            return printedName.Length > 0 ? new Cell(printedName) : Cell.Empty;
        bool known = regions.TryGetValue(id, out var region);
        string name = known ? region!.Name : id;
        return new Cell(
            printedName.Length > 0 ? printedName : name,
            note: printedName.Length > 0 && printedName != name ? "即" + name : null,
            path: known ? SitePaths.Region(id) : null);
    }

    private string NameOf(Table table, Column key, Column name, string id)
    {
        foreach (ref readonly var row in Disclosure[table].Span)
            if (row.Text(key) == id)
                return row.Text(name);
        return id;
    }
}
