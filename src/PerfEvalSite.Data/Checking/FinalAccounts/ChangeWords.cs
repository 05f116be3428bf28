using PerfEvalSite.Data.Checking.Texts;
using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Data.Checking.FinalAccounts;

/// <summary>
/// What a sentence says about the year before: 比上年增加 12.3 万元，增长 5.6%. Only the words right behind 比上年 and its like are
/// read: what follows is about parts and reasons.
/// </summary>
internal readonly record struct ChangeWords
{
    private static readonly string[] up = ["增加", "增长", "上升", "提高"];
    private static readonly string[] down = ["减少", "下降", "降低", "减小"];

    /// <summary>1 up, -1 down, 0 the same (持平).</summary>
    public required int Sign { get; init; }

    /// <summary>By how much, in money; a blank when no amount is said.</summary>
    public Figure Amount { get; init; }

    /// <summary>By how many percent; a blank when no rate is said.</summary>
    public Figure Rate { get; init; }

    /// <summary>The year compared with, where its number is written; 0 where it is 上年.</summary>
    public int Year { get; init; }

    /// <summary>Null when the text does not speak of the year before.</summary>
    public static ChangeWords? Read(ReadOnlySpan<char> text) => Read(text, out _);

    /// <param name="before">What stands before the words that speak of it.</param>
    public static ChangeWords? Read(ReadOnlySpan<char> text, out ReadOnlySpan<char> before)
    {
        // The words of a comparison begin with one of these, which most texts do not have.
        for (int from = 0; text[from..].IndexOfAny("比较与同") is >= 0 and var found;)
        {
            int at = from + found;
            if (Anchor.TryRead(text[at..], out var anchor) && anchor.Reference == Reference.YearBefore && ReadClause(text[(at + anchor.Length)..]) is { } read)
            {
                before = text[..at];
                return read with { Year = anchor.Year };
            }
            from = at + 1;
        }
        before = [];
        return null;
    }

    /// <summary>The change with whose direction word the text begins.</summary>
    public static ChangeWords? ReadClause(ReadOnlySpan<char> clause)
    {
        clause = clause.TrimStart("决算数度同期，, ");
        if (clause.StartsWith("持平", StringComparison.Ordinal))
            return new ChangeWords { Sign = 0 };
        int sign = 0;
        Figure amount = default, rate = default;
        for (int said = 0; said < 2; said++)
        {
            clause = clause.TrimStart("，, ");
            int direction = Direction(clause);
            if (direction == 0 || (sign != 0 && direction != sign))
                break;
            var rest = clause[2..].TrimStart("了约 ");
            if (!TextFigures.Take(ref rest, out var figure))
                // 下降（增长）27.78% is a word left over from the template, which says nothing.
                return said == 0 && !rest.StartsWith("（", StringComparison.Ordinal) && !rest.StartsWith("或", StringComparison.Ordinal) ? new ChangeWords { Sign = direction } : null;
            sign = direction;
            if (figure.Unit == Units.Percent)
                rate = figure;
            else
                amount = figure;
            clause = rest;
        }
        return sign == 0 ? null : new ChangeWords { Sign = sign, Amount = amount, Rate = rate };
    }

    private static int Direction(ReadOnlySpan<char> text)
    {
        foreach (string word in up)
            if (text.StartsWith(word, StringComparison.Ordinal))
                return 1;
        foreach (string word in down)
            if (text.StartsWith(word, StringComparison.Ordinal))
                return -1;
        return 0;
    }
}
