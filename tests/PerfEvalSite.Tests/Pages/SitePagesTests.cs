using PerfEvalSite.Data.Model;
using PerfEvalSite.Site.Pages;

namespace PerfEvalSite.Tests.Pages;

public class SitePagesTests
{
    [Fact]
    public void Every_page_of_a_small_site_has_its_address()
    {
        using var data = Two();
        Assert.Equal(
            [
                "404.html",
                "agencies/city-ybj/2022-evaluation/index.html", "agencies/city-ybj/index.html", "agencies/county-ybj/2023-self/index.html", "agencies/county-ybj/index.html",
                "agencies/index.html", "agencies/initials.html", "changes/index.html",
                "checks/index.html", "checks/rules.html", "compare/2022-evaluation.html", "compare/2023-self-evaluation.html", "compare/index.html",
                "completeness/2022.html", "completeness/2023.html", "completeness/index.html",
                "data/dictionary.html", "data/index.html", "explore/2022.html", "explore/2023.html", "explore/index.html", "glossary/index.html", "index.html", "method/codes.html", "method/index.html",
                "regions/370200/index.html", "regions/370202/index.html", "regions/index.html", "search.html", "sitemap.html",
                "years/2022/index.html", "years/2023/index.html", "years/index.html",
            ],
            Drawn.Site(data).Select(page => page.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_home_page_counts_and_lists_the_newest_first()
    {
        using var data = Two();
        var home = Drawn.Site(data).OfType<HomePage>().Single();
        Assert.Equal(
            ["项目预算执行（2023年） 95.0%：1 份项目自评合计：预算 100 万元，执行 95 万元（本站计算）", "公开了多少 2份：2 个单位，2022—2023年"],
            home.KeyFigures.Select(key => $"{key.Name} {key.Value}{key.Unit}：{key.Note}"));
        Assert.Equal(
            ["某县医疗保障局2023年度项目支出绩效自评：2024-03-01，项目支出绩效自评，执行率 95%", "某市评价报告：项目绩效评价报告，得分 87.30 分，良"],
            home.Newest.Select(card => $"{card.Title}：{string.Join('，', card.Facts)}"));
    }

    [Fact]
    public void A_region_gathers_what_is_disclosed_about_it()
    {
        using var data = Two();
        var region = Drawn.Site(data).OfType<ContentPage>().Single(page => page.Path == "regions/370202/index.html");
        Assert.Equal(["公开件 | 年度 | 金额", "某市评价报告 | 2022年 | 38万元"], region.Section("allocations").Tables());
        Assert.Equal(["公开件 | 年度 | 得分 | 排名", "某市评价报告 | 2022年 | 95.43 | 1"], region.Section("region_results").Tables());
    }

    [Fact]
    public void A_year_lists_its_disclosures_by_kind_without_comparing()
    {
        using var data = Two();
        var year = Drawn.Site(data).OfType<ContentPage>().Single(page => page.Path == "years/2022/index.html");
        Assert.Equal(["evaluation"], year.Sections.Select(section => section.Id));
        Assert.Equal(
            ["公开件 | 单位 | 得分 | 等级", "某市评价报告 | 某市医疗保障局 | 87.30 | 良"],
            year.Section("evaluation").Tables());
    }

    [Fact]
    public void The_order_in_which_disclosures_are_read_changes_nothing()
    {
        using var data = Two();
        var inputs = Drawn.Inputs(data);
        var summaries = inputs.ConvertAll(input => DisclosureSummary.Of(input.Disclosure, input.Agency));
        var forwards = new SiteContents([.. inputs.Select(input => input.Agency)], [], summaries);
        summaries.Reverse();
        var backwards = new SiteContents([.. inputs.Select(input => input.Agency)], [], summaries);
        Assert.Equal(forwards.Disclosures, backwards.Disclosures);
        Assert.Equal(forwards.Newest(9), backwards.Newest(9));
    }

    [Fact]
    public void A_term_that_two_documents_explain_is_kept_once_from_the_first_of_them()
    {
        using var data = Two();
        var terms = new GlossaryCollection();
        foreach (var input in Drawn.Inputs(data))
            terms.Add(GlossaryCollection.In(input.Disclosure));
        Assert.Equal([new CollectedTerm("住房公积金", "2210201", "市里的解释", "city-ybj", "2022-evaluation"), new CollectedTerm("项目支出", "", "县里的解释", "county-ybj", "2023-self")], terms.Sorted());
    }

    [Fact]
    public void The_dictionary_has_every_column_of_the_catalogue()
    {
        using var data = TempData.WithDisclosure().Table("bases.csv", "序号,题名\n1,某办法\n");
        var dictionary = Drawn.Site(data).OfType<ContentPage>().Single(page => page.Path == SitePaths.Dictionary);
        Assert.Equal(
            PerfEvalSite.Data.Tables.Catalogue.All.Select(table => $"{table.FileName}: {string.Join(' ', table.Columns.Select(column => column.Id))}"),
            dictionary.Sections.Select(section => $"{section.Id}: {string.Join(' ', section.Blocks[0].Table!.Grid().Select(row => row[1].Text))}"));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("https://example.github.io/repo/", "/repo/")]
    [InlineData("https://ybj.example.gov.cn/", "/")]
    public void The_page_for_missing_addresses_links_from_the_base_address(string baseUrl, string root) =>
        Assert.Equal(root, new NotFoundPage(new SiteFrame(new SiteSettings { BaseUrl = baseUrl }, Drawn.Assets)).Root);

    private static TempData Two() => TempData.WithDisclosure()
        .Add("agencies.csv", "单位编码,名称,区划\ncounty-ybj,某县医疗保障局,370202\ncity-ybj,某市医疗保障局,370200\n")
        .Add("regions.csv", "区划编码,名称,类别,上级区划\n370200,某市,地级市,\n370202,某区,区,370200\n")
        .Table("projects.csv", "项目编码,项目名称\n1,甲项目\n")
        .Table("funds.csv", "项目编码,口径,年初预算,执行,执行率\n1,项目,100,95,95%\n")
        .Table("glossary.csv", "名词,编码,释义\n住房公积金,2210201,县里的解释\n项目支出,,县里的解释\n")
        .Table("disclosure.csv", "文种,年度,默认金额单位,公开日期\n绩效自评,2023,万元,2024-03-01\n")
        .Add("city-ybj/2022-evaluation/disclosure.csv", "标题,文种,年度,默认金额单位,成文日期\n某市评价报告,项目绩效评价报告,2022,万元,\n")
        .Add("city-ybj/2022-evaluation/evaluations.csv", "评价编码,得分,等级\ne1,87.30,良\n")
        .Add("city-ybj/2022-evaluation/allocations.csv", "层次,区划编码,金额\n区县,370202,38\n")
        .Add("city-ybj/2022-evaluation/region_results.csv", "评价编码,区划编码,得分,排名\ne1,370202,95.43,1\n")
        .Add("city-ybj/2022-evaluation/glossary.csv", "名词,编码,释义\n住房公积金,2210201,市里的解释\n");
}
