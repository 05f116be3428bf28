namespace PerfEvalSite.Site.Pages;

/// <summary>
/// How much room the columns of a table need beside each other, in em of its text: an estimate that is rather too large, because a table that gets less
/// room is shown as cards, and one that gets it must not be cut. The style sheet has the same measures as least widths.
/// </summary>
internal static class TableWidth
{
    /// <summary>em for each step of the classes <c>w2</c>, <c>w3</c> …</summary>
    private const int Step = 6;

    private const int Least = 2;
    private const int Most = 24;

    /// <summary>Of the text of a table in the page's.</summary>
    private const double Scale = 0.94;

    private const double Padding = 1.4;
    private const double LeastColumn = 4.5;
    private const double LeastRowHead = 8;
    private const double Digit = 0.62;
    private const double Mark = 4.5;

    private static readonly string[] plain = Names("frame w");
    private static readonly string[] across = Names("frame across w");

    /// <param name="column">As shown.</param>
    /// <param name="longest">Characters of its longest text.</param>
    /// <param name="heading">Of the column.</param>
    /// <param name="isSuffixed">Whether units stand in its cells.</param>
    /// <param name="isMarked">Whether findings are marked in it.</param>
    public static double Of(ColumnModel column, int longest, string heading, bool isSuffixed, bool isMarked)
    {
        // A head breaks after the sixth character or so; the arrow of sorting stands behind it.
        double head = Math.Min(heading.Length, 6) + 1;
        return Scale * Math.Max(column.IsRowHeader && column.Look != ColumnLook.Level ? LeastRowHead : LeastColumn, column.Look switch
        {
            ColumnLook.Number => Padding + Math.Max(head, Math.Max((longest * Digit) + (isSuffixed ? 2.2 : 0), isMarked ? Mark : 0)),
            ColumnLook.Place => Padding + 4,
            ColumnLook.Level => 6,
            ColumnLook.Short => Padding + Math.Max(head, longest + (isSuffixed ? 2.2 : 0) + (isMarked ? Mark : 0)),
            _ => longest > ColumnModel.LongText ? 14 : 9,
        });
    }

    /// <param name="width">In em.</param>
    /// <param name="isAcross">Whether it is printed across the sheet.</param>
    public static string ClassOf(int width, bool isAcross) => (isAcross ? across : plain)[Math.Clamp((width + Step - 1) / Step, Least, Most)];

    private static string[] Names(string start)
    {
        var names = new string[Most + 1];
        for (int i = 0; i < names.Length; i++)
            names[i] = start + SpanText.Number(i);
        return names;
    }
}
