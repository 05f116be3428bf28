using System.Globalization;
using System.Text;

namespace PerfEvalSite.BrowserTests;

/// <summary>
/// A county that does not exist: 25 agencies and three years, each year final accounts and a self-evaluation of two projects from every one of them. Made by arithmetic, so
/// that it is the same each time; some documents contradict themselves, leave a figure out or round it, and one is corrected.
/// </summary>
internal static class County
{
    public static readonly int[] Years = [2021, 2022, 2023];

    private static readonly (string Id, string Name, int Class, string ClassName)[] Bodies =
    [
        ("ybj", "医疗保障局", 210, "卫生健康支出"), ("czj", "财政局", 201, "一般公共服务支出"), ("jyj", "教育局", 205, "教育支出"), ("wjj", "卫生健康局", 210, "卫生健康支出"),
        ("nyj", "农业农村局", 213, "农林水支出"), ("mzj", "民政局", 208, "社会保障和就业支出"), ("jtj", "交通运输局", 214, "交通运输支出"), ("slj", "水利局", 213, "农林水支出"),
        ("zjj", "住房和城乡建设局", 212, "城乡社区支出"), ("rsj", "人力资源和社会保障局", 208, "社会保障和就业支出"), ("fgj", "发展和改革局", 201, "一般公共服务支出"),
        ("gaj", "公安局", 204, "公共安全支出"), ("sfj", "司法局", 204, "公共安全支出"), ("zrj", "自然资源局", 220, "自然资源海洋气象等支出"), ("wlj", "文化和旅游局", 207, "文化旅游体育与传媒支出"),
        ("sjj", "审计局", 201, "一般公共服务支出"), ("yjj", "应急管理局", 224, "灾害防治及应急管理支出"), ("scj", "市场监督管理局", 201, "一般公共服务支出"), ("tjj", "统计局", 201, "一般公共服务支出"),
        ("tyj", "退役军人事务局", 208, "社会保障和就业支出"), ("lyj", "林业局", 213, "农林水支出"), ("xfj", "信访局", 201, "一般公共服务支出"), ("dag", "档案馆", 201, "一般公共服务支出"),
        ("tsg", "图书馆", 207, "文化旅游体育与传媒支出"), ("jkzx", "疾病预防控制中心", 210, "卫生健康支出"),
    ];

    /// <summary>A data folder, to be deleted by the caller.</summary>
    public static string Write()
    {
        string data = Directory.CreateTempSubdirectory("perfeval-county-").FullName;
        Add(data, "site.json", """{"title":"示例县预算绩效公开","subtitle":"虚构的县，供测试","organiser":"示例县财政局"}""");
        Add(data, "regions.csv", "区划编码,名称,类别,上级区划,排序\n990100,示例县,县,,1\n990101,东乡镇,乡镇,990100,1\n990102,西河镇,乡镇,990100,2\n990103,南山乡,乡镇,990100,3\n");
        var agencies = new StringBuilder("单位编码,名称,上级单位,区划,级别\n");
        for (int i = 0; i < Bodies.Length; i++)
        {
            var (id, name, _, _) = Bodies[i];
            agencies.Append(CultureInfo.InvariantCulture, $"{id},示例县{name},{(id == "tsg" ? "wlj" : id == "jkzx" ? "wjj" : "")},990100,县级\n");
            foreach (int year in Years)
            {
                WriteAccounts(data, i, year);
                WriteEvaluation(data, i, year);
            }
        }
        Add(data, "agencies.csv", agencies.ToString());
        return data;
    }

    private static void WriteAccounts(string data, int i, int year)
    {
        var (id, name, code, className) = Bodies[i];
        string folder = Invariant($"{id}/{year}-final-accounts/");
        decimal all = 1000 + 137.25m * i + 53.5m * (year - 2021), other = 80.12m + i, main = all - other, basic = 400 + 9 * i;
        // One in six says of its largest class what the sum does not bear out; one in five is a hundredth off.
        decimal printed = i % 6 == 3 ? main + 7 : i % 5 == 2 ? main + 0.01m : main;
        Add(data, folder + "disclosure.csv", Invariant($"标题,文种,年度,默认金额单位,公开日期\n示例县{name}{year}年度部门决算,部门决算,{year},万元,{year + 1}-08-{i + 1:00}\n"));
        Add(data, folder + "accounts.csv", Invariant($"收支,口径,分类方式,科目编码,项目,决算数\n收入,全口径,总计,,本年收入合计,{all}\n收入,全口径,来源,,一般公共预算财政拨款收入,{all - 20}\n收入,全口径,来源,,其他收入,20.00\n支出,全口径,总计,,本年支出合计,{all}\n支出,全口径,功能-类,{code},{className},{printed}\n支出,全口径,功能-类,221,住房保障支出,{other}\n支出,基本支出,总计,,基本支出,{basic}\n支出,基本支出,经济-类,301,工资福利支出,{basic - 60 - i}\n支出,基本支出,经济-款,30101,基本工资,{basic - 110 - i}\n支出,基本支出,经济-款,30113,住房公积金,50\n支出,基本支出,经济-类,302,商品和服务支出,{48 + i}\n支出,基本支出,经济-类,303,对个人和家庭的补助,12\n"));
        decimal reception = 1 + 0.11m * i, vehicles = 6 + 0.25m * i - 0.5m * (year - 2021);
        string total = i % 9 == 4 ? "" : (reception + vehicles).ToString(CultureInfo.InvariantCulture);
        Add(data, folder + "three_public.csv", Invariant($"项目,预算数,决算数,上年数,保有量,批次,接待人次\n合计,{reception + vehicles + 1},{total},{reception + vehicles + 0.5m},,,\n因公出国（境）费,0,0,0,,,\n公务用车购置及运行维护费,{vehicles + 1},{vehicles},{vehicles + 0.5m},,,\n公务用车购置费,0,0,0,,,\n公务用车运行维护费,{vehicles + 1},{vehicles},{vehicles + 0.5m},{2 + i % 3},,\n公务接待费,{reception},{reception},{reception},,{i + 3},{20 + 3 * i}\n"));
        if (i == 0 && year == 2022)
            Add(data, folder + "corrections.csv", Invariant($"所指,原值,更正值,更正日期,说明\n三公经费/公务接待费/决算数,{reception + 1}万元,{reception}万元,2023-10-01,原件多计\n"));
    }

    private static void WriteEvaluation(string data, int i, int year)
    {
        var (id, name, _, _) = Bodies[i];
        string folder = Invariant($"{id}/{year}-self-evaluation/");
        decimal first = 300 + 41 * i, second = 90 + 7.5m * i, done = first * (100 - i % 8) / 100;
        string project = i == 0 ? "城乡居民医疗保险补助" : name + "专项业务";
        int score = 99 - i % 17 - (year - 2021);
        Add(data, folder + "disclosure.csv", Invariant($"标题,文种,年度,默认金额单位,公开日期\n示例县{name}{year}年度项目支出绩效自评,绩效自评,{year},万元,{year + 1}-04-{i + 1:00}\n"));
        Add(data, folder + "projects.csv", Invariant($"项目编码,项目名称,预算项目代码\n1,{year}年{project},\n2,{name}信息化运行维护,{990100 + i}\n"));
        Add(data, folder + "funds.csv", Invariant($"项目编码,口径,年初预算,全年预算,执行,执行率\n,合计,{first + second},{first + second},{done + second},\n1,项目,{first},{first},{done},{(i % 10 == 7 ? "99.9%" : "")}\n2,项目,{second},{second},{second},100%\n"));
        Add(data, folder + "evaluations.csv", Invariant($"评价编码,评价类型,对象类型,项目编码列表,满分,得分,等级\ne1,单位自评,项目,1,100,{score - 1},{(score > 90 ? "优" : "良")}\ne2,整体支出自评,部门整体,,100,{score},{(score >= 90 ? "优" : "良")}\n"));
        Add(data, folder + "indicator_sets.csv", "体系编码,评价编码,名称,性质,层级数,满分\neval,e2,绩效目标指标,绩效目标,3,\n");
        Add(data, folder + "indicators.csv", Invariant($"体系编码,序号,一级指标,二级指标,三级指标,目标值,实际值,偏差原因\neval,1,产出指标,数量指标,服务人次,≥{100 + i}人次,{104 + i}人次,\neval,2,产出指标,质量指标,验收合格率,≥95%,{(i % 4 == 1 ? "93.5%" : "98%")},{(i % 4 == 1 ? "一批材料返工" : "")}\neval,3,效益指标,社会效益指标,办事更方便,明显改善,明显改善,\neval,4,满意度指标,服务对象满意度指标,群众满意度,≥90%,{91 + i % 5}%,\n"));
    }

    private static void Add(string data, string path, string content)
    {
        string full = Path.Combine(data, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, content);
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
