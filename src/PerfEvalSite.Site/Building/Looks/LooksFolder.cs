using System.Text;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Site.Pages;

namespace PerfEvalSite.Site.Building;

/// <summary>
/// The folder of an agency's own looks: by their names its head, foot, block of the front page, style sheet and logo, and the pages below
/// <c>pages</c>. Nothing is read that stands outside it, and a file with any other name is an error.
/// </summary>
internal sealed class LooksFolder
{
    public const string Head = "head.cshtml", Foot = "foot.cshtml", Home = "home.cshtml";

    private const string Style = "style.css", PagesFolder = "pages/", Ending = ".cshtml";
    private const int LargestTemplate = 1 << 20;

    private static readonly string[] names = [Head, Foot, Home, Style, "logo.svg", "logo.png"];

    private readonly SortedDictionary<string, LooksFile> templates = new(StringComparer.Ordinal);
    private readonly string shown;

    private LooksFolder(string shown) => this.shown = shown;

    /// <summary>All that is to be compiled, those that only others include among them, by name.</summary>
    public IReadOnlyDictionary<string, LooksFile> Templates => templates;

    /// <summary>The additional pages, by address.</summary>
    public List<(LooksFile Template, Link Link)> Pages { get; } = [];

    /// <summary>Null for none.</summary>
    public OwnAsset? StyleSheet { get; private set; }

    /// <summary>Null for none.</summary>
    public OwnAsset? Logo { get; private set; }

    /// <param name="folder">Absolute.</param>
    /// <param name="shown">What paths in diagnostics begin with.</param>
    /// <returns>Null where anything in it cannot be used, which is reported.</returns>
    public static LooksFolder? Read(string folder, string shown, DiagnosticBag problems)
    {
        var looks = new LooksFolder(shown);
        var faults = new DiagnosticBag();
        try
        {
            looks.Read(new DirectoryInfo(folder), "", faults);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            faults.Add(LooksCodes.NoFolder, new Place(shown), shown);
        }
        bool isWhole = !faults.HasErrors;
        problems.AddRange(faults);
        return isWhole ? looks : null;
    }

    /// <summary>Where a text of drawn HTML was written: in the template itself, else in one that it includes, else nobody knows the line.</summary>
    public Place Find(LooksFile drawn, string text) =>
        drawn.Find(text) ?? templates.Values.Select(file => file.Find(text)).FirstOrDefault(place => place is not null) ?? new Place(drawn.Path);

    private void Read(DirectoryInfo from, string prefix, DiagnosticBag faults)
    {
        foreach (var entry in from.EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            string name = prefix + entry.Name;
            if (entry.Name[0] == '.')
                continue;
            if ((entry.Attributes & FileAttributes.ReparsePoint) != 0)
                faults.Add(LooksCodes.OutsideFolder, PlaceOf(name), name);
            else if (entry is DirectoryInfo below)
                Read(below, name + "/", faults);
            else
                Read((FileInfo)entry, name, faults);
        }
    }

    private void Read(FileInfo file, string name, DiagnosticBag faults)
    {
        if (name.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
            return;
        if (name == Style)
            StyleSheet = OwnAsset.Style(Text(file), PlaceOf(name), faults);
        else if (name is "logo.svg" or "logo.png")
            Logo = OwnAsset.Logo(File.ReadAllBytes(file.FullName), name, PlaceOf(name), Logo, faults);
        else if (IsTemplate(name) && file.Length <= LargestTemplate)
            AddTemplate(new(name, PlaceOf(name).Path, Text(file)), faults);
        else
            faults.Add(LooksCodes.UnknownFile, PlaceOf(name), name, name.Contains('/') ? "" : Nearest.Hint(name, names));
    }

    private static bool IsTemplate(string name) =>
        name is Head or Foot or Home
        || name.EndsWith(Ending, StringComparison.Ordinal)
            && (name[0] == '_' && !name.Contains('/') || name.StartsWith(PagesFolder, StringComparison.Ordinal) && FolderNames.Fault(IdOf(name)) is null);

    private static string IdOf(string page) => page[PagesFolder.Length..^Ending.Length];

    private void AddTemplate(LooksFile file, DiagnosticBag faults)
    {
        templates.Add(file.Name, file);
        if (!file.Name.StartsWith(PagesFolder, StringComparison.Ordinal))
            return;
        if (TitleOf(file.Text) is { Length: > 0 } title)
            Pages.Add((file, new(title, SitePaths.Own(IdOf(file.Name)))));
        else
            faults.Add(LooksCodes.NoTitle, file.At(1));
    }

    /// <summary><c>@* 标题：本站说明 *@</c></summary>
    private static string? TitleOf(string text)
    {
        string line = text.Split('\n', 2)[0].Trim();
        int end = line.IndexOf("*@", StringComparison.Ordinal);
        if (!line.StartsWith("@*", StringComparison.Ordinal) || end < 2)
            return null;
        string[] parts = line[2..end].Split(['：', ':'], 2, StringSplitOptions.TrimEntries);
        return parts is ["标题" or "Title", var title] ? title : null;
    }

    private static string Text(FileInfo file)
    {
        string text = Encoding.UTF8.GetString(File.ReadAllBytes(file.FullName));
        return text.StartsWith('\ufeff') ? text[1..] : text;
    }

    private Place PlaceOf(string name) => new($"{shown}/{name}");
}
