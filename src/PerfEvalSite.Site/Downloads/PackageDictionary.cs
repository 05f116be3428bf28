using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Downloads;

/// <summary><c>data/dictionary.csv</c>: what every column of the data package means, for programs.</summary>
internal static class PackageDictionary
{
    public static void Write(Utf8Writer writer, IReadOnlyList<PackageTable> tables)
    {
        writer.Write(string.Join(',', PackageTable.Dictionary.Columns.Select(column => column.Id)));
        writer.Write((byte)'\n');
        foreach (var row in Rows(tables))
        {
            for (int i = 0; i < row.Length; i++)
            {
                if (i > 0)
                    writer.Write((byte)',');
                MachineCell.Write(writer, row[i]);
            }
            writer.Write((byte)'\n');
        }
    }

    /// <summary>As in the file, without guards.</summary>
    public static IEnumerable<string[]> Rows(IReadOnlyList<PackageTable> tables)
    {
        foreach (var table in tables)
            for (int i = 0; i < table.Columns.Count; i++)
            {
                var column = table.Columns[i];
                yield return
                    [
                        table.Name, table.Title, (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), column.Id, column.Title, column.TypeName, column.Unit,
                        string.Join(';', column.Choices.Select(choice => choice.Name)), column.OfNothing, column.Meaning,
                    ];
            }
    }
}
