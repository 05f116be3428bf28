using PerfEvalSite.Data.Checking;

namespace PerfEvalSite.Tests.Checking;

/// <summary>A finding's id is made of its rule and its cells: neighbours, order and corrected figures leave it as it is.</summary>
public class FindingIdTests
{
    private const string Projects = "项目\n项目编码,项目名称\np1,甲\np2,乙\np3,丙\n\n资金\n项目编码,口径,全年预算,执行,执行率\n";

    [Fact]
    public void Ids_are_short_and_none_is_given_twice()
    {
        foreach (var done in RealFindingsTests.Real.Value)
        {
            string[] ids = [.. done.Result.Findings.Select(finding => finding.Id)];
            Assert.Equal(ids.Length, ids.Distinct().Count());
            Assert.All(ids, id => Assert.Matches("^[A-Z][0-9]+-[0-9a-f]{6}(-[0-9]+)?$", id));
        }
    }

    [Fact]
    public void An_id_stays_when_rows_and_findings_come_and_go_or_a_figure_is_corrected()
    {
        string alone = IdOf("甲", Projects + "p1,项目,100,50,60%\n");
        Assert.Equal(alone, IdOf("甲", Projects + "p2,项目,100,50,40%\np3,项目,100,50,50%\np1,项目,100,50,60%\n"));
        Assert.Equal(alone, IdOf("甲", Projects + "p1,项目,100,50,70%\np2,项目,100,50,40%\n"));
        Assert.NotEqual(alone, IdOf("乙", Projects + "p1,项目,100,50,60%\np2,项目,100,50,40%\n"));
    }

    [Fact]
    public void Several_sentences_of_one_text_have_ids_of_their_own_that_do_not_depend_on_each_other()
    {
        const string Text = "正文\n栏目,序号,正文\n说明,1,";
        const string First = "行政运行年初预算为426.89万元；支出决算为421.13万元；完成年初预算的96.65%。";
        const string Second = "事业运行年初预算为200万元；支出决算为100万元；完成年初预算的60%。";
        string[] both = Ids(Text + First + Second + "\n"), second = Ids(Text + Second + "\n");
        Assert.Equal(2, both.Length);
        Assert.Equal(second, both.Intersect(second));
    }

    private static string[] Ids(string data) => [.. Checked.Text(data).Result.Findings.Where(finding => finding.Rule.Id == "K43").Select(finding => finding.Id)];

    private static string IdOf(string project, string data) =>
        Checked.Text(data).Result.Findings.Single(finding => finding.Rule.Id == "P03" && finding.Message.Zh.Contains(project, StringComparison.Ordinal)).Id;
}
