using System.Globalization;
using System.Text;

namespace PerfEvalSite.Site.Building;

/// <summary>One of several machines that build a site together: which agencies are its share.</summary>
/// <param name="Number">From 1 to <paramref name="Count"/>.</param>
public sealed record Shard(int Number, int Count)
{
    /// <summary><c>3/16</c>; null for anything else.</summary>
    public static Shard? Parse(string text)
    {
        int slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash > 0
            && int.TryParse(text.AsSpan(0, slash), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            && number >= 1 && number <= count && count <= 10_000 ? new Shard(number, count) : null;
    }

    /// <summary>By a hash of the agency's id (FNV-1a), which is the same on every machine and in every version.</summary>
    public bool Has(string agencyId)
    {
        uint hash = 2166136261;
        Span<byte> utf8 = stackalloc byte[3 * agencyId.Length];
        foreach (byte part in utf8[..Encoding.UTF8.GetBytes(agencyId, utf8)])
            hash = (hash ^ part) * 16777619;
        return hash % (uint)Count == Number - 1;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Count}");
}
