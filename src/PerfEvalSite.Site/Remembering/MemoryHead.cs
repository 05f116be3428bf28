using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Remembering;

/// <summary>What stands first in the file of a <see cref="BuildMemory"/>. Written when the build has ended: until then a file that is appended to has its old head, and another has zeros and fits no site.</summary>
/// <param name="Site">Hash of what every page depends on.</param>
/// <param name="Manifest"><see cref="PieceHash"/> of the manifest of the site.</param>
/// <param name="Ended">When the last file had been published, by the clock of the output's file system; null where it keeps no such time for folders.</param>
/// <param name="IndexAt">Where the record of its <see cref="MemoryIndex"/> stands.</param>
/// <param name="LastBuild">Null where a build from the same must not be left out.</param>
internal sealed record MemoryHead(Fingerprint Site, Fingerprint Manifest, DateTime? Ended, long IndexAt, LastBuild? LastBuild)
{
    public const int Size = 16 + 2 * Fingerprint.Size + 2 * sizeof(long) + LastBuild.Size + sizeof(uint);

    /// <summary>Another number says that what follows has another form.</summary>
    private static ReadOnlySpan<byte> Magic => "PerfEval memory4"u8;

    /// <summary>Null where there is no such file, or none of a build that came to its end.</summary>
    public static MemoryHead? Read(string path)
    {
        if (!File.Exists(path))
            return null;
        using var file = File.OpenHandle(path, share: FileShare.ReadWrite | FileShare.Delete);
        Span<byte> head = stackalloc byte[Size];
        if (RandomAccess.Read(file, head, 0) < Size || !head.StartsWith(Magic) || BitConverter.ToUInt32(head[^sizeof(uint)..]) != MemoryReader.Checksum(head[..^sizeof(uint)]))
            return null;
        var rest = head[Magic.Length..];
        var site = Fingerprint.From(rest[..Fingerprint.Size]);
        var manifest = rest.Slice(Fingerprint.Size, Fingerprint.Size);
        long ended = BitConverter.ToInt64(rest[(2 * Fingerprint.Size)..]);
        long indexAt = BitConverter.ToInt64(rest[(2 * Fingerprint.Size + sizeof(long))..]);
        return manifest.ContainsAnyExcept((byte)0)
            ? new(site, Fingerprint.From(manifest), ended is > 0 and < long.MaxValue ? new DateTime(Math.Min(ended, DateTime.MaxValue.Ticks), DateTimeKind.Utc) : null, indexAt, LastBuild.From(head[^(LastBuild.Size + sizeof(uint))..^sizeof(uint)]))
            : null;
    }

    public byte[] ToBytes()
    {
        var writer = new Utf8Writer(Size);
        writer.Write(Magic);
        writer.Write(Site.ToBytes());
        writer.Write(Manifest.ToBytes());
        var to = new RecordWriter(writer);
        to.Number(Ended?.Ticks ?? 0L);
        to.Number(IndexAt);
        writer.Write(LastBuild?.ToBytes() ?? new byte[LastBuild.Size]);
        writer.Write(BitConverter.GetBytes(MemoryReader.Checksum(writer.Written)));
        return writer.Written.ToArray();
    }
}
