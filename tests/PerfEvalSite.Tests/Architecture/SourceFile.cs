using System.Text.RegularExpressions;
using PerfEvalSite.Tests.Site;

namespace PerfEvalSite.Tests.Architecture;

/// <summary>One file of the product's source: where it stands and what its code, without comments and strings, names.</summary>
internal sealed partial class SourceFile
{
    private SourceFile(string path)
    {
        Path = System.IO.Path.GetRelativePath(Tool.Root, path).Replace('\\', '/');
        Text = File.ReadAllText(path);
        Code = CommentOrText().Replace(Text, "");
        string[] parts = Path.Split('/');
        Room = parts[0] == "site-templates" ? "PerfEvalSite.Site.Rendering"
            : parts.Length == 3 ? parts[1]
            : $"{parts[1]}.{parts[2]}";
        Namespace = NamespaceDeclaration().Match(Code) is { Success: true } match ? match.Groups[1].Value : null;
    }

    /// <summary>From the checkout's folder, with <c>/</c>.</summary>
    public string Path { get; }

    public string Text { get; }

    public string Code { get; }

    /// <summary>The room as a namespace, for example <c>PerfEvalSite.Data.Model</c>; a template is in the room that draws it.</summary>
    public string Room { get; }

    public string? Namespace { get; }

    /// <summary>Every C# file of <c>src</c> and every template, in a fixed order.</summary>
    public static IReadOnlyList<SourceFile> All { get; } = Read();

    /// <summary>The names of the types that this file declares.</summary>
    public IEnumerable<string> DeclaredTypes => TypeDeclaration().Matches(Code).Select(match => match.Groups[1].Value);

    private static List<SourceFile> Read() =>
        [.. FilesOf("src", "*.cs").Concat(FilesOf("site-templates", "*.cshtml"))
            .Where(path => !GeneratedFolder().IsMatch(path))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path))];

    private static IEnumerable<string> FilesOf(string folder, string pattern) =>
        new DirectoryInfo(System.IO.Path.Combine(Tool.Root, folder)) is { Exists: true } found
            ? found.EnumerateFiles(pattern, SearchOption.AllDirectories).Select(file => file.FullName)
            : [];

    [GeneratedRegex(@"[\\/](bin|obj)[\\/]")]
    private static partial Regex GeneratedFolder();

    // Strings and characters too: what a message says is no code, and the slashes of an address begin no comment.
    [GeneratedRegex(""""
        //[^\n]*|/\*.*?\*/|@\*.*?\*@|"""+.*?"""+|@"(?:""|[^"])*"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])'
        """", RegexOptions.Singleline)]
    private static partial Regex CommentOrText();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceDeclaration();

    [GeneratedRegex(@"\b(?:class|struct|record|interface|enum|record struct)\s+(?!struct\b|class\b)(\w+)")]
    private static partial Regex TypeDeclaration();
}
