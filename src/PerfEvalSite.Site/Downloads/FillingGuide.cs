using System.Text;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Downloads;

/// <summary>How tables are filled in, from the catalogue: the sheet 填写说明 of a blank workbook, or the text beside blank CSV files.</summary>
public static class FillingGuide
{
    public const string Name = "填写说明";

    /// <summary>What holds for every table.</summary>
    public static readonly IReadOnlyList<string> Rules =
        [
            "照原文填写：原文印“91.90”就填“91.90”，印“≥95%”“600余名”“2019年9月底”也照填。",
            "四种“没有”各不相同：原文没有印出，留空；不适用，填“—”；涉密不公开，填“涉密”；零，填“0”。",
            "金额按“公开件”表的默认金额单位；个别不同的，写在格内（如“48.8元”）或填“金额单位”一栏。",
            "百分比要带 %，如“99.96%”。编码是文本，前面的 0 不能丢。",
            "合计行照录，并按说明标明是合计；工具会核对，不会重复相加。",
            "用不到的表请删去：留着空表表示“本表无数据”，没有表表示没有公开。",
        ];

    public static readonly IReadOnlyList<string> Headers = ["表", "栏目", "要求", "类型", "怎样填", "例"];

    /// <summary>One line a column: table, column, whether it is required, type, meaning, example.</summary>
    public static IEnumerable<string[]> Lines(IEnumerable<BlankTable> tables)
    {
        foreach (var blank in tables)
            foreach (var column in blank.Table.Columns)
                yield return
                    [
                        blank.Table.SheetName, column.Name, column.IsRequired ? "必填" : "", column.Type.Name(),
                        column.Choices.Count == 0 ? column.Meaning : $"{column.Meaning}可填：{string.Join("、", column.Choices.Select(choice => choice.Name))}。",
                        column.Example,
                    ];
    }

    /// <summary>As plain text, CRLF, for a folder of CSV files.</summary>
    public static string Text(IReadOnlyList<BlankTable> tables)
    {
        var text = new StringBuilder(Name).Append("\r\n\r\n");
        foreach (string rule in Rules)
            text.Append("· ").Append(rule).Append("\r\n");
        foreach (var blank in tables)
        {
            text.Append("\r\n").Append(blank.Table.SheetName).Append(".csv　").Append(blank.Table.Meaning).Append("\r\n");
            foreach (string[] line in Lines([blank]))
            {
                text.Append("    ").Append(line[1]).Append(line[2].Length > 0 ? "（必填，" : "（").Append(line[3]).Append("）：").Append(line[4]);
                text.Append(line[5].Length > 0 ? $"例：{line[5]}" : "").Append("\r\n");
            }
        }
        return text.ToString();
    }
}
