namespace PerfEvalSite.Site.Pages;

/// <summary>What the head of a page answers: the reader's question, a figure or a few words, and plain remarks below.</summary>
/// <param name="Unit">Of the figure; empty for words.</param>
/// <param name="Notes">The printed form, what it is a share of, the change on the year before: each a line.</param>
/// <param name="Anchor">The section that says more; null where there is none.</param>
internal sealed record Answer(string Question, string Value, string Unit, string[] Notes, string? Anchor = null);
