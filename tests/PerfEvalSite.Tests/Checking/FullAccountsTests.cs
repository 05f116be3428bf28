using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Tests.Site;

namespace PerfEvalSite.Tests.Checking;

/// <summary>
/// A fictitious bureau's final accounts with all nine public tables in <c>FullAccounts/</c>: everything adds up, every
/// identity is compared, and one wrong cell gives one finding.
/// </summary>
public class FullAccountsTests
{
    private static readonly string folder = Path.Combine(Tool.Root, "tests", "PerfEvalSite.Tests", "Checking", "FullAccounts");

    private static readonly Lazy<Checked> whole = new(() => Checked.Folder(folder).Single());

    [Fact]
    public void Nothing_is_found_in_accounts_that_add_up()
    {
        Assert.Equal([], whole.Value.Diagnostics.Select(diagnostic => $"{diagnostic.Place} {diagnostic.Message(Language.Chinese)}"));
        Assert.Equal([], whole.Value.Result.Findings.Select(Line));
    }

    [Fact]
    public void Every_identity_of_final_accounts_is_compared()
    {
        var ran = whole.Value.Result.Tallies.Where(tally => tally.Agrees > 0).Select(tally => tally.Rule.Id).ToHashSet();
        string[] identities =
            ["K01", "K03", "K05", "K06", "K07", "K08", "K09", "K12", "K14", "K20", "K22", "K26", "K28", "K30", "K31", "K42", "K43", "K44", "K45", "K50", "K52", "R2", "R3", "S01"];
        Assert.Equal([], identities.Where(id => !ran.Contains(id)));
    }

    [Theory]
    [InlineData("决算", "八、其他收入", "决算数", "25.00", "差异 K01：决算“本年收入合计（全口径）”的决算数为 1002.50 万元，各项收入之和为 1007 万元，相差 4.5 万元")]
    [InlineData("决算", "全口径 本年收入合计", "决算数", "1700.57", "差异 K01：决算“本年收入合计（全口径）”的决算数为 1700.57 万元，各项收入之和为 1002.5 万元，相差 698.07 万元")]
    [InlineData("决算", "全口径 本年支出合计", "决算数", "1700.57", "差异 K01：决算“本年支出合计（全口径）”的决算数为 1700.57 万元，基本支出、项目支出等各项之和为 997.5 万元，相差 703.07 万元")]
    [InlineData("决算", "全口径 年初结转和结余", "决算数", "33.00", "差异 K03：决算“总计（全口径）”的决算数为 1034.50 万元，本年收入、年初结转和结余等各项之和为 1035.5 万元，相差 1 万元")]
    [InlineData("决算", "全口径 年末结转和结余", "决算数", "53.50", "差异 K03：决算“总计（全口径）”的决算数为 1034.50 万元，本年支出、结余分配、年末结转和结余各项之和为 1052.5 万元，相差 18 万元")]
    [InlineData("决算", "全口径 收、支总计", "决算数", "1034.05", "差异 K05：决算“收、支总计”的决算数为 1034.05 万元，决算“总计（全口径）”的决算数为 1034.50 万元，两处不一致")]
    [InlineData("决算", "二、社会保障和就业支出", "决算数", "153.60", "差异 K07：决算“本年支出合计（全口径）”的决算数为 997.50 万元，各类科目之和为 1015.5 万元，相差 18 万元")]
    [InlineData("决算", "全口径 项目支出", "决算数", "374.20", "差异 K01：决算“本年支出合计（全口径）”的决算数为 997.50 万元，基本支出、项目支出等各项之和为 1024.5 万元，相差 27 万元")]
    [InlineData("决算", "财政拨款 卫生健康支出", "决算数", "42.85", "差异 K07：决算“本年支出合计（财政拨款）”的决算数为 987.00 万元，各类科目之和为 981.6 万元，相差 5.4 万元")]
    [InlineData("决算", "政府性基金 城乡社区支出", "决算数", "150.00", "差异 K07：决算“政府性基金预算财政拨款支出”的决算数为 105.00 万元，各类科目之和为 150 万元，相差 45 万元")]
    [InlineData("决算", "一般公共预算 一般公共预算财政拨款支出", "决算数", "807.00", "差异 K07：决算“一般公共预算财政拨款支出”的决算数为 807.00 万元，各类科目之和为 870 万元，相差 63 万元")]
    [InlineData("决算", "基本支出 合计", "决算数", "560.30", "差异 K12：决算“合计”的决算数为 560.30 万元，人员经费与公用经费之和为 650.3 万元，相差 90 万元")]
    [InlineData("决算", "人员经费合计", "决算数", "506.80", "差异 K12：决算“人员经费合计”的决算数为 506.80 万元，各类科目之和为 560.8 万元，相差 54 万元")]
    [InlineData("决算", "商品和服务支出", "决算数", "85.60", "差异 K12：决算“商品和服务支出”的决算数为 85.60 万元，下级科目之和为 86.5 万元，相差 0.9 万元")]
    [InlineData("决算", "公务接待费", "决算数", "5.10", "差异 K12：决算“商品和服务支出”的决算数为 86.50 万元，下级科目之和为 90.1 万元，相差 3.6 万元")]
    [InlineData("决算", "奖金", "决算数", "45.80", "差异 K12：决算“工资福利支出”的决算数为 548.50 万元，下级科目之和为 545.8 万元，相差 2.7 万元")]
    [InlineData("决算", "行政运行", "决算数", "403.00", "差异 K07：决算“一般公共服务支出（一般公共预算）”的决算数为 620.00 万元，下级科目之和为 622.7 万元，相差 2.7 万元")]
    [InlineData("决算", "行政运行", "完成预算", "96.75", "差异 R2：决算“行政运行”的完成预算为 96.75%，按决算数 400.30 万元 除以预算数 410.30 万元 计算为 97.563%")]
    [InlineData("决算", "全口径 基本支出", "占比", "56.19", "差异 R2：决算“基本支出”的占比为 56.19%，按决算数 650.30 万元 除以本年支出合计 997.50 万元 计算为 65.193%")]
    [InlineData("支出决算", "全口径 住房保障支出", "科目名称", "住房支出", "需说明 K31：支出决算“住房支出”的科目编码为 221，2022年科目表中该类的名称为“住房保障支出”")]
    [InlineData("收入决算", "合计", "本年收入合计", "1025.00", "差异 K06：收入决算“合计”的本年收入合计为 1025.00 万元，六项来源之和为 1002.5 万元，相差 22.5 万元")]
    [InlineData("收入决算", "其他财政事务支出", "其他收入", "25.00", "差异 K06：收入决算“其他财政事务支出”的本年收入合计为 20.50 万元，六项来源之和为 25 万元，相差 4.5 万元")]
    [InlineData("收入决算", "行政运行", "财政拨款收入", "430.00", "差异 K06：收入决算“行政运行”的本年收入合计为 400.30 万元，六项来源之和为 430 万元，相差 29.7 万元")]
    [InlineData("支出决算", "全口径 合计", "本年支出合计", "1700.57", "差异 K07：支出决算“合计（全口径）”的本年支出合计为 1700.57 万元，各类科目之和为 997.5 万元，相差 703.07 万元")]
    [InlineData("支出决算", "全口径 行政运行", "基本支出", "430.30", "差异 K07：支出决算“财政事务（全口径）”的基本支出为 400.30 万元，下级科目之和为 430.3 万元，相差 30 万元")]
    [InlineData("支出决算", "一般公共预算 合计", "基本支出", "560.30", "差异 K07：支出决算“合计（一般公共预算）”的基本支出为 560.30 万元，各类科目之和为 650.3 万元，相差 90 万元")]
    [InlineData("支出决算", "政府性基金 合计", "年末结转和结余", "1.00", "差异 K07：支出决算“合计（政府性基金）”的年末结转和结余为 1.00 万元，各类科目之和为 10 万元，相差 9 万元")]
    [InlineData("支出决算", "国有资本经营 国有资本经营预算支出", "本年支出合计", "21.00", "差异 K07：支出决算“合计（国有资本经营）”的本年支出合计为 12.00 万元，各类科目之和为 21 万元，相差 9 万元")]
    [InlineData("三公经费", "合计", "决算数", "15.00", "差异 K14：三公经费“合计”的决算数为 15.00 万元，出国（境）、公务用车、公务接待三项之和为 10.5 万元，相差 4.5 万元")]
    [InlineData("三公经费", "公务用车购置费", "决算数", "1.00", "差异 K14：三公经费“公务用车购置及运行维护费”的决算数为 8.50 万元，购置费与运行维护费之和为 9.5 万元，相差 1 万元")]
    [InlineData("三公经费", "公务接待费", "决算数", "1.00", "差异 K14：三公经费“合计”的决算数为 10.50 万元，出国（境）、公务用车、公务接待三项之和为 9.5 万元，相差 1 万元")]
    [InlineData("三公经费", "国内公务接待", "批次", "", "缺失 K50：三公经费“公务接待费”有支出 2.00 万元，没有写出批次")]
    [InlineData("其他公开事项", "政府采购总额", "数值", "152.50", "差异 K45：其他公开事项“政府采购总额”的数值为 152.50 万元，货物、工程、服务三项之和为 150.25 万元，相差 2.25 万元")]
    [InlineData("其他公开事项", "车辆", "数值", "3", "差异 K45：其他公开事项“车辆”的数值为 3 辆，各类车辆之和为 2 辆，相差 1 辆")]
    [InlineData("其他公开事项", "授予小微企业合同金额", "数值", "180.00", "差异 K45：其他公开事项“授予小微企业合同金额”的数值为 180.00 万元，大于其他公开事项“授予中小企业合同金额”的数值 120.00 万元")]
    [InlineData("决算", "全口径 本年收入合计", "差异原因", "比上年增加97.50万元", "差异 K42：决算“本年收入合计（全口径）”的差异原因写比上年增加，决算数 1002.50 万元，上年数 1100.00 万元")]
    [InlineData("决算", "行政运行", "差异原因", "决算数大于预算数", "差异 K43：决算“行政运行”的差异原因写“大于预算”，决算数 400.30 万元，预算数 410.30 万元")]
    public void One_wrong_cell_gives_one_finding(string table, string row, string column, string value, string finding)
    {
        var findings = With(table, row, column, value).Findings;
        Assert.Equal([finding], findings.Select(Line));
    }

    /// <summary>What no other figure says again: how many vehicles are held, how many guests were received, contracts within their limits.</summary>
    [Fact]
    public void Nearly_every_changed_figure_is_noticed_and_nearly_always_once()
    {
        int changed = 0, noticed = 0, once = 0;
        foreach (var table in Catalogue.OfDisclosure.Where(table => table != Catalogue.Disclosures))
            foreach (var column in table.Columns.Where(column => column.Type >= ColumnType.Money))
                for (int row = 0; row < whole.Value.Disclosure[table].Count; row++)
                    if (whole.Value.Disclosure[table][row][column] is { IsNumber: true } figure)
                    {
                        int found = With(new CellRef(table, row, column), Larger(figure)).Findings.Count;
                        changed++;
                        noticed += found > 0 ? 1 : 0;
                        once += found == 1 ? 1 : 0;
                    }
        Assert.InRange(100 * noticed / changed, 97, 100);
        Assert.InRange(100 * once / changed, 95, 100);
    }

    /// <summary>A tenth more; a zero becomes one.</summary>
    private static Figure Larger(Figure figure)
    {
        decimal value = figure.Value == 0 ? 1 : figure.Value + Math.Max(new decimal(1, 0, 0, false, (byte)figure.Decimals), Math.Round(figure.Value / 10, figure.Decimals));
        return new Figure(value.ToString(System.Globalization.CultureInfo.InvariantCulture) + figure.Unit?.Name, value, figure.Unit);
    }

    /// <summary>Row: the name, or scope and name with a space between.</summary>
    private static CheckResult With(string tableName, string rowName, string columnName, string value)
    {
        var table = Catalogue.Find(tableName)!;
        var column = table.Columns.Single(at => at.Name == columnName);
        var rows = whole.Value.Disclosure[table];
        int row = Enumerable.Range(0, rows.Count).Single(i => rowName.Split(' ').All(word => table.Keys.Any(key => rows[i].Text(key) == word)));
        var cell = new CellRef(table, row, column);
        var old = rows[row][column];
                var figure = old.IsNumber && value.Length > 0
            ? new Figure(value + old.Unit?.Name, decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), old.Unit, old.Comparator)
            : new Figure(value, value.Length == 0 ? FigureKind.Blank : FigureKind.Text);
        return With(cell, figure);
    }

    private static CheckResult With(CellRef cell, Figure figure)
    {
        var altered = Altered.Figures(whole.Value.Disclosure, (at, was) => at == cell ? figure : was);
        return new Checker([], []).Check(altered, new Agency("sample-bureau", "某县样例局", "样例局", [], "", "", "", default, "", ""), new DiagnosticBag());
    }

    private static string Line(Finding finding) => $"{finding.Outcome.Words().Zh} {finding.Rule}：{finding.Message.Zh}";
}
