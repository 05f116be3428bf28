using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.FinalAccounts;

/// <summary>
/// One stated amount against others added up and taken away, told to the findings with the cells that RootCauses needs.
/// Made once by a rule and used again for each of its identities.
/// </summary>
internal sealed class Equation(CheckContext context, FindingSink findings)
{
    private static readonly Bilingual unknownUnit = new("单位不详或不同，没有核对", "the units are not known or differ; not checked");

    private readonly List<CellRef> added = [];
    private readonly List<CellRef> taken = [];
    private CellRef stated;
    private Sum sum;
    private bool comparable, exact, held;

    public CellRef Stated => stated;

    public Sum Sum => sum;

    /// <summary>At least one amount to compare with is printed.</summary>
    public bool HasParts => sum.HasAddends;

    /// <param name="isExact">For numbers of things, which no rounding explains.</param>
    public Equation Of(CellRef cell, bool isExact = false)
    {
        exact = isExact;
        held = false;
        stated = cell;
        sum = new Sum();
        comparable = context.Figure(cell) is { IsNumber: true } figure && (figure.Unit is not null || figure.Value == 0);
        added.Clear();
        taken.Clear();
        return this;
    }

    public Equation Add(CellRef cell)
    {
        sum.Add(context.Figure(cell));
        return Keep(cell, added);
    }

    /// <summary>In tables of many columns and rows a blank is nil, as the forms have it, and not a figure that is missing.</summary>
    public Equation AddPrinted(CellRef cell)
    {
        if (!context.Figure(cell).IsBlank)
            sum.Add(context.Figure(cell));
        return Keep(cell, added);
    }

    public Equation Subtract(CellRef cell)
    {
        sum.Subtract(context.Figure(cell));
        return Keep(cell, taken);
    }

    /// <summary>Compares if both sides are printed, and tells.</summary>
    /// <param name="parts">What was added up: 各来源, the sources.</param>
    /// <param name="isWhole">Whether every part that there may be is printed. Where one is not, a sum that is too small says nothing.</param>
    public void Tell(Bilingual parts, bool isWhole = true) => Tell(parts, isWhole ? null : Outcome.NotChecked, false);

    /// <summary>The same where the other side is no plain sum: 年初结转和结余加本年收入减本年支出.</summary>
    public void TellComputed(Bilingual how) => Tell(how, null, true);

    /// <summary>The same where parts need not all be listed: a remainder asks for a reason instead of contradicting.</summary>
    public void TellListed(Bilingual parts) => Tell(parts, Outcome.NeedsReason, false);

    /// <summary>
    /// The same lines in another column, once they held in their own: where all of them are printed there, they add up there
    /// too.
    /// </summary>
    public void TellIn(Column column, Bilingual parts)
    {
        if (!held || taken.Count > 0 || context.Figure(stated with { Column = column }) is not { IsNumber: true } total)
            return;
        var other = new Sum();
        foreach (var cell in added)
        {
            ref readonly var figure = ref context.Figure(cell with { Column = column });
            if (!figure.IsNumber)
                return;
            other.Add(figure);
        }
        if (other.Difference(total) == 0)
        {
            findings.Agrees();
            return;
        }
        CellRef[] cells = [.. added];
        Of(stated with { Column = column });
        foreach (var cell in cells)
            Add(cell with { Column = column });
        Tell(parts);
    }

    private void Tell(Bilingual parts, Outcome? remainder, bool computed)
    {
        ref readonly var figure = ref context.Figure(stated);
        if (!figure.IsNumber || !HasParts)
            return;
        if (!comparable)
        {
            findings.Add(Outcome.NotChecked,
                new($"{RowNames.Cell(context, stated)}与{parts.Zh}的{unknownUnit.Zh}", $"{Messages.English(context, stated)} and {parts.En}: {unknownUnit.En}"), Say.Figure(figure), "", Cells());
            return;
        }
        var outcome = exact ? sum.AgainstExactly(figure) : sum.Against(figure);
        decimal difference = sum.Difference(figure);
        held = outcome is Outcome.Agrees or Outcome.Rounding;
        if (outcome == Outcome.Agrees)
        {
            findings.Agrees();
            return;
        }
        if (context.IsExcerpt && !computed)
            remainder = Outcome.NotChecked;
        if (outcome is Outcome.Contradiction or Outcome.Missing && difference > 0 && remainder == Outcome.NotChecked)
            findings.Add(Outcome.NotChecked,
                new($"{RowNames.Cell(context, stated)}为 {Say.Figure(figure)}，印出的{parts.Zh}之和为 {Say.Amount(sum.Total, figure.Unit)}，其余各项没有印出，没有核对",
                    $"{Messages.English(context, stated)} is {Say.Figure(figure)}; what is printed of {parts.En} adds up to {Say.Amount(sum.Total, figure.Unit)}, the rest is not printed: not checked"),
                Say.Figure(figure), "", Cells());
        else if (outcome is Outcome.Contradiction or Outcome.Missing && difference > 0 && remainder is { } instead)
        {
            string rest = Say.Amount(difference, figure.Unit);
            findings.AddEquation(instead,
                new($"{RowNames.Cell(context, stated)}为 {Say.Figure(figure)}，列出的{parts.Zh}之和为 {Say.Amount(sum.Total, figure.Unit)}，没有列出的部分为 {rest}",
                    $"{Messages.English(context, stated)} is {Say.Figure(figure)}, the sum of the listed {parts.En} is {Say.Amount(sum.Total, figure.Unit)}; {rest} is not listed"),
                Say.Figure(figure), Say.Amount(sum.Total, figure.Unit), difference, 1 + taken.Count, Cells());
        }
        else if (outcome == Outcome.Missing)
            findings.Add(outcome, Messages.OfSum(context, outcome, stated, sum, parts), "", Say.Amount(difference, figure.Unit), Blanks());
        else
            findings.AddEquation(outcome, computed ? Computed(outcome, parts) : Messages.OfSum(context, outcome, stated, sum, parts), Say.Figure(figure), Say.Amount(sum.Total, figure.Unit), difference, 1 + taken.Count, Cells());
    }

    /// <summary>Two cells that print the same amount; nothing is told where one of them is not printed.</summary>
    public void Same(CellRef a, CellRef b)
    {
        ref readonly var first = ref context.Figure(a);
        ref readonly var second = ref context.Figure(b);
        if (!first.IsNumber || !second.IsNumber)
            return;
        if (!Of(a).Add(b).comparable)
        {
            findings.Add(Outcome.NotChecked,
                new($"{RowNames.Cell(context, a)}与{RowNames.Cell(context, b)}的{unknownUnit.Zh}", $"{Messages.English(context, a)} and {Messages.English(context, b)}: {unknownUnit.En}"), Say.Figure(first), "", a, b);
            return;
        }
        var outcome = context.Printings(a, b);
        if (outcome == Outcome.Agrees)
            findings.Agrees();
        else
            findings.AddEquation(outcome, Messages.OfTwo(context, outcome, a, b), Say.Figure(first), Say.Figure(second), first.InBase - second.InBase, 1, a, b);
    }

    private Equation Keep(CellRef cell, List<CellRef> cells)
    {
        cells.Add(cell);
        ref readonly var figure = ref context.Figure(cell);
        ref readonly var total = ref context.Figure(stated);
        // A zero is a zero in every unit.
        if (figure.IsNumber && figure.Value != 0 && total.Value != 0 && (figure.Unit is null || total.Unit is null || !figure.Unit.ComparesWith(total.Unit)))
            comparable = false;
        return this;
    }

    private Bilingual Computed(Outcome outcome, Bilingual how)
    {
        ref readonly var figure = ref context.Figure(stated);
        string found = Say.Amount(sum.Total, figure.Unit);
        string off = Say.Amount(Math.Abs(sum.Difference(figure)), figure.Unit);
        bool isRounding = outcome == Outcome.Rounding;
        return new(
            $"{RowNames.Cell(context, stated)}为 {Say.Figure(figure)}，按{how.Zh}计算为 {found}，相差 {off}" + (isRounding ? "，在四舍五入之内" : ""),
            $"{Messages.English(context, stated)} is {Say.Figure(figure)}; {how.En} is {found}, a difference of {off}" + (isRounding ? ", within rounding" : ""));
    }

    /// <summary>Those it is made of, the stated one first.</summary>
    public CellRef[] Cells() => [stated, .. taken, .. added];

    private CellRef[] Blanks()
    {
        var cells = new List<CellRef>();
        foreach (var cell in added)
            if (!context.Figure(cell).IsNumber)
                cells.Add(cell);
        foreach (var cell in taken)
            if (!context.Figure(cell).IsNumber)
                cells.Add(cell);
        cells.Add(stated);
        return [.. cells];
    }
}
