namespace PerfEvalSite.Data.Reading;

/// <summary>The name a clerk probably meant: the one with the smallest edit distance, for messages only.</summary>
public static class Nearest
{
    /// <summary>The nearest of the candidates; the first of equals; empty when there are none.</summary>
    public static string To(string name, IEnumerable<string> candidates)
    {
        string best = "";
        int least = int.MaxValue;
        var shortened = name.Length > 100 ? name[..100] : name;
        foreach (string candidate in candidates)
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
