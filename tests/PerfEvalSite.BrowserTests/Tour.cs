using System.Collections.Concurrent;
using PerfEvalSite.Tests.Site;

namespace PerfEvalSite.BrowserTests;

/// <summary>How a page is looked at.</summary>
public enum View
{
    /// <summary>A desktop in light colours.</summary>
    Light,

    /// <summary>A desktop in dark colours.</summary>
    Dark,

    /// <summary>A desktop at 200 % zoom: half the width in CSS pixels.</summary>
    Zoomed,

    /// <summary>A phone, 390 px wide.</summary>
    Phone,

    /// <summary>The narrowest phone that counts, 320 px wide.</summary>
    Narrow,

    /// <summary>The narrowest phone with the largest text of 阅读设置.</summary>
    HugeText,

    /// <summary>A desktop with the dark colours and the high contrast of 阅读设置.</summary>
    HighContrast,
}

/// <summary>
/// Opens a page of every kind once and looks at it in every view, for opening, axe and pictures are what takes the time of
/// these tests. The tests ask the tour for what it has seen.
/// </summary>
public sealed class Tour
{
    /// <summary>Pictures of every kind of page, for people to look at; kept by CI.</summary>
    public static readonly string Pictures = Path.Combine(Tool.Root, "artifacts", "screenshots");

    private readonly BuiltSite site;
    private readonly ConcurrentQueue<string> pages;
    private readonly ConcurrentQueue<(View View, string Complaint)> axe = [];
    private readonly ConcurrentQueue<(View View, string Complaint)> layout = [];
    private readonly ConcurrentQueue<string> visits = [];
    private readonly ConcurrentQueue<string> differences = [];
    private readonly ConcurrentQueue<string> keyboard = [];
    private readonly ConcurrentDictionary<string, long> pictures = [];

    private Tour(BuiltSite site)
    {
        this.site = site;
        // The largest first, so that the last ones to be finished are short.
        pages = new(site.Samples.OrderByDescending(page => new FileInfo(Path.Combine(site.Folder, page)).Length));
    }

    /// <summary>What axe has found.</summary>
    public IEnumerable<string> AxeIn(View view) => In(axe, view);

    /// <summary>What scrolls sideways or can't be reached.</summary>
    public IEnumerable<string> LayoutIn(View view) => In(layout, view);

    /// <summary>Requests elsewhere, missing files, errors in the console.</summary>
    public IEnumerable<string> Complaints => visits.Order(StringComparer.Ordinal);

    /// <summary>Every picture that was taken, by its file's name without the ending, with its length in bytes.</summary>
    public IReadOnlyDictionary<string, long> Taken => pictures;

    /// <summary>What the keyboard alone doesn't reach, or reaches without saying so.</summary>
    public IEnumerable<string> KeyboardFaults => Looked(keyboard);

    /// <summary>What looks otherwise than approved.</summary>
    public IEnumerable<string> Differences => differences.Order(StringComparer.Ordinal);

    /// <summary>The fonts of this machine, where they aren't those of the approved pictures: then there are no <see cref="Differences"/>.</summary>
    public string? OtherFonts { get; private set; }

    internal static async Task<Tour> GoAsync(BuiltSite site)
    {
        var tour = new Tour(site);
        Directory.CreateDirectory(Pictures);
        await using (Visit visit = await Visit.StartAsync(site, Host.File))
        {
            await visit.OpenAsync("index.html");
            tour.OtherFonts = await Approvals.OtherFontsAsync((await Camera.StartAsync(visit.Page)).Session);
        }
        await Task.WhenAll(Enumerable.Range(0, Math.Clamp(Environment.ProcessorCount, 1, 4)).Select(_ => Task.Run(tour.WalkAsync)));
        return tour;
    }

    private async Task WalkAsync()
    {
        await using Visit visit = await Visit.StartAsync(site, Host.File);
        await Axe.PrepareAsync(visit.Page);
        Camera camera = await Camera.StartAsync(visit.Page);
        Approvals? approvals = OtherFonts is null ? await Approvals.StartAsync(visit.Page, camera) : null;
        while (pages.TryDequeue(out string? page))
        {
            await visit.OpenAsync(page);
            if (site.PagePerKind.FirstOrDefault(one => one.Value == page).Key is { } kind)
                await TakePicturesAsync(visit.Page, camera, approvals, kind);
            if (!Approvals.IsApproving)
                await LookAsync(visit.Page, page);
        }
        foreach (string complaint in visit.Complaints)
            visits.Enqueue(complaint);
    }

    private async Task TakePicturesAsync(IPage page, Camera camera, Approvals? approvals, string kind)
    {
        await PictureAsync(camera, approvals, $"{kind}-1280-light");
        await PrintAsync(page, approvals, $"{kind}-print");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await PictureAsync(camera, approvals, $"{kind}-1280-dark");
        await page.SizeAsync(390, 844);
        await PictureAsync(camera, approvals, $"{kind}-390-dark");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await PictureAsync(camera, approvals, $"{kind}-390-light");
        await page.SizeAsync(1280, 900);
    }

    private async Task LookAsync(IPage page, string path)
    {
        await LookAsync(page, path, View.Light, []);
        // What is dark differs in its colours only, what is narrower in its places only; all rules again would take minutes.
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await LookAsync(page, path, View.Dark, ["color-contrast", "link-in-text-block"]);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.SizeAsync(390, 844);
        await LookAsync(page, path, View.Phone, ["target-size", "scrollable-region-focusable"]);
        await page.SizeAsync(320, 640);
        await LookAsync(page, path, View.Narrow, ["target-size", "scrollable-region-focusable"]);
        await page.SizeAsync(640, 450);
        await LookAsync(page, path, View.Zoomed, [], except: "color-contrast");
        // The charts that other sites show in a frame have no head to skip, and follow those sites.
        bool isInFrame = path.StartsWith("embed/", StringComparison.Ordinal);
        foreach (string fault in await Keyboard.FaultsAsync(page, hasSkipLink: !isInFrame))
            keyboard.Enqueue($"{path}: {fault}");
        if (!isInFrame)
            await LookAsSetAsync(page, path);
        await page.SizeAsync(1280, 900);
    }

    /// <summary>With what a reader may set in 阅读设置.</summary>
    private async Task LookAsSetAsync(IPage page, string path)
    {
        await page.SizeAsync(320, 640);
        await page.EvaluateAsync("document.documentElement.dataset.text = 'huge'");
        await LookAsync(page, path, View.HugeText, ["target-size"]);
        foreach (string text in await Layout.SmallTextAsync(page, 20))
            layout.Enqueue((View.HugeText, $"{path}: {text}"));
        await page.SizeAsync(1280, 900);
        await page.EvaluateAsync("Object.assign(document.documentElement.dataset, { text: '', theme: 'dark', contrast: 'high' })");
        await LookAsync(page, path, View.HighContrast, ["color-contrast-enhanced"]);
    }

    private async Task LookAsync(IPage page, string path, View view, string[] rules, params string[] except)
    {
        foreach (string violation in await Axe.RunAsync(page, rules, except))
            axe.Enqueue((view, $"{path}: {violation}"));
        foreach (string fault in await Layout.FaultsAsync(page))
            layout.Enqueue((view, $"{path}: {fault}"));
    }

    private async Task PictureAsync(Camera camera, Approvals? approvals, string name)
    {
        byte[] picture = await camera.TakeAsync("jpeg", quality: 80, scale: 1);
        await File.WriteAllBytesAsync(Path.Combine(Pictures, name + ".jpg"), picture);
        pictures[name] = picture.Length;
        await CompareAsync(approvals, name);
    }

    private async Task PrintAsync(IPage page, Approvals? approvals, string name)
    {
        // The whole dictionary would take seconds.
        byte[] paper = await page.PdfAsync(new() { Path = Path.Combine(Pictures, name + ".pdf"), PreferCSSPageSize = true, Format = "A4", PageRanges = "1-6" });
        pictures[name] = paper.Length;

        // The approved picture is of what is printed on A4 between its margins, not yet cut into pages.
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.SizeAsync(688, 900);
        await page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
        await CompareAsync(approvals, name);
        await page.EvaluateAsync("dispatchEvent(new Event('afterprint'))");
        await page.SizeAsync(1280, 900);
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
    }

    private async Task CompareAsync(Approvals? approvals, string name)
    {
        if (approvals is not null && await approvals.DifferenceAsync(name) is { } difference)
            differences.Enqueue(difference);
    }

    private static IEnumerable<string> In(IEnumerable<(View View, string Complaint)> all, View view) =>
        Looked(all.Where(one => one.View == view).Select(one => one.Complaint));

    private static IEnumerable<string> Looked(IEnumerable<string> complaints)
    {
        Assert.False(Approvals.IsApproving, "A run that approves pictures looks at nothing else.");
        return complaints.Order(StringComparer.Ordinal);
    }
}
