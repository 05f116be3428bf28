using System.Text;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Tests.Reading;

public class DataFolderTests
{
    [Fact]
    public void A_disclosure_is_read_with_its_figures_and_their_cells()
    {
        using var data = TempData.WithDisclosure().Table("资金.csv", "单位：万元,,\n项目编码,口径,全年预算,执行\n,合计,\"1,000.50\",1000\n");
        var disclosure = data.ReadOne();
        var row = Assert.Single(disclosure[Catalogue.Funds]);
        Assert.Equal(("county-ybj", "2023-self", 2023, "self-evaluation"), (disclosure.AgencyId, disclosure.Id, disclosure.FiscalYear, disclosure.Kind.Id));
        var budget = row[Catalogue.Funds.Adjusted];
        Assert.Equal(("1,000.50", 1000.50m, 2, "万元"), (budget.Printed, budget.Value, budget.Decimals, budget.Unit!.Name));
        Assert.Equal("county-ybj/2023-self/资金.csv(3,5)", row.PlaceOf(Catalogue.Funds.Adjusted).ToString());
        Assert.True(row[Catalogue.Funds.Initial].IsBlank);
    }

    [Fact]
    public void An_empty_table_is_told_from_a_missing_one()
    {
        using var data = TempData.WithDisclosure().Table("bases.csv", "序号,题名\n1,某办法\n").Table("three_public.csv", "item,final\n");
        var disclosure = data.ReadOne();
        Assert.True(disclosure[Catalogue.ThreePublic].IsPresent);
        Assert.False(disclosure[Catalogue.Funds].IsPresent);
    }

    [Fact]
    public void Big_files_at_the_root_and_folders_are_merged_in_the_order_of_their_keys()
    {
        using var data = new TempData()
            .Add("disclosure.csv", "agency_id,disclosure_id,kind,fiscal_year,money_unit\ncounty-ybj,2021-self,self-evaluation,2021,元\ncounty-ybj,2023-self,self-evaluation,2023,元\n")
            .Add("funds.csv", "agency_id,disclosure_id,scope,executed\ncounty-ybj,2023-self,合计,3\ncounty-ybj,2021-self,合计,1\n")
            .Add("county-ybj/2022-self/disclosure.csv", "文种,年度,默认金额单位\n绩效自评,2022,元\n")
            .Add("county-ybj/2022-self/funds.csv", "口径,执行\n合计,2\n");
        var (disclosures, diagnostics) = data.Read();
        Assert.Equal([], diagnostics);
        Assert.Equal(["2021-self 1", "2022-self 2", "2023-self 3"], disclosures.Select(found => $"{found.Id} {found[Catalogue.Funds][0].Text(Catalogue.Funds.Executed)}"));
    }

    [Fact]
    public void A_unit_is_inherited_whatever_the_order_of_the_columns()
    {
        using var data = TempData.WithDisclosure()
            .Table("指标体系.csv", "体系编码,性质\ne,绩效目标\n")
            .Table("指标.csv", "实际值,目标值,计量单位,体系编码,序号\n12.59,12.3,万人,e,1\n13,≥12人,,e,2\n");
        var table = Catalogue.Indicators;
        Assert.Equal(["万人 万人", "人 人"], data.ReadOne()[table].Select(row => $"{row[table.Actual].Unit} {row[table.Target].Unit}"));
    }

    [Theory]
    [InlineData("资金.csv", "口径,执刑\n合计,1\n", "资金.csv(1,4): error PE1201: 表“资金”没有“执刑”这一列；最接近的是“执行”。")]
    [InlineData("资金.csv", "年初预算,执行\n1,1\n", "资金.csv(1,1): error PE1202: 表“资金”缺少必需的列“口径”（scope）。")]
    [InlineData("资金.csv", "口径,执行,执行数\n合计,1,1\n", "资金.csv(1,7): error PE1203: “执行数”与前面的“执行”是同一列。")]
    [InlineData("资金.csv", "甲,乙\n1,2\n", "资金.csv(1,1): error PE1204: 前 2 行里找不到表“资金”的表头。")]
    [InlineData("资金.csv", "年度,数,2023\n口径,执行\n合计,1\n", "资金.csv(1,1): error PE1205: 表头上方的这一行既不是标题也不是单位：“年度，数，2023”。")]
    [InlineData("资金.csv", "口径,执行,\n合计,1,\n项目,1,多余\n", "资金.csv(3,6): error PE1206: “多余”所在的列没有表头，不知道它是什么。")]
    [InlineData("资金.csv", "公开件编码,口径,执行\n2022-self,合计,1\n", "资金.csv(2,1): error PE1301: 这里写的公开件编码是“2022-self”，文件夹是“2023-self”。")]
    [InlineData("资金.csv", "口径,执行\n,1\n", "资金.csv(2,1): error PE1302: “口径”必须填写：" + "这一行说的是什么：单个项目、合计、总额之下的一个来源、本级，或每人补助标准。")]
    [InlineData("资金.csv", "口径,执行\n合计,1\n合计,2\n", "资金.csv(3,1): error PE1303: 表“资金”的“合计”已经出现过，在第 2 行。")]
    [InlineData("资金.csv", "项目编码,口径,执行\n7,项目,1\n", "资金.csv(2,1): error PE1304: “项目编码”写的是“7”，但表“项目”里没有它。")]
    [InlineData("资金.csv", "", "资金.csv: error PE1108: 文件里什么也没有，连表头也没有。")]
    [InlineData("资金.csv", "口径,执行\n合计,\"1\n", "资金.csv(2,4): error PE1102: 从这里开始的引号直到文件末尾都没有关上。")]
    [InlineData("资金.csv", "口径,执行\n合计,1,2\n", "资金.csv(2,6): error PE1106: 这一行有 3 格，表头只有 2 列，多出来的是“2”。")]
    [InlineData("资金.csv", "口径,执行\n合计\n", "资金.csv(2,1): warning PE1107: 这一行只有 1 格，表头有 2 列；缺的按空白处理。")]
    [InlineData("资今.csv", "口径,执行\n合计,1\n", "资今.csv: error PE1004: “资今.csv”不是已知的表，没有读取；表头像是表“资金”的。")]
    public void What_is_wrong_in_a_table_is_told_with_the_cell_and_what_was_found(string file, string content, string expected)
    {
        using var data = TempData.WithDisclosure().Table(file, content);
        Assert.Contains("county-ybj/2023-self/" + expected, data.Read().Diagnostics.Select(line => line.Split("（每人")[0]));
    }

    [Fact]
    public void Everything_wrong_is_told_in_one_run()
    {
        using var data = TempData.WithDisclosure()
            .Table("资金.csv", "口径,执刑\n合计,1\n")
            .Table("得分.csv", "评价编码,评价内容\ne1,决策\n");
        data.Add("city-ybj/2023-self/disclosure.csv", "文种,年度,默认金额单位\n绩效自评,2023,万元\n");
        Assert.Equal(
            [
                "city-ybj/2023-self: error PE1305: “city-ybj”不在 agencies.csv（单位.csv）里；最接近的是“county-ybj”。",
                "county-ybj/2023-self/得分.csv(2,1): error PE1304: “评价编码”写的是“e1”，但表“评价”里没有它。",
                "county-ybj/2023-self/资金.csv(1,4): error PE1201: 表“资金”没有“执刑”这一列；最接近的是“执行”。",
            ],
            data.Read().Diagnostics);
    }

    [Fact]
    public void A_disclosure_without_its_own_row_is_not_guessed()
    {
        using var data = new TempData().Add("county-ybj/2023-self/资金.csv", "口径,执行\n合计,1\n");
        var (disclosures, diagnostics) = data.Read();
        Assert.Empty(disclosures);
        Assert.Equal(["county-ybj/2023-self: error PE1306: 公开件“2023-self”没有 disclosure.csv（公开件.csv），不知道文种、年度和金额单位。"], diagnostics);
    }

    [Fact]
    public void A_file_in_no_known_encoding_is_refused_with_the_line()
    {
        using var data = TempData.WithDisclosure();
        data.Add("county-ybj/2023-self/资金.csv", [.. Encoding.UTF8.GetBytes("口径,执行\n合计,"), 0xFF, 0xFE, 0xFF, (byte)'\n']);
        Assert.Equal(["county-ybj/2023-self/资金.csv(2,1): error PE1101: 既不是 UTF-8 也不是 GB18030：第 2 行有不成字符的字节。"], data.Read().Diagnostics);
    }

    [Fact]
    public void Site_json_may_be_saved_in_GB18030_and_half_a_character_in_it_is_told()
    {
        using var data = TempData.WithDisclosure().Table("bases.csv", "序号,题名\n1,某办法\n");
        data.Add("site.json", CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes("{\"title\":\"公开\",\"organiser\":\"某局\"}"));
        Assert.Equal([], data.Read().Diagnostics);
        data.Add("site.json", "{\"title\":\"\\ud800\"}");
        Assert.Equal(["site.json(1,10): error PE1607: { } 的文字里有单独的代理码（\\uD800 至 \\uDFFF），不成字符。"], data.Read().Diagnostics);
    }
}
