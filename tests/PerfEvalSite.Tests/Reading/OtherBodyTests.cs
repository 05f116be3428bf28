namespace PerfEvalSite.Tests.Reading;

/// <summary>A document that lies in one agency's folder and names another is told, with both places.</summary>
public class OtherBodyTests
{
    private const string Folder = "qd-ybj/2023-accounts";

    private const string Agencies = """
        单位编码,名称,简称,别名,上级单位
        qd-ybj,青岛市医疗保障局,市医保局,青岛市医保办,qd-gov
        qd-mzj,青岛市民政局,市民政局,,qd-gov
        qd-gov,青岛市人民政府,,,
        qd-zx,青岛市医疗保险事业中心,市医保中心,,qd-ybj
        lc-ybj,崂山区医疗保障局,,,
        """;

    [Theory]
    [InlineData("青岛市民政局2023年度部门决算", "青岛市民政局")]
    [InlineData("关于青岛市民政局 2023 年度部门决算的公开", "青岛市民政局")]
    [InlineData("崂山区医疗保障局2023年度部门决算", "崂山区医疗保障局")]
    [InlineData("青岛市医疗保障局2023年度部门决算", null)]
    [InlineData("市医保局2023年度部门决算", null)]
    [InlineData("青岛市医保办2023年度部门决算", null)]
    [InlineData("青岛市人民政府2023年度部门决算", null)]
    [InlineData("青岛市医疗保险事业中心2023年度部门决算", null)]
    [InlineData("青岛市医疗保障局转交青岛市民政局的说明", null)]
    [InlineData("2023年度部门决算", null)]
    public void A_title_that_names_another_agency_is_told(string title, string? told)
    {
        using var data = new TempData().Add("agencies.csv", Agencies).Add($"{Folder}/公开件.csv", $"文种,年度,默认金额单位,标题\n部门决算,2023,万元,{title}\n").Add($"{Folder}/经验.md", "甲\n");
        Assert.Equal(told is null ? [] : [$"{Folder}/公开件.csv(2,14): warning PE1323: 这里写的是“{told}”，文件放在“{Folder}”，属于单位“qd-ybj”。"], data.Read().Diagnostics);
    }

    /// <summary>Over an official table and over one of ours.</summary>
    [Theory]
    [InlineData("部门：青岛市民政局", true)]
    [InlineData("编制单位：青岛市民政局", true)]
    [InlineData("填报单位（盖章）：青岛市民政局", true)]
    [InlineData("部门（单位）名称：青岛市民政局", true)]
    [InlineData("编制单位:青岛市 民政局", true)]
    [InlineData("编制部门：青岛市民政局   2023年度", true)]
    [InlineData("部门：崂山区医疗保障局", true)]
    [InlineData("部门：青岛市教育局", true)]
    [InlineData("部门：青岛市医疗保障局", false)]
    [InlineData("部门：青岛市医疗保障局（本级）", false)]
    [InlineData("部门：市医保局", false)]
    [InlineData("部门：医保局", false)]
    [InlineData("部门：青岛市医保办", false)]
    [InlineData("部门：青岛市人民政府", false)]
    [InlineData("部门：山东省医疗保障局", false)]
    [InlineData("部门：青岛市医疗保险事业中心", false)]
    [InlineData("部门：青岛市医疗保障稽查支队", false)]
    [InlineData("部门：某局", false)]
    [InlineData("部门：", false)]
    public void A_table_that_names_another_body_is_told_and_one_above_below_or_in_short_is_not(string line, bool isTold)
    {
        using var data = new TempData().Add("agencies.csv", Agencies).Add($"{Folder}/公开件.csv", "文种,年度,默认金额单位\n部门决算,2023,万元\n")
            .Add($"{Folder}/收支总表.csv", $"收入支出决算总表,,,\n{line},,,金额单位：万元\n收入,,支出,\n项目,决算数,项目,决算数\n一、一般公共预算财政拨款收入,100.50,一、一般公共服务支出,100.50\n本年收入合计,100.50,本年支出合计,100.50\n总计,100.50,总计,100.50\n")
            .Add($"{Folder}/资金.csv", $"{line},单位：万元\n口径,全年预算\n合计,1\n");
        Assert.Equal(isTold ? [$"{Folder}/收支总表.csv(2,1): warning PE1323", $"{Folder}/资金.csv(1,1): warning PE1323"] : [],
            data.Read().Diagnostics.Where(told => told.Contains("PE1323", StringComparison.Ordinal)).Select(told => told[..(told.IndexOf("PE1323", StringComparison.Ordinal) + 6)]));
    }

    [Theory]
    [InlineData("青岛市民政局收支总表", true)]
    [InlineData("青岛市医疗保障局收支总表", false)]
    public void So_is_the_name_of_a_file_or_a_sheet(string name, bool isTold)
    {
        using var data = new TempData().Add("agencies.csv", Agencies).Add($"{Folder}/公开件.csv", "文种,年度,默认金额单位\n部门决算,2023,万元\n")
            .Add($"{Folder}/{name}.csv", "收入支出决算总表,,,\n,,,金额单位：万元\n收入,,支出,\n项目,决算数,项目,决算数\n一、一般公共预算财政拨款收入,100.50,一、一般公共服务支出,100.50\n本年收入合计,100.50,本年支出合计,100.50\n总计,100.50,总计,100.50\n");
        Assert.Equal(isTold ? [$"{Folder}/{name}.csv: warning PE1323"] : [],
            data.Read().Diagnostics.Where(told => told.Contains("PE1323", StringComparison.Ordinal)).Select(told => told[..(told.IndexOf("PE1323", StringComparison.Ordinal) + 6)]));
    }

    [Fact]
    public void A_big_file_at_the_root_is_about_many_agencies()
    {
        using var data = new TempData().Add("agencies.csv", Agencies).Add($"{Folder}/公开件.csv", "文种,年度,默认金额单位\n部门决算,2023,万元\n")
            .Add("资金.csv", "编制单位：青岛市民政局,,,\n单位编码,公开件编码,口径,全年预算\nqd-ybj,2023-accounts,合计,1\n");
        Assert.DoesNotContain(data.Read().Diagnostics, told => told.Contains("PE1323", StringComparison.Ordinal));
    }
}
