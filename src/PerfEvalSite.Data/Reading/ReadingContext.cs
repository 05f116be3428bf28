using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Profiles;

namespace PerfEvalSite.Data.Reading;

/// <summary>What <c>--verbose</c> prints about one file: how it was understood.</summary>
public sealed record FileUnderstood(string Path, string Form);

/// <summary>Where the readers of files put what they find. Safe to share between threads.</summary>
public sealed class ReadingContext
{
    private readonly List<FileUnderstood> understood;
    private readonly Layouts layouts;

    public ReadingContext(string dataFolder, DiagnosticBag diagnostics)
        : this(dataFolder, diagnostics, [], new Layouts())
    {
        if (PublishedPackage.IsAt(dataFolder) && Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(dataFolder)) is { } site && Directory.Exists(Path.Combine(site, "agencies")))
            Site = site;
    }

    private ReadingContext(string dataFolder, DiagnosticBag diagnostics, List<FileUnderstood> understood, Layouts layouts)
    {
        DataFolder = dataFolder;
        Diagnostics = diagnostics;
        this.understood = understood;
        this.layouts = layouts;
    }

    /// <summary>What official tables look like, those of the data folder among them.</summary>
    public ProfileLibrary Profiles => layouts.Library;

    /// <summary>The profile that the site names; null where it names none.</summary>
    public Profile? Profile => layouts.Profile;

    /// <summary>Hash of the data folder's own profiles, on which everything depends.</summary>
    public byte[] ProfilesFingerprint => layouts.Fingerprint;

    /// <summary>Null where the agencies are not known.</summary>
    internal AgencyNames? AgencyNames { get => layouts.AgencyNames; set => layouts.AgencyNames = value; }

    internal void UseProfile(Profile? profile, byte[] fingerprint) => (layouts.Profile, layouts.Fingerprint) = (profile, fingerprint);

    /// <summary>Absolute path of the data folder; every path in a diagnostic is relative to it.</summary>
    public string DataFolder { get; }

    public DiagnosticBag Diagnostics { get; }

    /// <summary>The same folder and the same list of files understood, with problems going elsewhere.</summary>
    public ReadingContext Into(DiagnosticBag others) => new(DataFolder, others, understood, layouts) { Site = Site };

    public void Understood(string path, string form)
    {
        lock (understood)
            understood.Add(new(path, form));
    }

    /// <summary>By path.</summary>
    public IReadOnlyList<FileUnderstood> FilesUnderstood()
    {
        lock (understood)
            return [.. understood.Distinct().OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    /// <summary>The published site whose data package the data folder is: attachments stand there, and not in the package. Null for any other data.</summary>
    public string? Site { get; init; }

    /// <summary>The folder in which a disclosure's attachments stand.</summary>
    /// <param name="folder">The disclosure's, relative to the data folder.</param>
    public string AttachmentsOf(string folder) => Site is not null && !Directory.Exists(Absolute(folder)) ? Path.Combine(Site, "agencies", folder, "files") : Absolute(folder);

    public string Absolute(string relative) => Path.Combine(DataFolder, relative.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>Runs something that opens a file; a file that cannot be read becomes a diagnostic.</summary>
    public T? Opening<T>(string relative, Func<Stream, T?> read)
        where T : class => Opening(relative, Absolute(relative), read);

    /// <param name="relative">What a diagnostic calls it.</param>
    /// <param name="absolute">Where it stands.</param>
    public T? Opening<T>(string relative, string absolute, Func<Stream, T?> read)
        where T : class
    {
        try
        {
            using var stream = new FileStream(absolute, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
            return read(stream);
        }
        catch (Exception fault) when (FileFault.WhyOf(fault) is { } why)
        {
            Diagnostics.Add(FileCodes.Unreadable, new Place(relative), why);
            return null;
        }
    }

    private sealed class Layouts
    {
        public ProfileLibrary Library { get; } = new();

        public AgencyNames? AgencyNames { get; set; }

        public Profile? Profile { get; set; }

        public byte[] Fingerprint { get; set; } = [];
    }
}
