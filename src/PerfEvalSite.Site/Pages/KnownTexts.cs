namespace PerfEvalSite.Site.Pages;

/// <summary>
/// Short texts that many disclosures have alike (2024, 100, 良, 95.50%), held once: summaries stay in memory until the pages that span agencies
/// are made (4 % of the memory of pages alone with 100,000 agencies). Forgets rather than grows. Safe from several threads.
/// </summary>
internal static class KnownTexts
{
    private const int Size = 4096;
    private const int Longest = 10;

    private static readonly string?[] known = new string?[Size];

    /// <summary>The same text, in most cases the same string as last time.</summary>
    public static string Of(string text)
    {
        if (text.Length is 0 or > Longest)
            return text;
        uint hash = 0;
        foreach (char c in text)
            hash = (hash ^ c) * 0x9E3779B1;
        ref string? place = ref known[hash >> 20];
        string? other = Volatile.Read(ref place);
        if (other == text)
            return other;
        Volatile.Write(ref place, text);
        return text;
    }
}
