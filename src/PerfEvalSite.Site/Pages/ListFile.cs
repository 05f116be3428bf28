namespace PerfEvalSite.Site.Pages;

/// <summary>A list of the site's own making as a CSV file for people: what a page shows, whole.</summary>
/// <param name="Path">From the site's root.</param>
/// <param name="Rows">As many cells as <paramref name="Head"/>; made while the file is written.</param>
internal sealed record ListFile(string Path, IReadOnlyList<string> Head, IEnumerable<string[]> Rows);
