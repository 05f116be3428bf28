using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking;

/// <summary>
/// Every rule and what became of it in one disclosure: 核对相符, 有发现, 不适用 or 未检查 with the reason. Which tables a rule compares is what its own example
/// that holds is made of, so that nobody has to say it twice.
/// </summary>
public static class DutyLedger
{
    private static readonly Table[][] tablesOfRules = [.. RuleBook.All.Select(TablesOf)];

    private static readonly Bilingual nothingToCompare = new("没有可比的数", "nothing to compare");

    /// <summary>In the order of the rule book, one for each rule.</summary>
    public static Duty[] Of(Disclosure disclosure, CheckResult checks)
    {
        var duties = new Duty[RuleBook.All.Count];
        int next = 0;
        for (int i = 0; i < duties.Length; i++)
            duties[i] = next < checks.Tallies.Count && checks.Tallies[next].Rule.Index == i ? Done(checks.Tallies[next++], checks) : NotRun(RuleBook.All[i], disclosure);
        return duties;
    }

    /// <summary>How many rules came to that.</summary>
    public static int Count(ReadOnlySpan<Duty> duties, DutyState state)
    {
        int count = 0;
        foreach (ref readonly var duty in duties)
            if (duty.State == state)
                count++;
        return count;
    }

    private static Duty Done(in RuleTally tally, CheckResult checks)
    {
        int found = tally.Contradiction + tally.NeedsReason + tally.Missing, agreed = tally.Agrees + tally.Rounding;
        if (found > 0)
            return new(tally.Rule, DutyState.Found, agreed, found, default);
        if (agreed > 0)
            return new(tally.Rule, DutyState.Agrees, agreed, 0, default);
        foreach (var finding in checks.Findings)
            if (finding.Rule == tally.Rule)
                return new(tally.Rule, DutyState.NotChecked, 0, 0, finding.Message);
        return new(tally.Rule, DutyState.NotChecked, 0, 0, nothingToCompare);
    }

    private static Duty NotRun(Rule rule, Disclosure disclosure)
    {
        if (rule.OnlyWhere is { } condition)
            return new(rule, DutyState.NotApplicable, 0, 0, condition);
        var profile = KindProfile.Of(disclosure.Kind);
        Table? absent = null;
        bool isExpected = false;
        foreach (var table in tablesOfRules[rule.Index])
            if (disclosure[table].Count == 0)
            {
                // A table that the kind need not have makes the rule one for other documents, whatever else is missing.
                bool isOfKind = profile.Required.Contains(table);
                if (absent is null || (isExpected && !isOfKind))
                    (absent, isExpected) = (table, isOfKind);
            }
        if (absent is null)
            return new(rule, DutyState.NotApplicable, 0, 0, nothingToCompare);
        return isExpected
            ? new(rule, DutyState.NotChecked, 0, 0, new($"没有录入{absent.SheetName}", $"{absent.FileName} was not supplied"))
            : new(rule, DutyState.NotApplicable, 0, 0, new($"没有{absent.SheetName}", $"no {absent.FileName}"));
    }

    /// <summary>Of the first example that holds, without 公开件, which every disclosure has.</summary>
    private static Table[] TablesOf(Rule rule) =>
        [.. rule.Examples.First(example => example.Holds).Tables().Select(table => Catalogue.Find(table.Name)!).Where(table => table.IsOfDisclosure && table != Catalogue.Disclosures)];
}
