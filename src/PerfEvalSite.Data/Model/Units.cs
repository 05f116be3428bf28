using System.Collections.Frozen;

namespace PerfEvalSite.Data.Model;

/// <summary>
/// The units that need a word of their own, because they convert, because other words are their name, or because sentences
/// go on behind them; any other name is a unit too, see <see cref="UnitName"/>. Counts of different names (个, 套, 批次 …) do not
/// compare with each other; see <see cref="Unit.ComparesWith"/>.
/// </summary>
public static class Units
{
    public static readonly Unit Yuan = new("元", Dimension.Money, 1);
    public static readonly Unit WanYuan = new("万元", Dimension.Money, 10_000);
    public static readonly Unit YiYuan = new("亿元", Dimension.Money, 100_000_000);
    public static readonly Unit YuanPerHead = new("元/人", Dimension.MoneyPerHead, 1);
    public static readonly Unit Percent = new("%", Dimension.Ratio, 1);
    public static readonly Unit PerMille = new("‰", Dimension.Ratio, 0.1m);

    /// <summary>A difference between two percentages, which is not itself a percentage.</summary>
    public static readonly Unit PercentagePoint = new("百分点", Dimension.Ratio, 1) { Base = "百分点" };

    public static readonly Unit Person = new("人", Dimension.Persons, 1);
    public static readonly Unit WanPersons = new("万人", Dimension.Persons, 10_000);
    public static readonly Unit Visit = new("人次", Dimension.Persons, 1) { Base = "人次" };
    public static readonly Unit WorkingDay = new("工作日", Dimension.Time, 1) { Base = "工作日" };
    public static readonly Unit Month = new("个月", Dimension.Time, 1) { Base = "月" };
    public static readonly Unit Score = new("分", Dimension.Score, 1);

    /// <summary>第3名. Without 第 the same character counts persons.</summary>
    public static readonly Unit Rank = new("名", Dimension.Rank, 1);

    internal const int LongestName = 12;

    private const string CountNames =
        "个 条 项 部分 级 套 组 次 批次 批 家 件 起 辆 台 台(套) 区 市 县 乡 镇 村 街道 社区 份 期 户 所 座 处 间 栋 幢 张 本 册 篇 部 场 " +
        "场次 例 宗 只 头 羽 株 棵 盏 块 根 支 枚 面 幅 节 课时 学时 学分 床 床位 班 班次 队 团组 站 点 点位 网点 岗 岗位 类 种 品种 层 层级 " +
        "维度 方面 环节 指标 项目 案件 单位 机构 部门 病种 学校 医院 基地 中心 平台 系统 车次 艘 架 标段 件次 家次 户次 例次 页 字 人年 岁 倍 轮 度 公顷 亩 千瓦 千瓦时 GB TB " +
        "秒 分贝 度电 月龄 日元 吨标准煤 摄氏度";

    /// <summary>What money is spent on one of: 元/人次, 万元/公里.</summary>
    private const string PerNames = "人次 人年 人·年 人月 人·月 人天 人·天 年 月 天 日 户 辆 台 套 次 个 件 项 家 间 床 张 份 学时 课时 平方米 亩 公里 吨 小时";

    /// <summary>What converts, with the unit that it is measured in.</summary>
    private static readonly (string Name, decimal Factor, string Base, string Aliases)[] Measures =
        [
            ("米", 1m, "米", "m"), ("千米", 1_000m, "米", "公里 km"), ("分米", 0.1m, "米", "dm"), ("厘米", 0.01m, "米", "公分 cm"), ("毫米", 0.001m, "米", "mm"),
            ("平方米", 1m, "平方米", "㎡ m² m2 平米"), ("平方公里", 1_000_000m, "平方米", "平方千米 km²"), ("平方厘米", 0.0001m, "平方米", "cm²"),
            ("立方米", 1m, "立方米", "m³ m3 立方 方"), ("升", 0.001m, "立方米", "公升 L"), ("毫升", 0.000001m, "立方米", "ml mL"), ("立方厘米", 0.000001m, "立方米", "cm³"),
            ("千克", 1m, "千克", "公斤 kg"), ("吨", 1_000m, "千克", "t"), ("克", 0.001m, "千克", "g"), ("毫克", 0.000001m, "千克", "mg"), ("斤", 0.5m, "千克", "市斤"),
        ];

    private static readonly (string Name, decimal Factor)[] Multipliers =
        [("百", 100), ("千", 1_000), ("万", 10_000), ("十万", 100_000), ("百万", 1_000_000), ("千万", 10_000_000), ("亿", 100_000_000), ("万亿", 1_000_000_000_000)];

    private static readonly FrozenDictionary<string, Unit> ByName = All();

    private static readonly FrozenDictionary<string, Unit>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        ByName.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The unit of that name or of a name meaning the same (人民币元, 元／人, 个工作日), also one made of such (吨/年, 场次), or null.</summary>
    public static Unit? Find(ReadOnlySpan<char> name)
    {
        name = name.Trim();
        if (name.IsEmpty || name.Length > LongestName)
            return null;
        return Known(name) ?? UnitName.Compose(name);
    }

    /// <summary>One of the list.</summary>
    internal static Unit? Known(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || name.Length > LongestName)
            return null;
        if (BySpan.TryGetValue(name, out var unit))
            return unit;

        Span<char> folded = stackalloc char[LongestName];
        folded = folded[..HalfWidth.Fold(name, folded)];
        if (BySpan.TryGetValue(folded, out unit))
            return unit;
        // 个 stands before many a noun that counts by itself: 四个维度, 6个区.
        return folded is ['个', _, ..] && BySpan.TryGetValue(folded[1..], out unit) ? unit : null;
    }

    /// <summary>万, 亿 … with nothing after it, as in 490万: how many, but not of what.</summary>
    public static bool IsMultiplier(Unit unit) => unit.Base.Length == 0;

    internal static bool StartsWithMultiplier(ReadOnlySpan<char> name) => TakeMultiplier(name, out _, out _);

    /// <summary>万 of 万剂次.</summary>
    internal static bool TakeMultiplier(ReadOnlySpan<char> name, out decimal factor, out int length)
    {
        for (int i = Multipliers.Length - 1; i >= 0; i--)
            if (name.Length > Multipliers[i].Name.Length && name.StartsWith(Multipliers[i].Name, StringComparison.Ordinal))
            {
                (factor, length) = (Multipliers[i].Factor, Multipliers[i].Name.Length);
                return true;
            }
        (factor, length) = (1, 0);
        return false;
    }

    /// <summary>万 of 元 is 万元. Null where nobody counts so (万个百分点).</summary>
    public static Unit? Scaled(Unit multiplier, string baseName)
    {
        if (multiplier.Name.Length + baseName.Length > LongestName)
            return null;
        Span<char> name = stackalloc char[LongestName];
        multiplier.Name.CopyTo(name);
        baseName.CopyTo(name[multiplier.Name.Length..]);
        return Find(name[..(multiplier.Name.Length + baseName.Length)]);
    }

    private static FrozenDictionary<string, Unit> All()
    {
        var units = new Dictionary<string, Unit>(StringComparer.Ordinal);

        void Add(Unit unit, string aliases = "")
        {
            units[unit.Name] = unit;
            foreach (string alias in aliases.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                units[alias] = unit;
        }

        void AddScaled(Unit one)
        {
            foreach (var (name, factor) in Multipliers)
                units.TryAdd(name + one.Name, one with { Name = name + one.Name, Factor = one.Factor * factor, Base = one.Base });
        }

        Add(Yuan, "人民币元 元人民币 圆");
        Add(WanYuan, "人民币万元 万元人民币");
        Add(YiYuan, "人民币亿元 亿元人民币");
        AddScaled(Yuan);

        Add(YuanPerHead, "元每人 元/人均");
        AddScaled(YuanPerHead);
        foreach (string per in PerNames.Split(' '))
        {
            var price = new Unit("元/" + per, Dimension.MoneyPerHead, 1) { Base = "元/" + per };
            Add(price);
            AddScaled(price);
        }

        Add(Percent, "百分比 百分号 百分数 百分率 百分之");
        Add(PerMille, "千分比");
        Add(PercentagePoint, "个百分点");

        // 名 and 位 count persons politely.
        Add(Person, "名 位");
        Add(Visit);
        Add(WanPersons);
        AddScaled(Person);
        AddScaled(Visit);

        foreach (string count in CountNames.Split(' '))
        {
            var unit = new Unit(count, Dimension.Count, 1);
            Add(unit);
            AddScaled(unit);
        }
        units["台套"] = units["台/套"] = units["台(套)"];
        foreach (var (name, factor, of, aliases) in Measures)
            Add(new(name, Dimension.Count, factor) { Base = of }, aliases);
        foreach (string name in new[] { "米", "平方米", "立方米", "千克", "吨", "升" })
            AddScaled(units[name]);

        Add(new("分钟", Dimension.Time, 1), "min");
        Add(new("小时", Dimension.Time, 60), "h");
        Add(new("天", Dimension.Time, 1_440), "日 自然日");
        Add(WorkingDay);
        Add(Month, "月");
        Add(new("季度", Dimension.Time, 3) { Base = "月" });
        Add(new("年", Dimension.Time, 12) { Base = "月" });

        Add(Score);

        foreach (var (name, factor) in Multipliers)
            units[name] = new(name, Dimension.Count, factor) { Base = "" };
        return units.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
