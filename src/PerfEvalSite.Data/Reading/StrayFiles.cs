using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading;

/// <summary>
/// What lies in the data folder beside the tables. What may hold a table that was not read stops the publication, because it would be
/// missing from the site; a document that is no attachment is told; what systems and programs leave behind is nothing.
/// </summary>
internal static class StrayFiles
{
    /// <summary>How much of a file of text is looked at for the heads of a table.</summary>
    private const int Sniffed = 4096;

    private static readonly string[] clutter = ["thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r", "__macosx", .. ImportFiles.Names];

    /// <summary>Files in which people look at figures in rows and columns.</summary>
    private static readonly string[] spreadsheets = [".ods", ".fods", ".numbers", ".xlsb", ".xlt", ".xltx", ".xltm", ".ett", ".uos", ".dbf", ".slk", ".dif"];

    /// <summary>Files that are read by people only, whatever their name.</summary>
    private static readonly string[] documents =
        [".pdf", ".ofd", ".doc", ".docx", ".docm", ".rtf", ".odt", ".ppt", ".pptx", ".jpg", ".jpeg", ".png", ".gif", ".bmp", ".tif", ".tiff", ".webp", ".svg", ".zip", ".rar", ".7z", ".mp3", ".mp4"];

    /// <summary>What systems and programs put beside files: never data.</summary>
    public static bool IsClutter(string name) =>
        name.StartsWith('.') || name.StartsWith('~') || name.EndsWith(".lnk", StringComparison.OrdinalIgnoreCase) || Array.IndexOf(clutter, name.ToLowerInvariant()) >= 0;

    /// <summary>A file that is no table of its disclosure and no attachment.</summary>
    /// <param name="path">Relative to the data folder.</param>
    /// <param name="folder">The disclosure's, relative to the data folder.</param>
    public static void ReportIn(string folder, string path, ReadingContext context)
    {
        bool isBelow = path.AsSpan(folder.Length + 1).Contains('/');
        if (isBelow && IsReadElsewhere(path))
            context.Diagnostics.Add(StrayFileCodes.TableInWrongPlace, new Place(path), Path.GetFileName(path), new("公开件文件夹里的子文件夹只放附件", "folders inside a disclosure's hold attachments only"));
        else if (!ReportTable(path, context))
            context.Diagnostics.Add(StrayFileCodes.UnlistedDocument, new Place(path), Path.GetFileName(path));
    }

    /// <summary>A file that stands between the folders of an agency's disclosures.</summary>
    public static void ReportInAgency(string path, ReadingContext context)
    {
        if (IsReadElsewhere(path))
            context.Diagnostics.Add(StrayFileCodes.TableInWrongPlace, new Place(path), Path.GetFileName(path), new("单位文件夹里只放公开件的文件夹", "an agency's folder holds folders of disclosures only"));
        else if (!ReportTable(path, context) && Array.Exists(documents, path.ToLowerInvariant().EndsWith))
            context.Diagnostics.Add(StrayFileCodes.UnlistedDocument, new Place(path), Path.GetFileName(path));
    }

    /// <summary>A file beside <c>site.json</c>, where scripts and notes of the site's makers stand too.</summary>
    public static void ReportAtRoot(string path, ReadingContext context)
    {
        if (!ReportTable(path, context) && Array.Exists(documents, path.ToLowerInvariant().EndsWith))
            context.Diagnostics.Add(StrayFileCodes.UnlistedDocument, new Place(path), path);
    }

    /// <summary>False where it has not the name of a table.</summary>
    public static bool ReportJsonAtRoot(string path, ReadingContext context)
    {
        if (TableFiles.NamedTable(path) is null)
            return false;
        context.Diagnostics.Add(StrayFileCodes.TableInWrongPlace, new Place(path), path, new("JSON 只在公开件的文件夹里读取", "JSON is read in disclosures' folders only"));
        return true;
    }

    /// <summary>Whether it would be read, or asked about, in the folder of a disclosure.</summary>
    private static bool IsReadElsewhere(string path) =>
        TableFiles.IsCsv(path) || TableFiles.IsWorkbook(path) || (TableFiles.IsTable(path) && TableFiles.NamedTable(path) is not null);

    /// <summary>False where nothing in it seems to be a table.</summary>
    private static bool ReportTable(string path, ReadingContext context)
    {
        string name = Path.GetFileName(path);
        if (Array.Exists(documents, path.ToLowerInvariant().EndsWith))
            return false;
        if ((TableFiles.NamedTable(path) ?? (MayBeText(name) ? TableGuess.ByText(path, Sniffed, context) : null)) is { } table)
            context.Diagnostics.Add(StrayFileCodes.TableNotRead, new Place(path), name, table.Label);
        else if (Array.Exists(spreadsheets, path.ToLowerInvariant().EndsWith))
            context.Diagnostics.Add(StrayFileCodes.SpreadsheetNotRead, new Place(path), name);
        else
            return false;
        return true;
    }

    /// <summary>Whether its ending leaves open that somebody saved a table as text: .txt, .bak, none at all.</summary>
    private static bool MayBeText(string name) =>
        Path.GetExtension(name).ToLowerInvariant() is "" or ".txt" or ".prn" or ".dat" or ".bak" or ".old" or ".orig" or ".tmp" or ".text" or ".tab" or ".asc" or ".htm" or ".html" or ".xml";
}
