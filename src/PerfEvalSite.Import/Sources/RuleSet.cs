namespace PerfEvalSite.Import.Sources;

/// <summary>The rules of a page, tidied: what is drawn piece by piece, dotted or double is one rule.</summary>
internal static class RuleSet
{
    /// <summary>Points within which two rules are one: no row or column is as narrow.</summary>
    public const double Near = 3.5;

    private const double Shortest = 5;

    public static List<Rule> Tidy(IReadOnlyList<Rule> rules)
    {
        var tidy = new List<Rule>();
        foreach (bool isUpright in new[] { false, true })
        {
            var ordered = rules.Where(rule => rule.IsUpright == isUpright).OrderBy(rule => rule.At).ThenBy(rule => rule.From).ToList();
            int from = 0;
            while (from < ordered.Count)
            {
                int to = from + 1;
                while (to < ordered.Count && ordered[to].At - ordered[to - 1].At <= 1.6 && ordered[to].At - ordered[from].At <= Near)
                    to++;
                AddJoined(ordered[from..to], isUpright, tidy);
                from = to;
            }
        }
        return tidy;
    }

    private static void AddJoined(List<Rule> near, bool isUpright, List<Rule> tidy)
    {
        double length = near.Sum(rule => rule.Length);
        double at = length > 0 ? near.Sum(rule => rule.At * rule.Length) / length : near[0].At;
        near.Sort((a, b) => a.From.CompareTo(b.From));
        double start = near[0].From;
        double end = near[0].To;
        foreach (var rule in near.Skip(1))
            if (rule.From <= end + Near)
                end = Math.Max(end, rule.To);
            else
            {
                Add();
                (start, end) = (rule.From, rule.To);
            }
        Add();

        void Add()
        {
            if (end - start >= Shortest)
                tidy.Add(new(isUpright, at, start, end));
        }
    }

    /// <summary>Those that touch each other, lying ones with upright ones.</summary>
    public static List<List<Rule>> Clusters(List<Rule> rules)
    {
        int[] head = [.. Enumerable.Range(0, rules.Count)];
        var lying = Enumerable.Range(0, rules.Count).Where(i => !rules[i].IsUpright).ToList();
        foreach (int up in Enumerable.Range(0, rules.Count).Where(i => rules[i].IsUpright))
            foreach (int flat in lying)
                if (rules[up].At >= rules[flat].From - Near && rules[up].At <= rules[flat].To + Near && rules[flat].At >= rules[up].From - Near && rules[flat].At <= rules[up].To + Near)
                    head[Root(head, up)] = Root(head, flat);
        return [.. Enumerable.Range(0, rules.Count).GroupBy(i => Root(head, i)).OrderBy(group => group.Min()).Select(group => group.Select(i => rules[i]).ToList())];
    }

    public static int Root(int[] head, int at)
    {
        while (head[at] != at)
            at = head[at] = head[head[at]];
        return at;
    }
}
