using System.Globalization;

namespace PerfEvalSite.Site.Pages;

/// <summary>One line of what changed in the whole site.</summary>
/// <param name="Id">Stays the same, whatever else changes: for the fragment of its address in a feed.</param>
/// <param name="AgencyId">Empty where it is no agency's.</param>
/// <param name="Path">Of the page that it is about; empty where there is none.</param>
internal sealed record SiteChange(string Id, DateOnly Day, string Date, string KindName, string AgencyId, string Title, string Path, string Words, string Reason)
{
    public bool IsCorrection { get; init; }

    /// <summary>Whether it is of the document at its path, wherever that was before, and not of an address.</summary>
    public bool IsOfDocument { get; init; }

    /// <summary>The newest first.</summary>
    public static IReadOnlyList<SiteChange> ListOf(IEnumerable<DisclosureSummary> disclosures, IEnumerable<AddressNote> notes)
    {
        var all = new List<SiteChange>();
        foreach (var summary in disclosures)
            foreach (var update in summary.Updates)
                all.Add(update.Kind == UpdateKind.Published
                    ? new(update.KindId, update.Day, update.Date, "新公开", summary.AgencyId, summary.Title, summary.Path, "", "") { IsOfDocument = true }
                    : new($"{update.KindId}-{Iso(update.Day)}-{Short(update.What)}", update.Day, update.Date, update.KindName, summary.AgencyId, summary.Title, summary.Path, update.Words, update.Reason) { IsCorrection = true, IsOfDocument = true });
        foreach (var note in notes)
            all.Add(new($"{(note.IsWithdrawal ? "withdrawn" : "moved")}-{Iso(note.Day)}-{Short(note.Old)}", note.Day, note.Date, note.KindName, note.AgencyId, note.Old, note.Path, note.Words, note.Reason));
        return [.. all.OrderByDescending(change => change.Day).ThenBy(change => change.Path, StringComparer.Ordinal)];
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A few letters that tell texts of one document and day apart.</summary>
    private static string Short(string text)
    {
        uint hash = 2166136261;
        foreach (char c in text)
            hash = unchecked((hash ^ c) * 16777619);
        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}

/// <summary>All that changed, as the data tells it; put together when somebody asks.</summary>
internal sealed class SiteChanges(SiteContents contents) : IPageSource
{
    public SourceKey Key { get; } = new SourceKey.Updates();

    public SiteNames Names => contents;

    /// <summary>Documents by their day of publication, corrections, withdrawals and moves; the newest first.</summary>
    public IReadOnlyList<SiteChange> All => field ??= SiteChange.ListOf(contents.Disclosures, contents.Notes);
}

/// <summary>更新: what is new, corrected, withdrawn or moved. Where that is long, every year has pages of its own.</summary>
internal static class ChangesPages
{
    public static IEnumerable<Page> Of(SiteFrame site, SiteChanges changes)
    {
        bool isLong = changes.All.Count > ListPages.Rows;
        var byYear = isLong ? changes.All.GroupBy(change => change.Day.Year).Select(year => (Year: year.Key, Changes: (IReadOnlyList<SiteChange>)[.. year])).ToList() : [];
        yield return Page(site, changes, SitePaths.Changes, "更新", ListPages.Of(changes.All, 1), isLong
            ? [new Section("years", "各年的更新").Add(new Block { Links = [.. byYear.Select(year => new Link($"{Number(year.Year)}年", SitePaths.ChangesOf(year.Year, 1)))] })]
            : []);
        foreach (var (year, its) in byYear)
        {
            int pages = ListPages.Count(its.Count);
            for (int page = 1; page <= pages; page++)
                yield return Page(site, changes, SitePaths.ChangesOf(year, page), $"{Number(year)}年的更新{ListPages.Mark(page)}", ListPages.Of(its, page), ListPages.Links(page, pages, other => SitePaths.ChangesOf(year, other)));
        }
    }

    private static ContentPage Page(SiteFrame site, SiteChanges changes, string path, string title, IReadOnlyList<SiteChange> shown, IEnumerable<Section> more)
    {
        var table = new ListTable("changes", title).Column("日期", isRowHeader: true).Column("事项").Column("公开件").Column("单位").Column("内容").Column("说明");
        foreach (var change in shown)
            table.Row(
                new Cell(change.Date, value: SortValue.Of(change.Day)), new Cell(change.KindName), change.Path.Length > 0 ? new Cell(change.Title, path: change.Path) : new Cell(change.Title),
                changes.Names.Agency(change.AgencyId) is { } agency ? new Cell(agency.Name, path: SitePaths.Agency(agency.Id)) : Cell.Empty, new Cell(change.Words), new Cell(change.Reason));
        var list = new Block { Table = table.Build(), Notes = shown.Count == 0 ? ["所收文件没有印公开日期，也没有更正、撤回和改址。"] : [] };
        bool isFirst = path == SitePaths.Changes;
        return new ContentPage(site, path, title)
        {
            Description = "新公开的、更正过的、撤回的和改址的公开件，按日期排列。",
            Breadcrumb = isFirst ? [SitePages.HomeLink] : [SitePages.HomeLink, new("更新", SitePaths.Changes)],
            Lead = "按公开日期、更正日期和撤回、改址的日期排列，新的在前。日期都取自数据；没有印公开日期的公开件不在其中。",
            Feed = site.HasFeeds && changes.All.Count > 0 ? SitePaths.Feed : null,
            Sections = [new Section("list", "更新").Add(list), .. isFirst ? Feeds(site, changes) : [], .. more],
        };
    }

    private static IEnumerable<Section> Feeds(SiteFrame site, SiteChanges changes)
    {
        if (!site.HasFeeds)
            yield return new Section("feeds", "订阅").Add(new Block { Notes = ["本站没有写明网址（site.json 的 baseUrl），订阅源里的链接无从写起，所以没有订阅源。"] });
        else if (changes.All.Count > 0)
            yield return new Section("feeds", "订阅").Add(new Block
            {
                Notes = ["用阅读器订阅（Atom）：有更新时会得到通知。每个单位的网页另有本单位的订阅源。"],
                Links = [new("全站更新", SitePaths.Feed), .. changes.All.Any(change => change.IsCorrection) ? new[] { new Link("只看更正", SitePaths.CorrectionsFeed) } : []],
            });
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
