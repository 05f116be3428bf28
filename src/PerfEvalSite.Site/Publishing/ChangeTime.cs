using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace PerfEvalSite.Site.Publishing;

/// <summary>
/// When something last changed in a folder, or in a file: the time that the system keeps for itself, and that no tool sets. The time that tools do set
/// is put back by whoever restores a backup (<c>cp -a</c>, tar, rsync). A build that hardly anything has changed for asks of a hundred thousand folders,
/// by <c>statx</c>, for the time alone and without a string. Systems other than Linux give none: there the files themselves are looked at.
/// </summary>
internal sealed partial class ChangeTime : IDisposable
{
    private const int CurrentFolder = -100, NoFollow = 0x100, CTime = 0x80, Size = 256, CTimeAt = 96;

    private static readonly bool hasStatx = OperatingSystem.IsLinux() && TryStatx();

    private readonly SafeFileHandle? site;
    private readonly int from = CurrentFolder;
    private readonly byte[] start = [];

    /// <param name="site">Absolute.</param>
    public ChangeTime(string site)
    {
        this.site = hasStatx ? LinuxFile.OpenFolder(site) : null;
        if (this.site is null)
            start = Encoding.UTF8.GetBytes($"{site}/");
        else
            from = (int)this.site.DangerousGetHandle();
    }

    /// <param name="path">Relative to the site, in UTF-8. A link's own time is told.</param>
    /// <returns>Null where there is no such folder or file, it may not be looked at, or the system keeps no such time.</returns>
    public DateTime? Of(ReadOnlySpan<byte> path)
    {
        if (path.IsEmpty)
            path = "."u8;
        int length = start.Length + path.Length;
        Span<byte> whole = length < 1024 ? stackalloc byte[length + 1] : new byte[length + 1];
        start.CopyTo(whole);
        path.CopyTo(whole[start.Length..]);
        whole[length] = 0;
        return OfWhole(whole);
    }

    /// <param name="path">Absolute.</param>
    public static DateTime? OfPath(string path)
    {
        using var root = new ChangeTime("");
        return root.Of(Encoding.UTF8.GetBytes(path.TrimStart('/')));
    }

    /// <summary>Nothing is asked any more.</summary>
    public void Dispose() => site?.Dispose();

    /// <param name="path">A zero behind it.</param>
    private DateTime? OfWhole(ReadOnlySpan<byte> path)
    {
        Span<byte> found = stackalloc byte[Size];
        if (!hasStatx || Statx(from, in MemoryMarshal.GetReference(path), NoFollow, CTime, ref MemoryMarshal.GetReference(found)) != 0)
            return null;
        long seconds = BinaryPrimitives.ReadInt64LittleEndian(found[CTimeAt..]);
        uint nanoseconds = BinaryPrimitives.ReadUInt32LittleEndian(found[(CTimeAt + sizeof(long))..]);
        return DateTime.UnixEpoch.AddTicks(seconds * TimeSpan.TicksPerSecond + nanoseconds / TimeSpan.NanosecondsPerTick);
    }

    /// <summary>C libraries have it since 2018.</summary>
    private static bool TryStatx()
    {
        try
        {
            Span<byte> found = stackalloc byte[Size];
            return BitConverter.IsLittleEndian && Statx(CurrentFolder, in MemoryMarshal.GetReference("/\0"u8), NoFollow, CTime, ref MemoryMarshal.GetReference(found)) == 0;
        }
        catch (Exception missing) when (missing is DllNotFoundException or EntryPointNotFoundException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "statx")]
    private static partial int Statx(int folder, in byte path, int flags, uint mask, ref byte found);
}
