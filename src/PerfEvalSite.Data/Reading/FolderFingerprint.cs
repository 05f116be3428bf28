namespace PerfEvalSite.Data.Reading;

/// <summary>Hash of a whole data folder: the name and content of every file in it.</summary>
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
            byte[] hashes = new byte[files.Length * QuickHash.Size];
            FileWork.For(files.Length, workers, i =>
            {
                var hash = new QuickHash();
                FileFingerprint.AppendTo(hash, files[i][folder.Length..], files[i]);
                hash.Take().CopyTo(hashes, i * QuickHash.Size);
            });
            return QuickHash.Of(hashes);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
