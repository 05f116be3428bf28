using PerfEvalSite.Site.Remembering;

namespace PerfEvalSite.Site.Publishing;

/// <summary>Writes files to the site and notes which: those of one disclosure or one agency, which are remembered together.</summary>
internal sealed class FileList(SiteFolder site)
{
    private List<MadeFile> made = [];

    public ContentHash Write(string path, ReadOnlySpan<byte> content)
    {
        var file = site.Write(path, content);
        made.Add(file);
        return file.Sha256;
    }

    public void Copy(string path, string from)
    {
        using (var source = File.OpenRead(from))
        using (var copy = site.Create(path))
            source.CopyTo(copy);
        var file = site.Files[path];
        made.Add(new(path, file.Bytes, file.Sha256));
    }

    /// <summary>What was written since the last call.</summary>
    public IReadOnlyList<MadeFile> Take()
    {
        var taken = made;
        made = new List<MadeFile>(taken.Count);
        return taken;
    }
}
