namespace PerfEvalSite.Data.Checking;

/// <summary>
/// One root cause gives one finding. A cell that is wrong breaks every equation it stands in, and each of them says by how
/// much it would have to change: where the same change of the same cell would mend several, that cell is the cause and
/// the first of the findings speaks for all. Likewise a cell that several rules miss is missed once.
/// </summary>
internal static class RootCauses
{
    public static Finding[] Merge(IReadOnlyList<FindingSink.Draft> drafts)
    {
        var speaks = new int[drafts.Count];
        for (int i = 0; i < speaks.Length; i++)
            speaks[i] = i;
        var causes = new CellRef?[drafts.Count];
        MergeEquations(drafts, speaks, causes);
        MergeDerived(drafts, speaks, causes);
        MergeMissing(drafts, speaks);

        var findings = new List<Finding>(drafts.Count);
        for (int i = 0; i < speaks.Length; i++)
            if (speaks[i] == i)
                findings.Add(drafts[i].Finding with { AlsoBroken = SpokenFor(drafts, speaks, i) });
        return [.. findings];
    }

    private static void MergeEquations(IReadOnlyList<FindingSink.Draft> drafts, int[] speaks, CellRef?[] causes)
    {
        while (true)
        {
            var equationsByChange = new Dictionary<(CellRef Cell, decimal Change), List<int>>();
            for (int i = 0; i < drafts.Count; i++)
            {
                var draft = drafts[i];
                if (speaks[i] != i || draft.Difference == 0 || draft.Finding.Outcome is not (Outcome.Contradiction or Outcome.NeedsReason) || IsTaken(speaks, i))
                    continue;
                for (int c = 0; c < draft.Finding.Cells.Count; c++)
                {
                    var key = (draft.Finding.Cells[c], c < draft.Left ? -draft.Difference : draft.Difference);
                    if (!equationsByChange.TryGetValue(key, out var list))
                        equationsByChange.Add(key, list = []);
                    list.Add(i);
                }
            }
            List<int>? most = null;
            CellRef cause = default;
            foreach (var (key, list) in equationsByChange)
                if (list.Count > 1 && (most is null || list.Count > most.Count || (list.Count == most.Count && IsBefore(list, key.Cell, most, cause))))
                    (most, cause) = (list, key.Cell);
            if (most is null)
                return;
            int speaker = most[0];
            foreach (int draft in most)
                if (drafts[draft].Finding.Outcome < drafts[speaker].Finding.Outcome)
                    speaker = draft;
            foreach (int draft in most)
                speaks[draft] = speaker;
            causes[speaker] = cause;
        }
    }

    /// <summary>A rate or a limit that the very change which mends an equation would mend too.</summary>
    private static void MergeDerived(IReadOnlyList<FindingSink.Draft> drafts, int[] speaks, CellRef?[] causes)
    {
        for (int i = 0; i < drafts.Count; i++)
            if (drafts[i].Mends is { } mends)
                for (int j = 0; j < drafts.Count && speaks[i] == i; j++)
                    if (drafts[j] is { Difference: not 0, Finding.Outcome: Outcome.Contradiction } equation && IsMendedBy(equation, causes[speaks[j]], drafts[i].Finding, mends))
                        speaks[i] = speaks[j];
    }

    private static bool IsMendedBy(FindingSink.Draft equation, CellRef? cause, Finding derived, Func<CellRef, decimal, bool> mends)
    {
        for (int c = 0; c < equation.Finding.Cells.Count; c++)
        {
            var cell = equation.Finding.Cells[c];
            if ((cause is null || cause == cell) && derived.Cells.Contains(cell) && mends(cell, c < equation.Left ? -equation.Difference : equation.Difference))
                return true;
        }
        return false;
    }

    private static bool IsBefore(List<int> list, CellRef cell, List<int> than, CellRef thanCell) =>
        list[0] != than[0] ? list[0] < than[0] : cell.CompareTo(thanCell) < 0;

    /// <summary>Already speaks for others, and so has its cause.</summary>
    private static bool IsTaken(int[] speaks, int draft)
    {
        for (int i = 0; i < speaks.Length; i++)
            if (i != draft && speaks[i] == draft)
                return true;
        return false;
    }

    private static void MergeMissing(IReadOnlyList<FindingSink.Draft> drafts, int[] speaks)
    {
        for (int i = 0; i < drafts.Count; i++)
        {
            var finding = drafts[i].Finding;
            if (finding.Outcome != Outcome.Missing || finding.Cells.Count != 1)
                continue;
            for (int j = 0; j < drafts.Count; j++)
            {
                var other = drafts[j].Finding;
                if (j != i && speaks[j] == j && speaks[i] == i && other.Outcome == Outcome.Missing && other.Cells.Contains(finding.Cells[0])
                    && (other.Cells.Count > 1 || (j < i && (finding.Expected.Length == 0 || other.Expected.Length > 0)) || (j > i && finding.Expected.Length == 0 && other.Expected.Length > 0)))
                    speaks[i] = j;
            }
        }
    }

    private static IReadOnlyList<Rule> SpokenFor(IReadOnlyList<FindingSink.Draft> drafts, int[] speaks, int speaker)
    {
        List<Rule>? rules = null;
        for (int i = 0; i < speaks.Length; i++)
        {
            var rule = drafts[i].Finding.Rule;
            if (i != speaker && speaks[i] == speaker && rule != drafts[speaker].Finding.Rule && rules?.Contains(rule) != true)
                (rules ??= []).Add(rule);
        }
        return rules ?? (IReadOnlyList<Rule>)[];
    }
}
