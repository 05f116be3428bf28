using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>What a disclosure says of one of its projects, so that the project can be followed over the years.</summary>
/// <param name="Code">预算项目代码 as printed; empty where there is none.</param>
/// <param name="Budget">全年预算, else 年初预算.</param>
/// <param name="RateIsComputed">Whether the rate is worked out and not printed.</param>
/// <param name="Score">Of an evaluation of this project alone.</param>
/// <param name="FundsRow">In the table of funds, from 1; 0 where it has none of its own.</param>
public sealed record ProjectFacts(string Name, string Code, SummaryFigure Budget, SummaryFigure Executed, SummaryFigure Rate, bool RateIsComputed, SummaryFigure Score, int FundsRow)
{
    private static readonly ProjectsTable P = Catalogue.Projects;
    private static readonly FundsTable F = Catalogue.Funds;
    private static readonly EvaluationsTable E = Catalogue.Evaluations;

    public static IReadOnlyList<ProjectFacts> Of(Disclosure disclosure)
    {
        var rows = disclosure[P].Span;
        if (rows.Length == 0)
            return [];
        var facts = new ProjectFacts[rows.Length];
        for (int i = 0; i < rows.Length; i++)
            facts[i] = Of(disclosure, rows[i], isOnly: rows.Length == 1);
        return facts;
    }

    private static ProjectFacts Of(Disclosure disclosure, in Row project, bool isOnly)
    {
        var funds = isOnly ? KeyRows.Funds(disclosure) : FundsOf(disclosure, project.Text(P.Id));
        var computed = funds is { } row && row[F.ExecutionRate].IsBlank ? ComputedRate.OfExecution(row) : null;
        return new(
            project.Text(P.Name), project.Text(P.Code),
            funds is { } money ? SummaryFigure.Of(money, money[F.Adjusted].IsBlank ? F.Initial : F.Adjusted) : default,
            SummaryFigure.Of(funds, F.Executed),
            computed is null ? SummaryFigure.Of(funds, F.ExecutionRate) : new SummaryFigure(KnownTexts.Of(computed.Text), computed.Value), computed is not null,
            SummaryFigure.Of(EvaluationOf(disclosure, project.Text(P.Id)) ?? (isOnly ? KeyRows.Evaluation(disclosure) : null), E.Score),
            ComparedFacts.NumberOf(disclosure[F], funds));
    }

    /// <summary>Null where the project has no row of its own, or several.</summary>
    private static Row? FundsOf(Disclosure disclosure, string id)
    {
        Row? found = null;
        foreach (ref readonly var row in disclosure[F].Span)
        {
            if (F.Scope.ChoiceOf(row.Text(F.Scope))?.Id != "project" || row.Text(F.Project) != id || !row[F.Evaluation].IsBlank || !row[F.Region].IsBlank)
                continue;
            if (found is not null)
                return null;
            found = row;
        }
        return found;
    }

    private static Row? EvaluationOf(Disclosure disclosure, string id)
    {
        Row? found = null;
        foreach (ref readonly var row in disclosure[E].Span)
        {
            if (row.Text(E.Projects).Trim() != id || !row[E.Score].IsNumber)
                continue;
            if (found is not null)
                return null;
            found = row;
        }
        return found;
    }
}
