using System.Text.Json;

namespace PerfEvalSite.BrowserTests;

/// <summary>
/// Takes pictures of the first screens of a page, whatever is open in it. Not Playwright's own: those wait for frames that a page behind
/// another draws late, and take three times as long.
/// </summary>
internal sealed class Camera
{
    /// <summary>A picture ends here, in pixels of the page: the whole dictionary on a phone would be 60,000 lines and take seconds.</summary>
    private const int Longest = 3000;

    private readonly IPage page;

    private Camera(IPage page, ICDPSession session)
    {
        this.page = page;
        Session = session;
    }

    /// <summary>What the browser's own tools are asked through.</summary>
    public ICDPSession Session { get; }

    public static async Task<Camera> StartAsync(IPage page) => new(page, await page.Context.NewCDPSessionAsync(page));

    /// <param name="format">As the browser names it: <c>jpeg</c>, <c>webp</c>.</param>
    /// <param name="quality">Of 100.</param>
    /// <param name="scale">The size of the picture, where the page has 1.</param>
    public async Task<byte[]> TakeAsync(string format, int quality, double scale)
    {
        int[] size = await page.EvaluateAsync<int[]>("[document.documentElement.clientWidth, document.documentElement.scrollHeight]");
        JsonElement answer = (await Session.SendAsync("Page.captureScreenshot", new()
        {
            ["format"] = format,
            ["quality"] = quality,
            ["captureBeyondViewport"] = true,
            ["clip"] = new { x = 0, y = 0, width = size[0], height = Math.Min(size[1], Longest), scale },
        }))!.Value;
        return answer.GetProperty("data").GetBytesFromBase64();
    }
}
