using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Texts;

/// <summary>
/// What a number in a text is of. It is understood when every word between it and the clause's begin is a known one and
/// together they name one subject and say what the number is of it; any other is left unplaced, and nothing is concluded from it.
/// </summary>
internal sealed class PlacedNumbers(CheckContext context, TextFacts facts, SentenceState now, SaidChanges changes)
{
    /// <summary>A report about projects: 年初预算 without a name is the project's.</summary>
    private readonly bool isOfProject = context.Rows(Catalogue.Accounts).Length == 0 && context.Rows(Catalogue.ThreePublic).Length == 0 && context.Rows(Catalogue.Funds).Length > 0;

    public void Place(in TextNumber number)
    {
        var before = now.WholeOfShare;
        bool isUnderstood = Understand(number);
        if (now.WholeOfShare == before)
            now.WholeOfShare = null;
        if (!isUnderstood)
        {
            if (number.Kind != NumberKind.Bare)
                facts.Unplaced.Add(now.Cell);
            now.Topic = null;
            now.IsTopicOfSentence = now.IsClean = false;
            GoOnAboutUnknown(number);
            if (now.Direction == 0 || now.IsUnknown)
                changes.Finish();
        }
        now.HasGap = false;
        now.HasNumber = true;
        now.BeginClause(number.End);
    }

    /// <summary>培训费3.2万元 is in no table, but what follows about its change can be held against it.</summary>
    private void GoOnAboutUnknown(in TextNumber number)
    {
        if (number.Kind != NumberKind.Money || number.IsVague || now.IsPrior || now.IsShare || now.IsList || now.Direction != 0 || now.Role is not (null or Role.Final))
            return;
        now.Topic = UnknownSubject.One;
        now.Said[now.Topic] = number.Figure;
        now.Amounts.Add(number.Figure);
    }

    private bool Understand(in TextNumber number)
    {
        if (now.IsUnknown || now.IsList || now.IsDoubted || now.IsTurnedAway || now.IsDenied || number.IsVague || number.Kind == NumberKind.Other)
            return false;
        if (now.Direction != 0)
            return changes.Take(number);
        if (now.IsShare || (now.WholeOfShare is not null && now.Words == 0 && number.Kind == NumberKind.Percent))
            return TakeShare(number);
        if (number.Kind == NumberKind.Percent)
            return TakeRate(number);
        return TakeAmount(number);
    }

    private bool TakeAmount(in TextNumber number)
    {
        var of = now.Subject ?? (now.Topic is UnknownSubject ? null : now.Topic);
        // Without a word that says what it is, a number behind other words need not be about the same.
        if (now.Subject is null && (of is null || (now.HasGap && now.Role is null) || !now.IsTopicOfSentence))
        {
            if (of is not null || !HasRoleOfProject())
                return false;
            of = ProjectSubject.TheOne;
        }
        // 支出决算数为872.85 may mean the unit of the other amounts: that is not guessed at.
        if (number.Kind == NumberKind.Bare || RoleOf(number, of!) is not { } meant)
            return false;
        var figure = number.Figure;
        Add(number, of!, meant, figure);
        if (meant is Role.Final or Role.Score)
        {
            now.Said[of!] = figure;
            now.Amounts.Add(figure);
            if (now.Whole is null && of!.IsWhole)
                now.Whole = of;
            changes.Finish();
        }
        return true;
    }

    private bool HasRoleOfProject() => isOfProject && now.IsClean && now.Role is Role.Initial or Role.Adjusted or Role.Received;

    private Role? RoleOf(in TextNumber number, Subject of)
    {
        switch (number.Kind)
        {
            case NumberKind.Score:
                return of is TotalScoreSubject || (of is NamedRows { IsScore: true } && IsScoring) ? Role.Score : null;
            case NumberKind.Count when of is ThreePublicSubject:
                if (now.IsPrior)
                    return null;
                string unit = number.Figure.Unit!.Name;
                return unit switch
                {
                    "批次" or "批" => Role.Batches,
                    "人次" => Role.Visitors,
                    "个" when now.Role == Role.Groups => Role.Groups,
                    "辆" when now.Role is Role.Bought or Role.Held => now.Role,
                    _ => null,
                };
            case NumberKind.Count:
                return now.IsPrior || now.Role is not (null or Role.Final or Role.Target) || of is AccountSubject ? null : now.Role ?? Usual(of);
            case NumberKind.Money when now.Role is Role.Groups or Role.Bought or Role.Held or Role.Completion or Role.ReceivedRate:
                return null;
            // 项目资金100万元 may be the budget, or what was paid in.
            case NumberKind.Money when now.Role is null && of is ProjectSubject or NamedRows { IsProject: true }:
                return null;
            default:
                return now.IsPrior ? now.Role is null or Role.Final ? Role.Prior : null : now.Role ?? Usual(of);
        }
    }

    private bool IsSure(in TextNumber number, Subject of, Role meant) =>
        meant != Role.Either && of is not TotalScoreSubject { IsLoose: true } && !(of == now.Topic ? now.IsTopicOpen : now.IsOpen) && IsClosed(number.End);

    /// <summary>Behind the number its clause ends, or what it is compared with begins: 700万元为上限 says more of it.</summary>
    private bool IsClosed(int at) => at >= now.Text.Length || now.Text[at] is >= '0' and <= '9' || "，,。；;、：:（）() \n\r！占比较与同”".Contains(now.Text[at], StringComparison.Ordinal);

    private static Role Usual(Subject of) => of is NamedRows { IsIndicator: true } ? Role.Either : Role.Final;

    /// <summary>得分 stands in the sentence, so that 决策20分 is a score and no weight.</summary>
    private bool IsScoring => now.Said.Keys.Any(of => of is TotalScoreSubject);

    private bool TakeRate(in TextNumber number)
    {
        var of = now.Subject ?? now.Topic;
        if (of is null && isOfProject && now.IsClean && now.Role is Role.Completion or Role.ReceivedRate)
            of = ProjectSubject.TheOne;
        if (of is null or UnknownSubject || now.IsPrior)
            return false;
        if (now.Role is Role.Completion or Role.ReceivedRate)
        {
            Add(number, of, now.Role.Value, number.Figure);
            return true;
        }
        // 满意度达到95% is an indicator's value.
        if (of is NamedRows { IsFunction: false, IsScore: false } && now.Subject is not null && now.Role is null or Role.Final or Role.Target)
        {
            Add(number, of, now.Role ?? Usual(of), number.Figure);
            return true;
        }
        return false;
    }

    /// <summary>占78.28%, 占本年支出合计的99.4%; behind the amount that it is a share of, or behind its name.</summary>
    private bool TakeShare(in TextNumber number)
    {
        if (now.Topic is null || now.Topic == UnknownSubject.One || now.IsPrior)
            return false;
        // 占本年支出合计878.15万元的99.4%.
        if (number.Kind == NumberKind.Money && now.Subject is not null)
        {
            facts.Statements.Add(new(now.Cell, number.Start, now.Subject, Role.Final, number.Figure, now.Whole, default, default));
            now.Said[now.Subject] = number.Figure;
            now.WholeOfShare = now.Subject;
            return true;
        }
        var part = now.Said.GetValueOrDefault(now.Topic);
        var of = now.Subject ?? now.WholeOfShare ?? (now.Whole is not null && now.Topic.IsPartOf(now.Whole) ? now.Whole : null);
        if (number.Kind == NumberKind.Bare)
        {
            if (of is not null && number.Figure.Value is > 0 and <= 100)
                facts.Unfinished.Add(new(now.Cell, number.Start, now.Text[now.ClauseStart..number.End].Trim(), false));
            return of is not null;
        }
        if (number.Kind != NumberKind.Percent || of == now.Topic)
            return false;
        var whose = of is not null && now.Said.TryGetValue(of, out var amount) ? amount : default;
        facts.Statements.Add(new(now.Cell, number.Start, now.Topic, Role.Share, number.Figure, of, part, whose));
        return true;
    }

    private void Add(in TextNumber number, Subject of, Role meant, in Figure figure)
    {
        facts.Statements.Add(new(now.Cell, number.Start, of, meant, figure, now.Whole, default, default, IsSure(number, of, meant)));
        if (now.Topic != of)
            now.IsTopicOpen = now.IsOpen;
        now.Topic = of;
        now.IsTopicOfSentence = true;
    }
}
