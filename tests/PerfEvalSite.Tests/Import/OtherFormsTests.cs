using System.Text;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Downloads;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Tests.Import;

/// <summary>Workbooks of the accounts system, and accounts published as a web page.</summary>
public class OtherFormsTests
{
    [Fact]
    public void Accounts_published_as_a_web_page_are_read_from_their_tables()
    {
        string page = $"<html><head><title>x</title></head><body><nav>首页 9</nav><h1>示例县教育局2023年度部门决算</h1><div><p style='text-align: center'>支出决算表</p><p>单位：万元</p>{FictitiousAccounts.Spending().ToHtml()}<p>注：本表反映部门本年度各项支出情况。</p></div><script>var x=1</script></body></html>";
        foreach (var encoding in new[] { Encoding.UTF8, CodePagesEncodingProvider.Instance.GetEncoding("GB18030")! })
        {
            var imported = Imported.Of(encoding.GetBytes(page), "a.html");
            Assert.Empty(imported.Diagnostics);
            Assert.Equal(FictitiousAccounts.SpendingRows, imported.Spending());
        }
    }

    [Fact]
    public void A_workbook_of_the_accounts_system_is_read_whatever_its_sheets_are_called()
    {
        var table = new PrintedTable(1, 1, 1, 1, 1, 1, 1)
            .Row("项目+4", "本年支出合计+1x3", "基本支出+1x3", "项目支出+1x3").Row("支出功能分类科目编码+3x2", "科目名称+1x2", "<", "<", "<").Row("<+3", "<", "<", "<", "<").Row("类", "款", "项", "栏次", "1", "2", "3")
            .Row("合计+4", "12345000.00", "10002500.00", "2342500.00").Row("205", "", "", "教育支出", "12345000.00", "10002500.00", "2342500.00").Row("205", "02", "", "普通教育", "12345000.00", "10002500.00", "2342500.00").Row("205", "02", "01", "学前教育", "12345000.00", "10002500.00", "2342500.00");
        List<GridWorkbookCell> cells = [new("支出决算表", 0, 0, 1, 7, GridCellKind.Title), new("公开03表", 1, 6, 1, 1, GridCellKind.Words), new("部门：示例县教育局", 2, 0, 1, 3, GridCellKind.Words), new("2023年度", 2, 3, 1, 1, GridCellKind.Words), new("金额单位：元", 2, 6, 1, 1, GridCellKind.Words), .. table.ToSheet(3)];
        var writer = new Utf8Writer();
        GridWorkbook.Write([new GridWorkbookSheet("GK03", cells)], writer);
        var imported = Imported.Of(writer.Written.ToArray(), "部门决算2023.xlsx");
        // The agency into whose folder it is drafted is another.
        Assert.Contains("warning PE1323: 这里写的是“示例县教育局”", Assert.Single(imported.Diagnostics), StringComparison.Ordinal);
        Assert.Equal(["|合计|12345000.00|10002500.00|2342500.00", "205|教育支出|12345000.00|10002500.00|2342500.00", "20502|普通教育|12345000.00|10002500.00|2342500.00", "2050201|学前教育|12345000.00|10002500.00|2342500.00"], imported.Spending());
        Assert.Equal(("示例县教育局", 2023), (imported.Draft.Documents[0].Agency.Value, imported.Draft.Year));
        Assert.Equal("元", imported.Disclosure![Catalogue.SpendingByCode].Span[0][Catalogue.SpendingByCode.Total].Unit!.Name);
    }
}
