using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Data.Reading;

/// <summary>The name a clerk probably meant: the one with the smallest edit distance, for messages only.</summary>
public static class Nearest
{
    private const int MostCharacters = 100;

    /// <summary>A hint is not worth minutes: of a table with more names than this, the rest are not looked at.</summary>
    private const int MostCandidates = 2000;

    /// <summary>The end of a message that says what a name is nearest to; empty when it has less than a third in common with any.</summary>
    public static Bilingual Hint(string name, IEnumerable<string> candidates) =>
        Alike(name, candidates) is { } best ? new Bilingual($"；最接近的是“{best}”", $"; the nearest is “{best}”") : "";

    /// <summary>Null when none has a third in common with the name.</summary>
    public static string? Alike(string name, IEnumerable<string> candidates)
    {
        string best = To(name, candidates, out int distance);
        return best.Length > 0 && distance * 3 <= Math.Max(best.Length, Math.Min(name.Length, MostCharacters)) * 2 ? best : null;
    }

    /// <summary>The nearest of the candidates; the first of equals; empty when there are none.</summary>
    private static string To(string name, IEnumerable<string> candidates, out int least)
    {
        string best = "";
        least = int.MaxValue;
        var shortened = name.Length > MostCharacters ? name[..MostCharacters] : name;
        foreach (string candidate in candidates.Take(MostCandidates))
        {
            int distance = Distance(shortened, candidate);
            if (distance < least)
                (best, least) = (candidate, distance);
        }
        return best;
    }

    private static int Distance(string a, string b)
    {
        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
            previous[j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int same = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + same);
            }
            (previous, current) = (current, previous);
        }
        return previous[b.Length];
    }
}
