using System.Globalization;

namespace PerfEvalSite.Site.Pages;

/// <summary>
/// A long list on pages of a bounded size, so that a phone can show it however many agencies there are. The first page stands at
/// the list's own address, and all pages lead to each other.
/// </summary>
internal static class ListPages
{
    /// <summary>Table rows on a page: some 60 KB.</summary>
    public const int Rows = 150;

    private const int Near = 3;
    private const int EveryFew = 10;

    /// <summary>An empty list has a page too.</summary>
    public static int Count(int rows, int rowsAPage = Rows) => Math.Max((rows + rowsAPage - 1) / rowsAPage, 1);

    /// <summary>The rows of a page, from 1.</summary>
    public static IReadOnlyList<T> Of<T>(IReadOnlyList<T> all, int page, int rowsAPage = Rows)
    {
        int from = (page - 1) * rowsAPage;
        var rows = new List<T>(rowsAPage);
        for (int i = from; i < all.Count && i < from + rowsAPage; i++)
            rows.Add(all[i]);
        return rows;
    }

    /// <summary>What a page's title ends with; empty for the first.</summary>
    public static string Mark(int page) => page == 1 ? "" : $"（第 {Number(page)} 页）";

    /// <summary>The way to the other pages. Nothing where there is one page.</summary>
    public static IEnumerable<Section> Links(int page, int pages, Func<int, string> path)
    {
        if (pages > 1)
            yield return new Section("pages", $"第 {Number(page)} 页，共 {Number(pages)} 页").Add(new Block { Links = LinksFrom(page, pages, path) });
    }

    /// <summary>To the page before and after, the first, the last, those near and every tenth, so that this too stays short.</summary>
    /// <param name="page">0 from outside the list.</param>
    /// <param name="pages">How many there are.</param>
    /// <param name="path">Of each, from 1.</param>
    public static Link[] LinksFrom(int page, int pages, Func<int, string> path)
    {
        var links = new List<Link>();
        if (page > 1)
            links.Add(new("上一页", path(page - 1)));
        if (page > 0 && page < pages)
            links.Add(new("下一页", path(page + 1)));
        for (int other = 1; other <= pages; other++)
            if (other != page && (other == 1 || other == pages || Math.Abs(other - page) <= Near || other % EveryFew == 0))
                links.Add(new($"第 {Number(other)} 页", path(other)));
        return [.. links];
    }

    private static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
