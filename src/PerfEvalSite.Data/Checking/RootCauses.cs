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
        MergeBounds(drafts, speaks);
        MergeMissing(drafts, speaks);

        var findings = new List<Finding>(drafts.Count);
        for (int i = 0; i < speaks.Length; i++)
            if (speaks[i] == i && (drafts[i].Together is null || !IsTold(drafts, speaks, i)))
                findings.Add(drafts[i].Together is { } together ? InOne(drafts, speaks, i, together) : Spoken(drafts, speaks, i));
        return [.. findings];
    }

    private static Finding Spoken(IReadOnlyList<FindingSink.Draft> drafts, int[] speaks, int i) => drafts[i].Finding with { AlsoBroken = SpokenFor(drafts, speaks, i) };

    /// <summary>Whether one before it is said together with it.</summary>
    private static bool IsTold(IReadOnlyList<FindingSink.Draft> drafts, int[] speaks, int draft)
    {
        for (int i = 0; i < draft; i++)
            if (speaks[i] == i && AreTogether(drafts[i], drafts[draft]))
                return true;
        return false;
    }

    private static Finding InOne(IReadOnlyList<FindingSink.Draft> drafts, int[] speaks, int first, Together together)
    {
        var all = new List<Finding>();
        for (int i = first; i < drafts.Count; i++)
            if (speaks[i] == i && AreTogether(drafts[first], drafts[i]))
                all.Add(Spoken(drafts, speaks, i));
        return all.Count == 1 ? all[0] : Together.Merge(all, together.Words(all));
    }

    private static bool AreTogether(in FindingSink.Draft a, in FindingSink.Draft b) =>
        a.Together is { } together && together.Table == b.Together?.Table && a.Finding.Rule == b.Finding.Rule && a.Finding.Outcome == b.Finding.Outcome;

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

    /// <summary>A figure that contradicts another one is wrong or right before it is too large: the bound that it breaks is no second cause.</summary>
    private static void MergeBounds(IReadOnlyList<FindingSink.Draft> drafts, int[] speaks)
    {
        for (int i = 0; i < drafts.Count; i++)
        {
            var bound = drafts[i];
            if (bound.Difference != 0 || bound.Finding.Outcome != Outcome.Contradiction || bound.Finding.Cells.Count == 0)
                continue;
            for (int j = 0; j < drafts.Count && speaks[i] == i; j++)
                if (drafts[j].Difference != 0 && drafts[j].Finding.Outcome == Outcome.Contradiction && drafts[j].Finding.Cells[0] == bound.Finding.Cells[0])
                    speaks[i] = speaks[j];
        }
    }

    /// <summary>Blank cells that another finding names among its own are missed once, by the one that says what they would have to be.</summary>
    private static void MergeMissing(IReadOnlyList<FindingSink.Draft> drafts, int[] speaks)
    {
        for (int i = 0; i < drafts.Count; i++)
            for (int j = 0; j < drafts.Count && drafts[i].Finding.Outcome == Outcome.Missing && speaks[i] == i; j++)
                if (j != i && speaks[j] == j && drafts[j].Finding.Outcome is Outcome.Missing or Outcome.NeedsReason && Includes(drafts[j].Finding, drafts[i].Finding)
                    && (!Includes(drafts[i].Finding, drafts[j].Finding) || IsMoreTelling(drafts, j, i)))
                    speaks[i] = j;
    }

    private static bool Includes(Finding finding, Finding other)
    {
        foreach (var cell in other.Cells)
            if (!finding.Cells.Contains(cell))
                return false;
        return other.Cells.Count > 0;
    }

    private static bool IsMoreTelling(IReadOnlyList<FindingSink.Draft> drafts, int a, int b) =>
        (drafts[a].Finding.Expected.Length > 0) != (drafts[b].Finding.Expected.Length > 0) ? drafts[a].Finding.Expected.Length > 0 : a < b;

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
