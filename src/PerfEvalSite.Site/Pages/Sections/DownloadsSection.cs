using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>下载: everything on the page, whole and by table. A drawing is downloaded where it stands.</summary>
internal static class DownloadsSection
{
    public static Section Build(SectionInput input)
    {
        var section = new Section("downloads", "下载本公开件");
        section.Blocks.Add(new Block { Notes = ["工作簿和 CSV 可用 Excel 或 WPS 直接打开；JSON 含本公开件全部数据，供程序使用。"] });
        foreach (var kind in Outputs.OfDisclosure)
            section.Downloads.Add(new Download(kind.Name, kind.OfDisclosure!(input.Agency.Id, input.Disclosure.Id)));
        if (input.Official.Count > 0)
            section.Downloads.Add(new Download("公开表样（Excel 工作簿）", SitePaths.OfficialWorkbook(input.Agency.Id, input.Disclosure.Id)));
        foreach (var table in Catalogue.OfDisclosure)
            if (input[table].Count > 0)
                section.Downloads.Add(new Download($"{table.SheetName}（CSV）", SitePaths.TableCsv(input.Agency.Id, input.Disclosure.Id, table)));
        return section;
    }
}
