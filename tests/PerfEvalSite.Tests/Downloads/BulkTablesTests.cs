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
        var first = new DisclosureBuilder("a-ybj", "2019").Head(year: "2019")
            .Row(Catalogue.Scores, ("evaluation_id", Text("e1")), ("part", Text("决策, \"甲\"")), ("weight", Number("20")), ("score", Number("91.90分", "分")), ("rate", new Figure("99.9%", 99.9m, Units.Percent)))
            .Row(Catalogue.Scores, ("evaluation_id", Text("e1")), ("part", Text("=过程")), ("score", NotApplicable()), ("rate", Text("未评")))
            .Row(Catalogue.Scores, ("evaluation_id", Text("e1")), ("part", Text("合计")), ("is_total", Text("是")))
            .Build();
        var second = new DisclosureBuilder("b-ybj", "2020").Head()
            .Row(Catalogue.Scores, ("evaluation_id", Text("e1")), ("part", Text("第一行\n第二行")), ("weight", Number("1,000")))
            .Row(Catalogue.Attachments, ("no", Number("1")), ("title", Text("附件")))
            .Build();
        var files = Write(false, first, second);
        Assert.Equal(["attachments", "disclosure", "scores"], files.Keys);
        Assert.Equal(
            "agency_id,disclosure_id,row_no,agency,region_id,fiscal_year,kind,is_total,level,parent,evaluation_id,part,weight,weight_value,weight_unit,score,score_value,score_unit,rate,rate_value,rate_unit,rate_fraction,grade,is_total_printed,place,before_correction\n" +
            "a-ybj,2019,1,某局,370200,2019,项目绩效评价报告,false,1,3,e1,\"决策, \"\"甲\"\"\",20,20,,91.90分,91.90,分,99.9%,99.9,%,0.999,,,,\n" +
            "a-ybj,2019,2,某局,370200,2019,项目绩效评价报告,false,1,3,e1,'=过程,,,,—,,,未评,,,,,,,\n" +
            "a-ybj,2019,3,某局,370200,2019,项目绩效评价报告,true,0,,e1,合计,,,,,,,,,,,,是,,\n" +
            "b-ybj,2020,1,某局,370200,2020,项目绩效评价报告,false,0,,e1,\"第一行\n第二行\",\"1,000\",1000,,,,,,,,,,,,\n",
            files["scores"]);
    }

    [Fact]
    public void Amounts_stand_in_yuan_whatever_unit_they_are_printed_in()
    {
        var disclosure = new DisclosureBuilder("a-ybj", "2019").Head()
            .Row(Catalogue.OtherItems, ("item", Text("机关运行经费")), ("value", new Figure("66.86万元", 66.86m, Units.WanYuan)), ("prior", new Figure("0.5亿元", 0.5m, Units.YiYuan)))
            .Row(Catalogue.OtherItems, ("item", Text("车辆")), ("value", Number("3辆", "辆")))
            .Row(Catalogue.ThreePublic, ("item", Text("合计")), ("final", new Figure("12345元", 12345m, Units.Yuan)), ("budget", new Figure("-1.50", -1.50m, Units.WanYuan)))
            .Build();
        var files = Write(false, disclosure);
        Assert.Equal([["66.86", "万元", "668600", "50000000"], ["3", "辆", "", ""]], Cells(files["other_items"], "value_value", "value_unit", "value_yuan", "prior_yuan"));
        Assert.Equal([["12345元", "12345", "-1.50", "-15000"]], Cells(files["three_public"], "final", "final_yuan", "budget", "budget_yuan"));
    }

    [Fact]
    public void No_column_of_any_table_has_a_name_that_SQL_must_quote_or_one_that_another_has()
    {
        // Reserved in SQLite, PostgreSQL and DuckDB, or MySQL.
        string[] reserved = [.. """
            add all alter always analyse analyze and any array as asc asensitive asymmetric autoincrement before between bigint binary blob both by call cascade case cast change char
            character check collate column commit condition constraint continue convert create cross cube cume_dist current_date current_time current_timestamp current_user cursor database
            databases day_hour dec decimal declare default deferrable delayed delete dense_rank desc describe deterministic distinct distinctrow div do double drop dual each else elseif
            empty enclosed end escape escaped except exists exit explain false fetch first_value float for force foreign from fulltext function generated get glob grant group grouping groups
            having if ignore in index infile initially inner inout insensitive insert int integer intersect interval into is isnull iterate join json_table key keys kill lag last_value lateral
            lead leading leave left like limit linear lines load localtime localtimestamp lock long loop match maxvalue mod modifies natural not notnull nothing nth_value ntile null
            numeric of offset on only optimize option optionally or order out outer outfile over partition percent_rank placing precision primary procedure purge range rank read reads
            real recursive references regexp release rename repeat replace require resignal restrict return returning revoke right rlike row row_number rows schema schemas select sensitive
            separator session_user set show signal similar smallint some spatial specific sql starting stored straight_join symmetric system table tables terminated then tinyint to trailing
            transaction trigger true undo union unique unlock unsigned update usage use user using values varchar variadic varying verbose virtual when where while window with write xor zerofill
            """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)];
        foreach (var table in PackageTable.All([.. Catalogue.All], showPersonal: true))
        {
            Assert.DoesNotContain(table.Name, reserved);
            Assert.Equal([], table.Columns.Select(column => column.Id).Where(id => reserved.Contains(id) || id.AsSpan().ContainsAnyExcept("abcdefghijklmnopqrstuvwxyz_0123456789")));
            Assert.Equal(table.Columns.Count, table.Columns.Select(column => column.Id).Distinct().Count());
        }
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
        Assert.Equal("region_id,name,aliases,kind,parent_id,sort_order,sort_order_value,note\n370200,青岛市,,,,,,\n", Encoding.UTF8.GetString(file.ToArray()));
    }

    [Fact]
    public void Names_of_persons_are_left_out_of_header_and_rows_alike()
    {
        string hidden = Write(false, TableCsvTests.Person())["projects"];
        string shown = Write(true, TableCsvTests.Person())["projects"];
        Assert.Equal([["1", "救助"]], Cells(hidden, "project_id", "name"));
        Assert.DoesNotContain("responsible", hidden, StringComparison.Ordinal);
        Assert.DoesNotContain("张三", hidden, StringComparison.Ordinal);
        Assert.Equal([["1", "救助", "张三"]], Cells(shown, "project_id", "name", "responsible"));
    }

    private static BulkStream New(MemoryStream file) => new(null, () => file, () => Assert.Fail("Nothing was published."));

    private static SortedDictionary<string, string> Write(bool showPersonal, params Disclosure[] disclosures)
    {
        var files = new SortedDictionary<string, MemoryStream>(StringComparer.Ordinal);
        var agency = new Agency("a-ybj", "某局", "", [], "", "370200", "", default, "", "");
        using (var bulk = new BulkTables(table => New(files[table.FileName] = new MemoryStream()), showPersonal))
        {
            var rows = new BulkRows(showPersonal);
            foreach (var disclosure in disclosures)
            {
                rows.Fill(disclosure, agency);
                bulk.Append(rows);
            }
            foreach (var file in bulk.Files)
                file.End();
        }
        return new(files.ToDictionary(file => file.Key, file => Encoding.UTF8.GetString(file.Value.ToArray())), StringComparer.Ordinal);
    }

    /// <summary>Of rows without quotation marks.</summary>
    private static string[][] Cells(string file, params string[] columns)
    {
        string[][] lines = [.. file.TrimEnd('\n').Split('\n').Select(line => line.Split(','))];
        return [.. lines.Skip(1).Select(line => columns.Select(column => line[Array.IndexOf(lines[0], column)]).ToArray())];
    }
}
