using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Data.Reading;

/// <summary>What <c>--verbose</c> prints about one file: how it was understood.</summary>
public sealed record FileUnderstood(string Path, string Form);

/// <summary>Where the readers of files put what they find. Safe to share between threads.</summary>
public sealed class ReadingContext
{
    private readonly List<FileUnderstood> understood;

    public ReadingContext(string dataFolder, DiagnosticBag diagnostics)
        : this(dataFolder, diagnostics, [])
    {
    }

    private ReadingContext(string dataFolder, DiagnosticBag diagnostics, List<FileUnderstood> understood)
    {
        DataFolder = dataFolder;
        Diagnostics = diagnostics;
        this.understood = understood;
    }

    /// <summary>Absolute path of the data folder; every path in a diagnostic is relative to it.</summary>
    public string DataFolder { get; }

    public DiagnosticBag Diagnostics { get; }

    /// <summary>The same folder and the same list of files understood, with problems going elsewhere.</summary>
    public ReadingContext Into(DiagnosticBag others) => new(DataFolder, others, understood);

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
        catch (Exception fault) when (FileFault.WhyOf(fault) is { } why)
        {
            Diagnostics.Add(FileCodes.Unreadable, new Place(relative), why);
            return null;
        }
    }
}
