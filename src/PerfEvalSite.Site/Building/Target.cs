using PerfEvalSite.Site.Publishing;
using PerfEvalSite.Site.Remembering;

namespace PerfEvalSite.Site.Building;

/// <summary>What is made, and kept, as a whole: an agency's page with its charts, the pages of a year or of a rule, the search, the archive of all tables.</summary>
/// <param name="Key">An agency's id; of what spans them with a slash in it, as no agency's id has.</param>
/// <param name="MadeFrom">Where it is the same as last time, and its files are still there, they are kept.</param>
/// <param name="Make">Writes its files.</param>
internal sealed record Target(string Key, Fingerprint MadeFrom, Action<PageFiles> Make)
{
    /// <summary>A folder that is its alone; empty for none.</summary>
    public string Folder { get; init; } = "";

    /// <summary>The agency's; -1 for what spans agencies.</summary>
    public int Section { get; init; } = -1;

    /// <summary>Told its files as lines, made or kept.</summary>
    public Action<byte[]>? Brought { get; init; }
}

/// <summary>Keeps the files of each target that is made from the same as last time, and makes the others.</summary>
internal sealed class Targets(SiteFolder site, IPartMemory memory, int workers)
{
    /// <summary>Brings several at once, and hands them on in their order.</summary>
    public void Bring(IEnumerable<Target> targets)
    {
        var order = new InOrder<(Target Target, RememberedPart Part)>(done =>
        {
            site.AddPart(done.Target.Folder, done.Part.Files, null, done.Target.Section);
            memory.Remember(done.Target.Section, done.Part);
        });
        Workers.Run(workers, targets, () =>
        {
            var pages = new PageFiles(site);
            return (target, number) =>
            {
                var part = Bring(target, pages);
                target.Brought?.Invoke(part.Files);
                order.Bring(number, (target, part));
            };
        });
    }

    /// <summary>Brings one, which its caller hands on.</summary>
    public RememberedPart Bring(Target target, PageFiles pages)
    {
        byte[]? files = memory.FilesOf(target.Key, target.MadeFrom);
        if (files is null || !site.Published.AreThere(files))
        {
            target.Make(pages);
            files = pages.Files.Take().ToArray();
        }
        return new(target.Key, target.MadeFrom, files);
    }
}
