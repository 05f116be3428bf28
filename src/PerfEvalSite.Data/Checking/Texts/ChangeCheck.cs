using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Data.Checking.Texts;

/// <summary>
/// Holds what a text says of a change against itself: the amount and the change give the base, and with it the rate. For
/// changes against the year before and against the budget alike.
/// </summary>
internal static class ChangeCheck
{
    /// <summary>Whether the change's amount is all there was: with a base of zero there is no rate.</summary>
    public static bool IsFromNothing(in Figure current, Change said) =>
        said.Sign > 0 && said.Amount.IsNumber && said.Amount.InBase != 0 && current.IsNumber && current.InBase == said.Amount.InBase;

    /// <summary>Tells the first thing in which the change contradicts itself; false when there is none.</summary>
    public static bool Check(CheckContext context, FindingSink findings, Change said, string before)
    {
        string verb = Verb(said.Sign), rises = said.RateSign > 0 ? "增长" : "下降";
        bool hasRate = said.Rate.IsNumber, hasAmount = said.Amount.IsNumber;
        if (said.SaysSame && (hasAmount && said.Amount.Value != 0 || hasRate && said.Rate.Value != 0))
            return Tell(context, findings, Outcome.Contradiction, said, new($"写{Told(said, verb, rises)}，又写与{before}持平", $"says both a change and none against the {English(said)}"), "");
        if (hasAmount && hasRate && said.Sign != said.RateSign && said.Amount.Value != 0 && said.Rate.Value != 0)
            return Tell(context, findings, Outcome.Contradiction, said, new($"写{Told(said, verb, rises)}，方向不一致", "says more and less of one change"), "");
        if (hasAmount && hasRate && said.Amount.Value == 0 && said.Rate.Value != 0)
            return Tell(context, findings, Outcome.Contradiction, said, new($"写{Told(said, verb, rises)}，没有增减就没有增减率", "gives a rate of a change of zero"), "");
        if (hasRate && said.RateSign < 0 && said.Rate.InBase > 100 && (said.Current.IsNumber ? said.Current.Value >= 0 : !hasAmount))
            return Tell(context, findings, Outcome.NeedsReason, said, new($"写下降 {Say.Figure(said.Rate)}，金额不会减少一倍以上", "says that an amount fell by more than all of it"), "");
        return hasAmount && hasRate && DiffersInRate(context, findings, said, said.Current, before, verb, rises);
    }

    /// <param name="current">What the change came to: said in the text, or printed in the table.</param>
    private static bool DiffersInRate(CheckContext context, FindingSink findings, Change said, in Figure current, string before, string verb, string rises)
    {
        if (!current.IsNumber || IsFromNothing(current, said))
            return false;
        decimal prior = current.InBase - (said.Sign * said.Amount.InBase);
        // 0 万元，比上年增加 10.23 万元: nothing can have grown by more than it is.
        if (prior < -2 * Math.Max(Rounding.LastPlace(current), Rounding.LastPlace(said.Amount)) && said.Sign > 0 && current.Value >= 0 && !Array.Exists(said.Others, other => other.InBase >= said.Amount.InBase))
            return Tell(context, findings, Outcome.NeedsReason, said, new($"写 {Say.Figure(current)}，{Compared(said, before)}{Told(said, verb, rises)}，增加的比全部还多", $"says {Say.Figure(current)}, grown by {Say.Figure(said.Amount)}: by more than all of it"), "");
        if (prior <= 0)
            return false;
        if (Fits(said, current) || Array.Exists(said.Others, other => Fits(said, other)))
        {
            findings.Agrees();
            return false;
        }
        string exact = Say.Rate(said.Amount.InBase / prior * 100, said.Rate), was = Say.Amount(prior, current.Unit);
        findings.AddInText(Outcome.NeedsReason, Lines(context, said),
            new($"{RowNames.Row(context, said.Cell)}写 {Say.Figure(current)}，{Compared(said, before)}{verb} {Say.Figure(said.Amount)}、{rises} {Say.Figure(said.Rate)}；按这两个金额计算，{before}为 {was}，{rises} {exact}",
                $"{Messages.English(context, said.Cell)} says {Say.Figure(current)}, a change of {Say.Figure(said.Amount)} and {Say.Figure(said.Rate)}; the amounts give {was} for the {English(said)} and {exact}"),
            Say.Figure(said.Rate), exact, null, said.Cell);
        return true;
    }

    private static bool Fits(Change said, in Figure current)
    {
        decimal prior = current.InBase - (said.Sign * said.Amount.InBase);
        return prior > 0 && Rounding.OfRate(said.Rate, said.Amount.InBase, prior, 2 * Math.Min(Rounding.LastPlace(current), Rounding.LastPlace(said.Amount))) != Outcome.Contradiction;
    }

    public static int Lines(CheckContext context, Change said) => TextComparison.LinesDown(context, said.Cell, said.At);

    public static string Verb(int sign) => sign switch { > 0 => "增加", < 0 => "减少", _ => "持平" };

    /// <summary>增加 5 万元、下降 4%, of which either may be left out.</summary>
    public static string Told(Change said, string verb, string rises)
    {
        string amount = said.Amount.IsNumber ? $"{verb} {Say.Figure(said.Amount)}" : "", rate = said.Rate.IsNumber ? $"{rises} {Say.Figure(said.Rate)}" : "";
        return amount.Length > 0 && rate.Length > 0 ? $"{amount}、{rate}" : amount + rate;
    }

    /// <summary>In the words of the text, where it has some: 与2023年相比.</summary>
    private static string Compared(Change said, string before) => said.Anchor.Length > 0 ? said.Anchor : $"比{before}";

    private static string English(Change said) => said.Reference == Reference.Budget ? "budget" : "year before";

    private static bool Tell(CheckContext context, FindingSink findings, Outcome outcome, Change said, Bilingual words, string expected)
    {
        findings.AddInText(outcome, Lines(context, said), new($"{RowNames.Row(context, said.Cell)}{words.Zh}", $"{Messages.English(context, said.Cell)} {words.En}"),
            said.Rate.IsNumber ? Say.Figure(said.Rate) : Say.Figure(said.Amount), expected, null, said.Cell);
        return true;
    }
}
