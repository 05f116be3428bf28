using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Desk.Looks;
using PerfEvalSite.Site.Building;

namespace PerfEvalSite.Desk.Acting;

/// <summary>What publishing into a folder came to.</summary>
/// <param name="Words">How much was published; empty where nothing was.</param>
/// <param name="Faults">Why nothing was.</param>
internal sealed record Published(string Words, IReadOnlyList<string> Faults);

/// <summary>Publishes into a folder, as <c>perfeval build</c> does: all or nothing.</summary>
internal static class PublishAct
{
    private const int MostFaults = 20;

    public static Published Run(string data, string site, int workers)
    {
        var context = new ReadingContext(data, new DiagnosticBag());
        if (SiteBuild.Run(context, new BuildRequest(site) { Looks = RazorLooks.Shared, Workers = workers }) is { } built)
            return new($"{built.Agencies} 个单位，{built.Disclosures} 个公开件，{built.Pages} 个网页，{built.Downloads} 个下载文件；更新 {built.Changed} 个文件。", []);
        return new("", [.. context.Diagnostics.Sorted().Where(fault => fault.IsError).Take(MostFaults).Select(fault => $"{fault.Place}：{fault.Message(Language.Chinese)}{fault.Remedy(Language.Chinese)}")]);
    }
}
