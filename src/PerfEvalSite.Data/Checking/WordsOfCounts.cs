using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Data.Checking;

/// <summary>Counts that running words tell without digits: 共计四次.</summary>
internal static class WordsOfCounts
{
    private const string Digits = "一二三四五六七八九";

    private static readonly string[] totals = ["共计", "总计", "合计", "累计", "共"];

    /// <summary>What the words say that there were in all, in that unit; null where they say no total, or several.</summary>
    public static int? Total(string words, Unit? unit)
    {
        if (unit is not { Factor: 1, Dimension: Dimension.Count or Dimension.Persons } || words.AsSpan().ContainsAnyInRange('0', '9'))
            return null;
        int? total = null;
        for (int at = words.IndexOf(unit.Name, StringComparison.Ordinal); at >= 0; at = words.IndexOf(unit.Name, at + 1, StringComparison.Ordinal))
        {
            int start = at;
            while (start > 0 && (words[start - 1] is '十' or '两' || Digits.Contains(words[start - 1], StringComparison.Ordinal)))
                start--;
            if (start == at || !EndsInTotal(words.AsSpan(0, start)))
                continue;
            if (total is not null || Read(words.AsSpan(start, at - start)) is not { } number)
                return null;
            total = number;
        }
        return total;
    }

    private static bool EndsInTotal(ReadOnlySpan<char> before)
    {
        foreach (string word in totals)
            if (before.EndsWith(word, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>两, 十二, 三十, 二十五; null for what is none.</summary>
    private static int? Read(ReadOnlySpan<char> words)
    {
        int ten = words.IndexOf('十');
        if (ten < 0)
            return words.Length == 1 ? Digit(words[0]) : null;
        int? tens = ten == 0 ? 1 : ten == 1 ? Digit(words[0]) : null;
        var rest = words[(ten + 1)..];
        int? ones = rest.IsEmpty ? 0 : rest.Length == 1 ? Digit(rest[0]) : null;
        return tens * 10 + ones;
    }

    private static int? Digit(char character) =>
        character == '两' ? 2 : Digits.IndexOf(character, StringComparison.Ordinal) is >= 0 and var at ? at + 1 : null;
}
