using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Downloads;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Tests.Forms;

/// <summary>What the site publishes is what it reads: the four real disclosures, each replaced by one of its downloads.</summary>
public class SameSiteTests
{
    [Fact]
    public void A_site_built_from_its_own_JSON_is_the_same_site() => Same((_, disclosure, folder) =>
        Write(folder, disclosure.Id + ".json", writer => DisclosureJson.Write(disclosure, writer, showPersonal: true)));

    [Fact]
    public void A_site_built_from_its_own_workbooks_is_the_same_site()
    {
        var workbook = new DisclosureWorkbook(showPersonal: true);
        Same((agency, disclosure, folder) => Write(folder, disclosure.Id + ".xlsx", writer => workbook.Write(agency, disclosure, writer)));
    }

    [Fact]
    public void A_site_built_from_its_own_CSV_is_the_same_site() => Same((_, disclosure, folder) =>
    {
        foreach (var table in Catalogue.OfDisclosure)
            if (disclosure[table].IsPresent)
                Write(folder, table.FileName + ".csv", writer => TableCsv.WriteForPeople(disclosure, table, writer, showPersonal: true));
    });

    private static void Same(Action<Data.Model.Agency, Data.Model.Disclosure, string> write)
    {
        using var data = RealData.Rewritten(write);
        RealData.IsTheSameAs(data.Path);
    }

    private static void Write(string folder, string name, Action<Utf8Writer> write)
    {
        var writer = new Utf8Writer();
        write(writer);
        File.WriteAllBytes(Path.Combine(folder, name), writer.Written.ToArray());
    }
}
