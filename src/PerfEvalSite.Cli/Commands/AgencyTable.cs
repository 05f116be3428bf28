using PerfEvalSite.Data.Reading;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Cli.Commands;

/// <summary>Adds a row to the table 单位; makes the file where there is none.</summary>
internal static class AgencyTable
{
    /// <summary>The file's name; null when it is not a CSV that can be added to.</summary>
    public static string? Add(ReadingContext context, string id, string name)
    {
        var table = Catalogue.Agencies;
        var cells = new Dictionary<Column, string> { [table.Id] = id, [table.Name] = name };
        string? file = CsvRow.FileOf(context.DataFolder, table);
        if (file is not null)
            return CsvRow.Append(context, file, table, cells) ? file : null;
        if (DataFolder.Open(context)!.Agencies.Count > 0)
            return null;
        file = table.SheetName + ".csv";
        CsvRow.Create(context, file, table, cells);
        return file;
    }
}
