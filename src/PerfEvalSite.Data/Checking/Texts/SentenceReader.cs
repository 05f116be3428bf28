using System.Buffers;
using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Data.Checking.Texts;

/// <summary>
/// Reads official sentences from left to right: paragraphs, sentences, clauses and words. What numbers mean is for
/// <see cref="PlacedNumbers"/> to say, and what 比上年减少 says of them for <see cref="SaidChanges"/>.
/// </summary>
internal sealed class SentenceReader
{
    private static readonly SearchValues<char> namedBeside = SearchValues.Create("0123456789类款项");

    private readonly CheckContext context;
    private readonly TextFacts facts;
    private readonly SentenceState now = new();
    private readonly SaidChanges changes;
    private readonly PlacedNumbers numbers;

    public SentenceReader(CheckContext context, TextFacts facts)
    {
        (this.context, this.facts) = (context, facts);
        changes = new(context.Disclosure.FiscalYear, facts, now);
        numbers = new(context, facts, now, changes);
    }

    /// <param name="isOfRegion">The row is about a region and not about the body itself.</param>
    public void Read(string read, CellRef at, bool isOfRegion)
    {
        (now.Text, now.Cell) = (read, at);
        int start = 0;
        while (start < now.Text.Length)
        {
            int end = now.Text.IndexOf('\n', start);
            end = end < 0 ? now.Text.Length : end;
            if (TextFacts.HasMarks(now.Text.AsSpan(start, end - start)))
                ReadParagraph(start, end, isOfRegion);
            start = end + 1;
        }
    }

    private void ReadParagraph(int start, int end, bool isOfRegion)
    {
        now.BeginParagraph(isOfRegion);
        while (start < end)
        {
            int stop = now.Text.AsSpan(start, end - start).IndexOfAny('。', '！', '？');
            stop = stop < 0 ? end : start + stop;
            ReadSentence(start, stop);
            start = stop + 1;
        }
    }

    private void ReadSentence(int start, int end)
    {
        now.BeginSentence(now.Text.AsSpan(start, end - start).ContainsAny(namedBeside));
        BeginPart(start);
        int at = start;
        while (at < end)
        {
            char c = now.Text[at];
            if (c is '；' or ';')
            {
                EndClause(at, true);
                now.Topic = null;
                now.IsTopicOfSentence = false;
                BeginPart(++at);
                // The reason ends where the parts begin: 主要原因是人员减少；其中基本支出300万元.
                now.IsDoubted &= !now.Text.AsSpan(at, end - at).TrimStart().StartsWith("其中", StringComparison.Ordinal);
            }
            else if (c is '，' or ',' or '：' or ':' or '（' or '(' or '）' or ')' && Known(at, end).Words is null)
            {
                EndClause(at, c is not ('（' or '('));
                now.BeginClause(++at);
            }
            else if (c == '、' && Known(at, end).Words is null)
            {
                if (now.Words == 0 && !now.IsUnknown)
                {
                    now.BeginClause(at + 1);
                    now.IsListed = now.HasNumber;
                }
                else
                    now.IsList = true;
                at++;
            }
            else
                at = ReadWord(at, end);
        }
        EndClause(end, true);
        changes.Finish();
        now.IsHeaded = !now.HasNumber && now.IsClean && now.Subject is not null && !now.IsDenied;
        UnfinishedReasons.Find(facts, now.Cell, now.Text, start, end);
    }

    private void BeginPart(int at)
    {
        changes.Finish();
        now.Anchor = default;
        now.BeginClause(at);
    }

    private Phrase Known(int at, int end)
    {
        var rest = now.Text.AsSpan(at, end - at);
        var phrase = Phrases.At(rest);
        if (!now.UsesNames)
            return phrase;
        var name = facts.Names.At(rest);
        return (name.Words?.Length ?? 0) > (phrase.Words?.Length ?? 0) ? name : phrase;
    }

    /// <returns>Where the next word begins.</returns>
    private int ReadWord(int at, int end)
    {
        var rest = now.Text.AsSpan(at, end - at);
        if (Anchor.TryRead(rest, out var compared))
        {
            changes.Finish();
            now.Anchor = compared;
            now.AnchorWords = rest[..compared.Length].ToString();
            now.Words++;
            return PastBracket(at + compared.Length, end);
        }
        var phrase = Known(at, end);
        if (phrase.Words is not null)
        {
            Take(phrase, at, end);
            return at + phrase.Words.Length;
        }
        if (char.IsAsciiDigit(now.Text[at]))
            return ReadDigits(at, end);
        if (now.Text[at] is not (' ' or '\t' or '\r' or '.'))
            now.IsUnknown = true;
        return at + 1;
    }

    /// <summary>比上年（500万元）减少: the amount that is compared with, said in brackets, is not what the sentence is about.</summary>
    private int PastBracket(int at, int end)
    {
        if (at >= end || now.Text[at] is not ('（' or '('))
            return at;
        int length = now.Text.AsSpan(at, end - at).IndexOfAny('）', ')');
        if (length < 0 || !now.Text.AsSpan(at, length).ContainsAnyInRange('0', '9'))
            return at;
        facts.Unplaced.Add(now.Cell);
        return at + length + 1;
    }

    private void Take(in Phrase phrase, int at, int end)
    {
        switch (phrase.Does)
        {
            case Does.Fills:
                // 2023年500万元，本年490万元; but 2023年当年 is that year.
                if (now.IsOfYearBefore && phrase.Words is "本年" or "本年度" or "当年" && now.Text[at - 1] is not ('年' or '度'))
                    now.IsPrior = now.IsOfYearBefore = false;
                // 收、支总计与上年持平，其中收入增加10万元: one side is another amount than both.
                now.IsUnknown |= phrase.Words is "收入" or "支出" && now.Subject is null && now.Topic is AccountSubject { IsOfBothSides: true };
                // A 类 or 款 that no table names may be another's than that of the 项 with the name.
                if (now.IsUnknown && phrase.Words is "（类）" or "（款）" or "(类)" or "(款)" && now.Subject is null)
                    (now.IsUnknown, now.IsOpen) = (false, true);
                return;
            case Does.Names:
                Name(phrase.Subject!);
                break;
            case Does.SaysRole:
                now.IsPrior |= phrase.Role == Role.Prior;
                if (phrase.Role != Role.Prior && now.Role is not (Role.Completion or Role.ReceivedRate))
                    now.Role = phrase.Role == Role.Final ? now.Role ?? Role.Final : phrase.Role;
                break;
            case Does.Shares:
                now.IsShare = true;
                if (now.Subject is not null)
                    (now.Topic, now.IsTopicOfSentence, now.Subject) = (now.Subject, true, null);
                break;
            case Does.Rises or Does.Falls:
                // 下降（增长） and 增加/减少 are left over from the template.
                if (IsLeftOver(at + phrase.Words.Length, end))
                    now.IsUnknown = true;
                now.Direction = phrase.Does == Does.Rises ? 1 : -1;
                break;
            case Does.Stays:
                changes.Same(at);
                break;
            case Does.Denies:
                if (now.Words == 0 && !now.IsUnknown)
                    now.IsDenied = true;
                else
                    now.IsUnknown = true;
                break;
            case Does.Doubts:
                // 团组1个，累计5人次 is the year's own.
                now.IsDoubted |= phrase.Words != "累计" || (now.Subject ?? now.Topic) is not ThreePublicSubject;
                break;
            case Does.TurnsAway:
                now.IsTurnedAway = true;
                break;
        }
        now.Words++;
    }

    private void Name(Subject next)
    {
        if (now.Direction != 0 || now.IsList)
            now.IsUnknown = true;
        // 社会保障和就业（类）…（款）行政运行（项）: the last is meant, of those that come under the others.
        else if (now.Subject is not null && !now.IsShare && !(now.Subject is NamedRows { IsFunction: true } && next is NamedRows { IsFunction: true }))
            now.IsUnknown = true;
        if (now.Subject is NamedRows { IsFunction: true } parent && next is NamedRows { IsFunction: true } child && !child.IsUnder(context, parent))
            now.IsOpen = true;
        now.Subject = next;
    }

    private bool IsLeftOver(int at, int end) =>
        at + 3 < end && now.Text[at] is '（' or '(' or '/' or '／' or '或' && now.Text.AsSpan(at + 1, Math.Min(3, end - at - 1)).ContainsAny("增减升降");

    private int ReadDigits(int at, int end)
    {
        var rest = now.Text.AsSpan(at, end - at);
        if (Anchor.YearAt(rest) is > 0 and var year)
            return ReadYear(at, end, year);
        var number = TextNumber.Read(now.Text.AsSpan(0, end), at);
        if (number.Kind == NumberKind.LookAlike)
        {
            // 1. and （1） begin an item.
            if (!IsListNumber(number, end))
                now.IsUnknown = true;
            else if (now.Text[number.End] is '.' or '、' or '．')
                return number.End + 1;
            return number.End;
        }
        numbers.Place(number);
        return number.End;
    }

    private bool IsListNumber(in TextNumber number, int end) => number.End - number.Start <= 2 && number.End < end && now.Text[number.End] is '.' or '、' or '．' or '）' or ')';

    /// <summary>2024年度 goes without saying, 2023年 is the year before, 12月31日 of the year its end; of anything else nothing is concluded.</summary>
    private int ReadYear(int at, int end, int year)
    {
        int next = at + 5;
        if (next < end && char.IsAsciiDigit(now.Text[next]))
        {
            bool isYearEnd = year == context.Disclosure.FiscalYear && now.Text.AsSpan(next, Math.Min(6, end - next)).SequenceEqual("12月31日");
            now.IsDoubted |= !isYearEnd;
            int behind = next;
            while (behind < end && (char.IsAsciiDigit(now.Text[behind]) || now.Text[behind] is '月' or '日' or '-'))
                behind++;
            return behind;
        }
        now.IsOfYearBefore = year == context.Disclosure.FiscalYear - 1 && now.Words == 0 && (now.IsOfYearBefore || !now.HasNumber);
        if (year == context.Disclosure.FiscalYear - 1)
            now.IsPrior = true;
        else
            now.IsDoubted |= year != context.Disclosure.FiscalYear;
        now.IsPrior &= year != context.Disclosure.FiscalYear;
        return next < end && now.Text[next] == '度' ? next + 1 : next;
    }

    private void EndClause(int at, bool isWhole)
    {
        bool isQuiet = now.IsUnknown || now.IsList;
        now.WholeOfShare = null;
        if (isWhole && now.IsDenied && !isQuiet && !now.IsDoubted && !now.IsTurnedAway && now.Subject is not null && now.Direction == 0 && !now.IsPrior && now.Role is null or Role.Final)
            facts.Denials.Add(new(now.Cell, now.ClauseStart, now.Subject, now.Text[now.ClauseStart..at].Trim()));
        // 行政运行（项）。 is what the next sentence is about.
        if (!isQuiet && now.Subject is not null && !now.IsDenied && now.Direction == 0 && !now.IsShare)
        {
            now.Topic = now.Subject;
            now.IsTopicOpen = now.IsOpen;
            now.IsTopicOfSentence = true;
            if (now.Whole is null && now.Subject.IsWhole && now.Anchor.Reference == Reference.None)
                now.Whole = now.Subject;
        }
        now.HasGap |= isQuiet;
        now.IsClean &= !isQuiet;
    }
}
