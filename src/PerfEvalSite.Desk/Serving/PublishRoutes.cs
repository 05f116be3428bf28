using System.Text;
using Microsoft.AspNetCore.Http;
using PerfEvalSite.Desk.Acting;
using PerfEvalSite.Desk.Committing;
using PerfEvalSite.Desk.Looking;
using PerfEvalSite.Desk.Pages;

namespace PerfEvalSite.Desk.Serving;

/// <summary>The ways out: a zip, a folder, a commit, and the page for whoever signs.</summary>
internal static class PublishRoutes
{
    public static async Task ShowAsync(HttpContext context, Workplace place) =>
        // The last look: nothing is shown here that has changed meanwhile.
        await context.PageAsync(PublishPage.Of(await place.UpToDateAsync(context.RequestAborted), place.Folder, Offered(place), place.PublishedTo, await RepositoriesAsync(context, place)));

    public static async Task PublishAsync(HttpContext context, Workplace place)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        string site = form["site"].ToString().Trim().Trim('"').Trim();
        Published done;
        await place.Writing.WaitAsync(context.RequestAborted);
        try
        {
            done = Path.IsPathFullyQualified(site) ? await Task.Run(() => PublishAct.Run(place.Folder, Path.TrimEndingDirectorySeparator(Path.GetFullPath(site)), form["first"].ToString() == "1", Workplace.Workers)) : new("", ["请写出完整的位置，从盘符或 / 开始。"]);
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
        await context.PageAsync(PublishPage.Of(state, place.Folder, site, place.PublishedTo, await RepositoriesAsync(context, place), done), done.Words.Length > 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>Commits the data, once they have no error, or the site that was published.</summary>
    public static async Task CommitAsync(HttpContext context, Workplace place)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        Committed committed;
        await place.Writing.WaitAsync(context.RequestAborted);
        try
        {
            var now = await place.UpToDateAsync(context.RequestAborted);
            bool isData = form["what"].ToString() != "site";
            committed = (isData ? place.Folder : place.PublishedTo) is not { } folder || await Repository.LookAsync(folder, Programs, context.RequestAborted) is not { } seen ? new("", "这个文件夹不在 Git 仓库里。")
                : isData && (now.HasErrors || !now.IsPreviewCurrent) ? new("", "数据还有错误，改正以后才能提交。")
                : await CommitAct.RunAsync(seen, form["mark"].ToString(), form["message"].ToString(), form["push"].ToString() == "1", context.RequestAborted);
        }
        finally
        {
            place.Writing.Release();
        }
        var state = await place.UpToDateAsync(context.RequestAborted);
        await context.PageAsync(PublishPage.Of(state, place.Folder, Offered(place), place.PublishedTo, await RepositoriesAsync(context, place), committed: committed), committed.Fault.Length == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
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

    private static string? Programs => Environment.GetEnvironmentVariable("PATH");

    /// <summary>Of the data, and of the site where it was published to.</summary>
    private static async Task<IReadOnlyList<Repository>> RepositoriesAsync(HttpContext context, Workplace place)
    {
        var found = new List<Repository>();
        foreach (string? folder in new[] { place.Folder, place.PublishedTo })
            if (folder is not null && await Repository.LookAsync(folder, Programs, context.RequestAborted) is { } repository)
                found.Add(repository);
        return found;
    }

    /// <summary>Where it went last; else a folder beside the data.</summary>
    private static string Offered(Workplace place) => place.PublishedTo ?? place.Folder + "-网站";
}
