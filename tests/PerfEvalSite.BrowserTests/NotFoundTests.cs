using PerfEvalSite.Tests;
using PerfEvalSite.Tests.Site;

namespace PerfEvalSite.BrowserTests;

/// <summary>A reader at a wrong address gets a page that looks like the site and leads into it, however deep the address and wherever the site is.</summary>
[Collection(SiteCollection.Name)]
public sealed class NotFoundTests(BuiltSite site)
{
    [Theory]
    [InlineData(Host.Root, "nothing.html")]
    [InlineData(Host.Root, "agencies/nobody/1999/index.html")]
    [InlineData(Host.SubPath, "nothing.html")]
    [InlineData(Host.SubPath, "agencies/nobody/1999/")]
    public async Task A_wrong_address_leads_into_the_site(Host host, string wrong)
    {
        await using Visit visit = await Visit.StartAsync(site, host);
        await visit.OpenAsync(wrong);
        await LooksLikeTheSiteAsync(visit.Page);
        Assert.Equal(1, await visit.Page.GetByText("阅读设置", new() { Exact = true }).CountAsync());

        await visit.Page.GetByRole(AriaRole.Searchbox).FillAsync("青岛");
        await visit.Page.GetByRole(AriaRole.Searchbox).PressAsync("Enter");
        await visit.Page.WaitForSelectorAsync(".found");
        Assert.Equal(site.AddressAt(host) + "search.html?q=%E9%9D%92%E5%B2%9B", visit.Page.Url);

        await visit.OpenAsync(wrong);
        await LooksLikeTheSiteAsync(visit.Page);
        await visit.Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "首页" }).ClickAsync();
        await visit.Page.WaitForSelectorAsync("h1:has-text('预算绩效公开')");
        Assert.Equal(site.AddressAt(host) + "index.html", visit.Page.Url);
        // What was asked for in vain at the wrong place is all that may be complained of.
        Complaints.None(visit.Complaints.Where(complaint => !complaint.EndsWith("answers 404", StringComparison.Ordinal) && !complaint.Contains("404 (Not Found)", StringComparison.Ordinal)
            && !complaint.Contains("MIME type", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_site_that_knows_its_address_needs_no_script_for_it()
    {
        string folder = Tool.BuildSite(Path.Combine(Tool.Root, "tests", "PerfEvalSite.Tests", "Golden", "data"), "--base-url", site.AddressAt(Host.SubPath));
        try
        {
            string page = await File.ReadAllTextAsync(Path.Combine(folder, "404.html"));
            Assert.Contains(" href=/repo/assets/site.", page.Replace("\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.DoesNotContain("sha256-", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<noscript>", page, StringComparison.Ordinal);
        }
        finally
        {
            Tool.Discard(folder);
        }
    }

    private static Task LooksLikeTheSiteAsync(IPage page) =>
        // The band of the head, of the site's style sheet.
        page.WaitForFunctionAsync("getComputedStyle(document.querySelector('.top')).backgroundColor !== 'rgba(0, 0, 0, 0)' && document.querySelector('details.settings')");
}
