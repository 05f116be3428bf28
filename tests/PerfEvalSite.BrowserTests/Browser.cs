namespace PerfEvalSite.BrowserTests;

/// <summary>The Chromium or Chrome that is on the machine; Playwright downloads none.</summary>
internal static class Browser
{
    private static readonly string[] Names = ["chromium-headless-shell", "chromium", "google-chrome", "google-chrome-stable", "chromium-browser"];

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--font-render-hinting=none",
    ];

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) =>
        playwright.Chromium.LaunchAsync(new() { ExecutablePath = Find(), Args = Arguments });

    /// <summary>
    /// Gives the page that size, and tells it at once: by itself it hears of it with its next frame, which a page that stands behind
    /// another draws seconds later.
    /// </summary>
    public static async Task SizeAsync(this IPage page, int width, int height)
    {
        await page.SetViewportSizeAsync(width, height);
        await page.EvaluateAsync("dispatchEvent(new Event('resize'))");
    }

    private static string Find()
    {
        if (Environment.GetEnvironmentVariable("PERFEVAL_CHROMIUM") is { Length: > 0 } named)
            return named;
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        foreach (string name in Names)
        {
            foreach (string folder in folders)
            {
                if (File.Exists(Path.Combine(folder, name)))
                    return Path.Combine(folder, name);
            }
        }
        throw new InvalidOperationException("No Chromium or Google Chrome is on the PATH: run `bash tests/run.sh`, or name one in PERFEVAL_CHROMIUM.");
    }
}
