using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Data.Checking.Texts;

/// <summary>Holds a change that a text tells against the two cells of the table: 决算数 and 上年数, or 决算数 and 预算数.</summary>
internal static class ChangeAgainstTable
{
    /// <summary>False when the table does not have both, or the text's own amount is another than the table's (which is told elsewhere).</summary>
    public static bool Check(CheckContext context, FindingSink findings, Change said, Role with)
    {
        if (Cells(context, said, with) is not { } cells)
            return false;
        var (final, other) = cells;
        var now = context.Figure(final);
        var before = context.Figure(other);
        if (Wrong(said, now.InBase - before.InBase, now, before, before.InBase, out string computed) is not { } wrong)
        {
            findings.Agrees();
            return true;
        }
        string compared = said.Anchor;
        findings.AddInText(Outcome.Contradiction, ChangeCheck.Lines(context, said),
            new($"{RowNames.Row(context, said.Cell)}写{compared}{wrong}，{RowNames.Cell(context, final)}为 {Say.Figure(now)}，{other.Column.Name}为 {Say.Figure(before)}" + (computed.Length > 0 ? $"，计算为 {computed}" : ""),
                $"{Messages.English(context, said.Cell)} says “{compared}{wrong}”; {Messages.English(context, final)} is {Say.Figure(now)}, {other.Column.Id} {Say.Figure(before)}"),
            wrong, computed,
            (cell, change) => Wrong(said, now.InBase + (cell == final ? change : 0) - before.InBase - (cell == other ? change : 0), now, before, before.InBase + (cell == other ? change : 0), out _) is null,
            said.Cell, final, other);
        return true;
    }

    /// <summary>The cells of the amount and of what it is compared with, where each is the only one that can be meant.</summary>
    public static (CellRef Final, CellRef Other)? Cells(CheckContext context, Change said, Role with)
    {
        var money = new Figure("", 0, Units.Yuan);
        if (TextComparison.OnlyCell(context, said.Subject, Role.Final, money) is not { } final || TextComparison.OnlyCell(context, said.Subject, with, money) is not { } other)
            return null;
        return said.Current.IsNumber && TextComparison.Compare(said.Current, context.Figure(final)) == Outcome.Contradiction ? null : (final, other);
    }

    /// <summary>The first thing said that the two amounts do not bear out; null when all is right.</summary>
    public static string? Wrong(Change said, decimal change, in Figure now, in Figure before, decimal whole, out string computed)
    {
        decimal lastPlace = Math.Min(Rounding.LastPlace(now), Rounding.LastPlace(before));
        computed = "";
        bool isNothing = said.Amount.IsNumber && said.Amount.Value == 0;
        if (Math.Sign(change) != said.Sign && !(isNothing && Math.Abs(change) <= Rounding.LastPlace(said.Amount)))
            return said.Sign == 0 ? "持平" : ChangeCheck.Told(said, ChangeCheck.Verb(said.Sign), said.RateSign > 0 ? "增长" : "下降");
        if (said.Amount.IsNumber && Rounding.OfSum(Math.Abs(change) - said.Amount.InBase, 2, Math.Max(lastPlace, Rounding.LastPlace(said.Amount))) == Outcome.Contradiction)
        {
            computed = Say.Amount(Math.Abs(change), now.Unit);
            return $"{ChangeCheck.Verb(said.Sign)} {Say.Figure(said.Amount)}";
        }
        if (said.Rate.IsNumber && whole != 0 && Rounding.OfRate(said.Rate, Math.Abs(change), Math.Abs(whole), lastPlace * 2) == Outcome.Contradiction)
        {
            computed = Say.Rate(Math.Abs(change) / Math.Abs(whole) * 100, said.Rate);
            return $"{(said.Sign > 0 ? "增长" : "下降")} {Say.Figure(said.Rate)}";
        }
        return null;
    }
}
