using System.Text;
using PerfEvalSite.Tests.Site;

namespace PerfEvalSite.Tests.Cli;

/// <summary>What was published is withdrawn or renamed by one command, which may be run again.</summary>
public sealed class AddressCommandTests : IDisposable
{
    private const string Self = "county-ybj/2023-self", Head = "原网址,新网址,日期,原因\n";

    private readonly TempData data = TempData.WithDisclosure().Table("资金.csv", "口径,全年预算,执行\n合计,300,286.40\n");
    private readonly TemporaryFolder folder = new();

    public void Dispose()
    {
        data.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void A_withdrawn_document_gets_its_row_and_stays_aside_and_its_address_says_why()
    {
        Assert.Equal(0, Build());
        var done = Run("withdraw", Self, data.Path, "--date", "2024-09-01", "--reason", "内容有误，重新核对");
        Assert.Equal((0, ""), (done.ExitCode, done.Errors));
        Assert.EndsWith($"{Self},撤回,2024-09-01,内容有误，重新核对\r\n", Table("网址变更.csv"), StringComparison.Ordinal);
        Assert.Equal((false, true), (Directory.Exists(At(Self)), File.Exists(At("county-ybj/_2023-self/资金.csv"))));
        data.Add("county-ybj/2024-self/disclosure.csv", "文种,年度,默认金额单位\n绩效自评,2024,万元\n").Add("county-ybj/2024-self/资金.csv", "口径,全年预算,执行\n合计,300,286.40\n");
        Assert.Equal(0, Build());
        Assert.Contains("内容有误，重新核对", File.ReadAllText(folder["site/agencies/county-ybj/2023-self/index.html"]), StringComparison.Ordinal);
        string table = Table("网址变更.csv");
        Assert.Equal(0, Run("withdraw", "agencies/" + Self + "/", data.Path, "--date", "2024-10-01", "--reason", "再写一次").ExitCode);
        Assert.Equal(table, Table("网址变更.csv"));
    }

    [Fact]
    public void The_row_is_written_as_the_table_is_and_what_is_left_is_done_when_run_again()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var gb = Encoding.GetEncoding("GB18030");
        data.Add("网址变更.csv", gb.GetBytes("原因;原网址;日期;新网址\n早先改过;county-ybj/2020;2021-01-01;county-ybj/2023-self"));
        var done = Run("rename", Self, "county-ybj/2023-zp", data.Path, "--date", "2024-09-01", "--reason", "编码;统一");
        Assert.Equal((0, ""), (done.ExitCode, done.Errors));
        Assert.Equal("原因;原网址;日期;新网址\n早先改过;county-ybj/2020;2021-01-01;county-ybj/2023-self\n\"编码;统一\";county-ybj/2023-self;2024-09-01;county-ybj/2023-zp\n", gb.GetString(File.ReadAllBytes(At("网址变更.csv"))));
        Directory.Move(At("county-ybj/2023-zp"), At(Self));
        Assert.Equal(0, Run("rename", Self, "county-ybj/2023-zp", data.Path, "--date", "2024-09-02", "--reason", "x").ExitCode);
        Assert.True(File.Exists(At("county-ybj/2023-zp/资金.csv")));
        Assert.DoesNotContain("2024-09-02", gb.GetString(File.ReadAllBytes(At("网址变更.csv"))), StringComparison.Ordinal);
    }

    [Fact]
    public void An_agency_is_renamed_with_all_below_it_and_its_code_wherever_the_table_has_it()
    {
        data.Add("agencies.csv", "名称,单位编码,上级单位\n某县医疗保障局,county-ybj,\n\"下属中心\",center,\"county-ybj\"\n");
        data.Add("center/2023-self/disclosure.csv", "文种,年度,默认金额单位\n绩效自评,2023,万元\n").Add("center/2023-self/资金.csv", "口径,全年预算,执行\n合计,3,2\n");
        Assert.Equal(0, Build());
        Assert.Equal("", Run("rename", "county-ybj", "county-yb", data.Path, "--date", "2024-09-01", "--reason", "统一").Errors);
        Assert.Equal("名称,单位编码,上级单位\n某县医疗保障局,county-yb,\n\"下属中心\",center,\"county-yb\"\n", Table("agencies.csv"));
        Assert.Equal(0, Build());
        Assert.Contains("url=../../county-yb/2023-self/index.html", File.ReadAllText(folder["site/agencies/county-ybj/2023-self/index.html"]), StringComparison.Ordinal);
        Assert.Equal(0, Run("rename", "county-ybj", "county-yb", data.Path, "--date", "2024-09-01", "--reason", "统一").ExitCode);
    }

    [Theory]
    [InlineData("withdraw nowhere/2023", 1, "数据里没有“nowhere/2023”")]
    [InlineData("withdraw county-ybj/old", 1, "已登记为改到“county-ybj/2023-self”")]
    [InlineData("withdraw ../etc", 2, "不是单位编码")]
    [InlineData("withdraw county-ybj/2023-self/tables", 2, "不是单位编码")]
    [InlineData("rename county-ybj/2023-self county-ybj/../x", 2, "不是单位编码")]
    [InlineData("rename county-ybj/2023-self county-ybj", 1, "要么都是单位编码")]
    [InlineData("rename county-ybj/2023-self county-ybj/2023-self", 1, "且不相同")]
    [InlineData("rename county-ybj/2023-self county-ybj/old", 1, "绕成一圈")]
    [InlineData("rename county-ybj/old county-ybj/new", 1, "已登记为改到“county-ybj/2023-self”")]
    [InlineData("rename county-ybj/2023-self other/2023", 1, "单位表里没有“other”")]
    public void What_cannot_be_is_refused_and_nothing_is_written(string command, int exitCode, string told)
    {
        data.Add("网址变更.csv", Head + "county-ybj/old,county-ybj/2023-self,2021-01-01,统一\n");
        var result = Run([.. command.Split(' '), data.Path, "--date", "2024-09-01", "--reason", "x"]);
        Assert.Equal(exitCode, result.ExitCode);
        Assert.Contains(told.Split('|'), words => result.Errors.Contains(words, StringComparison.Ordinal));
        Assert.Equal(Head + "county-ybj/old,county-ybj/2023-self,2021-01-01,统一\n", Table("网址变更.csv"));
        Assert.True(Directory.Exists(At(Self)));
    }

    [Fact]
    public void Where_the_table_is_not_understood_the_row_is_told_and_nothing_moves()
    {
        data.Add("网址变更.csv", "原网址,新网址,日期\ncounty-ybj/old,county-ybj/2023-self,2021-01-01\n");
        var result = Run("withdraw", Self, data.Path, "--date", "2024-09-01", "--reason", "重复");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"原网址 {Self}，新网址 撤回，日期 2024-09-01，原因 重复", result.Errors, StringComparison.Ordinal);
        Assert.True(Directory.Exists(At(Self)));
    }

    private static Tool.Result Run(params string[] arguments) => Tool.Run(arguments);

    private int Build() => Tool.Run(["build", data.Path, "-o", folder["site"]]).ExitCode;

    private string At(string path) => Path.Combine(data.Path, path);

    private string Table(string file) => File.ReadAllText(At(file));
}
