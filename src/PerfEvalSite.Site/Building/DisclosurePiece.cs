using System.Collections.Concurrent;
using PerfEvalSite.Site.Downloads;
using PerfEvalSite.Site.Remembering;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Building;

/// <summary>What is handed on of one disclosure; used again for another.</summary>
internal sealed class DisclosurePiece(bool showPersonal)
{
    public Remains? Remains { get; set; }

    /// <summary>What it was made from.</summary>
    public Fingerprint Fingerprint { get; set; }

    public BulkRows Rows { get; } = new(showPersonal);

    /// <summary>What was written for it alone, as lines, where it was made just now.</summary>
    public Utf8Writer Files { get; } = new(4 * 1024);

    /// <summary>What the next build is to remember, where it was made just now.</summary>
    public Utf8Writer Record { get; } = new(4 * 1024);
}

/// <summary>Pieces that nobody needs any more. Safe from several threads.</summary>
internal sealed class SparePieces(bool showPersonal)
{
    private readonly ConcurrentStack<DisclosurePiece> spare = [];

    public DisclosurePiece Take() => spare.TryPop(out var piece) ? piece : new(showPersonal);

    public void Return(DisclosurePiece piece) => spare.Push(piece);
}

/// <summary>What a worker hands on of a disclosure: it, or that it was left out, or nothing where it has errors.</summary>
/// <param name="Record">The memory's own record, where nothing was made.</param>
internal sealed record MadeDisclosure(DisclosurePiece? Piece, RememberedDisclosure? Record, SkippedDisclosure? Skipped)
{
    public int Section { get; init; }

    /// <summary>Whether something of it stands in a folder of its own.</summary>
    public bool IsFolder { get; init; }
}
