using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Downloads;

/// <summary><c>data/dictionary.csv</c>: what every column of the data package means, for programs.</summary>
public static class PackageDictionary
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
                        table.Name, table.Title, (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), column.Id, column.Title, TypeOf(column), column.Unit,
                        string.Join(';', column.Choices.Select(choice => choice.Name)), WhenNothing(column), column.Meaning,
                    ];
            }
    }

    public static string TypeOf(PublishedColumn column) => column.Type switch
    {
        PublishedType.Integer => "integer",
        PublishedType.Number => "number",
        PublishedType.Boolean => "boolean",
        PublishedType.Year => "year",
        PublishedType.Date => "date",
        _ => "string",
    };

    /// <summary>The kinds of emptiness, as they stand in the column.</summary>
    public static string WhenNothing(PublishedColumn column) => column switch
    {
        { IsRequired: true } => "总有内容",
        { Role: PublishedRole.Printed, Source: { } source } => source.OfNothing.Length > 0 ? $"空是原文没有印出；{source.OfNothing}" : "空是原文没有印出",
        { Source: not null } => "空：没有单个数字可写，原因看原文那一列；空不是零",
        _ => "空：没有",
    };
}
