using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace PerfEvalSite.Site.Publishing;

/// <summary>
/// When something was last made, renamed or deleted in a folder. A build that hardly anything has changed for asks of a hundred
/// thousand: Linux is asked by <c>statx</c>, for the time alone and without a string, in a fifth less time, and another seventh less where paths
/// lead from the site's folder; other systems through the framework.
/// </summary>
internal sealed partial class FolderTime : IDisposable
{
    private const int CurrentFolder = -100, NoFollow = 0x100, MTime = 0x40, Size = 256, MTimeAt = 112;

    private static readonly bool hasStatx = OperatingSystem.IsLinux() && TryStatx();

    private readonly SafeFileHandle? site;
    private readonly int from = CurrentFolder;
    private readonly byte[] start = [];

    /// <param name="site">Absolute.</param>
    public FolderTime(string site)
    {
        this.site = hasStatx ? LinuxFile.OpenFolder(site) : null;
        if (this.site is null)
            start = Encoding.UTF8.GetBytes($"{site}/");
        else
            from = (int)this.site.DangerousGetHandle();
    }

    /// <param name="path">Relative to the site, in UTF-8. A link's own time is told.</param>
    /// <returns>Null where there is no such folder, or it may not be looked at.</returns>
    public DateTime? Of(ReadOnlySpan<byte> path)
    {
        int length = start.Length + path.Length;
        Span<byte> whole = length < 1024 ? stackalloc byte[length + 1] : new byte[length + 1];
        start.CopyTo(whole);
        path.CopyTo(whole[start.Length..]);
        whole[length] = 0;
        return OfWhole(whole);
    }

    /// <summary>Nothing is asked any more.</summary>
    public void Dispose() => site?.Dispose();

    /// <param name="path">A zero behind it.</param>
    private DateTime? OfWhole(ReadOnlySpan<byte> path)
    {
        if (!hasStatx)
            return Directory.GetLastWriteTimeUtc(Encoding.UTF8.GetString(path[..^1])) is var time && time != DateTime.FromFileTimeUtc(0) ? time : null;
        Span<byte> found = stackalloc byte[Size];
        if (Statx(from, in MemoryMarshal.GetReference(path), NoFollow, MTime, ref MemoryMarshal.GetReference(found)) != 0)
            return null;
        long seconds = BinaryPrimitives.ReadInt64LittleEndian(found[MTimeAt..]);
        uint nanoseconds = BinaryPrimitives.ReadUInt32LittleEndian(found[(MTimeAt + sizeof(long))..]);
        return DateTime.UnixEpoch.AddTicks(seconds * TimeSpan.TicksPerSecond + nanoseconds / TimeSpan.NanosecondsPerTick);
    }

    /// <summary>C libraries have it since 2018.</summary>
    private static bool TryStatx()
    {
        try
        {
            Span<byte> found = stackalloc byte[Size];
            return BitConverter.IsLittleEndian && Statx(CurrentFolder, in MemoryMarshal.GetReference("/\0"u8), NoFollow, MTime, ref MemoryMarshal.GetReference(found)) == 0;
        }
        catch (Exception missing) when (missing is DllNotFoundException or EntryPointNotFoundException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "statx")]
    private static partial int Statx(int folder, in byte path, int flags, uint mask, ref byte found);
}
