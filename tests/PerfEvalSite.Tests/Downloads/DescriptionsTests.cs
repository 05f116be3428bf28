using System.IO.Compression;
using System.Text;
using System.Text.Json;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Downloads;
using PerfEvalSite.Site.Utf8;
using PerfEvalSite.Tests.Forms;
using PerfEvalSite.Tests.Site;

namespace PerfEvalSite.Tests.Downloads;

public class DescriptionsTests
{
    [Fact]
    public void The_data_package_describes_the_files_column_by_column()
    {
        using var package = Package(Catalogue.OfDisclosure.Concat(Catalogue.OfSite).ToHashSet(), showPersonal: false);
        foreach (var resource in package.RootElement.GetProperty("resources").EnumerateArray())
        {
            if (Catalogue.Find(resource.GetProperty("name").GetString()!) is not { } table)
                continue;
            var header = new Utf8Writer();
            MachineCsv.WriteHeader(table, header, showPersonal: false);
            Assert.Equal(Encoding.UTF8.GetString(header.Written), string.Join(',', Names(resource.GetProperty("schema").GetProperty("fields"))) + "\n");
            Assert.Equal(table.FileName + ".csv", resource.GetProperty("path").GetString());
        }
    }

    [Fact]
    public void Keys_in_the_data_package_lead_to_files_that_are_there()
    {
        using var package = Package([Catalogue.Agencies, Catalogue.Disclosures, Catalogue.Scores], showPersonal: false);
        var resources = package.RootElement.GetProperty("resources").EnumerateArray().ToDictionary(resource => resource.GetProperty("name").GetString()!);
        Assert.Equal(["agencies", "disclosure", "scores", "findings", "dictionary"], resources.Keys);
        Assert.Equal("""["agency_id","disclosure_id","row_no"]""", Compact(resources["scores"].GetProperty("schema").GetProperty("primaryKey")));
        Assert.Equal(
            """
            [{"fields":["agency_id"],"reference":{"resource":"agencies","fields":["agency_id"]}},{"fields":["agency_id","disclosure_id"],"reference":{"resource":"disclosure","fields":["agency_id","disclosure_id"]}}]
            """, Compact(resources["scores"].GetProperty("schema").GetProperty("foreignKeys")));
        Assert.Equal("""[{"fields":["parent_id"],"reference":{"resource":"","fields":["agency_id"]}}]""", Compact(resources["agencies"].GetProperty("schema").GetProperty("foreignKeys")));
        Assert.Equal("""["agency_id","disclosure_id"]""", Compact(resources["disclosure"].GetProperty("schema").GetProperty("primaryKey")));
    }

    [Fact]
    public void Columns_that_name_persons_are_described_only_where_they_are_written()
    {
        using var hidden = Package([Catalogue.Projects], showPersonal: false);
        using var shown = Package([Catalogue.Projects], showPersonal: true);
        Assert.DoesNotContain("responsible", Names(hidden.RootElement.GetProperty("resources")[0].GetProperty("schema").GetProperty("fields")));
        Assert.Contains("responsible", Names(shown.RootElement.GetProperty("resources")[0].GetProperty("schema").GetProperty("fields")));
    }

    [Fact]
    public void The_schema_of_a_disclosure_names_every_table_and_column()
    {
        var writer = new Utf8Writer();
        DisclosureSchema.Write(writer);
        using var schema = JsonDocument.Parse(writer.WrittenMemory);
        var definitions = schema.RootElement.GetProperty("$defs");
        foreach (var table in Catalogue.OfDisclosure)
        {
            var row = definitions.GetProperty(table.FileName);
            Assert.Equal(table.Columns.Select(column => column.Id), row.GetProperty("properties").EnumerateObject().Select(property => property.Name).Take(table.Columns.Length));
            Assert.All(row.GetProperty("required").EnumerateArray(), name => Assert.True(table.Columns.Single(column => column.Id == name.GetString()).IsRequired));
        }
        Assert.Equal(["$schema", "format", "agency_id", "disclosure_id", "updates", .. Catalogue.OfDisclosure.Select(table => table.FileName)], schema.RootElement.GetProperty("properties").EnumerateObject().Select(property => property.Name));
        Assert.Equal("""["元","yuan","人民币元","万元","wan-yuan","亿元","yi-yuan","元/人","yuan-per-head","元每人","百元","bai-yuan","千元","qian-yuan","十万元","shi-wan-yuan","百万元","bai-wan-yuan","千万元","qian-wan-yuan","—",null]""",
            Compact(definitions.GetProperty("disclosure").GetProperty("properties").GetProperty("money_unit").GetProperty("enum")));
    }

    [Fact]
    public void What_is_published_and_a_nested_tree_are_valid_against_the_schema_and_mistakes_are_not()
    {
        var written = new Utf8Writer();
        DisclosureSchema.Write(written);
        using var schema = JsonDocument.Parse(written.WrittenMemory);
        foreach (var (_, disclosure) in RealData.Read(Tool.RealData))
        {
            var published = new Utf8Writer();
            DisclosureJson.Write(disclosure, published, showPersonal: true);
            Assert.Equal([], Faults(Encoding.UTF8.GetString(published.Written)));
        }
        Assert.Equal([], Faults("""
            {"disclosure": {"kind": "绩效自评", "fiscal_year": 2023, "money_unit": "万元"},
             "indicator_sets": [{"set_id": "e", "kind": "评价指标", "indicators": [
               {"name": "产出", "weight": 50, "children": [{"level2": "数量", "children": [{"name": "人数", "no": 1, "weight": "20", "target": {"printed": "≥1人", "value": "1"}}]}]}]}]}
            """));
        Assert.Equal(["#/disclosure: required", "#/funds/0/scope: enum", "#/funds/0/executed: anyOf", "#/funds/0/执行: not", "#/fund: not"],
            Faults("""{"disclosure": {}, "funds": [{"scope": "全部", "executed": [1], "执行": 1}], "fund": []}""").Select(fault => string.Join(' ', fault.Split(' ')[..2])));

        IReadOnlyList<string> Faults(string json)
        {
            using var document = JsonDocument.Parse(json);
            return new JsonSchema(schema.RootElement).Faults(document.RootElement);
        }
    }

    [Fact]
    public void The_archive_holds_the_files_by_name_and_is_the_same_each_time()
    {
        byte[] first = Archive("b.csv", "a.csv", "datapackage.json");
        Assert.Equal(first, Archive("datapackage.json", "a.csv", "b.csv"));
        using var zip = new ZipArchive(new MemoryStream(first));
        Assert.Equal(["a.csv", "b.csv", "datapackage.json"], zip.Entries.Select(entry => entry.Name));
        Assert.Equal("content of b.csv", new StreamReader(zip.GetEntry("b.csv")!.Open()).ReadToEnd());
        Assert.All(zip.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
    }

    [Fact]
    public void Files_that_have_not_changed_are_copied_from_the_archive_before_to_the_same_bytes()
    {
        using var before = new MemoryStream(Archive("gone.csv", "a.csv", "b.csv", "changed.csv"));
        using var archive = new MemoryStream();
        var opened = new List<string>();
        BulkArchive.Write(archive, ["a.csv", "b.csv", "changed.csv", "new.csv"], name => Content(name, opened), before, name => name != "changed.csv");
        Assert.Equal(["changed.csv", "new.csv"], opened);
        Assert.Equal(Archive("a.csv", "b.csv", "changed.csv", "new.csv"), archive.ToArray());
    }

    [Fact]
    public void A_file_or_an_archive_of_more_than_four_gigabytes_has_sizes_and_places_of_eight_bytes()
    {
        using var archive = new MemoryStream();
        var zip = new ZipStream(archive, most: 400);
        string[] names = ["a.csv", "big.csv", "c.csv", "d.csv"];
        foreach (string name in names)
            zip.Add(name, new MemoryStream(Encoding.UTF8.GetBytes(name == "big.csv" ? string.Concat(Enumerable.Range(0, 200)) : $"content of {name}")));
        zip.End();
        using (var read = new ZipArchive(archive, ZipArchiveMode.Read, leaveOpen: true))
        {
            Assert.Equal(names, read.Entries.Select(entry => entry.Name));
            Assert.Equal(string.Concat(Enumerable.Range(0, 200)), new StreamReader(read.GetEntry("big.csv")!.Open()).ReadToEnd());
            Assert.Equal("content of d.csv", new StreamReader(read.GetEntry("d.csv")!.Open()).ReadToEnd());
        }
        // Nothing is copied from one of which the list does not say where it stands.
        Assert.DoesNotContain("big.csv", ZipRecord.Read(archive).Keys);
    }

    private static byte[] Archive(params string[] names)
    {
        using var archive = new MemoryStream();
        BulkArchive.Write(archive, names, name => Content(name, []));
        return archive.ToArray();
    }

    private static MemoryStream Content(string name, List<string> opened)
    {
        opened.Add(name);
        return new MemoryStream(Encoding.UTF8.GetBytes($"content of {name}"));
    }

    private static JsonDocument Package(HashSet<Table> tables, bool showPersonal)
    {
        var writer = new Utf8Writer();
        DataPackage.Write(writer, new SiteSettings { Title = "示例", BaseUrl = "https://example.gov.cn/", ShowPersonalNames = showPersonal }, tables, PackageFacts.None);
        return JsonDocument.Parse(writer.Written.ToArray());
    }

    private static IEnumerable<string> Names(JsonElement fields) => fields.EnumerateArray().Select(field => field.GetProperty("name").GetString()!);

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element, new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
