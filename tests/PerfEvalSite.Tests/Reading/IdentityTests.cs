using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Tests.Reading;

/// <summary>Who a row, a document and an agency is: what cannot be is told.</summary>
public class IdentityTests
{
    private const string Sets = "体系编码,性质,满分\nt,评价指标,100\n";

    [Fact]
    public void Names_of_levels_are_filled_down_and_told_once()
    {
        using var data = TempData.WithDisclosure().Table("指标体系.csv", Sets)
            .Table("指标.csv", "体系编码,序号,一级指标,二级指标,三级指标,一级分值,分值\nt,1,产出,数量,甲,60,20\nt,2,,,乙,,20\nt,3,,质量,丙,,20\nt,4,效益,社会效益,丁,40,20\nt,5,,,戊,,20\n");
        var (disclosures, diagnostics) = data.Read();
        var table = Catalogue.Indicators;
        Assert.Equal(["产出/数量", "产出/数量", "产出/质量", "效益/社会效益", "效益/社会效益"], disclosures[0][table].Select(row => $"{row.Text(table.Level1)}/{row.Text(table.Level2)}"));
        Assert.Equal(["指标.csv(3,1): warning PE1312: “一级指标”有 3 行空白", "指标.csv(3,1): warning PE1312: “二级指标”有 2 行空白"], diagnostics.Select(line => line["county-ybj/2023-self/".Length..line.IndexOf('，', StringComparison.Ordinal)]));
    }

    [Theory]
    [InlineData("funds.csv", "资金.csv")]
    [InlineData("funds.tsv", "资金.csv")]
    [InlineData("资金.csv", "资金表.csv")]
    public void One_table_in_two_files_is_told(string first, string second)
    {
        using var data = TempData.WithDisclosure().Table(first, "口径\t全年预算\n合计\t1\n".Replace('\t', first.EndsWith(".tsv", StringComparison.Ordinal) ? '\t' : ','))
            .Table(second, "口径,资金来源,全年预算\n项目,中央,2\n");
        var (disclosures, diagnostics) = data.Read();
        Assert.Equal(2, disclosures[0][Catalogue.Funds].Count);
        Assert.StartsWith($"county-ybj/2023-self/{second}(2,1): warning PE1321: 表“资金”这里有一份，“county-ybj/2023-self/{first}”里也有一份", Assert.Single(diagnostics), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("funds.csv", "口径,全年预算\n")]
    [InlineData("经验.md", "甲\n")]
    public void A_second_file_without_rows_of_the_table_is_not(string name, string content)
    {
        using var data = TempData.WithDisclosure().Table(name, content).Table("问题.md", "乙\n").Table("资金.csv", "口径,全年预算\n合计,2\n");
        Assert.DoesNotContain(data.Read().Diagnostics, line => line.Contains("PE1321", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("t,1,,,预算执行率,10\nt,2,产出,数量,甲,20\n")]
    [InlineData("t,1,产出,数量,甲,20\nt,2,,,预算执行率,10\n")]
    public void A_row_whose_level_nobody_can_know_is_asked_about(string rows)
    {
        using var data = TempData.WithDisclosure().Table("指标体系.csv", Sets).Table("指标.csv", "体系编码,序号,一级指标,二级指标,三级指标,分值\n" + rows);
        Assert.Contains("error PE1313: “一级指标”是空白的，不知道“预算执行率”属于哪一个", Assert.Single(data.Read().Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_without_upper_levels_and_a_group_without_a_middle_one_are_as_they_are()
    {
        using var data = TempData.WithDisclosure().Table("指标体系.csv", Sets)
            .Table("指标.csv", "体系编码,序号,一级指标,二级指标,三级指标\nt,1,产出,数量,甲\nt,2,效益,,乙\nt,3,效益,,丙\n");
        var table = Catalogue.Indicators;
        Assert.Equal(["数量", "", ""], data.ReadOne()[table].Select(row => row.Text(table.Level2)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Agencies_and_regions_above_themselves_are_told_once_a_circle(int length)
    {
        var circle = Enumerable.Range(0, length).ToList();
        using var data = TempData.WithDisclosure().Table("bases.csv", "序号,题名\n1,某办法\n")
            .Add("agencies.csv", "单位编码,名称,上级单位\ncounty-ybj,某县医疗保障局,a0\nz,乙,county-ybj\n" + string.Concat(circle.Select(i => $"a{i},甲{i},a{(i + 1) % length}\n")))
            .Add("regions.csv", "区划编码,名称,上级区划\n" + string.Concat(circle.Select(i => $"r{i},区{i},r{(i + 1) % length}\n")));
        Assert.Equal(["agencies.csv(4", "regions.csv(2"], data.Read().Diagnostics.Select(line => line.Contains("error PE1314", StringComparison.Ordinal) ? line[..line.IndexOf(',', StringComparison.Ordinal)] : line));
    }

    [Theory]
    [InlineData("2022-self", "绩效自评,2023,万元,,", "PE1316")]
    [InlineData("2023-self", "绩效自评,2023,万元,2023-06-01,", "PE1317")]
    [InlineData("2023-self", "绩效自评,2023,万元,,2022年度自评报告", "PE1319")]
    [InlineData("2023-self", "部门决算,2023,万元,,某县医疗保障局2022年部门决算", "PE1319")]
    [InlineData("2023-self", "绩效自评,2023,万元,,2022年提前下达资金项目自评报告", null)]
    [InlineData("2024-self", "绩效自评,2023,万元,2024-06-01,", null)]
    [InlineData("2023-self", "绩效自评,2023,万元,2024-06-01,2023年度自评报告", null)]
    [InlineData("2023-self", "三公,2023,万元,2023-02-01,", null)]
    [InlineData("2023-self", "绩效评价报告,2023,万元,2023-10-01,", null)]
    [InlineData("self", "绩效自评,2023,万元,2023年,", null)]
    public void Years_that_cannot_all_be_true_are_told(string id, string head, string? code)
    {
        using var data = new TempData().Add($"county-ybj/{id}/disclosure.csv", $"文种,年度,默认金额单位,公开日期,标题\n{head}\n").Add($"county-ybj/{id}/bases.csv", "序号,题名\n1,某办法\n");
        var diagnostics = data.Read().Diagnostics;
        Assert.Equal(code is null ? [] : [code], diagnostics.Select(line => line.Substring(line.IndexOf("PE", StringComparison.Ordinal), 6)));
    }

    [Theory]
    [InlineData("部门决算", "", "部门决算", "", true)]
    [InlineData("部门决算", "2023年度部门决算", "部门决算", "2022年度部门决算", true)]
    [InlineData("部门决算", "甲局部门决算", "部门决算", "甲局（本级）单位决算", false)]
    [InlineData("部门决算", "", "三公", "", false)]
    [InlineData("绩效自评", "甲项目自评", "绩效自评", "乙项目自评", false)]
    [InlineData("绩效自评", "", "绩效自评", "", true)]
    public void The_same_document_twice_is_told(string kind, string title, string otherKind, string otherTitle, bool isTold)
    {
        using var data = new TempData();
        foreach (var (id, head) in new[] { ("a", $"{kind},{title}"), ("b", $"{otherKind},{otherTitle}") })
            data.Add($"county-ybj/{id}/disclosure.csv", $"文种,标题,年度,默认金额单位\n{head},2023,万元\n").Add($"county-ybj/{id}/bases.csv", "序号,题名\n1,某办法\n");
        var bag = new DiagnosticBag();
        var register = new DocumentRegister();
        foreach (var disclosure in data.Read().Disclosures)
            register.Add(disclosure);
        register.Report(bag);
        Assert.Equal(isTold ? ["county-ybj/b PE1315"] : [], bag.Sorted().Select(found => $"{found.Place} {found.Code.Id}"));
    }

    [Theory]
    [InlineData(2093, true)]
    [InlineData(2025, false)]
    public void A_year_far_ahead_of_all_else_is_told(int year, bool isTold)
    {
        var bag = new DiagnosticBag();
        var register = new DocumentRegister();
        register.Add("a", "1", DisclosuresTable.Kinds[4], 2022, "", new DateOnly(2023, 8, 1));
        register.Add("a", "2", DisclosuresTable.Kinds[4], year, "", DateOnly.MinValue);
        register.Report(bag);
        Assert.Equal(isTold ? ["a/2 PE1318"] : [], bag.Sorted().Select(found => $"{found.Place} {found.Code.Id}"));
    }

    [Fact]
    public void A_row_of_a_project_says_of_which_where_there_are_several()
    {
        using var data = TempData.WithDisclosure().Table("项目.csv", "项目编码,项目名称\n1,甲\n").Table("资金.csv", "口径,项目编码,执行\n项目,,1\n");
        Assert.Equal([], data.Read().Diagnostics);
        data.Table("项目.csv", "项目编码,项目名称\n1,甲\n2,乙\n");
        Assert.Contains("资金.csv(2,1): error PE1311", Assert.Single(data.Read().Diagnostics), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("附件/A.pdf", "附件/a.pdf", true)]
    [InlineData("é.pdf", "e\u0301.pdf", true)]
    [InlineData("が.pdf", "か\u3099.pdf", true)]
    [InlineData("한.pdf", "\u1112\u1161\u11AB.pdf", true)]
    [InlineData("é.pdf", "e.pdf", false)]
    [InlineData("甲.pdf", "乙.pdf", false)]
    public void Paths_that_are_one_file_on_some_machines_are_told(string one, string other, bool isTold)
    {
        using var data = TempData.WithDisclosure().Table("附件.csv", $"序号,题名,路径\n1,甲,{one}\n2,乙,{other}\n").Table(one, "x").Table(other, "x");
        Assert.Equal(isTold, data.Read().Diagnostics.Any(line => line.Contains("PE1320", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("三公经费.csv", "项目,预算数\n合计,18.6\n公务接待费,\n")]
    [InlineData("决算.csv", "收支,口径,分类方式,科目名称,决算数\n收入,全口径,来源,四、上级补助收入,\n")]
    [InlineData("收入决算.csv", "科目名称,本年收入合计\n合计,\n")]
    [InlineData("支出决算.csv", "口径,科目名称,本年支出合计\n全口径,合计,\n")]
    [InlineData("资金分配.csv", "层次,金额\n合计,\n")]
    [InlineData("其他公开事项.csv", "事项,数值\n机关运行经费,\n")]
    [InlineData("其他数据.csv", "序号,名称,数值\n1,检查数,\n")]
    [InlineData("资金.csv", "口径,执行\n合计,\n")]
    public void A_row_that_is_printed_without_a_figure_stands(string file, string content)
    {
        using var data = TempData.WithDisclosure().Table(file, content);
        Assert.NotEmpty(data.ReadOne()[Catalogue.Find(file[..^4])!]);
    }

    [Fact]
    public void What_stands_twice_in_a_table_of_the_site_is_an_error_and_counts_once()
    {
        using var data = TempData.WithDisclosure().Table("bases.csv", "序号,题名\n1,某办法\n")
            .Add("regions.csv", "区划编码,名称\nr,甲\nr,甲\n").Add("agencies.csv", "单位编码,名称\ncounty-ybj,甲\ncounty-ybj,甲\n").Add("等级标准.csv", "标准编码,等级,下限,上限\nn,优,90,100\nn,优,90,100\n");
        var context = new ReadingContext(data.Path, new DiagnosticBag());
        var folder = DataFolder.Open(context)!;
        Assert.Equal((1, 1), (folder.Regions.Count, folder.Agencies.Count));
        Assert.Equal(["agencies.csv PE1303", "regions.csv PE1303", "等级标准.csv PE1303"], context.Diagnostics.Sorted().Select(found => $"{found.Place.Path} {found.Code.Id}"));
    }
}
