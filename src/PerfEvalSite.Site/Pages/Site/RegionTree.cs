using System.Globalization;
using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Site.Pages;

/// <summary>区划 as they lie within each other.</summary>
internal static class RegionTree
{
    /// <param name="levels">How deep it goes; what is below is left to the regions' own pages.</param>
    public static IReadOnlyList<TreeNode> Of(SiteContents contents, int levels)
    {
        var roots = new List<TreeNode>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var region in contents.Regions)
            if (region.ParentId.Length == 0 || contents.RegionOrder(region.ParentId) == int.MaxValue)
                roots.Add(Node(contents, region, levels, seen));
        // Regions within each other in a circle have no root: they are still shown.
        foreach (var region in contents.Regions)
            if (!seen.Contains(region.Id) && levels == int.MaxValue)
                roots.Add(Node(contents, region, levels, seen));
        return roots;
    }

    private static TreeNode Node(SiteContents contents, Region region, int levels, HashSet<string> seen)
    {
        seen.Add(region.Id);
        var below = new List<TreeNode>();
        if (levels > 1)
            foreach (var inner in contents.RegionsWithin(region.Id))
                if (!seen.Contains(inner.Id))
                    below.Add(Node(contents, inner, levels == int.MaxValue ? levels : levels - 1, seen));
        return new(region.Name, SitePaths.Region(region.Id), NoteOf(contents, region), below);
    }

    private static string NoteOf(SiteContents contents, Region region)
    {
        int agencies = contents.AgenciesIn(region.Id).Count, disclosures = RegionPages.DisclosuresOn(contents, region.Id);
        string text = agencies > 0 ? $"{Number(agencies)} 个单位" : "";
        return disclosures > 0 ? $"{text}{(text.Length > 0 ? "，" : "")}{Number(disclosures)} 份公开件提到" : text;
    }

    private static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
