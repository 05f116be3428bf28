using System.Text;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Tests.Import;

/// <summary>Tables as other places print them: numbered, with two years, with rows and columns of their own, or none that is official anywhere.</summary>
public class OtherPlacesTests
{
    private static readonly ThreePublicTable three = Catalogue.ThreePublic;

    private static Imported Of(string title, params (string Caption, PrintedTable Table)[] tables)
    {
        var page = new StringBuilder($"<html><body><h1>{title}</h1>");
        foreach (var (caption, table) in tables)
            page.Append(string.Concat(caption.Split('\n').Select(line => $"<p style='text-align: center'>{line}</p>"))).Append(table.ToHtml());
        return Imported.Of(Encoding.UTF8.GetBytes(page.Append("</body></html>").ToString()), "a.html");
    }

    [Fact]
    public void Of_two_years_in_the_heads_the_later_is_the_budget_and_the_earlier_last_years()
    {
        var spending = new PrintedTable(1, 1, 1, 1, 1, 1, 1, 1)
            .Row("功能分类科目+2", "2023年执行数+1x2", "2024年预算数+3", "2024年预算数比2023年执行数+2").Row("科目编码", "科目名称", "<", "小计", "基本支出", "项目支出", "增减额", "增减%")
            .Row("合计+2", "80.00", "90.00", "60.00", "30.00", "10.00", "12.50").Row("205", "教育支出", "80.00", "90.00", "60.00", "30.00", "10.00", "12.50");
        var heads = new[] { "合计+1x2", "因公出国（境）费+1x2", "公务用车购置及运行费+3", "公务接待费+1x2" };
        var three = new PrintedTable(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)
            .Row("2023年预算数+6", "2024年预算数+6").Row([.. heads, .. heads]).Row("<", "<", "小计", "公务用车购置费", "公务用车运行费", "<", "<", "<", "小计", "公务用车购置费", "公务用车运行费", "<")
            .Row("9.50", "1.50", "6.00", "", "6.00", "2.00", "8.40", "", "7.00", "2.00", "5.00", "1.40");
        var imported = Of("示例省教育厅2024年部门预算", ("表5\n一般公共预算支出表\n单位：万元", spending), ("表7\n一般公共预算“三公”经费支出表\n单位：万元", three));
        var t = Catalogue.SpendingByCode;
        Assert.Empty(imported.Draft.Leftovers);
        Assert.Equal(["一般公共预算||合计|90.00|60.00|30.00|10.00|12.50", "一般公共预算|205|教育支出|90.00|60.00|30.00|10.00|12.50"], imported.Rows(t, t.Scope, t.Code, t.Item, t.Total, t.Basic, t.Project, t.Change, t.ChangeRate));
        Assert.Equal(["一般公共预算支出情况表：合计：2023年执行数|80.00", "一般公共预算支出情况表：教育支出：2023年执行数|80.00"], imported.Rows(Catalogue.Measures, Catalogue.Measures.Item, Catalogue.Measures.Value));
        Assert.Equal(["合计|8.40|9.50", "因公出国（境）费||1.50", "公务用车购置及运行维护费|7.00|6.00", "公务用车购置费|2.00|", "公务用车运行维护费|5.00|6.00", "公务接待费|1.40|2.00"],
            imported.Rows(OtherPlacesTests.three, OtherPlacesTests.three.Item, OtherPlacesTests.three.Budget, OtherPlacesTests.three.Prior).Order(StringComparer.Ordinal).OrderBy(row => Array.FindIndex([.. ThreePublicTable.Items], item => row.StartsWith(item.Name + "|", StringComparison.Ordinal))));
    }

    [Fact]
    public void A_table_that_is_official_nowhere_is_kept_figure_by_figure_under_its_heads_and_rows()
    {
        var table = new PrintedTable(1, 1, 1, 1, 1)
            .Row("经济分类科目+2", "一般公共预算财政拨款+2", "备注+1x2").Row("编码", "名称", "小计", "项目支出", "<")
            .Row("合计+2", "12.00", "4.00", "").Row("301", "工资福利支出", "8.00", "", "").Row("302", "商品和服务支出", "", "4.00", "含 2 个项目");
        var imported = Of("示例县教育局2023年度部门决算", ("公开05表\n财政拨款支出决算明细表\n单位：万元", table));
        var t = Catalogue.Measures;
        Assert.Empty(imported.Diagnostics);
        Assert.Equal(
            [
                "财政拨款支出决算明细表：合计：一般公共预算财政拨款/小计|12.00|单位：万元", "财政拨款支出决算明细表：合计：一般公共预算财政拨款/项目支出|4.00|单位：万元",
                "财政拨款支出决算明细表：301 工资福利支出：一般公共预算财政拨款/小计|8.00|单位：万元", "财政拨款支出决算明细表：302 商品和服务支出：一般公共预算财政拨款/项目支出|4.00|单位：万元",
            ],
            imported.Rows(t, t.Item, t.Value, t.Note));
    }

    [Fact]
    public void Figures_that_nothing_names_are_left_and_told()
    {
        var table = new PrintedTable(1, 1, 1, 1).Row("名称", "金额", "金额", "").Row("甲", "1.50", "2.50", "3.50").Row("", "4.50", "5.50", "");
        var imported = Of("示例县教育局2023年度部门决算", ("补充资料表\n单位：万元", table));
        Assert.Null(imported.Draft.Tables.Find(one => one.Table == Catalogue.Measures));
        Assert.Equal(["1.50", "2.50", "3.50", "4.50", "5.50"], imported.Draft.Leftovers.Where(left => left.Figures > 0).Select(left => left.Text));
    }

    [Fact]
    public void What_is_carried_over_is_no_total_of_the_year()
    {
        var table = new PrintedTable(1, 1, 1, 1, 1, 1)
            .Row("科目编码+1x2", "科目名称+1x2", "上年结转+2", "本年支出+2").Row("<", "<", "合计", "基本支出", "基本支出", "项目支出").Row("205", "教育支出", "1.00", "2.00", "3.00", "4.00");
        var imported = Of("示例县教育局2023年度部门决算", ("支出决算表\n单位：万元", table));
        var t = Catalogue.Measures;
        Assert.Equal(
            [
                "支出决算表：205 教育支出：上年结转/合计|1.00", "支出决算表：205 教育支出：上年结转/基本支出|2.00", "支出决算表：205 教育支出：本年支出/基本支出|3.00", "支出决算表：205 教育支出：本年支出/项目支出|4.00",
            ],
            imported.Rows(t, t.Item, t.Value));
    }

    [Fact]
    public void Figures_of_several_columns_under_one_head_are_never_taken_for_one_another()
    {
        var table = new PrintedTable(1, 1, 1, 1, 1, 1, 1)
            .Row("科目编码+1x2", "科目名称+1x2", "合计+1x2", "基本支出+3", "项目支出+1x2").Row("<", "<", "<", "小计", "工资福利支出", "商品和服务支出", "<").Row("205", "教育支出", "9.00", "6.00", "4.00", "2.00", "3.00");
        var imported = Of("示例省教育厅2024年部门预算", ("部门支出总体情况表\n单位：万元", table));
        var t = Catalogue.Measures;
        Assert.Equal(
            [
                "部门支出总体情况表：205 教育支出：合计|9.00", "部门支出总体情况表：205 教育支出：基本支出/小计|6.00", "部门支出总体情况表：205 教育支出：基本支出/工资福利支出|4.00",
                "部门支出总体情况表：205 教育支出：基本支出/商品和服务支出|2.00", "部门支出总体情况表：205 教育支出：项目支出|3.00",
            ],
            imported.Rows(t, t.Item, t.Value));
    }

    [Fact]
    public void A_name_that_is_merged_over_two_blocks_belongs_to_the_figure_behind_it()
    {
        var table = new PrintedTable(1, 1, 1, 1, 1, 1, 1, 1, 1)
            .Row("人员经费+3", "公用经费+6").Row("科目编码", "科目名称", "决算数", "科目编码", "科目名称", "决算数", "科目编码", "科目名称", "决算数")
            .Row("301", "工资福利支出", "5.00", "302", "商品和服务支出", "2.00", "310", "资本性支出", "1.00").Row("人员经费合计+2", "5.00", "公用经费合计+5", "3.00");
        var imported = Of("示例县教育局2023年度部门决算", ("公开06表\n一般公共预算财政拨款基本支出决算明细表\n单位：万元", table));
        var t = Catalogue.Accounts;
        Assert.Empty(imported.Draft.Leftovers);
        Assert.Equal(["301|工资福利支出|5.00", "|人员经费合计|5.00", "302|商品和服务支出|2.00", "310|资本性支出|1.00", "|公用经费合计|3.00"], imported.Rows(t, t.Code, t.Item, t.Final));
    }

    [Fact]
    public void Counts_below_the_amounts_stand_with_the_item_they_count()
    {
        var table = new PrintedTable(1, 1, 1)
            .Row("项目", "预算数", "决算统计数").Row("（一）支出合计", "9.00", "8.00").Row("1.因公出国（境）费", "5.00", "4.00").Row("3.公务接待费", "4.00", "4.00").Row("（2）国（境）外接待费", "—", "0.50")
            .Row("（二）相关统计数", "—", "—").Row("1.因公出国（境）团组数（个）", "—", "2").Row("5.国内公务接待批次（个）", "—", "31").Row("二、机关运行经费", "—", "77.70");
        var imported = Of("示例县教育局2023年度部门决算", ("公开10表\n财政拨款“三公”经费、行政参公单位机关运行经费情况表\n金额单位：万元", table));
        Assert.Equal(["合计|9.00|8.00||", "因公出国（境）费|5.00|4.00|2|", "公务接待费|4.00|4.00||31"], imported.Rows(three, three.Item, three.Budget, three.Final, three.Groups, three.Batches));
        Assert.Equal(["财政拨款“三公”经费支出决算表：（2）国（境）外接待费：决算统计数|0.50", "财政拨款“三公”经费支出决算表：二、机关运行经费：决算统计数|77.70"], imported.Rows(Catalogue.Measures, Catalogue.Measures.Item, Catalogue.Measures.Value));
    }

    [Fact]
    public void Budget_and_final_figures_may_be_the_rows()
    {
        var table = new PrintedTable(1, 1, 1, 1, 1, 1, 1)
            .Row("项目+1x2", "小计+1x2", "因公出国（境）费用+1x2", "公务接待费+1x2", "公务用车购置及运行维护费+3").Row("<", "<", "<", "<", "小计", "公务用车购置费", "公务用车运行维护费")
            .Row("预算数", "9.00", "", "4.00", "5.00", "", "5.00").Row("决算数", "7.00", "", "3.00", "4.00", "", "4.00");
        var imported = Of("示例县教育局2023年度部门决算", ("公开07表\n财政拨款“三公”经费及会议费、培训费支出决算表\n单位：万元", table));
        Assert.Empty(imported.Draft.Leftovers);
        Assert.Equal(["合计|9.00|7.00", "公务接待费|4.00|3.00", "公务用车购置及运行维护费|5.00|4.00", "公务用车运行维护费|5.00|4.00"],
            imported.Rows(three, three.Item, three.Budget, three.Final).Where(row => !row.EndsWith("||", StringComparison.Ordinal)));
    }

    [Fact]
    public void Rows_below_the_carry_over_are_parts_of_it()
    {
        var table = new PrintedTable(1, 1, 1, 1, 1)
            .Row("收入+2", "支出+3").Row("项目", "预算数", "项目", "合计", "一般公共预算")
            .Row("一、本年收入", "9.00", "一、本年支出", "10.00", "10.00").Row("（一）一般公共预算拨款", "9.00", "（一）教育支出", "10.00", "10.00").Row("二、上年结转", "1.00", "", "", "")
            .Row("（一）一般公共预算拨款", "1.00", "", "", "").Row("收入总计", "10.00", "支出总计", "10.00", "10.00");
        var imported = Of("示例省教育厅2024年部门预算", ("附表4\n财政拨款收支总表\n单位：万元", table));
        var t = Catalogue.Accounts;
        Assert.Empty(imported.Draft.Leftovers);
        Assert.Equal(["总计|一、本年收入|9.00", "来源|（一）一般公共预算拨款|9.00", "结转结余|二、上年结转|1.00", "结转结余|（一）一般公共预算拨款|1.00", "总计|收入总计|10.00"],
            imported.Rows(t, t.Side, t.By, t.Item, t.Budget).Where(row => row.StartsWith("收入", StringComparison.Ordinal)).Select(row => row[3..]));
    }
}
