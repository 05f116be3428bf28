using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using PerfEvalSite.Tests;

namespace PerfEvalSite.BrowserTests;

[Collection(SiteCollection.Name)]
public class AccessibilityTests(BuiltSite site)
{
    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 390)]
    public async Task Axe_finds_nothing_on_any_page(ColorScheme scheme, int width)
    {
        var complaints = new List<string>();
        await using Visit visit = await Visit.StartAsync(site, Host.File, width: width, scheme: scheme);
        foreach (string page in site.Pages)
        {
            await visit.OpenAsync(page);
            AxeResult result = await visit.Page.RunAxe();
            foreach (AxeResultItem violation in result.Violations)
                complaints.Add($"{page} ({scheme}, {width}): {violation.Id}: {violation.Help}; {violation.Nodes.Length} times, first {violation.Nodes[0].Html}");
        }
        Complaints.None(complaints);
    }
}
