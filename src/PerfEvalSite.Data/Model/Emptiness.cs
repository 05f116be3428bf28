namespace PerfEvalSite.Data.Model;

/// <summary>
/// The one definition of "nothing is written here", for the reader and for the checks. What a column makes of each mark is
/// said by <see cref="Tables.Column.OfNothing"/>. A zero is none of them, but is no reason either.
/// </summary>
public static class Emptiness
{
    /// <summary>Longer texts that begin with 请填写 are sentences.</summary>
    private const int LongestInstruction = 80;

    private static readonly string[] lead = ["暂时", "暂", "目前", "尚", "均", "皆", "都", "并", "本年度", "本年", "本项目"];

    private static readonly string[] no = ["没有发现", "没有出现", "没有产生", "没有存在", "没有", "未发现", "未出现", "未产生", "不存在", "无需", "无须", "不需要", "不需", "无", "不涉及", "未涉及", "不适用", "未填写", "未填", "空白", "空", "略"];

    /// <summary>What there is none of without that saying anything: 无偏差原因及改进措施. 无公务接待 says something.</summary>
    private static readonly string[] filler =
    [
        "偏差", "偏离", "差异", "差距", "差额", "原因", "情况", "问题", "事项", "内容", "数据", "说明", "填写", "分析", "变化", "变动", "改进", "措施", "意见", "解释",
        "其他", "其它", "相关", "任何", "明显", "较大", "重大", "上述", "此类", "该类", "此项", "该项", "本项", "此", "该", "的", "及", "和", "与", "或", "、",
    ];

    private const string ChineseNumerals = "一二三四五六七八九十";

    private static readonly string[] labels =
        ["指标", "一级指标", "二级指标", "三级指标", "四级指标", "指标名称", "项目", "目标", "任务", "内容", "子项目", "明细"];

    /// <summary>With what the words of <see cref="lead"/> and <see cref="no"/> begin, and those of <see cref="instructions"/>.</summary>
    private const string BeginningsOfNo = "暂目尚均皆都并本没未不无空略", BeginningsOfInstructions = "请此在点单";

    private static readonly string[] stops = ["，", ",", "；", ";", "。"];

    private static readonly string[] instructions =
    [
        "请填写", "请输入", "请在此", "请在这里", "请简要", "请简述", "请概述", "请说明", "请选择", "请注明", "请描述", "请列出", "请列明", "请逐项", "此处填写", "在此填写", "在此处填写",
        "点击此处", "单击此处", "点击输入", "点击填写",
    ];

    /// <summary>
    /// In a column of numbers, dates or values: blank (also words of the form that nobody replaced), not applicable or
    /// withheld, the latter two perhaps with a reason behind (—（无上年数）, 不适用：无上年数); null for anything else.
    /// </summary>
    public static FigureKind? Of(ReadOnlySpan<char> printed)
    {
        if (printed.IsEmpty)
            return FigureKind.Blank;
        // A digit, which nearly every cell starts with, leaves at once.
        if (char.IsAsciiDigit(printed[0]))
            return null;

        int mark = printed.IndexOfAny("（(：:");
        var word = mark < 0 ? printed : printed[..mark].TrimEnd();
        if (mark < 0 || IsReason(printed[mark..]))
        {
            if (IsDash(word) || word is "不适用" or "不涉及" or "未涉及" or "暂不涉及" or "暂不适用")
                return FigureKind.NotApplicable;
            if (word is "涉密" || word.Length >= 3 && !word.ContainsAnyExcept('*', '＊'))
                return FigureKind.Withheld;
            if (mark < 0 && IsMark(word))
                return FigureKind.NotApplicable;
        }
        return IsUnfilled(printed) ? FigureKind.Blank : null;
    }

    /// <summary>
    /// In a column of reasons: not applicable where words or marks say that there is none (无, —, 暂无, 无偏差, 0), blank where
    /// the form's own words stand; null where something is said.
    /// </summary>
    public static FigureKind? OfReason(ReadOnlySpan<char> printed)
    {
        if (SaysNothing(printed) || IsZero(printed))
            return FigureKind.NotApplicable;
        return IsUnfilled(printed) ? FigureKind.Blank : null;
    }

    /// <summary>—, ——, － or -: the only mark that says 不适用 in a column of words, where 不适用 may be the words themselves.</summary>
    public static bool IsDash(ReadOnlySpan<char> printed) => printed.Length is 1 or 2 && !printed.ContainsAnyExcept("-－—–―─−");

    /// <summary>
    /// —, /, 无, 暂无, 没有, 不涉及, 无偏差, N/A …, in brackets or with a full stop: whoever wrote it had nothing to say. As an
    /// answer (存在问题：无) it may well be one, so only the column decides what follows from it.
    /// </summary>
    public static bool SaysNothing(ReadOnlySpan<char> printed)
    {
        var word = Bare(printed);
        if (word.IsEmpty)
            return false;
        if (!word.ContainsAnyExcept("-－—–―─−/／\\＼*＊") || IsMark(word))
            return true;
        if (!BeginningsOfNo.Contains(word[0]))
            return false;
        // 无偏差，无改进措施: nothing said twice is nothing; 无资金，未实施 is a reason.
        do
        {
            while (TakeAny(ref word, lead))
            {
            }
            if (!TakeAny(ref word, no))
                return false;
            while (TakeAny(ref word, filler))
            {
            }
        }
        while (TakeAny(ref word, stops) && !word.IsEmpty);
        return word.IsEmpty;
    }

    /// <summary>
    /// ……, 请填写主要问题, （200字以内）, 说明主要成效（200字以内）: words of the form that were to be replaced. The whole text has
    /// to be that.
    /// </summary>
    public static bool IsUnfilled(ReadOnlySpan<char> printed)
    {
        var text = printed.Trim();
        if (text.IsEmpty)
            return false;
        if (IsDots(text))
            return true;
        if (IsLengthOfText(text, out int start) && text[..start].IndexOfAny("。；\n") < 0)
            return true;
        if (text is ['（' or '(' or '【' or '[', .., '）' or ')' or '】' or ']'] && text[1..^1].IndexOfAny("（(【[") < 0)
            text = text[1..^1].Trim();
        return text.Length is > 0 and <= LongestInstruction && BeginningsOfInstructions.Contains(text[0]) && text.TrimEnd("。.：:").IndexOfAny("。：:\n") < 0 && TakeAny(ref text, instructions);
    }

    /// <summary>
    /// A name that the form prints before one is filled in: 指标2：……, 指标1：/, 指标3：, （2）……, or nothing at all. A row with such a name
    /// and nothing else is spare.
    /// </summary>
    public static bool IsSpareName(ReadOnlySpan<char> printed)
    {
        var name = printed.Trim();
        if (name.IsEmpty || SaysNothing(name) || IsUnfilled(name))
            return true;
        bool isLabelled = TakeLabel(ref name);
        int end = name.IndexOfAnyExcept("0123456789（()）.．、：: ");
        if (!isLabelled && !char.IsAsciiDigit(name[0]) && name[0] is not ('（' or '('))
            return false;
        return end < 0 || SaysNothing(name[end..]) || IsDots(name[end..]);
    }

    /// <summary>
    /// Such a name in the form's own words, of which the clerk is told: 指标2：……, 指标1：/, 请填写指标名称; but not —, 无 or a number,
    /// which somebody may have meant.
    /// </summary>
    public static bool IsLeftOver(ReadOnlySpan<char> printed)
    {
        // Nearly every name ends and begins otherwise.
        if (printed.IsEmpty || printed[^1] is not ('…' or '⋯' or '.' or '。' or '：' or ':' or '/' or '／' or '—' or '－' or '-' or '无' or '）' or ')' or '】' or '_') && printed[0] is not ('请' or '此' or '在' or '点' or '单'))
            return false;
        var name = printed.Trim();
        return IsUnfilled(name) || (TakeLabel(ref name) || name.ContainsAny('…', '⋯')) && IsSpareName(printed);
    }

    /// <summary>指标2, 三级指标1, 项目3, 目标一: what the form calls its lines. An Arabic number is left, because one may stand without a label.</summary>
    private static bool TakeLabel(ref ReadOnlySpan<char> name)
    {
        foreach (string label in labels)
        {
            if (!name.StartsWith(label, StringComparison.Ordinal))
                continue;
            var number = name[label.Length..].TrimStart();
            if (number.IsEmpty || !char.IsAsciiDigit(number[0]) && !ChineseNumerals.Contains(number[0]))
                continue;
            name = number.TrimStart(ChineseNumerals);
            return true;
        }
        return false;
    }

    private static bool IsMark(ReadOnlySpan<char> word) => word is "/" or "／" or "*" or "＊"
        || word.Equals("N/A", StringComparison.OrdinalIgnoreCase) || word.Equals("NA", StringComparison.OrdinalIgnoreCase) || word.Equals("nil", StringComparison.OrdinalIgnoreCase);

    /// <summary>0, 0.00, ０, 0%, 零.</summary>
    private static bool IsZero(ReadOnlySpan<char> printed) => printed is "零" || printed.Length <= 8 && printed.ContainsAny('0', '０') && !printed.ContainsAnyExcept("0０.．%％");

    /// <summary>……, …, ..., 。。。, ____ and mixtures.</summary>
    private static bool IsDots(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        return !text.ContainsAnyExcept("….。．·_＿⋯ ") && (text.ContainsAny('…', '⋯') || text.Length >= 3 || text is "__");
    }

    /// <summary>Whether the text ends with how long it may be: （200字以内）, （不超过500字）, (限300字).</summary>
    private static bool IsLengthOfText(ReadOnlySpan<char> text, out int start)
    {
        text = text.TrimEnd("。.：:");
        start = text.LastIndexOfAny("（(");
        if (start < 0 || text[^1] is not ('）' or ')'))
            return false;
        var inside = text[(start + 1)..^1];
        return inside.Contains('字') && inside.IndexOfAnyInRange('0', '9') >= 0
            && (inside.Contains("以内", StringComparison.Ordinal) || inside.Contains("之内", StringComparison.Ordinal) || inside.Contains("左右", StringComparison.Ordinal)
                || inside.Contains("不超过", StringComparison.Ordinal) || inside.Contains('限') || inside.Contains("以上", StringComparison.Ordinal) || inside.EndsWith("字", StringComparison.Ordinal) && inside.Length <= 8);
    }

    /// <summary>Without brackets or quotes around it and a stop behind.</summary>
    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> text)
    {
        text = text.Trim().TrimEnd("。.．；;，,！!").TrimEnd();
        if (text is ['（' or '(' or '【' or '[' or '“' or '"' or '「', .., '）' or ')' or '】' or ']' or '”' or '"' or '」'])
            text = text[1..^1].Trim().TrimEnd("。.．").TrimEnd();
        return text;
    }

    private static bool TakeAny(ref ReadOnlySpan<char> text, string[] words)
    {
        foreach (string word in words)
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                text = text[word.Length..].TrimStart();
                return true;
            }
        return false;
    }

    /// <summary>Words in closed brackets or behind a colon; —(5) is no reason.</summary>
    private static bool IsReason(ReadOnlySpan<char> text)
    {
        if (text[0] is '（' or '(' && text[^1] is not ('）' or ')'))
            return false;
        foreach (char c in text)
            if (char.IsLetter(c))
                return true;
        return false;
    }
}
