namespace PerfEvalSite.Data.Diagnostics;

/// <summary>Home addresses down to the door, and e-mail addresses.</summary>
internal static class PersonalAddress
{
    private static readonly string[] homeWords = ["家庭住址", "家庭地址", "居住地址", "现住址", "住址", "户籍地址", "户籍所在地"];

    /// <summary>What stands before a door: 3号楼2单元501室.</summary>
    private static readonly string[] doorWords = ["单元", "号楼", "栋", "幢"];

    /// <summary>Asked of every cell that holds a number, so it looks for the rarest characters first.</summary>
    public static PersonalHit? Find(ReadOnlySpan<char> text, int from) =>
        (text[from..].ContainsAny('址', '籍') ? FindNamed(text, from) : null) ?? (text[from..].ContainsAny('室', '户', '号') ? FindDoor(text, from) : null);

    public static PersonalHit? FindEmail(ReadOnlySpan<char> text, int from)
    {
        for (int at = from; at < text.Length; at++)
        {
            if (text[at] is not ('@' or '＠'))
                continue;
            int start = at, end = at + 1, dot = -1;
            while (start > from && IsOfEmail(text[start - 1]))
                start--;
            for (; end < text.Length && IsOfEmail(text[end]); end++)
                dot = text[end] == '.' ? end : dot;
            if (start < at && dot > at + 1 && end - dot > 2)
                return new(PersonalKind.Email, start, end - start);
        }
        return null;
    }

    private static bool IsOfEmail(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or '+';

    /// <summary>A word that says so, and an address with a number behind it.</summary>
    private static PersonalHit? FindNamed(ReadOnlySpan<char> text, int from)
    {
        foreach (string word in homeWords)
        {
            int at = text[from..].IndexOf(word, StringComparison.Ordinal);
            if (at < 0)
                continue;
            int start = from + at + word.Length;
            int end = start;
            bool hasNumber = false;
            for (; end < text.Length && !IsEnd(text[end]); end++)
                hasNumber |= char.IsDigit(text[end]);
            if (hasNumber)
                return new(PersonalKind.HomeAddress, start, end - start);
        }
        return null;
    }

    private static bool IsEnd(char c) => c is '，' or '。' or '；' or ';' or '\n';

    /// <summary>A number, 单元 or a like word, a number, and 室, 户 or 号.</summary>
    private static PersonalHit? FindDoor(ReadOnlySpan<char> text, int from)
    {
        foreach (string word in doorWords)
            for (int next = from; next < text.Length;)
            {
                int at = text[next..].IndexOf(word, StringComparison.Ordinal);
                if (at < 0)
                    break;
                int start = next + at, end = start + word.Length;
                next = end;
                int digits = end;
                while (digits < text.Length && char.IsDigit(text[digits]))
                    digits++;
                if (start > 0 && char.IsDigit(text[start - 1]) && digits > end && digits < text.Length && text[digits] is '室' or '户' or '号')
                {
                    while (start > from && char.IsDigit(text[start - 1]))
                        start--;
                    return new(PersonalKind.HomeAddress, start, digits + 1 - start);
                }
            }
        return null;
    }
}
