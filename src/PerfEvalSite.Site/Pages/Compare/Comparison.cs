using System.Runtime.InteropServices;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>
/// One measure over one cohort, by administrative level. Groups are ranked; what takes no part keeps the order of the cohort. Of each disclosure it holds little more than
/// its place: what is shown of it is worked out again when its line is drawn, because of a province the entries are more than all summaries.
/// </summary>
internal sealed class Comparison
{
    private Comparison(Cohort cohort, Measure measure, IReadOnlyList<ComparedLevel> levels)
    {
        Cohort = cohort;
        Measure = measure;
        Levels = levels;
    }

    public Cohort Cohort { get; }

    public Measure Measure { get; }

    /// <summary>From the highest to the lowest; agencies without a level come last and compare with nobody.</summary>
    public IReadOnlyList<ComparedLevel> Levels { get; }

    /// <summary>Whether any document prints anything of the measure; a kind of document often has no place for it.</summary>
    public bool IsMentioned { get; private init; }

    /// <summary>How many stand in a group with at least one other.</summary>
    public int Compared { get; private init; }

    public static Comparison Of(SiteNames names, Cohort cohort, Measure measure)
    {
        var levels = new ComparedLevel?[Choices.Levels.Count + 1];
        bool isMentioned = false;
        foreach (var disclosure in cohort.Disclosures)
        {
            var choice = Catalogue.Agencies.Level.ChoiceOf(names.AgencyOf(disclosure).Level);
            ref var level = ref levels[choice is null ? levels.Length - 1 : IndexOf(choice)];
            level ??= new ComparedLevel(choice, measure);
            var entry = level.EntryOf(disclosure);
            isMentioned = isMentioned || entry.Shown.Text is { Length: > 0 } || HasOperand(entry);
            level.Add(disclosure, entry);
        }
        var found = new List<ComparedLevel>(levels.Length);
        int compared = 0;
        foreach (var level in levels)
        {
            if (level is null)
                continue;
            level.Close();
            found.Add(level);
            foreach (var group in level.Groups)
                compared += group.IsComparison ? group.Disclosures.Count : 0;
        }
        return new Comparison(cohort, measure, found) { IsMentioned = isMentioned, Compared = compared };
    }

    private static bool HasOperand(Entry entry)
    {
        foreach (var operand in entry.Operands)
            if (operand.Text is { Length: > 0 })
                return true;
        return false;
    }

    private static int IndexOf(Choice level)
    {
        for (int i = 0; i < Choices.Levels.Count; i++)
            if (Choices.Levels[i] == level)
                return i;
        return Choices.Levels.Count;
    }
}

/// <summary>A disclosure's line in a comparison, made when it is drawn.</summary>
/// <param name="Group">Null where it takes no part.</param>
/// <param name="Rank">0 where there is none.</param>
internal readonly record struct ComparedLine(ComparedGroup? Group, DisclosureSummary Disclosure, Entry Entry, int Rank);

/// <summary>The disclosures of one administrative level: in groups of what is alike, and those that take no part.</summary>
internal sealed class ComparedLevel(Choice? level, Measure measure)
{
    private const string NoLevel = "单位的级别没有登记";

    private readonly SortedDictionary<string, ComparedGroup> groups = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> reasons = new(StringComparer.Ordinal);
    private readonly List<DisclosureSummary> leftOut = [];
    private ComparedGroup? lastGroup;
    private string lastAgency = "";

    public string Id => level?.Id ?? "unknown";

    public string Name => level?.Name ?? "级别未登记";

    public IReadOnlyCollection<ComparedGroup> Groups => groups.Values;

    /// <summary>Why those that are left out are, with how many.</summary>
    public IReadOnlyDictionary<string, int> Reasons => reasons;

    public int Count { get; private set; }

    public int Agencies { get; private set; }

    /// <summary>How many disclose the figure, alike or not.</summary>
    public int Disclosed { get; private set; }

    public int LeftOut => leftOut.Count;

    public int TakingPart => Count - LeftOut;

    /// <summary>What a disclosure of the level brings to the comparison.</summary>
    public Entry EntryOf(DisclosureSummary disclosure)
    {
        var entry = measure.Of(disclosure);
        return level is null && entry.Value is not null ? entry with { Value = null, WhyNot = NoLevel } : entry;
    }

    public void Add(DisclosureSummary disclosure, Entry entry)
    {
        Count++;
        // Those of one agency follow each other.
        if (lastAgency != disclosure.AgencyId)
            Agencies++;
        lastAgency = disclosure.AgencyId;
        if (entry.IsDisclosed)
            Disclosed++;
        if (entry.Value is not { } value)
        {
            leftOut.Add(disclosure);
            reasons[entry.WhyNot] = reasons.GetValueOrDefault(entry.WhyNot) + 1;
            return;
        }
        if (lastGroup is null || !lastGroup.Parts.AsSpan().SequenceEqual(entry.Basis))
        {
            string basis = ComparedGroup.NameOf(entry.Basis);
            if (!groups.TryGetValue(basis, out lastGroup))
                groups.Add(basis, lastGroup = new ComparedGroup(basis, entry.Basis));
        }
        lastGroup.Add(disclosure, value);
    }

    public void Close()
    {
        foreach (var group in groups.Values)
            group.Close();
    }

    /// <summary>Group after group, then what takes no part.</summary>
    public IEnumerable<ComparedLine> Lines() => Lines(0, Count);

    /// <summary>Some of them, for one page of many.</summary>
    public IEnumerable<ComparedLine> Lines(int from, int count)
    {
        int to = from + count, first = 0;
        foreach (var group in groups.Values)
        {
            int end = first + group.Disclosures.Count;
            for (int i = Math.Max(from, first); i < Math.Min(to, end); i++)
            {
                var disclosure = group.Disclosures[i - first];
                var entry = EntryOf(disclosure);
                yield return new(group, disclosure, entry, group.RankOf(entry));
            }
            first = end;
        }
        for (int i = Math.Max(from, first); i < to; i++)
            yield return new(null, leftOut[i - first], EntryOf(leftOut[i - first]), 0);
    }
}

/// <summary>Disclosures whose figures are alike.</summary>
internal sealed class ComparedGroup(string basis, BasisPart[] parts)
{
    private List<DisclosureSummary> disclosures = [];
    private readonly List<decimal> values = [];

    /// <summary>What is the same for all: 评价类型：单位自评，满分：100. Empty where the measure has but one basis.</summary>
    public string Basis { get; } = basis;

    /// <summary>The same, part by part.</summary>
    public BasisPart[] Parts { get; } = parts;

    /// <summary>From the highest value to the lowest; equal ones in the order of the cohort.</summary>
    public IReadOnlyList<DisclosureSummary> Disclosures => disclosures;

    /// <summary>The values from the lowest to the highest, in base units.</summary>
    public ReadOnlySpan<decimal> Sorted => CollectionsMarshal.AsSpan(values);

    public bool IsComparison => disclosures.Count > 1;

    /// <summary>The middle one, or the mean of the two in the middle.</summary>
    public decimal Median => (values[(values.Count - 1) / 2] + values[values.Count / 2]) / 2;

    public static string NameOf(BasisPart[] basis)
    {
        string name = "";
        foreach (var part in basis)
            name += (name.Length > 0 ? "，" : "") + part.Name + "：" + part.Value;
        return name;
    }

    public void Add(DisclosureSummary disclosure, decimal value)
    {
        disclosures.Add(disclosure);
        values.Add(value);
    }

    public void Close()
    {
        int[] order = new int[values.Count];
        for (int i = 0; i < order.Length; i++)
            order[i] = i;
        Array.Sort(order, (a, b) => values[a] != values[b] ? values[b].CompareTo(values[a]) : a.CompareTo(b));
        disclosures = [.. order.Select(i => disclosures[i])];
        values.Sort();
    }

    /// <summary>Equal values have the same rank, and the next rank counts them all: 1, 2, 2, 4. 0 where there is nobody to compare with.</summary>
    public int RankOf(Entry entry) => IsComparison ? 1 + Above(entry.Value!.Value) : 0;

    /// <summary>How many values are greater.</summary>
    private int Above(decimal value)
    {
        int low = 0, high = values.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (values[middle] <= value)
                low = middle + 1;
            else
                high = middle;
        }
        return values.Count - low;
    }
}
