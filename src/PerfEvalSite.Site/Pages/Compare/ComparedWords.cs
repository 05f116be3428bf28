using System.Globalization;

namespace PerfEvalSite.Site.Pages;

/// <summary>What a comparison comes to, in sentences: how many there are, how many disclose, how many compare and why not the others.</summary>
internal static class ComparedWords
{
    public static List<string> Of(Comparison comparison, ComparedLevel level)
    {
        var sentences = new List<string>(4) { Coverage(comparison.Measure, level) };
        int comparisons = 0;
        foreach (var group in level.Groups)
            comparisons += group.IsComparison ? 1 : 0;
        if (comparisons == 0 && level.TakingPart > 0)
            sentences.Add(level.TakingPart == 1 ? "可列入的只有一份，没有可以比较的对象。" : "没有两份口径相同，不作比较。");
        else if (level.Groups.Count > 1)
            sentences.Add($"口径不同，分 {Number(level.Groups.Count)} 组列出，组与组之间不比较。");
        foreach (var group in level.Groups)
            if (group.IsComparison)
                sentences.Add(Spread(comparison.Measure, group));
        return sentences;
    }

    /// <summary>12 个单位中 9 个公布 … where each agency has one document; otherwise in documents.</summary>
    private static string Coverage(Measure measure, ComparedLevel level)
    {
        string whole = level.Agencies == level.Count ? $"{Number(level.Count)} 个单位中 " : $"{Number(level.Agencies)} 个单位的 {Number(level.Count)} 份公开件中 ";
        string one = level.Agencies == level.Count ? " 个" : " 份";
        string text = $"{whole}{Number(level.Disclosed)}{one}公布了{measure.Name}";
        if (level.TakingPart < level.Disclosed)
            text += $"，其中 {Number(level.TakingPart)}{one}可以列入比较";
        return level.Disclosed < level.Count ? $"{text}；没有公布的不算进下面的任何数。" : text + "。";
    }

    private static string Spread(Measure measure, ComparedGroup group)
    {
        string text = group.Basis.Length > 0 ? $"{group.Basis}，" : "";
        text += $"共 {Number(group.Lines.Count)} 份：最低 {Value(measure, group.Sorted[0])}，中位数 {Value(measure, group.Median)}，最高 {Value(measure, group.Sorted[^1])}。";
        if (measure is not ScoreMeasure || group.Lines[0].Disclosure.FullMark.Value is not { } mark)
            return text;
        int full = 0, near = 0;
        foreach (decimal score in group.Sorted)
        {
            full += score >= mark ? 1 : 0;
            near += score * 100 >= mark * ScoreMeasure.Ceiling ? 1 : 0;
        }
        decimal share = Math.Round(near * 100m / group.Sorted.Length, 1, MidpointRounding.AwayFromZero);
        return $"{text}得满分的 {Number(full)} 份；得分率在 {ScoreMeasure.Ceiling}% 以上（含）的 {Number(near)} 份，占 {share.ToString("0.0", CultureInfo.InvariantCulture)}%。得分越集中在高处，越不容易用得分区分好坏。";
    }

    /// <summary>A worked-out value with the decimals of the measure.</summary>
    private static string Value(Measure measure, decimal value)
    {
        string number = Math.Round(value / measure.Factor, measure.Decimals, MidpointRounding.AwayFromZero).ToString("#,0.00", CultureInfo.InvariantCulture);
        return measure.Unit == "%" ? number + "%" : $"{number} {measure.Unit}";
    }

    public static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
