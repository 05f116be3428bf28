using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Cli.Reports;

/// <summary>What a run comes to, in words for the one who has to sign: whether it can be published, and what does not agree.</summary>
/// <param name="Publishable">No error of the input, and no finding that <c>--strict</c> refuses.</param>
/// <param name="Words">可以发布，3 处对不上。</param>
internal sealed record Verdict(bool Publishable, Bilingual Words)
{
    /// <param name="errors">Of the input.</param>
    /// <param name="counts">Findings by <see cref="Outcome"/>; null where nothing was checked.</param>
    /// <param name="strict">Whether 差异 and 缺失 keep it from being published.</param>
    public static Verdict Of(int errors, IReadOnlyList<int>? counts, bool strict)
    {
        if (errors > 0)
            return new(false, new($"不能发布：{errors} 个错误。", $"Cannot be published: {(errors == 1 ? "1 error" : $"{errors} errors")}."));
        if (counts is null)
            return new(true, new("可以发布。", "Can be published."));
        var zh = new List<string>();
        var en = new List<string>();
        Tell(Outcome.Contradiction, "处对不上", "that do not agree");
        Tell(Outcome.Missing, "处缺失", "missing");
        bool publishable = !strict || zh.Count == 0;
        Tell(Outcome.NeedsReason, "处需说明", "that ask for a reason");
        if (zh.Count == 0)
            return new(true, new("可以发布，没有发现对不上的地方。", "Can be published; nothing was found that does not agree."));
        return publishable
            ? new(true, new($"可以发布，{string.Join("，", zh)}。", $"Can be published; {string.Join(", ", en)}."))
            : new(false, new($"不能发布（--strict）：{string.Join("，", zh)}。", $"Cannot be published (--strict): {string.Join(", ", en)}."));

        void Tell(Outcome outcome, string said, string saidEn)
        {
            if (counts[(int)outcome] is > 0 and var count)
            {
                zh.Add($"{count} {said}");
                en.Add($"{count} {saidEn}");
            }
        }
    }
}
