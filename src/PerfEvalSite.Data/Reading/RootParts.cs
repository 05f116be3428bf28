namespace PerfEvalSite.Data.Reading;

/// <summary>A big file that is handed out by sections: which runs of them are read, and what each part of it was.</summary>
internal sealed class RootParts
{
    private readonly RootPart[] parts;
    private readonly int[] runOf;
    private readonly List<(int From, int To)> runs = [];
    private CsvStretch[] stretches = [];

    private RootParts(RootPart[] parts, bool[] kept, long headLength)
    {
        this.parts = parts;
        HeadLength = headLength;
        runOf = new int[parts.Length];
        for (int from = 0, to; from < parts.Length; from = to)
        {
            for (to = from; to < parts.Length && !kept[to]; to++)
                runOf[to] = runs.Count;
            if (to > from)
                runs.Add((from, to));
            else
                to++;
        }
    }

    /// <summary>All sections but some, which stay what they were.</summary>
    public RootParts(RootComparison comparison, bool[] kept)
        : this([.. comparison.Last.Parts], kept, comparison.Last.HeadLength)
    {
    }

    /// <param name="headLength">What comes before the first row, in bytes.</param>
    public static RootParts OfAll(int sections, long headLength) => new(new RootPart[sections], new bool[sections], headLength);

    public long HeadLength { get; }

    /// <summary>Sections that are read, as many as follow each other.</summary>
    public IReadOnlyList<(int From, int To)> Runs => runs;

    /// <summary>By section; whole when all that are read have ended.</summary>
    public RootPart[] All => parts;

    /// <param name="stretches">By run.</param>
    public void Begin(CsvStretch[] stretches) => this.stretches = stretches;

    /// <summary>Run when all rows of a section that is read were taken, in the order of sections.</summary>
    public void End(int section) => parts[section] = stretches[runOf[section]].TakePart();
}
