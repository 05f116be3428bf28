using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Data.Reading;

/// <summary>What <c>--verbose</c> prints about one file: how it was understood.</summary>
public sealed record FileUnderstood(string Path, string Form);

/// <summary>Where the readers of files put what they find. Safe to share between threads.</summary>
public sealed class ReadingContext(string dataFolder, DiagnosticBag diagnostics)
{
    private readonly List<FileUnderstood> understood = [];

    /// <summary>Absolute path of the data folder; every path in a diagnostic is relative to it.</summary>
    public string DataFolder { get; } = dataFolder;

    public DiagnosticBag Diagnostics { get; } = diagnostics;

    public void Understood(string path, string form)
    {
        lock (understood)
            understood.Add(new(path, form));
    }

    /// <summary>By path.</summary>
    public IReadOnlyList<FileUnderstood> FilesUnderstood()
    {
        lock (understood)
            return [.. understood.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    public string Absolute(string relative) => Path.Combine(DataFolder, relative.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>Runs something that opens a file; a file that cannot be read becomes a diagnostic.</summary>
    public T? Opening<T>(string relative, Func<Stream, T?> read)
        where T : class
    {
        try
        {
            using var stream = new FileStream(Absolute(relative), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
            return read(stream);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Diagnostics.Add(FileCodes.Unreadable, new Place(relative), fault.Message);
            return null;
        }
    }
}
