using PerfEvalSite.Site.Remembering;

namespace PerfEvalSite.Site.Publishing;

/// <summary>Lines of files that follow each other in the manifest.</summary>
/// <param name="Lines">Behind each what stands behind a line.</param>
/// <param name="Start">Where they begin in the order of paths.</param>
/// <param name="Section">Whose they are; -1 for no section's.</param>
/// <param name="Published">Where they stand in the published manifest, and what they come to, if they are from there; otherwise null.</param>
internal readonly record struct MadeLines(ReadOnlyMemory<byte> Lines, string Start, int Section, LineRange? Published = null);
