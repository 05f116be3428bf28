using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Desk.Looking;
using PerfEvalSite.Desk.Looks;
using PerfEvalSite.Site.Building;

namespace PerfEvalSite.Desk.Acting;

/// <summary>What publishing into a folder came to.</summary>
/// <param name="Words">How much was published; empty where nothing was.</param>
/// <param name="Faults">Why nothing was.</param>
/// <param name="IsPublicAsked">Whether that is because figures changed which count as published, and perhaps never were.</param>
internal sealed record Published(string Words, IReadOnlyList<string> Faults, bool IsPublicAsked = false);

/// <summary>Publishes into a folder, as <c>perfeval build</c> does: all or nothing.</summary>
internal static class PublishAct
{
    private const int MostFaults = 20;

    private static readonly DiagnosticCode[] neverPublic = [PublishedFigureCodes.Changed, PublishedFigureCodes.CannotBeCorrected, PublishedFigureCodes.RowGone, PublishedFigureCodes.RowAdded, PublishedFigureCodes.CorrectionGone];

    /// <param name="isFirst">Whether nothing of the site was ever made public, whatever its documents say.</param>
    public static Published Run(string data, string site, bool isFirst, int workers)
    {
        var context = new ReadingContext(data, new DiagnosticBag());
        if (SiteBuild.Run(context, new BuildRequest(site) { FirstEdition = isFirst ? [] : null, Looks = RazorLooks.Shared, Workers = workers }) is { } built)
            return new($"{built.Agencies} 个单位，{built.Disclosures} 个公开件，{built.Pages} 个网页，{built.Downloads} 个下载文件；更新 {built.Changed} 个文件。", []);
        var faults = context.Diagnostics.Sorted().Where(fault => fault.IsError).ToList();
        return new("", [.. faults.Take(MostFaults).Select(fault => $"{fault.Place}：{fault.Message(Language.Chinese)}{DeskWords.Remedy(fault)}")], faults.Exists(fault => neverPublic.Contains(fault.Code)));
    }
}
