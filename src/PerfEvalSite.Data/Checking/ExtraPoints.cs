using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking;

/// <summary>
/// Parts outside the full mark: 加分项, 附加分, 扣分项, 一票否决. Their points come on top of a score or off it, so that their weights are no
/// addends of the whole, and a score may exceed the full mark by what they give.
/// </summary>
internal static class ExtraPoints
{
    private static readonly string[] words = ["加分", "附加项", "奖励分", "奖励项", "扣分", "减分", "倒扣", "否决"];

    public static bool IsName(string name)
    {
        foreach (string word in words)
            if (name.Contains(word, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>Whether such parts of the evaluation explain by how much its score is above the full mark.</summary>
    public static bool Explain(CheckContext context, string evaluation, decimal excess)
    {
        var scores = Catalogue.Scores;
        decimal given = 0;
        foreach (ref readonly var part in context.Rows(scores))
            if (part.Text(scores.Evaluation) == evaluation && part.Text(scores.IsTotal) != "是" && IsName(part.Text(scores.Part)))
                given += Given(part[scores.Score]);
        if (given >= excess)
            return true;
        var indicators = Catalogue.Indicators;
        given = 0;
        foreach (ref readonly var row in context.Rows(indicators))
            if ((IsName(row.Text(indicators.Level1)) || IsName(FormRows.NameOf(row))) && ExecutionLine.EvaluationOf(context.Disclosure, row.Text(indicators.Set)) == evaluation)
                given += Given(row[indicators.Score]);
        return given >= excess;
    }

    private static decimal Given(in Figure score) => score.IsNumber ? Math.Max(score.Value, 0) : 0;
}
