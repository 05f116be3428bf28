namespace PerfEvalSite.Data.Reading;

/// <summary>How a data folder is read where the last build is known: sections of which nothing has changed are left out.</summary>
/// <param name="sections">Of the folder's agencies.</param>
/// <param name="last">What the big files consisted of then; null where nothing can be left out.</param>
/// <param name="stands">Whether a section may be left out that is given the same; asked by several threads, before anything is handed out.</param>
public sealed class SectionedReading(Sections sections, IReadOnlyList<RootOutline>? last, Predicate<int> stands)
{
    private bool[]? kept;

    public Sections Sections => sections;

    /// <summary>What the big files consist of now; null where they cannot be compared. Known when all disclosures were handed out.</summary>
    public IReadOnlyList<RootOutline>? Outlines { get; private set; }

    /// <summary>Whether a section is left out. Known when the first disclosure is handed out.</summary>
    public bool IsKept(int section) => kept?[section] == true;

    internal RootOutline? LastOf(RootFile file) => file.Sheet is null ? last?.FirstOrDefault(outline => outline.Path == file.Path) : null;

    /// <summary>Which sections are left out; null for none.</summary>
    internal bool[]? Choose(List<RootTable> roots, List<string> folders, int workers)
    {
        if (last is null || last.Count != roots.Count || roots.Exists(root => root.Comparison is null))
            return null;
        bool[] chosen = new bool[sections.Count];
        Array.Fill(chosen, true);
        foreach (var root in roots)
            chosen.AsSpan(root.Comparison!.From..root.Comparison.To).Clear();
        // What stands in a folder is compared disclosure by disclosure.
        foreach (string agency in folders)
            if (sections.Of(agency) is >= 0 and var section)
                chosen[section] = false;
        FileWork.For(chosen.Length, workers, section => chosen[section] = chosen[section] && stands(section));
        return kept = Array.IndexOf(chosen, true) >= 0 ? chosen : null;
    }

    internal void KeepNone() => kept = null;

    internal void End(List<RootTable> roots)
    {
        var outlines = roots.ConvertAll(root => root.Outline());
        Outlines = outlines.Contains(null) ? null : [.. outlines.OfType<RootOutline>()];
    }
}
