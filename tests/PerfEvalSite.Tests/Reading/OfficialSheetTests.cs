using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Tests.Reading;

/// <summary>Files and sheets that are laid out as official tables and forms are input as they are.</summary>
public class OfficialSheetTests
{
    private const string Accounts = "文种,年度,默认金额单位\n部门决算,2024,万元\n";

    private static TempData Data() => new TempData().Add("county-ybj/2024-final-accounts/公开件.csv", Accounts);

    private static TempData Data(string name, string content) => Data().Add("county-ybj/2024-final-accounts/" + name, content);

    private static string[] Rows(TableRows rows, params Column[] columns) => [.. rows.Select(row => string.Join('|', columns.Select(column => row.Text(column))))];

    [Fact]
    public void The_two_sides_of_the_first_table_are_lines_of_accounts_with_their_places()
    {
        using var data = Data("收支总表.csv", """
            收入支出决算总表,,,
            部门：某局,,,金额单位：万元
            收入,,支出,
            项目,决算数,项目,决算数
            一、一般公共预算财政拨款收入,100.50,一、一般公共服务支出,90.50
            二、政府性基金预算财政拨款收入,,二、外交支出,
            本年收入合计,100.50,本年支出合计,90.50
            年初结转和结余,,年末结转和结余,10.00
            总计,100.50,总计,100.50
            注：本表反映部门本年度的总收支和年末结转结余情况。,,,
            """);
        var t = Catalogue.Accounts;
        var read = data.ReadOne();
        Assert.Equal(
            [
                "收入|全口径|来源|一、一般公共预算财政拨款收入|100.50", "收入|全口径|来源|二、政府性基金预算财政拨款收入|", "收入|全口径|总计|本年收入合计|100.50",
                "收入|全口径|结转结余|年初结转和结余|", "收入|全口径|总计|总计|100.50",
                "支出|全口径|功能-类|一、一般公共服务支出|90.50", "支出|全口径|功能-类|二、外交支出|", "支出|全口径|总计|本年支出合计|90.50",
                "支出|全口径|结转结余|年末结转和结余|10.00", "支出|全口径|总计|总计|100.50",
            ],
            Rows(read[t], t.Side, t.Scope, t.By, t.Item, t.Final));
        Assert.Equal("county-ybj/2024-final-accounts/收支总表.csv(8,18)", read[t][8].PlaceOf(t.Final).ToString());
        Assert.Equal(["T1|有数据|注：本表反映部门本年度的总收支和年末结转结余情况。"], Rows(read[Catalogue.OfficialTables], Catalogue.OfficialTables.Form, Catalogue.OfficialTables.State, Catalogue.OfficialTables.Note));
    }

    [Theory]
    [InlineData("201,,,一般公共服务支出,3\n201,06,,财政事务,3\n201,06,01,行政运行,3\n")]
    [InlineData("201,,,一般公共服务支出,3\n,06,,财政事务,3\n,,01,行政运行,3\n")]
    [InlineData("201,,,一般公共服务支出,3\n20106,,,财政事务,3\n2010601,,,行政运行,3\n")]
    [InlineData("201,,,一般公共服务支出,3\n201,6,,财政事务,3\n201,6,1,行政运行,3\n")]
    public void Codes_in_three_columns_are_joined_however_they_are_written(string rows)
    {
        using var data = Data("表三.csv", "支出决算表,,,,\n项目,,,,本年支出合计\n功能分类科目编码,,,科目名称,\n类,款,项,,\n栏次,,,,1\n合计,,,,3\n" + rows);
        var t = Catalogue.SpendingByCode;
        Assert.Equal(["|合计|全口径|3", "201|一般公共服务支出|全口径|3", "20106|财政事务|全口径|3", "2010601|行政运行|全口径|3"], Rows(data.ReadOne()[t], t.Code, t.Item, t.Scope, t.Total));
    }

    [Fact]
    public void The_one_row_of_three_public_spending_becomes_a_row_an_item()
    {
        using var data = Data("公开09表.csv", """
            财政拨款“三公”经费支出决算表,,,,,,,,,,,
            ,,,,,,,,,,,单位：万元
            合计,,因公出国（境）费,,公务用车购置及运行维护费,,,,,,公务接待费,
            ,,,,小计,,公务用车购置费,,公务用车运行维护费,,,
            预算数,决算数,预算数,决算数,预算数,决算数,预算数,决算数,预算数,决算数,预算数,决算数
            9.00,7.10,0.00,0.00,8.00,6.50,,,8.00,6.50,1.00,0.60
            """);
        var t = Catalogue.ThreePublic;
        Assert.Equal(
            ["合计|9.00|7.10", "因公出国（境）费|0.00|0.00", "公务用车购置及运行维护费|8.00|6.50", "公务用车购置费||", "公务用车运行维护费|8.00|6.50", "公务接待费|1.00|0.60"],
            Rows(data.ReadOne()[t], t.Item, t.Budget, t.Final));
    }

    [Fact]
    public void An_empty_table_with_its_sentence_is_published_as_empty()
    {
        using var data = Data("基金.csv", """
            政府性基金预算财政拨款收入支出决算表,,,,,,,
            项目,,年初结转和结余,本年收入,本年支出,,,年末结转和结余
            功能分类科目编码,科目名称,,,合计,基本支出,项目支出,
            合计,,,,,,,
            说明：本单位本年度没有政府性基金预算财政拨款收入和支出，故本表无数据。,,,,,,,
            """);
        var read = data.ReadOne();
        Assert.Empty(read[Catalogue.SpendingByCode]);
        Assert.Equal(["T8|空表并说明"], Rows(read[Catalogue.OfficialTables], Catalogue.OfficialTables.Form, Catalogue.OfficialTables.State));
    }

    [Fact]
    public void A_table_that_only_its_title_would_tell_from_others_is_asked_for()
    {
        using var data = Data("附表.csv", "科目编码,科目名称,合计,基本支出,项目支出\n201,一般公共服务支出,3,2,1\n");
        string told = Assert.Single(data.Read().Diagnostics);
        Assert.StartsWith("county-ybj/2024-final-accounts/附表.csv(1,1): error PE1705: 按表头看，这可以是", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_and_a_column_that_the_form_does_not_have_are_kept_and_told()
    {
        using var data = Data("表二.csv", "收入决算表,,,,\n科目编码,科目名称,本年收入合计,财政拨款收入,其中：教育收费\n201,一般公共服务支出,3,3,0.5\n");
        var (disclosures, told) = data.Read();
        Assert.Equal(["county-ybj/2024-final-accounts/表二.csv(2,25): warning PE1708: “收入决算表”没有“其中：教育收费”这一栏；其中的内容照录到“其他数据”。"], told);
        Assert.Equal(["收入决算表：一般公共服务支出：其中：教育收费|0.5"], Rows(disclosures[0][Catalogue.Measures], Catalogue.Measures.Item, Catalogue.Measures.Value));
    }

    [Theory]
    [InlineData("收入决算表\n科目编码,科目名称,本年收入合计,财政拨款收入\n201,一般公共服务支出,3,3,7\n", "(3,18): error PE1707: “7”在“收入决算表”里没有位置：它所在的栏没有表头。")]
    [InlineData("收入决算表\n科目编码,科目名称,本年收入合计,财政拨款收入\n,,3,3\n", "(3,3): error PE1707: “3”在“收入决算表”里没有位置：这一行没有名称。")]
    [InlineData("收入决算表,,12.5\n科目编码,科目名称,本年收入合计,财政拨款收入\n201,一般公共服务支出,3,3\n", "(1,8): error PE1707: “12.5”在“收入决算表”里没有位置：它在表头上方。")]
    [InlineData("收入决算表\n科目编码,科目名称,本年收入合计,财政拨款收入\n201,3.00,3.00\n", "(3,5): error PE1707: “3.00”在“收入决算表”里没有位置：名称栏里是数字，这一行多半错了位。")]
    [InlineData("收入决算表\n编码甲,科目名称,总数\n201,一般公共服务支出,3\n", "(1,1): error PE1706: 表名是“收入决算表”，但找不到它的表头：缺少功能分类科目编码、科目名称、本年收入合计、财政拨款收入。")]
    public void What_has_no_place_is_an_error_at_its_cell(string content, string error)
    {
        using var data = Data("表二.csv", content);
        Assert.Contains("county-ybj/2024-final-accounts/表二.csv" + error, data.Read().Diagnostics);
    }

    [Fact]
    public void An_item_outside_the_list_is_kept_under_its_own_name()
    {
        using var data = Data("其他公开事项.csv", "事项,数值\n面向中小企业预留政府采购项目预算金额,18.40万元\n货物,2万元\n");
        var t = Catalogue.OtherItems;
        Assert.Equal(["面向中小企业预留政府采购项目预算金额|18.40万元", "政府采购货物|2万元"], Rows(data.ReadOne()[t], t.Item, t.Value));
    }

    [Theory]
    [InlineData("201.0,,,一般公共服务支出,3", "(7,1)")]
    [InlineData("2.01E+06,,,行政运行,3", "(7,1)")]
    [InlineData("201,6.0,1.0,行政运行,3", "(7,5) (7,9)")]
    [InlineData("201-06-01,,,行政运行,3", "(7,1)")]
    [InlineData("201,06,01,行政运行,3", "")]
    [InlineData("合计,,,,3", "")]
    public void A_code_that_a_program_made_a_number_of_is_not_lost(string row, string places)
    {
        using var data = Data("表三.csv", $"支出决算表,,,,\n项目,,,,本年支出合计\n功能分类科目编码,,,科目名称,\n类,款,项,,\n栏次,,,,1\n合计,,,,3\n{row}\n".Replace("合计,,,,3\n合计", "合计", StringComparison.Ordinal));
        Assert.Equal(places, string.Join(' ', data.Read().Diagnostics.Where(line => line.Contains("PE1707", StringComparison.Ordinal)).Select(line => line[line.IndexOf('(', StringComparison.Ordinal)..line.IndexOf(": ", StringComparison.Ordinal)])));
    }

    [Theory]
    [InlineData("2023年度收入支出决算总表", "决算数", "PE1322 公开.csv(1,1)")]
    [InlineData("二〇二三年度收入支出决算总表", "决算数", "PE1322 公开.csv(1,1)")]
    [InlineData("收入支出决算总表", "2023年决算数", "PE1322 公开.csv(3,4)")]
    [InlineData("收入支出决算总表\n（2023年度）", "决算数", "PE1322 公开.csv(2,1)")]
    [InlineData("2024年度收入支出决算总表", "2024年决算数", "")]
    [InlineData("2023年至2024年收入支出决算总表", "决算数", "")]
    [InlineData("收入支出决算总表\n编制日期：2025年3月1日", "决算数", "")]
    public void A_table_of_another_year_is_told(string title, string head, string told)
    {
        using var data = Data("公开.csv", $"{title}\n收入,,支出,\n项目,{head},项目,{head}\n一、一般公共预算财政拨款收入,5,一、一般公共服务支出,5\n本年收入合计,5,本年支出合计,5\n");
        Assert.Equal(told, string.Join(' ', data.Read().Diagnostics.Select(line => line.Split(": ")[1].Split(' ')[1] + " " + line.Split(": ")[0].Split('/')[^1])));
    }

    [Fact]
    public void A_self_evaluation_of_one_sheet_needs_no_codes()
    {
        using var data = new TempData().Add("county-ybj/2024-self-evaluation/公开件.csv", "文种,年度,默认金额单位\n绩效自评,2024,万元\n").Add("county-ybj/2024-self-evaluation/自评表一.csv", """
            项目支出绩效自评表,,,,,,,,
            项目名称,基层站点建设,,,主管部门,某局,,,
            实施单位,某中心,,,,,,,
            项目资金（万元）,,年初预算数,全年预算数（A）,全年执行数（B）,分值,执行率（B/A）,得分,
            ,年度资金总额,100,100,95,10,95%,9.5,
            ,其中：当年财政拨款,100,100,95,—,95%,—,
            年度总体目标,预期目标,,,实际完成情况,,,,
            ,建成站点。,,,已建成。,,,,
            绩效指标,一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分,偏差原因分析及改进措施
            ,产出指标（50分）,数量指标,站点数,≥10个,10个,50,50,/
            ,效益指标（40分）,社会效益,覆盖率,≥90%,92%,40,40,
            ,总分,,,,,100,99.5,
            """);
        var read = data.ReadOne();
        var f = Catalogue.Funds;
        var i = Catalogue.Indicators;
        var e = Catalogue.Evaluations;
        string key = read[Catalogue.Projects][0].Text(Catalogue.Projects.Id);
        Assert.Equal([$"{key}|项目|年度资金总额|95|95%|10|9.5", $"{key}|资金来源|其中：当年财政拨款|95|95%|—|—"], Rows(read[f], f.Evaluation, f.Scope, f.Source, f.Executed, f.ExecutionRate, f.Weight, f.Score));
        Assert.Equal([$"{key}|1|产出指标|50|数量指标|站点数|≥10个|10个|50|50|/", $"{key}|2|效益指标|40|社会效益|覆盖率|≥90%|92%|40|40|"],
            Rows(read[i], i.Set, i.No, i.Level1, i.Weight1, i.Level2, i.Level3, i.Target, i.Actual, i.Weight, i.Score, i.Reason));
        Assert.Equal([$"基层站点建设|单位自评|{key}|100|99.5"], Rows(read[e], e.Title, e.Kind, e.Projects, e.FullMark, e.Score));
        Assert.Equal(["建成站点。|已建成。"], Rows(read[Catalogue.Goals], Catalogue.Goals.Expected, Catalogue.Goals.Actual));
    }

    [Fact]
    public void A_profile_of_the_data_folder_adds_a_title_and_its_mistakes_are_told_at_their_line()
    {
        string table = "本县收入表\n科目编码,科目名称,本年收入合计,财政拨款收入\n201,一般公共服务支出,3,3\n";
        using var data = Data("表.csv", table).Add("profiles/county.json", """{ "base": "national", "forms": [ { "id": "T2", "also": ["本县收入表"] } ] }""");
        Assert.Single(data.ReadOne()[Catalogue.IncomeByCode]);
        using var wrong = Data("说明.md", "无").Add("profiles/county.json", "{\n  \"base\": \"national\",\n  \"forms\": [ { \"id\": \"X\", \"title\": \"x\",\n    \"sections\": [ { \"table\": \"accounts\", \"columns\": [\n      { \"to\": \"finall\", \"head\": \"数\" } ] } ] } ]\n}");
        Assert.Contains(wrong.Read().Diagnostics, told => told.StartsWith("profiles/county.json(5,15): error PE1702: 版式里的“finall”不是表“决算”的一列", StringComparison.Ordinal));
    }
}
