using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Data.Checking;

/// <summary>
/// Which ids of the catalogue of checks are looked at by which rule, and why those that are not are not. The method page
/// shows it: what is not checked is said as plainly as what is.
/// </summary>
public static class Coverage
{
    private static readonly Dictionary<string, Bilingual> notChecked = new(StringComparer.Ordinal)
    {
        ["K59"] = new("不是一条规则：同一个原因使几条规则不成立时，只报告一处（RootCauses）。", "Not a rule: several broken rules with one cause are reported once (RootCauses)."),
        ["P10"] = new("不是核验：高分所占的比例是许多公开件的统计，在总览页给出，不作为发现。", "Not a check: the share of high scores is a statistic over many disclosures."),
        ["S03"] = new("需要同年公开的部门预算，数据中没有这张表；决算数与预算数的差由完成预算核对。", "Needs the published budget of the same year, for which the data has no table."),
    };

    /// <summary>Every id of the catalogue, in its order.</summary>
    public static IReadOnlyList<string> Ids { get; } =
        [.. Series("K", 1, 15), .. Series("K", 20, 28), "K30", "K31", .. Series("K", 40, 59), .. Series("P", 1, 10), .. Series("S", 1, 3), .. Enumerable.Range(1, 15).Select(n => $"R{n}")];

    /// <summary>Why no rule looks at the id; null when one does.</summary>
    public static Bilingual? WhyNotChecked(string id) => notChecked.TryGetValue(id, out var why) ? why : default(Bilingual?);

    private static IEnumerable<string> Series(string letter, int from, int to) => Enumerable.Range(from, to - from + 1).Select(n => $"{letter}{n:00}");
}
