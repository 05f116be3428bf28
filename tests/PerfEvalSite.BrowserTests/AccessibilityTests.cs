using PerfEvalSite.Tests;

namespace PerfEvalSite.BrowserTests;

[Collection(SiteCollection.Name)]
public class AccessibilityTests(BuiltSite site)
{
    [Fact]
    public Task Axe_finds_nothing_on_any_kind_of_page() => EveryPageAsync(ColorScheme.Light, 1280);

    // The dark page differs in its colours and the narrow one in its places only; all rules again would take minutes.
    [Fact]
    public Task Text_stands_out_in_the_dark() => EveryPageAsync(ColorScheme.Dark, 1280, "color-contrast", "link-in-text-block");

    [Fact]
    public Task A_thumb_finds_everything_on_a_phone() => EveryPageAsync(ColorScheme.Light, 390, "target-size", "scrollable-region-focusable");

    private async Task EveryPageAsync(ColorScheme scheme, int width, params string[] rules)
    {
        var complaints = new List<string>();
        await using Visit visit = await Visit.StartAsync(site, Host.File, width: width, scheme: scheme);
        foreach (string page in site.Samples)
        {
            await visit.OpenAsync(page);
            foreach (string violation in await Axe.RunAsync(visit.Page, rules))
                complaints.Add($"{page} ({scheme}, {width}): {violation}");
        }
        Complaints.None(complaints);
    }
}
