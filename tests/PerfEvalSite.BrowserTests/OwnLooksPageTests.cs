using PerfEvalSite.Tests;
using PerfEvalSite.Tests.Desk;
using PerfEvalSite.Tests.Site;

namespace PerfEvalSite.BrowserTests;

/// <summary>A site with the sample of own templates, as the desktop edition builds it: a browser accepts everything of it, axe finds nothing, and the head stays small on a phone.</summary>
[Collection(SiteCollection.Name)]
public class OwnLooksPageTests(BuiltSite site)
{
    [Fact]
    public async Task The_sample_of_own_templates_is_accessible_and_leaves_the_head_small()
    {
        using var files = new TemporaryFolder();
        Directory.CreateDirectory(files["data/county-ybj/2023-self"]);
        await File.WriteAllTextAsync(files["data/site.json"], """{"title":"某县绩效评价与决算公开","organiser":"某县财政局"}""");
        await File.WriteAllTextAsync(files["data/agencies.csv"], "单位编码,名称\ncounty-ybj,某县医疗保障局\n");
        await File.WriteAllTextAsync(files["data/county-ybj/2023-self/disclosure.csv"], "文种,年度,默认金额单位\n绩效自评,2023,万元\n");
        await File.WriteAllTextAsync(files["data/county-ybj/2023-self/funds.csv"], "口径,全年预算,执行\n合计,100,90\n");
        var built = Tool.RunProgram("dotnet", [RunningDesk.Program, "build", files["data"], "-o", files["site"], "--templates", Path.Combine(Tool.Root, "site-templates", "sample")]);
        Assert.True(built.ExitCode == 0, built.Output + built.Errors);
        var faults = new List<string>();
        foreach (int width in new[] { 390, 1280 })
        {
            await using Visit visit = await Visit.StartAsync(site, new Uri(files.Path + "/").AbsoluteUri, width: width);
            await Axe.PrepareAsync(visit.Page);
            foreach (string page in new[] { "index.html", "pages/about/index.html", "agencies/county-ybj/2023-self/index.html", "404.html" })
            {
                await visit.OpenAsync("site/" + page);
                faults.AddRange(await Axe.RunAsync(visit.Page, []));
                faults.AddRange(await Layout.FaultsAsync(visit.Page));
                faults.AddRange(await visit.Page.EvaluateAsync<string[]>(PhoneTests.FindFaults));
                Assert.True(await visit.Page.Locator(".own-logo").EvaluateAsync<bool>("logo => logo.complete && logo.naturalWidth > 0"), page);
            }
            faults.AddRange(visit.Complaints);
        }
        Complaints.None(faults);
    }
}
