using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using PerfEvalSite.Tests.Site;

namespace PerfEvalSite.Tests.Cli;

/// <summary><c>check --report</c> on a copy of the real data, against a site built from them: what whoever signs off reads.</summary>
public sealed class RehearsalTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public RehearsalTests()
    {
        foreach (string file in Directory.EnumerateFiles(Tool.RealData, "*", SearchOption.AllDirectories))
        {
            // Four of them: all that is told of each is counted below.
            if (Path.GetRelativePath(Tool.RealData, file).StartsWith("putuo-", StringComparison.Ordinal))
                continue;
            string to = folder["data/" + Path.GetRelativePath(Tool.RealData, file)];
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Before_the_first_publication_everything_is_new()
    {
        var page = Rehearse(expectedExitCode: 0);
        Assert.Equal("数据没有错误，请看过下列各处再发布", page.QuerySelector(".verdict strong")!.TextContent);
        Assert.Equal("没有已发布的网站可比，全部按新增列出", FactOf(page, "与已发布的相比"));
        Assert.Equal(["新增", "新增", "新增", "新增"], Table(page, "公开件一览").Select(row => row[2]));
        Assert.DoesNotContain("新出现", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_published_already_is_the_same_and_keeps_its_findings()
    {
        Build();
        var page = Rehearse(expectedExitCode: 0);
        Assert.Equal("新增 0 份，有变动 0 份，没有变动 4 份", FactOf(page, "与已发布的相比"));
        Assert.DoesNotContain("与已发布的不同", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("新出现", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Table(page, "2020年度枣庄市城乡医疗救助资金项目绩效评价报告（摘要）", "核验发现"),
            row => row is ["差异", "R8", "指标“过程”的一级分值为 30 分，下级指标的分值之和为 32 分，相差 2 分", "indicators.csv(10,27)"]);
    }

    [Fact]
    public void What_is_new_changed_gone_and_flagged_is_told_with_both_figures()
    {
        Build();
        Edit("qingdao-ybj/2020-evaluation/funds.csv", "50491.71,100%", "50419.71,100%");
        Edit("zaozhuang-ybj/2020-evaluation/bases.csv", "\n2,", "\n902,");
        Directory.Delete(folder["data/leshan-ybj"], recursive: true);
        Write("leshan-ybj/2023-self/disclosure.csv", "文种,年度,默认金额单位\n绩效自评,2023,万元\n");
        Write("leshan-ybj/2023-self/projects.csv", "项目编码,项目名称\n1,某项目\n");
        var page = Rehearse(expectedExitCode: 0);
        Assert.Equal("核验有“差异”或“缺失”的 3 份，需说明 9 处；已发布而数据中没有的 1 份。", page.QuerySelector(".verdict")!.TextContent["数据没有错误，请看过下列各处再发布".Length..]);
        Assert.Equal("新增 1 份，有变动 2 份，没有变动 1 份", FactOf(page, "与已发布的相比"));
        Assert.Equal(5, Table(page, "公开件一览").Count);
        Assert.Equal(["leshan-ybj/2019-final-accounts", "", "已发布，数据中没有", "", "", "", ""], Table(page, "公开件一览")[^1]);
        string qingdao = "2020年度社会保险基金补助及代发项目补贴专项资金绩效评价报告";
        Assert.Equal([["资金", "合计", "执行", "50491.71", "50419.71"]], Table(page, qingdao, "与已发布的不同"));
        Assert.Equal(
            ["资金“合计”的执行为 50419.71 万元，各项目之和为 50491.71 万元，相差 72 万元"],
            Table(page, qingdao, "核验发现").Where(row => row[0] == "差异（新出现）").Select(row => row[2]));
        Assert.Equal(["整行新增", "整行删去"], Table(page, "2020年度枣庄市城乡医疗救助资金项目绩效评价报告（摘要）", "与已发布的不同").Select(row => row[2]));
    }

    [Fact]
    public void Errors_forbid_publication_and_say_how_to_mend_them()
    {
        Edit("qingdao-ybj/2020-evaluation/funds.csv", "42305,,42305", "四万余,,42305");
        File.Delete(folder["data/zaozhuang-ybj/2020-evaluation/disclosure.csv"]);
        var page = Rehearse(expectedExitCode: 1);
        Assert.Equal("不能发布", page.QuerySelector(".verdict strong")!.TextContent);
        Assert.All(Table(page, "数据中的问题").Where(row => row[0] == "错误"), row => Assert.All(row, cell => Assert.NotEqual("", cell)));
        Assert.Contains(Table(page, "数据中的问题"), row => row[0] == "错误" && row[1] == "data/qingdao-ybj/2020-evaluation/funds.csv(3,6)");
        Assert.Contains(Table(page, "公开件一览"), row => row[0] == "zaozhuang-ybj/2020-evaluation" && row[2] == "读不出来");
    }

    [Fact]
    public void One_disclosure_is_rehearsed_alone()
    {
        Build();
        var page = Rehearse(expectedExitCode: 0, "data/tekesi-ybj/2022-self-evaluation");
        Assert.Equal("1 份", FactOf(page, "公开件"));
        Assert.Single(Table(page, "公开件一览"));
    }

    [Fact]
    public void Clean_data_may_be_published()
    {
        Directory.Delete(folder["data"], recursive: true);
        Write("site.json", """{"title":"测试站 <b>"}""");
        Write("agencies.csv", "单位编码,名称\na,某局\n");
        Write("a/2023-three/disclosure.csv", "标题,文种,年度,默认金额单位,批复日期,公开日期\n“三公” <经费>,三公,2023,万元,2024-08-01,2024-08-10\n");
        Write("a/2023-three/three_public.csv", "项目,预算数,决算数,差异原因,团组数,购置辆数,批次,接待人次\n合计,1,1,,,,,\n因公出国（境）费,0,0,,0,,,\n公务用车购置费,0,0,,,0,,\n公务用车运行维护费,0,0,,,,,\n公务接待费,1,1,,,,5,50\n");
        var page = Rehearse(expectedExitCode: 0);
        Assert.Equal("公开前核对：测试站 <b>", page.Title);
        Assert.Equal("可以发布", page.QuerySelector(".verdict.good strong")!.TextContent);
    }

    private void Build() => Assert.Equal(0, Tool.Run(["build", "data"], folder.Path).ExitCode);

    /// <summary>The page, which must be valid HTML and need nothing from elsewhere.</summary>
    private IHtmlDocument Rehearse(int expectedExitCode, string data = "data")
    {
        var result = Tool.Run(["check", data, "--report", "核对/报告.html"], folder.Path);
        Assert.Equal((expectedExitCode, true), (result.ExitCode, result.Output.StartsWith($"公开前核对：{folder["核对/报告.html"]}\n", StringComparison.Ordinal)));
        string html = File.ReadAllText(folder["核对/报告.html"]);
        var page = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(html);
        Assert.Equal("default-src 'none'; style-src 'unsafe-inline'", page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content"));
        Assert.Empty(page.QuerySelectorAll("script, link, img, iframe, [src], [style]"));
        Assert.DoesNotContain("url(", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
        Complaints.None(page.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!).Where(address => page.GetElementById(address.TrimStart('#')) is null));
        Assert.Equal(["核对人：", "日期：", "签发人：", "日期："], page.QuerySelectorAll(".blanks span").Select(blank => blank.TextContent));
        return page;
    }

    private static string FactOf(IHtmlDocument page, string name) => page.QuerySelectorAll("dt").Single(term => term.TextContent == name).NextElementSibling!.TextContent;

    /// <summary>The rows below a heading, or below a smaller heading behind it.</summary>
    private static List<string[]> Table(IHtmlDocument page, string heading, string? below = null)
    {
        IElement? at = page.QuerySelectorAll("h2").Single(found => found.TextContent == heading);
        while (below is not null && at is not null && !(at.LocalName == "h3" && at.TextContent == below))
            at = at.NextElementSibling;
        while (at is not null && at.ClassName != "wide")
            at = at.NextElementSibling;
        return [.. at!.QuerySelectorAll("tbody tr").Select(row => row.Children.Select(cell => cell.TextContent).ToArray())];
    }

    private void Edit(string path, string old, string now)
    {
        string text = File.ReadAllText(folder["data/" + path]);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(folder["data/" + path], text.Replace(old, now, StringComparison.Ordinal), new UTF8Encoding(true));
    }

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder["data/" + path])!);
        File.WriteAllText(folder["data/" + path], text);
    }
}
