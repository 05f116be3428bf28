using System.Text;
using PerfEvalSite.Site.Remembering;

namespace PerfEvalSite.Site.Publishing;

/// <summary>
/// Styles and scripts of the publication before this one. Their names change with their content, and a reader who opened a page just before still asks for
/// the old ones; so they stay for one more publication. They are listed beside the site, since its manifest depends on nothing but its input.
/// </summary>
internal static class KeptAssets
{
    private const string Folder = "assets/";

    private static string ListOf(string folder) => folder + ".perfeval-kept";

    /// <summary>Those that stay although the manifest has them no more.</summary>
    public static IReadOnlySet<string> Of(string folder) =>
        File.Exists(ListOf(folder)) ? File.ReadAllLines(ListOf(folder)).Where(IsAsset).ToHashSet(StringComparer.Ordinal) : [];

    public static bool IsAsset(string path) => path.StartsWith(Folder, StringComparison.Ordinal) && SitePath.IsSafe(path);

    /// <summary>Written before any file goes, so that one which stays is known whatever happens.</summary>
    public static void Write(string folder, IEnumerable<string> kept)
    {
        DiskStep.Write();
        string[] paths = [.. kept.Order(StringComparer.Ordinal)];
        if (paths.Length > 0)
            File.WriteAllText(ListOf(folder), string.Concat(paths.Select(path => path + "\n")), new UTF8Encoding(false));
        else
            File.Delete(ListOf(folder));
    }
}
