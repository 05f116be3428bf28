namespace PerfEvalSite.Data.Checking.Texts;

/// <summary>
/// A reason that says of the very same amount the opposite of what it explains: 比2023年减少2.98%。主要原因是：宣传事务经费增加. What else grows may well make an
/// amount fall, so that the reason has to name the amount itself, or to say 经费增加 and nothing more.
/// </summary>
/// <param name="At">Where the reason begins.</param>
internal readonly record struct TurnedReason(int At, string Change, string Reason)
{
    private const int LongestReason = 40;

    private static readonly string[] rises = ["增加", "增长", "上升", "提高"], falls = ["减少", "下降", "降低"];
    private static readonly string[] amounts = ["经费支出", "预算支出", "项目支出", "经费", "支出", "预算", "费用", "资金"];

    /// <summary>What grows when something else falls, or is not spent at all.</summary>
    private static readonly string[] others = ["结余", "结转", "收入", "余额", "持平", "大于", "小于", "低于", "高于"];

    private static readonly string[] ends = ["所致", "导致", "较多", "较大", "了", "等"];

    /// <param name="headings">Of the items that the text explains, by where they stand.</param>
    public static void Find(string text, List<ItemParagraph> headings, List<TurnedReason> found)
    {
        for (int at = text.IndexOf("原因", StringComparison.Ordinal); at >= 0; at = text.IndexOf("原因", at + 2, StringComparison.Ordinal))
            if (Read(text, at, HeadingOf(headings, at)) is { } turned)
                found.Add(turned);
    }

    private static TurnedReason? Read(string text, int at, string heading)
    {
        var behind = text.AsSpan(at + 2).TrimStart();
        if (behind.Length == 0 || behind[0] is not ('是' or '为' or '：' or ':'))
            return null;
        behind = behind.TrimStart("是为：: ");
        int stop = behind.IndexOfAny("。；;");
        var reason = (stop < 0 ? behind : behind[..stop]).Trim();
        if (reason.Length is 0 or > LongestReason || reason.ContainsAny("，,、："))
            return null;
        var said = reason;
        foreach (string end in ends)
            if (said.EndsWith(end, StringComparison.Ordinal))
                said = said[..^end.Length];
        int sign = EndsWith(said, rises) ? 1 : EndsWith(said, falls) ? -1 : 0;
        if (sign == 0)
            return null;
        var change = ChangeBefore(text, at);
        if (SignOf(change) != -sign || !IsOfTheSame(said[..^2].TrimEnd('的'), change, heading))
            return null;
        return new(at, Words(change, sign < 0 ? rises : falls), reason.ToString());
    }

    /// <summary>The sentence that the reason stands in, or the one before where it begins its own.</summary>
    private static ReadOnlySpan<char> ChangeBefore(string text, int at)
    {
        var before = text.AsSpan(0, at).TrimEnd();
        if (before.EndsWith("主要", StringComparison.Ordinal))
            before = before[..^2].TrimEnd();
        before = before.TrimEnd("。，,；; \n");
        return before[(before.LastIndexOfAny("。；;") + 1)..];
    }

    /// <summary>All its words of change go one way; 0 where they do not, or where it speaks of something that is left over.</summary>
    private static int SignOf(ReadOnlySpan<char> change)
    {
        foreach (string other in others)
            if (change.Contains(other, StringComparison.Ordinal))
                return 0;
        bool up = ContainsAny(change, rises), down = ContainsAny(change, falls);
        return up == down ? 0 : up ? 1 : -1;
    }

    private static bool IsOfTheSame(ReadOnlySpan<char> named, ReadOnlySpan<char> change, string heading)
    {
        foreach (string word in amounts)
            if (named.EndsWith(word, StringComparison.Ordinal))
            {
                var whose = named[..^word.Length];
                return whose.IsEmpty || (whose.Length > 2 && heading.AsSpan().Contains(whose, StringComparison.Ordinal)) || (word.Length == 2 && change.Contains(named, StringComparison.Ordinal));
            }
        return false;
    }

    private static string HeadingOf(List<ItemParagraph> headings, int at)
    {
        string heading = "";
        foreach (var item in headings)
            if (item.At < at)
                heading = item.Heading;
        return heading;
    }

    private static string Words(ReadOnlySpan<char> change, string[] words)
    {
        foreach (string word in words)
            if (change.Contains(word, StringComparison.Ordinal))
                return word;
        return "";
    }

    private static bool EndsWith(ReadOnlySpan<char> text, string[] words)
    {
        foreach (string word in words)
            if (text.EndsWith(word, StringComparison.Ordinal))
                return true;
        return false;
    }

    private static bool ContainsAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (string word in words)
            if (text.Contains(word, StringComparison.Ordinal))
                return true;
        return false;
    }
}
