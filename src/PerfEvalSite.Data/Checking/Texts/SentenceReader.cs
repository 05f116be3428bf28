using System.Buffers;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Texts;

/// <summary>
/// Reads official sentences from left to right. A number is understood when every word between it and the clause's begin is a
/// known one and together they name one subject and say what the number is of it; any other is left unplaced, and nothing is
/// concluded from it. Long because every step looks at the state of one sentence, which would otherwise be handed around.
/// </summary>
internal sealed class SentenceReader(CheckContext context, TextFacts facts)
{
    private static readonly SearchValues<char> namedBeside = SearchValues.Create("0123456789类款项");

    private readonly int fiscalYear = context.Disclosure.FiscalYear;
    private readonly Dictionary<Subject, Figure> said = [];
    private string text = "";
    private CellRef cell;

    // Of the paragraph.
    private bool isTurnedAway;

    // Of the sentence, up to the full stop.
    private bool isDoubted, usesNames;

    /// <summary>2023年度本年支出合计500万元，其中基本支出310万元: all of it is of the year before.</summary>
    private bool isOfYearBefore;
    private Subject? whole;
    private readonly List<Figure> amounts = [];

    // Since the last semicolon.
    private Anchor anchor;
    private string anchorWords = "";
    private Change? change;
    private Subject? changed;

    /// <summary>Whom the last number was about; null after a number that was not understood.</summary>
    private Subject? topic;

    private bool isTopicOfSentence, isTopicOpen;

    // Since the last number.
    private bool hasGap;

    /// <summary>Everything that the sentence has said so far was understood.</summary>
    private bool isClean;

    /// <summary>The sentence before was a name and nothing else: 行政运行（项）。</summary>
    private bool isHeaded, hasNumber;

    /// <summary>Amounts stand one beside the other: a change behind them may be that of all.</summary>
    private bool isListed;

    /// <summary>A report about projects: 年初预算 without a name is the project's.</summary>
    private readonly bool isOfProject = context.Rows(Catalogue.Accounts).Length == 0 && context.Rows(Catalogue.ThreePublic).Length == 0 && context.Rows(Catalogue.Funds).Length > 0;

    // Of the clause.
    private bool isUnknown, isList;
    private Subject? subject;
    private Role? role;
    private int direction, words;
    private bool isShare, isPrior, isDenied, isOpen;
    private Subject? wholeOfShare;
    private int clauseStart;

    /// <param name="isOfRegion">The row is about a region and not about the body itself.</param>
    public void Read(string whole, CellRef at, bool isOfRegion)
    {
        (text, cell) = (whole, at);
        int start = 0;
        while (start < text.Length)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            if (TextFacts.HasMarks(text.AsSpan(start, end - start)))
                ReadParagraph(start, end, isOfRegion);
            start = end + 1;
        }
    }

    private void ReadParagraph(int start, int end, bool isOfRegion)
    {
        isTurnedAway = isOfRegion;
        said.Clear();
        topic = null;
        isHeaded = false;
        while (start < end)
        {
            int stop = text.AsSpan(start, end - start).IndexOfAny('。', '！', '？');
            stop = stop < 0 ? end : start + stop;
            ReadSentence(start, stop);
            start = stop + 1;
        }
    }

    private void ReadSentence(int start, int end)
    {
        isDoubted = isOfYearBefore = false;
        whole = null;
        amounts.Clear();
        // What one sentence says of its only subject, the next may go on about: 与上年相比减少….
        isTopicOfSentence = isHeaded;
        hasGap = hasNumber = isListed = false;
        isClean = true;
        // Where nothing is counted and no heading names a 科目, the tables' own names are not needed.
        usesNames = text.AsSpan(start, end - start).ContainsAny(namedBeside);
        BeginPart(start);
        int at = start;
        while (at < end)
        {
            char c = text[at];
            if (c is '；' or ';')
            {
                EndClause(at, true);
                topic = null;
                isTopicOfSentence = false;
                BeginPart(++at);
                // The reason ends where the parts begin: 主要原因是人员减少；其中基本支出300万元.
                isDoubted &= !text.AsSpan(at, end - at).TrimStart().StartsWith("其中", StringComparison.Ordinal);
            }
            else if (c is '，' or ',' or '：' or ':' or '（' or '(' or '）' or ')' && Known(at, end).Words is null)
            {
                EndClause(at, c is not ('（' or '('));
                BeginClause(++at);
            }
            else if (c == '、' && Known(at, end).Words is null)
            {
                if (words == 0 && !isUnknown)
                {
                    BeginClause(at + 1);
                    isListed = hasNumber;
                }
                else
                    isList = true;
                at++;
            }
            else
                at = ReadWord(at, end);
        }
        EndClause(end, true);
        FinishChange();
        isHeaded = !hasNumber && isClean && subject is not null && !isDenied;
        UnfinishedReasons.Find(facts, cell, text, start, end);
    }

    private void BeginPart(int at)
    {
        FinishChange();
        anchor = default;
        BeginClause(at);
    }

    private void BeginClause(int at)
    {
        isUnknown = isList = isShare = isDenied = isOpen = false;
        isPrior = isOfYearBefore;
        subject = null;
        role = null;
        direction = words = 0;
        clauseStart = at;
    }

    private Phrase Known(int at, int end)
    {
        var rest = text.AsSpan(at, end - at);
        var phrase = Phrases.At(rest);
        if (!usesNames)
            return phrase;
        var name = facts.Names.At(rest);
        return (name.Words?.Length ?? 0) > (phrase.Words?.Length ?? 0) ? name : phrase;
    }

    /// <returns>Where the next word begins.</returns>
    private int ReadWord(int at, int end)
    {
        var rest = text.AsSpan(at, end - at);
        if (Anchor.TryRead(rest, out var compared))
        {
            FinishChange();
            anchor = compared;
            anchorWords = rest[..compared.Length].ToString();
            words++;
            return PastBracket(at + compared.Length, end);
        }
        var phrase = Known(at, end);
        if (phrase.Words is not null)
        {
            Take(phrase, at, end);
            return at + phrase.Words.Length;
        }
        if (char.IsAsciiDigit(text[at]))
            return ReadDigits(at, end);
        if (text[at] is not (' ' or '\t' or '\r' or '.'))
            isUnknown = true;
        return at + 1;
    }

    /// <summary>比上年（500万元）减少: the amount that is compared with, said in brackets, is not what the sentence is about.</summary>
    private int PastBracket(int at, int end)
    {
        if (at >= end || text[at] is not ('（' or '('))
            return at;
        int length = text.AsSpan(at, end - at).IndexOfAny('）', ')');
        if (length < 0 || !text.AsSpan(at, length).ContainsAnyInRange('0', '9'))
            return at;
        facts.Unplaced.Add(cell);
        return at + length + 1;
    }

    private void Take(in Phrase phrase, int at, int end)
    {
        switch (phrase.Does)
        {
            case Does.Fills:
                // 2023年500万元，本年490万元.
                if (isOfYearBefore && phrase.Words is "本年" or "本年度" or "当年")
                    isPrior = isOfYearBefore = false;
                // 收、支总计与上年持平，其中收入增加10万元: one side is another amount than both.
                isUnknown |= phrase.Words is "收入" or "支出" && subject is null && topic is AccountSubject { IsOfBothSides: true };
                // A 类 or 款 that no table names may be another's than that of the 项 with the name.
                if (isUnknown && phrase.Words is "（类）" or "（款）" or "(类)" or "(款)" && subject is null)
                    (isUnknown, isOpen) = (false, true);
                return;
            case Does.Names:
                Name(phrase.Subject!);
                break;
            case Does.SaysRole:
                isPrior |= phrase.Role == Role.Prior;
                if (phrase.Role != Role.Prior && role is not (Role.Completion or Role.ReceivedRate))
                    role = phrase.Role == Role.Final ? role ?? Role.Final : phrase.Role;
                break;
            case Does.Shares:
                isShare = true;
                if (subject is not null)
                    (topic, isTopicOfSentence, subject) = (subject, true, null);
                break;
            case Does.Rises or Does.Falls:
                // 下降（增长） and 增加/减少 are left over from the template.
                if (IsLeftOver(at + phrase.Words.Length, end))
                    isUnknown = true;
                direction = phrase.Does == Does.Rises ? 1 : -1;
                break;
            case Does.Stays:
                Same(at);
                break;
            case Does.Denies:
                if (words == 0 && !isUnknown)
                    isDenied = true;
                else
                    isUnknown = true;
                break;
            case Does.Doubts:
                // 团组1个，累计5人次 is the year's own.
                isDoubted |= phrase.Words != "累计" || (subject ?? topic) is not ThreePublicSubject;
                break;
            case Does.TurnsAway:
                isTurnedAway = true;
                break;
        }
        words++;
    }

    private void Name(Subject next)
    {
        if (direction != 0 || isList)
            isUnknown = true;
        // 社会保障和就业（类）…（款）行政运行（项）: the last is meant, of those that come under the others.
        else if (subject is not null && !isShare && !(subject is NamedRows { IsFunction: true } && next is NamedRows { IsFunction: true }))
            isUnknown = true;
        if (subject is NamedRows { IsFunction: true } parent && next is NamedRows { IsFunction: true } child && !child.IsUnder(context, parent))
            isOpen = true;
        subject = next;
    }

    private bool IsLeftOver(int at, int end) =>
        at + 3 < end && text[at] is '（' or '(' or '/' or '／' or '或' && text.AsSpan(at + 1, Math.Min(3, end - at - 1)).ContainsAny("增减升降");

    private int ReadDigits(int at, int end)
    {
        var rest = text.AsSpan(at, end - at);
        if (Anchor.YearAt(rest) is > 0 and var year)
            return ReadYear(at, end, year);
        var number = TextNumber.Read(text.AsSpan(0, end), at);
        if (number.Kind == NumberKind.LookAlike)
        {
            // 1. and （1） begin an item.
            if (!IsListNumber(number, end))
                isUnknown = true;
            else if (text[number.End] is '.' or '、' or '．')
                return number.End + 1;
            return number.End;
        }
        Place(number);
        return number.End;
    }

    private bool IsListNumber(in TextNumber number, int end) => number.End - number.Start <= 2 && number.End < end && text[number.End] is '.' or '、' or '．' or '）' or ')';

    /// <summary>2024年度 goes without saying, 2023年 is the year before, 12月31日 of the year its end; of anything else nothing is concluded.</summary>
    private int ReadYear(int at, int end, int year)
    {
        int next = at + 5;
        if (next < end && char.IsAsciiDigit(text[next]))
        {
            bool isYearEnd = year == fiscalYear && text.AsSpan(next, Math.Min(6, end - next)).SequenceEqual("12月31日");
            isDoubted |= !isYearEnd;
            int behind = next;
            while (behind < end && (char.IsAsciiDigit(text[behind]) || text[behind] is '月' or '日' or '-'))
                behind++;
            return behind;
        }
        isOfYearBefore = year == fiscalYear - 1 && words == 0 && (isOfYearBefore || !hasNumber);
        if (year == fiscalYear - 1)
            isPrior = true;
        else
            isDoubted |= year != fiscalYear;
        isPrior &= year != fiscalYear;
        return next < end && text[next] == '度' ? next + 1 : next;
    }

    private void Place(in TextNumber number)
    {
        var before = wholeOfShare;
        bool isUnderstood = Understand(number);
        if (wholeOfShare == before)
            wholeOfShare = null;
        if (!isUnderstood)
        {
            if (number.Kind != NumberKind.Bare)
                facts.Unplaced.Add(cell);
            topic = null;
            isTopicOfSentence = isClean = false;
            GoOnAboutUnknown(number);
            if (direction == 0 || isUnknown)
                FinishChange();
        }
        hasGap = false;
        hasNumber = true;
        BeginClause(number.End);
    }

    /// <summary>培训费3.2万元 is in no table, but what follows about its change can be held against it.</summary>
    private void GoOnAboutUnknown(in TextNumber number)
    {
        if (number.Kind != NumberKind.Money || number.IsVague || isPrior || isShare || isList || direction != 0 || role is not (null or Role.Final))
            return;
        topic = UnknownSubject.One;
        said[topic] = number.Figure;
        amounts.Add(number.Figure);
    }

    private bool Understand(in TextNumber number)
    {
        if (isUnknown || isList || isDoubted || isTurnedAway || isDenied || number.IsVague || number.Kind == NumberKind.Other)
            return false;
        if (direction != 0)
            return TakeChange(number);
        if (isShare || (wholeOfShare is not null && words == 0 && number.Kind == NumberKind.Percent))
            return TakeShare(number);
        if (number.Kind == NumberKind.Percent)
            return TakeRate(number);
        return TakeAmount(number);
    }

    private bool TakeAmount(in TextNumber number)
    {
        var of = subject ?? (topic is UnknownSubject ? null : topic);
        // Without a word that says what it is, a number behind other words need not be about the same.
        if (subject is null && (of is null || (hasGap && role is null) || !isTopicOfSentence))
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
            said[of!] = figure;
            amounts.Add(figure);
            if (whole is null && of!.IsWhole)
                whole = of;
            FinishChange();
        }
        return true;
    }

    private bool HasRoleOfProject() => isOfProject && isClean && role is Role.Initial or Role.Adjusted or Role.Received;

    private Role? RoleOf(in TextNumber number, Subject of)
    {
        switch (number.Kind)
        {
            case NumberKind.Score:
                return of is TotalScoreSubject || (of is NamedRows { IsScore: true } && IsScoring) ? Role.Score : null;
            case NumberKind.Count when of is ThreePublicSubject:
                if (isPrior)
                    return null;
                string unit = number.Figure.Unit!.Name;
                return unit switch
                {
                    "批次" or "批" => Role.Batches,
                    "人次" => Role.Visitors,
                    "个" when role == Role.Groups => Role.Groups,
                    "辆" when role is Role.Bought or Role.Held => role,
                    _ => null,
                };
            case NumberKind.Count:
                return isPrior || role is not (null or Role.Final or Role.Target) || of is AccountSubject ? null : role ?? Usual(of);
            case NumberKind.Money when role is Role.Groups or Role.Bought or Role.Held or Role.Completion or Role.ReceivedRate:
                return null;
            // 项目资金100万元 may be the budget, or what was paid in.
            case NumberKind.Money when role is null && of is ProjectSubject or NamedRows { IsProject: true }:
                return null;
            default:
                return isPrior ? role is null or Role.Final ? Role.Prior : null : role ?? Usual(of);
        }
    }

    private bool IsSure(in TextNumber number, Subject of, Role meant) =>
        meant != Role.Either && of is not TotalScoreSubject { IsLoose: true } && !(of == topic ? isTopicOpen : isOpen) && IsClosed(number.End);

    /// <summary>Behind the number its clause ends, or what it is compared with begins: 700万元为上限 says more of it.</summary>
    private bool IsClosed(int at) => at >= text.Length || text[at] is >= '0' and <= '9' || "，,。；;、：:（）() \n\r！占比较与同”".Contains(text[at], StringComparison.Ordinal);

    private static Role Usual(Subject of) => of is NamedRows { IsIndicator: true } ? Role.Either : Role.Final;

    /// <summary>得分 stands in the sentence, so that 决策20分 is a score and no weight.</summary>
    private bool IsScoring => said.Keys.Any(subject => subject is TotalScoreSubject);

    private bool TakeRate(in TextNumber number)
    {
        var of = subject ?? topic;
        if (of is null && isOfProject && isClean && role is Role.Completion or Role.ReceivedRate)
            of = ProjectSubject.TheOne;
        if (of is null or UnknownSubject || isPrior)
            return false;
        if (role is Role.Completion or Role.ReceivedRate)
        {
            Add(number, of, role.Value, number.Figure);
            return true;
        }
        // 满意度达到95% is an indicator's value.
        if (of is NamedRows { IsFunction: false, IsScore: false } && subject is not null && role is null or Role.Final or Role.Target)
        {
            Add(number, of, role ?? Usual(of), number.Figure);
            return true;
        }
        return false;
    }

    /// <summary>占78.28%, 占本年支出合计的99.4%; behind the amount that it is a share of, or behind its name.</summary>
    private bool TakeShare(in TextNumber number)
    {
        if (topic is null || topic == UnknownSubject.One || isPrior)
            return false;
        // 占本年支出合计878.15万元的99.4%.
        if (number.Kind == NumberKind.Money && subject is not null)
        {
            facts.Statements.Add(new(cell, number.Start, subject, Role.Final, number.Figure, whole, default, default));
            said[subject] = number.Figure;
            wholeOfShare = subject;
            return true;
        }
        var part = said.GetValueOrDefault(topic);
        var of = subject ?? wholeOfShare ?? (whole is not null && topic.IsPartOf(whole) ? whole : null);
        if (number.Kind == NumberKind.Bare)
        {
            if (of is not null && number.Figure.Value is > 0 and <= 100)
                facts.Unfinished.Add(new(cell, number.Start, text[clauseStart..number.End].Trim(), false));
            return of is not null;
        }
        if (number.Kind != NumberKind.Percent || of == topic)
            return false;
        var whose = of is not null && said.TryGetValue(of, out var amount) ? amount : default;
        facts.Statements.Add(new(cell, number.Start, topic, Role.Share, number.Figure, of, part, whose));
        return true;
    }

    private bool TakeChange(in TextNumber number)
    {
        bool isRate = number.Kind == NumberKind.Percent;
        if (!isRate && number.Kind is not (NumberKind.Money or NumberKind.Bare))
            return false;
        var of = subject ?? (isListed ? null : topic);
        if (of is null || (of is UnknownSubject && hasGap))
            return false;
        if (change is null || (subject is not null && subject != changed) || (isRate ? change.Rate.IsNumber : change.Amount.IsNumber))
            Begin(number.Start, of);
        var figure = number.Figure;
        if (number.Kind == NumberKind.Bare)
        {
            // 0.3万元，增加0.3: the unit of the amount just said.
            if (change!.Current.Unit is not { } unit)
                return false;
            figure = new(figure.Printed + unit.Name, figure.Value, unit);
        }
        if (isRate)
            (change!.Rate, change.RateSign) = (figure, direction);
        else
            (change!.Amount, change.Sign) = (figure, direction);
        if (isRate && !change.Amount.IsNumber)
            change.Sign = direction;
        return true;
    }

    private void Begin(int at, Subject of)
    {
        FinishChange();
        changed = of;
        bool isBefore = anchor.Reference == Reference.YearBefore;
        var reference = isBefore && anchor.Year != 0 && anchor.Year != fiscalYear - 1 ? Reference.OtherYear : anchor.Reference;
        // 收入100万元，其中财政拨款80万元，比上年增加10万元: which of the two is not said.
        bool isAny = subject is null && amounts.Count > 1;
        change = new(cell, at, isAny ? UnknownSubject.One : of, reference, anchor.Year, anchorWords, anchor.CallsItLast, isAny ? [.. amounts] : []) { Current = SaidOf(of) };
    }

    /// <summary>Of 收、支总计 also what was said of its sides: 收入总计433.20万元，支出总计433.20万元. Two amounts leave open which is meant.</summary>
    private Figure SaidOf(Subject of)
    {
        if (of is not AccountSubject both || said.ContainsKey(of))
            return said.GetValueOrDefault(of);
        Figure found = default;
        foreach (var (subject, figure) in said)
            if (subject is AccountSubject side && both.IsBothSidesOf(side))
            {
                if (found.IsNumber && found.InBase != figure.InBase)
                    return default;
                found = figure;
            }
        return found;
    }

    private void Same(int at)
    {
        var of = subject ?? topic;
        if (of is null || isUnknown || isList || isDoubted || isTurnedAway || anchor.Reference == Reference.None)
            return;
        if (facts.Changes is [.., var before] && before.Cell == cell && (before.Subject == of || changed == of) && before.At >= clauseStart - 80 && before.Reference == ReferenceNow() && text.AsSpan(before.At, at - before.At).IndexOf('。') < 0)
        {
            before.SaysSame = true;
            return;
        }
        Begin(at, of);
        FinishChange();
    }

    private Reference ReferenceNow() => anchor.Reference == Reference.YearBefore && anchor.Year != 0 && anchor.Year != fiscalYear - 1 ? Reference.OtherYear : anchor.Reference;

    private void FinishChange()
    {
        if (change is not null)
            facts.Changes.Add(change);
        change = null;
    }

    private void Add(in TextNumber number, Subject of, Role meant, in Figure figure)
    {
        facts.Statements.Add(new(cell, number.Start, of, meant, figure, whole, default, default, IsSure(number, of, meant)));
        if (topic != of)
            isTopicOpen = isOpen;
        topic = of;
        isTopicOfSentence = true;
    }

    private void EndClause(int at, bool isWhole)
    {
        bool isQuiet = isUnknown || isList;
        wholeOfShare = null;
        if (isWhole && isDenied && !isQuiet && !isDoubted && !isTurnedAway && subject is not null && direction == 0 && !isPrior && role is null or Role.Final)
            facts.Denials.Add(new(cell, clauseStart, subject, text[clauseStart..at].Trim()));
        // 行政运行（项）。 is what the next sentence is about.
        if (!isQuiet && subject is not null && !isDenied && direction == 0 && !isShare)
        {
            topic = subject;
            isTopicOpen = isOpen;
            isTopicOfSentence = true;
            if (whole is null && subject.IsWhole && anchor.Reference == Reference.None)
                whole = subject;
        }
        hasGap |= isQuiet;
        isClean &= !isQuiet;
    }
}
