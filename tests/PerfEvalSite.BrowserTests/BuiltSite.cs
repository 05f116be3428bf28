using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using PerfEvalSite.Tests.Site;

namespace PerfEvalSite.BrowserTests;

/// <summary>Where a reader may find the site: a folder on disk, the root of a host, or a project page below one.</summary>
public enum Host
{
    File,
    Root,
    SubPath,
}

/// <summary>The site of the real data, built once by the tool as a process, served, and a browser to open it with.</summary>
public class BuiltSite : IAsyncLifetime
{
    private readonly string? made;
    private WebApplication? server;
    private IPlaywright? playwright;
    private IBrowser? browser;
    private Task<Tour>? tour;
    private SortedDictionary<string, string>? pagePerKind;

    public BuiltSite() => Folder = Tool.BuildSite(Tool.RealData);

    /// <param name="data">Made for this site, and deleted with it.</param>
    protected BuiltSite(string data)
    {
        made = data;
        Folder = Tool.BuildSite(data);
    }

    /// <summary>The published folder.</summary>
    public string Folder { get; }

    public IBrowser Browser => browser!;

    /// <summary>Every page, as a path below <see cref="Folder"/> with <c>/</c>, in ordinal order.</summary>
    public IReadOnlyList<string> Pages =>
        [.. Directory.EnumerateFiles(Folder, "*.html", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    /// <summary>The first page of every kind, named for its picture: pages that differ only in their agency, year or region are of one kind.</summary>
    public IReadOnlyDictionary<string, string> PagePerKind => pagePerKind ??= FindKinds();

    /// <summary>A page of every kind, and every disclosure but budgets, which are one table in one form each: no two others have the same tables.</summary>
    public IReadOnlyList<string> Samples =>
        [.. PagePerKind.Values.Union(Pages.Where(page => KindOf(page) == "disclosure" && !page.Contains("-budget/", StringComparison.Ordinal))).Order(StringComparer.Ordinal)];

    /// <summary>The address of the site's folder, with a slash at the end.</summary>
    public string AddressAt(Host host) => host switch
    {
        Host.File => new Uri(Folder + "/").AbsoluteUri,
        Host.Root => server!.Urls.Single() + "/",
        _ => server!.Urls.Single() + "/repo/",
    };

    /// <summary>The one tour of all kinds of pages; it takes place when a test first asks for it.</summary>
    public Task<Tour> TourAsync() => tour ??= Tour.GoAsync(this);

    public async Task InitializeAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        server = builder.Build();
        foreach (string path in new[] { "/repo", "" })
        {
            var options = new FileServerOptions { FileProvider = new PhysicalFileProvider(Folder), RequestPath = path };
            options.StaticFileOptions.ServeUnknownFileTypes = true;
            server.UseFileServer(options);
        }
        // As hosts do: for what isn't there, the page that says so.
        server.Run(async context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.SendFileAsync(Path.Combine(Folder, "404.html"));
        });
        await server.StartAsync();

        playwright = await Playwright.CreateAsync();
        browser = await BrowserTests.Browser.LaunchAsync(playwright);
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.CloseAsync();
        playwright?.Dispose();
        if (server is not null)
            await server.DisposeAsync();
        Tool.Discard(Folder);
        if (made is not null)
            Directory.Delete(made, recursive: true);
        GC.SuppressFinalize(this);
    }

    private SortedDictionary<string, string> FindKinds()
    {
        var kinds = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (string page in Pages)
            kinds.TryAdd(KindOf(page), page);
        return kinds;
    }

    private static string KindOf(string page)
    {
        string[] parts = page[..^".html".Length].Split('/');
        return parts switch
        {
            ["index"] => "home",
            [var name] => name,
            ["agencies", "index"] => "agencies",
            ["agencies", _, "index"] => "agency",
            ["agencies", _, _, "index"] => "disclosure",
            ["agencies", _, _, "official", "index"] => "official",
            [var folder, "index"] => folder,
            ["projects", _, _] => "project",
            ["data", var name] => $"data-{name}",
            [var folder, ..] => $"{folder}-one",
            _ => page,
        };
    }
}

/// <summary>One built site and one browser for all classes of tests.</summary>
[CollectionDefinition(Name)]
public sealed class SiteCollection : ICollectionFixture<BuiltSite>
{
    public const string Name = "The built site";
}
