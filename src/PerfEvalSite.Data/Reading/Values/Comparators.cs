using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Data.Reading.Values;

/// <summary>
/// Words and signs that say how a number binds. 以上, 以下 and 以内 include the number itself, as in the Civil Code,
/// article 1259; 超过, 不满 and 低于 do not.
/// </summary>
internal static class Comparators
{
    /// <summary>A word is listed before every word that it starts with.</summary>
    private static readonly (string Word, Comparator Means)[] Before =
    [
        (">=", Comparator.AtLeast), ("<=", Comparator.AtMost), ("≥", Comparator.AtLeast), ("≤", Comparator.AtMost),
        (">", Comparator.MoreThan), ("<", Comparator.LessThan), ("=", Comparator.Equal),
        ("大于或等于", Comparator.AtLeast), ("小于或等于", Comparator.AtMost), ("大于等于", Comparator.AtLeast), ("小于等于", Comparator.AtMost),
        ("不低于", Comparator.AtLeast), ("不少于", Comparator.AtLeast), ("不小于", Comparator.AtLeast), ("至少", Comparator.AtLeast), ("达到", Comparator.AtLeast),
        ("不超过", Comparator.AtMost), ("不高于", Comparator.AtMost), ("不多于", Comparator.AtMost), ("不大于", Comparator.AtMost), ("至多", Comparator.AtMost), ("控制在", Comparator.AtMost),
        ("未超过", Comparator.AtMost), ("大于", Comparator.MoreThan), ("超过", Comparator.MoreThan), ("高于", Comparator.MoreThan), ("多于", Comparator.MoreThan),
        ("小于", Comparator.LessThan), ("低于", Comparator.LessThan), ("少于", Comparator.LessThan), ("不足", Comparator.LessThan), ("不满", Comparator.LessThan),
        ("等于", Comparator.Equal),
    ];

    private static readonly (string Word, Comparator Means)[] After =
    [
        ("(含)以上", Comparator.AtLeast), ("及以上", Comparator.AtLeast), ("以上", Comparator.AtLeast),
        ("(含)以下", Comparator.AtMost), ("及以下", Comparator.AtMost), ("以下", Comparator.AtMost),
        ("以内", Comparator.AtMost), ("之内", Comparator.AtMost), ("内", Comparator.AtMost),
    ];

    private static readonly string startsBefore = string.Concat(Before.Select(before => before.Word[0]).Distinct());
    private static readonly string endsAfter = string.Concat(After.Select(after => after.Word[^1]).Distinct());

    public static Comparator TakeBefore(ref ReadOnlySpan<char> text)
    {
        // Most texts start with none of the words.
        if (text.IsEmpty || !startsBefore.Contains(text[0]))
            return Comparator.None;
        foreach (var (word, means) in Before)
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                text = text[word.Length..].TrimStart();
                return means;
            }
        return Comparator.None;
    }

    public static Comparator TakeAfter(ref ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !endsAfter.Contains(text[^1]))
            return Comparator.None;
        foreach (var (word, means) in After)
            if (text.EndsWith(word, StringComparison.Ordinal))
            {
                text = text[..^word.Length].TrimEnd();
                return means;
            }
        return Comparator.None;
    }

    /// <summary>≥95%以上 says one thing twice, 控制在5%以上 contradicts itself: false. What stands before the number is the stricter.</summary>
    public static bool Join(Comparator before, Comparator after, out Comparator both)
    {
        both = before == Comparator.None ? after : before;
        return before == Comparator.None || after == Comparator.None || IsLower(before) == IsLower(after) && before != Comparator.Equal;
    }

    private static bool IsLower(Comparator comparator) => comparator is Comparator.AtLeast or Comparator.MoreThan;
}
