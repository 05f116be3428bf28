using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Data.Reading;

/// <summary>The rows of one disclosure in a big file: the bytes of a CSV file, or the cells of a sheet. Their memory may be lent until they are disposed of.</summary>
internal interface IRootRows : IDisposable
{
    /// <summary>Where the first of them starts.</summary>
    Place Place { get; }

    /// <summary>
    /// Everything that they mean and how it is written, but not where it stands: a row that moved is the same row. Two that
    /// differ give different bytes.
    /// </summary>
    void AppendTo(QuickHash fingerprint);

    /// <summary>Their cells; valid until the next disclosure is cut.</summary>
    RawRows Cut(RowCutter cutter);
}
