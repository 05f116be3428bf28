using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace PerfEvalSite.Tests.Site;

/// <summary>The site of the project's own data, built once by the tool as a process and read as a browser would.</summary>
public sealed class RealSite : IDisposable
{
    public string Folder { get; } = Tool.BuildSite(Tool.RealData);

    /// <summary>Every published page by its path from the site's root.</summary>
    public IReadOnlyDictionary<string, IHtmlDocument> Pages { get; }

    public RealSite()
    {
        var parser = new HtmlParser();
        var pages = new SortedDictionary<string, IHtmlDocument>(StringComparer.Ordinal);
        foreach (string path in Directory.EnumerateFiles(Folder, "*.html", SearchOption.AllDirectories))
            pages.Add(Path.GetRelativePath(Folder, path).Replace('\\', '/'), parser.ParseDocument(File.ReadAllText(path)));
        Pages = pages;
    }

    /// <summary>Whether this path is the page of one disclosure, the kind that government rules call a detail page.</summary>
    /// <summary>The page of a disclosure, or that of its official tables.</summary>
    public static bool IsOfOne(string page) => IsDisclosure(page) || page.EndsWith("/official/index.html", StringComparison.Ordinal);

    public static bool IsDisclosure(string page) => page.StartsWith("agencies/", StringComparison.Ordinal) && page.Split('/').Length == 4;

    public void Dispose() => Tool.Discard(Folder);
}

/// <summary>One build for all classes of tests that read it.</summary>
[CollectionDefinition(Name)]
public sealed class RealSiteCollection : ICollectionFixture<RealSite>
{
    public const string Name = "The site of the real data";
}
