using System.Text;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Tests.Reading;

public class JsonTablesTests
{
    private const string File = "county-ybj/2023-self/disclosure.json";
    private const string Head = "\"disclosure\": {\"kind\": \"绩效自评\", \"fiscal_year\": 2023, \"money_unit\": \"万元\"}";

    [Fact]
    public void Tables_are_arrays_of_objects_with_names_in_either_language()
    {
        var disclosure = ReadOne("""
            {
            "format": "perfeval-disclosure/1", "agency_id": "county-ybj", "disclosure_id": "2023-self",
            "公开件": [{"文种": "绩效自评", "年度": 2023, "默认金额单位": "万元"}],
            "funds": [{"口径": "合计", "adjusted": "1,000.50", "executed": 1000.10, "execution_rate": "99.96%", "reason": null, "source": " "}],
            "附件": [{"no": 1, "title": "自评表 𠮷", "included": true}, {"no": "2", "title": "报告", "included": false}],
            "three_public": []
            }
            """);
        var row = Assert.Single(disclosure[Catalogue.Funds]);
        var budget = row[Catalogue.Funds.Adjusted];
        Assert.Equal(("1,000.50", 1000.50m, 2, "万元"), (budget.Printed, budget.Value, budget.Decimals, budget.Unit!.Name));
        Assert.Equal(("1000.10", 2), (row[Catalogue.Funds.Executed].Printed, row[Catalogue.Funds.Executed].Decimals));
        Assert.Equal($"{File}(4,60)", row.PlaceOf(Catalogue.Funds.Executed).ToString());
        Assert.True(row[Catalogue.Funds.Reason].IsBlank && row[Catalogue.Funds.Source].IsBlank);
        Assert.Equal(["是", "否"], disclosure[Catalogue.Attachments].Select(found => found.Text(Catalogue.Attachments.Included)));
        Assert.True(disclosure[Catalogue.ThreePublic].IsPresent);
        Assert.False(disclosure[Catalogue.Accounts].IsPresent);
    }

    /// <summary>As a header does; the default is 万元.</summary>
    [Theory]
    [InlineData("执行（元）", "614.49", "614.49 元")]
    [InlineData("执行(千元)", "\"1,614.49\"", "1614.49 千元")]
    [InlineData("执行（元）", "\"614.49万元\"", "614.49 万元")]
    [InlineData("执行（元）", "\"—\"", "0 ")]
    [InlineData("执行", "614.49", "614.49 万元")]
    public void The_name_of_a_property_states_a_unit(string name, string value, string understood)
    {
        var figure = ReadOne($$"""{ {{Head}}, "funds": [{"scope": "合计", "{{name}}": {{value}}}] }""")[Catalogue.Funds][0][Catalogue.Funds.Executed];
        Assert.Equal(understood, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{figure.Value} {figure.Unit}"));
    }

    [Fact]
    public void A_number_never_goes_through_a_double()
    {
        var disclosure = ReadOne($$"""{ {{Head}}, "funds": [{"scope": "合计", "executed": 123456789012345.10, "balance": 0.10}] }""");
        var row = disclosure[Catalogue.Funds][0];
        Assert.Equal((123456789012345.10m, "123456789012345.10", "0.10"), (row[Catalogue.Funds.Executed].Value, row.Text(Catalogue.Funds.Executed), row.Text(Catalogue.Funds.Balance)));
    }

    [Fact]
    public void A_figure_with_its_unit_keeps_the_printed_text()
    {
        var disclosure = ReadOne($$"""
            { {{Head}}, "measures": [
              {"no": 1, "item": "救助", "value": {"printed": "≥12.3万人", "value": "12.3", "unit": "万人", "comparator": ">="} },
              {"no": 2, "item": "增幅", "value": {"printed": "19%-68%", "value": "19", "upper": "68", "unit": "%"} },
              {"no": 3, "item": "参加", "value": {"printed": "600余名", "value": 600, "unit": "名", "approximate": true} }],
              "funds": [{"scope": "合计", "executed": {"printed": "614.49", "value": "614.490", "unit": "元"}, "received_on": {"printed": "2019年9月底", "date": "2019-09-30"} }] }
            """);
        Assert.Equal(["≥12.3万人", "19%-68%", "600余名"], disclosure[Catalogue.Measures].Select(row => row.Text(Catalogue.Measures.Value)));
        var executed = disclosure[Catalogue.Funds][0][Catalogue.Funds.Executed];
        Assert.Equal(("614.49", "元"), (executed.Printed, executed.Unit!.Name));
    }

    [Theory]
    [InlineData("""{"printed": "614.49", "value": "614.94"}""", "“执行”印的是“614.49”，理解为 614.49，但写的是 614.94。")]
    [InlineData("""{"printed": "614.49元", "unit": "万元"}""", "“执行”印的是“614.49元”，理解为 元，但写的是 万元。")]
    [InlineData("""{"printed": "—", "value": "0"}""", "“执行”印的是“—”，理解为 —，但写的是 0。")]
    [InlineData("""{"printed": "614.49", "unit": "斤"}""", "“执行”印的是“614.49”，理解为 万元，但写的是 斤。")]
    [InlineData("""{"printed": "614.49", "approximate": true}""", "“执行”印的是“614.49”，理解为 false，但写的是 true。")]
    [InlineData("""{"printed": "614.49", "comparator": ">="}""", "“执行”印的是“614.49”，理解为 —，但写的是 >=。")]
    public void A_value_that_contradicts_the_printed_text_is_told(string figure, string expected) =>
        Assert.Contains(": error PE1609: " + expected, string.Join('\n', Diagnostics($$"""{ {{Head}}, "funds": [{"scope": "合计", "executed": {{figure}}}] }""")), StringComparison.Ordinal);

    [Fact]
    public void A_tree_may_be_nested_or_flat_and_means_the_same()
    {
        var nested = ReadOne($$"""
            { {{Head}}, "indicator_sets": [{"indicators": [
                {"name": "产出", "weight": 50, "children": [
                  {"children": [{"level3": "人数", "no": 1, "weight": 20, "target": "≥1人"}, {"name": "次数", "no": 2, "weight": 20}], "level2": "数量"},
                  {"name": "质量", "children": [{"name": "率", "no": 3, "weight": 10}]}]},
                {"level1": "效益", "weight1": "50", "level2": "经济", "level3": "增收", "no": 4, "weight": 50}],
              "set_id": "e", "kind": "评价指标"}] }
            """);
        var flat = ReadOne($$"""
            { {{Head}}, "indicator_sets": [{"set_id": "e", "kind": "评价指标"}], "indicators": [
              {"set_id": "e", "no": 1, "level1": "产出", "level2": "数量", "level3": "人数", "weight1": 50, "weight": 20, "target": "≥1人"},
              {"set_id": "e", "no": 2, "level1": "产出", "level2": "数量", "level3": "次数", "weight": 20},
              {"set_id": "e", "no": 3, "level1": "产出", "level2": "质量", "level3": "率", "weight": 10},
              {"set_id": "e", "no": 4, "level1": "效益", "level2": "经济", "level3": "增收", "weight1": 50, "weight": 50}] }
            """);
        Assert.Equal([], SameDisclosure.Differences(flat, nested));
    }

    [Fact]
    public void What_has_no_place_on_an_upper_level_is_told() =>
        Assert.Equal(
            [$"{File}(1,{Column("5}")}): error PE1610: indicators[0] 有下级，不能写“score”。"],
            Diagnostics(WithSet("""{"name": "产出", "children": [{"name": "数", "no": 1, "set_id": "e"}], "score": 5}""")));

    [Theory]
    [InlineData("""{"disclosure": NaN}""", "(1,16): error PE1601: 从这里起不合 JSON 的语法（在 disclosure 之内，遇到“NaN”）。")]
    [InlineData("""{"disclosure": {"kind": 'x'}}""", "(1,25): error PE1601: 从这里起不合 JSON 的语法（在 disclosure.kind 之内，遇到“'x'”）。")]
    [InlineData("{\n// 说明\n}", "(2,1): error PE1601: 从这里起不合 JSON 的语法（在 { } 之内，遇到“//”）。")]
    [InlineData("""{"funds": [""", "(1,12): error PE1601: 从这里起不合 JSON 的语法（在 funds 之内，遇到“文件末尾”）。")]
    [InlineData("""{"funds": [{"scope": "合计",}]}""", "(1,27): error PE1601: 从这里起不合 JSON 的语法（在 funds[0] 之内，遇到“}”）。")]
    [InlineData("", "(1,1): error PE1601: 从这里起不合 JSON 的语法（在 { } 之内，遇到“文件末尾”）。")]
    [InlineData("[1]", "(1,2): error PE1606: [0] 应是：对象 { … }。")]
    [InlineData("""{"funds": {"scope": "合计"}}""", "(1,11): error PE1606: funds 应是：对象的数组 [ { … } ]。")]
    [InlineData("""{"funds": [["合计"]]}""", "(1,12): error PE1606: funds[0] 应是：对象 { … }。")]
    [InlineData("""{"funds": [{"scope": ["合计"]}]}""", "(1,22): error PE1606: funds[0].scope 应是：文字、数字、true、false、null，或含 printed 的对象。")]
    [InlineData("""{"funds": [{"executed": {"value": 1}}]}""", "(1,25): error PE1606: funds[0].executed 应是：文字、数字、true、false、null，或含 printed 的对象。")]
    [InlineData("""{"funds": [{"executed": {"printed": "1", "colour": 1}}]}""", "(1,42): error PE1606: funds[0].executed.colour 应是：printed、value、upper、unit、comparator、approximate、date、until。")]
    [InlineData("""{"funds": [{"scope": "合计", "scope": "项目"}]}""", "(1,28): error PE1604: funds[0].scope 写了两次（同名，或同一列的另一个名称）。")]
    [InlineData("""{"funds": [{"scope": "合计", "口径": "项目"}]}""", "(1,34): error PE1604: funds[0].口径 写了两次（同名，或同一列的另一个名称）。")]
    [InlineData("""{"funds": [], "资金": []}""", "(1,15): error PE1604: 资金 写了两次（同名，或同一列的另一个名称）。")]
    [InlineData("""{"funds": [{"executed": 1e400}]}""", "(1,25): error PE1608: funds[0].executed 的数字“1e400”用了科学记数法。")]
    [InlineData("""{"funds": [{"scope": "\ud800"}]}""", "(1,22): error PE1607: funds[0].scope 的文字里有单独的代理码（\\uD800 至 \\uDFFF），不成字符。")]
    [InlineData("""{"funds": [{"\udc00": "a"}]}""", "(1,13): error PE1607: funds[0] 的文字里有单独的代理码（\\uD800 至 \\uDFFF），不成字符。")]
    [InlineData("""{"funds": [{"__proto__": {"scope": "合计"}}]}""", "(1,13): error PE1201: 表“资金”没有“funds[0].__proto__”这一列。")]
    [InlineData("""{"__proto__": []}""", "(1,2): error PE1605: “__proto__”不是已知的表。")]
    [InlineData("""{"agency_id": "city-ybj"}""", "(1,15): error PE1301: 这里写的单位编码是“city-ybj”，文件夹是“county-ybj”。")]
    [InlineData("""{"funds": [{"公开件编码": "x"}]}""", "(1,22): error PE1301: 这里写的公开件编码是“x”，文件夹是“2023-self”。")]
    [InlineData("""{"format": "perfeval-disclosure/2"}""", "(1,2): error PE1606: format 应是：perfeval-disclosure/1。")]
    public void What_is_wrong_in_JSON_is_told_with_line_column_and_path(string json, string expected) =>
        Assert.Contains(File + expected, Diagnostics(json));

    [Theory]
    [InlineData("{\"funds\":", "[")]
    [InlineData("{\"funds\": [", "{\"children\": [")]
    [InlineData("{\"indicators\": [", "{\"children\": [")]
    [InlineData("", "{\"a\":")]
    public void Nesting_without_end_is_refused(string start, string repeated) =>
        Assert.Contains(Diagnostics(start + string.Concat(Enumerable.Repeat(repeated, 100_000))), line => line.Contains("error PE1602: 嵌套超过 32 层", StringComparison.Ordinal));

    [Fact]
    public void JSON_may_be_in_any_encoding_that_a_clerk_saves()
    {
        foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode, CodePagesEncodingProvider.Instance.GetEncoding("gb18030")! })
        {
            using var data = new TempData().Add(File, [.. encoding.GetPreamble(), .. encoding.GetBytes($$"""{ {{Head}}, "bases": [{"no": 1, "title": "某办法"}] }""")]);
            Assert.Equal("self-evaluation", data.ReadOne().Kind.Id);
        }
    }

    [Fact]
    public void A_file_named_as_a_table_may_be_its_array_and_other_files_at_the_root_are_told()
    {
        using var data = TempData.WithDisclosure().Table("资金.json", """[{"口径": "合计", "执行": 1}]""").Add("资金.json", "[]");
        var (disclosures, diagnostics) = data.Read();
        Assert.Equal("1", disclosures[0][Catalogue.Funds][0].Text(Catalogue.Funds.Executed));
        Assert.Equal(["资金.json: error PE1115: “资金.json”放的位置不对，没有读取：JSON 只在公开件的文件夹里读取。"], diagnostics);
    }

    private static string WithSet(string indicator) => $$"""{ {{Head}}, "indicator_sets": [{"set_id": "e", "kind": "评价指标"}], "indicators": [{{indicator}}] }""";

    private static int Column(string ending) =>
        WithSet("""{"name": "产出", "children": [{"name": "数", "no": 1, "set_id": "e"}], "score": 5}""").IndexOf(ending, StringComparison.Ordinal) + 1;

    private static Disclosure ReadOne(string json)
    {
        using var data = new TempData().Add(File, json);
        return data.ReadOne();
    }

    private static string[] Diagnostics(string json)
    {
        using var data = new TempData().Add(File, json);
        return data.Read().Diagnostics;
    }
}
