using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Data.Reading;

/// <summary>The names of all agencies of a site: whose a name is, and which agencies stand above which.</summary>
internal sealed class AgencyNames
{
    /// <summary>Shorter than the full name of any body.</summary>
    private const int ShortestName = 4, LongestName = 40;

    /// <summary>Above an agency hardly ever stand so many.</summary>
    private const int MostLevels = 16;

    /// <summary>The last words of names of bodies of one rank: one is no part of another.</summary>
    private static readonly string[] ranks = ["局", "厅", "委员会", "人民政府", "人民法院", "人民检察院"];

    private readonly Dictionary<string, Agency> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Agency?> byFullName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Agency?>.AlternateLookup<ReadOnlySpan<char>> bySpan;

    public AgencyNames(IEnumerable<Agency> agencies)
    {
        bySpan = byFullName.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var agency in agencies)
        {
            byId.TryAdd(agency.Id, agency);
            string name = Fold(agency.Name);
            // Of two with one name nothing can be said.
            if (name.Length >= ShortestName)
                byFullName[name] = byFullName.ContainsKey(name) ? null : agency;
        }
    }

    /// <summary>The registered agency that a text names in full, where it names neither the agency itself nor one above or below it; null otherwise.</summary>
    public Agency? OtherNamedIn(string text, string agencyId)
    {
        string folded = Fold(text);
        if (!byId.TryGetValue(agencyId, out var own) || NamesOf(own).Any(name => folded.Contains(name, StringComparison.Ordinal)))
            return null;
        for (int start = 0; start + ShortestName <= folded.Length; start++)
            for (int length = Math.Min(LongestName, folded.Length - start); length >= ShortestName; length--)
                if (bySpan.TryGetValue(folded.AsSpan(start, length), out var other) && other is not null)
                    return AreRelated(own, other) ? null : other;
        return null;
    }

    /// <summary>
    /// Whether a name that stands for the body of a table can only be another's: a registered agency's, or, of the same rank, one that is no
    /// shorter or longer form of the agency's own and no body above or below it in the same line (省医疗保障局).
    /// </summary>
    public bool IsOther(string name, string agencyId)
    {
        string folded = Fold(name);
        if (!byId.TryGetValue(agencyId, out var own) || folded.Length < ShortestName || NamesOf(own).Any(one => folded.Contains(one, StringComparison.Ordinal)))
            return false;
        if (byFullName.TryGetValue(folded, out var other) && other is not null)
            return !AreRelated(own, other);
        if (!NamesOf(own).All(one => IsOtherForm(one, folded)) || Above(own).Any(relative => NamesOf(relative).Any(one => !IsOtherForm(one, folded))))
            return false;
        string full = Fold(own.Name);
        return RankOf(full) is { } rank && rank == RankOf(folded) && CommonEnd(full, folded) < rank.Length + 2;
    }

    private static bool IsOtherForm(string own, string name) => !IsWithin(own, name) && !IsWithin(name, own);

    /// <summary>Whether the characters of the one stand in the other, in that order: 市医保局 in 青岛市医疗保障局.</summary>
    private static bool IsWithin(string few, string many)
    {
        int at = 0;
        foreach (char c in many)
            if (at < few.Length && few[at] == c)
                at++;
        return at == few.Length;
    }

    private static string? RankOf(string name) => Array.Find(ranks, rank => name.EndsWith(rank, StringComparison.Ordinal));

    private static int CommonEnd(string one, string other)
    {
        int length = 0;
        while (length < Math.Min(one.Length, other.Length) && one[^(length + 1)] == other[^(length + 1)])
            length++;
        return length;
    }

    private bool AreRelated(Agency one, Agency other) => one == other || Above(one).Contains(other) || Above(other).Contains(one);

    private List<Agency> Above(Agency agency)
    {
        var above = new List<Agency>();
        while (above.Count < MostLevels && byId.TryGetValue(agency.ParentId, out var parent))
            above.Add(agency = parent);
        return above;
    }

    private static IEnumerable<string> NamesOf(Agency agency)
    {
        foreach (string name in (IEnumerable<string>)[agency.Name, agency.ShortName, .. agency.Aliases])
            if (Fold(name) is { Length: > 1 } folded)
                yield return folded;
    }

    /// <summary>Without space, and brackets in one form.</summary>
    private static string Fold(string text)
    {
        Span<char> folded = text.Length <= 256 ? stackalloc char[256] : new char[text.Length];
        int length = 0;
        foreach (char c in text)
            if (!char.IsWhiteSpace(c))
                folded[length++] = c switch { '（' => '(', '）' => ')', _ => c };
        return folded[..length].ToString();
    }
}
