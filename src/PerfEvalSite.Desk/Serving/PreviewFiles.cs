using Microsoft.AspNetCore.Http;
using PerfEvalSite.Desk.Folders;
using PerfEvalSite.Desk.Looking;
using PerfEvalSite.Desk.Pages;
using PerfEvalSite.Site.Pages;

namespace PerfEvalSite.Desk.Serving;

/// <summary>
/// The previewed site, as a host would serve it. Its pages are the tool's own and may run the tool's own scripts; what came with the data runs nothing,
/// whatever it is.
/// </summary>
internal sealed class PreviewFiles
{
    public const string Prefix = "/preview/";

    private static readonly Dictionary<string, string> types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json",
        [".svg"] = "image/svg+xml",
        [".csv"] = "text/csv; charset=utf-8",
        [".txt"] = "text/plain; charset=utf-8",
        [".xml"] = "text/xml; charset=utf-8",
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".gif"] = "image/gif",
        [".webp"] = "image/webp",
        [".pdf"] = "application/pdf",
        [".xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [".zip"] = "application/zip",
    };

    /// <summary>What pages of the tool are made of; the rest is taken along or opened by what the reader has for it.</summary>
    private static readonly HashSet<string> running = new(StringComparer.OrdinalIgnoreCase) { ".html", ".css", ".js" };

    public async Task AnswerAsync(HttpContext context, Workplace place, string path)
    {
        await Routes.FirstAsync(place, context);
        if (path.Length == 0 || path.EndsWith('/'))
            path += "index.html";
        var headers = context.Response.Headers;
        if (DataFile.In(place.PreviewFolder, path) is not { } file || Open(file) is not { } stream)
        {
            await context.PageAsync(MessagePage.Of("预览里没有这一页", "数据没有错误、做成网页以后才有预览；改名或删去的公开件在预览里也就没有了。", place.Folder, isGood: false), StatusCodes.Status404NotFound);
            return;
        }
        using (stream)
        {
            string ending = Path.GetExtension(file);
            context.Response.ContentType = types.GetValueOrDefault(ending, "application/octet-stream");
            // Some file systems find a file under its name in capitals too.
            headers.ContentSecurityPolicy = running.Contains(ending) && !SitePaths.IsAttachment(path.ToLowerInvariant())
                ? "default-src 'none'; style-src 'self' 'unsafe-inline'; script-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'"
                : "default-src 'none'; style-src 'unsafe-inline'; sandbox";
            if (!types.ContainsKey(ending))
                headers.ContentDisposition = "attachment";
            context.Response.ContentLength = stream.Length;
            await stream.CopyToAsync(context.Response.Body, context.RequestAborted);
        }
    }

    /// <summary>A file may be replaced while it is asked for: then it is there again at once.</summary>
    private static FileStream? Open(string path)
    {
        for (int left = 3; ; left--)
            try
            {
                return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                if (left == 0 || Directory.Exists(path))
                    return null;
                Thread.Sleep(30);
            }
    }
}
