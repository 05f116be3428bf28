using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Import.Sources;

/// <summary>Reads a file of any form that is known, by its ending.</summary>
public static class SourceReader
{
    private const long MostBytes = 200L << 20;

    private static readonly string[] endings = [".pdf", ".docx", ".docm", ".xlsx", ".xlsm", ".xls", ".et", ".html", ".htm"];

    public static bool IsKnown(string path) => Array.IndexOf(endings, Path.GetExtension(path).ToLowerInvariant()) >= 0;

    /// <returns>Null when it cannot be read, which is told.</returns>
    /// <param name="content">The file's bytes.</param>
    public static SourceDocument? Read(string path, DiagnosticBag diagnostics, out byte[] content)
    {
        content = [];
        var faults = new SourceFaults(path, diagnostics);
        string ending = Path.GetExtension(path).ToLowerInvariant();
        try
        {
            if (ending is ".doc" or ".wps" or ".rtf")
                throw new ImportFault(ImportCodes.OldForm, ending);
            if (!IsKnown(path))
                throw new ImportFault(ImportCodes.UnknownForm, ending.Length > 0 ? ending : new Bilingual("没有扩展名的", "without an ending"));
            if (new FileInfo(path).Length > MostBytes)
                throw new ImportFault(ImportCodes.TooMuch, new Bilingual("文件", "the file"), new Bilingual($"{MostBytes >> 20} MB", $"{MostBytes >> 20} MB"));
            content = File.ReadAllBytes(path);
            if (content.Length == 0)
                throw new ImportFault(ImportCodes.Damaged, new Bilingual("文件是空的", "it is empty"));
            string name = Path.GetFileName(path);
            return ending switch
            {
                ".pdf" => PdfReader.Read(content, name, faults),
                ".docx" or ".docm" => WordReader.Read(content, name, faults),
                ".html" or ".htm" => WebPageReader.Read(content, name, faults),
                _ => WorkbookFile.Read(content, name, faults),
            };
        }
        catch (ImportFault fault)
        {
            faults.Add(fault.Code, [.. fault.Arguments]);
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            faults.Add(FileCodes.Unreadable, new Bilingual(fault is FileNotFoundException or DirectoryNotFoundException ? "没有这个文件" : "没有权限，或文件正被占用", fault is FileNotFoundException or DirectoryNotFoundException ? "there is no such file" : "no permission, or it is in use"));
            return null;
        }
    }
}
