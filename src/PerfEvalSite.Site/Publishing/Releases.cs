using System.Text;
using PerfEvalSite.Site.Remembering;

namespace PerfEvalSite.Site.Publishing;

/// <summary>
/// Publishes side by side, for servers that follow a symbolic link: a whole copy of the site for each version, and one link that is switched from the last to the
/// new one in a single step, so that no reader sees files of two versions. A copy is made of hard links: a published file is replaced and never written into.
/// </summary>
/// <param name="output">Holds <c>current</c> (what a server serves), <c>releases</c>, and <c>site</c>, which the tool builds into.</param>
/// <param name="most">How many versions are kept, the current one included.</param>
public sealed class Releases(string output, int most)
{
    private readonly string folder = $"{output}/releases";

    /// <summary>Where the site is built.</summary>
    public static string SiteOf(string output) => $"{output}/site";

    /// <summary>What the server serves.</summary>
    public static string CurrentOf(string output) => $"{output}/current";

    /// <summary>Run when the site is published. A version is named by what is in it, so that the same again is the same version.</summary>
    /// <returns>The version that is current now.</returns>
    /// <exception cref="IOException">The system makes no such links, or the disk fails: the link still leads to the last version.</exception>
    public string Switch()
    {
        string version = FileContent.HashOf($"{SiteOf(output)}/{SiteManifest.FileName}").ToString()[..16];
        string release = $"{folder}/{version}";
        if (!Directory.Exists(release))
        {
            string draft = release + ".draft";
            Delete(draft);
            Copy(SiteOf(output), draft);
            DiskStep.Change();
            Directory.Move(draft, release);
        }
        List<string> versions = [.. Versions().Where(other => other != version), version];
        File.WriteAllLines($"{folder}/versions.txt.new", versions, new UTF8Encoding(false));
        File.Move($"{folder}/versions.txt.new", $"{folder}/versions.txt", overwrite: true);
        SwitchTo($"releases/{version}");
        foreach (string old in Directory.GetDirectories(folder).Where(path => !versions.TakeLast(most).Contains(Path.GetFileName(path))))
            Delete(old);
        return version;
    }

    private void SwitchTo(string release)
    {
        string current = CurrentOf(output), link = current + ".new";
        File.Delete(link);
        DiskStep.Change();
        File.CreateSymbolicLink(link, release);
        if (LinuxFile.TryReplace(link, current))
            return;
        // Elsewhere there is a moment without a link.
        File.Delete(link);
        File.Delete(current);
        File.CreateSymbolicLink(current, release);
    }

    /// <summary>From the oldest to the one that is current.</summary>
    public IReadOnlyList<string> Versions() =>
        File.Exists($"{folder}/versions.txt") ? [.. File.ReadAllLines($"{folder}/versions.txt").Where(version => Directory.Exists($"{folder}/{version}"))] : [];

    private static void Delete(string path)
    {
        if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);
    }

    private static void Copy(string from, string to)
    {
        DiskStep.Write();
        Directory.CreateDirectory(to);
        foreach (var entry in new DirectoryInfo(from).EnumerateFileSystemInfos())
            if (entry is DirectoryInfo)
                Copy(entry.FullName, $"{to}/{entry.Name}");
            else if (!LinuxFile.TryLink(entry.FullName, $"{to}/{entry.Name}"))
                File.Copy(entry.FullName, $"{to}/{entry.Name}");
    }
}
