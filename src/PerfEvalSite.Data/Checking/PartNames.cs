using PerfEvalSite.Data.Checking.FinalAccounts;

namespace PerfEvalSite.Data.Checking;

/// <summary>
/// Names of the parts of an evaluation, which score table, indicators and text abbreviate each in its own way: 产出, 产出指标,
/// 一、产出指标（50分）; 满意度, 服务对象满意度指标; 预算执行率, 预算执行情况.
/// </summary>
internal static class PartNames
{
    private static readonly string[] tails = ["绩效指标", "指标", "得分", "情况", "部分", "类", "率"];
    private static readonly string[] heads = ["项目", "服务对象", "受益对象", "社会公众", "资金", "部门", "年度", "绩效"];

    /// <summary>Whether the two mean one part.</summary>
    public static bool Same(string a, string b) => a == b || (a.Length > 0 && b.Length > 0 && Core(a) is { Length: > 0 } core && core == Core(b));

    /// <summary>The scored line of the forms on how much of the budget was spent.</summary>
    public static bool IsExecution(string name) => Core(name) is "预算执行" or "执行" or "支出" or "预算完成";

    /// <summary>What is left of a name without numbering, brackets and the words that are left out at will.</summary>
    private static string Core(string name)
    {
        string squeezed = AccountNames.Squeezed(name);
        var core = squeezed.AsSpan();
        if (core.IndexOfAny("（(") is > 0 and var bracket)
            core = core[..bracket];
        bool more = true;
        while (more)
        {
            more = false;
            foreach (string tail in tails)
                if (core.Length > tail.Length && core.EndsWith(tail, StringComparison.Ordinal))
                {
                    core = core[..^tail.Length];
                    more = true;
                }
        }
        foreach (string head in heads)
            if (core.Length > head.Length + 1 && core.StartsWith(head, StringComparison.Ordinal))
                core = core[head.Length..];
        return core.Length == name.Length ? name : core.ToString();
    }
}
