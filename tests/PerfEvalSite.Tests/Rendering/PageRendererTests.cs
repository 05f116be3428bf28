using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Rendering;
using PerfEvalSite.Site.Utf8;
using PerfEvalSite.Tests.Pages;

namespace PerfEvalSite.Tests.Rendering;

/// <summary>Every kind of page, drawn and read as a browser would.</summary>
public class PageRendererTests
{
    private const string Evil = "<img src=x onerror=alert(1)>\"'&𠮷";

    [Fact]
    public void Every_page_has_one_heading_of_the_first_level_and_headings_in_order()
    {
        Each((page, document) =>
        {
            Assert.Equal(page.Title, Assert.Single(document.QuerySelectorAll("h1")).TextContent);
            int level = 1;
            foreach (var heading in document.QuerySelectorAll("h1,h2,h3,h4,h5,h6"))
            {
                int next = heading.TagName[1] - '0';
                Assert.True(next <= level + 1, $"{page.Path}: h{level} is followed by h{next} ({heading.TextContent})");
                level = next;
            }
        });
    }

    [Fact]
    public void Ids_are_unique_and_every_anchor_of_a_page_exists() => Each((page, document) =>
    {
        var ids = document.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        Complaints.None(ids.GroupBy(id => id).Where(same => same.Count() > 1).Select(same => $"{page.Path}: {same.Key} twice"));
        Complaints.None(document.QuerySelectorAll("a[href^='#']").Select(link => link.GetAttribute("href")![1..]).Where(id => !ids.Contains(id)).Select(id => $"{page.Path}: no {id}"));
        Complaints.None(document.QuerySelectorAll("[aria-labelledby]").SelectMany(element => element.GetAttribute("aria-labelledby")!.Split(' ')).Where(id => !ids.Contains(id)));
    });

    [Fact]
    public void Links_between_pages_are_relative_end_in_a_file_name_and_lead_to_a_page()
    {
        using var data = Evilly();
        var pages = Drawn.Site(data);
        var paths = pages.Select(page => page.Path).ToHashSet();
        paths.Add("data.json");
        // Made with the page while the site is published, as its files are.
        paths.UnionWith(pages.Where(page => page.Charts.Count > 0).Select(page => SitePaths.Embed(page.Path)));
        Each((page, document) => Complaints.None(document.QuerySelectorAll("a[href]:not([download])")
            .Select(link => link.GetAttribute("href")!)
            .Where(href => !href.StartsWith('#') && !href.Contains(':'))
            .Select(href => new Uri(new Uri("https://x.example/" + page.Path), href).AbsolutePath[1..])
            // Files of the data page are made while the site is published: BulkDescriptionsTests looks for them.
            .Where(path => !paths.Contains(path) && !(path.StartsWith("data/", StringComparison.Ordinal) && !path.EndsWith(".html", StringComparison.Ordinal)) && !path.EndsWith(".csv", StringComparison.Ordinal))
            .Select(path => $"{page.Path} → {path}")));
    }

    [Fact]
    public void Nothing_is_inline_or_comes_from_elsewhere() => Each((page, document) =>
    {
        Assert.Equal(
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'",
            document.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content"));
        Assert.Empty(document.QuerySelectorAll("style,[style],script:not([src]):not([type='application/ld+json']),img,iframe,object,embed"));
        Assert.Equal([page.Root + "search.html"], document.QuerySelectorAll("form").Select(form => form.GetAttribute("action")).Distinct());
        Complaints.None(document.QuerySelectorAll("*").SelectMany(element => element.Attributes).Where(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)).Select(attribute => $"{page.Path}: {attribute.Name}"));
        Assert.Equal([page.Root + "assets/site.css"], document.QuerySelectorAll("link[rel=stylesheet]").Select(link => link.GetAttribute("href")));
        Assert.Equal("zh-CN", document.DocumentElement.GetAttribute("lang"));
    });

    [Fact]
    public void Every_table_says_what_it_is_and_every_head_cell_what_it_heads() => Each((page, document) =>
    {
        foreach (var table in document.QuerySelectorAll("table"))
        {
            Assert.NotEqual("", table.QuerySelector("caption")!.TextContent);
            Assert.Equal(("region", "0"), (table.ParentElement!.GetAttribute("role"), table.ParentElement.GetAttribute("tabindex")));
            Complaints.None(table.QuerySelectorAll("th").Where(head => head.GetAttribute("scope") is not ("col" or "row" or "colgroup" or "rowgroup")).Select(head => head.OuterHtml));
            Complaints.None(Ragged(table).Select(row => $"{page.Path}: {row}"));
        }
    });

    [Fact]
    public void Meta_tags_follow_the_kind_of_page()
    {
        string[] home = ["SiteName", "SiteDomain", "SiteIDCode"];
        string[] list = [.. home, "ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"];
        string[] detail = [.. list, "ArticleTitle", "PubDate", "ContentSource"];
        Each((page, document) => Assert.Equal(
            page.Kind switch { PageKind.Home => home, PageKind.List => list, _ => detail },
            document.QuerySelectorAll("meta[name]").Select(meta => meta.GetAttribute("name")!).Where(name => char.IsAsciiLetterUpper(name[0]))));
    }

    [Fact]
    public void Text_from_the_data_is_never_markup() => Each((page, document) =>
    {
        Assert.Empty(document.QuerySelectorAll("[onerror]"));
        if (page is DisclosurePage)
            Assert.Contains(Evil, document.Body!.TextContent, StringComparison.Ordinal);
    });

    [Fact]
    public void The_footer_has_what_the_settings_state_and_no_empty_names()
    {
        using var data = TempData.WithDisclosure().Table("bases.csv", "序号,题名\n1,某办法\n");
        var stated = Parse(Drawn.Page(data, settings => settings with { Organiser = "甲局", SiteIdCode = "1304000009", Icp = "某ICP备1号", Phone = "" }));
        Assert.Equal(["主办单位：甲局", "网站标识码：1304000009", "某ICP备1号"], stated.QuerySelectorAll("footer p:not(.paper) span").Select(span => span.TextContent));
        var silent = Parse(Drawn.Page(data, settings => settings with { Organiser = "" }));
        Assert.Empty(silent.QuerySelectorAll("footer p:not(.paper) span"));
    }

    [Fact]
    public void A_page_is_the_same_bytes_whatever_was_drawn_before_it()
    {
        using var data = Evilly();
        var renderer = new PageRenderer();
        foreach (var page in Drawn.Site(data).Concat(Drawn.Site(data)))
        {
            var again = new Utf8Writer();
            renderer.Render(page, again);
            Assert.Equal(Html(page), Encoding.UTF8.GetString(again.Written));
        }
    }

    [Fact]
    public void An_attribute_without_a_value_is_left_out_and_one_with_parts_is_joined()
    {
        using var data = TempData.WithDisclosure().Table("three_public.csv", "项目,预算数,决算数\n合计,1,1\n公务接待费,,1\n因公出国（境）费,1,1\n");
        string html = Html(Drawn.Page(data));
        Assert.Contains("<td class=\"num blank\" data-l=\"预算数（万元）\">未印", html, StringComparison.Ordinal);
        Assert.Contains("<tr>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("rowspan=\"\"", html, StringComparison.Ordinal);
    }

    private static void Each(Action<Page, IDocument> check)
    {
        using var data = Evilly();
        foreach (var page in Drawn.Site(data, settings => settings with { Subtitle = "副标题", BaseUrl = "" }))
            check(page, Parse(page));
    }

    private static string Html(Page page)
    {
        var writer = new Utf8Writer();
        new PageRenderer().Render(page, writer);
        return Encoding.UTF8.GetString(writer.Written);
    }

    private static IDocument Parse(Page page) => new HtmlParser().ParseDocument(Html(page));

    /// <summary>Rows that, with the cells that reach down from above, are not as wide as the columns.</summary>
    private static IEnumerable<string> Ragged(IElement table)
    {
        foreach (var part in table.QuerySelectorAll("thead,tbody"))
        {
            var reaching = new List<int>();
            int? width = null;
            foreach (var row in part.QuerySelectorAll("tr"))
            {
                int wide = reaching.Count(rows => rows > 0) + row.Children.Sum(cell => Number(cell, "colspan"));
                reaching = [.. reaching.Select(rows => rows - 1).Where(rows => rows > 0), .. row.Children.SelectMany(cell => Enumerable.Repeat(Number(cell, "rowspan") - 1, Number(cell, "colspan"))).Where(rows => rows > 0)];
                width ??= wide;
                if (wide != width)
                    yield return row.TextContent;
            }
        }
    }

    private static int Number(IElement cell, string attribute) => int.Parse(cell.GetAttribute(attribute) ?? "1", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>One disclosure with something in most tables, and a text that tries to break out in each.</summary>
    private static TempData Evilly()
    {
        string evil = '"' + Evil.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
        return TempData.WithDisclosure()
            .Add("agencies.csv", $"单位编码,名称,区划,备注\ncounty-ybj,某县医疗保障局,370202,{evil}\n")
            .Add("regions.csv", $"区划编码,名称,备注\n370202,某区,{evil}\n")
            .Table("evaluations.csv", $"评价编码,名称,得分,等级\ne1,{evil},90,优\n")
            .Table("scores.csv", "评价编码,评价内容,分值,得分\ne1,决策,20,20\ne1,过程,30,29\n")
            .Table("projects.csv", $"项目编码,项目名称\n1,{evil}\n2,乙\n")
            .Table("funds.csv", $"项目编码,口径,年初预算,执行,差异原因\n1,项目,100,95,{evil}\n2,项目,10,10,\n")
            .Table("allocations.csv", "层次,区划编码,金额\n区县,370202,38\n合计,,38\n")
            .Table("goals.csv", $"序号,预期目标\n1,{evil}\n")
            .Table("indicator_sets.csv", $"体系编码,名称,性质\na,{evil},绩效目标\nb,评分,评价指标\n")
            .Table("indicators.csv", $"体系编码,序号,一级指标,二级指标,三级指标,二级分值,分值,得分,目标值,实际值,原文缺损\na,1,产出,{evil},人数,,,,≥1人,2人,\na,2,产出,数量,次数,,,,≥1次,2次,{evil}\nb,1,甲,乙,丙,4,2,1,,,\nb,2,甲,乙,丁,,2,1,,,\n")
            .Table("region_results.csv", $"评价编码,区划编码,得分,定性结论\ne1,370202,95.43,{evil}\n")
            .Table("accounts.csv", $"收支,口径,分类方式,项目,决算数\n收入,全口径,总计,合计,3\n收入,全口径,来源,甲,1\n收入,全口径,来源,{evil},2\n")
            .Table("three_public.csv", "项目,决算数,批次,接待人次\n合计,1,,\n公务接待费,1,18,178\n")
            .Table("narratives.csv", $"栏目,序号,标题,正文\n经验,1,{evil},{evil}\n经验,2,,\"# 题\n\n正文\"\n")
            .Table("glossary.csv", $"名词,释义\n{evil},{evil}\n")
            .Table("restatements.csv", $"序号,所指,印刷文本,出处\n1,得分/决策/得分,20,{evil}\n");
    }
}
