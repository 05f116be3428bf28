using System.Text.Json;
using PerfEvalSite.Tests.Site;

namespace PerfEvalSite.Tests.Cli;

/// <summary><c>check</c> as a process: several disclosures are checked at once, and nobody can tell.</summary>
public class CheckCommandTests
{
    [Fact]
    public void Findings_stand_in_the_order_of_the_disclosures_and_text_ends_with_the_number_of_the_rest()
    {
        using var data = WithWrongRates(disclosures: 7, each: 90);
        using var all = JsonDocument.Parse(Tool.Run(["check", data.Path, "--format", "json", "--workers", "1"]).Output);
        string[] expected =
        [
            .. all.RootElement.GetProperty("findings").EnumerateArray().Select(item =>
                $"{PlaceOf(item)}: {item.GetProperty("level").GetString()} {item.GetProperty("rule").GetString()}: {item.GetProperty("outcome_words").GetString()}：{item.GetProperty("message").GetString()}"),
        ];
        Assert.Equal(630, expected.Length);
        Assert.Equal(expected, expected.OrderBy(line => line.Split('/')[^2], StringComparer.Ordinal));

        foreach (string workers in (string[])["0", "1", "4"])
        {
            var result = Tool.Run(["check", data.Path, "--workers", workers]);
            Assert.Equal([.. expected[..500], "……还有 130 条，用 --format json 可全部列出"], Lines(result.Errors));
            Assert.Equal(["核对了 7 个公开件：相符 2590，四舍五入 0，未检查 0，缺失 0，需说明 0，差异 630。", "可以发布，630 处对不上。"], Lines(result.Output));
        }
    }

    [Fact]
    public void Faults_of_the_input_come_before_all_findings()
    {
        using var data = WithWrongRates(disclosures: 3, each: 1);
        data.Add("county-ybj/2003-self/资金.csv", "项目编码,口径,全年预算\np1,合计,很多\n");
        var result = Tool.Run(["check", data.Path, "--workers", "3"]);
        Assert.Equal(1, result.ExitCode);
        string[] codes = [.. Lines(result.Errors).Where(line => line.Contains("): ", StringComparison.Ordinal)).Select(line => line.Split(": ")[1])];
        Assert.Equal(["error PE2001", "warning P03", "warning P03"], codes);
        Assert.Equal("不能发布：1 个错误。", Lines(result.Output)[^1]);
    }

    [Fact]
    public void The_verdict_says_what_strict_refuses_and_what_is_left_to_explain()
    {
        using var data = WithWrongRates(disclosures: 1, each: 2);
        Assert.Equal((3, "不能发布（--strict）：2 处对不上。"), Ended("--strict"));
        Assert.Equal((0, "Can be published; 2 that do not agree."), Ended("--lang", "en"));

        (int, string) Ended(params string[] options)
        {
            var result = Tool.Run(["check", data.Path, .. options]);
            return (result.ExitCode, Lines(result.Output)[^1]);
        }
    }

    [Fact]
    public void A_program_is_told_every_place_with_what_is_printed_there_and_what_was_worked_out()
    {
        using var data = WithWrongRates(disclosures: 1, each: 1);
        using var report = JsonDocument.Parse(Tool.Run(["check", data.Path, "--format", "json"]).Output);
        var root = report.RootElement;
        Assert.Equal("可以发布，1 处对不上。", root.GetProperty("verdict").GetProperty("words").GetString());
        Assert.Equal(1, root.GetProperty("counts").GetProperty("differs").GetInt32());
        var finding = Assert.Single(root.GetProperty("findings").EnumerateArray().ToList());
        Assert.Equal(("P03", "differs", "60%"), (Said(finding, "rule"), Said(finding, "outcome"), Said(finding, "stated")));
        Assert.Equal("""{"text":"50%","value":50,"unit":"%"}""", JsonSerializer.Serialize(finding.GetProperty("computed")));
        Assert.Equal(
            ["execution_rate 60% 60 %", "executed 50 50 万元", "adjusted 100 100 万元"],
            finding.GetProperty("places").EnumerateArray().Select(place => $"{Said(place, "column_id")} {Said(place, "printed")} {place.GetProperty("value").GetDecimal()} {Said(place, "unit")}"));
    }

    private static string Said(JsonElement of, string name) => of.GetProperty(name).GetString()!;

    private static string PlaceOf(JsonElement finding)
    {
        var place = finding.GetProperty("places")[0];
        return $"{Said(place, "path")}({place.GetProperty("line").GetInt32()},{place.GetProperty("column").GetInt32()})";
    }

    /// <summary>Disclosures of 2001, 2002 …, each with so many projects whose printed execution rate is 60 % and not the 50 % that it is.</summary>
    private static TempData WithWrongRates(int disclosures, int each)
    {
        var data = new TempData();
        for (int year = 2001; year < 2001 + disclosures; year++)
        {
            string folder = $"county-ybj/{year}-self/";
            var projects = Enumerable.Range(1, each);
            data.Add(folder + "disclosure.csv", $"文种,年度,默认金额单位\n绩效自评,{year},万元\n");
            data.Add(folder + "项目.csv", "项目编码,项目名称\n" + string.Concat(projects.Select(project => $"p{project},项目{project}\n")));
            data.Add(folder + "资金.csv", "项目编码,口径,全年预算,执行,执行率\n" + string.Concat(projects.Select(project => $"p{project},合计,100,50,60%\n")));
        }
        return data;
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}
