using System.Text;

namespace PerfEvalSite.Site.Pages;

/// <summary>What a published file counts as in what a build reports.</summary>
public enum CountedAs
{
    Nothing,
    Page,

    /// <summary>What readers take with them.</summary>
    Download,
}

/// <summary>A kind of published file.</summary>
/// <param name="Pattern">Its path: <c>*</c> stands for anything within a folder's or a file's name, <c>**</c> for folders too.</param>
/// <param name="Name">For people.</param>
/// <param name="Counts">As what its files count.</param>
/// <param name="ComparedBy">The tests that compare what is in it.</param>
/// <param name="Described">The page or file of the site that says what is in it; empty where it needs no description.</param>
internal sealed record OutputKind(string Pattern, string Name, CountedAs Counts, string ComparedBy, string Described = "")
{
    private readonly byte[] pattern = Encoding.UTF8.GetBytes(Pattern);
    private readonly int prefix = Pattern.Contains('*', StringComparison.Ordinal) ? Pattern.IndexOf('*', StringComparison.Ordinal) : Pattern.Length;
    private readonly int suffix = Pattern.Length - Pattern.LastIndexOf('*') - 1;

    /// <summary>How the page 数据 offers it: what for, and under which text. Empty where it does not; a kind of one file alone.</summary>
    public (string For, string Text) Offered { get; init; } = ("", "");

    /// <summary>Its path of one disclosure, by agency and disclosure: its page then offers it under the name. Null where it is no such file, or one of several.</summary>
    public Func<string, string, string>? OfDisclosure { get; init; }

    /// <summary>Of a file that is offered of each disclosure.</summary>
    public string MediaType => Pattern.EndsWith(".xlsx", StringComparison.Ordinal) ? SiteFormats.Workbook : "application/json";

    /// <param name="path">From the site's root; anything outside of ASCII may be escaped.</param>
    public bool Has(ReadOnlySpan<byte> path) =>
        path.StartsWith(pattern.AsSpan(0, prefix)) && path.EndsWith(pattern.AsSpan(pattern.Length - suffix)) && Matches(pattern.AsSpan(prefix), path[prefix..]);

    private static bool Matches(ReadOnlySpan<byte> pattern, ReadOnlySpan<byte> path)
    {
        for (; !pattern.IsEmpty; pattern = pattern[1..], path = path[1..])
        {
            if (pattern[0] == '*')
                return MatchesAny(pattern, path);
            if (path.IsEmpty || path[0] != pattern[0])
                return false;
        }
        return path.IsEmpty;
    }

    private static bool MatchesAny(ReadOnlySpan<byte> pattern, ReadOnlySpan<byte> path)
    {
        bool ofFolders = pattern.StartsWith("**"u8);
        var rest = pattern[(ofFolders ? 2 : 1)..];
        for (; ; path = path[1..])
        {
            if (Matches(rest, path))
                return true;
            if (path.IsEmpty || !ofFolders && path[0] == '/')
                return false;
        }
    }
}
