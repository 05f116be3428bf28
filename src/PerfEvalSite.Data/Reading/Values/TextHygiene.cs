using System.Buffers;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Data.Reading.Values;

/// <summary>
/// Characters that no disclosure means to print: control and bidirectional characters, the traces of a wrong encoding.
/// Every cell passes here, so clean text costs one scan.
/// </summary>
internal static class TextHygiene
{
    /// <summary>Chinese as it looks after UTF-8 was read as GBK, and memory that was never written. No disclosure uses these characters.</summary>
    private static readonly string[] GarbledWords = ["锟斤拷", "烫烫烫", "屯屯屯", "锛", "銆", "鈥", "锘"];

    private static readonly SearchValues<char> Suspects = SearchValues.Create(AllSuspects());

    /// <summary>The worst thing about the text, or null; <paramref name="found"/> says what it was: U+202E, or the garbled piece.</summary>
    public static DiagnosticCode? Check(ReadOnlySpan<char> text, out string found)
    {
        found = "";
        int at = text.IndexOfAny(Suspects);
        // Thousands of characters side by side: among the others they would make every search slower.
        int foreign = text.IndexOfAnyInRange('\uD800', '\uF8FF');
        if (at < 0 && foreign < 0)
            return null;

        DiagnosticCode? invisible = null;
        for (int i = at < 0 ? foreign : foreign < 0 ? at : Math.Min(at, foreign); i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
                continue;
            }
            var code = CodeOf(c) ?? (IsGarbledAt(text, i) ? TextCodes.Mojibake : null);
            if (code is null || code == TextCodes.InvisibleCharacter && invisible is not null)
                continue;
            found = code == TextCodes.Mojibake ? text.Slice(i, Math.Min(8, text.Length - i)).ToString() : $"U+{(int)c:X4}";
            if (code != TextCodes.InvisibleCharacter)
                return code;
            invisible = code;
        }
        return invisible;
    }

    private static DiagnosticCode? CodeOf(char c) => c switch
    {
        '\t' or '\n' or '\r' => null,
        < ' ' or (>= '\x7F' and <= '\x9F') => TextCodes.ControlCharacter,
        '\uFFFD' or '\uFFFE' or '\uFFFF' => TextCodes.LostCharacter,
        // Halves of pairs, and characters that mean something on one machine or in one font only.
        >= '\uD800' and <= '\uF8FF' => TextCodes.LostCharacter,
        '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => TextCodes.BidiControl,
        _ => HalfWidth.IsInvisible(c) ? TextCodes.InvisibleCharacter : null,
    };

    private static bool IsGarbledAt(ReadOnlySpan<char> text, int at)
    {
        var rest = text[at..];
        // A lead byte and what follows it, shown as Latin letters: Ã¥, ä¸, ï».
        if (IsLatinLead(rest[0]))
            return rest.Length > 1 && rest[1] is >= '\x80' and <= '\xBF'
                || rest.Length > 2 && rest[0] is >= '\xE0' and <= '\xEF' && IsTrail(rest[1]) && IsTrail(rest[2])
                || LatinRun(rest) >= 4;
        if (rest[0] is < '\u4E00' or > '\u9FFF')
            return false;
        foreach (string word in GarbledWords)
            if (rest.StartsWith(word, StringComparison.Ordinal))
                return true;
        return Mojibake.BeginsAt(rest);
    }

    /// <summary>0xC2 to 0xF4, without the multiplication sign, which stands before a superscript in honest text.</summary>
    private static bool IsLatinLead(char c) => c is >= '\xC2' and <= '\xF4' and not '\xD7';

    /// <summary>The bytes 0x80 to 0xBF as Windows' Western code page shows them.</summary>
    private static bool IsTrail(char c) => c is >= '\x80' and <= '\xBF' || "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ".Contains(c);

    /// <summary>GBK read as Latin-1 is one long run of accented letters and signs: ÖÐ¹ú.</summary>
    private static int LatinRun(ReadOnlySpan<char> text)
    {
        int length = text.IndexOfAnyExceptInRange('\xA1', '\xFF');
        return length < 0 ? text.Length : length;
    }

    private static string AllSuspects()
    {
        var suspects = new List<char>();
        for (int c = 0; c <= char.MaxValue; c++)
            if (c is < 0xD800 or > 0xF8FF && (CodeOf((char)c) is not null || IsLatinLead((char)c)))
                suspects.Add((char)c);
        foreach (string word in GarbledWords)
            suspects.Add(word[0]);
        suspects.AddRange(Mojibake.Beginnings);
        return string.Concat(suspects);
    }
}
