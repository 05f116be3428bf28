using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Data.Checking;

/// <summary>
/// Where rules put what they see. A comparison that agrees costs one addition; only what a reader is told is allocated.
/// </summary>
/// <param name="questions">Where the clerk is asked about what only a guess could judge.</param>
/// <param name="disclosure">What is checked. An excerpt (摘录) is not told what it leaves out.</param>
internal sealed class FindingSink(int rules, Disclosure disclosure, DiagnosticBag questions)
{
    private readonly int[] counts = new int[rules * Outcomes.Count];
    private readonly List<Draft> drafts = [];
    private readonly List<TextMatch> matches = [];
    private Rule rule = null!;

    /// <summary>A finding with what RootCauses needs. Each cell of an equation would have to change by <paramref name="Difference"/>
    /// (of the first <paramref name="Left"/> cells: by its negative) for the equation to hold; 0 when it is not one.</summary>
    /// <param name="Mends">For a finding that is no equation (a rate, a limit): would it be none if that cell were more by that much?</param>
    /// <param name="Together">Null for a finding that stands by itself.</param>
    internal readonly record struct Draft(Finding Finding, decimal Difference, int Left, Func<CellRef, decimal, bool>? Mends = null, Together? Together = null);

    public IReadOnlyList<Draft> Drafts => drafts;

    public bool HasDrafts => drafts.Count > 0;

    public ReadOnlySpan<int> Counts => counts;

    public void Begin(Rule next) => rule = next;

    /// <summary>The comparison was made and the figures agree.</summary>
    public void Agrees() => counts[(rule.Index * Outcomes.Count) + (int)Outcome.Agrees]++;

    /// <summary>A question to the clerk about a cell, in place of a finding that would rest on a guess.</summary>
    public void Ask(DiagnosticCode code, CellRef cell, params Bilingual[] arguments) => questions.Add(code, cell.PlaceIn(disclosure), arguments);

    public void Add(Outcome outcome, FindingWords message, string stated, string expected, params ReadOnlySpan<CellRef> cells) =>
        AddEquation(outcome, message, stated, expected, 0, 0, cells);

    /// <summary>
    /// An equation that does not hold: the sum of the first <paramref name="left"/> cells is larger than that of the rest by
    /// <paramref name="difference"/>, in the base unit. Several that one wrong cell explains become one finding.
    /// </summary>
    public void AddEquation(Outcome outcome, FindingWords message, string stated, string expected, decimal difference, int left, params ReadOnlySpan<CellRef> cells)
    {
        if (disclosure.IsExcerpt && outcome < Outcome.NotChecked && (outcome == Outcome.Missing || rule.NeedsTheWhole || (difference > 0 && left == 1 && cells.Length > 2)))
        {
            outcome = Outcome.NotChecked;
            difference = 0;
            message = new(message.Zh + "；本件为摘录，没有核对", message.En + "; this is an excerpt: not checked");
        }
        counts[(rule.Index * Outcomes.Count) + (int)outcome]++;
        drafts.Add(new(new Finding { Rule = rule, Outcome = outcome, Message = new Bilingual(message.Zh, message.En), Stated = stated, Expected = expected, Cells = cells.ToArray() }, difference, left));
    }

    /// <summary>A rate or a limit that does not hold. <paramref name="mends"/> says whether it would, were a cell (in the base unit) more
    /// by so much: where an equation already asks for that very change, it is the cause, and this is not reported on its own.</summary>
    public void AddDerived(Outcome outcome, FindingWords message, string stated, string expected, Func<CellRef, decimal, bool> mends, params ReadOnlySpan<CellRef> cells) =>
        AddOneOf(null, outcome, message, stated, expected, mends, cells);

    /// <summary>A finding of which a table may have many for one cause. What remains of them when root causes are known becomes one finding with all their
    /// cells; a single one is said in its own words.</summary>
    public void AddOneOf(Together? together, Outcome outcome, FindingWords message, string stated, string expected, Func<CellRef, decimal, bool>? mends, params ReadOnlySpan<CellRef> cells)
    {
        counts[(rule.Index * Outcomes.Count) + (int)outcome]++;
        drafts.Add(new(
            new Finding { Rule = rule, Outcome = outcome, Message = new Bilingual(message.Zh, message.En), Stated = stated, Expected = expected, Cells = cells.ToArray() }, 0, 0, mends, together));
    }

    /// <summary>A finding about a place within a text, which is the first of its cells.</summary>
    /// <param name="linesDown">How many lines below the cell's first the place stands.</param>
    public void AddInText(Outcome outcome, int linesDown, FindingWords message, string stated, string expected, Func<CellRef, decimal, bool>? mends, params ReadOnlySpan<CellRef> cells)
    {
        counts[(rule.Index * Outcomes.Count) + (int)outcome]++;
        var finding = new Finding
        {
            Rule = rule,
            Outcome = outcome,
            Message = new Bilingual(message.Zh, message.En),
            Stated = stated,
            Expected = expected,
            Cells = cells.ToArray(),
            LinesDown = linesDown,
        };
        drafts.Add(new(finding, 0, 0, mends));
    }

    /// <summary>A number of a text agrees with a cell, and a reader is shown with which.</summary>
    public void AgreesInText(CheckContext context, CellRef text, int at, in Figure said, CellRef cell)
    {
        Agrees();
        matches.Add(new(text, at, said.Printed, cell, RowNames.Of(context, text.Table, text.Row), RowNames.Of(context, cell.Table, cell.Row)));
    }

    public IReadOnlyList<TextMatch> Matches => matches;

    private static Figure Changed(in Figure figure, decimal change) =>
        change == 0 ? figure : new(figure.Printed, figure.Value + (change / (figure.Unit?.Factor ?? 1)), figure.Unit, figure.Comparator, figure.Approximate);

    /// <summary>A rate that its part and its whole (not zero) do not give.</summary>
    /// <param name="isExact">The operands are scores or counts, which were not rounded.</param>
    public void AddRate(CheckContext context, Outcome outcome, FindingWords message, string expected, CellRef rate, CellRef part, CellRef whole, bool isExact = false)
    {
        var stated = context.Figure(rate);
        var over = context.Figure(part);
        var under = context.Figure(whole);
        AddDerived(outcome, message, Say.Figure(stated), expected,
            (cell, change) => under.InBase + (cell == whole ? change : 0) is not 0 and var divisor
                && Rounding.OfRate(stated, Changed(over, cell == part ? change : 0), Changed(under, cell == whole ? change : 0), isExact) != Outcome.Contradiction,
            rate, part, whole);
    }
}
