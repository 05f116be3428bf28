using System.Text.Json;
using PerfEvalSite.Cli.Reports;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Tests.Site;

namespace PerfEvalSite.Tests.Cli;

/// <summary>What programs read: GitHub's annotations and SARIF.</summary>
public sealed class ReportFormatTests
{
    private static readonly ReportItem plain = new(new Place("data/某局/a b,c:d%.csv", 3, 5), "error", "PE1201", "标题:一,二", "100% 的\r\n问题", "改法");
    private static readonly ReportItem cell = new(new Place("data/公开.xlsx", 7, 4, "资金"), "note", "P03", "执行率", "差异：不等", "");
    private static readonly ReportItem whole = new(new Place("data"), "warning", "PE1006", "没有内容", "没有公开件", "");

    [Fact]
    public void An_annotation_escapes_what_GitHub_takes_for_its_own_signs() =>
        Assert.Equal(
            """
            ::error file=data/某局/a b%2Cc%3Ad%25.csv,line=3,col=5,title=PE1201 标题%3A一%2C二::100%25 的%0D%0A问题 → 改法
            ::notice file=data/公开.xlsx,title=P03 执行率::资金!D7：差异：不等
            ::warning file=data,title=PE1006 没有内容::没有公开件

            """, Written(ReportFormat.Github, plain, cell, whole));

    [Fact]
    public void A_SARIF_result_has_its_rule_its_place_and_a_valid_address()
    {
        using var log = JsonDocument.Parse(Written(ReportFormat.Sarif, plain, cell, whole, plain with { Place = new Place(Path.GetFullPath("/数据/a.csv"), 1) }));
        var run = log.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()).ToList();
        var results = run.GetProperty("results").EnumerateArray().ToList();
        Assert.All(results, result => Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()]));
        Assert.Equal("100% 的\r\n问题 → 改法", results[0].GetProperty("message").GetProperty("text").GetString());
        var place = results[0].GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("data/%E6%9F%90%E5%B1%80/a%20b%2Cc%3Ad%25.csv", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal("""{"startLine":3,"startColumn":5}""", JsonSerializer.Serialize(place.GetProperty("region")));
        Assert.Equal("data/公开.xlsx(资金!D7)", results[1].GetProperty("locations")[0].GetProperty("logicalLocations")[0].GetProperty("fullyQualifiedName").GetString());
        Assert.StartsWith("file:///", results[3].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString(), StringComparison.Ordinal);
    }

    [FactWithSarifSchema]
    public void What_a_run_prints_as_SARIF_is_valid_against_the_official_schema()
    {
        using var data = TempData.WithDisclosure().Table("资金.csv", "口径,执刑,全年预算,执行率\n合计,1,\"100\n\",0.5\n");
        using var schema = JsonDocument.Parse(FactWithSarifSchemaAttribute.Schema!);
        foreach (var (folder, language) in new[] { (data.Path, "en"), (Tool.RealData, "zh") })
        {
            var result = Tool.Run(["check", folder, "--format", "sarif", "--lang", language, "--verbose"]);
            using var log = JsonDocument.Parse(result.Output);
            Assert.NotEqual(0, log.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength());
            Complaints.None(new JsonSchema(schema.RootElement).Faults(log.RootElement));
        }
    }

    [FactWithSarifSchema]
    public void The_validator_finds_what_is_not_valid()
    {
        using var schema = JsonDocument.Parse(FactWithSarifSchemaAttribute.Schema!);
        using var log = JsonDocument.Parse("""{"version": "2.0", "runs": [{"tool": {"driver": {}}, "results": [{"level": "fatal", "ruleIndex": -2, "message": {}, "colour": 1}]}]}""");
        Assert.Equal(
            [
                "#/runs/0/results/0/colour: not",
                "#/runs/0/results/0/level: enum",
                "#/runs/0/results/0/message: anyOf",
                "#/runs/0/results/0/ruleIndex: minimum",
                "#/runs/0/tool/driver: required",
                "#/version: enum",
            ],
            new JsonSchema(schema.RootElement).Faults(log.RootElement).Select(fault => string.Join(' ', fault.Split(' ')[..2])).Order(StringComparer.Ordinal));
    }

    private static string Written(ReportFormat format, params ReportItem[] items)
    {
        var output = new StringWriter { NewLine = "\n" };
        ReportWriter.Write(output, new Report(items, null, Verdict.Of(0, null, strict: false)), format, Language.Chinese);
        return output.ToString();
    }
}

/// <summary>Skipped, and said to be, where npm has not restored the schema.</summary>
internal sealed class FactWithSarifSchemaAttribute : FactAttribute
{
    public static readonly string? Schema = Read();

    public FactWithSarifSchemaAttribute()
    {
        if (Schema is null)
            Skip = "npm has not restored the schema of SARIF";
    }

    private static string? Read()
    {
        using var stream = typeof(FactWithSarifSchemaAttribute).Assembly.GetManifestResourceStream("sarif-2.1.0.json");
        return stream is null ? null : new StreamReader(stream).ReadToEnd();
    }
}
