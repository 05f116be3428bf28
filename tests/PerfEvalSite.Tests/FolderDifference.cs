using System.Text;

namespace PerfEvalSite.Tests;

/// <summary>Compares two folders file by file and tells missing, unexpected and different files apart.</summary>
internal static class FolderDifference
{
    /// <param name="expected">The folder as it should be.</param>
    /// <param name="actual">The folder as it is.</param>
    /// <param name="read">The content that counts of one file; the bytes as they are where none is given. Null leaves the file out.</param>
    public static IEnumerable<string> Between(string expected, string actual, Func<string, string, byte[]?>? read = null)
    {
        read ??= (folder, file) => File.ReadAllBytes(Path.Combine(folder, file));
        SortedDictionary<string, byte[]> wanted = Contents(expected, read), found = Contents(actual, read);
        foreach (string file in wanted.Keys.Where(file => !found.ContainsKey(file)))
            yield return $"missing: {file}";
        foreach (string file in found.Keys.Where(file => !wanted.ContainsKey(file)))
            yield return $"unexpected: {file}";
        foreach ((string file, byte[] content) in wanted)
        {
            if (found.TryGetValue(file, out byte[]? other) && !content.AsSpan().SequenceEqual(other))
                yield return $"different: {file}: {FirstDifference(content, other)}";
        }
    }

    private static SortedDictionary<string, byte[]> Contents(string folder, Func<string, string, byte[]?> read)
    {
        var contents = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (string path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            string file = Path.GetRelativePath(folder, path).Replace('\\', '/');
            if (read(folder, file) is { } content)
                contents.Add(file, content);
        }
        return contents;
    }

    private static string FirstDifference(byte[] expected, byte[] actual)
    {
        string[] wanted = Encoding.UTF8.GetString(expected).Split('\n'), found = Encoding.UTF8.GetString(actual).Split('\n');
        int line = 0;
        while (line < wanted.Length && line < found.Length && wanted[line] == found[line])
            line++;
        return $"line {line + 1}: expected “{Line(wanted, line)}”, found “{Line(found, line)}”";

        static string Line(string[] lines, int at) => at >= lines.Length ? "(end)" : lines[at].Length > 200 ? lines[at][..200] + "…" : lines[at];
    }
}
