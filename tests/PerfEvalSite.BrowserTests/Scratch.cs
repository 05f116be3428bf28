using System.Diagnostics;
namespace PerfEvalSite.BrowserTests;
[Collection(SiteCollection.Name)]
public sealed class Scratch(BuiltSite site)
{
    [Fact]
    public async Task Keys()
    {
        var log = new StringWriter();
        await using Visit visit = await Visit.StartAsync(site, Host.File);
        await visit.Page.SetViewportSizeAsync(640, 450);
        foreach ((string kind, string page) in site.PagePerKind.Where(one => one.Key is "disclosure" or "compare-one").Concat(site.Samples.Where(p => p.Contains("-final-") || p.Contains("-eval")).Select(p => KeyValuePair.Create(p, p))))
        {
            await visit.OpenAsync(page);
            var w = Stopwatch.StartNew();
            string[] f = await Keyboard.FaultsAsync(visit.Page, !page.StartsWith("embed/"));
            log.WriteLine($"{kind} {w.ElapsedMilliseconds} ms, {f.Length} faults");
            foreach (string one in f.Take(6)) log.WriteLine("   " + one);
        }
        File.WriteAllText("/tmp/proof/keys.txt", log.ToString());
    }
}
