using System.Text;

namespace PerfEvalSite.Data.Reading;

/// <summary>
/// One form for names of files that some systems take for the same: in lower case, and with accents and other marks composed, as macOS and
/// others write them differently. The framework composes nothing where it runs without a library of cultures.
/// </summary>
internal static class NameForm
{
    /// <summary>A letter, and what it is with grave, acute, circumflex, tilde, macron, breve, diaeresis, ring, caron and cedilla; a blank for none.</summary>
    private static readonly string[] composed =
        ["aàáâãāăäåǎ ", "c ćĉ     čç", "eèéêẽēĕë ěȩ", "iìíîĩīĭï ǐ ", "nǹń ñ    ňņ", "oòóôõōŏö ǒ ",
        "uùúûũūŭüůǔ ", "yỳýŷỹȳ ÿẙ  ", "s śŝ     šş", "z źẑ     ž ", "g ǵĝ ḡğ  ǧģ", "k ḱ      ǩķ",
        "l ĺ      ľļ", "t      ẗ ťţ", "r ŕ      řŗ", "d        ďḑ", "h  ĥ   ḧ ȟḩ", "wẁẃŵ   ẅẘ  "];

    private const string Marks = "\u0300\u0301\u0302\u0303\u0304\u0306\u0308\u030A\u030C\u0327";
    private const char Voiced = '\u3099', HalfVoiced = '\u309A';

    public static string Of(string name)
    {
        var form = new StringBuilder(name.Length);
        foreach (char c in name.ToLowerInvariant())
            if (form.Length > 0 && Compose(form[^1], c) is { } whole)
                form[^1] = whole;
            else
                form.Append(c);
        return form.ToString();
    }

    private static char? Compose(char letter, char mark)
    {
        if (mark is Voiced or HalfVoiced && letter is >= 'か' and <= 'ホ')
            return (char)(letter + (mark == Voiced ? 1 : 2));
        // Hangul: a first and a middle sound, then a last one.
        if (letter is >= '\u1100' and <= '\u1112' && mark is >= '\u1161' and <= '\u1175')
            return (char)(0xAC00 + ((letter - 0x1100) * 21 + (mark - 0x1161)) * 28);
        if (letter is >= '\uAC00' and <= '\uD7A3' && (letter - 0xAC00) % 28 == 0 && mark is >= '\u11A8' and <= '\u11C2')
            return (char)(letter + (mark - 0x11A7));
        int which = Marks.IndexOf(mark);
        if (which < 0)
            return null;
        foreach (string row in composed)
            if (row[0] == letter && which + 1 < row.Length && row[which + 1] != ' ')
                return row[which + 1];
        return null;
    }
}
