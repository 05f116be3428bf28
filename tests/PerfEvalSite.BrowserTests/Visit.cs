using System.Text.RegularExpressions;

namespace PerfEvalSite.BrowserTests;

/// <summary>A reader's tab that notes everything that goes wrong in it: a request elsewhere, a missing file, an error in the console.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext context;

    private Visit(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
    }

    public IPage Page { get; }

    public List<string> Complaints { get; } = [];

    public static Task<Visit> StartAsync(
        BuiltSite site, Host host, bool javaScript = true, int width = 1280, ColorScheme scheme = ColorScheme.Light) =>
        StartAsync(site, site.AddressAt(host), javaScript, width, scheme);

    /// <param name="home">The address below which everything is that the tab may ask for.</param>
    public static async Task<Visit> StartAsync(
        BuiltSite site, string home, bool javaScript = true, int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        IBrowserContext context = await site.Browser.NewContextAsync(new()
        {
            BaseURL = home,
            JavaScriptEnabled = javaScript,
            ColorScheme = scheme,
            Locale = "zh-CN",
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = width, Height = width < 600 ? 844 : 900 },
        });
        var visit = new Visit(context, await context.NewPageAsync());
        context.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(home, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
                visit.Complaints.Add($"{visit.Page.Url} asks for {request.Url}");
        };
        context.Response += (_, response) =>
        {
            if (response.Status >= 400)
                visit.Complaints.Add($"{response.Url} answers {response.Status}");
        };
        context.RequestFailed += (_, request) =>
        {
            // A download ends its navigation; that is no failure.
            if (request.Failure != "net::ERR_ABORTED")
                visit.Complaints.Add($"{request.Url}: {request.Failure}");
        };
        context.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                visit.Complaints.Add($"{visit.Page.Url} says in the console: {message.Text}");
        };
        context.WebError += (_, error) => visit.Complaints.Add($"{visit.Page.Url} throws {error.Error}");
        return visit;
    }

    /// <summary>
    /// Waits until the address ends like that. Not WaitForURLAsync: it looks first and listens then, and a page that arrives between
    /// the two is waited for in vain (microsoft/playwright-dotnet#3364).
    /// </summary>
    public Task ArriveAsync(string ending) => Assertions.Expect(Page).ToHaveURLAsync(new Regex(Regex.Escape(ending) + "$"), new() { Timeout = 30_000 });

    public Task OpenAsync(string page) => Page.GotoAsync(page, new() { WaitUntil = WaitUntilState.Load });

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
