using System.Text;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Downloads;
using static PerfEvalSite.Tests.DisclosureBuilder;

namespace PerfEvalSite.Tests.Downloads;

public class BulkTablesTests
{
    [Fact]
    public void Disclosures_follow_each_other_below_one_header_with_values_and_units()
    {
        var first = new DisclosureBuilder("a-ybj", "2019")
            .Row(Catalogue.Scores, ("evaluation_id", Text("e1")), ("part", Text("决策, \"甲\"")), ("weight", Number("20")), ("score", Number("91.90分", "分")), ("rate", Number("99.9%", "%")))
            .Row(Catalogue.Scores, ("evaluation_id", Text("e1")), ("part", Text("=过程")), ("score", NotApplicable()), ("rate", Text("未评")))
            .Build();
        var second = new DisclosureBuilder("b-ybj", "2020")
            .Row(Catalogue.Scores, ("evaluation_id", Text("e1")), ("part", Text("第一行\n第二行")), ("weight", Number("1,000")))
            .Row(Catalogue.Attachments, ("no", Number("1")), ("title", Text("附件")))
            .Build();
        var files = Write(false, first, second);
        Assert.Equal(["attachments", "scores"], files.Keys);
        Assert.Equal(
            "agency_id,disclosure_id,evaluation_id,part,weight,weight_value,weight_unit,score,score_value,score_unit,rate,rate_value,rate_unit,grade,is_total,place\n" +
            "a-ybj,2019,e1,\"决策, \"\"甲\"\"\",20,20,,91.90分,91.90,分,99.9%,99.9,%,,,\n" +
            "a-ybj,2019,e1,=过程,,,,—,,,未评,,,,,\n" +
            "b-ybj,2020,e1,\"第一行\n第二行\",\"1,000\",1000,,,,,,,,,,\n",
            files["scores"]);
    }

    [Fact]
    public void A_table_of_the_site_stands_without_the_two_ids()
    {
        var figures = new Figure[Catalogue.Regions.Columns.Length];
        figures[Catalogue.Regions.Id.Index] = Text("370200");
        figures[Catalogue.Regions.Name.Index] = Text("青岛市");
        var file = new MemoryStream();
        using (var bulk = new BulkTables(_ => New(file), showPersonal: false))
        {
            bulk.Append(Catalogue.Regions, [new Row(figures, 2, "regions.csv")]);
            Assert.Equal(1, bulk.RowCounts[Catalogue.Regions]);
        }
        Assert.Equal("region_id,name,aliases,kind,parent_id,order,note\n370200,青岛市,,,,,\n", Encoding.UTF8.GetString(file.ToArray()));
    }

    [Fact]
    public void Names_of_persons_are_left_out_of_header_and_rows_alike()
    {
        string hidden = Write(false, TableCsvTests.Person())["projects"];
        string shown = Write(true, TableCsvTests.Person())["projects"];
        Assert.Equal(
            "agency_id,disclosure_id,project_id,no,name,aliases,code,implementer,authority,from,to,note,place,unit_code,form_no,category,attribute,type\n" +
            "demo-ybj,2020-evaluation,1,,救助,,,,,,,,,,,,,\n", hidden);
        Assert.Equal(
            "agency_id,disclosure_id,project_id,no,name,aliases,code,implementer,authority,responsible,from,to,note,place,unit_code,form_no,finance_responsible,contact,category,attribute,type\n" +
            "demo-ybj,2020-evaluation,1,,救助,,,,,张三,,,,,,,,,,,\n", shown);
    }

    private static BulkStream New(MemoryStream file) => new(null, () => file, () => Assert.Fail("Nothing was published."));

    private static SortedDictionary<string, string> Write(bool showPersonal, params Disclosure[] disclosures)
    {
        var files = new SortedDictionary<string, MemoryStream>(StringComparer.Ordinal);
        using (var bulk = new BulkTables(table => New(files[table.FileName] = new MemoryStream()), showPersonal))
        {
            var rows = new BulkRows(showPersonal);
            foreach (var disclosure in disclosures)
            {
                rows.Fill(disclosure);
                bulk.Append(rows);
            }
            foreach (var file in bulk.Files)
                file.End();
        }
        return new(files.ToDictionary(file => file.Key, file => Encoding.UTF8.GetString(file.Value.ToArray())), StringComparer.Ordinal);
    }
}
