using PerfEvalSite.Data.Checking;

namespace PerfEvalSite.Tests.Checking;

/// <summary>That nothing was found says something only within what was checked: every rule has its line, and a reason where it did not run.</summary>
public class DutyLedgerTests
{
    [Fact]
    public void Every_rule_has_one_line_and_a_reason_where_it_compared_nothing()
    {
        foreach (var done in RealFindingsTests.Real.Value)
        {
            var duties = DutyLedger.Of(done.Disclosure, done.Result);
            Assert.Equal(RuleBook.All, duties.Select(duty => duty.Rule));
            Assert.All(duties, duty => Assert.Equal(duty.State is DutyState.NotApplicable or DutyState.NotChecked, !string.IsNullOrEmpty(duty.Reason.Zh) && duty.Reason.En.Length > 0));
            Assert.Equal(duties.Length, Enum.GetValues<DutyState>().Sum(state => DutyLedger.Count(duties, state)));
            Assert.Equal(done.Result.Held, duties.Sum(duty => duty.Agreed));
        }
    }

    [Fact]
    public void An_example_that_holds_is_a_duty_that_was_done() =>
        Complaints.None(RuleBook.All
            .Select(rule => (rule, done: Checked.Text(rule.Examples.First(example => example.Holds).Data)))
            .Where(one => DutyLedger.Of(one.done.Disclosure, one.done.Result)[one.rule.Index].State != DutyState.Agrees)
            .Select(one => one.rule.Id));

    [Theory]
    [InlineData("部门决算", "K14", DutyState.NotChecked, "没有录入三公经费")]
    [InlineData("项目支出绩效自评", "K14", DutyState.NotApplicable, "没有三公经费")]
    [InlineData("项目支出绩效自评", "R7", DutyState.NotApplicable, "没有区域结果")]
    [InlineData("部门决算", "R25", DutyState.NotApplicable, "本件没有写明来源")]
    [InlineData("项目支出绩效自评", "P03", DutyState.Found, "")]
    [InlineData("项目支出绩效自评", "R22", DutyState.NotApplicable, "没有支出决算")]
    public void A_rule_that_did_not_run_says_why(string kind, string rule, DutyState state, string reason)
    {
        var done = Checked.Text($"公开件\n文种,年度,默认金额单位\n{kind},2020,万元\n\n资金\n口径,全年预算,执行,执行率\n项目,100,50,60%\n");
        var duty = DutyLedger.Of(done.Disclosure, done.Result).Single(duty => duty.Rule.Id == rule);
        Assert.Equal((state, reason), (duty.State, duty.Reason.Zh ?? ""));
    }

    [Fact]
    public void What_could_not_be_compared_says_what_its_finding_says()
    {
        var done = Checked.Text("指标体系\n体系编码,性质\nt1,绩效目标\n\n指标\n体系编码,序号,二级指标,三级指标,目标值,实际值\nt1,1,数量指标,培训,≥2次,300人\n");
        var duty = DutyLedger.Of(done.Disclosure, done.Result).Single(duty => duty.Rule.Id == "P06");
        Assert.Equal((DutyState.NotChecked, "指标“培训”的目标值为 ≥2 次，实际值为 300 人，单位不同，没有比较"), (duty.State, duty.Reason.Zh));
    }
}
