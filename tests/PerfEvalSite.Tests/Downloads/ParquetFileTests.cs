using System.Diagnostics;
using Parquet;
using Parquet.Schema;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Downloads;
using PerfEvalSite.Tests.Site;

namespace PerfEvalSite.Tests.Downloads;

/// <summary>The tables as Parquet, read back by the library and by DuckDB, which has another one.</summary>
[Collection(RealSiteCollection.Name)]
public class ParquetFileTests(RealSite site)
{
    private static readonly PackageTable scores = PackageTable.Of(Catalogue.Scores, showPersonal: false);

    /// <summary>The same three as of the database.</summary>
    [FactWithDuckDb]
    public void Three_headline_figures_come_out_of_the_CSV_files_and_of_Parquet_alike()
    {
        string[] questions =
            [
                "SELECT CAST(SUM(executed_yuan) AS BIGINT) FROM {funds} WHERE NOT is_total",
                "SELECT CAST(score_value AS DECIMAL(9, 1)) FROM {evaluations} WHERE agency_id = 'qingdao-ybj'",
                "SELECT CAST(SUM(final_yuan) AS BIGINT) FROM {three_public} WHERE NOT is_total",
            ];
        foreach (string ending in (string[])[".csv", ".parquet"])
            Assert.Equal(["511350400", "99.9", "16800"], DuckDb(questions.Select(question => question.Replace("{", "'", StringComparison.Ordinal).Replace("}", ending + "'", StringComparison.Ordinal))));
    }

    /// <summary>Cell by cell, each as the type that Parquet has; behind an apostrophe in the CSV stands what a spreadsheet would take for a formula.</summary>
    [FactWithDuckDb]
    public void Every_table_holds_what_its_CSV_file_holds()
    {
        var tables = PackageTable.All([.. Catalogue.All], showPersonal: false).Where(table => File.Exists(Path.Combine(site.Folder, "data", table.FileName))).ToList();
        Assert.Equal(tables.Select(table => table.Name + ".parquet").Order(StringComparer.Ordinal), Directory.GetFiles(Path.Combine(site.Folder, "data"), "*.parquet").Select(Path.GetFileName).Order(StringComparer.Ordinal));
        string[] differing = DuckDb(tables.Select(table =>
            $"SELECT COUNT(*) FROM read_csv('{table.FileName}', header = true, all_varchar = true) a POSITIONAL JOIN '{table.Name}.parquet' b WHERE "
            + string.Join(" OR ", table.Columns.Select(column => column.Type == PublishedType.String || column is { Type: PublishedType.Boolean, Role: PublishedRole.Printed }
                ? $"(a.{column.Id} IS DISTINCT FROM b.{column.Id} AND a.{column.Id} IS DISTINCT FROM '''' || b.{column.Id})"
                : $"(a.{column.Id} IS NULL) <> (b.{column.Id} IS NULL) OR CAST(a.{column.Id} AS {Sql(column)}) <> b.{column.Id}"))));
        Complaints.None(tables.Zip(differing).Where(one => one.Second != "0").Select(one => $"{one.First.Name}: {one.Second} rows differ"));
        Assert.Equal(File.ReadLines(Path.Combine(site.Folder, "data/agencies.csv")).Count() - 1 + "", DuckDb(["SELECT COUNT(*) FROM 'agencies.parquet'"])[0]);
    }

    [FactWithDuckDb]
    public void Columns_have_types_that_no_float_is_among() =>
        Assert.Equal(
            ["agency_id VARCHAR", "row_no BIGINT", "fiscal_year INTEGER", "is_total BOOLEAN", "executed VARCHAR", "executed_value DECIMAL(18,2)", "executed_yuan DECIMAL(18,0)"],
            DuckDb(["agency_id", "row_no", "fiscal_year", "is_total", "executed", "executed_value", "executed_yuan"], "SELECT column_name || ' ' || column_type FROM (DESCRIBE SELECT {0} FROM 'funds.parquet')"));

    [Fact]
    public async Task What_is_written_is_read_back_with_its_types_in_several_groups_of_rows()
    {
        const int rows = 20_000;
        using var file = new MemoryStream();
        ParquetFile.Write(file, new SiteSettings { Title = "测试站", Licence = "CC BY 4.0" }, scores, () => Enumerable.Range(0, rows).Select(i => Record(
            ("agency_id", "a-ybj"), ("disclosure_id", "2023"), ("row_no", $"{i + 1}"), ("agency", "甲局"), ("fiscal_year", "2023"), ("kind", "自评"), ("level", "0"),
            ("is_total", i % 3 == 0 ? "true" : i % 3 == 1 ? "false" : ""), ("part", i % 2 == 0 ? "第一行\n“二”" : ""), ("score_value", i == 1 ? "-0.125" : i % 2 == 0 ? "" : $"{i}.5"),
            ("weight_value", "1234567890123456789.25"), ("rate_fraction", i == 0 ? "0.1234567890123456789" : "1234567890123"))));
        await using var reader = await ParquetReader.CreateAsync(file);
        Assert.Equal(["title=测试站：" + scores.Title, "description=" + scores.Meaning, "licence=CC BY 4.0"], reader.CustomMetadata.Select(pair => $"{pair.Key}={pair.Value}"));
        Assert.Equal(scores.Columns.Select(column => column.Id), reader.Schema.DataFields.Select(field => field.Name));
        Assert.Equal(scores.Columns.Select(column => !column.IsRequired), reader.Schema.DataFields.Select(field => field.IsNullable));
        Assert.Equal(2, reader.RowGroupCount);
        Assert.Equal((18, 3), Size(reader, "score_value"));
        Assert.Equal((28, 2), Size(reader, "weight_value"));
        // Thirteen digits before and nineteen behind the point are more than a number of ours holds for certain.
        Assert.Equal(Field(reader, "part").ClrType, Field(reader, "rate_fraction").ClrType);
        using var group = reader.OpenRowGroupReader(0);
        var values = new decimal?[group.RowCount];
        await group.ReadAsync<decimal>(Field(reader, "score_value"), values.AsMemory());
        Assert.Equal([null, -0.125m, null, 3.5m], values[..4]);
        await group.ReadAsync<decimal>(Field(reader, "weight_value"), values.AsMemory());
        Assert.Equal(1234567890123456789.25m, values[^1]);
        var flags = new bool?[group.RowCount];
        await group.ReadAsync<bool>(Field(reader, "is_total"), flags.AsMemory());
        Assert.Equal([true, false, null, true], flags[..4]);
        var texts = new string?[group.RowCount];
        await group.ReadAsync(Field(reader, "part"), texts.AsMemory());
        Assert.Equal((string?[])["第一行\n“二”", null, "第一行\n“二”"], (IEnumerable<string?>)texts[..3]);
        using var last = reader.OpenRowGroupReader(1);
        var numbers = new long[last.RowCount];
        await last.ReadAsync<long>(Field(reader, "row_no"), numbers.AsMemory());
        Assert.Equal(rows, numbers[^1]);
    }

    [Fact]
    public void The_same_rows_give_the_same_bytes()
    {
        byte[] Written()
        {
            using var file = new MemoryStream();
            ParquetFile.Write(file, new SiteSettings(), scores, () => [Record(("agency_id", "a"), ("disclosure_id", "b"), ("row_no", "1"), ("agency", "甲"), ("fiscal_year", "2023"), ("kind", "自评"), ("level", "0"), ("score_value", "91.90"))]);
            return file.ToArray();
        }

        Assert.Equal(Written(), Written());
    }

    private static (int Precision, int Scale) Size(ParquetReader reader, string name)
    {
        var field = Assert.IsType<DecimalDataField>(Field(reader, name));
        return (field.Precision, field.Scale);
    }

    private static DataField Field(ParquetReader reader, string name) => reader.Schema.DataFields.Single(field => field.Name == name);

    private static string[] Record(params (string Id, string Text)[] cells) => [.. scores.Columns.Select(column => cells.FirstOrDefault(cell => cell.Id == column.Id).Text ?? "")];

    private static string Sql(PublishedColumn column) => column.Type switch
    {
        PublishedType.Boolean => "BOOLEAN",
        PublishedType.Date => "DATE",
        PublishedType.Number => "DECIMAL(38, 10)",
        _ => "BIGINT",
    };

    private string[] DuckDb(IEnumerable<string> names, string question) => DuckDb(names.Select(name => string.Format(System.Globalization.CultureInfo.InvariantCulture, question, name)));

    /// <summary>The first cell of each answer.</summary>
    private string[] DuckDb(IEnumerable<string> questions)
    {
        const string script = """
            const { DuckDBInstance } = require(process.argv[1]);
            (async () => {
              const db = await (await DuckDBInstance.create(':memory:')).connect();
              for (const sql of process.argv.slice(2)) console.log(String((await db.runAndReadAll(sql)).getRowsJson()[0][0]));
            })().catch(fault => { console.error(fault); process.exit(1); });
            """;
        var start = new ProcessStartInfo("node") { WorkingDirectory = Path.Combine(site.Folder, "data"), RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in (string[])["-e", script, FactWithDuckDbAttribute.Module, .. questions])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal("", errors.GetAwaiter().GetResult());
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}

/// <summary>Skipped, and said to be, where npm has not restored DuckDB.</summary>
internal sealed class FactWithDuckDbAttribute : FactAttribute
{
    public static readonly string Module = Path.Combine(FactWithHtmlValidateAttribute.Folder, "node_modules", "@duckdb", "node-api");

    public FactWithDuckDbAttribute()
    {
        if (!File.Exists(Path.Combine(Module, "package.json")))
            Skip = "npm has not restored DuckDB";
    }
}
