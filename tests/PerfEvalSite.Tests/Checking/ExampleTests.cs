using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Tests.Checking;

/// <summary>The examples that the method page shows are run: each says what really comes of it.</summary>
public class ExampleTests
{
    public static TheoryData<string, int> Holding => Of(true);

    public static TheoryData<string, int> Failing => Of(false);

    [Theory]
    [MemberData(nameof(Holding))]
    public void An_example_that_holds_is_compared_and_nothing_is_found(string rule, int index)
    {
        var at = RuleBook.Find(rule)!;
        var done = Checked.Text(at.Examples[index].Data);
        Complaints.None(Faults(done).Concat(done.Result.Findings.Where(finding => finding.Rule == at).Select(finding => finding.Message.Zh)));
        Assert.True(done.Result.Tallies.Single(tally => tally.Rule == at).Agrees > 0);
    }

    [Theory]
    [MemberData(nameof(Failing))]
    public void An_example_that_fails_gives_the_one_finding_that_it_says(string rule, int index)
    {
        var at = RuleBook.Find(rule)!;
        var example = at.Examples[index];
        var done = Checked.Text(example.Data);
        Complaints.None(Faults(done));
        Assert.Equal(
            [$"{example.Outcome.Words().Zh} {example.Message}"],
            done.Result.Findings.Where(finding => finding.Rule == at).Select(finding => $"{finding.Outcome.Words().Zh} {finding.Message.Zh}"));
    }

    [Fact]
    public void Every_rule_has_an_example_of_either_kind() =>
        Complaints.None(RuleBook.All.Where(rule => !rule.Examples.Any(example => example.Holds) || rule.Examples.All(example => example.Holds)).Select(rule => rule.Id));

    [Fact]
    public void Every_message_is_said_in_both_languages_and_accuses_nobody() =>
        Complaints.None(
            from rule in RuleBook.All
            from example in rule.Examples
            where !example.Holds
            from finding in Checked.Text(example.Data).Result.Findings
            from word in new[] { "造假", "虚假", "违规", "违法", "错误", "隐瞒" }
            where finding.Message.Zh.Contains(word, StringComparison.Ordinal) || finding.Message.En.Length == 0
            select $"{finding.Rule.Id}: {finding.Message.Zh}");

    private static IEnumerable<string> Faults(Checked done) =>
        done.Diagnostics.Where(diagnostic => diagnostic.IsError).Select(diagnostic => $"{diagnostic.Place}: {diagnostic.Message(Language.Chinese)}");

    private static TheoryData<string, int> Of(bool holding)
    {
        var data = new TheoryData<string, int>();
        foreach (var rule in RuleBook.All)
            for (int i = 0; i < rule.Examples.Count; i++)
                if (rule.Examples[i].Holds == holding)
                    data.Add(rule.Id, i);
        return data;
    }
}
