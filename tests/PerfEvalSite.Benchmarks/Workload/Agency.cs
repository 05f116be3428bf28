using System.Globalization;

namespace PerfEvalSite.Benchmarks.Workload;

internal sealed record BudgetLine(string Project, string Initial, string Adjusted, string Executed);

internal sealed record ThreePublicLine(string Item, string Budget, string Final);

internal sealed record IndicatorLine(string Level1, string Level2, string Level3, string Target, string Actual, string Weight, string Score);

internal sealed record Year(
    int FiscalYear, string Total, string Grade, BudgetLine[] Budget, ThreePublicLine[] ThreePublic, int Batches, int Persons, IndicatorLine[] Indicators, string Text);

/// <summary>One made-up agency with its fiscal years; the same agency for the same number, always.</summary>
internal sealed record Agency(string Id, string Name, int RegionNumber, string Region, string Level, Year[] Years)
{
    public const int YearsOfEach = 3;

    public static readonly string[] Regions =
        [
            "青河市", "云岭市", "临江市", "安平市", "丰泽市", "长宁市", "永和市", "清远湖市", "东陵市", "西岭市",
            "南屏市", "北泉市", "金沙湾市", "白鹿市", "石桥市", "明湖市", "海晏市", "凤台岭市", "龙泉河市", "平川市",
        ];

    private static readonly string[] districts =
        [
            "城东区", "城西区", "城南区", "城北区", "新城区", "高新区", "经开区", "滨湖区", "江北区", "江南区", "临山县", "清水县", "永安县", "太和县", "安丰县",
            "长青县", "石门县", "白云县", "金山县", "平湖县", "大河县", "青龙县", "南溪县", "北塘县", "东林县",
        ];

    private static readonly string[] departments =
        [
            "教育局", "财政局", "交通运输局", "卫生健康委员会", "民政局", "农业农村局", "水务局", "文化和旅游局", "科学技术局", "自然资源局", "生态环境局",
            "住房和城乡建设局", "应急管理局", "市场监督管理局", "统计局", "审计局", "人力资源和社会保障局", "退役军人事务局", "医疗保障局", "体育局",
        ];

    private static readonly string[] levels = ["市本级", "区县级", "派出机构"];

    private static readonly string[] projects =
        [
            "基础设施维护专项", "公共服务能力提升项目", "信息化系统运行维护", "人员培训与能力建设", "民生实事补助资金", "设备购置与更新项目", "专项监督检查经费",
            "重点课题研究经费", "宣传与社会动员项目", "应急保障储备资金", "乡村振兴衔接资金", "数字政府建设项目",
        ];

    private static readonly string[] threePublicItems = ["因公出国（境）费", "公务用车购置费", "公务用车运行维护费", "公务接待费"];

    private static readonly (string, string, string, int)[] indicators =
        [
            ("决策", "项目立项", "立项依据充分性", 4), ("决策", "项目立项", "立项程序规范性", 3), ("决策", "绩效目标", "绩效目标合理性", 4),
            ("决策", "绩效目标", "绩效指标明确性", 3), ("决策", "资金投入", "预算编制科学性", 3), ("决策", "资金投入", "资金分配合理性", 3),
            ("过程", "资金管理", "资金到位率", 4), ("过程", "资金管理", "预算执行率", 6), ("过程", "资金管理", "资金使用合规性", 5),
            ("过程", "组织实施", "管理制度健全性", 3), ("过程", "组织实施", "制度执行有效性", 2), ("产出", "产出数量", "计划任务实际完成率", 12),
            ("产出", "产出数量", "服务对象覆盖率", 8), ("产出", "产出质量", "质量达标率", 6), ("产出", "产出时效", "任务完成及时率", 4),
            ("效益", "项目效益", "社会效益实现程度", 12), ("效益", "项目效益", "可持续影响程度", 8), ("效益", "满意度", "服务对象满意度", 10),
        ];

    private static readonly string[] targets =
        [
            "≥95%", "100%", "≥90%", "<5%", "完成全部{n}项年度任务", "覆盖{n}个单位,重点对象不遗漏", "按季度公开,资料齐全", "制度健全且有效执行", "{n}个工作日内办结",
            "A&B两类事项全部达标", "较上年提高{n}个百分点", "依据充分，程序合规",
        ];

    private static readonly string[] actuals =
        [
            "{r}%", "已完成{n}项", "覆盖{n}个单位", "按季度公开,共{n}次", "制度已修订{n}项", "平均{n}个工作日办结", "A类达标、B类基本达标", "较上年提高{r}个百分点",
            "依据充分，程序合规", "基本达到预期目标",
        ];

    private static readonly string[] achievements =
        [
            "本年度围绕部门职责和年度重点任务，项目资金按计划拨付到位，资金管理制度较为健全", "预算编制与年度工作计划衔接紧密，项目实施单位按照既定方案推进各项任务",
            "通过集中采购与过程监督，项目成本得到有效控制，未发现截留挪用等违规情形", "产出指标总体达到预期，服务对象覆盖范围较上年有所扩大，群众反映较好",
        ];

    private static readonly string[] problems =
        [
            "部分项目前期论证不够充分，导致年中预算调整幅度偏大，执行进度前低后高", "个别绩效指标设置偏于定性，量化程度不足，佐证材料收集不够及时完整",
            "项目验收与资产入账衔接不够紧密，少数设备利用率低于预期水平", "下一步将完善项目库管理，强化事前评估，并将评价结果与下年度预算安排挂钩",
        ];

    /// <param name="number">From 0.</param>
    /// <param name="touched">With one figure of 2024 changed, for the incremental measurement.</param>
    /// <param name="yearCount">How many years it has, the last of them 2024.</param>
    public static Agency Make(int number, bool touched = false, int yearCount = YearsOfEach)
    {
        var random = new MersenneTwister((uint)(20240601 + number * 7919));
        string id = "a" + (number + 1).ToString("D5", CultureInfo.InvariantCulture);
        int region = number % Regions.Length;
        int rest = number / Regions.Length;
        string department = departments[rest % departments.Length];
        string district = districts[rest / departments.Length % districts.Length];
        string level = levels[random.Below(3)];
        var years = new Year[yearCount];
        for (int i = 0; i < years.Length; i++)
            years[i] = MakeYear(random, id, 2025 - yearCount + i, touched && i == yearCount - 1);
        return new(id, Regions[region] + district + department, region + 1, Regions[region], level, years);
    }

    private static Year MakeYear(MersenneTwister random, string id, int year, bool touched)
    {
        var chosen = random.Sample(projects, 5);
        var budget = new BudgetLine[chosen.Length];
        for (int i = 0; i < budget.Length; i++)
        {
            int initial = random.Between(50000, 90000000);
            int adjusted = (int)(initial * random.Uniform(0.8, 1.25));
            int executed = (int)(adjusted * random.Uniform(0.55, 1.0));
            if (touched)
                executed = (int)((long)executed * 9 / 10);
            budget[i] = new(chosen[i], Hundredths(initial), Hundredths(adjusted), Hundredths(executed));
        }
        var threePublic = new ThreePublicLine[threePublicItems.Length];
        for (int i = 0; i < threePublic.Length; i++)
        {
            int planned = random.Between(500, 900000);
            threePublic[i] = new(threePublicItems[i], Hundredths(planned), Hundredths((int)(planned * random.Uniform(0.3, 1.0))));
        }
        int batches = random.Between(1, 120);
        int persons = random.Between(5, 2400);
        int total = 0;
        var lines = new IndicatorLine[indicators.Length];
        for (int i = 0; i < lines.Length; i++)
        {
            var (level1, level2, level3, weight) = indicators[i];
            int full = weight * 100;
            int score = random.NextDouble() < 0.4 ? full : (int)(full * random.Uniform(0.6, 1.0));
            total += score;
            string target = random.Choice(targets).Replace("{n}", Text(random.Between(2, 96)));
            string actual = random.Choice(actuals);
            actual = actual.Replace("{n}", Text(random.Between(2, 96)));
            actual = actual.Replace("{r}", Hundredths(random.Between(6000, 10000)));
            lines[i] = new(level1, level2, level3, target, actual, Hundredths(full), Hundredths(score));
        }
        string grade = total >= 9000 ? "优" : total >= 8000 ? "良" : total >= 6000 ? "中" : "差";
        string done = string.Join('，', random.Sample(achievements, 3));
        string lacking = string.Join('，', random.Sample(problems, 3));
        string corrected = touched ? "（数据更正）" : "";
        string text = $"{year}年度自评得分**{Hundredths(total)}**分，等级为**{grade}**{corrected}。{done}。详见[绩效评价汇总](../index.html)。\n\n{lacking}。"
            + $"*上述问题*已列入整改台账，计划于{year + 1}年{random.Between(3, 12)}月底前完成整改，涉及资金**{Hundredths(random.Between(1000, 900000))}**万元。\n";
        return new(year, Hundredths(total), grade, budget, threePublic, batches, persons, lines, text);
    }

    private static string Hundredths(int value) => string.Create(CultureInfo.InvariantCulture, $"{value / 100}.{value % 100:D2}");

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
