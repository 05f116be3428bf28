using System.Text;
using Microsoft.AspNetCore.Http;
using PerfEvalSite.Desk.Acting;
using PerfEvalSite.Desk.Looking;
using PerfEvalSite.Desk.Pages;

namespace PerfEvalSite.Desk.Serving;

/// <summary>The ways out: a zip, a folder, and the page for whoever signs.</summary>
internal static class PublishRoutes
{
    public static async Task ShowAsync(HttpContext context, Workplace place) =>
        await context.PageAsync(PublishPage.Of(await Routes.FirstAsync(place, context), place.Folder, Offered(place), place.PublishedTo, null));

    public static async Task PublishAsync(HttpContext context, Workplace place)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        string site = form["site"].ToString().Trim().Trim('"').Trim();
        Published done;
        await place.Writing.WaitAsync(context.RequestAborted);
        try
        {
            done = Path.IsPathFullyQualified(site) ? await Task.Run(() => PublishAct.Run(place.Folder, Path.TrimEndingDirectorySeparator(Path.GetFullPath(site)), Workplace.Workers)) : new("", ["请写出完整的位置，从盘符或 / 开始。"]);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            done = new("", [fault.Message]);
        }
        finally
        {
            place.Writing.Release();
        }
        if (done.Words.Length > 0)
            place.PublishedAt(Path.TrimEndingDirectorySeparator(Path.GetFullPath(site)));
        var state = await place.UpToDateAsync(context.RequestAborted);
        await context.PageAsync(PublishPage.Of(state, place.Folder, site, place.PublishedTo, done), done.Words.Length > 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>The preview as it stands, when it stands for the data as they are now.</summary>
    public static async Task ZipAsync(HttpContext context, Workplace place)
    {
        if (await place.UpToDateAsync(context.RequestAborted) is not { HasErrors: false, IsPreviewCurrent: true, HasPreview: true })
        {
            await context.SeeAsync("/publish");
            return;
        }
        Directory.CreateDirectory(place.Drops);
        await using var zip = new FileStream(Path.Combine(place.Drops, "site.zip~"), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose);
        place.WithStillPreview(site => SiteZip.Write(site, zip));
        zip.Position = 0;
        context.Response.ContentType = "application/zip";
        context.Response.ContentLength = zip.Length;
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"site.zip\"; filename*=UTF-8''{Uri.EscapeDataString("网站.zip")}";
        await zip.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    public static async Task SignOffAsync(HttpContext context, Workplace place)
    {
        var state = await Routes.FirstAsync(place, context);
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";
        await context.BytesAsync("text/html; charset=utf-8", Encoding.UTF8.GetBytes(state.SignOff));
    }

    /// <summary>Where it went last; else a folder beside the data.</summary>
    private static string Offered(Workplace place) => place.PublishedTo ?? place.Folder + "-网站";
}
