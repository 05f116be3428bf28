using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading;

namespace PerfEvalSite.Site.Versions;

/// <summary>The data package that a site publishes.</summary>
internal sealed class PackageVersion(string name, PublishedPackage package) : DataVersion(name, package.Agencies, package.Regions)
{
    public override IEnumerable<DisclosureVersion> Disclosures()
    {
        // What is wrong with the rows is found before anyone asks for them.
        var told = new DiagnosticBag();
        foreach (var disclosure in package.Disclosures(told))
        {
            bool hasErrors = told.HasErrors;
            Diagnostics.AddRange(told.Take());
            yield return new(disclosure.AgencyId, disclosure.Id, null, () => hasErrors ? null : Read(disclosure.AgencyId, _ => disclosure));
        }
        Diagnostics.AddRange(told);
    }
}
