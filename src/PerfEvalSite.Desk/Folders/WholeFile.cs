namespace PerfEvalSite.Desk.Folders;

/// <summary>A file written as a whole or not at all.</summary>
internal static class WholeFile
{
    /// <summary>What other programs write beside a document that they hold open: Office and WPS, LibreOffice.</summary>
    private static readonly (string Before, string After)[] marks = [("~$", ""), (".~", ""), (".~lock.", "#")];

    public static void Replace(string path, byte[] content)
    {
        string draft = path + "~";
        try
        {
            File.WriteAllBytes(draft, content);
            File.Move(draft, path, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            File.Delete(draft);
            throw;
        }
    }

    /// <summary>Whether another program has it open, as far as the system or that program says so.</summary>
    public static bool IsHeld(string path)
    {
        string folder = Path.GetDirectoryName(path)!, name = Path.GetFileName(path);
        // Office leaves out the first two letters of a longer name.
        if (marks.Any(mark => File.Exists(Path.Combine(folder, mark.Before + name + mark.After))) || name.Length > 8 && File.Exists(Path.Combine(folder, "~$" + name[2..])))
            return true;
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }
}
