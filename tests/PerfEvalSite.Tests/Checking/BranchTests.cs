using PerfEvalSite.Data.Checking;

namespace PerfEvalSite.Tests.Checking;

/// <summary>
/// Each branch of the rules on content, years, changes and texts that their examples and the tests of their kinds leave out: what turns a judgement,
/// and what must not turn it. Long because each branch is a row or two, and all rules are asked in the same way.
/// </summary>
public class BranchTests
{
    private const string Accounts = "公开件\n文种,年度,默认金额单位\n部门决算,2023,万元\n\n";
    private const string Published = "公开件\n标题,文种,年度,默认金额单位,成文日期,公开日期,来源\n甲,{0},2023,万元,2024年9月1日,2024年9月1日,某网站\n\n";
    private const string Regions = "评价\n评价编码\ne1\n\n区域结果\n评价编码,区划编码,";
    private const string Set = "指标体系\n体系编码,性质\nt1,绩效目标\n\n指标\n体系编码,序号,三级指标,分值,得分,目标值,实际值,完成率,偏差原因\n";

    [Theory]
    [InlineData("资金分配\n项目编码,层次,金额\n1,合计,{0}", "项目\n项目编码,项目名称\n1,甲\n\n")]
    [InlineData(Regions + "到位\ne1,370401,{0}", "")]
    [InlineData(Regions + "支出\ne1,370401,{0}", "")]
    [InlineData("机构人员\n统计范围,事项,数值\n本部门,编制,{0}人", "")]
    [InlineData("收入决算\n科目编码,科目名称,本年收入合计\n208,社会保障和就业支出,{0}", Accounts)]
    [InlineData("支出决算\n口径,科目编码,科目名称,项目支出\n全口径,208,社会保障和就业支出,{0}", Accounts)]
    [InlineData("决算\n收支,口径,分类方式,项目,预算数\n支出,全口径,性质,项目支出,{0}", Accounts)]
    [InlineData("决算\n收支,口径,分类方式,项目,上年数\n支出,全口径,性质,项目支出,{0}", Accounts)]
    [InlineData("三公经费\n项目,上年数\n公务接待费,{0}", Accounts)]
    [InlineData("其他公开事项\n事项,数值,上年数\n机关运行经费,1万元,{0}", Accounts)]
    [InlineData("资金\n口径,到位\n项目,{0}", "")]
    [InlineData("资金\n口径,全年预算\n项目,{0}", "")]
    public void Every_column_of_amounts_and_counts_is_watched_for_negative_ones(string table, string head)
    {
        foreach (var (amount, expected) in new[] { ("-3", 1), ("0", 0), ("3", 0) })
            Assert.Equal(expected, Count("R20", head + string.Format(System.Globalization.CultureInfo.InvariantCulture, table, amount)));
    }

    [Theory]
    [InlineData("年初结转和结余,结转结余,收入", 0)]
    [InlineData("年末结转和结余,结转结余,支出", 0)]
    [InlineData("结余分配,结转结余,支出", 0)]
    [InlineData("使用非财政拨款结余,结转结余,收入", 0)]
    [InlineData("其他收入,来源,收入", 1)]
    [InlineData("收回的项目支出,性质,支出", 0)]
    public void What_is_left_or_taken_back_may_be_negative(string line, int findings)
    {
        string[] parts = line.Split(',');
        Assert.Equal(findings, Count("R20", $"{Accounts}决算\n收支,口径,分类方式,项目,决算数\n{parts[2]},全口径,{parts[1]},{parts[0]},-3"));
    }

    [Theory]
    [InlineData("成文日期", "2022年3月1日", 1)]
    [InlineData("公开日期", "2022年3月1日", 1)]
    [InlineData("批复日期", "2022年3月1日", 1)]
    [InlineData("基准日", "2022年12月31日", 1)]
    [InlineData("成文日期", "2023年1月1日", 0)]
    [InlineData("公开日期", "2024年9月1日", 0)]
    [InlineData("成文日期", "", 0)]
    public void A_document_is_not_signed_before_its_year(string column, string date, int findings) =>
        Assert.Equal(findings, Count("R21", $"公开件\n文种,年度,默认金额单位,{column}\n部门决算,2023,万元,{date}\n\n正文\n栏目,序号,正文\n概况,1,正文。"));

    [Fact]
    public void Dates_of_another_year_are_told_together() =>
        Assert.Equal(["其他公开事项有 2 项的截至日不在公开件的年度 2023，可能沿用了另一年的内容：车辆（2022-12-31）、单价50万元以上通用设备（2022-12-31）"],
            Messages("R21", Accounts + "其他公开事项\n事项,数值,截至日\n车辆,2辆,2022-12-31\n单价50万元以上通用设备,0,2022-12-31\n机关运行经费,3万元,2023-12-31"));

    [Theory]
    [InlineData("1,2,3,4.5", 0)]
    [InlineData("1.25,2.35,3.45,4.555", 1)]
    [InlineData("1.25,2.35,3.4,4.5", 0)]
    [InlineData("1.20,2.35,3.4,4.5,5.60", 1)]
    [InlineData("1.20,2.35,约3.4,4.55", 0)]
    [InlineData("1.20,2.35,0,4.55,5.45", 0)]
    [InlineData("1.20,2.35,3.4", 0)]
    public void A_format_is_that_of_most_figures(string amounts, int findings) =>
        Assert.Equal(findings, Count("R22", Accounts + "决算\n收支,口径,分类方式,项目,决算数\n" + string.Concat(amounts.Split(',').Select((amount, i) => $"支出,全口径,性质,项目{i},{amount}\n"))));

    [Fact]
    public void No_more_than_three_figures_are_named() =>
        Assert.Equal(["决算的决算数多数保留 2 位小数，“项目5”印作 1.1、“项目6”印作 1.2、“项目7”印作 1.3等 4 处"],
            Messages("R22", Accounts + "决算\n收支,口径,分类方式,项目,决算数\n" + string.Concat(new[] { "1.10", "2.25", "3.35", "4.45", "5.55", "1.1", "1.2", "1.3", "1.4" }.Select((amount, i) => $"支出,全口径,性质,项目{i},{amount}\n"))));

    [Theory]
    [InlineData("1万元,2000元,3万元", "“乙”印作 2000元")]
    [InlineData("1万元,2万元,3万元", "")]
    [InlineData("0元,2万元,3万元", "")]
    [InlineData("2000元,2万元,3万元", "“乙”印作 2万元、“丙”印作 3万元")]
    public void A_column_has_one_unit_of_money(string amounts, string named)
    {
        string[] found = Messages("R22", "项目\n项目编码,项目名称\n0,甲\n1,乙\n2,丙\n\n资金\n项目编码,口径,执行\n" + string.Concat(amounts.Split(',').Select((amount, i) => $"{i},项目,{amount}\n")));
        Assert.Equal(named.Length == 0 ? 0 : 1, found.Length);
        Assert.All(found, text => Assert.EndsWith(named, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("否", "2101102", 1)]
    [InlineData("是", "2101102", 0)]
    [InlineData("否", "2080101", 0)]
    [InlineData("否", "2210201", 0)]
    [InlineData("否", "2210301", 0)]
    [InlineData("否", "20801", 0)]
    [InlineData("否", "待定", 0)]
    public void A_code_of_the_glossary_is_looked_for_in_all_tables_of_its_level(string excerpt, string code, int findings) =>
        Assert.Equal(findings, Messages("R23", $"公开件\n文种,年度,默认金额单位,摘录\n部门决算,2023,万元,{excerpt}\n\n决算\n收支,口径,分类方式,科目编码,项目,决算数\n支出,一般公共预算,功能-项,2080101,行政运行,5\n\n收入决算\n科目编码,科目名称,本年收入合计\n2210201,住房公积金,5\n\n支出决算\n口径,科目编码,科目名称,本年支出合计\n全口径,2210301,公有住房建设,5\n\n名词\n序号,名词,编码,释义\n1,甲,{code},释义").Length);

    [Theory]
    [InlineData("（缺）", "指标体系“甲体系”有 1 个指标没有印出二级指标：培训")]
    [InlineData("(缺)", "指标体系“甲体系”有 1 个指标没有印出二级指标：培训")]
    [InlineData("缺", "指标体系“甲体系”有 1 个指标没有印出二级指标：培训")]
    [InlineData("数量指标", "")]
    [InlineData("", "")]
    public void A_level_that_the_clerk_found_missing_is_told(string level, string message) =>
        Assert.Equal(Said(message), Messages("R24", $"指标体系\n体系编码,名称,性质\nt1,甲体系,绩效目标\n\n指标\n体系编码,序号,一级指标,二级指标,三级指标,目标值\nt1,1,产出,{level},培训,≥2次\nt1,2,产出,数量指标,宣传,≥2次"));

    [Fact]
    public void No_more_than_five_missing_levels_are_named() =>
        Assert.Equal(["指标体系“t1”有 6 个指标没有印出二级指标：甲1、甲2、甲3、甲4、甲5等"],
            Messages("R24", "指标体系\n体系编码,性质\nt1,绩效目标\n\n指标\n体系编码,序号,一级指标,二级指标,三级指标,目标值\n" + string.Concat(Enumerable.Range(1, 6).Select(i => $"t1,{i},产出,缺,甲{i},≥2次\n"))));

    [Theory]
    [InlineData("单位自评,90,,,,,", "")]
    [InlineData("部门评价,,,,,,", "")]
    [InlineData("部门评价,90,,,,,", "评价主体、评价方法、评价标准、等级")]
    [InlineData("部门评价,90,甲局,打分,标准,优,", "等级标准")]
    [InlineData("部门评价,90,甲局,打分,标准,优,national", "")]
    [InlineData("部门评价,90,甲局,打分,标准,,", "等级")]
    [InlineData("第三方评价,90,甲所,打分,标准,优,national", "委托方")]
    [InlineData("财政评价,90,甲所,打分,标准,优,national", "委托方")]
    [InlineData(",90,甲所,打分,标准,优,national", "委托方")]
    public void An_evaluation_with_a_score_says_how_it_came_about(string cells, string missing) =>
        Assert.Equal(Said(missing.Length == 0 ? "" : $"评价“e1”没有印出{missing}"), Messages("R25", Of("项目绩效评价报告") + $"评价\n评价编码,评价类型,得分,评价主体,评价方法,评价标准,等级,等级标准\ne1,{cells}"));

    [Theory]
    [InlineData("绩效目标", "10,10", "")]
    [InlineData("绩效目标", ",10", "指标体系“t1”整张表没有印出分值")]
    [InlineData("绩效目标", "10,", "指标体系“t1”整张表没有印出得分")]
    [InlineData("绩效目标", ",", "指标体系“t1”整张表没有印出分值、得分")]
    [InlineData("评价指标", ",", "")]
    public void A_set_of_targets_has_weights_and_scores(string kind, string cells, string message) =>
        Assert.Equal(Said(message), Messages("R25", Of("项目支出绩效自评") + $"指标体系\n体系编码,性质\nt1,{kind}\n\n指标\n体系编码,序号,三级指标,目标值,分值,得分\nt1,1,培训,≥2次,{cells}"));

    [Fact]
    public void Sets_without_weights_or_scores_are_told_together() =>
        Assert.Equal(["指标体系“甲表”、“乙表”整张表没有印出分值或得分"],
            Messages("R25", Of("项目支出绩效自评") + "指标体系\n体系编码,名称,性质\nt1,甲表,绩效目标\nt2,乙表,绩效目标\n\n指标\n体系编码,序号,三级指标,目标值\nt1,1,培训,≥2次\nt2,1,宣传,≥2次"));

    [Theory]
    [InlineData("项目支出绩效自评", "项目,100,,", 1)]
    [InlineData("项目支出绩效自评", "项目,100,100,", 0)]
    [InlineData("项目支出绩效自评", "项目,100,—,", 0)]
    [InlineData("项目支出绩效自评", "资金来源,100,,", 0)]
    [InlineData("项目支出绩效自评", "项目,,,", 0)]
    [InlineData("部门决算", "项目,100,,", 0)]
    public void Funds_have_a_full_year_budget(string kind, string cells, int findings) =>
        Assert.Equal(findings, Messages("R25", Of(kind) + $"资金\n口径,年初预算,全年预算,执行\n{cells}").Length);

    [Theory]
    [InlineData(",合计,100,100,;1,项目,60,60,;2,项目,40,40,", "")]
    [InlineData(",合计,100,100,100;1,项目,60,60,;2,项目,40,40,", "资金的合计印出了到位，有 2 行没有印出：甲、乙")]
    [InlineData(",合计,100,100,100;1,项目,60,60,60;2,项目,40,40,40", "")]
    [InlineData(",合计,100,100,100;1,项目,60,60,60;2,项目,,,", "")]
    [InlineData("1,项目,60,60,60;2,项目,40,40,", "")]
    public void Where_the_total_prints_what_was_received_its_rows_do(string rows, string message) =>
        Assert.Equal(Said(message), Messages("R25", Of("项目支出绩效自评") + "项目\n项目编码,项目名称\n1,甲\n2,乙\n\n资金\n项目编码,口径,全年预算,执行,到位\n" + rows.Replace(';', '\n')));

    [Theory]
    [InlineData("中央,每人标准,488,", 1)]
    [InlineData("中央,每人标准,488,;中央,资金来源,,5", 0)]
    [InlineData("总配套标准,每人标准,610,", 0)]
    [InlineData("合计,每人标准,610,", 0)]
    [InlineData(",每人标准,610,", 0)]
    public void A_standard_per_head_stands_beside_an_amount(string rows, int findings) =>
        Assert.Equal(findings, Messages("R25", Of("项目支出绩效自评") + "资金\n资金来源,口径,补助标准,全年预算\n" + rows.Replace(';', '\n')).Length);

    [Theory]
    [InlineData("优", "e1,370401,90,优,95%,5;e1,370402,80,良,96%,6", "")]
    [InlineData("优", "e1,370401,90,,95%,5;e1,370402,80,,96%,", "区域结果有 1 个区域印出了执行率，没有印出金额：西区|区域结果有 2 个区域印出了得分，没有印出等级：东区、西区")]
    [InlineData("优", "e1,370401,90,优,95%,;e1,370402,80,优,96%,", "")]
    [InlineData("", "e1,370401,90,,95%,5;e1,370402,80,,,", "")]
    public void What_some_regions_print_all_do(string grade, string rows, string messages) =>
        Assert.Equal(messages.Split('|', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal),
            Messages("R25", Of("项目绩效评价报告") + $"评价\n评价编码,评价类型,等级\ne1,单位自评,{grade}\n\n区域结果\n评价编码,区划编码,得分,等级,执行率,支出\n{rows.Replace(';', '\n')}").Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("国内公务接待,1.68", 1)]
    [InlineData("国内公务接待,", 0)]
    [InlineData("国内公务接待,1.68;外事接待,0", 0)]
    [InlineData("公务接待费,1.68", 0)]
    public void Receptions_of_foreign_guests_are_told_beside_domestic_ones(string rows, int findings) =>
        Assert.Equal(findings, Messages("R25", Of("部门决算") + "三公经费\n项目,决算数\n" + rows.Replace(';', '\n')).Length);

    [Theory]
    [InlineData("政府采购总额,4.17万元", 1)]
    [InlineData("政府采购总额,0", 0)]
    [InlineData("政府采购总额,4.17万元;授予中小企业合同金额,1万元", 0)]
    [InlineData("政府采购总额,4.17万元;授予小微企业合同金额,1万元", 0)]
    [InlineData("机关运行经费,4.17万元", 0)]
    public void Procurement_tells_what_went_to_small_firms(string rows, int findings) =>
        Assert.Equal(findings, Messages("R25", Of("部门决算") + "其他公开事项\n事项,数值\n" + rows.Replace(';', '\n')).Length);

    [Theory]
    [InlineData("群众普遍满意。", "抽样200人", 0)]
    [InlineData("群众普遍满意。", "抽样调查", 1)]
    [InlineData("样本覆盖200户。", "", 0)]
    [InlineData("受访者普遍满意；全年培训3次。", "", 1)]
    [InlineData("培训3次", "问卷", 1)]
    public void How_many_were_asked_may_stand_in_a_text_or_a_reason(string text, string reason, int findings) =>
        Assert.Equal(findings, Messages("R25", Of("项目支出绩效自评") + $"正文\n栏目,序号,正文\n说明,1,{text}\n\n{Set}t1,1,群众满意度,10,10,≥90%,95%,,{reason}").Length);

    [Theory]
    [InlineData("评价\n评价编码,名称\ne1,甲", 0)]
    [InlineData("机构人员\n统计范围,事项,名称列表\n本部门,纳入决算编制单位,甲中心", 0)]
    [InlineData(Regions + "定性结论\ne1,370401,较好", 0)]
    [InlineData("三公经费\n项目,决算数\n公务接待费,", 1)]
    [InlineData("三公经费\n项目,决算数\n公务接待费,0", 0)]
    public void A_list_of_bodies_needs_no_figures_and_a_form_of_amounts_does(string data, int findings) => Assert.Equal(findings, Messages("R26", data).Length);

    [Theory]
    [InlineData("决算\n收支,口径,分类方式,项目,决算数,完成预算\n支出,全口径,性质,基本支出,60,{0}", false)]
    [InlineData("三公经费\n项目,决算数,完成预算\n公务接待费,60,{0}", false)]
    [InlineData("评价\n评价编码\ne1\n\n得分\n评价编码,评价内容,得分率\ne1,产出,{0}", true)]
    [InlineData("资金\n口径,到位率\n项目,{0}", false)]
    [InlineData("资金\n口径,执行率\n项目,{0}", false)]
    [InlineData(Regions + "执行率\ne1,370401,{0}", false)]
    [InlineData("指标体系\n体系编码,性质\nt1,绩效目标\n\n指标\n体系编码,序号,三级指标,完成率\nt1,1,培训,{0}", false)]
    public void Every_rate_is_watched_and_only_a_share_is_at_most_all(string table, bool isShare)
    {
        foreach (var (rate, expected) in new[] { ("-1%", 1), ("0%", 0), ("100%", 0), ("101%", isShare ? 1 : 0) })
            Assert.Equal(expected, Messages("R27", string.Format(System.Globalization.CultureInfo.InvariantCulture, table, rate)).Length);
    }

    [Theory]
    [InlineData("资金到位率", "合计,100,95,95%,", "10,9.5", 0)]
    [InlineData("资金到位率", "合计,100,95,95%,", "10,10", 1)]
    [InlineData("预算执行率", "市本级,100,95,,95%", "10,10", 1)]
    [InlineData("预算执行率", "资金来源,100,95,,95%", "10,10", 0)]
    [InlineData("资金执行率", "项目,100,95,,95%;合计,100,90,,90%", "10,10", 0)]
    [InlineData("预算执行率", "项目,100,95,,95%", "10,", 0)]
    [InlineData("预算执行率", "项目,100,95,,95%", "0,0", 0)]
    [InlineData("预算执行率", "项目,100,120,,120%", "10,10", 0)]
    [InlineData("预算执行率", "项目,100,99.6,,99.6%", "10,10", 0)]
    [InlineData("预算执行率", "项目,100,99.4,,99.4%", "10,10", 1)]
    [InlineData("预算执行率", "项目,100,94,,94%", "10,9", 0)]
    public void An_indicator_of_a_rate_is_scored_by_the_one_rate_of_the_funds(string name, string funds, string score, int findings) =>
        Assert.Equal(findings, Messages("R28", $"资金\n口径,全年预算,执行,到位率,执行率\n{funds.Replace(';', '\n')}\n\n指标体系\n体系编码,性质\nt1,评价指标\n\n指标\n体系编码,序号,三级指标,分值,得分\nt1,1,{name},{score}").Length);

    [Theory]
    [InlineData("培训,10,10,≥２次,完成２次,,", 0)]
    [InlineData("覆盖率,10,10,≥90%,百分之九十五,,", 0)]
    [InlineData("覆盖率,10,10,≥90%,均已覆盖,,", 0)]
    [InlineData("覆盖率,10,10,≥90%,已完成,,", 1)]
    [InlineData("培训,10,10,≥2次,次数较多,,", 1)]
    [InlineData("培训,10,10,≥2次,多次,,", 1)]
    [InlineData("培训,10,10,≥2次,组织两次,,", 0)]
    [InlineData("培训,10,10,较多,按计划,100%,", 0)]
    [InlineData("培训,10,10,较多,按计划,110%,", 0)]
    [InlineData("培训,10,10,较多,按计划,-5%,", 0)]
    public void Words_may_say_a_number(string indicator, int findings) => Assert.Equal(findings, Messages("R28", $"{Set}t1,1,{indicator}").Length);

    [Theory]
    [InlineData("培训,10,10,≥2次,按计划完成,,", "得满分 10 分")]
    [InlineData("培训,10,8,≥2次,按计划完成,,", "没有写出数")]
    [InlineData("培训,0,0,≥2次,按计划完成,,", "没有写出数")]
    [InlineData("培训,,,≥2次,按计划完成并取得了很好的效果受到了各方面的一致好评,,", "实际值只写“按计划完成并取得了很好的效果受到了各方面…”，没有写出数")]
    public void A_target_answered_in_words_says_whether_it_has_full_marks(string indicator, string end) =>
        Assert.EndsWith(end, Messages("R28", $"{Set}t1,1,{indicator}").Single(), StringComparison.Ordinal);

    [Theory]
    [InlineData("≥2次", "95%,98%,", 1)]
    [InlineData("2次", "95%,98%,", 0)]
    [InlineData("≥2次", "95%,98%,工作加强", 0)]
    [InlineData("≥2次", "95%,98人,", 0)]
    public void A_sign_is_missed_only_beside_targets_that_have_one(string other, string cells, int findings)
    {
        string[] c = cells.Split(',');
        Assert.Equal(findings, Messages("R28", $"{Set}t1,1,培训,,,{other},2次,,\nt1,2,入组率,,,{c[0]},{c[1]},,{c[2]}").Length);
    }

    [Theory]
    [InlineData("绩效目标", "1", "t1,1,数量指标,甲,≥2次;t2,1,数量指标,乙,≥2次", "只在“t1”中的有 甲；只在“t2”中的有 乙")]
    [InlineData("绩效目标", "2", "t1,1,数量指标,甲,≥2次;t2,1,数量指标,乙,≥2次", "")]
    [InlineData("绩效目标", "", "t1,1,数量指标,甲,≥2次;t2,1,数量指标,乙,≥2次", "")]
    [InlineData("评价指标", "1", "t1,1,数量指标,甲,≥2次;t2,1,数量指标,乙,≥2次", "")]
    [InlineData("绩效目标", "1", "t1,1,数量指标,甲,≥2次;t1,2,数量指标,乙,≥2次;t1,3,数量指标,丙,≥2次;t1,4,数量指标,丁,≥2次;t1,5,数量指标,戊,≥2次;t1,6,数量指标,己,≥2次;t2,1,数量指标,甲,≥2次", "只在“t1”中的有 乙、丙、丁、戊等 5 个")]
    [InlineData("绩效目标", "1", "t1,1,数量指标,甲,≥2次;t2,1,质量指标,甲,≥2次", "归类不同的有 甲（数量指标、质量指标）")]
    [InlineData("绩效目标", "1", "t1,1,数量指标,甲,≥2次;t2,1,,甲,≥2次", "")]
    public void Lists_of_one_project_are_compared_by_name_and_class(string kind, string project, string rows, string end)
    {
        string[] found = Messages("R29", $"项目\n项目编码,项目名称\n1,甲\n2,乙\n\n评价\n评价编码,项目编码列表\ne1,1\ne2,{project}\n\n指标体系\n体系编码,评价编码,性质\nt1,e1,绩效目标\nt2,e2,{kind}\n\n指标\n体系编码,序号,二级指标,三级指标,目标值\n{rows.Replace(';', '\n')}");
        Assert.Equal(end.Length == 0 ? 0 : 1, found.Length);
        Assert.All(found, text => Assert.EndsWith(end, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("0", "政府性基金预算财政拨款没有数据。", "", 0)]
    [InlineData("0", "收入增加。", "", 1)]
    [InlineData("0", "收入增加。", "政府性基金,212,城乡社区支出,0", 0)]
    [InlineData("35", "收入增加。", "", 1)]
    [InlineData("35", "收入增加。", "政府性基金,212,城乡社区支出,35", 0)]
    [InlineData("", "收入增加。", "", 0)]
    public void A_budget_without_rows_is_said_to_have_none(string amount, string text, string row, int findings) =>
        Assert.Equal(findings, Messages("K26", $"{Accounts}决算\n收支,口径,分类方式,项目,决算数\n支出,政府性基金,总计,政府性基金预算财政拨款支出,{amount}\n\n支出决算\n口径,科目编码,科目名称,本年支出合计\n全口径,208,社会保障和就业支出,60\n{(row.Length == 0 ? "" : row + "\n")}\n正文\n栏目,序号,正文\n说明,1,{text}").Length);

    [Theory]
    [InlineData("100,90,比上年增加10万元，增长11.11%", "")]
    [InlineData("100,90,比上年增加20万元，增长11.11%", "写比上年增加 20 万元，按决算数 100 万元 和上年数 90 万元 计算为 10 万元")]
    [InlineData("100.00,90.00,比上年增长12.11%", "写比上年增长 12.11%，按决算数 100.00 万元 和上年数 90.00 万元 计算为 11.11%")]
    [InlineData("90,100,比上年增加", "写比上年增加，决算数 90 万元，上年数 100 万元")]
    [InlineData("100,90,与上年持平", "写比上年持平，决算数 100 万元，上年数 90 万元")]
    [InlineData("100,100,与上年持平", "")]
    [InlineData("100,0,比上年增加100万元，增长100%", "")]
    [InlineData("100,90,比2022年增加20万元", "写比上年增加 20 万元，按决算数 100 万元 和上年数 90 万元 计算为 10 万元")]
    [InlineData("100,90,比2019年增加20万元", "")]
    [InlineData("100,,比上年增加20万元", "")]
    [InlineData("100,90,人员增加20万元", "")]
    [InlineData("100,90,比上年下降（增长）20%", "")]
    public void A_reason_in_a_table_is_held_against_its_own_row(string cells, string end)
    {
        foreach (var (table, rule) in new[] { ("决算\n收支,口径,分类方式,项目,决算数,上年数,差异原因\n支出,全口径,性质,基本支出,", "K42"), ("三公经费\n项目,决算数,上年数,差异原因\n公务接待费,", "K42") })
        {
            string[] found = Messages(rule, Accounts + table + cells);
            Assert.Equal(end.Length == 0 ? 0 : 1, found.Length);
            Assert.All(found, text => Assert.EndsWith(end, text, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("120,426.89,421.13,98.65%,", "")]
    [InlineData("120,400,421.13,105.28%,", "没有写明原因")]
    [InlineData("120,400,421.13,105.28%,人员增加", "")]
    [InlineData("120,400,421.13,105.28%,决算数小于预算数的原因是人员减少", "写“小于预算”")]
    [InlineData("120,400,421.13,105.28%,决算数大于预算数的原因是人员增加", "")]
    [InlineData("120,421.13,421.13,100%,与预算数持平", "")]
    [InlineData("120,421.13,421.13,100%,决算数大于预算数", "写“大于预算”")]
    [InlineData("120,,421.13,105.28%,", "没有写明原因")]
    [InlineData("120,,0,0%,", "")]
    public void A_difference_from_the_budget_has_its_reason(string cells, string part)
    {
        string[] found = Messages("K43", $"{Accounts}决算\n收支,口径,分类方式,项目,上年数,预算数,决算数,完成预算,差异原因\n支出,一般公共预算,功能-项,行政运行,{cells}");
        bool agrees = part.Length == 0 || cells.StartsWith("120,426.89", StringComparison.Ordinal);
        if (cells.StartsWith("120,426.89", StringComparison.Ordinal))
            Assert.Single(found);
        else
            Assert.Equal(agrees ? 0 : 1, found.Length);
        Assert.All(found, text => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("合计,4,2,;公务接待费,4,2,", 1)]
    [InlineData("合计,4,2,压减;公务接待费,4,2,", 0)]
    [InlineData("合计,4,2,;公务接待费,4,2,压减", 0)]
    [InlineData("合计,4,4,;公务接待费,4,4,", 0)]
    public void One_reason_explains_all_three_expenses(string rows, int findings) =>
        Assert.Equal(findings, Messages("K43", $"{Accounts}三公经费\n项目,预算数,决算数,差异原因\n{rows.Replace(';', '\n')}").Length);

    [Theory]
    [InlineData("97.88%,121.67,7.13,", 1)]
    [InlineData("94.46%,121.67,7.13,", 0)]
    [InlineData("97.88%,121.67,7.13,130", 0)]
    [InlineData("97.88%,121.67,,", 0)]
    [InlineData("0%,0,0,", 0)]
    public void What_was_spent_and_what_was_left_make_a_budget(string cells, int findings)
    {
        string[] c = cells.Split(',');
        Assert.Equal(findings, Messages("K43", $"{Accounts}决算\n收支,口径,分类方式,项目,完成预算,决算数,结余,预算数,差异原因\n支出,全口径,性质,甲,{c[0]},{c[1]},{c[2]},{c[3]},节约").Count(text => text.Contains("结余", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("0,增长100%", 1)]
    [InlineData("0,上升 20%", 1)]
    [InlineData("0,增加了20%", 1)]
    [InlineData("0,下降5.5%", 1)]
    [InlineData("0,减少5％", 1)]
    [InlineData("0,增加100万元，增长较快", 0)]
    [InlineData("0,增长的原因是人员增加，占5%", 0)]
    [InlineData("0,", 0)]
    [InlineData("2,增长100%", 0)]
    [InlineData(",增长100%", 0)]
    public void From_nothing_there_is_no_rate(string cells, int findings)
    {
        foreach (string table in new[] { "决算\n收支,口径,分类方式,项目,决算数,上年数,差异原因\n支出,全口径,性质,基本支出,5,", "三公经费\n项目,决算数,上年数,差异原因\n公务接待费,5,", "其他公开事项\n事项,数值,上年数,说明\n机关运行经费,5万元," })
            Assert.Equal(findings, Messages("K53", Accounts + table + cells).Length);
    }

    [Theory]
    [InlineData("本年支出0.3万元，比上年增加0.3万元，增长100%。", 1)]
    [InlineData("本年支出0.3万元，比上年增加0.3万元。", 0)]
    [InlineData("本年支出0.6万元，比上年增加0.3万元，增长100%。", 0)]
    [InlineData("本年支出0.3万元，比上年减少0.3万元，下降50%。", 0)]
    public void An_amount_that_is_all_growth_came_from_nothing(string text, int findings) =>
        Assert.Equal(findings, Messages("K53", $"{Accounts}正文\n栏目,序号,正文\n说明,1,{text}").Length);

    [Theory]
    [InlineData("部门决算", "甲局2023年度决算", "2023年度部门决算情况;2023年度单位决算情况", 1)]
    [InlineData("部门决算", "甲局2023年度决算", "2023年度部门决算情况;2023年度部门决算表", 0)]
    [InlineData("部门决算", "甲局2023年度部门决算", "2023年度部门决算情况;2023年度单位决算情况", 1)]
    [InlineData("项目支出绩效自评", "甲局2023年度部门决算", "2023年度单位决算情况;附件", 0)]
    public void A_heading_is_held_against_the_title_or_the_first_that_says_it(string kind, string title, string headings, int findings) =>
        Assert.Equal(findings, Messages("K58", $"公开件\n标题,文种,年度,默认金额单位\n{title},{kind},2023,万元\n\n正文\n栏目,序号,标题,正文\n" + string.Concat(headings.Split(';').Select((heading, i) => $"说明,{i + 1},{heading},收入增加。\n"))).Length);

    [Theory]
    [InlineData("20,18,2", 0)]
    [InlineData("21,18,2", 1)]
    [InlineData("18,18,2", 0)]
    [InlineData("18,18,", 0)]
    [InlineData("17,18,", 1)]
    [InlineData(",18,2", 0)]
    public void Visitors_are_counted_like_receptions(string counts, int findings)
    {
        string[] each = counts.Split(',');
        Assert.Equal(findings, Messages("S04", $"三公经费\n项目,决算数,接待人次\n公务接待费,2,{each[0]}\n国内公务接待,1,{each[1]}\n外事接待,1,{each[2]}").Length);
    }

    [Theory]
    [InlineData("99.5%,614.49,617.57,", "")]
    [InlineData("99.5%,614.49,614.49,617.57", "按同处的年初预算 617.57 万元 计算为 99.5%")]
    [InlineData("99.5%,614.49,614.49,", "计算为 100%")]
    [InlineData("99.5%,614.49,614.49,600", "计算为 100%")]
    [InlineData("99.5%,,617.57,", "")]
    [InlineData("99.5%,614.49,,", "")]
    [InlineData("99.5%,614.49,0,", "")]
    public void Restatements_of_one_place_give_each_other(string printed, string end)
    {
        string[] p = printed.Split(',');
        string rows = string.Concat(new[] { ("执行率", p[0]), ("执行", p[1]), ("全年预算", p[2]), ("年初预算", p[3]) }.Where(pair => pair.Item2.Length > 0).Select((pair, i) => $"{i + 1},资金/项目/{pair.Item1},{pair.Item1},{pair.Item2},四、（二）\n"));
        string[] found = Messages("T2", $"资金\n口径,年初预算,全年预算,执行,执行率\n项目,617.57,617.57,614.49,99.5%\n\n复述\n序号,所指,名称,印刷文本,出处\n{rows}");
        Assert.Equal(end.Length == 0 ? 0 : 1, found.Length);
        Assert.All(found, text => Assert.EndsWith(end, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("本年支出合计878.15万元，其中：基本支出654.51万元，占74.53。", "没有百分号")]
    [InlineData("本年支出合计878.15万元，其中：基本支出654.51万元，占74.53%。", "")]
    [InlineData("本年支出合计878.15万元，其中：基本支出654.51万元，占174.53。", "")]
    public void A_share_has_its_sign(string text, string end)
    {
        string[] found = Messages("T3", $"{Accounts}正文\n栏目,序号,正文\n说明,1,{text}");
        Assert.Equal(end.Length == 0 ? 0 : 1, found.Length);
        Assert.All(found, message => Assert.EndsWith(end, message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("一般公共预算财政拨款支出100万元，其中：社会保障和就业支出60万元。", "")]
    [InlineData("一般公共预算财政拨款支出100万元，其中：社会保障和就业支出70万元。", "为 60 万元，两处不一致")]
    [InlineData("本年支出合计160万元，其中：社会保障和就业支出80万元。", "")]
    [InlineData("社会保障和就业支出70万元。", "")]
    public void A_code_of_several_scopes_is_that_of_the_total_named_before(string text, string end)
    {
        string[] found = Messages("T1", $"{Accounts}决算\n收支,口径,分类方式,科目编码,项目,决算数\n支出,全口径,总计,,本年支出合计,160\n支出,一般公共预算,总计,,一般公共预算财政拨款支出,100\n支出,全口径,功能-类,208,社会保障和就业支出,80\n支出,一般公共预算,功能-类,208,社会保障和就业支出,60\n\n正文\n栏目,序号,正文\n说明,1,{text}");
        Assert.Equal(end.Length == 0 ? 0 : 1, found.Length);
        Assert.All(found, message => Assert.EndsWith(end, message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("行政运行支出决算421.13万元，完成预算的98.65%。", "")]
    [InlineData("行政运行支出决算421.13万元，完成预算的89.65%。", "计算为 98.651%")]
    public void A_completion_that_the_table_does_not_print_is_that_of_its_amounts(string text, string end)
    {
        string[] found = Messages("T1", $"{Accounts}决算\n收支,口径,分类方式,科目编码,项目,预算数,决算数,差异原因\n支出,一般公共预算,功能-项,2080101,行政运行,426.89,421.13,节约\n\n正文\n栏目,序号,正文\n说明,1,{text}");
        Assert.Equal(end.Length == 0 ? 0 : 1, found.Length);
        Assert.All(found, message => Assert.Contains(end, message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public void The_three_public_expenses_are_added_up_whichever_row_comes_first(int first)
    {
        string[] rows = ["合计,19.00", "因公出国（境）费,1.00", "公务用车购置及运行维护费,5.00", "公务用车购置费,2.00", "公务用车运行维护费,4.00", "公务接待费,2.00", "国内公务接待,1.00", "外事接待,3.00"];
        Assert.Equal(3, Count("K14", Accounts + $"三公经费\n项目,决算数\n{string.Join('\n', rows[first..].Concat(rows[..first]))}"));
    }

    [Theory]
    [InlineData("国内公务接待 12 批次、80 人次。", "")]
    [InlineData("接待批次为12次，接待人次80人次。", "")]
    [InlineData("国内公务接待12批次。", "（接待人次）")]
    [InlineData("国内公务接待若干批次、若干人次。", "（批次、接待人次）")]
    [InlineData("公务接待费增加。全年培训 12 批次、80 人次。", "（批次、接待人次）")]
    public void Counts_of_receptions_that_the_text_writes_out_are_not_missing(string text, string missing) =>
        Assert.Equal(Said(missing.Length == 0 ? "" : $"三公经费有支出而没有写出实物量：公务接待费{missing}"),
            Messages("K50", Accounts + $"三公经费\n项目,决算数\n因公出国（境）费,0\n公务用车购置费,0\n公务用车运行维护费,0\n公务接待费,1\n\n正文\n栏目,序号,正文\n说明,1,{text}"));

    [Theory]
    [InlineData("因公出国（境）费", "出国团组数2个，累计5人次", "")]
    [InlineData("因公出国（境）费", "全年 2 个团组出国", "（出国人次）")]
    [InlineData("公务用车购置费", "购置公务用车一辆", "")]
    [InlineData("公务用车购置费", "购置费增加", "（购置辆数）")]
    [InlineData("公务用车运行维护费", "公务用车保有量为3辆", "")]
    [InlineData("公务用车运行维护费", "运行维护费增加", "（保有量）")]
    public void Counts_of_journeys_and_vehicles_that_a_note_writes_out_are_not_missing(string item, string note, string missing)
    {
        string[] items = ["因公出国（境）费", "公务用车购置费", "公务用车运行维护费", "公务接待费"];
        Assert.Equal(Said(missing.Length == 0 ? "" : $"三公经费有支出而没有写出实物量：{item}{missing}"),
            Messages("K50", Accounts + "三公经费\n项目,决算数,差异原因\n" + string.Concat(items.Select(name => name == item ? $"{name},3,{note}\n" : $"{name},0,\n"))));
    }

    private static string Of(string kind) => string.Format(System.Globalization.CultureInfo.InvariantCulture, Published, kind);

    private static string[] Said(string said) => said.Length == 0 ? [] : [said];

    private static int Count(string rule, string data) => Messages(rule, data).Length;

    /// <summary>What the rule holds against the document; what was not checked is nothing of the kind.</summary>
    private static string[] Messages(string rule, string data)
    {
        var done = Checked.Text(data);
        Complaints.None(done.Diagnostics.Where(diagnostic => diagnostic.IsError).Select(diagnostic => $"{diagnostic.Place} {diagnostic.Message(PerfEvalSite.Data.Diagnostics.Language.Chinese)}"));
        return [.. done.Result.Findings.Where(finding => finding.Rule.Id == rule && finding.Outcome < Outcome.NotChecked).Select(finding => finding.Message.Zh)];
    }
}
