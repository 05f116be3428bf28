using PerfEvalSite.Data.Checking.Texts;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking;

/// <summary>Budgets that the words beside a row tell in place of a column, or beside it: 年中调减，调整后预算为2万元.</summary>
internal static class SaidBudgets
{
    /// <summary>Whether one of them makes the printed rate right. Only amounts in a clause about a budget count.</summary>
    public static bool Explain(CheckContext context, CellRef rate, CellRef part, ReadOnlySpan<Column> columns)
    {
        foreach (var column in columns)
        {
            var text = context.Rows(rate.Table)[rate.Row].Text(column).AsSpan();
            if (text.IndexOf("预算", StringComparison.Ordinal) < 0)
                continue;
            for (int at = text.IndexOfAnyInRange('0', '9'); at >= 0 && at < text.Length;)
            {
                var number = TextNumber.Read(text, at);
                if (number.Kind == NumberKind.Money && !number.IsVague && number.Figure.Value > 0 && IsBudget(text[..at])
                    && Rounding.OfRate(context.Figure(rate), context.Figure(part), number.Figure) != Outcome.Contradiction)
                    return true;
                int next = text[number.End..].IndexOfAnyInRange('0', '9');
                at = next < 0 ? -1 : number.End + next;
            }
        }
        return false;
    }

    private static bool IsBudget(ReadOnlySpan<char> before)
    {
        int clause = before.LastIndexOfAny("，。；,;");
        return before[(clause + 1)..].Contains("预算", StringComparison.Ordinal);
    }
}
