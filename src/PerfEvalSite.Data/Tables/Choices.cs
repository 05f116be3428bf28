namespace PerfEvalSite.Data.Tables;

/// <summary>Fixed values that more than one table uses.</summary>
public static class Choices
{
    public static readonly IReadOnlyList<Choice> MoneyUnits =
        [
            new("yuan", "元", "人民币元"), new("wan-yuan", "万元"), new("yi-yuan", "亿元"), new("yuan-per-head", "元/人", "元每人"),
            new("bai-yuan", "百元"), new("qian-yuan", "千元"), new("shi-wan-yuan", "十万元"), new("bai-wan-yuan", "百万元"), new("qian-wan-yuan", "千万元"),
        ];

    public static readonly IReadOnlyList<Choice> Levels =
        [new("national", "国家级", "国家", "中央"), new("province", "省级", "省", "自治区"), new("city", "市级", "市", "地市级"), new("county", "县级", "县", "区县级", "区级"), new("township", "乡级", "乡", "乡镇级")];

    public static readonly IReadOnlyList<Choice> Scopes =
        [
            new("all", "全口径"),
            new("appropriation", "财政拨款"),
            new("general", "一般公共预算", "一般公共预算财政拨款"),
            new("fund", "政府性基金", "政府性基金预算", "政府性基金预算财政拨款"),
            new("capital", "国有资本经营", "国有资本经营预算", "国有资本经营预算财政拨款"),
            new("basic", "基本支出"),
        ];

    public static readonly IReadOnlyList<Choice> RateBases =
        [new("initial", "年初预算"), new("adjusted", "全年预算", "调整预算", "调整后预算"), new("received", "到位", "到位资金")];
}
