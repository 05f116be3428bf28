using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Desk.Looks;
using PerfEvalSite.Site.Building;
using PerfEvalSite.Site.Publishing;
using PerfEvalSite.Site.Remembering;

namespace PerfEvalSite.Desk.Looking;

/// <summary>The site as it would be published, kept up to date in a folder of the desk's own.</summary>
internal sealed class Preview(string folder, string data, int workers)
{
    public string Folder => folder;

    public bool IsThere => File.Exists(Path.Combine(folder, "index.html"));

    /// <returns>Null when it was made; else why not. The last good site is as it was then.</returns>
    public string? Build(CancellationToken stop)
    {
        var faults = Build(fresh: false, stop);
        // What a preview showed has not been published: nobody keeps its addresses. And whatever spoilt its folder, it is made of the data alone.
        if (faults is not null && faults.Sorted().Where(fault => fault.IsError).All(fault => PublishingCodes.All.Contains(fault.Code) || AddressChangeCodes.All.Contains(fault.Code)))
        {
            Drop();
            faults = Build(fresh: true, stop);
        }
        return faults is null ? null : string.Join(' ', faults.Sorted().Where(fault => fault.IsError).Take(3).Select(fault => fault.Message(Language.Chinese)));
    }

    private DiagnosticBag? Build(bool fresh, CancellationToken stop)
    {
        var context = new ReadingContext(data, new DiagnosticBag());
        return SiteBuild.Run(context, new BuildRequest(folder) { FirstEdition = [], Looks = RazorLooks.Shared, Workers = workers, Stop = stop, Fresh = fresh }) is null ? context.Diagnostics : null;
    }

    private void Drop()
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        File.Delete(BuildMemory.PathOf(folder));
    }
}
