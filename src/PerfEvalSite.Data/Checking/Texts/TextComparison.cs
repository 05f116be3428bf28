using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Data.Checking.Texts;

/// <summary>What rules about texts share: which cell a statement means, and the words that a message quotes.</summary>
internal static class TextComparison
{
    private const int LongestQuote = 30;

    /// <summary>
    /// The cells of the subject's figure that compare with what is said: all print one value, or the text leaves open which is
    /// meant and there are none.
    /// </summary>
    /// <param name="said">A figure with the unit that the cells must compare with.</param>
    public static void AddCells(CheckContext context, Subject subject, Role role, in Figure said, List<CellRef> cells)
    {
        subject.AddCells(context, role, cells);
        // All that a budget prints is planned: its text says 预算 of some amounts and nothing of others.
        if (context.Disclosure.Kind.Id == "budget" && role is Role.Final or Role.Initial or Role.Budget)
            subject.AddCells(context, role == Role.Final ? Role.Budget : Role.Final, cells);
        for (int i = cells.Count - 1; i >= 0; i--)
        {
            ref readonly var figure = ref context.Figure(cells[i]);
            if (figure.Comparator != Comparator.None || figure.Approximate || !Compare(said.Unit, figure.Unit))
                cells.RemoveAt(i);
        }
    }

    /// <summary>The one cell that is meant; null when there is none, or several that differ.</summary>
    public static CellRef? OnlyCell(CheckContext context, Subject? subject, Role role, in Figure said)
    {
        if (subject is null)
            return null;
        var cells = new List<CellRef>(2);
        AddCells(context, subject, role, said, cells);
        return IsOneValue(context, cells) ? cells[0] : null;
    }

    public static bool IsOneValue(CheckContext context, List<CellRef> cells)
    {
        for (int i = 1; i < cells.Count; i++)
            if (Rounding.OfPrintings(context.Figure(cells[i]), context.Figure(cells[0])) == Outcome.Contradiction)
                return false;
        return cells.Count > 0;
    }

    /// <summary>A text may print fewer decimals, or 亿元 for 万元: the coarser is the finer one rounded.</summary>
    public static Outcome Compare(in Figure said, in Figure cell)
    {
        var outcome = cell.Unit?.Dimension is Dimension.Score or Dimension.Persons or Dimension.Count && said.Unit?.Factor == cell.Unit.Factor
            ? Rounding.Exact(said.InBase - cell.InBase)
            : Rounding.OfPrintings(said, cell);
        return outcome == Outcome.Rounding && Rounding.LastPlace(said) != Rounding.LastPlace(cell) ? Outcome.Agrees : outcome;
    }

    /// <summary>“基本支出654.51万元”: the clause up to the end of the number.</summary>
    public static string Quote(CheckContext context, CellRef cell, int at, string printed)
    {
        string text = context.Rows(cell.Table)[cell.Row].Text(cell.Column);
        int end = Math.Min(text.Length, at + printed.Length);
        int from = Math.Max(0, at - LongestQuote);
        int cut = text.AsSpan(from, at - from).LastIndexOfAny("，,。；;：:\n");
        return text[(cut < 0 ? from : from + cut + 1)..end].Trim();
    }

    /// <summary>How many lines below the first of its cell a place of a text stands.</summary>
    public static int LinesDown(CheckContext context, CellRef cell, int at)
    {
        string text = context.Rows(cell.Table)[cell.Row].Text(cell.Column);
        return text.AsSpan(0, Math.Min(at, text.Length)).Count('\n');
    }

    public static bool Compare(Unit? said, Unit? cell)
    {
        if (said is null || cell is null)
            // A count in a column of counts has no unit of its own.
            return cell is null && said?.Dimension is Dimension.Count or Dimension.Persons;
        return said.ComparesWith(cell) || (said.Dimension == Dimension.Count && cell.Dimension == Dimension.Count && (said.Name == "个" || cell.Name == "个"));
    }
}
