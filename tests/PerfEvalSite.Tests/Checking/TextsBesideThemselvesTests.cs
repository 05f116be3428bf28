using PerfEvalSite.Data.Checking;

namespace PerfEvalSite.Tests.Checking;

/// <summary>What the explanation of a budget or of final accounts says twice: sentences that agree with themselves, as bodies of many places write them, and each with one word or figure changed.</summary>
public class TextsBesideThemselvesTests
{
    private const string Item = "1.“公共安全支出（类）司法（款）公共法律服务（项）”";

    [Theory]
    [InlineData("2023年预算执行数为60.13万元，2024年预算安排25.77万元，比2023年预算执行数减少57.14%。", "")]
    [InlineData("2023年当年预算执行数为60.13万元，2024年预算安排25.77万元，比2023年预算执行数减少34.36万元，下降57.14%。", "")]
    [InlineData("2023年预算执行数为60.13万元，2024年预算安排25.77万元，较2023年预算执行数下降57.1%。", "")]
    [InlineData("2023年预算执行数为60.13万元，2024年预算安排25.77万元，与2023年预算执行数相比减少57.14%。", "")]
    [InlineData("2023年支出决算10.00万元，2024年支出决算10.00万元，与2023年支出决算持平。", "")]
    [InlineData("2023年预算执行数为601300元，2024年预算安排25.77万元，比2023年预算执行数减少57.14%。", "")]
    [InlineData("2023年预算执行数为约60万元，2024年预算安排25.77万元，比2023年预算执行数减少50%。", "")]
    [InlineData("2023年预算执行数为60.13万元，2024年预算安排25.77万元，比2023年预算减少80%。", "")]
    [InlineData("2022年预算执行数为60.13万元，2024年预算安排25.77万元，比2023年预算执行数减少80%。", "")]
    [InlineData("2023年项目甲支出60.13万元，项目乙支出20万元，2024年预算安排25.77万元，比2023年预算执行数减少80%。", "")]
    [InlineData("2023年预算执行数为60.13万元，2024年预算安排25.77万元，比2023年预算执行数减少75.14%。", "计算为减少 57.14%")]
    [InlineData("2023年预算执行数为60.13万元，2024年预算安排25.77万元，比2023年预算执行数增加57.14%。", "计算为减少 57.14%")]
    [InlineData("2023年预算执行数为60.13万元，2024年预算安排25.77万元，比2023年预算执行数减少43.36万元。", "计算为减少 34.36 万元")]
    [InlineData("2023年预算执行数为60.13万元，2024年预算安排25.77万元，与2023年预算执行数持平。", "计算为减少 34.36 万元")]
    [InlineData("2023年预算执行数为 601.30万元，2024年预算安排25.77万元，比2023年预算执行数减少57.14%。", "计算为减少 95.71%")]
    [InlineData("2023年支出决算20.00万元，2024年支出决算25.00万元，比2023年增加15%。", "计算为增加 25%")]
    [InlineData("2023年预算执行数为0万元，2024年预算安排25.00万元，比2023年预算执行数增加100%。", "原来为 0，没有增长率")]
    public void Two_years_in_one_sentence_give_their_change(string text, string end) => Expect(Outcome.Contradiction, text, end);

    [Theory]
    [InlineData($"{Item}30.00万元，主要用于公共法律服务。2023年预算执行数为15.00万元，2024年预算安排30.00万元，比2023年预算执行数增加100.00%。", "")]
    [InlineData($"{Item}30万元，主要用于公共法律服务。2023年预算执行数为15.00万元，2024年预算安排30.00万元，比2023年预算执行数增加100.00%。", "")]
    [InlineData($"{Item}30.00万元，主要用于公共法律服务。2.“公共安全支出（类）司法（款）普法宣传（项）”，主要用于普法宣传。2023年预算执行数为10.00万元，2024年预算安排20.00万元，比2023年预算执行数增加100.00%。", "")]
    [InlineData($"{Item}30.00万元，主要用于公共法律服务。2023年预算执行数为16.50万元，2024年预算安排33.00万元，比2023年预算执行数增加100.00%。", "写“公共法律服务”30.00 万元，后面写2024年预算安排 33.00 万元，两处不一致")]
    [InlineData("1、公共安全支出（204类）司法（06款）公共法律服务（07项）30万元。主要用于：公共法律服务。2023年当年预算执行数为16.5万元，2024年预算安排33万元，比2023年预算执行数增加100%。", "写“公共法律服务”30 万元，后面写2024年预算安排 33 万元，两处不一致")]
    public void The_amount_of_an_item_is_the_one_that_its_explanation_says(string text, string end) => Expect(Outcome.NeedsReason, text, end);

    [Theory]
    [InlineData("“一般公共服务支出（类）宣传事务（款）宣传管理（项）”110万元，比2023年预算减少2.98%。主要原因是：宣传事务宣传管理经费减少。", "")]
    [InlineData("“一般公共服务支出（类）宣传事务（款）宣传管理（项）”110万元，比2023年预算减少2.98%。主要原因是：人员经费增加。", "")]
    [InlineData("项目支出比上年减少10万元，下降5%，主要原因是基本支出增加。", "")]
    [InlineData("年末结转和结余比上年减少10万元，主要原因是支出增加。", "")]
    [InlineData("本年收入比上年减少10万元，主要原因是支出增加。", "")]
    [InlineData("项目支出比上年减少10万元，主要原因是压减支出，基本支出增加。", "")]
    [InlineData("项目支出比上年减少10万元，主要原因是退休人员增加。", "")]
    [InlineData("“一般公共服务支出（类）宣传事务（款）宣传管理（项）”110万元，比2023年预算减少2.98%。主要原因是：宣传事务宣传管理经费增加。", "写减少，原因写“宣传事务宣传管理经费增加”，方向相反")]
    [InlineData("项目支出比上年减少10万元，下降5%，主要原因是项目支出增加。", "写减少，原因写“项目支出增加”，方向相反")]
    [InlineData("项目支出比上年增长5%，主要原因是经费减少。", "写增长，原因写“经费减少”，方向相反")]
    [InlineData("项目支出比上年减少10万元。主要原因：经费增加所致。", "写减少，原因写“经费增加所致”，方向相反")]
    public void A_reason_goes_the_way_of_what_it_explains(string text, string end) => Expect(Outcome.NeedsReason, text, end);

    [Theory]
    [InlineData("1、卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项）。主要用于：人员医疗支出。2、卫生健康支出（类）行政事业单位医疗（款）事业单位医疗（项）。主要用于：人员医疗支出。", "")]
    [InlineData("1、住房保障支出（类）住房改革支出（款）住房公积金（项）。主要用于：住房公积金支出。2、公共安全支出（类）司法（款）行政运行（项）。主要用于：行政运行和住房公积金支出。", "")]
    [InlineData("1、住房保障支出（类）住房改革支出（款）住房公积金（项）。主要用于：住房公积金支出。2、住房保障支出（类）住房改革支出（款）购房补贴（项）。主要用于：住房公积金支出。", "写“购房补贴”主要用于“住房公积金支出”，与“住房公积金”相同")]
    public void What_an_item_is_for_was_not_kept_from_another(string text, string end) => Expect(Outcome.NeedsReason, text, end);

    [Theory]
    [InlineData("政府采购预算38.20万元，其中：政府采购货物预算7.80万元、政府采购工程预算0万元、政府采购服务预算30.40万元。", "")]
    [InlineData("政府采购金额（以合同签订为准）为251.25万元，其中：货物采购金额4.79万元、工程采购金额0万元、服务采购金额246.47万元。", "")]
    [InlineData("政府采购支出总额38.20万元，其中：货物支出7.80万元、服务支出20.40万元。", "")]
    [InlineData("政府采购支出总额38.20万元，其中：货物支出7.80万元、工程支出0万元、服务支出30.40万元。授予中小企业合同金额20万元，其中：货物5万元、工程0万元、服务1万元。", "")]
    [InlineData("共有车辆7辆，其中：执法执勤用车3辆、其他用车4辆，其他用车主要是业务用车2辆。", "")]
    [InlineData("共有车辆7辆，其中：执法执勤用车3辆。", "")]
    [InlineData("共有车辆7辆，其中：执法执勤用车3辆、其他用车4辆；单价100万元以上设备2台（套）。", "")]
    [InlineData("项目总预算1170.00万，其中支持甲870.00万，支持乙300.00万，合计1170.00万。", "")]
    [InlineData("项目总预算1170.00万元，其中支持甲870.00万元，比上年增加30万元，合计1170.00万元。", "")]
    [InlineData("政府采购预算38.20万元，其中：政府采购货物预算7.80万元、政府采购工程预算0万元、政府采购服务预算34.40万元。", "写“政府采购预算38.20万元”，写出的各部分之和为 42.2 万元")]
    [InlineData("2024年度政府采购金额（以合同签订为准）为21.07万元，其中：货物采购金额21.70万元、工程采购金额0万元、服务采购金额0万元。", "（以合同签订为准）为21.07万元”，写出的各部分之和为 21.7 万元")]
    [InlineData("共有车辆7辆，其中：主要领导干部用车1辆、执法执勤用车3辆、其他用车4辆；单价100万元以上设备2台（套）。", "写“共有车辆7辆”，写出的各部分之和为 8 辆")]
    [InlineData("项目总预算1170.00万，其中支持甲870.00万，支持乙200.00万，合计1170.00万。", "写“合计1170.00万”，写出的各部分之和为 1070 万元")]
    public void A_total_said_with_all_of_its_parts_is_their_sum(string text, string end) => Expect(Outcome.Contradiction, text, end, "T2");

    [Theory]
    [InlineData("年初预算为0万元，全年预算为321.02万元，支出决算为307.82万元，完成全年预算的95.89%。", "")]
    [InlineData("年初预算为321.02万元，支出决算为307.82万元，完成年初预算的95.89%。", "")]
    [InlineData("年初预算为300.00万元，全年预算为321.02万元，支出决算为307.82万元，完成年初预算的102.61%。", "")]
    [InlineData("年初预算为321.02万元，全年预算为321.02万元，支出决算为307.82万元，完成年初预算的95.89%。", "")]
    [InlineData("年初预算为0万元，全年预算为321.02万元，支出决算为307.82万元，完成预算的95.89%。", "")]
    [InlineData("年初预算为0万元，全年预算为321.02万元，支出决算为307.82万元，完成年初预算的95.89%。", "年初预算为 0，没有完成率")]
    [InlineData("年初预算为300.00万元，全年预算为321.02万元，支出决算为307.82万元，完成年初预算的95.89%。", "这是按全年预算 321.02 万元 计算的")]
    [InlineData("年初预算为300.00万元，全年预算为321.02万元，支出决算为307.82万元，完成全年预算的102.61%。", "这是按年初预算 300.00 万元 计算的")]
    public void A_completion_is_of_the_budget_that_it_names(string text, string end) => Expect(Outcome.NeedsReason, text, end, "K43");

    [Theory]
    [InlineData("注：本部门2024年无此项预算，故本表为空表。", 1)]
    [InlineData("说明：本单位没有政府性基金预算支出，故本表无数据。", 1)]
    [InlineData("注：本表反映本年度收支情况。", 0)]
    [InlineData("注：如无此项收支，本表为空表。", 0)]
    [InlineData("注：没有此项收支的，本表无数据。", 0)]
    public void A_note_calls_no_table_empty_that_has_data(string note, int findings)
    {
        Assert.Equal(findings, Of("部门预算", $"官方表\n表,表名,状态,表下说明\nB7,三公经费预算表,有数据,{note}", "K26").Length);
        Assert.Empty(Of("部门预算", $"官方表\n表,表名,状态,表下说明\nB7,三公经费预算表,空表并说明,{note}", "K26"));
    }

    [Theory]
    [InlineData("合计,1.00;因公出国（境）费,;公务用车购置费,;公务用车运行维护费,;公务接待费,1.00", "", "")]
    [InlineData("合计,2.00;因公出国（境）费,;公务用车购置费,;公务用车运行维护费,;公务接待费,1.00", "", "因公出国（境）费、公务用车购置费、公务用车运行维护费")]
    [InlineData("合计,1.00;公务接待费,1.00", "", "因公出国（境）费、公务用车购置费、公务用车运行维护费")]
    [InlineData("合计,1.00;公务接待费,1.00", "因公出国（境）费0万元；公务用车购置费0万元，公务用车运行费0万元；公务接待费1.00万元。", "")]
    [InlineData("合计,3.00;因公出国（境）费,0;公务用车购置及运行维护费,2.00;公务用车购置费,;公务用车运行维护费,;公务接待费,1.00", "", "公务用车购置费、公务用车运行维护费")]
    public void An_expense_is_written_out_by_a_blank_of_a_whole_table_or_by_the_text(string rows, string text, string missing)
    {
        string[] found = Of("部门预算", $"三公经费\n项目,预算数\n{rows.Replace(';', '\n')}" + (text.Length > 0 ? $"\n\n正文\n栏目,序号,正文\n说明,1,{text}" : ""), "K50");
        Assert.Equal(missing.Length == 0 ? [] : ["三公经费没有逐项写出：" + missing], found);
    }

    [Theory]
    [InlineData("部门预算", "五、实施周期", "2023年1月1日-2023年12月31日", 1)]
    [InlineData("部门预算", "五、实施周期", "2023年1月1日-2024年12月31日", 0)]
    [InlineData("部门预算", "五、实施周期", "2024.1.1-2024.12.31", 0)]
    [InlineData("部门预算", "五、实施周期", "第一季度审价，第二季度支付尾款", 0)]
    [InlineData("部门预算", "二、立项依据", "2023年实施意见", 0)]
    [InlineData("部门决算", "五、实施周期", "2023年1月1日-2023年12月31日", 0)]
    [InlineData("部门决算", "国有资产", "截至2024年12月31日，共有车辆2辆。", 0)]
    [InlineData("部门决算", "国有资产", "截至2023年12月31日，共有车辆2辆。", 1)]
    [InlineData("部门决算", "国有资产", "截至2023年12月31日，项目已完工。2024年共有车辆2辆。", 0)]
    [InlineData("部门预算", "国有资产", "截至2023年12月31日，共有车辆2辆。", 0)]
    public void Dates_of_another_year_were_kept_from_it(string kind, string heading, string text, int findings) =>
        Assert.Equal(findings, Of(kind, $"正文\n栏目,序号,标题,正文\n说明,1,{heading},{text}", "R21").Length);

    [Theory]
    [InlineData("甲局公开的2024年部门预算", "公开件没有印出公开日期")]
    [InlineData("budget-2024.pdf", "")]
    public void A_file_does_not_show_when_it_was_published(string source, string missing) =>
        Assert.Equal(missing.Length == 0 ? [] : [missing], Checked.Text($"公开件\n标题,文种,年度,默认金额单位,来源\n甲市某局2024年部门预算,部门预算,2024,万元,{source}\n\n正文\n栏目,序号,正文\n概况,1,正文。")
            .Result.Findings.Where(finding => finding.Rule.Id == "R25").Select(finding => finding.Message.Zh));

    [Theory]
    [InlineData("“公共安全支出（类）司法（款）普法宣传（项）”124.29万元，主要用于普法宣传。公务接待费0.83万元。机关运行经费预算为217.83万元。一般公共预算拨款支出预算154.29万元。", "")]
    [InlineData("“公共安全支出（类）司法（款）普法宣传（项）”142.29万元，主要用于普法宣传。", "支出决算“普法宣传”的本年支出合计为 124.29 万元，两处不一致")]
    [InlineData("公务接待费0.93万元。", "三公经费“公务接待费”的预算数为 0.83 万元，两处不一致")]
    [InlineData("公务用车运行费8.98万元，与2023年预算持平。", "三公经费“公务用车运行维护费”的预算数为 9.98 万元，两处不一致")]
    [InlineData("机关运行经费预算为271.83万元。", "其他公开事项“机关运行经费”的数值为 217.83 万元，两处不一致")]
    [InlineData("一般公共预算拨款支出预算145.29万元。", "支出决算“合计”的本年支出合计为 154.29 万元，两处不一致")]
    [InlineData("“公共安全支出（类）司法（款）普法宣传（项）”。2023年当年预算执行数为100万元，2024年预算安排124.29万元。", "")]
    public void The_amounts_of_a_budget_are_those_of_its_tables(string text, string end)
    {
        string[] found = Of("部门预算", $"支出决算\n口径,科目编码,科目名称,本年支出合计\n一般公共预算,,合计,154.29\n一般公共预算,204,公共安全支出,154.29\n一般公共预算,20406,司法,154.29\n一般公共预算,2040605,普法宣传,124.29\n一般公共预算,2040607,公共法律服务,30.00\n\n三公经费\n项目,预算数\n合计,10.81\n因公出国（境）费,0\n公务用车购置费,0\n公务用车运行维护费,9.98\n公务接待费,0.83\n\n其他公开事项\n事项,数值\n机关运行经费,217.83万元\n\n正文\n栏目,序号,正文\n说明,1,{text}", "T1");
        Assert.Equal(end.Length == 0 ? 0 : 1, found.Length);
        Assert.All(found, message => Assert.EndsWith(end, message, StringComparison.Ordinal));
    }

    private static void Expect(Outcome outcome, string text, string end, string rule = "T4")
    {
        var found = Checked.Text($"公开件\n文种,年度,默认金额单位\n部门决算,2024,万元\n\n正文\n栏目,序号,正文\n说明,1,\"{text}\"").Result.Findings.Where(finding => finding.Rule.Id == rule && finding.Outcome < Outcome.NotChecked).ToArray();
        Assert.Equal(end.Length == 0 ? [] : [outcome], found.Select(finding => finding.Outcome));
        Assert.All(found, finding => Assert.EndsWith(end, finding.Message.Zh, StringComparison.Ordinal));
    }

    private static string[] Of(string kind, string data, string rule) =>
        [.. Checked.Text($"公开件\n文种,年度,默认金额单位\n{kind},2024,万元\n\n{data}").Result.Findings.Where(finding => finding.Rule.Id == rule && finding.Outcome < Outcome.NotChecked).Select(finding => finding.Message.Zh)];
}
