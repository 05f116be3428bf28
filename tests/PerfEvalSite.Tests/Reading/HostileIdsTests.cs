namespace PerfEvalSite.Tests.Reading;

/// <summary>Ids make folders and addresses: what is none is refused wherever it stands, and nothing is written to where it leads.</summary>
public sealed class HostileIdsTests
{
    private const string OnlyPlain = "只能用小写英文字母、数字、连字符和下划线";

    [Theory]
    [InlineData("../../etc", OnlyPlain)]
    [InlineData("..", OnlyPlain)]
    [InlineData("/etc", OnlyPlain)]
    [InlineData("a\\b", OnlyPlain)]
    [InlineData("Con", OnlyPlain)]
    [InlineData("con", "是 Windows 保留的名称")]
    [InlineData("lpt1", "是 Windows 保留的名称")]
    [InlineData("index", "是网站自用的名称")]
    [InlineData("Self", OnlyPlain)]
    [InlineData("某局", OnlyPlain)]
    [InlineData("caf\u00E9", OnlyPlain)]
    [InlineData("cafe\u0301", OnlyPlain)]
    [InlineData("<script>", OnlyPlain)]
    public void An_id_in_a_big_file_is_refused_with_its_row(string id, string why)
    {
        using var data = new TempData().Add("公开件.csv", $"单位编码,公开件编码,文种,年度,默认金额单位\ncounty-ybj,{id},绩效自评,2023,万元\n");
        Assert.Equal([$"公开件.csv(2,1): error PE1005: “{id}”不能作公开件编码：{why}。"], data.Read().Diagnostics);
    }

    [Fact]
    public void An_id_of_300_characters_is_refused_and_not_quoted_whole()
    {
        using var data = new TempData().Add("公开件.csv", $"单位编码,公开件编码,文种,年度,默认金额单位\ncounty-ybj,{new string('a', 300)},绩效自评,2023,万元\n");
        Assert.Equal([$"公开件.csv(2,1): error PE1005: “{new string('a', 60)}…”不能作公开件编码：超过 64 个字符。"], data.Read().Diagnostics);
    }

    [Fact]
    public void Folders_that_differ_only_in_case_are_told_and_of_two_Unicode_forms_each_is_refused()
    {
        if (!OperatingSystem.IsLinux())
            return;
        using var data = TempData.WithDisclosure();
        foreach (string name in (string[])["2023-Self", "caf\u00E9", "cafe\u0301"])
            Directory.CreateDirectory(Path.Combine(data.Path, "county-ybj", name));
        Assert.Equal(
            [
                "county-ybj/2023-Self: error PE1005: “2023-Self”不能作公开件编码：" + OnlyPlain + "。",
                "county-ybj/2023-self: error PE1007: “2023-self”与“2023-Self”只差大小写，在 Windows 上会互相覆盖。",
                "county-ybj/cafe\u0301: error PE1005: “cafe\u0301”不能作公开件编码：" + OnlyPlain + "。",
                "county-ybj/caf\u00E9: error PE1005: “caf\u00E9”不能作公开件编码：" + OnlyPlain + "。",
            ],
            data.Read().Diagnostics);
    }

    [Theory]
    [InlineData("1.20E+20", "资金.csv(2,1): error PE2003")]
    [InlineData("0371", "资金.csv(2,1): error PE1304: “项目编码”写的是“0371”，但表“项目”里没有它；最接近的是“00371”。")]
    public void A_code_that_a_spreadsheet_has_spoilt_is_told(string code, string expected)
    {
        using var data = TempData.WithDisclosure().Table("项目.csv", "项目编码,序号,项目名称\n00371,1,补助\n").Table("资金.csv", $"项目编码,口径,执行\n{code},项目,1\n");
        Assert.Contains(data.Read().Diagnostics, line => line.StartsWith("county-ybj/2023-self/" + expected, StringComparison.Ordinal));
    }

    [Fact]
    public void An_agency_whose_code_lost_its_zeros_is_told_the_nearest()
    {
        using var data = new TempData().Add("agencies.csv", "单位编码,名称\n001001,某县医疗保障局\n").Add("1001/2023-self/公开件.csv", "文种,年度,默认金额单位\n绩效自评,2023,万元\n");
        Assert.Equal(["1001/2023-self: error PE1305: “1001”不在 agencies.csv（单位.csv）里；最接近的是“001001”。"], data.Read().Diagnostics);
    }
}
