using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Import.Sources;

/// <summary>What is told of a file while it is read, and what of it was left out.</summary>
/// <param name="path">As diagnostics name the file.</param>
internal sealed class SourceFaults(string path, DiagnosticBag diagnostics)
{
    private readonly List<Unread> left = [];

    public IReadOnlyList<Unread> Left => left;

    public void Add(DiagnosticCode code, params Bilingual[] arguments) => diagnostics.Add(code, new Place(path), arguments);

    /// <summary>Something that is no content: a page number, a running head.</summary>
    internal void Leave(SourcePlace place, string text, Bilingual why) => left.Add(new(place, text, why, IsContent: false));

    internal void Leave(SourcePlace place, Bilingual why, int characters) => left.Add(new(place, new Bilingual($"{characters} 个字", $"{characters} characters").Zh, why, IsContent: true));

    /// <summary>Something that shows and cannot be taken for what it shows.</summary>
    internal void Doubt(SourcePlace place, Bilingual why) => left.Add(new(place, "", why, IsContent: true));
}
