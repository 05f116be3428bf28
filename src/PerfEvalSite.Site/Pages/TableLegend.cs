namespace PerfEvalSite.Site.Pages;

/// <summary>Notices which marks a table uses, so that only those are explained below it.</summary>
internal struct TableLegend
{
    private bool empty, notApplicable, computed;

    /// <summary>An empty cell among words needs no explanation.</summary>
    public void Count(ReadOnlySpan<Cell> cells, bool isNumeric)
    {
        foreach (ref readonly var cell in cells)
        {
            empty |= isNumeric && cell.Kind == CellKind.Empty;
            notApplicable |= cell.Kind == CellKind.NotApplicable;
            computed |= cell.Kind is CellKind.Computed or CellKind.Differs;
        }
    }

    public readonly string[] With(string[] notes)
    {
        if (!empty && !notApplicable && !computed)
            return notes;
        var all = new List<string>(notes);
        if (computed)
            all.Add("斜体数字由本站按所列数字计算，原文没有印出。");
        if (empty)
            all.Add("空白格表示原文没有印出。");
        if (notApplicable)
            all.Add("“—”表示不适用。");
        return [.. all];
    }
}
