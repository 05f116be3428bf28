using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Data.Reading;

/// <summary>
/// One disclosure that can be read: the files of its folder, and its rows of big files at the root of the data folder.
/// Reading one needs no other, so sources may be read by several workers at once. Whoever has done with one disposes of it, so that its memory is used again.
/// </summary>
public sealed class DisclosureSource : IDisposable
{
    private readonly IReadOnlyList<IRootRows> rootRows;

    /// <summary>Files of the folder and of folders in it that are no tables: attachments, or something that lies there.</summary>
    private readonly IReadOnlyList<string> others;

    internal DisclosureSource(string agencyId, string id, string folder, IReadOnlyList<string> files, IReadOnlyList<string> others, bool hasFolder, IReadOnlyList<IRootRows> rootRows)
    {
        AgencyId = agencyId;
        Id = id;
        Folder = folder;
        Files = files;
        this.others = others;
        HasFolder = hasFolder;
        this.rootRows = rootRows;
    }

    public string AgencyId { get; }

    public string Id { get; }

    /// <summary>Relative to the data folder; the folder need not exist when all rows stand at the root.</summary>
    public string Folder { get; }

    public bool HasFolder { get; }

    /// <summary>Whether rows of it stand in big files at the root.</summary>
    public bool IsInRoot => rootRows.Count > 0;

    /// <summary>The table files of the folder, relative to the data folder, in ordinal order.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>
    /// Hash of all that it is read from: its rows at the root, whichever line they stand in, and every file in its
    /// folder, attachments included. Null where a file cannot be read, which reading it will report.
    /// </summary>
    /// <param name="hash">Used again and again.</param>
    public byte[]? Fingerprint(ReadingContext context, QuickHash hash)
    {
        foreach (var rows in rootRows)
            rows.AppendTo(hash);
        string folder = context.AttachmentsOf(Folder);
        if (!HasFolder && (context.Site is null || !Directory.Exists(folder)))
            return hash.Take();
        try
        {
            string[] files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories);
            Array.Sort(files, StringComparer.Ordinal);
            foreach (string file in files)
                FileFingerprint.AppendTo(hash, file[folder.Length..], file);
            return hash.Take();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Nothing of it is left for the next.
            hash.Take();
            return null;
        }
    }

    /// <summary>Reads and understands it. Null when it cannot be published at all; every reason is in the context's diagnostics.</summary>
    public Disclosure? Read(ReadingContext context, DisclosureAssembler assembler)
    {
        var raw = assembler.Cut(rootRows);
        List<(string Path, DiagnosticBag Told)>? doubtful = null;
        foreach (string file in Files)
            if (TableFiles.IsNamed(file))
                TableFiles.Read(file, AgencyId, Id, context, raw);
            else
            {
                // It may be an attachment, which is known when all tables are read.
                var told = new DiagnosticBag();
                int before = raw.Count;
                TableFiles.Read(file, AgencyId, Id, context.Into(told), raw);
                if (raw.Count > before)
                    context.Diagnostics.AddRange(told);
                else if (!told.IsEmpty)
                    (doubtful ??= []).Add((file, told));
            }
        if (doubtful is not null || others.Count > 0)
            ReportStray(AttachmentFiles.ListedIn(raw), doubtful ?? [], context);
        var disclosure = assembler.Assemble(AgencyId, Id, Folder, raw);
        if (disclosure is not null)
        {
            assembler.CheckLinks(disclosure, Folder, context);
            DocumentYear.Check(disclosure, raw, context.Diagnostics);
            if (context.AgencyNames is { } names)
                DocumentBody.Check(disclosure, raw, Folder, names, context.Diagnostics);
        }
        return disclosure;
    }

    private void ReportStray(HashSet<string> listed, List<(string Path, DiagnosticBag Told)> doubtful, ReadingContext context)
    {
        foreach (var (path, told) in doubtful)
            if (!listed.Contains(path[(Folder.Length + 1)..]))
                context.Diagnostics.AddRange(told);
        foreach (string path in others)
            if (!listed.Contains(path[(Folder.Length + 1)..]))
                StrayFiles.ReportIn(Folder, path, context);
    }

    public void Dispose()
    {
        foreach (var rows in rootRows)
            rows.Dispose();
    }
}
