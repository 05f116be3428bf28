namespace PerfEvalSite.Import.Recognition;

/// <summary>What a person has said of a document that does not say it itself, by <c>import.json</c> or the command line.</summary>
/// <param name="Year">0 for not said.</param>
/// <param name="Kind">The id of a kind; empty for not said.</param>
/// <param name="Tables">By the table's key, the id of its form, or <c>-</c> for none.</param>
public sealed record ImportAnswers(int Year, string Kind, string Profile, string Title, IReadOnlyDictionary<string, string> Tables)
{
    public static readonly ImportAnswers None = new(0, "", "", "", new SortedDictionary<string, string>(StringComparer.Ordinal));
}
