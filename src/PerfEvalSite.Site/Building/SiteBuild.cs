using System.Text;
using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Publishing;
using PerfEvalSite.Site.Remembering;
using PerfEvalSite.Site.Versions;

namespace PerfEvalSite.Site.Building;

/// <summary>
/// The whole way from a data folder to a published site. Disclosures are read, rendered and forgotten one by one by
/// several workers; what remains of each is small, and the pages that span agencies are made from it.
/// </summary>
public static class SiteBuild
{
    /// <returns>Null when nothing was published; every reason is in the context's diagnostics.</returns>
    public static BuildResult? Run(ReadingContext context, BuildRequest request)
    {
        using var site = SiteFolder.Open(request.Output, context.DataFolder, context.Diagnostics, request.Workers, request.Stop);
        if (site is null)
            return null;
        var assets = new Assets();
        var input = InputOf(context, request);
        // What was published need not be what stands in the output: all of it is compared.
        // An edition lists itself on the page of everything that it keeps a copy of.
        bool isFresh = request.Fresh || request.Previous is not null || request.Edition is not null;
        if (!isFresh && NothingToDo(site, input, assets, request.Workers) is { } done)
            return done;
        var folder = DataFolder.Open(context);
        if (folder is null)
            return null;
        var previous = request.Previous is null ? null : PreviousEdition.Open(request.Previous, context.Diagnostics);
        if (request.Previous is not null && previous is null)
            return null;

        if (OwnLooks.Open(request, folder.Settings, context) is not { } looks)
            return null;
        var frame = FrameOf(folder, request.BaseUrl, assets, looks);
        var allowed = request.AllowPersonalInformation is { } list ? PersonalInformationExceptions.Read(list, folder, context) : null;
        var checker = new Checker(folder, allowed) { InEnglish = false };
        checker.CheckSite(folder, context);
        var addresses = AddressesOf(folder, frame);
        var fingerprints = new SiteFingerprint(folder, frame, request.AllowPersonalInformation, AddressChange.Fingerprints(addresses));
        // A reviewed exception counts as used only where its cell is read again.
        bool recalls = !isFresh && allowed is null;
        var sections = new Sections(folder.Agencies, request.AgenciesASection);
        using var memory = BuildMemory.Open(site.Path, fingerprints.Site, recalls ? site.ManifestHash : Fingerprint.None, sections);
        using var gathered = new Gathered(folder, frame.Settings, request.Shard is null ? site : null, request.Workers) { Facets = new(fingerprints.Whole().With(AddressChange.FingerprintOf(addresses))) };
        var versions = new KeptVersions(site, previous, addresses, frame.Settings.KeepsVersions && request.Shard is null ? request.Edition : null);
        var whole = new DisclosureBuild(folder, checker, context, request, frame, site, fingerprints, sections, memory, gathered) { Addresses = addresses, Versions = versions };
        using var guard = whole.Guard = new ChangeGuard(whole, previous);
        var line = new DisclosureLine(whole);
        line.Run();
        guard.End(context.Diagnostics);
        allowed?.ReportUnused((agencyId, _) => request.Shard?.Has(agencyId) != false, context.Diagnostics);
        RegisterOf(gathered.Summaries).Report(context.Diagnostics);
        if (gathered.Summaries.Count == 0 && request.Shard is null && !context.Diagnostics.HasErrors)
            context.Diagnostics.Add(FileCodes.NothingToPublish, new Place(""));
        if (context.Diagnostics.HasErrors)
            return null;

        memory.EndDisclosures();
        var second = new SecondPass(folder, frame, site, gathered, memory, request.Workers, addresses, versions) { Looks = looks };
        var agencies = folder.Agencies.Where(agency => request.Shard?.Has(agency.Id) != false && !line.Reading.IsKept(sections.Of(agency.Id)));
        second.WriteAgencies(agencies, sections.Of, agency => fingerprints.OfPage(agency, line.FingerprintOf(agency.Id)));
        if (request.Shard is null)
            second.WriteAll(assets, context.Diagnostics, previous?.Paths ?? []);
        if (Publish(folder, site, frame, gathered, request) is not { } result)
            return null;
        // A share has not all agencies of its sections: none can be taken over as a whole.
        TryRemember(() => Remember(memory, site, sections, fingerprints, request.Shard is null ? line.Reading.Outlines : null, context.Diagnostics.IsEmpty ? input : Fingerprint.NotRemembered, result), site, context);
        return result with { ChangedDrafts = guard.Drafts, Skipped = line.Skipped, Memory = BuildMemory.PathOf(site.Path) };
    }

    private static DocumentRegister RegisterOf(IReadOnlyList<DisclosureSummary> summaries)
    {
        var register = new DocumentRegister();
        foreach (var summary in summaries)
            register.Add(summary.AgencyId, summary.Id, summary.Kind, summary.Year, summary.What, summary.Day);
        return register;
    }

    /// <summary>
    /// Everything that a build depends on; not to be remembered where the same again need not give the same report: disclosures
    /// that were left out are reported each time, and so is a reviewed exception that is not used.
    /// </summary>
    private static Fingerprint InputOf(ReadingContext context, BuildRequest request) =>
        request.SkipBad || request.AllowPersonalInformation is not null || context.Site is not null
            ? Fingerprint.NotRemembered
            : ToolVersion.Fingerprint.With(OwnLooks.FingerprintOf(request, context.DataFolder)).With(Fingerprint.From(FolderFingerprint.Of(context.DataFolder, request.Workers))).With(Fingerprint.Of(Encoding.UTF8.GetBytes($"{request.BaseUrl}\n{request.Shard}")));

    private static BuildResult? NothingToDo(SiteFolder site, Fingerprint input, Assets assets, int workers) =>
        site.Published.LastBuild is { } last && input.Holds(last.Input) && site.Published.IsWhole(workers)
            ? new BuildResult(last.Agencies, last.Disclosures, last.Pages, last.Downloads, 0)
            {
                HasInteractiveCharts = assets.InteractivePath is not null,
                SeriousFindings = last.SeriousFindings,
                Bytes = last.Bytes,
                Memory = BuildMemory.PathOf(site.Path),
            }
            : null;

    /// <summary>Rows that are not understood are told of when they are followed.</summary>
    internal static IReadOnlyList<AddressChange> AddressesOf(DataFolder folder, SiteFrame frame) =>
        AddressChange.Read(folder.AddressChanges, frame.Settings.BaseUrl.Length == 0 ? null : frame.Settings.BaseUrl, new DiagnosticBag());

    internal static SiteFrame FrameOf(DataFolder folder, string? baseUrl, Assets assets, OwnLooks looks)
    {
        var settings = baseUrl is null ? folder.Settings : folder.Settings with { BaseUrl = baseUrl.EndsWith('/') ? baseUrl : baseUrl + "/" };
        return new SiteFrame(settings, new SiteAssets(assets.CssPath, assets.JsPath, assets.IconPath, assets.SearchPath, assets.SpeakPath, assets.InteractivePath, assets.EmbedPath, assets.LostText)) { Looks = looks.Shared };
    }

    internal static BuildResult? Publish(DataFolder folder, SiteFolder site, SiteFrame frame, Gathered gathered, BuildRequest request)
    {
        if (!site.Commit())
            return null;
        request.Published();
        return new BuildResult(folder.Agencies.Count, gathered.Summaries.Count, site.Pages, site.Downloads, site.Changed + site.Removed)
        {
            HasInteractiveCharts = frame.Assets.Interactive is not null,
            SeriousFindings = gathered.Serious,
            Bytes = site.Bytes,
        };
    }

    /// <summary>What fails now is no fault of the site, which is published.</summary>
    private static void TryRemember(Action remember, SiteFolder site, ReadingContext context)
    {
        try
        {
            remember();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            string file = BuildMemory.PathOf(site.Path);
            context.Diagnostics.Add(PublishingCodes.NotRemembered, new Place(""), Path.GetFileName(file), fault.Message.TrimEnd('.'));
        }
    }

    /// <param name="roots">What the big files consist of; null where the next build must compare disclosure by disclosure.</param>
    /// <param name="input">Not to be remembered where a build from the same has to report the same again.</param>
    private static void Remember(BuildMemory memory, SiteFolder site, Sections sections, SiteFingerprint fingerprints, IReadOnlyList<RootOutline>? roots, Fingerprint input, BuildResult result)
    {
        for (int number = 0; number < sections.Count; number++)
        {
            var section = memory.Sections[number];
            section.Fingerprint = fingerprints.OfAgencies(sections.AgenciesOf(number));
            section.Lines = site.LinesOf(number);
            section.Roots = [.. roots?.Select(root => root.Parts[number]) ?? []];
        }
        memory.Finish(site.ManifestHash, roots, !input.IsKnown ? null : new(input, result.Agencies, result.Disclosures, result.Pages, result.Downloads, result.SeriousFindings, result.Bytes), ChangeTime.OfPath);
    }
}
