using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Downloads;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Tests.Forms;

/// <summary>Any table that is published reads back as it was, in every form, whatever its cells hold.</summary>
public class AnyTableTests
{
    private static readonly Agency agency = new("county-ybj", "某县医疗保障局", "", [], "", "", "", default, "", "");

    private static readonly Table[] tables = [Catalogue.Funds, Catalogue.Measures, Catalogue.Narratives, Catalogue.Indicators, Catalogue.Accounts, Catalogue.Attachments, Catalogue.Glossary];

    private static readonly string[] words =
        ["资金", "a,b", "say \"x\"", "'", "=1+1", "'=1+1", "+86", "@x", "-", "<script>alert(1)</script>", "&amp;", "_x000D_", "_x", "\n", "\t", "；", ";", "𠮷", "1e5", "0012", "3-1", "TRUE", "null", "\\", "\u3000", " ", "#", "[x](y)"];

    private static readonly string[] labels = ["2080505", "0012", "国办发〔2017〕55号", "3-1", "2020-12-31", "123456789012345678901", "(一)", ""];
    private static readonly string[] dates = ["2020-12-31", "2019年9月底", "2020", "2020年", "2021年3月", "2020/1/2", "—", ""];
    private static readonly string[] amounts = ["0", "0.00", "1,234.50", "614.49", "91.90", "-5.10", "（1.5）", "614.49万元", "48.8元", "116余万元", "3.2亿元", "—", "涉密", "", "１２３", "≥5万元"];
    private static readonly string[] rates = ["99.96%", "100%", "0%", "-3.5%", "—", "涉密", "", "1,234.5%", "5‰"];
    private static readonly string[] scores = ["20", "3.98", "91.90", "0", "—", "", "20分"];
    private static readonly string[] counts = ["3", "0", "18", "—", "", "1,234"];
    private static readonly string[] values = ["≥95%", "19%-68%", "2020年12月底", "600余名", "显著提升", "四次", "12.59万人", "95%以上", "5%以内", "0", "—", "无", "1988家", "2,940.05万元", "0.5", "7", ""];

    private static readonly Gen<string> texts = Gen.Elements(words).ArrayOf().Select(string.Concat);

    private static readonly Gen<(Table Table, string[][] Rows)> contents =
        from table in Gen.Elements(tables)
        from rows in Row(table).ArrayOf()
        select (table, rows);

    [Fact]
    public void Any_table_reads_back_from_CSV_JSON_and_workbook_as_it_was()
    {
        int sound = 0;
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(contents.ToArbitrary(), content =>
        {
            using var data = TempData.WithDisclosure().Table("indicator_sets.csv", "set_id,kind\ne,评价指标\n").Table(content.Table.FileName + ".csv", Csv(content.Table, content.Rows));
            var (disclosures, diagnostics) = data.Read();
            // What is not accepted is never published.
            if (diagnostics.Any(line => line.Contains(": error ", StringComparison.Ordinal)))
                return;
            sound++;
            var disclosure = Assert.Single(disclosures);
            Same(disclosure, [("disclosure.json", Written(writer => DisclosureJson.Write(disclosure, writer, showPersonal: true)))]);
            Same(disclosure, [("公开件.xlsx", Written(writer => new DisclosureWorkbook(showPersonal: true).Write(agency, disclosure, writer)))]);
            Same(disclosure, [.. Catalogue.OfDisclosure.Where(table => disclosure[table].IsPresent)
                .Select(table => (table.FileName + ".csv", Written(writer => TableCsv.WriteForPeople(disclosure, table, writer, showPersonal: true))))]);
        }));
        Assert.InRange(sound, 60, 300);
    }

    private static void Same(Disclosure expected, (string Name, byte[] Content)[] files)
    {
        using var data = new TempData();
        foreach (var (name, content) in files)
            data.Add($"county-ybj/2023-self/{name}", content);
        var (disclosures, diagnostics) = data.Read();
        Complaints.None(diagnostics.Where(line => line.Contains(": error ", StringComparison.Ordinal)));
        Complaints.None(SameDisclosure.Differences(expected, Assert.Single(disclosures)).Select(difference => $"{files[0].Name}: {difference}"));
    }

    private static Gen<string[]> Row(Table table) => Gen.CollectToArray(table.Columns.Select(Cell));

    private static Gen<string> Cell(Column column)
    {
        if (column.References is not null)
            return Gen.Constant(column.IsRequired ? "e" : "");
        if (column.IsRequired && column.Type is ColumnType.Text or ColumnType.Markdown)
            return texts.Select(text => "甲" + text);
        return column.Type switch
        {
            ColumnType.Choice => Gen.Elements(column.Choices.SelectMany(choice => new[] { choice.Name, choice.Id }).Concat(column.IsRequired ? [] : ["", "—"]).ToArray()),
            ColumnType.Flag => Gen.Elements("是", "否", "true", ""),
            ColumnType.Date => Gen.Elements(dates),
            ColumnType.Year => Gen.Elements("2020", "2021年"),
            ColumnType.Code => Gen.Elements("e1", "0012"),
            ColumnType.Label => Gen.Elements(labels),
            ColumnType.Integer or ColumnType.Count => Gen.Elements(counts),
            ColumnType.Money => Gen.Elements(amounts),
            ColumnType.Rate => Gen.Elements(rates),
            ColumnType.Score => Gen.Elements(scores),
            ColumnType.Value => Gen.OneOf(Gen.Elements(values), texts),
            _ => texts,
        };
    }

    /// <summary>The number column, a key, counts the rows.</summary>
    private static string Csv(Table table, string[][] rows)
    {
        var text = new StringBuilder().AppendJoin(',', table.Columns.Select(column => column.Name)).Append('\n');
        for (int row = 0; row < rows.Length; row++)
            text.AppendJoin(',', table.Columns.Select((column, i) => Quoted(column.Id == "no" ? $"{row + 1}" : rows[row][i]))).Append('\n');
        return text.ToString();
    }

    private static string Quoted(string content) => $"\"{content.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static byte[] Written(Action<Utf8Writer> write)
    {
        var writer = new Utf8Writer();
        write(writer);
        return writer.Written.ToArray();
    }
}
