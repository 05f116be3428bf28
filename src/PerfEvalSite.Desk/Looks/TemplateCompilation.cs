using System.Reflection;
using System.Reflection.Metadata;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using RazorLight.Compilation;
using RazorLight.Generation;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Site.Building;
using Diagnostic = Microsoft.CodeAnalysis.Diagnostic;

namespace PerfEvalSite.Desk.Looks;

/// <summary>
/// Compiles what Razor made of a template. In place of RazorLight's own, because that one looks for the files of assemblies, which the edition of one file
/// does not have, and because every fault is to be told with its line, and code that templates may not use too.
/// </summary>
internal sealed class TemplateCompilation(LooksFolder folder, DiagnosticBag problems) : ICompilationService
{
    private static readonly string[] assemblies =
    [
        "System.Private.CoreLib", "System.Runtime", "System.Collections", "System.Linq", "netstandard", "System.Text.Encodings.Web", "System.Threading.Tasks", "System.Memory", "System.Runtime.Extensions",
        "Microsoft.AspNetCore.Html.Abstractions", "Microsoft.AspNetCore.Razor", "Microsoft.AspNetCore.Razor.Runtime", "RazorLight", "perfeval-desk",
    ];

    private static readonly Lazy<MetadataReference[]> references = new(() => [.. assemblies.Select(ReferenceOf)]);

    /// <summary>Of its own, so that the templates of the time before can go when the desk draws them anew after a change.</summary>
    private readonly AssemblyLoadContext home = new("looks", isCollectible: true);

    public CSharpCompilationOptions CSharpCompilationOptions { get; } = new(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Debug, deterministic: true);

    public EmitOptions EmitOptions { get; } = new(debugInformationFormat: DebugInformationFormat.PortablePdb);

    public CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Latest);

    public Assembly OperatingAssembly => typeof(TemplateCompilation).Assembly;

    /// <exception cref="TemplateFault">It does not compile, which has been told.</exception>
    public Assembly CompileAndEmit(IGeneratedRazorTemplate razorTemplate)
    {
        string key = razorTemplate.TemplateKey;
        var tree = CSharpSyntaxTree.ParseText(SourceText.From(razorTemplate.GeneratedCode, Encoding.UTF8), ParseOptions, key + ".g.cs");
        var compilation = CSharpCompilation.Create("looks-" + key.Replace('/', '-'), [tree], references.Value, CSharpCompilationOptions);
        var faults = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        foreach (var fault in faults)
            problems.Add(DoesNotCompile(PlaceOf(fault.Location, key), WordsOf(fault)));
        bool isSound = faults.Count == 0;
        if (isSound)
            // Of A.B.C the first says it all.
            foreach (var (at, name) in AllowedCode.Offences(compilation.GetSemanticModel(tree)).DistinctBy(offence => offence.At.GetMappedLineSpan().StartLinePosition.Line))
            {
                problems.Add(LooksCodes.NotForTemplates, PlaceOf(at, key), name);
                isSound = false;
            }
        if (!isSound)
            throw new TemplateFault();
        using var code = new MemoryStream();
        using var symbols = new MemoryStream();
        compilation.Emit(code, symbols, options: EmitOptions);
        code.Position = symbols.Position = 0;
        return home.LoadFromStream(code, symbols);
    }

    /// <summary>What a compiler says, at its length.</summary>
    public static Data.Diagnostics.Diagnostic DoesNotCompile(Place place, Bilingual words) =>
        new(LooksCodes.DoesNotCompile, place, new Bilingual(PersonalText.Redacted(words.Zh.TrimEnd('.')), PersonalText.Redacted(words.En.TrimEnd('.'))));

    /// <summary>What Razor writes around a template is mapped to no line of it, and what it writes before a value moves the columns.</summary>
    private Place PlaceOf(Location location, string key)
    {
        var span = location.GetMappedLineSpan();
        if (!span.HasMappedPath || !folder.Templates.TryGetValue(span.Path, out var file))
            return new(folder.Templates[key].Path);
        string line = file.Text.Split('\n').ElementAtOrDefault(span.StartLinePosition.Line) ?? "";
        int said = span.StartLinePosition.Character;
        string text = location.SourceTree!.GetText().ToString(location.SourceSpan);
        int at = text.Length == 0 || line.Length == 0 ? -1 : line.LastIndexOf(text, Math.Min(said + text.Length, line.Length - 1), StringComparison.Ordinal);
        return file.At(span.StartLinePosition.Line + 1, (at < 0 ? Math.Min(said, line.Length) : at) + 1);
    }

    /// <summary>The compiler speaks English alone; what agencies will meet most is said in Chinese.</summary>
    private static Bilingual WordsOf(Diagnostic fault)
    {
        string english = fault.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        string named = fault.Location.SourceTree?.GetText().ToString(fault.Location.SourceSpan) ?? "";
        return new(
            fault.Id switch
            {
                "CS1061" or "CS0117" => $"没有“{named}”这一项",
                "CS0103" => $"不认识“{named}”",
                "CS0246" or "CS0234" => $"没有“{named}”这种类型",
                "CS1002" => "少了分号",
                "CS1513" or "CS1514" => "花括号不配对",
                "CS1026" => "少了右括号",
                _ => $"编译器说：{english}",
            },
            english);
    }

    private static unsafe MetadataReference ReferenceOf(string name)
    {
        var assembly = Assembly.Load(new AssemblyName(name));
        if (!assembly.TryGetRawMetadata(out byte* blob, out int length))
            throw new InvalidOperationException($"{name} has no metadata.");
        return AssemblyMetadata.Create(ModuleMetadata.CreateFromMetadata((nint)blob, length)).GetReference();
    }
}

/// <summary>A template cannot be used; why has been told.</summary>
internal sealed class TemplateFault : Exception;
