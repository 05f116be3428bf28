namespace PerfEvalSite.Tests;

/// <summary>A real folder for one test, gone with it.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("perfeval-test-").FullName;

    public string this[string relative] => System.IO.Path.Combine(Path, relative);

    /// <summary>Every file below a folder, by relative path with forward slashes, sorted, with its text.</summary>
    public SortedDictionary<string, string> TextsOf(string relative)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (string file in Directory.EnumerateFiles(this[relative], "*", SearchOption.AllDirectories))
            texts.Add(System.IO.Path.GetRelativePath(this[relative], file).Replace('\\', '/'), File.ReadAllText(file));
        return texts;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
