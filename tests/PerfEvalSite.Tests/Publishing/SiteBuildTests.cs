using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Site.Building;

namespace PerfEvalSite.Tests.Publishing;

public sealed class SiteBuildTests : IDisposable
{
    private readonly TempData data = new TempData()
        .Add("county-ybj/2022-self/disclosure.csv", "文种,年度,默认金额单位\n绩效自评,2022,万元\n")
        .Add("county-ybj/2022-self/bases.csv", "序号,题名\n1,某办法\n")
        .Add("county-ybj/2023-self/disclosure.csv", "文种,年度,默认金额单位\n绩效自评,2023,万元\n")
        .Add("county-ybj/2023-self/funds.csv", "口径,全年预算,执行,执行率\n合计,100,90,90%\n");

    private readonly string output = Path.Combine(Directory.CreateTempSubdirectory("perfeval-out-").FullName, "_site");

    public void Dispose()
    {
        data.Dispose();
        Directory.Delete(Path.GetDirectoryName(output)!, recursive: true);
    }

    [Fact]
    public void Data_with_an_error_publishes_nothing_and_leaves_the_old_site()
    {
        Build();
        string before = Read("agencies/county-ybj/2023-self/index.html");
        data.Add("county-ybj/2023-self/funds.csv", "口径,全年预算,执行\n合计,一百元钱,90\n");
        data.Add("county-ybj/2022-self/funds.csv", "口径,全年预算,执行\n合计,100,90\n");
        var (built, problems) = Build();
        Assert.Null(built);
        Assert.Equal(["county-ybj/2023-self/funds.csv PE2007"], problems);
        Assert.Equal(before, Read("agencies/county-ybj/2023-self/index.html"));
        Assert.False(File.Exists(Path.Combine(output, "agencies/county-ybj/2022-self/tables/funds.csv")));
    }

    [Fact]
    public void With_skip_bad_a_disclosure_with_errors_stays_as_it_was_published_and_the_others_go_on()
    {
        Build();
        string before = Read("agencies/county-ybj/2023-self/index.html");
        data.Add("county-ybj/2023-self/funds.csv", "口径,全年预算,执行\n合计,一百元钱,90\n");
        data.Add("county-ybj/2022-self/funds.csv", "口径,全年预算,执行\n合计,100,90\n");
        var (built, problems) = Build(skipBad: true);
        Assert.Equal([], problems);
        var skipped = Assert.Single(built!.Skipped);
        Assert.Equal(("county-ybj", "2023-self", true), (skipped.AgencyId, skipped.Id, skipped.IsKept));
        Assert.Equal(before, Read("agencies/county-ybj/2023-self/index.html"));
        Assert.Contains("2023-self/index.html", Read("agencies/county-ybj/index.html"), StringComparison.Ordinal);
        Assert.Contains("90", Read("agencies/county-ybj/2022-self/tables/funds.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void With_skip_bad_a_disclosure_that_was_never_published_is_left_out()
    {
        data.Add("county-ybj/2023-self/funds.csv", "口径,全年预算,执行\n合计,一百元钱,90\n");
        var (built, _) = Build(skipBad: true);
        Assert.False(Assert.Single(built!.Skipped).IsKept);
        Assert.False(Directory.Exists(Path.Combine(output, "agencies/county-ybj/2023-self")));
        Assert.True(File.Exists(Path.Combine(output, "agencies/county-ybj/2022-self/index.html")));
    }

    [Fact]
    public void A_row_of_a_big_file_that_has_a_cell_too_many_is_the_fault_of_its_disclosure_alone()
    {
        data.Add("projects.csv", "单位编码,公开件编码,项目编码,项目名称\ncounty-ybj,2022-self,1,甲项目\ncounty-ybj,2023-self,1,乙项目,多余\n");
        var (whole, problems) = Build();
        Assert.Null(whole);
        Assert.Equal(["projects.csv PE1106"], problems);
        var (built, _) = Build(skipBad: true);
        Assert.Equal(("county-ybj", "2023-self", false), Assert.Single(built!.Skipped) is var skipped ? (skipped.AgencyId, skipped.Id, skipped.IsKept) : default);
        Assert.Contains("甲项目", Read("agencies/county-ybj/2022-self/index.html"), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(output, "agencies/county-ybj/2023-self")));
    }

    [Fact]
    public void A_list_that_the_data_no_longer_makes_leads_to_the_front_of_its_folder()
    {
        data.Add("county-ybj/2023-self/funds.csv", "口径,全年预算,执行,执行率\n合计,100,90,80%\n");
        Build();
        Assert.True(File.Exists(Path.Combine(output, "checks/P03.html")));
        data.Add("county-ybj/2023-self/funds.csv", "口径,全年预算,执行,执行率\n合计,100,90,90%\n");
        Assert.Equal([], Build().Problems);
        Assert.Contains("0; url=index.html", Read("checks/P03.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_attachment_of_the_folder_is_published_with_the_page_and_a_missing_one_is_an_error()
    {
        data.Add("county-ybj/2023-self/attachments.csv", "序号,题名,是否随文,路径\n1,问卷,是,附件/问卷.txt\n");
        Assert.Equal(["county-ybj/2023-self/attachments.csv PE1309"], Build().Problems);
        data.Add("county-ybj/2023-self/附件/问卷.txt", "满意度问卷");
        Assert.Equal([], Build().Problems);
        Assert.Equal("满意度问卷", Read("agencies/county-ybj/2023-self/files/附件/问卷.txt"));
        Assert.Contains("\"files/附件/问卷.txt\"", Read("agencies/county-ybj/2023-self/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_search_asks_for_another_version_of_its_files_when_one_of_them_differs()
    {
        Build();
        string first = SearchVersion();
        data.Add("county-ybj/2023-self/funds.csv", "口径,全年预算,执行,执行率\n合计,100,80,80%\n");
        Build();
        Assert.Equal(first, SearchVersion());
        data.Add("county-ybj/2023-self/projects.csv", "项目编码,项目名称\n1,养老服务\n");
        Assert.Equal([], Build().Problems);
        Assert.NotEqual(first, SearchVersion());

        string SearchVersion() => System.Text.RegularExpressions.Regex.Match(Read("search.html"), "data-version=\"([0-9a-f]{10})\"").Groups[1].Value is { Length: 10 } version
            ? version : throw new InvalidDataException("no version");
    }

    private (BuildResult? Result, string[] Problems) Build(bool skipBad = false)
    {
        var context = new ReadingContext(data.Path, new DiagnosticBag());
        var built = SiteBuild.Run(context, new BuildRequest(output) { SkipBad = skipBad, Workers = 2 });
        return (built, [.. context.Diagnostics.Sorted().Select(problem => $"{problem.Place.Path} {problem.Code.Id}")]);
    }

    private string Read(string path) => File.ReadAllText(Path.Combine(output, path));
}
