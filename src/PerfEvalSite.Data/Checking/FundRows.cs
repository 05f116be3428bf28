using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking;

/// <summary>
/// The rows of 资金: projects under the total of their evaluation and region, sources under their project. What an evaluation's form prints again of the
/// document's own funds, or of another evaluation's, is counted once.
/// </summary>
internal static class FundRows
{
    private static readonly FundsTable funds = Catalogue.Funds;

    public static void Hang(RowTree tree)
    {
        for (int i = 0; i < tree.Count; i++)
        {
            ref readonly var row = ref tree[i];
            switch (row.Text(funds.Scope))
            {
                case "合计":
                    int first = FirstTotal(tree, row);
                    tree.SetTotal(i, isAgain: first != i);
                    tree.SetParent(i, first);
                    break;
                case "每人标准":
                    int whole = Standard(tree, row);
                    if (whole == i)
                        tree.SetTotal(i);
                    else
                        tree.SetParent(i, whole);
                    break;
                case "项目":
                    HangProject(tree, i, TotalOf(tree, row));
                    break;
                default:
                    int project = ProjectOf(tree, row, i);
                    if (project < 0)
                        HangProject(tree, i, TotalOf(tree, row));
                    else
                        tree.SetParent(i, project);
                    break;
            }
        }
    }

    private static void HangProject(RowTree tree, int row, int total)
    {
        int printed = PrintedBefore(tree, row);
        if (printed >= 0)
            tree.SetAside(row);
        tree.SetParent(row, printed >= 0 ? printed : total);
    }

    /// <summary>The document's total of the region, or of the first evaluation that has one.</summary>
    private static int FirstTotal(RowTree tree, in Row row)
    {
        int found = -1;
        for (int i = 0; i < tree.Count; i++)
            if (tree[i].Text(funds.Scope) == "合计" && tree[i].Text(funds.Region) == row.Text(funds.Region))
            {
                if (tree[i].Text(funds.Evaluation).Length == 0)
                    return i;
                found = found < 0 ? i : found;
            }
        return found;
    }

    private static int TotalOf(RowTree tree, in Row row)
    {
        for (int i = 0; i < tree.Count; i++)
            if (tree[i].Text(funds.Scope) == "合计" && IsBeside(tree[i], row))
                return i;
        return -1;
    }

    /// <summary>Of a source or a region, the row of its whole project.</summary>
    private static int ProjectOf(RowTree tree, in Row row, int self)
    {
        for (int i = 0; i < tree.Count; i++)
            if (i != self && tree[i].Text(funds.Scope) == "项目" && tree[i].Text(funds.Project) == row.Text(funds.Project) && tree[i].Text(funds.Evaluation) == row.Text(funds.Evaluation)
                && (tree[i].Text(funds.Region) == row.Text(funds.Region) || tree[i][funds.Region].IsEmpty))
                return i;
        return -1;
    }

    /// <summary>The row that prints the same project outside of this evaluation, in the document's own funds or in an evaluation before; -1 for none.</summary>
    private static int PrintedBefore(RowTree tree, int row)
    {
        string evaluation = tree[row].Text(funds.Evaluation), project = tree[row].Text(funds.Project);
        if (evaluation.Length == 0 || project.Length == 0)
            return -1;
        int found = -1;
        for (int i = 0; i < tree.Count; i++)
            if (tree[i].Text(funds.Project) == project && tree[i].Text(funds.Region) == tree[row].Text(funds.Region) && tree[i].Text(funds.Scope) is "项目" or "市本级" && tree[i].Text(funds.Evaluation) != evaluation)
            {
                if (tree[i].Text(funds.Evaluation).Length == 0)
                    return i;
                found = found < 0 && i < row ? i : found;
            }
        return found;
    }

    /// <summary>The whole standard of which the row is one level's share; -1 for none.</summary>
    private static int Standard(RowTree tree, in Row row)
    {
        for (int i = 0; i < tree.Count; i++)
            if (tree[i].Text(funds.Scope) == "每人标准" && IsBeside(tree[i], row) && tree[i].Text(funds.Project) == row.Text(funds.Project)
                && (tree[i].Text(funds.Source).StartsWith('总') || tree[i].Text(funds.Source).StartsWith("合计", StringComparison.Ordinal)))
                return i;
        return -1;
    }

    private static bool IsBeside(in Row one, in Row other) => one.Text(funds.Evaluation) == other.Text(funds.Evaluation) && one.Text(funds.Region) == other.Text(funds.Region);
}
