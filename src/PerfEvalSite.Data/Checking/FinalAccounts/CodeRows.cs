namespace PerfEvalSite.Data.Checking.FinalAccounts;

/// <summary>The rows of a table by code for <see cref="RowSums"/>: 项 under 款 under 类 under 合计.</summary>
internal static class CodeRows
{
    public static void Hang(RowTree tree, CodeTree codes)
    {
        for (int i = 0; i < tree.Count; i++)
            if (codes.Find(codes.Scope(i), 0) == i)
                tree.SetTotal(i);
            // A code printed twice, a name without a code, and what hangs under nothing although there is a total.
            else if (codes.Code(i) == 0 || codes.Parent(i) < 0 && codes.Find(codes.Scope(i), 0) >= 0)
                tree.SetAside(i);
            else
                tree.SetParent(i, codes.Parent(i));
    }
}
