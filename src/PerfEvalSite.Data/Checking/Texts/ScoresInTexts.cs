using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Texts;

/// <summary>最终得分99.92分, in a text whose own row names its evaluation, is that evaluation's score, whatever else the sentence says.</summary>
internal static class ScoresInTexts
{
    private static readonly EvaluationsTable table = Catalogue.Evaluations;

    private static readonly string[] totals = ["绩效考核评分", "绩效评价评分", "综合评价得分", "综合得分", "最终得分", "评价总得分", "评价总分", "总得分", "自评总分", "自评总得分"];

    /// <param name="cell">The text.</param>
    public static void Find(CheckContext context, CellRef cell, List<Told> told)
    {
        ref readonly var narrative = ref context.Rows(Catalogue.Narratives)[cell.Row];
        string text = narrative.Text(cell.Column);
        if (narrative[Catalogue.Narratives.Evaluation].IsEmpty || !narrative[Catalogue.Narratives.Region].IsEmpty || !HasScore(text) || RowOf(context, narrative.Text(Catalogue.Narratives.Evaluation)) is not (>= 0 and var row))
            return;
        foreach (string total in totals)
            for (int at = text.IndexOf(total, StringComparison.Ordinal); at >= 0; at = text.IndexOf(total, at + 1, StringComparison.Ordinal))
                if (text.AsSpan(at).IndexOfAnyInRange('0', '9') is > 0 and var behind && TextNumber.Read(text, at + behind) is { Kind: NumberKind.Score, IsVague: false } number
                    && Clauses.Before(text, number.Start).SequenceEqual(total) && Clauses.Ends(text, number.End) && Clauses.AreOfTheYear(context, text, at))
                    told.Add(new(cell, number.Start, number.Figure, new(table, row, table.Score)));
    }

    /// <summary>One of these is in every word for a total.</summary>
    private static bool HasScore(string text) =>
        text.Contains("得分", StringComparison.Ordinal) || text.Contains("评分", StringComparison.Ordinal) || text.Contains("总分", StringComparison.Ordinal);

    private static int RowOf(CheckContext context, string evaluation)
    {
        var rows = context.Rows(table);
        for (int i = 0; i < rows.Length; i++)
            if (rows[i].Text(table.Id) == evaluation)
                return i;
        return -1;
    }
}
