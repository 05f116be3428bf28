using System.Globalization;
using System.Text;
using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Site.Pages;

/// <summary>What a comparison comes to, in sentences: how many there are, how many disclose, how many compare and why not the others.</summary>
internal static class ComparedWords
{
    private const int MostReasons = 5;

    /// <summary>What is compared: a sentence for each group of more than one.</summary>
    public static List<string> Of(Comparison comparison, ComparedLevel level)
    {
        var sentences = new List<string>(level.Groups.Count);
        foreach (var group in level.Groups)
            if (group.IsComparison)
                sentences.Add(Spread(comparison.Measure, group));
        return sentences;
    }

    /// <summary>How many disclose it, what is left out and why: one closing line.</summary>
    public static string Closing(Comparison comparison, ComparedLevel level)
    {
        string lead = Coverage(comparison.Measure, level);
        if (level.LeftOut > 0)
            lead += Reasons(level);
        int comparisons = 0;
        foreach (var group in level.Groups)
            comparisons += group.IsComparison ? 1 : 0;
        if (comparisons == 0 && level.TakingPart > 0)
            lead += level.TakingPart == 1 ? "可列入的只有一份，没有可以比较的对象。" : "没有两份口径相同，不作比较。";
        else if (level.Groups.Count > 1)
            lead += $"口径不同，分 {Number(level.Groups.Count)} 组列出，组与组之间不比较。";
        return lead;
    }

    /// <summary>12 个单位中 9 个公布 … where each agency has one document; otherwise in documents.</summary>
    private static string Coverage(Measure measure, ComparedLevel level)
    {
        string whole = level.Agencies == level.Count ? $"{Number(level.Count)} 个单位中 " : $"{Number(level.Agencies)} 个单位的 {Number(level.Count)} 份公开件中 ";
        string one = level.Agencies == level.Count ? " 个" : " 份";
        string text = $"{whole}{Number(level.Disclosed)}{one}{measure.Disclosed}";
        if (level.TakingPart < level.Disclosed)
            text += $"，其中 {Number(level.TakingPart)}{one}可以列入比较";
        return level.Disclosed < level.Count ? $"{text}；其余的不算进以上任何数。" : text + "。";
    }

    private static string Spread(Measure measure, ComparedGroup group)
    {
        string text = group.Basis.Length > 0 ? $"{group.Basis}，" : "";
        text += $"共 {Number(group.Disclosures.Count)} 份：最低 {Value(measure, group.Sorted[0])}，{(group.Disclosures.Count > 2 ? $"中位数 {Value(measure, group.Median)}，" : "")}最高 {Value(measure, group.Sorted[^1])}。";
        if (measure is QualityMeasure)
            return text + AllIndicators(group);
        if (measure is not ScoreMeasure || group.Disclosures[0].FullMark.Value is not { } mark)
            return text;
        int full = 0, near = 0;
        foreach (decimal score in group.Sorted)
        {
            full += score >= mark ? 1 : 0;
            near += score * 100 >= mark * ScoreMeasure.Ceiling ? 1 : 0;
        }
        decimal share = RateRounding.Round(near * 100m / group.Sorted.Length, 1);
        return $"{text}得满分的 {Number(full)} 份；得分率在 {ScoreMeasure.Ceiling}% 以上（含）的 {Number(near)} 份，占 {RateRounding.Text(share, 1)}。{(share > 50 ? "多数得分集中在高处，难以用得分区分高低。" : "")}";
    }

    /// <summary>The indicators of all documents of the group together.</summary>
    private static string AllIndicators(ComparedGroup group)
    {
        int scored = 0, full = 0, lost = 0, unexplained = 0;
        foreach (var disclosure in group.Disclosures)
        {
            var quality = disclosure.Compared.Quality;
            scored += quality.Scored;
            full += quality.Full;
            lost += quality.Lost;
            unexplained += quality.Unexplained;
        }
        decimal share = RateRounding.Round(full * 100m / scored, 1);
        return $"合在一起，{Number(scored)} 个指标中 {Number(full)} 个得满分，占 {RateRounding.Text(share, 1)}；{Number(lost)} 个失分，其中 {Number(unexplained)} 个没有写明原因。";
    }

    /// <summary>The most frequent first; equally frequent ones in the order of their words.</summary>
    private static string Reasons(ComparedLevel level)
    {
        var reasons = new List<KeyValuePair<string, int>>(level.Reasons);
        reasons.Sort(static (a, b) => b.Value != a.Value ? b.Value.CompareTo(a.Value) : string.CompareOrdinal(a.Key, b.Key));
        var text = new StringBuilder("不列入的原因：");
        for (int i = 0; i < reasons.Count && i < MostReasons; i++)
            text.Append(i > 0 ? "；" : "").Append(reasons[i].Key).Append("，").Append(Number(reasons[i].Value)).Append(" 份");
        return text.Append(reasons.Count > MostReasons ? "；其余见表。" : "。").ToString();
    }

    /// <summary>A worked-out value with the decimals of the measure.</summary>
    private static string Value(Measure measure, decimal value)
    {
        string number = Math.Round(value / measure.Factor, measure.Decimals, MidpointRounding.AwayFromZero).ToString("#,0.00", CultureInfo.InvariantCulture);
        return measure.Unit == "%" ? number + "%" : $"{number} {measure.Unit}";
    }

    public static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
