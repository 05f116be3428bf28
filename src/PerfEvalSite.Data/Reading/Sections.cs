using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Data.Reading;

/// <summary>
/// Some dozens of agencies that follow each other by id, with all their disclosures: what a build takes as one where nothing of it has
/// changed since the last. Which agencies there are decides alone how they are parted.
/// </summary>
/// <param name="agencies">By id.</param>
/// <param name="size">How many agencies a section has; the last may have fewer.</param>
public sealed class Sections(IReadOnlyList<Agency> agencies, int size)
{
    private readonly Dictionary<string, int> numbers = Numbered(agencies, size);

    public int Size => size;

    public int Count => (agencies.Count + size - 1) / size;

    /// <summary>The number of the agency's section, from 0; -1 where there is no such agency.</summary>
    public int Of(string agencyId) => numbers.GetValueOrDefault(agencyId, -1);

    public IEnumerable<Agency> AgenciesOf(int section)
    {
        for (int i = section * size; i < Math.Min((section + 1) * size, agencies.Count); i++)
            yield return agencies[i];
    }

    private static Dictionary<string, int> Numbered(IReadOnlyList<Agency> agencies, int size)
    {
        var numbers = new Dictionary<string, int>(agencies.Count, StringComparer.Ordinal);
        for (int i = 0; i < agencies.Count; i++)
            numbers.TryAdd(agencies[i].Id, i / size);
        return numbers;
    }
}
