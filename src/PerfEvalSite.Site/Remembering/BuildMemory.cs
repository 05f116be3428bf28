using System.Buffers;
using System.Buffers.Binary;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Remembering;

/// <summary>
/// What the last build of an output folder left of each disclosure and agency, in a file beside it, so that what has not
/// changed is neither read nor drawn again. It is a saving and nothing else: without the file, or with one of another version,
/// other settings or another site, the build makes everything, and the site is the same byte for byte.
/// A machine that builds a share of a site hands the same file on (<see cref="MemoryReader"/>).
/// </summary>
/// <remarks>
/// <see cref="MemoryHead"/>; then records, each behind its length and before its checksum: those of disclosures and agencies by section, and of groups of
/// what spans them; the <see cref="MemoryIndex"/> says where. Sections that are taken over stay where they are: what is new is put behind them, and
/// the file is written anew when a quarter of it is not used any more. Until the build has ended, the old head and index hold.
/// </remarks>
public sealed class BuildMemory : IPartMemory, IDisposable
{
    private readonly string path;
    private readonly Fingerprint site;
    private readonly MemoryReader reading;
    private readonly Dictionary<string, RememberedPart> parts = new(StringComparer.Ordinal);
    private readonly Utf8Writer partRecord = new();
    private readonly int sectionSize;
    private readonly RememberedSection[] sections;
    private FileStream? writing;
    private long oldLength;
    private FileRange groups;
    private bool isFinished;

    private BuildMemory(string path, Fingerprint site, Sections sections, MemoryReader reading)
    {
        this.path = path;
        this.site = site;
        this.reading = reading;
        sectionSize = sections.Size;
        this.sections = new RememberedSection[sections.Count];
        for (int i = 0; i < sections.Count; i++)
            this.sections[i] = new();
    }

    /// <param name="output">The folder of the site, which the memory stands beside.</param>
    /// <param name="siteFingerprint">What every page depends on.</param>
    /// <param name="manifest"><see cref="PieceHash"/> of the published manifest; none where nothing can be kept.</param>
    /// <param name="sections">Of the same agencies as then, because these count in the fingerprint.</param>
    public static BuildMemory Open(string output, Fingerprint siteFingerprint, Fingerprint manifest, Sections sections)
    {
        string path = PathOf(output);
        var reading = manifest.IsKnown ? MemoryReader.Open(path, siteFingerprint, manifest) : null;
        if (reading is null || reading.Index.SectionSize == sections.Size)
            return new(path, siteFingerprint, sections, reading ?? MemoryReader.OfNothing());
        reading.Dispose();
        return new(path, siteFingerprint, sections, MemoryReader.OfNothing());
    }

    public static string PathOf(string output) => output + ".perfeval-memory";

    /// <summary>What the last build left: nothing where that cannot be used.</summary>
    public MemoryReader Last => reading;

    /// <summary>What this build comes to, by section.</summary>
    public IReadOnlyList<RememberedSection> Sections => sections;

    /// <summary>Run before anything is remembered.</summary>
    /// <param name="keeps">Which sections are taken over as a whole.</param>
    public void Begin(Predicate<int> keeps)
    {
        reading.Passes = keeps;
        bool isAppended = Enumerable.Range(0, sections.Length).Any(number => keeps(number)) && reading.Unused <= reading.Length / 4;
        writing = isAppended ? OpenBehind(reading.Length) : null;
        if (writing is not null)
            return;
        DiskStep.Write();
        writing = new FileStream(path + ".new", FileMode.Create, FileAccess.Write, FileShare.None, 128 * 1024);
        writing.Write(new byte[MemoryHead.Size]);
    }

    /// <summary>Null where the file may be read and replaced, but not be written to.</summary>
    private FileStream? OpenBehind(long length)
    {
        try
        {
            var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, 128 * 1024);
            file.Position = oldLength = length;
            return file;
        }
        catch (Exception fault) when (fault is UnauthorizedAccessException or IOException)
        {
            return null;
        }
    }

    /// <summary>The record of a disclosure of the last build, to be disposed of; null where there is none. Asked for in the order of the disclosures, for each once.</summary>
    public RememberedDisclosure? Recall(string agencyId, string id)
    {
        while (reading.Disclosure is { } next && next.CompareTo(agencyId, id) is var order && order <= 0)
        {
            reading.Advance();
            if (order == 0)
                return next;
            next.Dispose();
        }
        return null;
    }

    /// <summary>Remembers a disclosure for the next build. Called in the order of the disclosures.</summary>
    public void Remember(int section, ReadOnlySpan<byte> record)
    {
        long at = Position;
        WriteRecord(record);
        sections[section].Records = Extended(sections[section].Records, at);
    }

    /// <summary>Remembers one that has not changed.</summary>
    public void Remember(int section, RememberedDisclosure kept)
    {
        long at = Position;
        WriteLength(kept.Record.Length);
        writing!.Write(kept.WithChecksum);
        sections[section].Records = Extended(sections[section].Records, at);
    }

    /// <summary>Remembers a section as the last build left it.</summary>
    public void Keep(int section)
    {
        var kept = reading.Index.Sections[section];
        if (oldLength == 0)
            (kept.Records, kept.Agencies) = (Copy(kept.Records), Copy(kept.Agencies));
        sections[section] = kept;
    }

    /// <summary>Run when all disclosures are remembered: agencies are asked for now.</summary>
    public void EndDisclosures() => Load(reading.ReadAgencies());

    /// <inheritdoc/>
    public void EndAgencies()
    {
        Load(reading.ReadGroups());
        groups = new(Position, 0);
    }

    /// <inheritdoc/>
    public byte[]? FilesOf(string id, Fingerprint fingerprint) => parts.TryGetValue(id, out var its) && fingerprint.Holds(its.Fingerprint) ? its.Files : null;

    /// <inheritdoc/>
    public void Remember(int section, RememberedPart part)
    {
        long at = Position;
        partRecord.Clear();
        part.Write(partRecord);
        WriteRecord(partRecord.Written);
        if (section < 0)
            groups = Extended(groups, at);
        else
        {
            var its = sections[section];
            its.Agencies = Extended(its.Agencies, at);
            its.Add(part.Files, part.Fingerprint.IsKnown);
        }
    }

    /// <summary>Run when the site is published; until then the old memory stands.</summary>
    /// <param name="manifest"><see cref="PieceHash"/> of the manifest that now stands.</param>
    /// <param name="roots">What the big files consist of; null where they cannot be compared.</param>
    /// <param name="build">What was built, if a build from the same may be left out; else null.</param>
    /// <param name="timeOf">When something last changed in a folder.</param>
    public void Finish(Fingerprint manifest, IReadOnlyList<RootOutline>? roots, LastBuild? build, Func<string, DateTime?> timeOf)
    {
        long indexAt = Position;
        DiskStep.Write();
        partRecord.Clear();
        new MemoryIndex(sectionSize, sections, roots, groups).Write(partRecord);
        WriteRecord(partRecord.Written);
        writing!.Flush();
        reading.Dispose();
        var head = new MemoryHead(site, manifest, null, indexAt, build);
        DiskStep.Write();
        writing.Position = 0;
        writing.Write(head.ToBytes());
        writing.Dispose();
        isFinished = true;
        // The folder that a file comes into, or goes from, is dated now, by the clock that dates the site's folders, if it dates folders at all.
        DiskStep.Change();
        if (oldLength == 0)
            File.Move(path + ".new", path, overwrite: true);
        else
        {
            File.WriteAllBytes(path + ".new", []);
            File.Delete(path + ".new");
        }
        DiskStep.Write();
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Write);
        RandomAccess.Write(file, (head with { Ended = timeOf(Path.GetDirectoryName(path)!) }).ToBytes(), 0);
    }

    public void Dispose()
    {
        if (isFinished)
            return;
        reading.Dispose();
        try
        {
            if (oldLength > 0)
                writing?.SetLength(oldLength);
        }
        finally
        {
            writing?.Dispose();
            File.Delete(path + ".new");
        }
    }

    private long Position => writing!.Position;

    private FileRange Extended(FileRange range, long at) => new(range.Length == 0 ? at : range.At, Position - (range.Length == 0 ? at : range.At));

    private FileRange Copy(FileRange range)
    {
        long at = Position;
        byte[] bytes = ArrayPool<byte>.Shared.Rent((int)range.Length);
        reading.Read(range, bytes.AsSpan(0, (int)range.Length));
        writing!.Write(bytes, 0, (int)range.Length);
        ArrayPool<byte>.Shared.Return(bytes);
        return new(at, range.Length);
    }

    private void Load(IEnumerable<RememberedPart> last)
    {
        parts.Clear();
        foreach (var part in last)
            parts.TryAdd(part.Id, part);
    }

    private void WriteRecord(ReadOnlySpan<byte> record)
    {
        WriteLength(record.Length);
        writing!.Write(record);
        Span<byte> checksum = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(checksum, MemoryReader.Checksum(record));
        writing.Write(checksum);
    }

    private void WriteLength(int length)
    {
        Span<byte> number = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(number, length);
        writing!.Write(number);
    }
}
