using System.Text;
using System.Text.Json;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Downloads;
using PerfEvalSite.Site.Utf8;
using static PerfEvalSite.Tests.DisclosureBuilder;

namespace PerfEvalSite.Tests.Downloads;

public class DisclosureJsonTests
{
    [Fact]
    public void The_whole_disclosure_is_one_row_a_line_with_objects_only_where_they_add_something()
    {
        var disclosure = new DisclosureBuilder().Head()
            .Row(Catalogue.Funds, ("scope", Text("项目")), ("adjusted", Number("614.49", "万元")), ("executed", Number("50,491.71", "万元")), ("execution_rate", Number("99.96%", "%")))
            .Row(Catalogue.Funds, ("scope", Text("合计")), ("adjusted", Number("614.49", "元")), ("executed", NotApplicable()), ("execution_rate", Number("97.6", "%")),
                ("received_on", new Figure("2019年9月底", new PrintedDate(new(2019, 9, 30), new(2019, 9, 30), DatePrecision.MonthEnd))))
            .Row(Catalogue.Measures, ("value", Number("≥12.3万人", "万人", Comparator.AtLeast)), ("period", Text("“甲”\\\"乙\"\n\t\u0001<b>𠮷</b>")))
            .Row(Catalogue.Measures, ("value", Number("600余名", "名", approximate: true)))
            .Row(Catalogue.Measures, ("value", new Figure("19%-68%", 19, 68, Unit("%"))))
            .Row(Catalogue.Measures, ("value", Number("1988家", "家")))
            .Row(Catalogue.Measures, ("value", new Figure("2020年", new PrintedDate(new(2020, 1, 1), new(2020, 12, 31), DatePrecision.Year))))
            .Row(Catalogue.Measures, ("value", new Figure("2020-12-31", PrintedDate.OfDay(new(2020, 12, 31)))))
            .Empty(Catalogue.ThreePublic)
            .Build();
        Assert.Equal(
            """
            {
            "format": "perfeval-disclosure/1",
            "agency_id": "demo-ybj",
            "disclosure_id": "2020-evaluation",
            "disclosure": {"kind": "项目绩效评价报告", "fiscal_year": "2020", "money_unit": "万元"},
            "funds": [
            {"scope": "项目", "adjusted": "614.49", "executed": {"printed": "50,491.71", "value": "50491.71", "unit": "万元"}, "execution_rate": "99.96%"},
            {"scope": "合计", "adjusted": {"printed": "614.49", "value": "614.49", "unit": "元"}, "executed": "—", "execution_rate": "97.6", "received_on": {"printed": "2019年9月底", "date": "2019-09-30"}}
            ],
            "three_public": [],
            "measures": [
            {"value": {"printed": "≥12.3万人", "value": "12.3", "unit": "万人", "comparator": ">="}, "period": "“甲”\\\"乙\"\n\t\u0001<b>𠮷</b>"},
            {"value": {"printed": "600余名", "value": "600", "unit": "名", "approximate": true}},
            {"value": {"printed": "19%-68%", "value": "19", "upper": "68", "unit": "%"}},
            {"value": "1988家"},
            {"value": {"printed": "2020年", "date": "2020-01-01", "until": "2020-12-31"}},
            {"value": "2020-12-31"}
            ]
            }

            """.ReplaceLineEndings("\n"),
            Write(disclosure));
    }

    [Fact]
    public void Names_of_persons_are_left_out_unless_they_are_allowed()
    {
        Assert.DoesNotContain("张三", Write(TableCsvTests.Person()), StringComparison.Ordinal);
        Assert.Contains("\"responsible\": \"张三\"", Write(TableCsvTests.Person(), showPersonal: true), StringComparison.Ordinal);
    }

    private static string Write(Disclosure disclosure, bool showPersonal = false)
    {
        var writer = new Utf8Writer();
        DisclosureJson.Write(disclosure, writer, showPersonal);
        using var parsed = JsonDocument.Parse(writer.WrittenMemory);
        return Encoding.UTF8.GetString(writer.Written);
    }
}
