using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking;

/// <summary>Where the references of one disclosure (复述, 更正, 已知差异) lead. Each is looked up once.</summary>
internal sealed class CellReferences(Disclosure disclosure, SiteFacts site)
{
    private readonly ReferenceTarget[] restatements = Resolve(disclosure, site, Catalogue.Restatements, Catalogue.Restatements.Ref);
    private readonly ReferenceTarget[] corrections = Resolve(disclosure, site, Catalogue.Corrections, Catalogue.Corrections.Ref);
    private readonly ReferenceTarget[] knownIssues = Resolve(disclosure, site, Catalogue.KnownIssues, Catalogue.KnownIssues.Ref);

    public ref readonly ReferenceTarget Target(Table table, int row) => ref TargetsOf(table)[row];

    /// <summary>References that lead nowhere, and replies to a rule that there is not, are errors of the input like any other broken key.</summary>
    public void Report(DiagnosticBag diagnostics)
    {
        Report(Catalogue.Restatements, Catalogue.Restatements.Ref, diagnostics);
        Report(Catalogue.Corrections, Catalogue.Corrections.Ref, diagnostics);
        Report(Catalogue.KnownIssues, Catalogue.KnownIssues.Ref, diagnostics);
        var table = Catalogue.KnownIssues;
        foreach (ref readonly var row in disclosure[table].Span)
            if (RuleBook.Find(row.Text(table.Check)) is null)
                diagnostics.Add(CheckCodes.NoSuchRule, row.PlaceOf(table.Check), row.Text(table.Check), Nearest.Hint(row.Text(table.Check), RuleBook.All.Select(rule => rule.Id)));
    }

    private ReferenceTarget[] TargetsOf(Table table) =>
        table == Catalogue.Restatements ? restatements : table == Catalogue.Corrections ? corrections : knownIssues;

    private void Report(Table table, Column column, DiagnosticBag diagnostics)
    {
        var targets = TargetsOf(table);
        for (int i = 0; i < targets.Length; i++)
            if (targets[i].Problem is { } problem)
                diagnostics.Add(problem, disclosure[table][i].PlaceOf(column), targets[i].Arguments!);
    }

    private static ReferenceTarget[] Resolve(Disclosure disclosure, SiteFacts site, Table table, Column column)
    {
        var rows = disclosure[table].Span;
        if (rows.Length == 0)
            return [];
        var targets = new ReferenceTarget[rows.Length];
        for (int i = 0; i < rows.Length; i++)
            targets[i] = CellReference.Resolve(rows[i].Text(column), disclosure, site);
        return targets;
    }
}
