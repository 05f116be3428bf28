using System.Globalization;

namespace PerfEvalSite.Data.Diagnostics;

/// <summary>One sentence in the two languages the tool speaks. Chinese is what a clerk sees by default.</summary>
public readonly record struct Bilingual(string Zh, string En)
{
    public string In(Language language) => language == Language.English ? En : Zh;

    /// <summary>What was found in a file is quoted as it stands, whatever the language.</summary>
    public static implicit operator Bilingual(string quoted) => new(quoted, quoted);

    public static Bilingual Of(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What <c>--lang</c> chooses.</summary>
public enum Language
{
    Chinese,
    English,
}
