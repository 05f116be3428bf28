namespace PerfEvalSite.Data.Checking;

/// <summary>What checking one disclosure came to.</summary>
public sealed class CheckResult
{
    internal CheckResult(Finding[] findings, RuleTally[] tallies, IReadOnlyList<TextMatch> matches)
    {
        TextMatches = matches;
        Findings = findings;
        Tallies = tallies;
        foreach (var tally in tallies)
            Held += tally.Agrees + tally.Rounding;
        foreach (var finding in findings)
            counts[(int)finding.Outcome]++;
        counts[(int)Outcome.Agrees] = Held - counts[(int)Outcome.Rounding];
    }

    private readonly int[] counts = new int[Outcomes.Count];

    /// <summary>Sorted by <see cref="Finding.Compare"/>.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The rules that had something to compare, in the order of the rule book.</summary>
    public IReadOnlyList<RuleTally> Tallies { get; }

    /// <summary>Numbers of the text that were found in a table and agree, in the order of the text.</summary>
    public IReadOnlyList<TextMatch> TextMatches { get; }

    /// <summary>Comparisons that agreed, those within rounding included.</summary>
    public int Held { get; }

    /// <summary>How many findings have the outcome; for <see cref="Outcome.Agrees"/> how many comparisons.</summary>
    public int CountOf(Outcome outcome) => counts[(int)outcome];

    /// <summary>The rules that found nothing of theirs to compare in this disclosure. They have not passed.</summary>
    public IEnumerable<Rule> NotRun()
    {
        int next = 0;
        foreach (var rule in RuleBook.All)
            if (next < Tallies.Count && Tallies[next].Rule == rule)
                next++;
            else
                yield return rule;
    }
}

/// <summary>How often a rule compared and what came of it, before findings of one cause are merged.</summary>
public readonly record struct RuleTally(Rule Rule, int Contradiction, int NeedsReason, int Missing, int NotChecked, int Rounding, int Agrees)
{
    public int Comparisons => Contradiction + NeedsReason + Missing + NotChecked + Rounding + Agrees;

    /// <summary>Everything that was compared agreed, and something was.</summary>
    public bool Held => Agrees + Rounding == Comparisons;
}
