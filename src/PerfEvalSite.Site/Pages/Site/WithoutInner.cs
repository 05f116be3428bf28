namespace PerfEvalSite.Site.Pages;

/// <summary>Whose figures may be added: one document an agency, and none of an agency whose superior is counted, because a department's accounts hold those of its bodies.</summary>
internal static class WithoutInner
{
    /// <param name="names">Who is above whom.</param>
    /// <param name="disclosures">Of one year and one kind.</param>
    /// <param name="has">Whether a document has what is to be added.</param>
    /// <param name="within">How many agencies are left out because their superior holds them.</param>
    public static List<DisclosureSummary> Of(SiteNames names, IReadOnlyList<DisclosureSummary> disclosures, Func<DisclosureSummary, bool> has, out int within)
    {
        var above = new HashSet<string>(StringComparer.Ordinal);
        foreach (var disclosure in disclosures)
            if (has(disclosure))
                above.Add(disclosure.AgencyId);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var counted = new List<DisclosureSummary>();
        within = 0;
        foreach (var disclosure in disclosures)
        {
            if (!has(disclosure) || !seen.Add(disclosure.AgencyId))
                continue;
            if (IsWithin(names, disclosure.AgencyId, above))
                within++;
            else
                counted.Add(disclosure);
        }
        return counted;
    }

    private static bool IsWithin(SiteNames names, string agencyId, HashSet<string> counted)
    {
        // A circle of agencies above each other is a slip in the data, and no reason to go on for ever.
        var seen = new HashSet<string>(StringComparer.Ordinal) { agencyId };
        for (var above = names.Agency(names.Agency(agencyId)?.ParentId ?? ""); above is not null && seen.Add(above.Id); above = names.Agency(above.ParentId))
            if (counted.Contains(above.Id))
                return true;
        return false;
    }
}
