using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Desk.Looks;
using PerfEvalSite.Site.Building;
using PerfEvalSite.Site.Remembering;

namespace PerfEvalSite.Tests.Looks;

/// <summary>A small site with a folder of templates beside it.</summary>
internal sealed class LooksSite : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public TempData Data { get; } = TempData.WithDisclosure().Table("funds.csv", "口径,全年预算,执行\n合计,100,90\n");

    public string Templates => folder["looks"];

    public LooksSite Add(string name, string content)
    {
        string path = Path.Combine(Templates, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return this;
    }

    /// <returns>What was said, with the folder of templates left out of the places.</returns>
    public string[] Build(string name, string? templates = null, bool fresh = false, bool hasLooks = true, Shard? shard = null)
    {
        var context = new ReadingContext(Data.Path, new DiagnosticBag());
        var request = new BuildRequest(At(name)) { Templates = templates == "" ? null : templates ?? Templates, Looks = hasLooks ? RazorLooks.Shared : null, Fresh = fresh, Shard = shard, Workers = 2 };
        SiteBuild.Run(context, request);
        return Lines(context);
    }

    /// <summary>Builds in shares, and puts everything together in one folder.</summary>
    public string[] Merge(string name, int count)
    {
        var memories = new List<string>();
        for (int number = 1; number <= count; number++)
        {
            Build($"part{number}", templates: "", shard: new Shard(number, count));
            memories.Add(BuildMemory.PathOf(At($"part{number}")));
        }
        var context = new ReadingContext(Data.Path, new DiagnosticBag());
        SiteMerge.Run(context, new BuildRequest(At(name)) { Looks = RazorLooks.Shared, Workers = 2 }, memories);
        for (int number = 1; number <= count; number++)
            foreach (string file in Directory.EnumerateFiles(At($"part{number}"), "*", SearchOption.AllDirectories))
            {
                string target = Path.Combine(At(name), Path.GetRelativePath(At($"part{number}"), file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                if (!File.Exists(target))
                    File.Copy(file, target);
            }
        return Lines(context);
    }

    public string At(string name) => folder[name];

    public string Read(string name) => File.ReadAllText(At(name));

    /// <summary>The pages with the site's frame, by path.</summary>
    public SortedDictionary<string, string> Pages(string name) =>
        new(folder.TextsOf(name).Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal) && !file.Key.StartsWith("embed/", StringComparison.Ordinal)).ToDictionary(), StringComparer.Ordinal);

    public void Dispose()
    {
        folder.Dispose();
        Data.Dispose();
    }

    private string[] Lines(ReadingContext context) => [.. context.Diagnostics.Sorted().Select(TempData.Line).Select(line => line.Replace(Templates + "/", "", StringComparison.Ordinal))];
}
