using System.Text.Json;
using PerfEvalSite.Tests.Site;

namespace PerfEvalSite.Tests.Cli;

/// <summary>What <c>--format json</c> prints is what <c>report.schema.json</c> says, for data with and without faults.</summary>
public class ReportSchemaTests
{
    private static readonly Lazy<JsonDocument> schema = new(() =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Tool.Root, "src", "PerfEvalSite.Cli", "Reports", "report.schema.json"))));

    [Fact]
    public void A_check_of_the_real_data_is_as_the_schema_says()
    {
        using var report = JsonDocument.Parse(Tool.Run(["check", Tool.RealData, "--format", "json", "--verbose"]).Output);
        Complaints.None(new JsonSchema(schema.Value.RootElement).Faults(report.RootElement));
        Assert.True(report.RootElement.GetProperty("findings").GetArrayLength() > 20);
    }

    [Fact]
    public void So_are_a_check_and_a_build_of_data_with_faults()
    {
        using var data = TempData.WithDisclosure().Table("资金.csv", "口径,执刑,全年预算,执行率\n合计,1,\"100\n\",0.5\n");
        using var output = new TemporaryFolder();
        foreach (string[] run in new string[][] { ["check", data.Path], ["build", data.Path, "-o", output["site"]] })
        {
            using var report = JsonDocument.Parse(Tool.Run([.. run, "--format", "json", "--lang", "en"]).Output);
            Complaints.None(new JsonSchema(schema.Value.RootElement).Faults(report.RootElement));
            Assert.False(report.RootElement.GetProperty("verdict").GetProperty("publishable").GetBoolean());
        }
    }

    [Fact]
    public void The_schema_refuses_what_is_no_report()
    {
        using var report = JsonDocument.Parse("""{"version": 2, "verdict": {"publishable": "yes"}, "counts": {"errors": -1, "colour": 1}, "findings": [{"id": "finding-3"}]}""");
        Assert.Equal(
            [
                "#/counts/colour: not",
                "#/counts/errors: minimum",
                "#/counts: required",
                "#/findings/0/id: pattern",
                "#/findings/0: required",
                "#/verdict/publishable: type",
                "#/verdict: required",
                "#/version: const",
                "#: required",
            ],
            new JsonSchema(schema.Value.RootElement).Faults(report.RootElement).Select(fault => string.Join(' ', fault.Split(' ')[..2])).Order(StringComparer.Ordinal));
    }
}
