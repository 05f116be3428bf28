namespace PerfEvalSite.Tests.Reading;

/// <summary>What would be lost without a word: rows inside a cell, files and sheets that are no table, disclosures without rows.</summary>
public class VanishingRowsTests
{
    private const string Folder = "county-ybj/2023-self/";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_quotation_mark_that_a_later_one_closes_is_told_wherever_both_stand(int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < 20; i++)
        {
            int from = random.Next(1, 8), to = random.Next(from + 1, 10), column = random.Next(1, 3);
            var rows = Enumerable.Range(1, 10).Select(row => new[] { $"{row}", $"项目{row}", $"甲局{row}" }).ToArray();
            rows[from][column] = "\"" + rows[from][column];
            rows[to][column] += "\"";
            using var data = TempData.WithDisclosure().Table("projects.csv", "project_id,name,implementer\n" + string.Concat(rows.Select(row => string.Join(',', row) + "\n")));
            Assert.Contains($"{Folder}projects.csv({from + 2},{(column == 1 ? 3 : 3 + rows[from][1].Length + 1)}): error PE1130", string.Join('\n', data.Read().Diagnostics), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_text_of_several_lines_is_no_rows()
    {
        using var data = TempData.WithDisclosure().Table("narratives.csv", "栏目,序号,标题,正文\n概况,1,甲,\"第一行，有逗号\n第二行, and, some, words\n2023, 完成\"\n");
        Assert.Equal([], data.Read().Diagnostics);
    }

    /// <summary>What a program writes that quotes every cell, ours too.</summary>
    [Theory]
    [InlineData("\"名词\",\"释义\"\n\"甲\",\"第一,\n乙,丙\"\n", 1)]
    [InlineData("名词,释义\n\"甲\",\"第一,\n乙,丙\"\n", 1)]
    [InlineData("名词,释义\n甲,\"第一\n乙,丙\"\n", 0)]
    [InlineData("名词,释义\n\"甲,第一\n乙\",丙\n", 0)]
    public void Rows_of_which_every_cell_is_quoted_hold_what_they_say(string glossary, int rows)
    {
        using var data = TempData.WithDisclosure().Table("projects.csv", "project_id,name\n1,甲\n").Table("名词解释.csv", glossary);
        if (rows == 1)
            Assert.Equal("第一,\n乙,丙", Assert.Single(data.ReadOne()[PerfEvalSite.Data.Tables.Catalogue.Glossary]).Text(PerfEvalSite.Data.Tables.Catalogue.Glossary.Definition));
        else
            Assert.Contains("error PE1130", Assert.Single(data.Read().Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_in_a_cell_of_a_big_file_at_the_root_are_told_too()
    {
        using var data = new TempData()
            .Add("disclosure.csv", "agency_id,disclosure_id,kind,fiscal_year,money_unit\ncounty-ybj,2023-self,self-evaluation,2023,元\n")
            .Add("projects.csv", "agency_id,disclosure_id,project_id,name,implementer\ncounty-ybj,2023-self,1,\"甲,局\ncounty-ybj,2023-self,2,乙\",局\ncounty-ybj,2023-self,3,丙,局\n");
        Assert.Contains(data.Read().Diagnostics, line => line.StartsWith("projects.csv(2,", StringComparison.Ordinal) && line.Contains("error PE1130", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("注：本表金额为万元。")]
    [InlineData("填表人：张三,,联系电话：0000")]
    [InlineData("审核人：,,日期：\n制表：")]
    [InlineData("备注：1.甲\n2.乙的说明文字")]
    [InlineData("本单位无政府性基金，本表无数据")]
    public void Text_below_a_table_is_told_once_as_what_it_is(string text)
    {
        using var data = TempData.WithDisclosure().Table("资金.csv", "口径,年初预算,执行\n合计,1,1\n,,\n" + text + "\n");
        string line = Assert.Single(data.Read().Diagnostics);
        Assert.Contains("资金.csv(4,1): warning PE1131", line, StringComparison.Ordinal);
        Assert.DoesNotContain("张三", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_behind_a_blank_one_are_rows()
    {
        using var data = TempData.WithDisclosure().Table("projects.csv", "project_id,name\n1,甲\n,\n\n2,乙\n");
        Assert.Equal(2, data.ReadOne()[PerfEvalSite.Data.Tables.Catalogue.Projects].Count);
    }

    [Theory]
    [InlineData("资金表.csv")]
    [InlineData("资金情况表.csv")]
    [InlineData("项目资金.csv")]
    [InlineData("预算执行情况表.csv")]
    public void Obvious_names_are_names(string file)
    {
        using var data = TempData.WithDisclosure().Table(file, "口径,执行\n合计,1\n");
        Assert.Single(data.ReadOne()[PerfEvalSite.Data.Tables.Catalogue.Funds]);
    }

    [Theory]
    [InlineData("三公经费.txt", "项目\t决算数\n合计\t1\n", "error PE1112")]
    [InlineData("三公经费.xml", "<a/>", "error PE1112")]
    [InlineData("三公经费.html", "<a/>", "error PE1112")]
    [InlineData("三公经费.wps", "x", "error PE1112")]
    [InlineData("三公经费.csv.bak", "项目,决算数\n", "error PE1112")]
    [InlineData("“三公”经费表.numbers", "x", "error PE1112")]
    [InlineData("表一.txt", "口径\t年初预算\t执行\n合计\t1\t1\n", "error PE1112")]
    [InlineData("数据.numbers", "x", "error PE1113")]
    [InlineData("Sheet1.csv", "口径,执行\n合计,1\n", "error PE1004")]
    [InlineData("资金 - 副本.csv", "口径,执行\n合计,1\n", "error PE1004")]
    [InlineData("下级/资金.csv", "口径,执行\n合计,1\n", "error PE1115")]
    [InlineData("下级/数据.xlsx", "x", "error PE1115")]
    [InlineData("报告.pdf", "%PDF-", "warning PE1114")]
    [InlineData("资金.docx", "x", "warning PE1114")]
    [InlineData("说明.txt", "填报说明文字", "warning PE1114")]
    [InlineData("~$资金.xlsx", "x", null)]
    [InlineData(".DS_Store", "x", null)]
    [InlineData("Thumbs.db", "x", null)]
    [InlineData("desktop.ini", "x", null)]
    [InlineData(".~lock.资金.xlsx#", "x", null)]
    public void Nothing_that_may_be_a_table_is_passed_over(string file, string content, string? told)
    {
        using var data = TempData.WithDisclosure().Table("bases.csv", "序号,题名\n1,某办法\n").Table(file, content);
        var diagnostics = data.Read().Diagnostics;
        if (told is null)
            Assert.Equal([], diagnostics);
        else
            Assert.StartsWith($"{Folder}{file}: {told}", Assert.Single(diagnostics), StringComparison.Ordinal);
        data.Table("attachments.csv", $"序号,题名,路径\n1,甲,{file}\n");
        // Whether it may be one is another question.
        Assert.Equal([], data.Read().Diagnostics.Where(line => !line.Contains("PE1309", StringComparison.Ordinal) && !line.Contains("PE134", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_table_between_the_folders_is_told()
    {
        using var data = TempData.WithDisclosure().Table("bases.csv", "序号,题名\n1,某办法\n").Add("county-ybj/三公经费.csv", "项目,决算数\n合计,1\n").Add("三公经费.txt", "x");
        Assert.Equal(["county-ybj/三公经费.csv: error PE1115", "三公经费.txt: error PE1112"], data.Read().Diagnostics.Select(line => line[..line.IndexOf(": ", line.IndexOf("PE", StringComparison.Ordinal), StringComparison.Ordinal)]));
    }

    [Fact]
    public void A_disclosure_of_which_no_row_was_read_is_an_error_with_what_was_expected()
    {
        using var data = TempData.WithDisclosure().Table("funds.csv", "口径,执行\n");
        Assert.Equal([Folder[..^1] + ": error PE1310: 公开件“2023-self”除公开件表外没有读到一行数据；这种文件至少应有：评价、项目、资金、指标体系、指标、目标。"], data.Read().Diagnostics);
        data.Table("正文.csv", "栏目,序号,正文\n概况,1,本单位无项目支出。\n");
        Assert.Equal([], data.Read().Diagnostics);
    }

    [Theory]
    [InlineData("口径，项目编码，年初预算\n合计，，1\n", "PE1207", "“，”")]
    [InlineData("口径、年初预算、执行\n合计、1、1\n", "PE1207", "“、”")]
    [InlineData("口径 年初预算 执行\n合计 1 1\n", "PE1207", "空格")]
    [InlineData("项目,决算数,预算数\n合计,1,1\n", "PE1208", "“项目，决算数，预算数”")]
    [InlineData("合计\n项目\n", "PE1209", "合计")]
    [InlineData("2023年度资金\n总数,1,1\n", "PE1210", "2023年度资金")]
    [InlineData("某市资金收支一览表,,\n甲,栏次,1\n", "PE1211", "栏次")]
    [InlineData("口径,甲,乙,丙\n合计,1,1,1\n", "PE1212", "甲，乙，丙")]
    [InlineData("总数,100,90\n分数,1,1\n", "PE1213", "总数")]
    [InlineData("口径,合计,项目\n年初预算,1,1\n执行,1,1\n", "PE1214", "年初预算")]
    public void No_header_is_told_by_what_was_seen(string content, string code, string quoted)
    {
        using var data = TempData.WithDisclosure().Table("资金.csv", content);
        string line = Assert.Single(data.Read().Diagnostics);
        Assert.Contains("error " + code, line, StringComparison.Ordinal);
        Assert.Contains(quoted, line, StringComparison.Ordinal);
    }

    [Fact]
    public void Heads_below_too_many_rows_are_told_with_their_row()
    {
        using var data = TempData.WithDisclosure().Table("资金.csv", string.Concat(Enumerable.Range(1, 12).Select(i => $"说明{i}是甲,文字\n")) + "口径,执行\n合计,1\n");
        Assert.Contains("PE1215: 表“资金”的列名在第 13 行", Assert.Single(data.Read().Diagnostics), StringComparison.Ordinal);
    }
}
