using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Publishing;
using PerfEvalSite.Site.Remembering;

namespace PerfEvalSite.Site.Building;

/// <summary>
/// An agency's own looks in one build. What stands on every page is drawn before any page is, and is part of what every page is made from; what stands
/// on one page may show the whole site, and is drawn when all disclosures are known.
/// </summary>
internal sealed class OwnLooks
{
    private static readonly OwnLooks none = new(null, null);

    private readonly LooksFolder? folder;
    private readonly ITemplates? templates;
    private readonly List<(LooksFile Template, OwnHtml Html)> drawn = [];

    private OwnLooks(LooksFolder? folder, ITemplates? templates) => (this.folder, this.templates) = (folder, templates);

    /// <summary>What they add to every page.</summary>
    public SiteLooks Shared { get; private set; } = SiteLooks.None;

    /// <summary>Of everything in the folder, for a build that would have nothing to do; none where there is no folder.</summary>
    public static Fingerprint FingerprintOf(BuildRequest request, string dataFolder)
    {
        if ((request.Templates ?? NamedIn(dataFolder)) is not { } folder)
            return Fingerprint.None;
        return FolderFingerprint.Of(Path.GetFullPath(folder), request.Workers) is { } hash ? Fingerprint.From(hash) : Fingerprint.NotRemembered;
    }

    /// <param name="request">May name the folder, in place of the settings.</param>
    /// <param name="settings">From the data folder.</param>
    /// <param name="context">Where problems go.</param>
    /// <returns>Null where anything of them cannot be used, which is reported.</returns>
    public static OwnLooks? Open(BuildRequest request, SiteSettings settings, ReadingContext context)
    {
        string given = (request.Templates ?? settings.Templates).Replace('\\', '/').TrimEnd('/');
        if (given.Length == 0)
            return none;
        // Places are told from the data folder.
        string path = Path.GetFullPath(request.Templates ?? Path.Combine(context.DataFolder, given));
        string place = request.Templates is null ? given : path.Replace('\\', '/');
        var problems = context.Diagnostics;
        if (!Directory.Exists(path))
        {
            problems.Add(LooksCodes.NoFolder, new Place(request.Templates is null ? SettingsReader.FileName : place), given);
            return null;
        }
        if (LooksFolder.Read(path, place, problems) is not { } folder)
            return null;
        foreach (var file in folder.Templates.Values)
            Checker.CheckText(settings, file.Text, file.Path, "模板", problems);
        ITemplates? templates = null;
        if (folder.Templates.Count > 0)
        {
            if (request.Looks is null)
                problems.Add(LooksCodes.NotInThisEdition, new Place(place), given);
            templates = request.Looks?.Compile(folder, problems);
            if (templates is null)
                return null;
        }
        var looks = new OwnLooks(folder, templates);
        return looks.DrawShared(settings, problems) ? looks : null;
    }

    /// <summary>Writes the style sheet and the logo.</summary>
    public void WriteAssets(SiteFolder site)
    {
        foreach (var asset in new[] { StyleSheet, folder?.Logo }.OfType<OwnAsset>())
            site.Write(asset.Path, asset.Content);
    }

    /// <summary>The block of the front page. Nothing where there is none, or it failed, which is reported.</summary>
    public OwnHtml DrawHome(SiteFrame frame, SiteContents contents, DiagnosticBag problems) =>
        folder?.Templates.GetValueOrDefault(LooksFolder.Home) is { } home ? Draw(home, frame, contents, problems) : OwnHtml.None;

    /// <summary>The additional pages. Of one that failed, which is reported, there is the frame alone.</summary>
    public IEnumerable<Page> DrawPages(SiteFrame frame, SiteContents contents, DiagnosticBag problems)
    {
        foreach (var (template, link) in folder?.Pages ?? [])
            yield return SitePages.Dated(new OwnPage(frame, link.Path, link.Text, Draw(template, frame, contents, problems)) { Description = $"{link.Text}。", Breadcrumb = [SitePages.HomeLink] }, contents);
    }

    /// <summary>Whether everything that they link to is there. Run when all pages are written.</summary>
    public void CheckLinks(SiteFolder site, DiagnosticBag problems)
    {
        foreach (var (template, html) in drawn)
            foreach (string path in html.Paths())
                if (!site.Contains(path.Split('#', '?')[0]))
                    problems.Add(LooksCodes.BadLink, folder!.Find(template, "~/" + path), "~/" + path, new Bilingual("在网站里没有对应的文件", "leads to nothing in the site"));
    }

    private OwnAsset? StyleSheet => folder is null ? null : folder.StyleSheet ?? OwnAsset.BasisAlone;

    /// <summary>The folder that <c>site.json</c> names; looks no further than is needed to know that it names none.</summary>
    private static string? NamedIn(string dataFolder)
    {
        string file = Path.Combine(dataFolder, SettingsReader.FileName);
        try
        {
            if (!File.Exists(file) || !File.ReadAllText(file).Contains("templates", StringComparison.Ordinal))
                return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Whoever reads the settings tells it.
            return null;
        }
        var settings = SettingsReader.Read(new ReadingContext(dataFolder, new DiagnosticBag()));
        return settings.Templates.Length == 0 ? null : Path.Combine(dataFolder, settings.Templates);
    }

    private bool DrawShared(SiteSettings settings, DiagnosticBag problems)
    {
        Shared = new SiteLooks { StyleSheet = StyleSheet?.Path, Logo = folder!.Logo?.Path, Pages = [.. folder.Pages.Select(page => page.Link)] };
        var frame = new SiteFrame(settings, new SiteAssets("")) { Looks = Shared };
        var faults = new DiagnosticBag();
        Shared = Shared with { Head = DrawFrame(LooksFolder.Head, frame, faults), Foot = DrawFrame(LooksFolder.Foot, frame, faults) };
        problems.AddRange(faults);
        return !faults.HasErrors;
    }

    private OwnHtml DrawFrame(string name, SiteFrame frame, DiagnosticBag problems) =>
        folder!.Templates.GetValueOrDefault(name) is { } template ? Checked(templates!.DrawFrame(template, frame, problems), template, problems) : OwnHtml.None;

    private OwnHtml Draw(LooksFile template, SiteFrame frame, SiteContents contents, DiagnosticBag problems) =>
        Checked(templates!.Draw(template, frame, contents, problems), template, problems);

    private OwnHtml Checked(string? html, LooksFile template, DiagnosticBag problems)
    {
        var its = html is null ? null : OwnHtmlRules.Check(html.Trim(), template, folder!, problems);
        if (its is not null)
            drawn.Add((template, its));
        return its ?? OwnHtml.None;
    }
}
