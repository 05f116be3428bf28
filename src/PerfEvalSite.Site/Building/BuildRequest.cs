using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Site.Building;

/// <summary>What a build is asked to do.</summary>
public sealed record BuildRequest(string Output)
{
    /// <summary>In place of the settings' address; null keeps theirs.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>Publish the disclosures that are sound and leave the others as they were.</summary>
    public bool SkipBad { get; init; }

    /// <summary>The reviewed list of cells that may hold personal information; null for none. From the working folder.</summary>
    public string? AllowPersonalInformation { get; init; }

    /// <summary>The folder of the site's own templates, from the working folder; null for the one that the settings name.</summary>
    public string? Templates { get; init; }

    /// <summary>Compiles them; null in an edition that cannot.</summary>
    internal ILooks? Looks { get; init; }

    /// <summary>Make everything, whatever is remembered of the last build.</summary>
    public bool Fresh { get; init; }

    /// <summary>The share of one machine among several; null for the whole site.</summary>
    public Shard? Shard { get; init; }

    /// <summary>What was published last, to be compared with in place of the output: a site, a zip of it, its package or its manifest. Everything is made again. Null for the output.</summary>
    public string? Previous { get; init; }

    /// <summary>What was never made public, so that its figures may change: agencies, or documents as <c>agency/id</c>; everything where the list is empty. Null for nothing.</summary>
    public IReadOnlyList<string>? FirstEdition { get; init; }

    /// <summary>The day on which this build is public, so that a copy of each disclosure that changed is kept; everything is made again. Null for a build that is not.</summary>
    public DateOnly? Edition { get; init; }

    /// <summary>How many agencies are compared with the last build, and taken over from it, as one.</summary>
    public int AgenciesASection { get; init; } = 32;

    /// <summary>Called as soon as the site stands published, or is found to: whatever fails after that is no fault of it.</summary>
    public Action Published { get; init; } = () => { };

    /// <summary>Asked for by whoever wants the build to end: it does, with nothing changed, unless files are being replaced already.</summary>
    public CancellationToken Stop { get; init; }

    /// <summary>How many threads read, check and render at once.</summary>
    public int Workers { get; init; } = 1;
}

/// <summary>What a build has made. <paramref name="Changed"/> files are new or differ from the site before.</summary>
public sealed record BuildResult(int Agencies, int Disclosures, int Pages, int Downloads, int Changed)
{
    /// <summary>How many findings are 差异 or 缺失, whether the site shows them or not.</summary>
    public int SeriousFindings { get; init; }

    /// <summary>All files of the site together.</summary>
    public long Bytes { get; init; }

    /// <summary>The file that holds what remains of the build, for the next one and for a merge; null where there is none.</summary>
    public string? Memory { get; init; }

    /// <summary>With <see cref="BuildRequest.SkipBad"/>: the disclosures that have errors, with all that is wrong with them.</summary>
    public IReadOnlyList<SkippedDisclosure> Skipped { get; init; } = [];

    /// <summary>How many figures differ from the last build, of documents that count as not public yet.</summary>
    public int ChangedDrafts { get; init; }

    /// <summary>False where they were wanted and this tool was built without plotly.js.</summary>
    public bool HasInteractiveCharts { get; init; }
}

/// <param name="IsKept">It stands as it was last published; otherwise it is left out.</param>
public sealed record SkippedDisclosure(string AgencyId, string Id, bool IsKept, DiagnosticBag Diagnostics);
