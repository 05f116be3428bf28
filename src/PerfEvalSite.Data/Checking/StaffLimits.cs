using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking;

/// <summary>机构人员: the kinds of units that are listed are no more than the units, and the staff no more than the posts.</summary>
internal static class StaffLimits
{
    private static readonly OrganisationTable table = Catalogue.Organisation;

    public static void Check(CheckContext context, FindingSink findings)
    {
        var rows = context.Rows(table);
        for (int i = 0; i < rows.Length; i++)
            if (rows[i][table.Value].IsNumber)
                if (rows[i].Text(table.Item) == "下属二级单位")
                    Compare(context, findings, i, "参公事业单位", "其他事业单位", Outcome.Contradiction);
                else if (rows[i].Text(table.Item) == "编制")
                    // More people than posts is a fact that happens, and that a reader wants explained.
                    Compare(context, findings, i, "在职", null, Outcome.NeedsReason);
    }

    private static void Compare(CheckContext context, FindingSink findings, int whole, string part, string? otherPart, Outcome outcome)
    {
        var rows = context.Rows(table);
        ref readonly var most = ref rows[whole][table.Value];
        decimal listed = 0;
        var cells = new List<CellRef>();
        for (int i = 0; i < rows.Length; i++)
            if (rows[i].Text(table.Scope) == rows[whole].Text(table.Scope) && rows[i][table.Value].IsNumber && (rows[i].Text(table.Item) == part || rows[i].Text(table.Item) == otherPart))
            {
                listed += rows[i][table.Value].Value;
                cells.Add(new(table, i, table.Value));
            }
        if (cells.Count == 0)
            return;
        if (listed <= most.Value)
        {
            findings.Agrees();
            return;
        }
        string parts = otherPart is not null && cells.Count > 1 ? $"{part}、{otherPart}之和" : rows[cells[0].Row].Text(table.Item);
        var sum = new Figure("", listed, most.Unit);
        findings.Add(outcome,
            new($"机构人员“{rows[whole].Text(table.Scope)}”的{parts}为 {Say.Figure(sum)}，大于{rows[whole].Text(table.Item)} {Say.Figure(most)}",
                $"{table.FileName} “{rows[whole].Text(table.Scope)}”: {Say.Figure(sum)} listed, more than {Say.Figure(most)}"),
            Say.Figure(sum), "≤" + Say.Figure(most), [new(table, whole, table.Value), .. cells]);
    }
}
