using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using PerfEvalSite.Site.Publishing;

namespace PerfEvalSite.Benchmarks;

/// <summary>
/// The least that a site of so many files can cost on this machine: the same folders, and files of the same names and lengths, made by Linux's
/// own calls from bytes that are there already. Nothing is read, formatted or compared.
/// </summary>
internal sealed partial class SiteFloor
{
    private const int PieceSize = 1024 * 1024;

    private const int WriteOnly = 0x1, Create = 0x40, MustBeNew = 0x80, Directory = 0x10000, CloseOnExec = 0x80000, PathOnly = 0x200000;

    private readonly byte[] content = new byte[PieceSize];
    private readonly List<Folder> shallow;
    private readonly List<List<Folder>> branches;
    private readonly int folderCount;
    private readonly int fileCount;
    private readonly long bytes;

    /// <param name="Path">Relative to the site; empty for its root.</param>
    private sealed record Folder(string Path, List<(byte[] Name, long Length)> Files);

    /// <param name="manifest">manifest.json of a built site, of which only names and lengths are taken.</param>
    public SiteFloor(string manifest)
    {
        new Random(1).NextBytes(content);
        byte[] json = File.ReadAllBytes(manifest);
        var folders = new SortedDictionary<string, Folder>(StringComparer.Ordinal);
        Add(SiteManifest.FileName, json.Length);
        foreach (var (path, file) in SiteManifest.Read(json) ?? throw new InvalidDataException($"Not a manifest: {manifest}"))
            Add(path, file.Bytes);
        folderCount = folders.Count;
        fileCount = folders.Values.Sum(folder => folder.Files.Count);
        bytes = folders.Values.Sum(folder => folder.Files.Sum(file => file.Length));
        // A folder sorts behind those that it stands in, and a branch needs none that another thread has yet to make.
        shallow = [.. folders.Values.Where(folder => !folder.Path.Contains('/', StringComparison.Ordinal))];
        branches = [.. folders.Values.Except(shallow).GroupBy(folder => string.Join('/', folder.Path.Split('/')[..2])).Select(branch => branch.ToList())];

        void Add(string path, long length) => FolderOf(path).Files.Add((Terminated(Path.GetFileName(path)), length));

        Folder FolderOf(string path)
        {
            string name = SitePath.Folder(path).ToString();
            if (!folders.TryGetValue(name, out var folder))
            {
                folders.Add(name, folder = new(name, []));
                if (name.Length > 0)
                    FolderOf(name);
            }
            return folder;
        }
    }

    /// <param name="output">Must not be there.</param>
    /// <param name="workers">How many threads write.</param>
    /// <param name="hashes">Whether the SHA-256 of each file is worked out too.</param>
    /// <returns>What was made, and what it cost.</returns>
    public string Write(string output, int workers, bool hashes)
    {
        if (!OperatingSystem.IsLinux())
            throw new PlatformNotSupportedException("Files are made by Linux's own calls.");
        var clock = Stopwatch.StartNew();
        var before = Environment.CpuUsage;
        using (var writer = new Writer(content, output, hashes))
            writer.Make(shallow);
        int next = -1;
        var threads = new Thread[workers];
        for (int i = 0; i < workers; i++)
        {
            threads[i] = new Thread(() =>
            {
                using var writer = new Writer(content, output, hashes);
                while (Interlocked.Increment(ref next) is var at && at < branches.Count)
                    writer.Make(branches[at]);
            });
            threads[i].Start();
        }
        foreach (var thread in threads)
            thread.Join();
        var after = Environment.CpuUsage;
        return string.Create(CultureInfo.InvariantCulture,
            $"{folderCount} folders, {fileCount} files, {bytes / 1e6:F0} MB, {workers} threads{(hashes ? ", SHA-256" : "")}: {clock.Elapsed.TotalSeconds:F2} s, CPU {(after.TotalTime - before.TotalTime).TotalSeconds:F2} s (user {(after.UserTime - before.UserTime).TotalSeconds:F2}, kernel {(after.PrivilegedTime - before.PrivilegedTime).TotalSeconds:F2})");
    }

    private static byte[] Terminated(string text) => [.. Encoding.UTF8.GetBytes(text), 0];

    /// <summary>One thread's tools.</summary>
    private sealed class Writer(byte[] content, string output, bool hashes) : IDisposable
    {
        private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        private readonly byte[] hashed = new byte[SHA256.HashSizeInBytes];

        /// <param name="folders">Each behind those that it stands in.</param>
        public void Make(List<Folder> folders)
        {
            foreach (var folder in folders)
            {
                byte[] path = Terminated($"{output}/{folder.Path}");
                Check(MakeDirectory(path, 0x1FF));
                // Files are named from their folder: by whole paths the system walks down to it for each, and a site costs a thirtieth more.
                int at = Check(Open(path, Directory | PathOnly | CloseOnExec, 0));
                foreach (var (name, length) in folder.Files)
                {
                    int file = Check(OpenAt(at, name, WriteOnly | Create | MustBeNew | CloseOnExec, 0x1B6));
                    if (length <= PieceSize)
                        WriteWhole(file, (int)length);
                    else
                        WriteInPieces(file, length);
                    Check(Close(file));
                }
                Check(Close(at));
            }
        }

        public void Dispose() => hash.Dispose();

        private void WriteWhole(int file, int length)
        {
            var bytes = content.AsSpan(0, length);
            if (hashes)
                SHA256.HashData(bytes, hashed);
            Put(file, bytes);
        }

        private void WriteInPieces(int file, long length)
        {
            for (long left = length; left > 0; left -= PieceSize)
            {
                var bytes = content.AsSpan(0, (int)Math.Min(left, PieceSize));
                if (hashes)
                    hash.AppendData(bytes);
                Put(file, bytes);
            }
            if (hashes)
                hash.GetHashAndReset(hashed);
        }

        private static void Put(int file, ReadOnlySpan<byte> bytes)
        {
            if (bytes.Length > 0 && Write(file, bytes, bytes.Length) != bytes.Length)
                throw new IOException("The disk is full.");
        }

        private static int Check(int result) => result >= 0 ? result : throw new IOException($"Error {Marshal.GetLastPInvokeError()} of the system.");
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true)]
    private static partial int Open(ReadOnlySpan<byte> path, int flags, uint mode);

    [LibraryImport("libc", EntryPoint = "openat", SetLastError = true)]
    private static partial int OpenAt(int folder, ReadOnlySpan<byte> name, int flags, uint mode);

    [LibraryImport("libc", EntryPoint = "write")]
    private static partial nint Write(int file, ReadOnlySpan<byte> bytes, nint count);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int file);

    [LibraryImport("libc", EntryPoint = "mkdir", SetLastError = true)]
    private static partial int MakeDirectory(ReadOnlySpan<byte> path, uint mode);
}
