using System.IO.Compression;
using System.Text;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Site.Utf8;
using PerfEvalSite.Site.Versions;
using PerfEvalSite.Tests.Site;

namespace PerfEvalSite.Tests.Versions;

/// <summary>Data folders that differ in one thing, and the real data in every form in which it may be compared.</summary>
public sealed class VersionComparisonTests : IDisposable
{
    private const string Accounts = "收支,口径,分类方式,科目编码,项目,预算数,决算数\n支出,全口径,总计,,支出合计,110.5,100.25\n支出,全口径,性质,,基本支出,60.5,50.25\n支出,全口径,性质,,项目支出,50,50\n支出,一般公共预算,性质,,项目支出,40,—\n";
    private const string Bases = "序号,题名\n1,预算法\n2,条例\n";

    private readonly TempData old = Data();
    private readonly TempData now = Data();
    private readonly TemporaryFolder folder = new();

    public void Dispose()
    {
        old.Dispose();
        now.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void The_same_data_has_no_difference()
    {
        Assert.Empty(Differences());
        Assert.Equal(1, Compared(old.Path, now.Path).Same);
    }

    [Theory]
    [InlineData("基本支出,60.5,50.25", "基本支出,60.5,52.05", "决算[基本支出].final: 50.25 → 52.05 | 决算/基本支出/决算数,50.25万元,52.05万元")]
    [InlineData("基本支出,60.5,50.25", "基本支出,60.5,", "决算[基本支出].final: 50.25 →  | 决算/基本支出/决算数,50.25万元,空白")]
    [InlineData("基本支出,60.5,50.25", "基本支出,60.5,50.250", "决算[基本支出].final: 50.25 → 50.250 | 决算/基本支出/决算数,50.25万元,50.250万元")]
    [InlineData("基本支出,60.5,50.25", "基本支出,60.5,502500元", "决算[基本支出].final: 50.25 → 502500元 | 决算/基本支出/决算数,50.25万元,502500元")]
    [InlineData("基本支出,60.5,50.25", "基本支出,60.5,涉密", "决算[基本支出].final: 50.25 → 涉密 | 决算/基本支出/决算数,50.25万元,涉密")]
    [InlineData("基本支出,60.5,50.25", "基本支出,60.5,\"1,050.25\"", "决算[基本支出].final: 50.25 → 1,050.25 | 决算/基本支出/决算数,50.25万元,\"1,050.25万元\"")]
    [InlineData("项目支出,40,—", "项目支出,40,0", "决算[项目支出].final: — → 0 | 决算/一般公共预算 项目支出/决算数,—,0万元")]
    [InlineData("项目支出,50,50\n", "项目支出,50,50\n支出,全口径,性质,,经营支出,1,2\n", "决算[经营支出] 新增")]
    [InlineData("支出,全口径,性质,,项目支出,50,50\n", "", "决算[项目支出] 删去")]
    [InlineData("性质,,基本支出", "性质,,基本支出合计", "决算[基本支出合计] 新增;决算[基本支出] 删去")]
    public void Every_change_of_a_table_is_told_once_with_both_values_and_the_row_that_registers_it(string before, string after, string expected)
    {
        now.Table("accounts.csv", Accounts.Replace(before, after, StringComparison.Ordinal));
        Assert.Equal(expected.Split(';'), Differences());
    }

    [Fact]
    public void The_same_figure_in_another_unit_is_a_difference()
    {
        now.Add("county-ybj/2023-self/disclosure.csv", "标题,文种,年度,默认金额单位\n自评,绩效自评,2023,元\n");
        now.Table("accounts.csv", Accounts.Replace("100.25", "100.25万元", StringComparison.Ordinal));
        Assert.Equal(
            ["公开件[].money_unit: 万元 → 元", "决算[支出合计].budget: 110.5万元 → 110.5元 | 决算/支出合计/预算数,110.5万元,110.5元", "决算[支出合计].final: 100.25 → 100.25万元"],
            Differences().Take(3));
    }

    [Fact]
    public void What_says_which_document_it_is_cannot_be_said_by_a_correction()
    {
        now.Add("county-ybj/2023-self/disclosure.csv", "标题,文种,年度,默认金额单位\n自评,绩效自评,2022,万元\n");
        Assert.Equal(["公开件[].fiscal_year: 2023 → 2022"], Differences());
    }

    [Fact]
    public void Disclosures_that_come_go_and_move_and_agencies_that_are_renamed_are_told()
    {
        Directory.Move(Path.Combine(now.Path, "county-ybj/2023-self"), Path.Combine(now.Path, "county-ybj/2023-zp"));
        old.Add("county-ybj/2021/disclosure.csv", "标题,文种,年度,默认金额单位\n旧,绩效自评,2021,万元\n").Add("county-ybj/2021/bases.csv", Bases);
        now.Add("county-ybj/2024/disclosure.csv", "标题,文种,年度,默认金额单位\n新,绩效自评,2024,万元\n").Add("county-ybj/2024/bases.csv", Bases);
        now.Add("agencies.csv", "单位编码,名称\ncounty-ybj,某县医保局\nnew-ybj,新局\n");
        var difference = Compared(old.Path, now.Path);
        Assert.Equal(
            ["Gone county-ybj/2021 旧 ", "Moved county-ybj/2023-zp 自评 county-ybj/2023-self", "New county-ybj/2024 新 "],
            difference.Disclosures.Select(one => $"{one.Kind} {one.AgencyId}/{one.Id} {one.Title} {one.From}"));
        Assert.Equal([new("county-ybj", "某县医疗保障局", "某县医保局"), new("new-ybj", null, "新局")], difference.Agencies);
    }

    [Fact]
    public void One_that_cannot_be_read_is_not_passed_over()
    {
        now.Table("accounts.csv", Accounts.Replace("110.5", "四万余", StringComparison.Ordinal));
        using var before = OpenedVersion.Open(old.Path, new DiagnosticBag())!;
        using var after = OpenedVersion.Open(now.Path, new DiagnosticBag())!;
        var difference = VersionComparison.Of(before.Version, after.Version);
        Assert.Equal([DifferenceKind.Unread], difference.Disclosures.Select(one => one.Kind));
        Assert.True(after.Version.Diagnostics.HasErrors);
        Assert.False(before.Version.Diagnostics.HasErrors);
    }

    [Fact]
    public void A_site_its_package_and_zips_of_them_say_what_their_data_says()
    {
        string site = Tool.BuildSite(Tool.RealData);
        try
        {
            ZipFile.CreateFromDirectory(site, folder["site.zip"]);
            ZipFile.CreateFromDirectory(Tool.RealData, folder["data.zip"], CompressionLevel.Fastest, includeBaseDirectory: true);
            foreach (string form in (string[])[site, folder["site.zip"], folder["data.zip"], Path.Combine(site, "data/all.zip"), Path.Combine(site, "data")])
            {
                var difference = Compared(form, Tool.RealData);
                Assert.Equal((true, 7), (difference.IsNone, difference.Same));
            }
            var result = Tool.Run(["diff", site, Tool.RealData, "--strict", "--report", folder["diff.html"]]);
            Assert.Equal((0, "公开件：新增 0 份，不再有 0 份，移动 0 份，有变动 0 份，相同 7 份。改动 0 格，新增 0 行，删去 0 行。\n", ""), (result.ExitCode, result.Output, result.Errors));
            Assert.Contains("两版相同", File.ReadAllText(folder["diff.html"]), StringComparison.Ordinal);
        }
        finally
        {
            Tool.Discard(site);
        }
    }

    [Theory]
    [InlineData("../site.json", "PE4142")]
    [InlineData("site/../../site.json", "PE4142")]
    [InlineData("/site.json", "PE4142")]
    [InlineData("a\\site.json", "PE4142")]
    [InlineData("site.json/", "PE4141")]
    [InlineData("other.txt", "PE4141")]
    public void Archives_that_climb_out_or_hold_something_else_are_refused_and_leave_nothing_behind(string entry, string code)
    {
        using (var zip = ZipFile.Open(folder["a.zip"], ZipArchiveMode.Create))
        {
            if (code == "PE4142")
                Write(zip, "site.json");
            Write(zip, entry);
        }
        Assert.Equal(code, Refused("a.zip"));
        Assert.Equal([folder["a.zip"]], Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void What_is_no_version_is_refused_with_the_reason()
    {
        Assert.Equal("PE4140", Refused("nowhere"));
        File.WriteAllText(folder["torn.zip"], "no zip");
        Assert.Equal("PE4141", Refused("torn.zip"));
        Directory.CreateDirectory(folder["half"]);
        File.WriteAllText(folder["half/manifest.json"], "{\"generator\":\"PerfEval");
        Assert.Equal("PE4143", Refused("half"));
    }

    [Fact]
    public void The_command_tells_the_same_as_text_json_and_rows_of_corrections()
    {
        now.Table("accounts.csv", Accounts.Replace("50.25", "52.05", StringComparison.Ordinal));
        Assert.Equal(
            "county-ybj/2023-self  变动 1 处  自评\n    决算“基本支出（支出 全口径 性质）”的决算数：50.25 → 52.05\n公开件：新增 0 份，不再有 0 份，移动 0 份，有变动 1 份，相同 0 份。改动 1 格，新增 0 行，删去 0 行。\n",
            Tool.Run(["diff", old.Path, now.Path]).Output);
        var corrections = Tool.Run(["diff", old.Path, now.Path, "--format", "corrections", "--date", "2024-05-06", "--reason", "录入错误", "--strict"]);
        Assert.Equal((3, "单位编码,公开件编码,所指,原值,更正值,更正日期,说明\ncounty-ybj,2023-self,决算/基本支出/决算数,50.25万元,52.05万元,2024-05-06,录入错误\n"), (corrections.ExitCode, corrections.Output));
        Assert.Contains("\"printed\": \"52.05\"", Tool.Run(["diff", old.Path, now.Path, "--format", "json"]).Output, StringComparison.Ordinal);
        now.Add("更正.csv", corrections.Output);
        Assert.Contains("决算“基本支出（支出 全口径 性质）”的决算数：50.25 → 52.05（已登记更正）\n", Tool.Run(["diff", old.Path, now.Path]).Output, StringComparison.Ordinal);
        Assert.Equal("单位编码,公开件编码,所指,原值,更正值,更正日期,说明\n", Tool.Run(["diff", old.Path, now.Path, "--format", "corrections"]).Output);
        Assert.Equal(0, Tool.Run(["check", now.Path]).ExitCode);
        Assert.Equal(2, Tool.Run(["diff", old.Path, now.Path, "--date", "5月6日"]).ExitCode);
        Assert.Equal(1, Tool.Run(["diff", old.Path, folder["nowhere"]]).ExitCode);
    }

    private static TempData Data() => new TempData()
        .Add("county-ybj/2023-self/disclosure.csv", "标题,文种,年度,默认金额单位\n自评,绩效自评,2023,万元\n")
        .Table("accounts.csv", Accounts)
        .Table("bases.csv", Bases);

    private static void Write(ZipArchive zip, string name)
    {
        using var content = zip.CreateEntry(name).Open();
        content.Write("{}"u8);
    }

    private string Refused(string name)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(OpenedVersion.Open(folder[name], diagnostics));
        return Assert.Single(diagnostics.Sorted()).Code.Id;
    }

    private static VersionDifference Compared(string old, string now)
    {
        var told = new DiagnosticBag();
        using var before = OpenedVersion.Open(old, told)!;
        using var after = OpenedVersion.Open(now, told)!;
        var difference = VersionComparison.Of(before.Version, after.Version);
        told.AddRange(before.Version.Diagnostics);
        told.AddRange(after.Version.Diagnostics);
        Assert.False(told.HasErrors);
        return difference;
    }

    /// <summary>Cells and rows in one line each; behind a bar the row of 更正, where there is one.</summary>
    private List<string> Differences()
    {
        var difference = Compared(old.Path, now.Path);
        return [.. difference.Disclosures.SelectMany(disclosure => disclosure.Cells.Select(cell => Line(difference, disclosure, cell)))];
    }

    private static string Line(VersionDifference difference, DisclosureDifference disclosure, CellDifference cell)
    {
        var change = cell.Change;
        string row = cell.Row.Split('（')[0];
        if (change.Column is null)
            return $"{change.Table.SheetName}[{row}] {(change.OldRow is null ? "新增" : "删去")}";
        var writer = new Utf8Writer();
        CorrectionRows.Write(difference with { Disclosures = [disclosure with { Cells = [cell] }] }, writer, "", "");
        string registered = Encoding.UTF8.GetString(writer.Written).Split('\n')[1];
        string line = $"{change.Table.SheetName}[{row}].{change.Column.Id}: {change.Old} → {change.New}";
        return registered.Length == 0 ? line : $"{line} | {registered["county-ybj,2023-self,".Length..^2]}";
    }
}
