using System.Globalization;
using System.Text;

namespace PerfEvalSite.Tests.Profiles;

/// <summary>
/// A fictitious county department with two units: three years of budget and accounts in official sheets, and twelve self-evaluations in two
/// places' forms. All sums hold. Made by rule, so that every number says where it comes from.
/// </summary>
internal static class CountySample
{
    public static readonly string[] Bodies = ["demo-dept", "demo-center", "demo-station"];

    private static readonly string[] names = ["示例县甲局", "示例县甲局服务中心", "示例县甲局乙站"];
    private static readonly int[] years = [2022, 2023, 2024];

    /// <summary>项 of the functional classification, with what a year's basic and project spending is multiplied by.</summary>
    private static readonly (string Code, string Name, int Basic, int Project)[] items =
    [
        ("2010301", "行政运行", 40, 0), ("2010302", "一般行政管理事务", 0, 15), ("2080505", "机关事业单位基本养老保险缴费支出", 6, 0), ("2080506", "机关事业单位职业年金缴费支出", 3, 0),
        ("2101101", "行政单位医疗", 4, 0), ("2210201", "住房公积金", 7, 0),
    ];

    private static readonly Dictionary<string, string> groups = new()
    {
        ["201"] = "一般公共服务支出",
        ["20103"] = "政府办公厅（室）及相关机构事务",
        ["208"] = "社会保障和就业支出",
        ["20805"] = "行政事业单位养老支出",
        ["210"] = "卫生健康支出",
        ["21011"] = "行政事业单位医疗",
        ["221"] = "住房保障支出",
        ["22102"] = "住房改革支出",
    };

    /// <summary>款 of the economic classification with their share of the basic spending in sixtieths; 301 and 302 are their sums.</summary>
    private static readonly (string Code, string Name, int Parts)[] economic =
        [("30101", "基本工资", 20), ("30102", "津贴补贴", 12), ("30108", "机关事业单位基本养老保险缴费", 6), ("30113", "住房公积金", 7), ("30201", "办公费", 9), ("30211", "差旅费", 5), ("30228", "工会经费", 1)];

    /// <summary>A data folder with everything; the caller disposes of it.</summary>
    public static TempData Write()
    {
        var data = new TempData().Add("agencies.csv", "单位编码,名称,上级单位\n" + string.Concat(Bodies.Select((id, i) => $"{id},{names[i]},{(i == 0 ? "" : Bodies[0])}\n")));
        for (int body = 0; body < Bodies.Length; body++)
            foreach (int year in years)
            {
                AddAccounts(data, body, year);
                AddBudget(data, body, year);
            }
        AddSelfEvaluations(data, "demo-dept/2024-self-evaluation", FormA);
        AddSelfEvaluations(data, "demo-center/2024-self-evaluation", FormB);
        return data;
    }

    /// <summary>万元 for one part: larger bodies and later years spend more.</summary>
    private static decimal Unit(int body, int year) => (3 - body) * 10.5m + (year - 2022) * 1.25m;

    private static decimal Basic(int body, int year) => items.Sum(item => item.Basic) * Unit(body, year);

    private static decimal Project(int body, int year) => items.Sum(item => item.Project) * Unit(body, year);

    private static decimal Total(int body, int year) => Basic(body, year) + Project(body, year);

    private static string N(decimal value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private static decimal Class(int body, int year, string prefix, Func<(string Code, string Name, int Basic, int Project), int> part) =>
        items.Where(item => item.Code.StartsWith(prefix, StringComparison.Ordinal)).Sum(part) * Unit(body, year);

    private static string Lines(params string[] lines) => string.Concat(lines.Select(line => line + "\n"));

    /// <summary>类, 款 and 项 in order, each with what its cells hold.</summary>
    private static string ByCode(Func<string, string> cells)
    {
        var text = new StringBuilder();
        foreach (string code in items.Select(item => item.Code).SelectMany(code => new[] { code[..3], code[..5], code }).Distinct())
            text.Append(CultureInfo.InvariantCulture, $"{code},{(groups.TryGetValue(code, out string? name) ? name : items.Single(item => item.Code == code).Name)},{cells(code)}\n");
        return text.ToString();
    }

    private static string BasicAndProject(int body, int year, string code) =>
        $"{N(Class(body, year, code, item => item.Basic + item.Project))},{N(Class(body, year, code, item => item.Basic))},{N(Class(body, year, code, item => item.Project))}";

    private static string Sums(int body, int year) => $"{N(Total(body, year))},{N(Basic(body, year))},{N(Project(body, year))}";

    private static string Economic(int body, int year, bool isStaff, Func<string, string, string, string> row)
    {
        decimal part = Basic(body, year) / 60;
        var own = economic.Where(one => one.Code.StartsWith("301", StringComparison.Ordinal) == isStaff).ToList();
        return row(isStaff ? "301" : "302", isStaff ? "工资福利支出" : "商品和服务支出", N(own.Sum(one => one.Parts) * part)) + string.Concat(own.Select(one => row(one.Code, one.Name, N(one.Parts * part))));
    }

    private static void AddAccounts(TempData data, int body, int year)
    {
        string folder = $"{Bodies[body]}/{year}-final-accounts/";
        string total = N(Total(body, year));
        string classOf(string code) => N(Class(body, year, code, item => item.Basic + item.Project));
        string head(string title) => Lines(title, $"部门：{names[body]},,金额单位：万元");
        data.Add(folder + "公开件.csv", Lines("文种,年度,默认金额单位,成文日期", $"部门决算,{year},万元,{year + 1}年9月10日"))
            .Add(folder + "T1.csv", head("收入支出决算总表") + Lines("收入,,支出,", "项目,决算数,项目,决算数", $"一、一般公共预算财政拨款收入,{total},一、一般公共服务支出,{classOf("201")}", $"二、政府性基金预算财政拨款收入,,八、社会保障和就业支出,{classOf("208")}",
                $"八、其他收入,,九、卫生健康支出,{classOf("210")}", $",,十九、住房保障支出,{classOf("221")}", $"本年收入合计,{total},本年支出合计,{total}", "年初结转和结余,0.00,年末结转和结余,0.00", $"总计,{total},总计,{total}"))
            .Add(folder + "T2.csv", head("收入决算表") + Lines("功能分类科目编码,科目名称,本年收入合计,财政拨款收入,上级补助收入,事业收入,经营收入,附属单位上缴收入,其他收入", $",合计,{total},{total},,,,,") + ByCode(code => $"{classOf(code)},{classOf(code)},,,,,"))
            .Add(folder + "T3.csv", head("支出决算表") + Lines("功能分类科目编码,科目名称,本年支出合计,基本支出,项目支出,上缴上级支出,经营支出,对附属单位补助支出", $",合计,{Sums(body, year)},,,") + ByCode(code => BasicAndProject(body, year, code) + ",,,"))
            .Add(folder + "T4.csv", head("财政拨款收入支出决算总表") + Lines("收入,,支出,,,,", "项目,决算数,项目,合计,一般公共预算财政拨款,政府性基金预算财政拨款,国有资本经营预算财政拨款",
                $"一、一般公共预算财政拨款,{total},一、一般公共服务支出,{classOf("201")},{classOf("201")},,", $"二、政府性基金预算财政拨款,,八、社会保障和就业支出,{classOf("208")},{classOf("208")},,", $",,九、卫生健康支出,{classOf("210")},{classOf("210")},,",
                $",,十九、住房保障支出,{classOf("221")},{classOf("221")},,", $"本年收入合计,{total},本年支出合计,{total},{total},,", "年初财政拨款结转和结余,0.00,年末财政拨款结转和结余,0.00,0.00,,", $"总计,{total},总计,{total},{total},,"))
            .Add(folder + "T5.csv", head("一般公共预算财政拨款支出决算表") + Lines("功能分类科目编码,科目名称,本年支出,,", ",,合计,基本支出,项目支出", $",合计,{Sums(body, year)}") + ByCode(code => BasicAndProject(body, year, code)))
            .Add(folder + "T6.csv", head("一般公共预算财政拨款基本支出决算表") + Lines("人员经费,,,公用经费,,", "经济分类科目编码,科目名称,决算数,经济分类科目编码,科目名称,决算数") + T6Body(body, year))
            .Add(folder + "T7.csv", head("财政拨款“三公”经费支出决算表") + Lines("合计,,因公出国（境）费,,公务用车购置及运行维护费,,,,,,公务接待费,", ",,,,小计,,公务用车购置费,,公务用车运行维护费,,,", "预算数,决算数,预算数,决算数,预算数,决算数,预算数,决算数,预算数,决算数,预算数,决算数",
                "6.00,5.10,0.00,0.00,5.00,4.50,0.00,0.00,5.00,4.50,1.00,0.60"))
            .Add(folder + "T8.csv", head("政府性基金预算财政拨款收入支出决算表") + Lines("功能分类科目编码,科目名称,年初结转和结余,本年收入,本年支出,,,年末结转和结余", ",,,,合计,基本支出,项目支出,", "说明：本部门本年度没有政府性基金预算财政拨款收入和支出，故本表无数据。"))
            .Add(folder + "T9.csv", head("国有资本经营预算财政拨款支出决算表") + Lines("功能分类科目编码,科目名称,本年支出,,", ",,合计,基本支出,项目支出", "说明：本部门本年度没有国有资本经营预算财政拨款支出，故本表无数据。"));
    }

    private static string T6Body(int body, int year)
    {
        string[] staff = Economic(body, year, isStaff: true, (code, name, amount) => $"{code},{name},{amount}\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] running = Economic(body, year, isStaff: false, (code, name, amount) => $"{code},{name},{amount}\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var text = new StringBuilder();
        for (int i = 0; i < Math.Max(staff.Length, running.Length); i++)
            text.Append(i < staff.Length ? staff[i] : ",,").Append(',').Append(i < running.Length ? running[i] : ",,").Append('\n');
        return text.Append(CultureInfo.InvariantCulture, $",人员经费合计,{staff[0].Split(',')[2]},,公用经费合计,{running[0].Split(',')[2]}\n").ToString();
    }

    private static void AddBudget(TempData data, int body, int year)
    {
        string folder = $"{Bodies[body]}/{year}-budget/";
        string total = N(Total(body, year));
        string classOf(string code) => N(Class(body, year, code, item => item.Basic + item.Project));
        string head(string title) => Lines(title, $"部门：{names[body]},,金额单位：万元");
        data.Add(folder + "公开件.csv", Lines("文种,年度,默认金额单位,成文日期", $"部门预算,{year},万元,{year}年2月10日"))
            .Add(folder + "B1.csv", head("部门收支总体情况表") + Lines("收入,,支出,", "项目,预算数,项目,预算数", $"一、财政拨款收入,{total},一、一般公共服务支出,{classOf("201")}", $"二、事业收入,,八、社会保障和就业支出,{classOf("208")}", $"四、其他收入,,九、卫生健康支出,{classOf("210")}",
                $",,十九、住房保障支出,{classOf("221")}", $"本年收入合计,{total},本年支出合计,{total}", $"收入总计,{total},支出总计,{total}"))
            .Add(folder + "B3.csv", head("部门支出总体情况表") + Lines("功能分类科目编码,科目名称,支出预算,,", ",,合计,基本支出,项目支出") + ByCode(code => BasicAndProject(body, year, code)) + $",合计,{Sums(body, year)}\n")
            .Add(folder + "B5.csv", head("一般公共预算支出情况表") + Lines("功能分类科目编码,科目名称,一般公共预算支出,,", ",,合计,基本支出,项目支出") + ByCode(code => BasicAndProject(body, year, code)) + $",合计,{Sums(body, year)}\n")
            .Add(folder + "B8.csv", head("政府性基金预算支出情况表") + Lines("功能分类科目编码,科目名称,政府性基金预算支出,,", ",,合计,基本支出,项目支出", "说明：本部门本年度没有政府性基金预算支出，故本表无数据。"));
    }

    private static void AddSelfEvaluations(TempData data, string folder, Func<int, string> form)
    {
        data.Add(folder + "/公开件.csv", "文种,年度,默认金额单位,成文日期\n绩效自评,2024,万元,2025年3月20日\n");
        for (int i = 1; i <= 6; i++)
            data.Add($"{folder}/自评表{i}.csv", form(i));
    }

    private static string FormA(int i) => Lines("项目支出绩效自评表,,,,,,,", $"项目名称,便民服务点建设第{i}批,,主管部门,示例县甲局,,,", "实施单位,示例县甲局,,,,,,",
        "项目资金（万元）,年初预算数,全年预算数（A）,全年执行数（B）,分值,执行率（B/A）,得分,", $"年度资金总额,{i}00,{i}00,{i}00,10,100%,10,", $"其中：当年财政拨款,{i}00,{i}00,{i}00,,100%,,", "上年结转资金,,,,,,,", "其他资金,,,,,,,",
        "年度总体目标,预期目标,,,实际完成情况,,,", $",建成服务点{i}个。,,,建成服务点{i}个。,,,", "一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分,偏差原因分析及改进措施",
        $"产出指标（50分）,数量指标,服务点数,≥{i}个,{i}个,30,30,", ",时效指标,按时完成率,≥90%,95%,20,20,", "效益指标（30分）,社会效益,服务人次,≥1000人次,1200人次,30,30,", "满意度指标（10分）,服务对象满意度,群众满意度,≥90%,93%,10,10,", "总分,,,,,100,100,");

    private static string FormB(int i) => Lines("部门预算项目支出绩效自评表,,,,,,,,,", $"项目名称,站点维护第{i}标段,项目编码,51000024Y{i:D12},,,,,,", "主管部门,示例县甲局,实施单位,示例县甲局服务中心,,,,,,",
        "年度预算数（万元）,年初预算,调整后预算数,预算执行数,预算执行率,权重,得分,原因,,", $"总额,{i}0.00,{i}0.00,{i}0.00,100.00%,10,10,,,", $"其中：财政资金,{i}0.00,{i}0.00,{i}0.00,100.00%,,,,,", "财政专户管理资金,,,,,,,,,", "单位资金,,,,,,,,,", "其他资金,,,,,,,,,",
        "年度总体目标,预期目标,,,实际完成情况,,,,,", $",维护站点{i}个。,,,维护站点{i}个。,,,,,", "一级指标,二级指标,三级指标,指标性质,指标值,度量单位,完成值,权重,得分,未完成原因分析",
        $"产出指标,数量指标,维护站点数,≥,{i},个,{i},50,50,", "效益指标,社会效益指标,设施完好率,≥,95,%,97,30,30,", "满意度指标,服务对象满意度指标,群众满意度,≥,90,%,92,10,10,", "合计,,,,,,,100,100,", "评价结论,目标完成。,,,,,,,,", "存在问题,无。,,,,,,,,", "改进措施,无。,,,,,,,,");
}
