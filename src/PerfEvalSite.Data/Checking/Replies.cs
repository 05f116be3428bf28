using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking;

/// <summary>Puts the agency's own words (已知差异) and its corrections (更正) beside the findings that they are about.</summary>
internal static class Replies
{
    public static Finding[] Attach(Finding[] findings, CheckContext context)
    {
        if (context.Rows(Catalogue.KnownIssues).Length > 0 || context.Rows(Catalogue.Corrections).Length > 0)
            for (int i = 0; i < findings.Length; i++)
                findings[i] = findings[i] with { Reply = ReplyTo(findings[i], context), Correction = CorrectionOf(findings[i], context) };
        return findings;
    }

    private static Reply? ReplyTo(Finding finding, CheckContext context)
    {
        var table = Catalogue.KnownIssues;
        var rows = context.Rows(table);
        for (int i = 0; i < rows.Length; i++)
            if (IsNamed(finding, rows[i].Text(table.Check)) && Concerns(finding, context.References.Target(table, i)))
                return new(rows[i].Text(table.Reason), rows[i].Text(table.Date), i);
        return null;
    }

    private static Correction? CorrectionOf(Finding finding, CheckContext context)
    {
        var table = Catalogue.Corrections;
        var rows = context.Rows(table);
        for (int i = 0; i < rows.Length; i++)
            if (Concerns(finding, context.References.Target(table, i)))
                return new(rows[i].Text(table.Old), rows[i].Text(table.New), rows[i].Text(table.Date), rows[i].Text(table.Reason), i);
        return null;
    }

    /// <summary>By its own rule, by an id merged into it, or by a rule that the same cause breaks.</summary>
    private static bool IsNamed(Finding finding, string check)
    {
        if (Is(finding.Rule, check))
            return true;
        foreach (var rule in finding.AlsoBroken)
            if (Is(rule, check))
                return true;
        return false;

        static bool Is(Rule rule, string id) => string.Equals(rule.Id, id, StringComparison.OrdinalIgnoreCase) || rule.Covers.Contains(id, StringComparer.OrdinalIgnoreCase);
    }

    private static bool Concerns(Finding finding, in ReferenceTarget target) => target.Cell is { } cell && finding.Cells.Contains(cell);
}
