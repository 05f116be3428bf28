using System.Text.RegularExpressions;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading;

/// <summary>
/// Whether a document's fiscal year, the year of its id, its title and its dates can all be true. There is no clock: a document is judged by what itself says.
/// </summary>
internal static partial class DocumentYear
{
    private static readonly DisclosuresTable table = Catalogue.Disclosures;

    /// <summary>Kinds that are about a year that is over, and whose titles name it.</summary>
    private static readonly string[] ofAWholeYear = ["final-accounts", "self-evaluation", "overall-self-evaluation"];

    public static void Check(Disclosure disclosure, List<RawRows> raw, DiagnosticBag diagnostics)
    {
        var head = disclosure.Head;
        if (!head[table.FiscalYear].IsNumber)
            return;
        int year = disclosure.FiscalYear;
        bool isOfAWholeYear = Array.IndexOf(ofAWholeYear, disclosure.Kind.Id) >= 0;
        if (YearOfId(disclosure.Id, year, head) is > 0 and var named)
            diagnostics.Add(IdentityCodes.YearOfFolder, head.PlaceOf(table.FiscalYear), disclosure.Id, Bilingual.Of(named), Bilingual.Of(year));
        foreach (var column in (ReadOnlySpan<Column>)[table.SignedOn, table.ApprovedOn, table.PublishedOn])
            if (head[column].Date is { } date && date.Last < FirstDay(disclosure.Kind.Id, year, isOfAWholeYear))
                diagnostics.Add(IdentityCodes.PublishedTooEarly, head.PlaceOf(column), column.Label, head.Text(column), Bilingual.Of(year));
        Place? told = null;
        foreach (var rows in raw)
            if (rows.PrintedYear is { Year: > 0 } printed && printed.Year != year && printed.Place != told)
                diagnostics.Add(IdentityCodes.YearOfTable, (told = printed.Place).Value, Bilingual.Of(printed.Year), Bilingual.Of(year));
        if (isOfAWholeYear && TitleYear().Matches(disclosure.Title) is [var only] && int.Parse(only.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) is var titled && titled != year)
            diagnostics.Add(IdentityCodes.YearOfTitle, head.PlaceOf(table.Title), Bilingual.Of(titled), Bilingual.Of(year));
    }

    /// <summary>The first day on which a document of that year may be dated: a budget may be published before its year, and an evaluation in it.</summary>
    private static DateOnly FirstDay(string kind, int year, bool isOfAWholeYear) =>
        isOfAWholeYear ? new(year, 12, 31) : new(kind == "three-public" ? Math.Max(year - 1, 1) : year, 1, 1);

    private static bool IsYearOf(in Row head, int year) =>
        head[table.PublishedOn].Date is { } published && published.First.Year == year || head[table.SignedOn].Date is { } signed && signed.First.Year == year;

    /// <summary>The first year that the id names, where none of those it names is the document's or that of its dates; 0 otherwise.</summary>
    private static int YearOfId(string id, int year, in Row head)
    {
        int first = 0;
        foreach (var match in Years().EnumerateMatches(id))
        {
            int named = int.Parse(id.AsSpan(match.Index, match.Length), System.Globalization.CultureInfo.InvariantCulture);
            if (named == year || IsYearOf(head, named))
                return 0;
            first = first == 0 ? named : first;
        }
        return first;
    }

    [GeneratedRegex(@"(?<!\d)(?:19|20)\d\d(?!\d)")]
    private static partial Regex Years();

    /// <summary>Followed by what the document is about, 年 is enough: 2023年部门决算.</summary>
    [GeneratedRegex(@"(?<!\d)((?:19|20)\d\d)\s*年(?:度|(?=部门|单位|整体|决算|财政|绩效自评|项目支出|“?三公))")]
    private static partial Regex TitleYear();
}
