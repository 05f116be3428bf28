using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Remembering;

namespace PerfEvalSite.Site.Publishing;

/// <summary>What a section has in a manifest that is just being written.</summary>
internal sealed class SectionCount
{
    private (string Start, FileRange Range) agencies = ("", default);
    private (string Start, FileRange Range) embeds = ("", default);
    private bool isApart;

    public int Pages { get; set; }

    public int Downloads { get; set; }

    public long Bytes { get; set; }

    /// <param name="at">Where they stand in the manifest.</param>
    public void Add(in MadeLines lines, long at)
    {
        ref var its = ref SitePaths.IsEmbed(lines.Start) ? ref embeds : ref agencies;
        if (its.Range.Length == 0)
            its = (lines.Start, new(at, lines.Lines.Length));
        else if (its.Range.At + its.Range.Length == at)
            its.Range = its.Range with { Length = its.Range.Length + lines.Lines.Length };
        else
            isApart = true;
    }

    /// <summary>Null where its lines do not stand together: with ids as <c>a</c> and <c>a-1</c> those of another may stand between them.</summary>
    public SectionLines? ToLines() => isApart ? null : new(agencies.Start, agencies.Range, embeds.Start, embeds.Range, Pages, Downloads, Bytes);
}
