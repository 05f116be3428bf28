using System.Text;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading;

/// <summary>附件 that are published with the disclosure: files below its own folder, named by the column 路径.</summary>
internal static class AttachmentFiles
{
    /// <summary>Reports each path that leads nowhere, out of the disclosure's folder, or to what must not be published.</summary>
    /// <param name="allowed">Endings that the site's settings allow beside documents.</param>
    internal static void Check(Disclosure disclosure, string folder, IReadOnlyList<string> allowed, ReadingContext context)
    {
        var table = Catalogue.Attachments;
        Dictionary<string, string>? seen = null;
        foreach (var row in disclosure[table].Span)
        {
            if (row.Text(table.Path) is not { Length: > 0 } path)
                continue;
            if (!(seen ??= []).TryAdd(NameForm.Of(path), path) && seen[NameForm.Of(path)] is var other && other != path)
                context.Diagnostics.Add(IdentityCodes.SimilarAttachments, row.PlaceOf(table.Path), path, other);
            Check(path, row.PlaceOf(table.Path), folder, allowed, context);
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

    /// <summary>Whether the path leads to a file that may be read.</summary>
    internal static bool IsThere(string path, string folder, ReadingContext context) =>
        FaultOfName(path) is null && IsBelow(path) && FileOf(path, folder, context) is { Exists: true } file && IsInside(file, context.AttachmentsOf(folder));

    private static void Check(string path, Place place, string folder, IReadOnlyList<string> allowed, ReadingContext context)
    {
        var diagnostics = context.Diagnostics;
        if (!IsBelow(path))
            diagnostics.Add(AttachmentCodes.OutsideFolder, place, path);
        else if (FaultOfName(path) is { } fault)
            diagnostics.Add(AttachmentCodes.BadName, place, path, fault);
        else if (FileOf(path, folder, context) is not { Exists: true } file)
            diagnostics.Add(RowCodes.NoAttachment, place, path);
        else if (!IsInside(file, context.AttachmentsOf(folder)))
            diagnostics.Add(AttachmentCodes.OutsideFolder, place, path);
        else if (AttachmentTypes.IsDocument(path))
            CheckContent(path, place, folder, context);
        else
            CheckType(path, AttachmentTypes.TypeOf(path), place, allowed, diagnostics);
    }

    private static void CheckType(string path, string type, Place place, IReadOnlyList<string> allowed, DiagnosticBag diagnostics)
    {
        if (type.Length > 0 && allowed.Contains(type, StringComparer.OrdinalIgnoreCase))
            diagnostics.Add(AttachmentCodes.ForDownloadOnly, place, path);
        else
            diagnostics.Add(AttachmentCodes.TypeNotAllowed, place, path, type.Length > 0 ? type : new Bilingual("没有扩展名的", "nameless"));
    }

    private static void CheckContent(string path, Place place, string folder, ReadingContext context)
    {
        Bilingual? fault = null;
        context.Opening<object>($"{folder}/{path}", FileOf(path, folder, context).FullName, stream =>
        {
            fault = AttachmentTypes.FaultOf(stream, path);
            return null;
        });
        if (fault is { } wrong)
            context.Diagnostics.Add(AttachmentCodes.NotItsType, place, path, AttachmentTypes.EndingOf(path).ToUpperInvariant(), wrong);
    }

    private static FileInfo FileOf(string path, string folder, ReadingContext context) =>
        new(Path.Combine(context.AttachmentsOf(folder), path.Replace('/', Path.DirectorySeparatorChar)));

    /// <summary>Not from the root, and nowhere back.</summary>
    private static bool IsBelow(string path) => path[0] is not ('/' or '\\') && !(path.Length > 1 && path[1] == ':') && Array.TrueForAll(path.Split('/', '\\'), part => part != "..");

    /// <summary>Why a name cannot be used on every system and in an address; null where it can.</summary>
    private static Bilingual? FaultOfName(string path)
    {
        int at = path.AsSpan().IndexOfAny("\\:*?\"<>|");
        for (int i = 0; at < 0 && i < path.Length; i++)
            if (VisibleText.IsUnsafe(path[i]))
                at = i;
        if (at >= 0)
            return new($"有“{VisibleText.NameOf(path[at])}”这个字符", $"it has the character “{VisibleText.NameOf(path[at])}”");
        foreach (string part in path.Split('/'))
            if (part.Length == 0)
                return new("有连续的或末尾的斜杠", "it has two slashes in a row or one at the end");
            else if (part[0] == '.')
                return new("有以“.”开头的一段", "a part of it begins with “.”");
            else if (part[^1] is '.' or ' ')
                return new($"有以“{VisibleText.NameOf(part[^1])}”结尾的一段", $"a part of it ends with “{VisibleText.NameOf(part[^1])}”");
        return null;
    }

    private static bool IsInside(FileInfo file, string folder)
    {
        if (!Links.StaysInside(file, folder))
            return false;
        // A folder on the way may be a link as well as the file itself.
        for (var parent = file.Directory; parent is not null && parent.FullName.Length > folder.Length; parent = parent.Parent)
            if (!Links.StaysInside(parent, folder))
                return false;
        return true;
    }
}
