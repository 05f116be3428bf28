using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Remembering;

namespace PerfEvalSite.Site.Publishing;

/// <summary>What a section has in a manifest that is just being written.</summary>
internal sealed class SectionCount
{
    private LineRange agencies = LineRange.None;
    private LineRange embeds = LineRange.None;
    private bool isApart;

    /// <param name="lines">Where they stand in the manifest, and what they come to.</param>
    public void Add(LineRange lines)
    {
        ref var its = ref SitePaths.IsEmbed(lines.Start) ? ref embeds : ref agencies;
        isApart |= its.At.Length > 0 && its.At.At + its.At.Length != lines.At.At;
        its = its.At.Length == 0 ? lines : its with
        {
            At = its.At with { Length = its.At.Length + lines.At.Length },
            Pages = its.Pages + lines.Pages,
            Downloads = its.Downloads + lines.Downloads,
            Bytes = its.Bytes + lines.Bytes,
        };
    }

    /// <summary>Null where its lines do not stand together: with ids as <c>a</c> and <c>a-1</c> those of another may stand between them.</summary>
    public SectionLines? ToLines() => isApart ? null : new(agencies, embeds);
}
