using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace PerfEvalSite.Site.Publishing;

/// <summary>
/// Makes new files and folders by the system's own calls, and by no more of them than it takes: the framework also locks, unlocks and
/// seeks each file, and asks again for each folder that is there (8 % of the cycles of pages alone).
/// </summary>
internal static partial class LinuxFile
{
    private const int LongestPath = 512;

    private const int WriteOnly = 0x1, Create = 0x40, MustBeNew = 0x80, CloseOnExec = 0x80000, PathOnly = 0x200000;

    private const int IsThere = 17;

    private static readonly bool isBound = OperatingSystem.IsLinux() && TryBind();

    /// <summary>False where the file could not be made and written; the framework then meets the same fault, and says it.</summary>
    public static bool TryWrite(string path, ReadOnlySpan<byte> content)
    {
        Span<byte> name = stackalloc byte[LongestPath];
        if (!TryName(path, name))
            return false;
        int file = Open(name, WriteOnly | Create | MustBeNew | CloseOnExec, 0x1B6);
        if (file < 0)
            return false;
        nint written = content.IsEmpty ? 0 : Write(file, content, content.Length);
        bool isWhole = Close(file) == 0 && written == content.Length;
        if (!isWhole)
            Unlink(name);
        return isWhole;
    }

    /// <summary>False where there is no such folder, and it could not be made.</summary>
    public static bool TryMakeFolder(string path)
    {
        Span<byte> name = stackalloc byte[LongestPath];
        return TryName(path, name) && (MakeDirectory(name, 0x1FF) == 0 || Marshal.GetLastPInvokeError() == IsThere);
    }

    /// <summary>Gives a file a second name. False where that could not be done: the file systems differ, or have no such links.</summary>
    public static bool TryLink(string path, string other)
    {
        Span<byte> name = stackalloc byte[LongestPath], second = stackalloc byte[LongestPath];
        return TryName(path, name) && TryName(other, second) && Link(name, second) == 0;
    }

    /// <summary>Puts one thing in the place of another in a single step, links to folders too, which the framework takes for folders. False where that could not be done.</summary>
    public static bool TryReplace(string path, string other)
    {
        Span<byte> name = stackalloc byte[LongestPath], second = stackalloc byte[LongestPath];
        return TryName(path, name) && TryName(other, second) && Rename(name, second) == 0;
    }

    /// <summary>A folder from which paths may lead; null where it cannot be had.</summary>
    public static SafeFileHandle? OpenFolder(string path)
    {
        Span<byte> name = stackalloc byte[LongestPath];
        return TryName(path, name) && Open(name, PathOnly | CloseOnExec, 0) is >= 0 and var folder ? new(folder, ownsHandle: true) : null;
    }

    /// <summary>A folder whose names may be forced to the disk; null where it cannot be had.</summary>
    public static SafeFileHandle? OpenToSync(string path)
    {
        Span<byte> name = stackalloc byte[LongestPath];
        return TryName(path, name) && Open(name, CloseOnExec, 0) is >= 0 and var folder ? new(folder, ownsHandle: true) : null;
    }

    /// <summary>Closes what no file is: whatever the system says, it is the system that says it.</summary>
    private static bool TryBind()
    {
        try
        {
            return Close(-1) < 0;
        }
        catch (Exception missing) when (missing is DllNotFoundException or EntryPointNotFoundException)
        {
            return false;
        }
    }

    private static bool TryName(string path, Span<byte> name)
    {
        if (!isBound || !Encoding.UTF8.TryGetBytes(path, name[..^1], out int length))
            return false;
        name[length] = 0;
        return true;
    }

    [LibraryImport("libc", EntryPoint = "open")]
    private static partial int Open(ReadOnlySpan<byte> path, int flags, uint mode);

    [LibraryImport("libc", EntryPoint = "write")]
    private static partial nint Write(int file, ReadOnlySpan<byte> bytes, nint count);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int file);

    [LibraryImport("libc", EntryPoint = "unlink")]
    private static partial int Unlink(ReadOnlySpan<byte> path);

    [LibraryImport("libc", EntryPoint = "link")]
    private static partial int Link(ReadOnlySpan<byte> path, ReadOnlySpan<byte> other);

    [LibraryImport("libc", EntryPoint = "rename")]
    private static partial int Rename(ReadOnlySpan<byte> path, ReadOnlySpan<byte> other);

    [LibraryImport("libc", EntryPoint = "mkdir", SetLastError = true)]
    private static partial int MakeDirectory(ReadOnlySpan<byte> path, uint mode);
}
