using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>One measure over one cohort, by administrative level. The order of a cohort is kept everywhere.</summary>
internal sealed class Comparison
{
    private const string NoLevel = "单位的级别没有登记";

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

    public static Comparison Of(SiteContents contents, Cohort cohort, Measure measure)
    {
        var levels = new ComparedLevel?[Choices.Levels.Count + 1];
        bool isMentioned = false;
        foreach (var disclosure in cohort.Disclosures)
        {
            var agency = contents.AgencyOf(disclosure);
            var level = Catalogue.Agencies.Level.ChoiceOf(agency.Level);
            var entry = measure.Of(disclosure);
            isMentioned |= entry.Shown.Text is { Length: > 0 } || HasOperand(entry);
            int at = level is null ? levels.Length - 1 : IndexOf(level);
            if (level is null && entry.Value is not null)
                entry = entry with { Value = null, WhyNot = NoLevel };
            (levels[at] ??= new ComparedLevel(level)).Add(new ComparedLine(disclosure, agency, entry));
        }
        var found = new List<ComparedLevel>(levels.Length);
        int compared = 0;
        foreach (var level in levels)
        {
            if (level is null)
                continue;
            level.Close(measure.HasRanks);
            found.Add(level);
            foreach (var group in level.Groups)
                compared += group.IsComparison ? group.Lines.Count : 0;
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

/// <summary>A disclosure's line in a comparison; <see cref="Rank"/> is 0 where there is none.</summary>
internal sealed record ComparedLine(DisclosureSummary Disclosure, Agency Agency, Entry Entry)
{
    public int Rank { get; set; }
}

/// <summary>The lines of one administrative level: in groups of what is alike, and those that take no part.</summary>
internal sealed class ComparedLevel(Choice? level)
{
    private readonly SortedDictionary<string, ComparedGroup> groups = new(StringComparer.Ordinal);
    private readonly HashSet<string> agencies = new(StringComparer.Ordinal);

    public string Id => level?.Id ?? "unknown";

    public string Name => level?.Name ?? "级别未登记";

    public IReadOnlyCollection<ComparedGroup> Groups => groups.Values;

    public List<ComparedLine> LeftOut { get; } = [];

    public int Count { get; private set; }

    public int Agencies => agencies.Count;

    /// <summary>How many disclose the figure, alike or not.</summary>
    public int Disclosed { get; private set; }

    public int TakingPart => Count - LeftOut.Count;

    public void Add(ComparedLine line)
    {
        Count++;
        agencies.Add(line.Disclosure.AgencyId);
        if (line.Entry.IsDisclosed)
            Disclosed++;
        if (line.Entry.Value is null)
        {
            LeftOut.Add(line);
            return;
        }
        string basis = ComparedGroup.NameOf(line.Entry.Basis);
        if (!groups.TryGetValue(basis, out var group))
            groups.Add(basis, group = new ComparedGroup(basis));
        group.Lines.Add(line);
    }

    public void Close(bool hasRanks)
    {
        foreach (var group in groups.Values)
            group.Close(hasRanks);
    }
}

/// <summary>Lines whose figures are alike.</summary>
internal sealed class ComparedGroup(string basis)
{
    /// <summary>What is the same for all: 评价类型：单位自评，满分：100. Empty where the measure has but one basis.</summary>
    public string Basis { get; } = basis;

    public List<ComparedLine> Lines { get; } = [];

    /// <summary>The values from the lowest to the highest, in base units.</summary>
    public decimal[] Sorted { get; private set; } = [];

    public bool IsComparison => Lines.Count > 1;

    /// <summary>The middle one, or the mean of the two in the middle.</summary>
    public decimal Median => (Sorted[(Sorted.Length - 1) / 2] + Sorted[Sorted.Length / 2]) / 2;

    public static string NameOf(IReadOnlyList<BasisPart> basis)
    {
        string name = "";
        foreach (var part in basis)
            name += (name.Length > 0 ? "，" : "") + part.Name + "：" + part.Value;
        return name;
    }

    public void Close(bool hasRanks)
    {
        Sorted = new decimal[Lines.Count];
        for (int i = 0; i < Sorted.Length; i++)
            Sorted[i] = Lines[i].Entry.Value!.Value;
        Array.Sort(Sorted);
        if (!hasRanks || !IsComparison)
            return;
        // Equal values have the same rank, and the next rank counts them all: 1, 2, 2, 4.
        foreach (var line in Lines)
            line.Rank = 1 + Above(line.Entry.Value!.Value);
    }

    /// <summary>How many values are greater.</summary>
    private int Above(decimal value)
    {
        int low = 0, high = Sorted.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Sorted[middle] <= value)
                low = middle + 1;
            else
                high = middle;
        }
        return Sorted.Length - low;
    }
}
