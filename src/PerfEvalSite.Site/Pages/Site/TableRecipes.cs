using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>
/// One question about a table, put to it in R, Python, DuckDB and a spreadsheet. It is one that has a right answer: amounts are added up within a year and within each of
/// the table's own categories, and of rows that do not count anything twice; of other tables the rows of a year are counted.
/// </summary>
internal static class TableRecipes
{
    private static readonly string[] mainAmounts = ["executed", "final", "amount", "total"];

    /// <param name="sample">Records of the table, of which the question takes its year and categories.</param>
    public static string Question(PackageTable table, IReadOnlyList<string[]> sample)
    {
        var asked = Asked.Of(table, sample);
        string where = string.Join("、", asked.Where.Select(one => $"{one.Column.Title}为{Quotes.Around(one.Value)}"));
        string start = asked.Sum is { } sum ? $"例：{where}的行里，{sum.Title}相加是多少（is_total 为 false 的行相加不重复）。" : where.Length > 0 ? $"例：{where}的有多少行。" : "例：有多少行。";
        return $"{start}先把 {table.FileName} 下载到程序所在的文件夹。";
    }

    public static IEnumerable<CodeSample> Of(PackageTable table, IReadOnlyList<string[]> sample)
    {
        var asked = Asked.Of(table, sample);
        yield return new("Python", Python(table, asked));
        yield return new("R", R(table, asked));
        yield return new("DuckDB", DuckDb(table, asked));
        yield return new("Excel、WPS 表格", Spreadsheet(table, asked));
    }

    private static string Python(PackageTable table, Asked asked)
    {
        string where = string.Join(" and ", asked.Conditions(true).Select(one => $"row[\"{one.Id}\"] == {Escaped(one.Value)}"));
        return string.Join('\n',
            asked.Sum is null ? "import csv" : "import csv, decimal",
            $"rows = [row for row in csv.DictReader(open(\"{table.FileName}\", encoding=\"utf-8\", newline=\"\")){(where.Length > 0 ? " if " + where : "")}]",
            asked.Sum is { } sum ? $"print(sum(decimal.Decimal(row[\"{sum.Id}\"] or 0) for row in rows))" : "print(len(rows))");
    }

    private static string R(PackageTable table, Asked asked)
    {
        string where = string.Join(" & ", asked.Conditions(true).Select(one => $"t${one.Id} == {Escaped(one.Value)}"));
        return string.Join('\n', new[]
        {
            $"t <- read.csv(\"{table.FileName}\", colClasses = \"character\", na.strings = character(), fileEncoding = \"UTF-8\")",
            where.Length > 0 ? $"t <- t[{where}, ]" : "",
            asked.Sum is { } sum ? $"sum(as.numeric(t${sum.Id}), na.rm = TRUE)" : "nrow(t)",
        }.Where(line => line.Length > 0));
    }

    private static string DuckDb(PackageTable table, Asked asked)
    {
        string where = string.Join(" AND ", asked.Conditions(true).Select(one => $"{one.Id} = '{one.Value.Replace("'", "''", StringComparison.Ordinal)}'"));
        return string.Join('\n', new[]
        {
            asked.Sum is { } sum ? $"SELECT sum(CAST({sum.Id} AS DECIMAL(38, 4)))" : "SELECT count(*)",
            $"FROM read_csv('{table.FileName}', header = true, all_varchar = true)",
            where.Length > 0 ? $"WHERE {where}" : "",
        }.Where(line => line.Length > 0)) + ";";
    }

    private static string Spreadsheet(PackageTable table, Asked asked)
    {
        string where = string.Concat(asked.Conditions(false).Select(one => $",{table.Name}[{one.Id}],{(one.IsNumber ? one.Value : $"\"{one.Value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")}"));
        return string.Join('\n',
            $"数据 → 从文本/CSV → 选 {table.FileName}，文件原始格式选 65001（UTF-8）",
            "点“转换数据”，把编码列（agency_id、code 等）的类型改为文本，再点“关闭并上载”",
            asked.Sum is { } sum ? $"=SUMIFS({table.Name}[{sum.Id}]{where})" : where.Length > 0 ? $"=COUNTIFS({where[1..]})" : $"=ROWS({table.Name})");
    }

    /// <summary>As Python and R both write a text.</summary>
    private static string Escaped(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <param name="Where">Year and categories, as a row of the table has them.</param>
    /// <param name="Sum">The amount that is added up; null where rows are counted.</param>
    private sealed record Asked(IReadOnlyList<(PublishedColumn Column, string Value)> Where, PublishedColumn? Sum)
    {
        public static Asked Of(PackageTable table, IReadOnlyList<string[]> sample)
        {
            var sum = table.Source is { HasSums: true } ? mainAmounts.Select(id => Yuan(table, id)).FirstOrDefault(column => column is not null) : null;
            int isTotal = table.Columns.ToList().FindIndex(column => column.Role == PublishedRole.IsTotal);
            string[] row = sum is not null && sample.FirstOrDefault(record => record[isTotal] == "false") is { } part ? part : sample[0];
            var where = new List<(PublishedColumn, string)>();
            for (int i = 0; i < table.Columns.Count; i++)
                if (row[i].Length > 0 && IsAsked(table.Columns[i], sum is not null) && !row[i].AsSpan().ContainsAny('\n', '\r'))
                    where.Add((table.Columns[i], row[i]));
            return new(where, sum);
        }

        /// <summary>All conditions, that of the rows that are parts of no other included.</summary>
        /// <param name="asText">Whether everything is a text, as in the file.</param>
        public IEnumerable<(string Id, string Value, bool IsNumber)> Conditions(bool asText)
        {
            if (Sum is not null)
                yield return ("is_total", asText ? "false" : "FALSE", !asText);
            foreach (var (column, value) in Where)
                yield return (column.Id, value, !asText && column.Role == PublishedRole.FiscalYear);
        }

        private static PublishedColumn? Yuan(PackageTable table, string id) => table.Columns.FirstOrDefault(column => column.Role == PublishedRole.Yuan && column.Source!.Id == id);

        private static bool IsAsked(PublishedColumn column, bool isSum) =>
            column.Role == PublishedRole.FiscalYear || isSum && column is { Role: PublishedRole.Printed, Source: { IsKey: true, Type: ColumnType.Choice } };
    }
}
