using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using PerfEvalSite.Tests;

namespace PerfEvalSite.BrowserTests;

[Collection(SiteCollection.Name)]
public class AccessibilityTests(BuiltSite site)
{
    [Fact]
    public Task Axe_finds_nothing_on_any_page() => EveryPageAsync(ColorScheme.Light, 1280, new());

    // The dark page differs in its colours and the narrow one in its places only; all rules again would take minutes.
    [Fact]
    public Task Text_stands_out_in_the_dark() => EveryPageAsync(ColorScheme.Dark, 1280, Only("color-contrast", "link-in-text-block"));

    [Fact]
    public Task A_thumb_finds_everything_on_a_phone() => EveryPageAsync(ColorScheme.Light, 390, Only("target-size", "scrollable-region-focusable"));

    private static AxeRunOptions Only(params string[] rules) => new() { RunOnly = RunOnlyOptions.Rules(rules) };

    private async Task EveryPageAsync(ColorScheme scheme, int width, AxeRunOptions options)
    {
        var complaints = new List<string>();
        await using Visit visit = await Visit.StartAsync(site, Host.File, width: width, scheme: scheme);
        foreach (string page in site.Pages)
        {
            await visit.OpenAsync(page);
            AxeResult result = await visit.Page.RunAxe(options);
            Assert.NotEmpty(result.Passes);
            foreach (AxeResultItem violation in result.Violations)
                complaints.Add($"{page} ({scheme}, {width}): {violation.Id}: {violation.Help}; {violation.Nodes.Length} times, first {violation.Nodes[0].Html}");
        }
        Complaints.None(complaints);
    }
}
