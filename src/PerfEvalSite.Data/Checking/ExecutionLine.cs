using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking;

/// <summary>
/// The scored line on the execution of the budget. The national form prints it in its block of money (分值 and 得分 in 资金),
/// others among the indicators or in the score table. It is an addend of every total of its evaluation, once, wherever it
/// was typed: this is the one place that says where a total that does not have it among its own rows finds it.
/// </summary>
public static class ExecutionLine
{
    private static readonly FundsTable funds = Catalogue.Funds;
    private static readonly IndicatorsTable indicators = Catalogue.Indicators;
    private static readonly EvaluationsTable evaluations = Catalogue.Evaluations;
    private static readonly ScoresTable scores = Catalogue.Scores;
    private static readonly IndicatorSetsTable sets = Catalogue.IndicatorSets;

    /// <summary>The row of 资金 that scores the execution for an evaluation; -1 where there is none.</summary>
    public static int OfEvaluation(Disclosure disclosure, string evaluation)
    {
        var rows = disclosure[funds].Span;
        int found = -1;
        for (int i = 0; i < rows.Length; i++)
        {
            if (!IsScored(rows[i]) || !BelongsTo(disclosure, rows[i], evaluation))
                continue;
            // The row of the whole project goes before one of its sources.
            if (found < 0 || (rows[found].Text(funds.Scope) == "资金来源" && rows[i].Text(funds.Scope) != "资金来源"))
                found = i;
        }
        return found;
    }

    /// <summary>The same for an indicator set that does not have the line among its own rows; -1 also where it does.</summary>
    public static int BesideSet(Disclosure disclosure, string set)
    {
        if (disclosure[funds].Count == 0)
            return -1;
        int line = OfEvaluation(disclosure, EvaluationOf(disclosure, set));
        if (line < 0)
            return -1;
        foreach (ref readonly var row in disclosure[indicators].Span)
            if (row.Text(indicators.Set) == set && IsExecution(row, disclosure[funds].Span[line]))
                return -1;
        return line;
    }

    /// <summary>The same for the score table of an evaluation; -1 also where its parts come to its total without the line.</summary>
    public static int BesideScores(Disclosure disclosure, string evaluation)
    {
        var rows = disclosure[scores].Span;
        decimal parts = 0, total = 0;
        foreach (ref readonly var row in rows)
        {
            if (row.Text(scores.Evaluation) != evaluation)
                continue;
            if (row.Text(scores.IsTotal) == "是")
                total = row[scores.Weight].Value;
            else if (PartNames.IsExecution(row.Text(scores.Part)))
                return -1;
            else
                parts += row[scores.Weight].Value;
        }
        if (total == 0)
            foreach (ref readonly var row in disclosure[evaluations].Span)
                if (row.Text(evaluations.Id) == evaluation)
                    total = row[evaluations.FullMark].Value;
        return parts == total && parts != 0 ? -1 : OfEvaluation(disclosure, evaluation);
    }

    /// <summary>The evaluation that a set belongs to; empty where none is named.</summary>
    public static string EvaluationOf(Disclosure disclosure, string set)
    {
        foreach (ref readonly var row in disclosure[sets].Span)
            if (row.Text(sets.Id) == set)
                return row.Text(sets.Evaluation);
        return "";
    }

    /// <summary>Whether a row of 指标 is the line: by its first level, or by a name of its own and the very weight that 资金 prints.</summary>
    internal static bool IsExecution(in Row indicator, in Row line) =>
        IsExecution(indicator)
        || (PartNames.IsExecution(FormRows.NameOf(indicator)) && indicator[indicators.Weight].IsNumber && line[funds.Weight].IsNumber && indicator[indicators.Weight].Value == line[funds.Weight].Value);

    internal static bool IsExecution(in Row indicator) => PartNames.IsExecution(indicator.Text(indicators.Level1));

    private static bool IsScored(in Row row) => row[funds.Weight] is { IsNumber: true, Value: > 0 } || (row[funds.Score].IsNumber && !row[funds.Weight].IsNumber);

    /// <summary>A row names its evaluation; else its project must be one of the evaluation's, or there is but one evaluation that it can belong to.</summary>
    private static bool BelongsTo(Disclosure disclosure, in Row row, string evaluation)
    {
        if (row.Text(funds.Evaluation) is { Length: > 0 } named)
            return named == evaluation;
        var rows = disclosure[evaluations].Span;
        string project = row.Text(funds.Project);
        if (rows.Length <= 1)
            return true;
        foreach (ref readonly var at in rows)
            if (at.Text(evaluations.Id) == evaluation)
                return project.Length > 0 && Lists(at.Text(evaluations.Projects), project);
        return false;
    }

    private static bool Lists(string list, string id)
    {
        foreach (var part in list.AsSpan().SplitAny(';', '；'))
            if (list.AsSpan(part).Trim().SequenceEqual(id))
                return true;
        return false;
    }
}
