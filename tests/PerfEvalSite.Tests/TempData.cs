using System.Text;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading;

namespace PerfEvalSite.Tests;

/// <summary>A real data folder for one test: a site, one agency, and whatever the test adds.</summary>
public sealed class TempData : IDisposable
{
    public TempData()
    {
        Path = Directory.CreateTempSubdirectory("perfeval-data-").FullName;
        Add("site.json", """{"title":"测试站","organiser":"测试单位"}""");
        Add("agencies.csv", "单位编码,名称\ncounty-ybj,某县医疗保障局\n");
    }

    public string Path { get; }

    /// <summary>The disclosure that most tests need: 2023, 万元, a self-evaluation.</summary>
    public static TempData WithDisclosure() =>
        new TempData().Add("county-ybj/2023-self/disclosure.csv", "文种,年度,默认金额单位\n绩效自评,2023,万元\n");

    public TempData Add(string path, string content) => Add(path, Encoding.UTF8.GetBytes(content));

    public TempData Add(string path, byte[] content)
    {
        string full = System.IO.Path.Combine(Path, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, content);
        return this;
    }

    /// <summary>Adds a table to the usual disclosure.</summary>
    public TempData Table(string name, string content) => Add("county-ybj/2023-self/" + name, content);

    public (List<Disclosure> Disclosures, string[] Diagnostics) Read()
    {
        var context = new ReadingContext(Path, new DiagnosticBag());
        var disclosures = new List<Disclosure>();
        if (DataFolder.Open(context) is { } folder)
        {
            var assembler = folder.NewAssembler(context.Diagnostics);
            foreach (var source in folder.Sources())
                if (source.Read(context, assembler) is { } disclosure)
                    disclosures.Add(disclosure);
        }
        return (disclosures, [.. context.Diagnostics.Sorted().Select(Line)]);
    }

    public Disclosure ReadOne()
    {
        var (disclosures, diagnostics) = Read();
        Assert.Equal([], diagnostics);
        return Assert.Single(disclosures);
    }

    /// <summary>As printed on the command line.</summary>
    public static string Line(Diagnostic diagnostic) =>
        $"{diagnostic.Place}: {(diagnostic.IsError ? "error" : "warning")} {diagnostic.Code.Id}: {diagnostic.Message(Language.Chinese)}";

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
