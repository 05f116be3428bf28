using PerfEvalSite.Site.Pages;

namespace PerfEvalSite.Tests.Pages;

public class DisclosurePageTests
{
    [Fact]
    public void Funds_show_printed_and_computed_rates_side_by_side_and_say_where_they_differ()
    {
        using var data = TempData.WithDisclosure()
            .Table("projects.csv", "项目编码,项目名称\n1,甲项目\n2,乙项目\n")
            .Table("funds.csv", "项目编码,口径,年初预算,全年预算,执行,执行率,率的分母\n,合计,300,300,290,96.67%,\n1,项目,100,100,95.1,95.1%,年初预算\n2,项目,200,200,194.9,98%,全年预算\n");
        var funds = Drawn.Page(data).Section("funds");
        Assert.Equal(
            [
                "项目 | 年初预算（万元） | 全年预算（万元） | 执行（万元） | 执行率 | 计算执行率 | 率的分母",
                "total: 合计 | 300 | 300 | 290 | 96.67% | 96.67%<computed>（÷全年预算） | ",
                "甲项目 | 100 | 100 | 95.1 | 95.1% | 95.1%<computed>（÷年初预算） | 年初预算",
                "乙项目 | 200 | 200 | 194.9 | 98% | 97%<computed differs>（÷全年预算，与原文不一致） | 全年预算",
                "注：斜体数字由本站按所列数字计算，原文没有印出。",
            ],
            funds.Tables());
        Assert.Equal(["乙项目：原文印出的执行率为 98%，按执行÷全年预算计算为 97%，两者不一致。"], funds.Blocks[0].Notes);
        Assert.Equal(["agencies/county-ybj/2023-self/tables/funds.csv"], funds.Downloads.Select(file => file.Path));
    }

    [Fact]
    public void A_missing_operand_is_never_a_rate_and_a_named_denominator_is_never_replaced()
    {
        using var data = TempData.WithDisclosure()
            .Table("projects.csv", "项目编码,项目名称\n1,甲项目\n2,乙项目\n3,丙项目\n")
            .Table("funds.csv", "项目编码,口径,年初预算,全年预算,执行,率的分母\n1,项目,100,,90,全年预算\n2,项目,0,,0,年初预算\n3,项目,50,50,,\n");
        Assert.Equal(
            [
                "项目 | 年初预算（万元） | 全年预算（万元） | 执行（万元） | 率的分母",
                "甲项目 | 100 |  | 90 | 全年预算",
                "乙项目 | 0 |  | 0 | 年初预算",
                "丙项目 | 50 | 50 | 未印<blank> | ",
                "注：空白格表示原文没有印出。",
            ],
            Drawn.Page(data).Section("funds").Tables());
    }

    [Fact]
    public void Units_that_differ_stand_in_the_cells_and_the_kinds_of_emptiness_stay_apart()
    {
        using var data = TempData.WithDisclosure()
            .Table("three_public.csv", "项目,预算数,决算数,批次,接待人次\n合计,4.04,1.68,,\n因公出国（境）费,—（全年无预算）,0元,,\n公务用车购置费,涉密,涉密,,\n公务接待费,4.04,1.68,18,178\n");
        Assert.Equal(
            [
                "项目×2行 | 预算数（万元）×2行 | 决算数×2行 | 计算完成预算（÷预算数）×2行 | 实物量×2列",
                "批次 | 接待人次",
                "total: 合计 | 4.04 | 1.68万元 | 41.58%<computed> |  | ",
                "因公出国（境）费 | —<na>（（全年无预算）） | 0元 |  |  | ",
                "公务用车购置费 | 涉密<withheld> | 涉密<withheld> |  |  | ",
                "公务接待费 | 4.04 | 1.68万元 | 41.58%<computed> | 18 | 178",
                "注：斜体数字由本站按所列数字计算，原文没有印出。",
                "注：空白格表示原文没有印出。",
                "注：“—”表示不适用。",
            ],
            Drawn.Page(data).Section("three_public").Tables());
    }

    [Fact]
    public void Indicators_are_a_tree_with_weights_on_every_level_and_a_damaged_row_says_so()
    {
        using var data = TempData.WithDisclosure()
            .Table("evaluations.csv", "评价编码,满分,得分,等级\ne1,100,90,优\n")
            .Table("indicator_sets.csv", "体系编码,评价编码,名称,性质,层级数,满分,声明一级数\neval,e1,评分表,评价指标,3,100,2\n")
            .Table("indicators.csv",
                "体系编码,序号,一级指标,二级指标,三级指标,一级分值,二级分值,分值,得分,原文缺损\n"
                + "eval,1,过程,资金管理,到位率,30,20,10,10,\neval,2,过程,资金管理,执行率,,,10,,得分栏错位\neval,3,过程,组织实施,制度,,10,10,9.5,\neval,4,产出,数量,人数,70,70,70,70.0,\n");
        var indicators = Drawn.Page(data).Section("indicators");
        Assert.Equal(
            [
                "一级指标 | 二级指标 | 三级指标 | 分值 | 得分",
                "过程30 分×3行 | 资金管理20 分×2行 | 到位率 | 10 | 10",
                "damaged: 执行率（原文缺损：得分栏错位） | 10 | 未印<blank>",
                "组织实施10 分 | 制度 | 10 | 9.5",
                "产出70 分 | 数量70 分 | 人数 | 70 | 70.0",
            ],
            indicators.Tables());
        Assert.Equal(["评分表"], indicators.Blocks.Select(block => block.Heading));
        Assert.Equal(["评价指标；总分值 100 分；原文声明一级指标 2 个。"], indicators.Blocks[0].Notes);
    }

    [Fact]
    public void Two_indicator_sets_are_two_tables_whose_cells_keep_the_numbers_of_their_rows()
    {
        using var data = TempData.WithDisclosure()
            .Table("indicator_sets.csv", "体系编码,性质\na,绩效目标\nb,绩效目标\n")
            .Table("indicators.csv", "体系编码,序号,一级指标,二级指标,目标值,实际值\na,1,产出,人数,≥12.3万人,12.59万人\nb,1,产出,人数,≥10万人,12.59万人\na,2,产出,时限,2020年12月底,按期\n");
        var tables = Drawn.Page(data).Section("indicators").Blocks.ConvertAll(block => block.Table!);
        Assert.Equal([[1, 3], [2]], tables.ConvertAll(table => table.Rows.Select(row => row.Number).ToArray()));
    }

    [Fact]
    public void Names_of_persons_are_shown_only_when_the_site_says_so()
    {
        using var data = TempData.WithDisclosure().Table("projects.csv", "项目编码,项目名称,项目负责人\n1,甲项目,张三\n");
        Assert.Equal(["项目名称", "甲项目"], Drawn.Page(data).Section("projects").Tables());
        Assert.Equal(
            ["项目名称 | 项目负责人", "甲项目 | 张三"],
            Drawn.Page(data, settings => settings with { ShowPersonalNames = true }).Section("projects").Tables());
    }

    [Fact]
    public void Accounts_are_one_table_a_scope_with_the_ways_of_dividing_them_as_headings()
    {
        using var data = TempData.WithDisclosure()
            .Table("accounts.csv", "收支,口径,分类方式,项目,决算数,占比\n收入,全口径,总计,本年收入合计,100.5,\n收入,全口径,来源,财政拨款,100,99.5%\n收入,全口径,来源,其他收入,0.5,0.5%\n支出,一般公共预算,总计,支出合计,90,\n");
        var accounts = Drawn.Page(data).Section("accounts");
        Assert.Equal(["全口径", "一般公共预算"], accounts.Blocks.Select(block => block.Heading));
        Assert.Equal(
            [
                "项目 | 决算数（万元） | 占比",
                "total: 本年收入合计 | 100.5 | ",
                "[收入：按来源]",
                "财政拨款 | 100 | 99.5%",
                "其他收入 | 0.5 | 0.5%",
                "注：空白格表示原文没有印出。",
                "项目 | 决算数（万元）",
                "total: 支出合计 | 90",
            ],
            accounts.Tables());
        Assert.Equal(["全口径收入构成（按来源）"], accounts.Blocks[0].Charts.Select(chart => chart.Title));
    }

    [Fact]
    public void A_table_that_is_supplied_and_empty_is_said_to_have_no_data()
    {
        using var data = TempData.WithDisclosure().Table("bases.csv", "序号,题名\n1,某办法\n").Table("spending_by_code.csv", "口径,科目编码,科目名称,本年支出合计\n");
        Assert.Equal(["本表无数据。"], Drawn.Page(data).Section("spending_by_code").Blocks[0].Notes);
    }

    [Fact]
    public void A_document_without_a_title_gets_one_and_says_that_it_is_not_printed()
    {
        using var data = TempData.WithDisclosure().Table("bases.csv", "序号,题名\n1,某办法\n");
        var page = Drawn.Page(data);
        Assert.Equal(("某县医疗保障局2023年度项目支出绩效自评", true), (page.Title, page.TitleIsMade));
        data.Table("disclosure.csv", "标题,文种,年度,默认金额单位\n自评报告,绩效自评,2023,万元\n");
        var titled = Drawn.Page(data);
        Assert.Equal(("自评报告", false), (titled.Title, titled.TitleIsMade));
    }

    [Fact]
    public void A_document_about_accounts_begins_with_the_accounts()
    {
        using var data = TempData.WithDisclosure()
            .Table("disclosure.csv", "文种,年度,默认金额单位\n部门决算,2023,万元\n")
            .Table("accounts.csv", "收支,口径,分类方式,项目,决算数\n支出,全口径,总计,本年支出合计,90\n")
            .Table("evaluations.csv", "评价编码,得分\ne1,97\n")
            .Table("restatements.csv", "序号,所指,印刷文本,出处\n1,决算/本年支出合计/决算数,90,附件\n");
        Assert.Equal(
            ["summary", "accounts", "evaluations", "document", "restatements", "downloads", "cite"],
            Drawn.Page(data).Sections.Select(section => section.Id));
    }
}
