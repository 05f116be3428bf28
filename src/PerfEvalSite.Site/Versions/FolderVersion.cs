using PerfEvalSite.Data.Reading;

namespace PerfEvalSite.Site.Versions;

/// <summary>A data folder as it stands, published or not.</summary>
internal sealed class FolderVersion : DataVersion
{
    private readonly DataFolder folder;
    private readonly ReadingContext context;

    public FolderVersion(string name, DataFolder folder, ReadingContext context)
        : base(name, folder.Agencies, folder.Regions)
    {
        (this.folder, this.context) = (folder, context.Into(Diagnostics));
        Diagnostics.AddRange(context.Diagnostics);
    }

    public override IEnumerable<DisclosureVersion> Disclosures()
    {
        foreach (var source in folder.Sources())
            using (source)
                yield return new(source.AgencyId, source.Id, null, () => Read(source.AgencyId, told => source.Read(context.Into(told), folder.NewAssembler(told))));
    }
}
