using System.Text.Json;
using PerfEvalSite.Tests;

namespace PerfEvalSite.BrowserTests;

/// <summary>The way most readers go: home, an agency, one of its disclosures, a download.</summary>
[Collection(SiteCollection.Name)]
public class MainWayTests(BuiltSite site)
{
    public static TheoryData<Host, bool> EveryHostWithAndWithoutJavaScript => new()
    {
        { Host.File, true }, { Host.File, false },
        { Host.Root, true }, { Host.Root, false },
        { Host.SubPath, true }, { Host.SubPath, false },
    };

    [Theory]
    [MemberData(nameof(EveryHostWithAndWithoutJavaScript))]
    public async Task From_home_over_an_agency_and_a_disclosure_to_a_download(Host host, bool javaScript)
    {
        await using Visit visit = await Visit.StartAsync(site, host, javaScript);
        IPage page = visit.Page;
        await visit.OpenAsync("index.html");

        await page.Locator("main a[href$='agencies/qingdao-ybj/index.html']").First.ClickAsync();
        await visit.ArriveAsync("/agencies/qingdao-ybj/index.html");

        await page.Locator("main a[href$='2020-evaluation/index.html']").First.ClickAsync();
        await visit.ArriveAsync("/agencies/qingdao-ybj/2020-evaluation/index.html");
        Assert.Equal(1, await page.Locator("h1").CountAsync());
        // The budget of the project, as the document prints it.
        Assert.Contains("42305", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

        ILocator link = page.Locator("main a[href$='.csv']").First;
        IDownload download = await page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        byte[] bytes = await File.ReadAllBytesAsync(await download.PathAsync());
        Assert.Equal("\uFEFF"u8.ToArray(), bytes[..3]);

        Complaints.None(visit.Complaints);
    }

    [Fact]
    public async Task Every_download_of_a_disclosure_opens()
    {
        var complaints = new List<string>();
        await using Visit visit = await Visit.StartAsync(site, Host.SubPath);
        foreach (string disclosure in site.Pages.Where(page => page.StartsWith("agencies/", StringComparison.Ordinal) && page.Split('/').Length == 4))
        {
            await visit.OpenAsync(disclosure);
            string[] addresses = await visit.Page.EvaluateAsync<string[]>(
                "() => [...document.querySelectorAll(\"main a[href$='.csv'], main a[href$='.json']\")].map(a => a.href)");
            Assert.Contains(addresses, address => address.EndsWith(".csv", StringComparison.Ordinal));
            Assert.Contains(addresses, address => address.EndsWith(".json", StringComparison.Ordinal));
            foreach (string address in addresses.Distinct())
            {
                IAPIResponse response = await visit.Page.APIRequest.GetAsync(address);
                byte[] body = await response.BodyAsync();
                bool opens = response.Ok && (address.EndsWith(".json", StringComparison.Ordinal)
                    ? IsJson(body)
                    : body.AsSpan().StartsWith("\uFEFF"u8) && body.AsSpan().EndsWith("\r\n"u8));
                if (!opens)
                    complaints.Add($"{disclosure}: {address} ({response.Status})");
            }
        }
        Complaints.None(complaints);
    }

    [Theory]
    [InlineData(Host.File, false)] // with JavaScript: EveryKindOfPageTests
    [InlineData(Host.SubPath, true)]
    public async Task No_kind_of_page_asks_another_origin_or_breaks_its_own_security_policy(Host host, bool javaScript)
    {
        await using Visit visit = await Visit.StartAsync(site, host, javaScript);
        foreach (string page in site.Samples)
            await visit.OpenAsync(page);
        Complaints.None(visit.Complaints);
    }

    private static bool IsJson(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
