using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading.Workbooks;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading;

/// <summary>A file at the root of the data folder, or one sheet of a workbook there, that is a table of the site or of many disclosures.</summary>
/// <param name="Sheet">Null when it is no workbook.</param>
internal sealed record RootFile(string Path, Table Table, string? Sheet)
{
    /// <summary>In the order of their names; files that are no table are reported.</summary>
    public static List<RootFile> List(ReadingContext context)
    {
        var files = new List<RootFile>();
        var (tables, others) = FolderNames.FilesOf("", context);
        bool isPackage = PublishedPackage.IsAt(context.DataFolder);
        foreach (string path in tables)
            if (isPackage && PublishedPackage.IsBesideTables(path))
                continue;
            else if (TableFiles.IsWorkbook(path))
                foreach (var (sheet, table) in WorkbookReader.TablesOf(path, context))
                    files.Add(new(path, table, sheet));
            else if (TableFiles.IsCsv(path) && TableFiles.TableOf(path, Catalogue.All, context) is { } table)
                files.Add(new(path, table, null));
            else if (TableFiles.IsJson(path) && path != SettingsReader.FileName && !StrayFiles.ReportJsonAtRoot(path, context))
                context.Diagnostics.Add(FormCodes.JsonAtRoot, new Place(path), path);
        foreach (string path in others)
            if (!isPackage || !PublishedPackage.IsBesideTables(path))
                StrayFiles.ReportAtRoot(path, context);
        return files;
    }

    /// <summary>In bytes; 0 where it is gone.</summary>
    public long LengthIn(ReadingContext context) => new FileInfo(context.Absolute(Path)) is { Exists: true } file ? file.Length : 0;

    /// <summary>All rows, for a table of the site.</summary>
    public RawRows? ReadAll(ReadingContext context) => Sheet is null
        ? context.Opening(Path, stream => CsvFile.Open(stream, Path, Table, context)?.ReadAll(null))
        : WorkbookReader.ReadAll(this, context);
}
