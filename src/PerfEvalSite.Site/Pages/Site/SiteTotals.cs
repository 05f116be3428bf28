using System.Globalization;
using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Site.Pages;

/// <summary>
/// What the agencies of the newest year come to together. Of an agency a figure counts where one document states it, and not below an agency whose own
/// figure counts: a department's accounts hold those of its bodies.
/// </summary>
/// <param name="Agencies">Whose figures are in the sum.</param>
/// <param name="Disclosing">Agencies with a document of these kinds in the year.</param>
/// <param name="Within">Agencies left out because one above them is in the sum.</param>
internal sealed record SiteTotals(int Year, decimal Sum, IReadOnlyDictionary<string, decimal> Agencies, int Disclosing, int Within)
{
    /// <summary>Null where no year has a figure.</summary>
    public static SiteTotals? Newest(SiteContents contents, Func<DisclosureSummary, bool> isOfKind, Func<DisclosureSummary, decimal?> figure)
    {
        foreach (int year in contents.Years)
            if (Of(contents, year, isOfKind, figure) is { Agencies.Count: > 0 } totals)
                return totals;
        return null;
    }

    public static SiteTotals Of(SiteContents contents, int year, Func<DisclosureSummary, bool> isOfKind, Func<DisclosureSummary, decimal?> figure)
    {
        var values = new Dictionary<string, decimal?>(StringComparer.Ordinal);
        var disclosing = new HashSet<string>(StringComparer.Ordinal);
        var ofYear = contents.InYear(year);
        foreach (var disclosure in ofYear.Disclosures)
        {
            if (!isOfKind(disclosure) || ofYear.IsReplaced(disclosure))
                continue;
            disclosing.Add(disclosure.AgencyId);
            // Two documents that differ are no figure; two that agree are one.
            if (figure(disclosure) is { } value)
                values[disclosure.AgencyId] = values.TryGetValue(disclosure.AgencyId, out var other) && other != value ? null : value;
        }
        var counted = new Dictionary<string, decimal>(StringComparer.Ordinal);
        decimal sum = 0;
        int within = 0;
        foreach (var (id, value) in values)
        {
            if (value is not { } its)
                continue;
            if (HasCountedAbove(contents, id, values))
            {
                within++;
                continue;
            }
            counted.Add(id, its);
            sum += its;
        }
        return new(year, sum, counted, disclosing.Count, within);
    }

    /// <summary>Whose figures these are, of how many, in a few words.</summary>
    public string Coverage
    {
        get
        {
            string text = Agencies.Count == Disclosing ? $"{Number(Agencies.Count)} 个单位合计" : $"公开的 {Number(Disclosing)} 个单位中 {Number(Agencies.Count)} 个合计";
            return text + (Within > 0 ? $"，{Number(Within)} 个下级单位已含在上级单位的数内" : "") + "（本站计算）";
        }
    }

    /// <summary>The sums of those agencies that have a figure in both years: nothing else compares.</summary>
    public (decimal Now, decimal Before, int Agencies) Against(SiteTotals before)
    {
        decimal now = 0, then = 0;
        int both = 0;
        foreach (var (id, value) in Agencies)
            if (before.Agencies.TryGetValue(id, out decimal old))
            {
                now += value;
                then += old;
                both++;
            }
        return (now, then, both);
    }

    private static bool HasCountedAbove(SiteContents contents, string id, Dictionary<string, decimal?> values)
    {
        // A circle of agencies above each other is a slip in the data, and no reason to go on for ever.
        var seen = new HashSet<string>(StringComparer.Ordinal) { id };
        for (var above = contents.Agency(contents.Agency(id)?.ParentId ?? ""); above is not null && seen.Add(above.Id); above = contents.Agency(above.ParentId))
            if (values.TryGetValue(above.Id, out var value) && value is not null)
                return true;
        return false;
    }

    private static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
