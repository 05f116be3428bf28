using System.Diagnostics;
using Microsoft.AspNetCore.Razor.Language;
using Microsoft.Extensions.Primitives;
using RazorLight;
using RazorLight.Caching;
using RazorLight.Compilation;
using RazorLight.Generation;
using RazorLight.Instrumentation;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Site.Building;
using PerfEvalSite.Site.Pages;

namespace PerfEvalSite.Desk.Looks;

/// <summary>An agency's own templates, compiled by RazorLight. What was compiled last is kept, for a desk that draws its preview after each change.</summary>
internal sealed class RazorLooks : ILooks
{
    private readonly Lock gate = new();
    private Dictionary<string, string> lastTexts = [];
    private ITemplates? last;

    /// <summary>One for the program, so that what one build compiled serves the next.</summary>
    public static RazorLooks Shared { get; } = new();

    public ITemplates? Compile(LooksFolder folder, DiagnosticBag problems)
    {
        lock (gate)
        {
            var texts = folder.Templates.ToDictionary(file => file.Value.Path, file => file.Value.Text);
            if (last is null || texts.Count != lastTexts.Count || texts.Except(lastTexts).Any())
                (last, lastTexts) = (Templates.Compile(folder, problems), texts);
            return last;
        }
    }

    private sealed class Templates(LooksFolder folder, EngineHandler engine) : ITemplates
    {
        public static Templates? Compile(LooksFolder folder, DiagnosticBag problems)
        {
            var faults = new DiagnosticBag();
            var project = new LooksProject(folder);
            var options = new RazorLightOptions { PreRenderCallbacks = [Compiled.Enter, page => ((TemplatePageBase)page).HtmlEncoder = new PlainEncoder()] };
            var compiler = new RazorTemplateCompiler(new RazorSourceGenerator(NewRazor(), project, new HashSet<string>()), new TemplateCompilation(folder, faults), project, options);
            var engine = new EngineHandler(options, compiler, new TemplateFactoryProvider(), new Compiled());
            foreach (var file in folder.Templates.Values)
                try
                {
                    engine.CompileTemplateAsync(file.Name).GetAwaiter().GetResult();
                }
                catch (TemplateFault)
                {
                    // Told already.
                }
                catch (TemplateGenerationException fault)
                {
                    foreach (var its in fault.Diagnostics)
                        faults.Add(TemplateCompilation.DoesNotCompile(file.At(its.Span.LineIndex + 1, its.Span.CharacterIndex + 1), new(its.Id == "RZ1006" ? "代码块没有用 } 关上" : $"Razor 语法有错：{its.GetMessage()}", its.GetMessage())));
                }
            problems.AddRange(faults);
            return faults.HasErrors ? null : new(folder, engine);
        }

        public string? DrawFrame(LooksFile template, SiteFrame site, DiagnosticBag problems) => Draw(template, new FrameModel(site), problems);

        public string? Draw(LooksFile template, SiteFrame site, SiteContents contents, DiagnosticBag problems) => Draw(template, new SiteModel(site, contents), problems);

        private string? Draw<T>(LooksFile template, T model, DiagnosticBag problems)
        {
            try
            {
                return engine.CompileRenderAsync(template.Name, model).GetAwaiter().GetResult();
            }
            catch (Exception fault)
            {
                problems.Add(LooksCodes.Failed, PlaceOf(fault, template), WordsOf(fault));
                return null;
            }
        }

        /// <summary>The innermost line of a template that it passed.</summary>
        private Place PlaceOf(Exception fault, LooksFile drawn)
        {
            foreach (var frame in new StackTrace(fault, fNeedFileInfo: true).GetFrames())
                if (frame.GetFileName() is { } name && folder.Templates.TryGetValue(name, out var file))
                    return file.At(frame.GetFileLineNumber());
            return new(drawn.Path);
        }

        private static Bilingual WordsOf(Exception fault) => fault switch
        {
            TemplateNotFoundException => new("没有它引用的模板", "there is no such template to include"),
            TooDeepException => new("模板反复引用自己", "templates include each other without end"),
            NullReferenceException => new("用到的内容不存在", "what it uses is not there"),
            ArgumentOutOfRangeException or IndexOutOfRangeException => new("超出了列表的范围", "it is beyond the end of a list"),
            DivideByZeroException => new("除数是零", "it divides by zero"),
            _ => new($"{fault.GetType().Name}：{fault.Message}", $"{fault.GetType().Name}: {fault.Message}"),
        };

        /// <summary>Razor with the directives that templates need.</summary>
        private static RazorEngine NewRazor() => RazorProjectEngine.Create(RazorConfiguration.Default, new NoFiles(), builder =>
        {
            ModelDirective.Register(builder);
            builder.Features.Add(new RazorLightTemplateDocumentClassifierPass());
            builder.Features.Add(new RazorLightAssemblyAttributeInjectionPass());
        }).Engine;
    }

    /// <summary>Compiled templates by their names. Asked whenever one includes another.</summary>
    private sealed class Compiled : ICachingProvider
    {
        private const int Deepest = 20;

        /// <summary>How many templates are being drawn, one within the other.</summary>
        private static readonly AsyncLocal<int> depth = new();

        private readonly Dictionary<string, Func<ITemplatePage>> pages = new(StringComparer.Ordinal);

        /// <summary>Called within the drawing of each; what it sets is gone when that ends.</summary>
        public static void Enter(ITemplatePage page) => depth.Value++;

        public TemplateCacheLookupResult RetrieveTemplate(string key)
        {
            if (depth.Value > Deepest)
                throw new TooDeepException();
            return pages.TryGetValue(key, out var page) ? new(new TemplateCacheItem(key, page)) : new();
        }

        public void CacheTemplate(string key, Func<ITemplatePage> pageFactory, IChangeToken expirationToken) => pages[key] = pageFactory;

        public bool Contains(string key) => pages.ContainsKey(key);

        public void Remove(string key) => pages.Remove(key);
    }

    private sealed class TooDeepException : Exception;

    /// <summary>Razor is given every template's text.</summary>
    private sealed class NoFiles : RazorProjectFileSystem
    {
        public override IEnumerable<RazorProjectItem> EnumerateItems(string basePath) => [];

        public override RazorProjectItem GetItem(string path) => throw new InvalidOperationException(path);

        public override RazorProjectItem GetItem(string path, string fileKind) => throw new InvalidOperationException(path);
    }
}
