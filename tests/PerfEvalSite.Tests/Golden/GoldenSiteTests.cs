using System.Text;
using System.Text.RegularExpressions;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Tests.Site;

namespace PerfEvalSite.Tests.Golden;

/// <summary>
/// The whole site of a small made-up data folder, file by file against the reviewed one in <c>expected</c>. After a change that is meant:
/// <c>PERFEVAL_UPDATE_GOLDEN=1 bash tests/run.sh --filter FullyQualifiedName~Golden</c>, then read the difference before it is committed.
/// </summary>
public partial class GoldenSiteTests
{
    private static readonly string Folder = Path.Combine(Tool.Root, "tests", "PerfEvalSite.Tests", "Golden");
    private static readonly string Expected = Path.Combine(Folder, "expected");

    [Fact]
    public void The_site_of_the_golden_data_is_the_reviewed_one()
    {
        string site = Tool.BuildSite(Path.Combine(Folder, "data"));
        try
        {
            if (Environment.GetEnvironmentVariable("PERFEVAL_UPDATE_GOLDEN") == "1")
                Update(site);
            Complaints.None(FolderDifference.Between(Expected, site, Read));
        }
        finally
        {
            Tool.Discard(site);
        }
    }

    private static void Update(string site)
    {
        if (Directory.Exists(Expected))
            Directory.Delete(Expected, recursive: true);
        foreach (string path in Directory.EnumerateFiles(site, "*", SearchOption.AllDirectories))
        {
            string file = Path.GetRelativePath(site, path).Replace('\\', '/');
            if (Read(site, file) is not { } content)
                continue;
            string target = Path.Combine(Expected, file);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target, content);
        }
    }

    /// <summary>
    /// What the catalogue of outputs gives to this test: other files are made from the catalogue of tables, the templates' texts or the other files, not from this data.
    /// The hash in an asset's name is taken out, so that a changed style sheet doesn't change every expected page, and so is what only
    /// a tool that was built with plotly.js writes: the expected site is the same on a machine without npm.
    /// </summary>
    private static byte[]? Read(string folder, string file)
    {
        if (Outputs.Of(file)?.ComparedBy != nameof(GoldenSiteTests))
            return null;
        string text = new UTF8Encoding(false, true).GetString(File.ReadAllBytes(Path.Combine(folder, file)));
        return Encoding.UTF8.GetBytes(Interactive().Replace(AssetName().Replace(text, "assets/$1.$2"), ""));
    }

    [GeneratedRegex(@"assets/([\w-]+)\.[0-9a-f]{6,}\.(css|js)")]
    private static partial Regex AssetName();

    [GeneratedRegex(@" data-(figures|interactive)=""[^""]*""| &#39;sha256-[^;]*&#39;| blob:")]
    private static partial Regex Interactive();
}
