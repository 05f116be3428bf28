using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace PerfEvalSite.Benchmarks;

/// <summary>
/// The least that a site of so many files can cost on this machine: the same folders, and files of the same names and lengths, made by Linux's
/// own calls from bytes that are there already. Nothing is read, formatted or compared.
/// </summary>
internal sealed partial class SiteFloor
{
    private const int PieceSize = 1024 * 1024;

    private const int WriteOnly = 0x1, Create = 0x40, MustBeNew = 0x80, Folder = 0x10000, CloseOnExec = 0x80000, PathOnly = 0x200000;

    private readonly byte[] content = new byte[PieceSize];
    private readonly List<Branch> branches = [];
    private readonly int folders;
    private readonly long bytes;

    /// <param name="Folders">Each behind the one that it stands in.</param>
    private sealed record Branch(List<SiteDirectory> Folders);

    /// <param name="Path">Relative to the site, with a slash before it; empty for its root.</param>
    private sealed record SiteDirectory(string Path, (byte[] Name, long Length)[] Files);

    /// <param name="site">A built one, of which only names and lengths are taken.</param>
    public SiteFloor(string site)
    {
        new Random(1).NextBytes(content);
        var top = new DirectoryInfo(site);
        foreach (var directory in top.EnumerateDirectories())
            foreach (var inner in directory.EnumerateDirectories())
                branches.Add(new([.. WithAllBelow(inner, $"/{directory.Name}/{inner.Name}")]));
        Shallow = [Read(top, ""), .. top.EnumerateDirectories().Select(directory => Read(directory, $"/{directory.Name}"))];
        foreach (var folder in branches.SelectMany(branch => branch.Folders).Concat(Shallow))
        {
            folders++;
            Files += folder.Files.Length;
            bytes += folder.Files.Sum(file => file.Length);
        }
    }

    public int Files { get; }

    /// <summary>The root and what stands directly in it, without which no branch can be made.</summary>
    private List<SiteDirectory> Shallow { get; }

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
        using (var writer = new Writer(this, output, hashes))
            foreach (var folder in Shallow)
                writer.Make(folder);
        int next = -1;
        var threads = new Thread[workers];
        for (int i = 0; i < workers; i++)
        {
            threads[i] = new Thread(() =>
            {
                using var writer = new Writer(this, output, hashes);
                while (Interlocked.Increment(ref next) is var at && at < branches.Count)
                    foreach (var folder in branches[at].Folders)
                        writer.Make(folder);
            });
            threads[i].Start();
        }
        foreach (var thread in threads)
            thread.Join();
        var after = Environment.CpuUsage;
        return string.Create(CultureInfo.InvariantCulture,
            $"{folders} folders, {Files} files, {bytes / 1e6:F0} MB, {workers} threads{(hashes ? ", SHA-256" : "")}: {clock.Elapsed.TotalSeconds:F2} s, CPU {(after.TotalTime - before.TotalTime).TotalSeconds:F2} s (user {(after.UserTime - before.UserTime).TotalSeconds:F2}, kernel {(after.PrivilegedTime - before.PrivilegedTime).TotalSeconds:F2})");
    }

    private static IEnumerable<SiteDirectory> WithAllBelow(DirectoryInfo directory, string path) =>
        directory.EnumerateDirectories().SelectMany(inner => WithAllBelow(inner, $"{path}/{inner.Name}")).Prepend(Read(directory, path));

    private static SiteDirectory Read(DirectoryInfo directory, string path) =>
        new(path, [.. directory.EnumerateFiles().Select(file => (Terminated(file.Name), file.Length))]);

    private static byte[] Terminated(string text) => [.. Encoding.UTF8.GetBytes(text), 0];

    /// <summary>One thread's tools.</summary>
    private sealed class Writer(SiteFloor floor, string output, bool hashes) : IDisposable
    {
        private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        private readonly byte[] hashed = new byte[SHA256.HashSizeInBytes];

        public void Make(SiteDirectory directory)
        {
            byte[] path = Terminated(output + directory.Path);
            Check(MakeDirectory(path, 0x1FF));
            // Files are named from their folder, so that the system doesn't walk down to it for each.
            int folder = Check(Open(path, Folder | PathOnly | CloseOnExec, 0));
            foreach (var (name, length) in directory.Files)
            {
                int file = Check(OpenAt(folder, name, WriteOnly | Create | MustBeNew | CloseOnExec, 0x1B6));
                if (length <= PieceSize)
                    WriteWhole(file, (int)length);
                else
                    WriteInPieces(file, length);
                Check(Close(file));
            }
            Check(Close(folder));
        }

        public void Dispose() => hash.Dispose();

        private void WriteWhole(int file, int length)
        {
            var bytes = floor.content.AsSpan(0, length);
            if (hashes)
                SHA256.HashData(bytes, hashed);
            Put(file, bytes);
        }

        private void WriteInPieces(int file, long length)
        {
            for (long left = length; left > 0; left -= PieceSize)
            {
                var bytes = floor.content.AsSpan(0, (int)Math.Min(left, PieceSize));
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
