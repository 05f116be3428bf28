using System.Buffers.Binary;
using System.Security.Cryptography;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Remembering;

/// <summary>
/// What the last build of an output folder left of each disclosure and agency, in a file beside it, so that what has not
/// changed is neither read nor drawn again. It is a saving and nothing else: without the file, or with one of another version,
/// other settings or another site, the build makes everything, and the site is the same byte for byte.
/// A machine that builds a share of a site hands the same file on (<see cref="MemoryReader"/>).
/// </summary>
/// <remarks>
/// Records stand in the order of the disclosures and are streamed, so that memory does not grow with the site:
/// <see cref="MemoryHead"/>; then length, record and checksum, a length of 0 ending the disclosures; then the agencies likewise, and the groups of what spans them.
/// </remarks>
public sealed class BuildMemory : IDisposable
{
    private readonly string path;
    private readonly byte[] site;
    private readonly FileStream writing;
    private readonly MemoryReader? reading;
    private readonly Dictionary<string, RememberedPart> parts = new(StringComparer.Ordinal);
    private readonly Utf8Writer partRecord = new();
    private bool isFinished;

    private BuildMemory(string path, byte[] site, FileStream writing, MemoryReader? reading)
    {
        this.path = path;
        this.site = site;
        this.writing = writing;
        this.reading = reading;
    }

    /// <param name="output">The folder of the site, which the memory stands beside.</param>
    /// <param name="siteFingerprint">What every page depends on.</param>
    /// <param name="manifest"><see cref="PieceHash"/> of the published manifest; null where nothing can be kept.</param>
    public static BuildMemory Open(string output, byte[] siteFingerprint, byte[]? manifest)
    {
        string path = PathOf(output);
        var writing = new FileStream(path + ".new", FileMode.Create, FileAccess.Write, FileShare.None, 128 * 1024);
        writing.Write(new byte[MemoryHead.Size]);
        return new(path, siteFingerprint, writing, manifest is null ? null : MemoryReader.Open(path, siteFingerprint, manifest));
    }

    public static string PathOf(string output) => output + ".perfeval-memory";

    /// <summary>The record of a disclosure of the last build, to be disposed of; null where there is none. Asked for in the order of the disclosures, for each once.</summary>
    public RememberedDisclosure? Recall(string agencyId, string id)
    {
        while (reading?.Disclosure is { } next && next.CompareTo(agencyId, id) is var order && order <= 0)
        {
            reading.Advance();
            if (order == 0)
                return next;
            next.Dispose();
        }
        return null;
    }

    /// <summary>Remembers a disclosure for the next build. Called in the order of the disclosures.</summary>
    public void Remember(ReadOnlySpan<byte> record) => WriteRecord(record);

    /// <summary>Remembers one that has not changed.</summary>
    public void Remember(RememberedDisclosure kept)
    {
        WriteLength(kept.Record.Length);
        writing.Write(kept.WithChecksum);
    }

    /// <summary>Run when all disclosures are remembered, and when all agencies are.</summary>
    public void EndSection()
    {
        WriteRecord(default);
        parts.Clear();
        foreach (var part in reading?.ReadParts() ?? [])
            parts.TryAdd(part.Id, part);
    }

    /// <summary>What was made last time for an agency, or as one group, as lines, if it was made from the same; else null.</summary>
    public byte[]? FilesOf(string id, ReadOnlySpan<byte> fingerprint) =>
        fingerprint.Length > 0 && parts.TryGetValue(id, out var its) && its.Fingerprint.AsSpan().SequenceEqual(fingerprint) ? its.Files : null;

    /// <summary>Called in the order of the agencies, or of the groups.</summary>
    public void Remember(RememberedPart part)
    {
        partRecord.Clear();
        part.Write(partRecord);
        WriteRecord(partRecord.Written);
    }

    /// <summary>Run when the site is published; until then the old memory stands.</summary>
    /// <param name="manifest"><see cref="PieceHash"/> of the manifest that now stands.</param>
    /// <param name="build">What was built, if a build from the same may be left out; else null.</param>
    public void Finish(ReadOnlySpan<byte> manifest, LastBuild? build)
    {
        WriteRecord(default);
        reading?.Dispose();
        var head = new MemoryHead(site, manifest.ToArray(), null, build);
        writing.Position = 0;
        writing.Write(head.ToBytes());
        writing.Dispose();
        File.Move(path + ".new", path, overwrite: true);
        isFinished = true;
        // The folder that the file has just come into is dated now, by the clock that dates the site's folders, if it dates folders at all.
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Write);
        RandomAccess.Write(file, (head with { Ended = Directory.GetLastWriteTimeUtc(Path.GetDirectoryName(path)!) }).ToBytes(), 0);
    }

    public void Dispose()
    {
        if (isFinished)
            return;
        writing.Dispose();
        reading?.Dispose();
        File.Delete(path + ".new");
    }

    private void WriteRecord(ReadOnlySpan<byte> record)
    {
        WriteLength(record.Length);
        if (record.IsEmpty)
            return;
        writing.Write(record);
        Span<byte> checksum = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(checksum, MemoryReader.Checksum(record));
        writing.Write(checksum);
    }

    private void WriteLength(int length)
    {
        Span<byte> number = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(number, length);
        writing.Write(number);
    }
}
