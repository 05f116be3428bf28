using PerfEvalSite.Data.Reading.Workbooks;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Desk.Looking;

namespace PerfEvalSite.Desk.Acting;

/// <summary>The empty tables of the year after a disclosure: the same kind, in the form in which it was filled in.</summary>
internal static class NextYear
{
    /// <summary>Of the command that makes them.</summary>
    public static List<string> Words(string data, DisclosureState last)
    {
        var kind = Catalogue.Disclosures.Kind.ChoiceOf(last.Kind)!;
        List<string> words = ["new", "disclosure", $"--agency={last.AgencyId}", $"--year={last.Year + 1}", $"--kind={kind.Id}", data];
        string folder = Path.Combine(data, last.Id.Replace('/', Path.DirectorySeparatorChar));
        if (Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*.xlsx").Order(StringComparer.Ordinal).FirstOrDefault() is { } workbook)
            words.Add(IsOfficial(workbook) ? "--official" : "--xlsx");
        return words;
    }

    /// <summary>Whether it has sheets that are named otherwise than the tables of the catalogue.</summary>
    private static bool IsOfficial(string workbook)
    {
        using var stream = File.OpenRead(workbook);
        return SheetGrids.Read(stream, workbook, out _) is { } sheets && sheets.Exists(sheet => !sheet.IsHidden && sheet.Name.StartsWith('T') && Catalogue.Find(sheet.Name) is null);
    }
}
