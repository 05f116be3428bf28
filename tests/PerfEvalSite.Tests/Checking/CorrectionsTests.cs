using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Tests.Site;

namespace PerfEvalSite.Tests.Checking;

/// <summary>A registered 更正 changes the figure everywhere and keeps what was printed; one that cannot be made is told.</summary>
public class CorrectionsTests
{
    [Theory]
    [InlineData("286.40", "285.40", "285.40", 2854000)]
    [InlineData("286.4", "285.40万元", "285.40万元", 2854000)]
    [InlineData("2,864,000元", "285.40", "285.40", 2854000)]
    [InlineData("２８６．４０", "2854000元", "2854000元", 2854000)]
    [InlineData("286.40", "0", "0", 0)]
    [InlineData("286.40", "-1.5", "-1.5", -15000)]
    public void The_cell_holds_the_new_figure_and_remembers_the_printed_one(string old, string now, string shown, int inBase)
    {
        var done = Money("286.40", $"资金/合计/执行,\"{old}\",{now},2024-09-01,录入错误");
        Assert.Equal([], Told(done));
        var figure = done.Disclosure[Catalogue.Funds][0][Catalogue.Funds.Executed];
        Assert.Equal((shown, (decimal)inBase), (figure.Printed, figure.InBase));
        var corrected = Assert.Single(done.Disclosure.Corrected);
        Assert.Equal(("286.40", 0, Catalogue.Funds.Executed, 0), (corrected.Before.Printed, corrected.Row, corrected.Column, corrected.Correction));
    }

    [Theory]
    [InlineData("", "空白", "285.40", FigureKind.Number, FigureKind.Blank)]
    [InlineData("286.40", "286.40", "空白", FigureKind.Blank, FigureKind.Number)]
    [InlineData("286.40", "286.40", "涉密", FigureKind.Withheld, FigureKind.Number)]
    [InlineData("—", "—", "285.40", FigureKind.Number, FigureKind.NotApplicable)]
    public void What_was_empty_becomes_a_figure_and_what_was_one_becomes_empty(string cell, string old, string now, FigureKind after, FigureKind before)
    {
        var done = Money(cell, $"资金/合计/执行,{old},{now},2024-09-01,漏印");
        Assert.Equal([], Told(done));
        Assert.Equal((after, before), (done.Disclosure[Catalogue.Funds][0][Catalogue.Funds.Executed].Kind, Assert.Single(done.Disclosure.Corrected).Before.Kind));
        if (after == FigureKind.Number)
            Assert.Equal(2854000, done.Disclosure[Catalogue.Funds][0][Catalogue.Funds.Executed].InBase);
    }

    /// <summary>As in a table that was downloaded from the site.</summary>
    [Fact]
    public void A_table_may_hold_the_new_figure_already()
    {
        var done = Money("285.40", "资金/合计/执行,286.40,285.40,2024-09-01,录入错误");
        Assert.Equal([], Told(done));
        Assert.Equal("286.40", Assert.Single(done.Disclosure.Corrected).Before.Printed);
        Assert.Equal("285.40", done.Disclosure[Catalogue.Funds][0].Text(Catalogue.Funds.Executed));
    }

    [Theory]
    [InlineData("286.40")]
    [InlineData("285.40")]
    [InlineData("284.40")]
    public void Corrections_of_one_cell_follow_each_other_by_their_dates(string cell)
    {
        var done = Money(cell, "资金/合计/执行,285.40,284.40,2024-10-01,再次核对\n资金/口径=合计/执行,286.40,285.40,2024-09-01,录入错误");
        Assert.Equal([], Told(done));
        Assert.Equal("284.40", done.Disclosure[Catalogue.Funds][0].Text(Catalogue.Funds.Executed));
        Assert.Equal(("286.40", 0), (Assert.Single(done.Disclosure.Corrected).Before.Printed, done.Disclosure.Corrected[0].Correction));
    }

    [Theory]
    [InlineData("资金/合计/执行,286.41,285.40,2024-09-01,甲", "PE3123 (2,10)")]
    [InlineData("资金/合计/执行,286.40元,285.40,2024-09-01,甲", "PE3123 (2,10)")]
    [InlineData("资金/合计/执行,空白,285.40,2024-09-01,甲", "PE3123 (2,10)")]
    [InlineData("资金/合计/执行,286.40,甲乙,2024-09-01,甲", "PE2001 (2,17)")]
    [InlineData("资金/合计/执行,286.40,286.4,2024-09-01,甲", "PE3126 (2,17)")]
    [InlineData("资金/合计/口径,合计,项目,2024-09-01,甲", "PE3122 (2,1)")]
    [InlineData("公开件/年度,2020,2021,2024-09-01,甲", "PE3122 (2,1)")]
    [InlineData("个数(资金),1,2,2024-09-01,甲", "PE3121 (2,1)")]
    [InlineData("资金/合计/资金来源,空白,中央,2024-09-01,甲", "PE3122 (2,1)")]
    [InlineData("资金/合计/差异原因,空白,年中追加,2024-09-01,甲", "PE3125 (2,1)")]
    [InlineData("资金/合计/执行,286.40,285.40,2024-09-01,甲\n资金/合计/执行,285.50,284.40,2024-10-01,乙", "PE3124 (3,10)")]
    [InlineData("资金/无此行/执行,286.40,285.40,2024-09-01,甲", "PE3103 (2,1)")]
    public void What_cannot_be_made_is_told_at_its_cell(string corrections, string told)
    {
        var done = Money("286.40", corrections);
        Assert.Equal([told], Told(done));
        if (!told.StartsWith("PE3126", StringComparison.Ordinal) && !told.StartsWith("PE2001", StringComparison.Ordinal))
            Assert.Equal("286.40", done.Disclosure[Catalogue.Funds][0].Text(Catalogue.Funds.Executed));
    }

    [Fact]
    public void The_checks_see_the_new_figure_and_another_printing_of_the_old_one_is_no_second_fault()
    {
        const string Restated = "\n\n复述\n序号,所指,名称,印刷文本,出处\n1,资金/合计/执行,执行,286.40万元,一";
        var wrong = Checked.Text("资金\n口径,全年预算,执行,执行率\n合计,300,286.40,95.13%" + Restated);
        Assert.Contains(wrong.Result.Findings, finding => finding.Rule.Id == "P03" || finding.Outcome == Outcome.Contradiction);
        var right = Checked.Text("资金\n口径,全年预算,执行,执行率\n合计,300,286.40,95.13%" + Restated + "\n\n更正\n所指,原值,更正值,更正日期,说明\n资金/合计/执行,286.40,285.40,2024-09-01,录入错误");
        Assert.DoesNotContain(right.Result.Findings, finding => finding.Outcome == Outcome.Contradiction);
        var other = Checked.Text("资金\n口径,全年预算,执行,执行率\n合计,300,286.40,95.13%" + Restated.Replace("286.40", "286.50", StringComparison.Ordinal) + "\n\n更正\n所指,原值,更正值,更正日期,说明\n资金/合计/执行,286.40,285.40,2024-09-01,录入错误");
        Assert.Contains(other.Result.Findings, finding => finding.Rule.Id == "R3" && finding.Outcome == Outcome.Contradiction);
    }

    [Fact]
    public void Words_and_dates_are_corrected_too()
    {
        var done = Checked.Text("公开件\n文种,年度,默认金额单位,标题,公开日期\n项目支出绩效自评,2020,万元,甲项目自评表,2021-03-01\n\n资金\n口径,执行\n合计,1\n\n更正\n所指,原值,更正值,更正日期,说明\n"
            + "公开件/标题,甲项目自评表,甲项目绩效自评表,2024-09-01,漏字\n公开件/公开日期,2021年3月1日,2021-03-02,2024-09-01,笔误");
        Assert.Equal([], Told(done));
        Assert.Equal(("甲项目绩效自评表", new DateOnly(2021, 3, 2)), (done.Disclosure.Title, done.Disclosure.Head[Catalogue.Disclosures.PublishedOn].Date!.First));
    }

    [Fact]
    public void The_page_the_headline_and_the_downloads_say_the_new_figure_and_the_page_the_old_one_struck_out()
    {
        using var data = TempData.WithDisclosure().Table("资金.csv", "口径,年初预算,全年预算,执行\n合计,300,300,286.40\n")
            .Table("更正.csv", "所指,原值,更正值,更正日期,说明\n资金/合计/执行,286.40,285.40,2024-09-01,录入错误\n");
        string site = Path.Combine(data.Path, "..", Path.GetFileName(data.Path) + "-site");
        Assert.Equal(0, Tool.Run(["build", data.Path, "-o", site]).ExitCode);
        string folder = Path.Combine(site, "agencies", "county-ybj", "2023-self");
        string page = File.ReadAllText(Path.Combine(folder, "index.html"));
        Assert.Contains("285.40<small><del>286.40</del> <a href=\"#corrections\">已更正</a></small>", page, StringComparison.Ordinal);
        Assert.Equal("口径,年初预算（万元）,全年预算（万元）,执行（万元）\r\n合计,300,300,285.40\r\n", File.ReadAllText(Path.Combine(folder, "tables", "funds.csv")));
        Assert.Contains("资金/合计/执行,286.40,285.40,2024-09-01", File.ReadAllText(Path.Combine(folder, "tables", "corrections.csv")), StringComparison.Ordinal);
        Assert.Contains(",285.40,", File.ReadAllText(Path.Combine(site, "data", "funds.csv")), StringComparison.Ordinal);
        int summary = page.IndexOf("<section id=\"summary\"", StringComparison.Ordinal), next = page.IndexOf("<section", summary + 10, StringComparison.Ordinal);
        Assert.Contains("285.40", page[summary..next], StringComparison.Ordinal);
        Assert.DoesNotContain("286.40", page[summary..next], StringComparison.Ordinal);
        Directory.Delete(site, recursive: true);
    }

    private static Checked Money(string executed, string corrections) =>
        Checked.Text($"资金\n口径,年初预算,全年预算,执行\n合计,300,300,{executed}\n\n更正\n所指,原值,更正值,更正日期,说明\n{corrections}");

    /// <summary>PE3123 (2,2), of what is told of 更正.</summary>
    private static string[] Told(Checked done) =>
        [.. done.Diagnostics.Where(diagnostic => diagnostic.Place.ToString().Contains("corrections", StringComparison.Ordinal)).Select(diagnostic => $"{diagnostic.Code.Id} ({diagnostic.Place.Line},{diagnostic.Place.Column})")];
}
