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
/// Records stand in the order of the disclosures and are streamed, so that memory does not grow with the site: magic, hash
/// of site and tool, hash of the manifest, <see cref="LastBuild"/>; then length and record, a length of 0 ending the disclosures; then the agencies likewise.
/// The manifest's hash is filled in last: a file of a build that did not come to its end never fits a site.
/// </remarks>
public sealed class BuildMemory : IDisposable
{
    private const int HashSize = SHA256.HashSizeInBytes;

    private readonly string path;
    private readonly FileStream writing;
    private readonly MemoryReader? reading;
    private Dictionary<string, RememberedAgency> agencies = [];
    private bool isFinished;

    private BuildMemory(string path, FileStream writing, MemoryReader? reading)
    {
        this.path = path;
        this.writing = writing;
        this.reading = reading;
    }

    /// <param name="output">The folder of the site, which the memory stands beside.</param>
    /// <param name="siteFingerprint">What every page depends on.</param>
    /// <param name="manifest">SHA-256 of the published manifest; null where nothing can be kept.</param>
    public static BuildMemory Open(string output, byte[] siteFingerprint, byte[]? manifest)
    {
        string path = PathOf(output);
        var writing = new FileStream(path + ".new", FileMode.Create, FileAccess.Write, FileShare.None, 128 * 1024);
        writing.Write(MemoryReader.Magic);
        writing.Write(siteFingerprint);
        writing.Write(new byte[HashSize + LastBuild.Size]);
        return new(path, writing, manifest is null ? null : MemoryReader.Open(path, siteFingerprint, manifest));
    }

    public static string PathOf(string output) => output + ".perfeval-memory";

    /// <summary>The record of a disclosure of the last build; null where there is none. Asked for in the order of the disclosures.</summary>
    public RememberedDisclosure? Recall(string agencyId, string id)
    {
        for (; reading?.Disclosure is { } next; reading.Advance())
        {
            int order = next.CompareTo(agencyId, id);
            if (order == 0)
                return next;
            if (order > 0)
                break;
        }
        return null;
    }

    /// <summary>Remembers a disclosure for the next build. Called in the order of the disclosures.</summary>
    public void Remember(ReadOnlySpan<byte> record) => WriteRecord(record);

    /// <summary>Run when all disclosures are remembered, before <see cref="FilesOf"/>.</summary>
    public void EndDisclosures()
    {
        WriteRecord(default);
        agencies = reading?.ReadAgencies().ToDictionary(agency => agency.Id, StringComparer.Ordinal) ?? [];
    }

    /// <summary>What was made for an agency alone, if it was made from the same; else null.</summary>
    public IReadOnlyList<MadeFile>? FilesOf(string agencyId, ReadOnlySpan<byte> fingerprint) =>
        fingerprint.Length > 0 && agencies.TryGetValue(agencyId, out var its) && its.Fingerprint.AsSpan().SequenceEqual(fingerprint) ? its.Files : null;

    /// <summary>Called in the order of the agencies.</summary>
    public void Remember(RememberedAgency agency)
    {
        var record = new Utf8Writer(256);
        agency.Write(record);
        WriteRecord(record.Written);
    }

    /// <summary>Run when the site is published; until then the old memory stands.</summary>
    /// <param name="manifest">SHA-256 of the manifest that now stands.</param>
    /// <param name="build">What was built, if a build from the same may be left out; else null.</param>
    public void Finish(ReadOnlySpan<byte> manifest, LastBuild? build)
    {
        WriteRecord(default);
        writing.Position = MemoryReader.Magic.Length + HashSize;
        writing.Write(manifest);
        if (build is not null)
            writing.Write(build.ToBytes());
        writing.Dispose();
        reading?.Dispose();
        File.Move(path + ".new", path, overwrite: true);
        isFinished = true;
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
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, record.Length);
        writing.Write(length);
        writing.Write(record);
    }
}
