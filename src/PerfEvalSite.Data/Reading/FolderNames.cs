using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading.Values;

namespace PerfEvalSite.Data.Reading;

/// <summary>Which folders of the data folder may be read, and what their names must be to serve as ids and addresses.</summary>
public static class FolderNames
{
    /// <summary>Names that the site itself uses, at the place where agencies stand.</summary>
    private static readonly string[] reservedBySite = ["index"];

    /// <summary>Why the name cannot be an id; null when it can. The rule of ids, and the names that the site keeps.</summary>
    public static Bilingual? Fault(string name)
    {
        var broken = CodeRule.Check(name);
        if (broken == ValueCodes.CodeTooLong)
            return new("超过 64 个字符", "longer than 64 characters");
        if (broken == ValueCodes.ReservedCode)
            return new("是 Windows 保留的名称", "is reserved on Windows");
        if (broken is not null)
            return name.Length == 0 || name[0] is '-' or '_'
                ? new("要以字母或数字开头", "must begin with a letter or a digit")
                : new("只能用小写英文字母、数字、连字符和下划线", "only lower-case letters, digits, hyphens and underscores");
        return Array.IndexOf(reservedBySite, name) >= 0 ? new("是网站自用的名称", "is used by the site itself") : null;
    }

    /// <summary>The subfolders in ordinal order; hidden ones, and links that lead out of the data folder, are left out.</summary>
    internal static List<string> Of(string relative, ReadingContext context) => Of(relative, context, out _);

    /// <param name="files">What stands beside them.</param>
    internal static List<string> Of(string relative, ReadingContext context, out List<string> files)
    {
        var names = new List<string>();
        files = [];
        foreach (var entry in EntriesOf(relative, context, static folder => folder.GetFileSystemInfos()))
            if (StrayFiles.IsClutter(entry.Name))
                continue;
            else if (entry is FileInfo)
                files.Add(Join(relative, entry.Name));
            else if (!entry.Name.StartsWith('_') && StaysInside(entry, Join(relative, entry.Name), context))
                names.Add(entry.Name);
        names.Sort(StringComparer.Ordinal);
        ReportSimilar(relative, names, context.Diagnostics);
        return names;
    }

    /// <summary>The table files in ordinal order, and the others that are not nothing, as paths relative to the data folder.</summary>
    /// <param name="below">Whether files of folders in this one are among the others.</param>
    internal static (List<string> Tables, List<string> Others) FilesOf(string relative, ReadingContext context, bool below = false)
    {
        var tables = new List<string>();
        var others = new List<string>();
        foreach (var entry in EntriesOf(relative, context, static folder => folder.GetFileSystemInfos()))
        {
            string path = Join(relative, entry.Name);
            if (StrayFiles.IsClutter(entry.Name))
                continue;
            if (entry is FileInfo)
            {
                bool isTable = TableFiles.IsTable(entry.Name);
                if (!isTable || StaysInside(entry, path, context))
                    (isTable ? tables : others).Add(path);
            }
            else if (below && !entry.Name.StartsWith('_') && Links.StaysInside(entry, context.DataFolder))
            {
                var (its, more) = FilesOf(path, context, below);
                others.AddRange(its);
                others.AddRange(more);
            }
        }
        tables.Sort(StringComparer.Ordinal);
        others.Sort(StringComparer.Ordinal);
        return (tables, others);
    }

    /// <summary>None when the folder cannot be read, which is reported.</summary>
    private static T[] EntriesOf<T>(string relative, ReadingContext context, Func<DirectoryInfo, T[]> list)
    {
        try
        {
            return list(new DirectoryInfo(context.Absolute(relative)));
        }
        catch (Exception fault) when (FileFault.WhyOf(fault) is { } why)
        {
            context.Diagnostics.Add(FileCodes.Unreadable, new Place(relative), why);
            return [];
        }
    }

    private static bool StaysInside(FileSystemInfo entry, string path, ReadingContext context)
    {
        if (Links.StaysInside(entry, context.DataFolder))
            return true;
        context.Diagnostics.Add(FileCodes.OutsideFolder, new Place(path), entry.Name);
        return false;
    }

    private static void ReportSimilar(string relative, List<string> names, DiagnosticBag diagnostics)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string name in names)
        {
            string folded = name.ToLowerInvariant();
            if (!seen.TryAdd(folded, name))
                diagnostics.Add(FileCodes.SimilarFolders, new Place(Join(relative, name)), name, seen[folded]);
        }
    }

    private static string Join(string folder, string name) => folder.Length == 0 ? name : folder + "/" + name;
}
