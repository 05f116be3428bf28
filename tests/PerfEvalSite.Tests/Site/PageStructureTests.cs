using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using PerfEvalSite.Site.Pages;

namespace PerfEvalSite.Tests.Site;

/// <summary>What every page has, whatever it shows.</summary>
[Collection(RealSiteCollection.Name)]
public partial class PageStructureTests(RealSite site)
{
    private static readonly string[] SiteTags = ["SiteName", "SiteDomain", "SiteIDCode"];
    private static readonly string[] ColumnTags = ["ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"];
    private static readonly string[] ArticleTags = ["ArticleTitle", "PubDate", "ContentSource"];

    [Fact]
    public void Every_page_of_the_output_contract_is_there()
    {
        string[] contract =
        [
            "index.html", "404.html", "agencies/index.html", "years/index.html", "regions/index.html",
            "glossary/index.html", "method/index.html", "data/index.html", "data/dictionary.html",
            "agencies/qingdao-ybj/index.html", "agencies/qingdao-ybj/2020-evaluation/index.html",
            "agencies/tekesi-ybj/index.html", "agencies/tekesi-ybj/2022-self-evaluation/index.html",
            "agencies/leshan-ybj/index.html", "agencies/leshan-ybj/2019-final-accounts/index.html",
            "agencies/zaozhuang-ybj/index.html", "agencies/zaozhuang-ybj/2020-evaluation/index.html",
            "sitemap.html", "robots.txt", ".nojekyll", "manifest.json",
        ];
        Complaints.None(contract.Where(file => !File.Exists(Path.Combine(site.Folder, file))));
    }

    [Fact]
    public void A_site_that_knows_its_address_says_it_to_search_engines()
    {
        string folder = Tool.BuildSite(Tool.RealData, "--base-url", "https://example.org/repo");
        try
        {
            Assert.Contains("<loc>https://example.org/repo/agencies/qingdao-ybj/2020-evaluation/index.html</loc>", File.ReadAllText(Path.Combine(folder, "sitemap.xml")), StringComparison.Ordinal);
            Assert.Contains("https://example.org/repo/sitemap.xml", File.ReadAllText(Path.Combine(folder, "robots.txt")), StringComparison.Ordinal);
            Assert.Contains("<link rel=\"canonical\" href=\"https://example.org/repo/agencies/index.html\">", File.ReadAllText(Path.Combine(folder, "agencies", "index.html")), StringComparison.Ordinal);
        }
        finally
        {
            Tool.Discard(folder);
        }
    }

    [Fact]
    public void Every_page_is_in_Chinese_and_has_a_title_and_one_h1() =>
        EveryPage((path, page) =>
        [
            .. Unless(page.DocumentElement.GetAttribute("lang") == "zh-CN", "lang is not zh-CN"),
            .. Unless(!string.IsNullOrWhiteSpace(page.Title), "no title"),
            .. Unless(page.QuerySelectorAll("h1").Length == 1, $"{page.QuerySelectorAll("h1").Length} h1"),
            .. Unless(page.QuerySelectorAll("main").Length == 1, $"{page.QuerySelectorAll("main").Length} main"),
        ]);

    [Fact]
    public void Headings_come_in_order() =>
        EveryPage((_, page) =>
        {
            var faults = new List<string>();
            int last = 0;
            foreach (IElement heading in page.QuerySelectorAll("h1, h2, h3, h4, h5, h6"))
            {
                int level = heading.LocalName[1] - '0';
                if (level > last + 1)
                    faults.Add($"h{level} “{Text(heading)}” follows h{last}");
                if (Text(heading).Length == 0)
                    faults.Add($"an empty h{level}");
                last = level;
            }
            return faults;
        });

    [Fact]
    public void Every_table_has_a_caption_and_heads_with_their_scope() =>
        EveryPage((_, page) => page.QuerySelectorAll("table").SelectMany(table => new[]
        {
            Unless(table.QuerySelector("caption") is { } caption && Text(caption).Length > 0, "a table without caption"),
            Unless(table.QuerySelector("thead th[scope=col], thead th[scope=colgroup]") is not null, $"no column heads in {Caption(table)}"),
            Unless(table.QuerySelectorAll("th").All(head => head.HasAttribute("scope")), $"a head without scope in {Caption(table)}"),
            Unless(table.QuerySelectorAll("thead th").All(head => Text(head).Length > 0), $"an empty head in {Caption(table)}"),
            // Official tables name no row where the form has one or none.
            table.QuerySelectorAll("tbody tr").Where(row => table.Closest(".sheet") is null && row.QuerySelector("td") is not null && row.Children.Length > 1 && row.QuerySelector("th[scope=row]") is null
                    && !IsCoveredByARowSpan(row))
                .Take(1).Select(row => $"a row without its head in {Caption(table)}: {Text(row)}"),
        }.SelectMany(faults => faults)));

    [Fact]
    public void Every_id_is_there_once() =>
        EveryPage((_, page) => page.QuerySelectorAll("[id]").GroupBy(element => element.Id, StringComparer.Ordinal)
            .Where(group => group.Count() > 1).Select(group => $"id {group.Key} {group.Count()} times"));

    [Fact]
    public void Every_page_carries_the_meta_tags_of_its_kind() =>
        EveryPageOfTheSite((path, page) =>
        {
            string[] required = path == "index.html" ? SiteTags
                : RealSite.IsOfOne(path) ? [.. SiteTags, .. ColumnTags, .. ArticleTags]
                : [.. SiteTags, .. ColumnTags];
            return required.Where(name => page.QuerySelector($"meta[name={name}]")?.HasAttribute("content") != true).Select(name => $"no meta {name}")
                .Concat(Unless(page.QuerySelector("meta[name=viewport]") is not null, "no meta viewport"))
                .Concat(Unless(page.QuerySelector("meta[name=SiteName]")?.GetAttribute("content") is { Length: > 0 }, "an empty SiteName"));
        });

    [Fact]
    public void Every_page_says_where_one_is() =>
        // The first page is where everyone begins, and the page of a lost reader stands nowhere.
        EveryPageOfTheSite((path, page) => Unless(
            path is "index.html" or "404.html" || page.QuerySelector("nav[aria-label=当前位置]") is { } crumbs && crumbs.QuerySelector("a") is not null,
            "no breadcrumb 当前位置"));

    [Fact]
    public void Every_page_ends_with_the_government_footer() =>
        EveryPageOfTheSite((_, page) =>
        {
            string footer = page.QuerySelector("body > footer") is { } found ? Text(found) : "";
            return new[] { "主办单位", "网站地图" }.Where(part => !footer.Contains(part, StringComparison.Ordinal)).Select(part => $"no {part} in the footer");
        });

    /// <summary>Passages of the documents are left as they are printed.</summary>
    [Fact]
    public void No_space_stands_before_Chinese_punctuation() =>
        EveryPage((_, page) => page.QuerySelectorAll("h1, h2, h3, h4, p, li, dt, dd, caption, small").Where(element => element.Closest(".passage") is null)
            .Select(element => Regex.Match(element.TextContent, @".{0,12}\S\s+[，。；：、！？）》”].{0,8}"))
            .Where(match => match.Success).Select(match => $"“{match.Value}”"));

    /// <summary>版本和日期 for the foot of the printed page; pages are numbered by the style sheet.</summary>
    [Fact]
    public void Every_page_says_on_paper_which_state_of_the_data_it_shows()
    {
        EveryPageOfTheSite((path, page) => Unless(
            page.QuerySelector("footer .paper") is { } paper && Regex.IsMatch(Text(paper),
                RealSite.IsOfOne(path) ? "^(文件日期：2.*|原文未印日期)；数据版本：[0-9a-f]{10}$" : "^所收文件(的最新日期：2|未印日期)"),
            "no date or version for the printed foot"));
        Assert.Contains("counter(page)", File.ReadAllText(Path.Combine(site.Folder, site.Pages["index.html"].QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!)), StringComparison.Ordinal);
    }

    /// <summary>Razor prints <c>展开@Model</c> as it stands, for an address of mail.</summary>
    [Fact]
    public void No_page_shows_the_code_of_its_template() =>
        EveryPage((_, page) => Regex.Matches(page.Body!.TextContent, @"@[A-Z]\w*[.(]|@\(").Select(match => match.Value));

    /// <summary>“‘三公’经费决算”, never ““三公”经费决算”. Passages of the documents are left as they are printed, and so are the cells of tables.</summary>
    [Fact]
    public void No_quotation_stands_in_another_of_the_same_marks() =>
        EveryPage((_, page) => page.QuerySelectorAll("title, h1, h2, h3, h4, p, li, dt, dd, caption, figcaption, summary, button, a").Where(element => element.Closest(".passage") is null)
            .SelectMany(element => Nested().Matches(element.TextContent)).Select(match => match.Value));

    [Fact]
    public void Every_page_works_under_a_strict_security_policy() =>
        EveryPage((_, page) =>
        {
            string policy = page.QuerySelector("meta[http-equiv=Content-Security-Policy]")?.GetAttribute("content") ?? "";
            return new[]
            {
                Unless(policy.Contains("default-src 'none'", StringComparison.Ordinal), "no strict Content-Security-Policy"),
                Unless(!policy.Contains("unsafe-", StringComparison.Ordinal), $"the policy allows too much: {policy}"),
                Unless(page.QuerySelector("style, [style]") is null, $"an inline style: {page.QuerySelector("style, [style]")?.OuterHtml}"),
                // A block of data is no script: no policy asks for it.
                page.QuerySelectorAll("script:not([src]):not([type='application/ld+json'])").Where(script => !policy.Contains($"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script.TextContent)))}'", StringComparison.Ordinal))
                    .Select(_ => "an inline script that the policy doesn't name"),
                page.All.SelectMany(element => element.Attributes).Where(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal))
                    .Select(attribute => $"an inline handler {attribute.Name}"),
            }.SelectMany(faults => faults);
        });

    [Fact]
    public void Every_chart_has_a_title_and_a_table_of_its_figures_in_its_section() =>
        EveryPage((_, page) => page.QuerySelectorAll("svg").Where(svg =>
                svg.Closest("figure")?.QuerySelector("figcaption") is null || svg.Closest("section")?.QuerySelector("table") is null
                || svg.GetAttribute("role") != "img" || string.IsNullOrEmpty(svg.GetAttribute("aria-label")))
            .Select(svg => $"a chart without title or table: {svg.ParentElement!.TextContent}"));

    private void EveryPage(Func<string, IHtmlDocument, IEnumerable<string>> faults) =>
        Complaints.None(site.Pages.SelectMany(page => faults(page.Key, page.Value).Select(fault => $"{page.Key}: {fault}")));

    /// <summary>Without the charts that other sites show in a frame, which have neither head nor foot.</summary>
    private void EveryPageOfTheSite(Func<string, IHtmlDocument, IEnumerable<string>> faults) =>
        EveryPage((path, page) => SitePaths.IsEmbed(path) ? [] : faults(path, page));

    private static IEnumerable<string> Unless(bool holds, string fault) => holds ? [] : [fault];

    private static string Text(INode node) => string.Join(' ', node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex("[^“”]{0,10}“[^“”]*“[^“”]*”?|””")]
    private static partial Regex Nested();

    private static string Caption(IElement table) => table.QuerySelector("caption") is { } caption ? $"“{Text(caption)}”" : "a table";

    /// <summary>A row whose head stands in a row above it and spans it.</summary>
    private static bool IsCoveredByARowSpan(IElement row)
    {
        int distance = 1;
        for (IElement? above = row.PreviousElementSibling; above is not null; above = above.PreviousElementSibling, distance++)
        {
            if (above.QuerySelectorAll("th[scope=row], th[scope=rowgroup]").Any(head => int.TryParse(head.GetAttribute("rowspan"), out int rows) && rows > distance))
                return true;
        }
        return false;
    }
}
