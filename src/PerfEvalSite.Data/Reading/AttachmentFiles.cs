using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading;

/// <summary>附件 that are published with the disclosure: files below its own folder, named by the column 路径.</summary>
public static class AttachmentFiles
{
    /// <summary>Reports each path that leads nowhere, or out of the disclosure's folder.</summary>
    internal static void Check(Disclosure disclosure, string folder, ReadingContext context)
    {
        var table = Catalogue.Attachments;
        foreach (var row in disclosure[table].Span)
        {
            string path = row.Text(table.Path);
            if (path.Length > 0 && !IsThere(path, folder, context))
                context.Diagnostics.Add(RowCodes.NoAttachment, row.PlaceOf(table.Path), path);
        }
    }

    /// <summary>Whether the path leads to a file that may be published.</summary>
    internal static bool IsThere(string path, string folder, ReadingContext context) => IsPlain(path) && IsFileInside(context.Absolute(folder), path);

    private static bool IsPlain(string path) =>
        path.AsSpan().IndexOfAny("\\:*?\"<>|#%") < 0 && !path.StartsWith('/') && Array.TrueForAll(path.Split('/'), part => part is not ("" or "." or ".."));

    private static bool IsFileInside(string folder, string path)
    {
        var file = new FileInfo(Path.Combine(folder, path.Replace('/', Path.DirectorySeparatorChar)));
        if (!file.Exists || !Links.StaysInside(file, folder))
            return false;
        // A folder on the way may be a link as well as the file itself.
        for (var parent = file.Directory; parent is not null && parent.FullName.Length > folder.Length; parent = parent.Parent)
            if (!Links.StaysInside(parent, folder))
                return false;
        return true;
    }
}
