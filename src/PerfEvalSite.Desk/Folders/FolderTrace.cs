using System.Runtime.InteropServices;
using PerfEvalSite.Data.Reading;

namespace PerfEvalSite.Desk.Folders;

/// <summary>Whether anything in a folder has changed, asked once a second: names, lengths and dates, not content.</summary>
internal static class FolderTrace
{
    /// <summary>Null where the folder is not there, or cannot be listed.</summary>
    public static string? Of(string folder)
    {
        var hash = new QuickHash();
        try
        {
            var files = new DirectoryInfo(folder).GetFiles("*", SearchOption.AllDirectories);
            Array.Sort(files, static (a, b) => string.CompareOrdinal(a.FullName, b.FullName));
            foreach (var file in files)
            {
                hash.Append(MemoryMarshal.AsBytes(file.FullName.AsSpan()));
                hash.Append(BitConverter.GetBytes(file.Length));
                hash.Append(BitConverter.GetBytes(file.LastWriteTimeUtc.Ticks));
            }
            return Convert.ToHexStringLower(hash.Take());
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
