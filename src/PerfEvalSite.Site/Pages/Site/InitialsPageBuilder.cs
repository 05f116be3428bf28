using System.Globalization;
using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Site.Pages;

/// <summary>
/// 单位 from A to Z by the initials that the data give or the name has: the way to an agency without the search. All on one page where they are
/// few, otherwise a page a letter.
/// </summary>
internal static class InitialsPageBuilder
{
    private const int MostOnOnePage = 300;
    private const string WithoutInitials = "名称不是汉字的单位";

    private static readonly Link Home = new("按首字母查找单位", SitePaths.Initials);

    public static IEnumerable<Page> Build(SiteFrame site, SiteContents contents)
    {
        var letters = LettersOf(contents.Agencies);
        bool isOnePage = contents.Agencies.Count <= MostOnOnePage;
        yield return new ContentPage(site, SitePaths.Initials, Home.Text)
        {
            Description = "按名称的拼音首字母排列的全部单位。",
            Breadcrumb = [SitePages.HomeLink, new("单位", SitePaths.Agencies)],
            Lead = "按单位名称的拼音首字母排列；没有填报首字母的，由名称得出。",
            Sections = isOnePage ? [.. letters.Select(letter => new Section(letter.Id, letter.Name).Add(new Block { Links = LinksTo(letter.Agencies) }))] : [Index(letters)],
            HasContents = isOnePage && letters.Count > 1,
        };
        if (!isOnePage)
            foreach (var letter in letters)
                foreach (var page in PagesOf(site, letter))
                    yield return page;
    }

    private static Section Index(List<Letter> letters)
    {
        var table = new ListTable("letters", "首字母").Column("首字母", isRowHeader: true).Column("单位", isNumeric: true);
        foreach (var letter in letters)
            table.Row(new Cell(letter.Name, path: SitePaths.InitialsOf(letter.Id, 1)), new Cell(letter.Agencies.Count.ToString("#,0", CultureInfo.InvariantCulture)));
        return new Section("letters", "首字母").Add(new Block { Table = table.Build() });
    }

    private static IEnumerable<Page> PagesOf(SiteFrame site, Letter letter)
    {
        string name = letter.Id == "others" ? letter.Name : $"首字母 {letter.Name} 的单位";
        int pages = ListPages.Count(letter.Agencies.Count, MostOnOnePage);
        for (int page = 1; page <= pages; page++)
            yield return new ContentPage(site, SitePaths.InitialsOf(letter.Id, page), name + ListPages.Mark(page))
            {
                Description = $"{name}，按拼音首字母排列。",
                Breadcrumb = [SitePages.HomeLink, new("单位", SitePaths.Agencies), Home],
                Sections =
                    [
                        new Section("list", name).Add(new Block { Links = LinksTo(ListPages.Of(letter.Agencies, page, MostOnOnePage)) }),
                        .. ListPages.Links(page, pages, other => SitePaths.InitialsOf(letter.Id, other)),
                    ],
            };
    }

    /// <summary>A to Z, each with its agencies in the order of their initials; those without initials last.</summary>
    private static List<Letter> LettersOf(IReadOnlyList<Agency> agencies)
    {
        var sorted = new List<(Agency Agency, string Initials)>();
        var others = new List<Agency>();
        foreach (var agency in agencies)
        {
            string initials = Pinyin.InitialsOf(agency).ToUpperInvariant();
            if (initials.Length > 0 && char.IsAsciiLetter(initials[0]))
                sorted.Add((agency, initials));
            else
                others.Add(agency);
        }
        sorted.Sort(static (a, b) =>
        {
            int order = string.CompareOrdinal(a.Initials, b.Initials);
            return order != 0 ? order : string.CompareOrdinal(a.Agency.Id, b.Agency.Id);
        });
        var letters = new List<Letter>();
        for (int from = 0, to; from < sorted.Count; from = to)
        {
            char letter = sorted[from].Initials[0];
            for (to = from + 1; to < sorted.Count && sorted[to].Initials[0] == letter; to++)
            {
            }
            letters.Add(new Letter(char.ToLowerInvariant(letter).ToString(), letter.ToString(), sorted.GetRange(from, to - from).ConvertAll(static one => one.Agency)));
        }
        if (others.Count > 0)
            letters.Add(new Letter("others", WithoutInitials, others));
        return letters;
    }

    private static Link[] LinksTo(IReadOnlyList<Agency> agencies) => [.. agencies.Select(static agency => new Link(agency.Name, SitePaths.Agency(agency.Id)))];

    private sealed record Letter(string Id, string Name, IReadOnlyList<Agency> Agencies);
}
