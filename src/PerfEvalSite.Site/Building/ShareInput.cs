using System.Globalization;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Site.Remembering;

namespace PerfEvalSite.Site.Building;

/// <summary>
/// Whether the shares were made from the data that the merge is given: a share of last week merged today would publish figures that stand
/// in no file. Compared disclosure by disclosure, in their one order. A data folder without any disclosure compares with everything: data may have been split among the machines.
/// </summary>
internal sealed class ShareInput(DataFolder folder, ReadingContext context, SiteFingerprint fingerprints, int workers) : IDisposable
{
    private readonly IEnumerator<DisclosureSource> sources = folder.Sources(workers).GetEnumerator();
    private readonly QuickHash hash = new();
    private bool hasBegun;
    private bool isAny;
    private bool hasNext;
    private int others;
    private string first = "";

    /// <param name="agencyId">Behind those compared before.</param>
    /// <param name="fingerprint">What its share was made from.</param>
    public void Compare(string agencyId, string id, Fingerprint fingerprint)
    {
        Begin();
        if (!isAny)
            return;
        PassTo(agencyId, id);
        if (!hasNext || Order(agencyId, id) != 0)
        {
            Count(agencyId, id);
            return;
        }
        using var source = sources.Current;
        var own = fingerprints.Of(agencyId, Fingerprint.From(source.Fingerprint(context, hash)));
        if (!own.Holds(fingerprint) && !own.AsReported().Holds(fingerprint))
            Count(agencyId, id);
        hasNext = sources.MoveNext();
    }

    /// <summary>Called behind the last one. Reports how many differ.</summary>
    /// <returns>Whether none does.</returns>
    public bool End()
    {
        Begin();
        PassTo(null, "");
        if (others > 0)
            context.Diagnostics.Add(PublishingCodes.ShareOfOtherInput, new Place(""), others.ToString(CultureInfo.InvariantCulture), first);
        return others == 0 && !context.Diagnostics.HasErrors;
    }

    public void Dispose() => sources.Dispose();

    private void Begin()
    {
        if (hasBegun)
            return;
        hasBegun = true;
        isAny = hasNext = sources.MoveNext();
    }

    /// <summary>What the data has and no share.</summary>
    /// <param name="agencyId">Null for the end of all.</param>
    private void PassTo(string? agencyId, string id)
    {
        for (; hasNext && (agencyId is null || Order(agencyId, id) < 0); hasNext = sources.MoveNext())
        {
            using var source = sources.Current;
            Count(source.AgencyId, source.Id);
        }
    }

    /// <summary>Of the next of the data's, against another.</summary>
    private int Order(string agencyId, string id)
    {
        int order = string.CompareOrdinal(sources.Current.AgencyId, agencyId);
        return order != 0 ? order : string.CompareOrdinal(sources.Current.Id, id);
    }

    private void Count(string agencyId, string id)
    {
        if (others++ == 0)
            first = $"{agencyId}/{id}";
    }
}
