using System.Security.Cryptography;

namespace PerfEvalSite.Data.Reading;

/// <summary>SHA-256 of a whole data folder: the name and content of every file in it.</summary>
public static class FolderFingerprint
{
    /// <param name="folder">The data folder.</param>
    /// <param name="workers">How many threads read at once.</param>
    /// <returns>Null where there is no such folder, or something in it cannot be read.</returns>
    public static byte[]? Of(string folder, int workers)
    {
        try
        {
            string[] files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories);
            Array.Sort(files, StringComparer.Ordinal);
            byte[] hashes = new byte[files.Length * SHA256.HashSizeInBytes];
            Parallel.For(0, files.Length, new ParallelOptions { MaxDegreeOfParallelism = workers }, i =>
            {
                using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
                FileFingerprint.AppendTo(hash, files[i][folder.Length..], files[i]);
                hash.GetHashAndReset(hashes.AsSpan(i * SHA256.HashSizeInBytes));
            });
            return SHA256.HashData(hashes);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or AggregateException { InnerException: IOException or UnauthorizedAccessException })
        {
            return null;
        }
    }
}
