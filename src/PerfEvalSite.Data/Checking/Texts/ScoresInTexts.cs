using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Texts;

/// <summary>最终得分99.92分, in a text whose own row names its evaluation, is that evaluation's score, whatever else the sentence says.</summary>
internal static class ScoresInTexts
{
    private static readonly EvaluationsTable table = Catalogue.Evaluations;

    private static readonly string[] totals = ["绩效考核评分", "绩效评价评分", "综合评价得分", "综合得分", "最终得分", "评价总得分", "评价总分", "总得分", "自评总分", "自评总得分"];

    public static void Find(CheckContext context, List<Told> told)
    {
        var rows = context.Rows(Catalogue.Narratives);
        for (int i = 0; i < rows.Length; i++)
        {
            string text = rows[i].Text(Catalogue.Narratives.Text);
            if (rows[i][Catalogue.Narratives.Evaluation].IsEmpty || !rows[i][Catalogue.Narratives.Region].IsEmpty || !text.Contains('分') || RowOf(context, rows[i].Text(Catalogue.Narratives.Evaluation)) is not (>= 0 and var row))
                continue;
            foreach (string total in totals)
                for (int at = text.IndexOf(total, StringComparison.Ordinal); at >= 0; at = text.IndexOf(total, at + 1, StringComparison.Ordinal))
                    if (text.AsSpan(at).IndexOfAnyInRange('0', '9') is > 0 and var behind && TextNumber.Read(text, at + behind) is { Kind: NumberKind.Score, IsVague: false } number
                        && Clauses.Before(text, number.Start).SequenceEqual(total) && Clauses.Ends(text, number.End) && Clauses.AreOfTheYear(context, text, at))
                        told.Add(new(new(Catalogue.Narratives, i, Catalogue.Narratives.Text), number.Start, number.Figure, new(table, row, table.Score)));
        }
    }

    private static int RowOf(CheckContext context, string evaluation)
    {
        var rows = context.Rows(table);
        for (int i = 0; i < rows.Length; i++)
            if (rows[i].Text(table.Id) == evaluation)
                return i;
        return -1;
    }
}
