using System.Runtime.InteropServices;

namespace PerfEvalSite.Site.Publishing;

/// <summary>Has the system force to the disk what it holds in memory, so that it outlasts a loss of power.</summary>
internal static partial class DiskSync
{
    public static void File(string path)
    {
        using var file = System.IO.File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(file);
    }

    /// <summary>The names in a folder. Systems on which a folder is no file do that by themselves.</summary>
    public static void Folder(string path)
    {
        if (!OperatingSystem.IsLinux() || LinuxFile.OpenToSync(path) is not { } folder)
            return;
        using (folder)
            _ = Sync((int)folder.DangerousGetHandle());
    }

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int Sync(int file);
}
