using PerfEvalSite.Data.Reading;
using PerfEvalSite.Import.Sources;

namespace PerfEvalSite.Cli.Commands;

/// <summary>Which of the words of the command line are files, and which is the data folder.</summary>
internal static class ImportFileList
{
    /// <summary>A folder among the files means all that can be imported in it, in ordinal order.</summary>
    public static (List<string> Files, string Data) Of(string[] given)
    {
        string data = "data";
        IEnumerable<string> files = given;
        if (given.Length > 1 && IsDataFolder(given[^1]))
            (data, files) = (given[^1], given[..^1]);
        var found = new List<string>();
        foreach (string file in files)
            if (Directory.Exists(file))
                found.AddRange(Directory.EnumerateFiles(file, "*", SearchOption.AllDirectories).Where(path => IsDocument(path)).Order(StringComparer.Ordinal));
            else
                found.Add(file);
        return (found, data);
    }

    /// <summary>One that has its settings, one that holds nothing to import, or one that is yet to be made.</summary>
    private static bool IsDataFolder(string path) =>
        Directory.Exists(path)
            ? File.Exists(Path.Combine(path, SettingsReader.FileName)) || !Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Any(IsDocument)
            : !File.Exists(path) && Path.GetExtension(path).Length == 0;

    private static bool IsDocument(string path) => !Path.GetFileName(path).StartsWith('~') && !Path.GetFileName(path).StartsWith('.') && (SourceReader.IsKnown(path) || Path.GetExtension(path).ToLowerInvariant() is ".doc" or ".wps");
}
