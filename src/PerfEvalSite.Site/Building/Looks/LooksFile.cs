using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Site.Building;

/// <summary>A template, as text.</summary>
/// <param name="Name">From the folder: <c>pages/about.cshtml</c>.</param>
/// <param name="Path">For diagnostics.</param>
internal sealed record LooksFile(string Name, string Path, string Text)
{
    public Place At(int line, int column = 1) => new(Path, line, column);

    /// <summary>Where a text stands in it; null where it does not.</summary>
    public Place? Find(string text)
    {
        int at = Text.IndexOf(text, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var before = Text.AsSpan(0, at);
        return At(before.Count('\n') + 1, at - before.LastIndexOf('\n'));
    }
}
