using System.Globalization;
using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Site.Pages;

/// <summary>A disclosure's title as shown. A document that prints none gets 单位 + 年度 + 文种, and the page says so.</summary>
public readonly record struct DisclosureTitle(string Shown, string Year, bool IsMade)
{
    public static DisclosureTitle Of(Disclosure disclosure, Agency agency)
    {
        string year = string.Create(CultureInfo.InvariantCulture, $"{disclosure.FiscalYear}年度");
        return disclosure.Title.Length > 0
            ? new(disclosure.Title, year, false)
            : new(agency.Name + year + disclosure.Kind.Name, year, true);
    }
}
