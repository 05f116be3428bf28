using PerfEvalSite.Site.Remembering;

namespace PerfEvalSite.Site.Publishing;

/// <summary>Lines of files that follow each other in the manifest.</summary>
/// <param name="Lines">Behind each what stands behind a line.</param>
/// <param name="Start">Where they begin in the order of paths.</param>
/// <param name="Section">Whose they are; -1 for no section's.</param>
/// <param name="Published">What the section has in the published manifest, if they come from there; otherwise null.</param>
public readonly record struct MadeLines(ReadOnlyMemory<byte> Lines, string Start, int Section, SectionLines? Published = null)
{
    /// <summary>Which of a section's two ranges they are.</summary>
    public FileRange RangeIn(SectionLines section) => section.Agencies.Length > 0 && Start == section.AgenciesStart ? section.Agencies : section.Embeds;
}
