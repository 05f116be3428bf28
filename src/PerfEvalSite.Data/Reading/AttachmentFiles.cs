using System.Text;
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
        Dictionary<string, string>? seen = null;
        foreach (var row in disclosure[table].Span)
        {
            string path = row.Text(table.Path);
            if (path.Length > 0 && !(seen ??= []).TryAdd(NameForm.Of(path), path) && seen[NameForm.Of(path)] is var other && other != path)
                context.Diagnostics.Add(IdentityCodes.SimilarAttachments, row.PlaceOf(table.Path), path, other);
            if (path.Length > 0 && !IsThere(path, folder, context))
                context.Diagnostics.Add(RowCodes.NoAttachment, row.PlaceOf(table.Path), path);
        }
    }

    /// <summary>The paths that rows of 附件 name, before anything else of them is understood.</summary>
    internal static HashSet<string> ListedIn(List<RawRows> raw)
    {
        var listed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var rows in raw)
            if (rows.Table == Catalogue.Attachments && rows.Header.FieldOf(Catalogue.Attachments.Path) is >= 0 and var field)
                for (int row = 0; row < rows.RowCount; row++)
                    foreach (ref readonly var cell in rows.CellsOf(row))
                        if (cell.Field == field && TryText(rows, cell) is { } path)
                            listed.Add(path.Trim());
        return listed;
    }

    /// <summary>Null where the file changed meanwhile, which is told when the rows are understood.</summary>
    private static string? TryText(RawRows rows, in RawCell cell)
    {
        try
        {
            return rows.TextOf(cell);
        }
        catch (DecoderFallbackException)
        {
            return null;
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
