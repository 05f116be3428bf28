namespace PerfEvalSite.Data.Diagnostics;

/// <summary>One sentence in the two languages the tool speaks. Chinese is what a clerk sees by default.</summary>
public readonly record struct Bilingual(string Zh, string En)
{
    public string In(Language language) => language == Language.English ? En : Zh;
}

/// <summary>What <c>--lang</c> chooses.</summary>
public enum Language
{
    Chinese,
    English,
}
