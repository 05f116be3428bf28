using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Site.Pages;

/// <summary>单位 from A to Z by the initials that the data give: the way to an agency without the search.</summary>
internal static class InitialsPageBuilder
{
    public static ContentPage Build(SiteFrame site, SiteContents contents)
    {
        var sorted = new List<Agency>();
        var others = new List<Link>();
        foreach (var agency in contents.Agencies)
            if (LetterOf(agency) is null)
                others.Add(LinkTo(agency));
            else
                sorted.Add(agency);
        sorted.Sort(static (a, b) =>
        {
            int order = string.CompareOrdinal(a.Initials.ToUpperInvariant(), b.Initials.ToUpperInvariant());
            return order != 0 ? order : string.CompareOrdinal(a.Id, b.Id);
        });
        var sections = new List<Section>();
        for (int from = 0, to; from < sorted.Count; from = to)
        {
            string letter = LetterOf(sorted[from])!;
            var links = new List<Link>();
            for (to = from; to < sorted.Count && LetterOf(sorted[to]) == letter; to++)
                links.Add(LinkTo(sorted[to]));
            sections.Add(new Section(letter.ToLowerInvariant(), letter).Add(new Block { Links = links }));
        }
        if (others.Count > 0)
            sections.Add(new Section("others", "没有填写首字母的单位").Add(new Block { Links = others }));
        return new ContentPage(site, SitePaths.Initials, "按首字母查找单位")
        {
            Description = "按名称的拼音首字母排列的全部单位。",
            Breadcrumb = [SitePages.HomeLink, new("单位", SitePaths.Agencies)],
            Lead = "按单位名称的拼音首字母排列；首字母由数据填报，没有填写的列在最后。",
            Sections = sections,
            HasContents = sections.Count > 1,
        };
    }

    /// <summary>A to Z; null where the data give no initials.</summary>
    private static string? LetterOf(Agency agency) =>
        agency.Initials.Length > 0 && char.IsAsciiLetter(agency.Initials[0]) ? char.ToUpperInvariant(agency.Initials[0]).ToString() : null;

    private static Link LinkTo(Agency agency) => new(agency.Name, SitePaths.Agency(agency.Id));
}
