using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Data.Checking.Texts;

/// <summary>Amount, rate and direction of a change that a text tells, and what it is compared with: 比上年减少21.85万元，下降2.43%.</summary>
internal sealed class SaidChanges(int fiscalYear, TextFacts facts, SentenceState now)
{
    public bool Take(in TextNumber number)
    {
        bool isRate = number.Kind == NumberKind.Percent;
        if (!isRate && number.Kind is not (NumberKind.Money or NumberKind.Bare))
            return false;
        var of = now.Subject ?? (now.IsListed ? null : now.Topic);
        if (of is null || (of is UnknownSubject && now.HasGap))
            return false;
        if (now.Change is null || (now.Subject is not null && now.Subject != now.Changed) || (isRate ? now.Change.Rate.IsNumber : now.Change.Amount.IsNumber))
            Begin(number.Start, of);
        var figure = number.Figure;
        if (number.Kind == NumberKind.Bare)
        {
            // 0.3万元，增加0.3: the unit of the amount just said.
            if (now.Change!.Current.Unit is not { } unit)
                return false;
            figure = new(figure.Printed + unit.Name, figure.Value, unit);
        }
        if (isRate)
            (now.Change!.Rate, now.Change.RateSign) = (figure, now.Direction);
        else
            (now.Change!.Amount, now.Change.Sign) = (figure, now.Direction);
        if (isRate && !now.Change.Amount.IsNumber)
            now.Change.Sign = now.Direction;
        return true;
    }

    private void Begin(int at, Subject of)
    {
        Finish();
        now.Changed = of;
        bool isBefore = now.Anchor.Reference == Reference.YearBefore;
        var reference = isBefore && now.Anchor.Year != 0 && now.Anchor.Year != fiscalYear - 1 ? Reference.OtherYear : now.Anchor.Reference;
        // 收入100万元，其中财政拨款80万元，比上年增加10万元: which of the two is not said.
        bool isAny = now.Subject is null && now.Amounts.Count > 1;
        now.Change = new(now.Cell, at, isAny ? UnknownSubject.One : of, reference, now.Anchor.Year, now.AnchorWords, now.Anchor.CallsItLast, isAny ? [.. now.Amounts] : []) { Current = SaidOf(of) };
    }

    /// <summary>Of 收、支总计 also what was said of its sides: 收入总计433.20万元，支出总计433.20万元. Two amounts leave open which is meant.</summary>
    private Figure SaidOf(Subject of)
    {
        if (of is not AccountSubject both || now.Said.ContainsKey(of))
            return now.Said.GetValueOrDefault(of);
        Figure found = default;
        foreach (var (one, figure) in now.Said)
            if (one is AccountSubject side && both.IsBothSidesOf(side))
            {
                if (found.IsNumber && found.InBase != figure.InBase)
                    return default;
                found = figure;
            }
        return found;
    }

    public void Same(int at)
    {
        var of = now.Subject ?? now.Topic;
        if (of is null || now.IsUnknown || now.IsList || now.IsDoubted || now.IsTurnedAway || now.Anchor.Reference == Reference.None)
            return;
        if (facts.Changes is [.., var before] && before.Cell == now.Cell && (before.Subject == of || now.Changed == of) && before.At >= now.ClauseStart - 80 && before.Reference == ReferenceNow() && now.Text.AsSpan(before.At, at - before.At).IndexOf('。') < 0)
        {
            before.SaysSame = true;
            return;
        }
        Begin(at, of);
        Finish();
    }

    private Reference ReferenceNow() => now.Anchor.Reference == Reference.YearBefore && now.Anchor.Year != 0 && now.Anchor.Year != fiscalYear - 1 ? Reference.OtherYear : now.Anchor.Reference;

    public void Finish()
    {
        if (now.Change is not null)
            facts.Changes.Add(now.Change);
        now.Change = null;
    }
}
