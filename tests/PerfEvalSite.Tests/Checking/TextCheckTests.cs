namespace PerfEvalSite.Tests.Checking;

/// <summary>What is checked in running text, which the examples of the rules cannot show: paragraphs and their lines.</summary>
public class TextCheckTests
{
    [Theory]
    [InlineData("一、基本情况\n二、绩效\n四、建议", "由“二、”到“四、”，缺“三、”")]
    [InlineData("## （九）问题\n## （十一）建议", "由“（九）”到“（十一）”，缺“（十）”")]
    [InlineData("一、甲\n（一）乙\n二、丙\n（一）丁\n（三）戊", "由“（一）”到“（三）”，缺“（二）”")]
    public void A_number_that_a_text_leaves_out_is_found(string text, string expected) =>
        Assert.Equal([$"正文“说明”的编号{expected}"], Of("R15", text));

    [Theory]
    [InlineData("一、甲\n二、乙\n（一）丙\n（二）丁\n三、戊\n（一）己")]
    [InlineData("三、甲\n四、乙")]
    [InlineData("一、甲\n一、乙")]
    [InlineData("十九、甲\n二十、乙\n二十一、丙")]
    [InlineData("一方面甲\n三方面乙")]
    public void Numbers_that_go_on_or_start_anew_are_not(string text) => Assert.Empty(Of("R15", text));

    [Theory]
    [InlineData("2020年“三公”经费预算数为4.04万元，决算数为1.68万元，完成预算的41.58%。决算数小于预算数。")]
    [InlineData("行政运行年初预算426.89万元，支出决算421.13万元，完成年初预算的98.65%；机关服务年初预算为0万元，支出决算为3万元，决算数大于预算数。")]
    [InlineData("年初预算为49.08万元，支出决算为49.08万元，完成预算的100%，决算数与预算数持平。")]
    [InlineData("完成预算管理制度建设3项；决算编制及时。")]
    [InlineData("预算为100万元，比上年决算数90万元增加10万元，决算数小于预算数。")]
    [InlineData("预算943.7万元，执行率93.05%，部门认为准确性较高。")]
    public void A_sentence_on_budget_and_final_that_agrees_with_itself_is_silent(string text) => Assert.Empty(Of("K43", text));

    [Theory]
    [InlineData("本年收入合计1,002.50万元，比上年增加102.50万元，增长11.39%，主要原因是项目增加20万元。")]
    [InlineData("本年支出900万元，其中基本支出300万元，比上年减少100万元，下降25%。")]
    [InlineData("一般公共预算支出872.85万元，占本年支出合计878.15万元的99.4%，比上年减少27.15万元，下降3.02%。")]
    [InlineData("参保人数比上年增加3万人，增长5%。")]
    [InlineData("上年没有安排，本年支出5万元，比上年增加5万元，增长100%。")]
    public void A_sentence_on_the_year_before_that_agrees_with_itself_or_has_no_base_is_silent(string text) => Assert.Empty(Of("K42", text));

    private static IEnumerable<string> Of(string rule, string text)
    {
        using var data = TempData.WithDisclosure();
        data.Add("county-ybj/2023-self/说明.md", text);
        return [.. Checked.Folder(data.Path).Single().Result.Findings.Where(finding => finding.Rule.Id == rule).Select(finding => finding.Message.Zh)];
    }
}
