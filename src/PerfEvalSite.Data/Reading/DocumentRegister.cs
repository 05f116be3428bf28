using System.Text;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading;

/// <summary>All documents of a run side by side: the same one twice, and a year that no other document comes near.</summary>
public sealed class DocumentRegister
{
    /// <summary>How many years a document without a date may be ahead of all others.</summary>
    private const int MostYearsAhead = 2;

    private const int LongestNames = 32;

    private static readonly DisclosuresTable table = Catalogue.Disclosures;

    private readonly List<Entry> entries = [];

    private readonly record struct Entry(string AgencyId, string Id, Choice Kind, int Year, string What, DateOnly Day)
    {
        public string Folder => $"{AgencyId}/{Id}";

        /// <summary>The last year that it is known to know of.</summary>
        public int LatestYear => Day > DateOnly.MinValue ? Math.Max(Day.Year, 1) : Year;
    }

    /// <summary>
    /// What tells a document from others of its agency, year and kind: nothing for kinds of which an agency has one a year, but for that of the
    /// department and that of the unit itself, and for a budget and its final accounts; the projects or else the title for the others.
    /// </summary>
    public static string WhatOf(Disclosure disclosure)
    {
        if (disclosure.Head[table.Corrects] is { IsBlank: false } corrects)
            return "corrects " + corrects.Printed;
        string title = string.Concat(disclosure.Title.Where(c => !char.IsAsciiDigit(c) && !char.IsWhiteSpace(c)));
        switch (disclosure.Kind.Id)
        {
            case "final-accounts" or "overall-self-evaluation":
                return title.Contains("单位", StringComparison.Ordinal) || title.Contains("本级", StringComparison.Ordinal) ? "unit" : "";
            case "three-public":
                return HasFinal(disclosure) ? "final" : "budget";
            default:
                var projects = disclosure[Catalogue.Projects].Select(row => row.Text(Catalogue.Projects.Name)).Order(StringComparer.Ordinal);
                return string.Join('\n', projects) is { Length: > 0 } names ? Short(names) : title;
        }
    }

    public void Add(Disclosure disclosure)
    {
        var head = disclosure.Head;
        Add(disclosure.AgencyId, disclosure.Id, disclosure.Kind, disclosure.FiscalYear, WhatOf(disclosure),
            head[table.PublishedOn].Date?.First ?? head[table.SignedOn].Date?.First ?? DateOnly.MinValue);
    }

    /// <param name="what">See <see cref="WhatOf"/>.</param>
    /// <param name="day">The least day where it has no date.</param>
    public void Add(string agencyId, string id, Choice kind, int year, string what, DateOnly day) => entries.Add(new(agencyId, id, kind, year, what, day));

    public void Report(DiagnosticBag diagnostics)
    {
        ReportTwice(diagnostics);
        ReportFuture(diagnostics);
    }

    private void ReportTwice(DiagnosticBag diagnostics)
    {
        var first = new Dictionary<(string, Choice, int, string), Entry>();
        foreach (var entry in entries.Where(entry => entry.Year > 0).OrderBy(entry => entry.Folder, StringComparer.Ordinal))
            if (!first.TryAdd((entry.AgencyId, entry.Kind, entry.Year, entry.What), entry))
                diagnostics.Add(IdentityCodes.SameTwice, new Place(entry.Folder), first[(entry.AgencyId, entry.Kind, entry.Year, entry.What)].Folder,
                    Bilingual.Of(entry.Year), new(entry.Kind.Name, entry.Kind.Id));
    }

    private void ReportFuture(DiagnosticBag diagnostics)
    {
        if (entries.Count < 2)
            return;
        int latest = 0, second = 0;
        foreach (var entry in entries)
            if (entry.LatestYear > latest)
                (latest, second) = (entry.LatestYear, latest);
            else if (entry.LatestYear > second)
                second = entry.LatestYear;
        foreach (var entry in entries)
        {
            int others = entry.LatestYear == latest ? second : latest;
            if (entry.Day == DateOnly.MinValue && entry.Year > others + MostYearsAhead)
                diagnostics.Add(IdentityCodes.FutureYear, new Place(entry.Folder), Bilingual.Of(entry.Year), Bilingual.Of(others));
        }
    }

    /// <summary>One is kept of every document of a site.</summary>
    private static string Short(string names) => names.Length <= LongestNames ? names : Convert.ToHexString(QuickHash.Of(Encoding.UTF8.GetBytes(names)));

    private static bool HasFinal(Disclosure disclosure)
    {
        foreach (ref readonly var row in disclosure[Catalogue.ThreePublic].Span)
            if (!row[Catalogue.ThreePublic.Final].IsBlank)
                return true;
        return false;
    }
}
