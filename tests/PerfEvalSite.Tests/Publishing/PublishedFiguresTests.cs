using System.IO.Compression;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Site.Building;

namespace PerfEvalSite.Tests.Publishing;

/// <summary>A figure that was published changes with a 更正 or not at all; what is no figure, and what is not public yet, changes at will.</summary>
public sealed class PublishedFiguresTests : IDisposable
{
    private const string Head = "标题,文种,年度,默认金额单位,公开日期\n", Public = "自评,绩效自评,2023,万元,2024-05-06\n";
    private const string Funds = "资金来源,口径,全年预算,执行,差异原因\n,合计,300,286.40,\n中央,资金来源,100,,拨付较晚\n";
    private const string Corrections = "所指,原值,更正值,更正日期,说明\n";

    private readonly TempData data = TempData.WithDisclosure().Table("disclosure.csv", Head + Public).Table("资金.csv", Funds);
    private readonly string site = Directory.CreateTempSubdirectory("perfeval-site-").FullName;

    private string Output => Path.Combine(site, "site");

    public void Dispose()
    {
        data.Dispose();
        Directory.Delete(site, recursive: true);
    }

    [Theory]
    [InlineData("资金.csv", "286.40", "285.40", "PE4145 资金/合计/执行,286.40万元,285.40万元,,")]
    [InlineData("资金.csv", "286.40", "", "PE4145 资金/合计/执行,286.40万元,空白,,")]
    [InlineData("资金.csv", "286.40", "涉密", "PE4145 资金/合计/执行,286.40万元,涉密,,")]
    [InlineData("资金.csv", "286.40", "约286.40", "PE4145 资金/合计/执行,286.40万元,约286.40万元,,")]
    [InlineData("资金.csv", "资金来源,100,,", "资金来源,100,99,", "PE4145 资金/中央/执行,空白,99万元,,")]
    [InlineData("资金.csv", "中央,资金来源,100,,拨付较晚\n", "", "PE4147")]
    [InlineData("资金.csv", "拨付较晚\n", "拨付较晚\n省级,资金来源,20,19,\n", "PE4148 资金/省级/全年预算,空白,20万元,,")]
    [InlineData("disclosure.csv", "万元", "元", "PE4145 资金/合计/全年预算,300万元,300元,,|PE4145 资金/合计/执行,286.40万元,286.40元,,|PE4145 资金/中央/全年预算,100万元,100元,,")]
    [InlineData("disclosure.csv", "2023,", "2022,", "PE4146")]
    [InlineData("disclosure.csv", "2024-05-06", "", "PE4145 公开件/公开日期,2024-05-06,空白,,")]
    [InlineData("disclosure.csv", "2024-05-06", "2024-05-08", "PE4145 公开件/公开日期,2024-05-06,2024-05-08,,")]
    public void A_published_figure_that_changes_stops_the_build_with_the_row_that_registers_it(string file, string before, string after, string expected)
    {
        Assert.Equal([], Build());
        string page = PageText();
        Replace(file, before, after);
        Assert.Equal(expected.Split('|'), Build());
        Assert.Equal(page, PageText());
        Assert.Equal([], Build(request => request with { FirstEdition = ["county-ybj/2023-self"] }));
        Assert.Equal([], Build());
    }

    [Theory]
    [InlineData("资金.csv", "286.40", "286.4")]
    [InlineData("资金.csv", "286.40", "2864000元")]
    [InlineData("资金.csv", "拨付较晚", "拨付晚了")]
    [InlineData("资金.csv", "中央,", "中央财政,")]
    [InlineData("disclosure.csv", "自评,绩效", "自评报告,绩效")]
    public void What_is_no_figure_or_says_the_same_figure_changes_at_will(string file, string before, string after)
    {
        Assert.Equal([], Build());
        Replace(file, before, after);
        Assert.Equal([], Build());
    }

    [Fact]
    public void A_table_that_was_not_published_may_come_later_and_a_new_document_too()
    {
        Assert.Equal([], Build());
        data.Table("bases.csv", "序号,题名\n1,预算法\n").Table("三公经费.csv", "项目,预算数,决算数\n公务接待费,3,2\n");
        data.Add("county-ybj/2024-self/disclosure.csv", Head + "自评,绩效自评,2024,万元,2025-05-06\n").Add("county-ybj/2024-self/资金.csv", Funds);
        Assert.Equal([], Build());
    }

    [Fact]
    public void What_has_no_date_of_publication_changes_at_will_and_is_counted_unless_the_whole_site_is_public()
    {
        data.Table("disclosure.csv", Head + "自评,绩效自评,2023,万元,\n");
        Assert.Equal([], Build());
        Replace("资金.csv", "286.40", "285.40");
        Assert.Equal([], Build());
        Assert.Equal(1, last!.ChangedDrafts);
        data.Add("site.json", """{"title":"测试站","organiser":"测试单位","public":true}""");
        Assert.Equal([], Build());
        Replace("资金.csv", "285.40", "284.40");
        Assert.Equal(["PE4145 资金/合计/执行,285.40万元,284.40万元,,"], Build());
        // Whoever says since when it is public takes nothing back.
        Replace("资金.csv", "284.40", "285.40");
        data.Table("disclosure.csv", Head + Public);
        Assert.Equal([], Build());
    }

    [Fact]
    public void Every_step_of_a_correction_is_registered_and_none_can_be_taken_back()
    {
        Assert.Equal([], Build());
        Replace("资金.csv", "286.40", "285.40");
        data.Table("更正.csv", Corrections + "资金/合计/执行,286.40,285.40,2024-06-01,笔误\n");
        Assert.Equal([], Build());
        data.Table("更正.csv", Corrections + "资金/合计/执行,286.40,284.40,2024-06-01,笔误\n");
        Replace("资金.csv", "285.40", "284.40");
        Assert.Equal(["PE4149", "PE4145 资金/合计/执行,285.40万元,284.40万元,,"], Build());
        data.Table("更正.csv", Corrections);
        Assert.Equal(["PE4149", "PE4145 资金/合计/执行,285.40万元,284.40万元,,"], Build());
        data.Table("更正.csv", Corrections + "资金/合计/执行,286.40,285.40,2024-06-01,笔误，说明可以改\n资金/合计/执行,285.40,284.40,2024-07-01,再次核对\n");
        Assert.Equal([], Build());
        Replace("资金.csv", "拨付较晚\n", "拨付较晚\n省级,资金来源,20,19,\n");
        data.Table("更正.csv", File.ReadAllText(Path.Combine(data.Path, "county-ybj/2023-self/更正.csv")) + "资金/省级/执行,空白,19,2024-08-01,补登\n");
        Assert.Equal([], Build());
    }

    [Fact]
    public void A_document_that_moved_is_held_against_what_it_was()
    {
        Assert.Equal([], Build());
        Directory.Move(Path.Combine(data.Path, "county-ybj"), Path.Combine(data.Path, "ybj"));
        data.Add("agencies.csv", "单位编码,名称\nybj,某县医疗保障局\n").Add("网址变更.csv", "原网址,新网址,日期,原因\ncounty-ybj,ybj,2024-09-01,编码统一\n");
        data.Add("ybj/2023-self/资金.csv", Funds.Replace("286.40", "280", StringComparison.Ordinal));
        Assert.Equal(["PE4145 资金/合计/执行,286.40万元,280万元,,"], Build());
    }

    [Fact]
    public void Bad_documents_that_are_skipped_stay_as_they_were_published()
    {
        Assert.Equal([], Build());
        string page = PageText();
        Replace("资金.csv", "286.40", "285.40");
        Assert.Equal([], Build(request => request with { SkipBad = true }));
        Assert.Equal([new("county-ybj", "2023-self", true, last!.Skipped[0].Diagnostics)], last!.Skipped);
        Assert.Equal(page, PageText());
    }

    [Theory]
    [InlineData("site")]
    [InlineData("site.zip")]
    [InlineData("site/data/all.zip")]
    [InlineData("site/manifest.json")]
    public void An_earlier_edition_may_be_named_in_any_form(string form)
    {
        data.Table("disclosure.csv", Head + "自评,绩效自评,2023,万元,\n");
        data.Add("county-ybj/2022-self/disclosure.csv", Head + "自评,绩效自评,2022,万元,\n").Add("county-ybj/2022-self/资金.csv", Funds);
        Assert.Equal([], Build());
        ZipFile.CreateFromDirectory(Output, Output + ".zip");
        string previous = Path.Combine(site, form);
        Assert.Equal([], Build(request => request with { Previous = previous }, "other"));
        Replace("资金.csv", "286.40", "285.40");
        Assert.Equal(["PE4145 资金/合计/执行,286.40万元,285.40万元,,"], Build(request => request with { Previous = previous }, "other"));
        Replace("资金.csv", "285.40", "286.40");
        Directory.Delete(Path.Combine(data.Path, "county-ybj/2022-self"), recursive: true);
        Assert.Contains(form.EndsWith("all.zip", StringComparison.Ordinal) ? "PE4150" : "PE4004", Build(request => request with { Previous = previous }, "other"));
        data.Add("网址变更.csv", "原网址,新网址,日期,原因\ncounty-ybj/2022-self,撤回,2024-09-01,重复\n");
        Assert.DoesNotContain("PE4150", Build(request => request with { Previous = previous }, "other"));
    }

    [Fact]
    public void A_manifest_alone_tells_that_something_changed_and_asks_for_more()
    {
        Assert.Equal([], Build());
        string manifest = Path.Combine(site, "manifest.json");
        File.Copy(Path.Combine(Output, "manifest.json"), manifest);
        Assert.Equal([], Build(request => request with { Previous = manifest }, "other"));
        Replace("资金.csv", "拨付较晚", "晚");
        Assert.Equal(["PE4153"], Build(request => request with { Previous = manifest }, "other"));
        Assert.Equal([], Build(request => request with { Previous = manifest, FirstEdition = [] }, "other"));
    }

    [Theory]
    [InlineData("\"version\":1", "\"version\":7", "PE4152")]
    [InlineData("\"generator\":\"PerfEvalSite\"", "\"generator\":\"Other\"", "PE4143")]
    [InlineData("]}", "", "PE4143")]
    public void A_manifest_that_is_newer_damaged_or_foreign_is_told(string before, string after, string code)
    {
        Assert.Equal([], Build());
        string manifest = Path.Combine(Output, "manifest.json");
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace(before, after, StringComparison.Ordinal));
        foreach (string form in (string[])[Output, manifest])
            Assert.Equal([code], Build(request => request with { Previous = form }, "other"));
        Assert.False(Directory.Exists(Path.Combine(site, "other")));
    }

    [Fact]
    public void An_edition_of_another_site_is_told_as_that()
    {
        Assert.Equal([], Build());
        using var other = new TempData();
        other.Add("agencies.csv", "单位编码,名称\nother,另一局\n").Add("other/2023/disclosure.csv", Head + Public).Add("other/2023/资金.csv", Funds);
        var context = new ReadingContext(other.Path, new DiagnosticBag());
        Assert.Null(SiteBuild.Run(context, new BuildRequest(Path.Combine(site, "other")) { Previous = Path.Combine(Output, "data/all.zip") }));
        Assert.Equal(["PE4151"], context.Diagnostics.Sorted().Select(diagnostic => diagnostic.Code.Id));
        Assert.Equal(["PE4151"], Build(request => request with { Previous = data.Path }, "other"));
    }

    [Fact]
    public void What_cannot_be_read_back_is_told_and_made_again()
    {
        Assert.Equal([], Build());
        string json = Path.Combine(Output, "agencies/county-ybj/2023-self/2023-self.json");
        File.WriteAllText(json, "{");
        Assert.Equal([], Build(request => request with { Fresh = true }));
        Assert.Equal(["PE4154"], told!.Sorted().Select(diagnostic => diagnostic.Code.Id));
        Assert.Contains("286.40", File.ReadAllText(json), StringComparison.Ordinal);
        File.WriteAllText(json, "{");
        Assert.Equal(["PE4155"], Build(request => request with { Previous = Output }, "other"));
    }

    private BuildResult? last;
    private DiagnosticBag? told;

    /// <summary>The errors, each its code and, where there is one, the row of 更正 that it proposes.</summary>
    private string[] Build(Func<BuildRequest, BuildRequest>? with = null, string output = "site")
    {
        var context = new ReadingContext(data.Path, told = new DiagnosticBag());
        var request = new BuildRequest(Path.Combine(site, output)) { Workers = 2 };
        last = SiteBuild.Run(context, with is null ? request : with(request));
        return [.. context.Diagnostics.Sorted().Where(diagnostic => diagnostic.IsError).Select(Short)];
    }

    private static string Short(Diagnostic diagnostic)
    {
        string remedy = diagnostic.Remedy(Language.Chinese);
        int row = remedy.IndexOf("日期和说明：", StringComparison.Ordinal);
        return diagnostic.Code.Id + (row < 0 ? "" : " " + remedy[(row + "日期和说明：".Length)..remedy.LastIndexOf("（表头", StringComparison.Ordinal)]);
    }

    private void Replace(string file, string before, string after)
    {
        string path = Path.Combine(data.Path, "county-ybj/2023-self", file);
        string text = File.ReadAllText(path);
        Assert.Contains(before, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(before, after, StringComparison.Ordinal));
    }

    private string PageText() => File.ReadAllText(Path.Combine(Output, "agencies/county-ybj/2023-self/index.html"));
}
