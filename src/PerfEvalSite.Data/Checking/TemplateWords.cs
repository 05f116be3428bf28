using System.Buffers;
using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Data.Checking;

/// <summary>
/// Words of a form that were to be replaced and were not: placeholders (XX, ○○, {单位}, X年, TBD), alternatives of which one was to be chosen (下降（增长）),
/// what the form asks the clerk to write (请填写…, （200字以内）), and its own examples (示例：…). Ordinary sentences with 说明 or 填写 are none, nor are
/// names with brackets or letters of their own: {一期}, XX型.
/// </summary>
internal static class TemplateWords
{
    private const int MostQuoted = 20;

    private const string Doubled = "Xx×Ｘ○〇□△";

    /// <summary>In characters; what is longer is a sentence.</summary>
    private const int LongestName = 12;

    private const string Numerals = "一二三四五六七八九十百千零";

    /// <summary>Behind what comes before it, as in 下降（增长）; only the bracket's own words are looked for.</summary>
    private static readonly string[] bracketed = ["增长）", "下降）", "增加）", "减少）", "上升）"];

    /// <summary>What a form prints in brackets for the clerk.</summary>
    private static readonly string[] fields = ["请填写", "此处填", "在此填", "填写", "请输入", "请根据", "请按", "请在", "单位名称", "部门名称", "项目名称", "单位全称", "部门全称", "待填"];

    private static readonly string[] slashed = ["增长/下降", "下降/增长", "增加/减少", "减少/增加", "上升/下降"];

    private static readonly string[] instructions =
        ["请填写", "请输入", "请在此", "请在这里", "请简要", "请简述", "请概述", "请结合", "请根据", "请说明", "请描述", "请列出", "请列明", "请逐项", "请选择", "请注明", "此处填写", "在此填写", "在此处填写"];

    /// <summary>Of these only the ones that ask for writing are a form's: 请根据附件查看明细 speaks to the reader.</summary>
    private static readonly string[] addressed = ["请结合", "请根据", "请选择", "请按", "请在"];

    private static readonly string[] writing = ["填写", "填报", "填列", "说明", "描述", "概述", "阐述", "分析", "列出", "列明", "选择", "撰写", "输入", "总结"];

    /// <summary>What stands before an example of the form.</summary>
    private static readonly string[] examples = ["示例：", "示例:", "【示例】", "（示例）", "(示例)", "[示例]", "［示例］", "〔示例〕", "填写示例：", "填写示例:", "填报示例：", "参考示例："];

    /// <summary>A model or an edition, which is a name and no gap: XX型, XX版.</summary>
    private const string Models = "版型款系";

    /// <summary>What a form leaves open in braces, in one of these words or an English name: {单位}, {{年度}}, ${name}.</summary>
    private static readonly string[] variables = ["单位", "部门", "名称", "姓名", "年度", "年份", "日期", "金额", "数字", "数量", "项目", "地区", "文号", "电话", "原因", "内容"];

    private static readonly string[] gaps = ["填", "X", "x", "某", "…", "○"];

    private static readonly string[] openings = ["结合", "简要说明", "简要介绍", "简要描述", "简要概括", "简述", "概述"];

    private static readonly string[] bodies = ["局", "单位", "部门", "委", "办", "中心", "厅", "省", "市", "县", "区", "镇", "乡", "街道", "学校", "医院", "项目", "年"];

    /// <summary>What stands behind a number that is to be filled in.</summary>
    private static readonly string[] counted = ["年", "月", "日", "万元", "亿元", "元", "个", "项", "人", "人次", "次", "辆", "批", "台", "%", "％", "分"];

    private static readonly SearchValues<char> marks = SearchValues.Create(PlainWords.TemplateMarks);

    /// <summary>The first of them; null where there is none.</summary>
    public static string? In(string text)
    {
        if (Emptiness.IsUnfilled(text))
            return Quoted(text, 0);
        var span = text.AsSpan();
        for (int at = span.IndexOfAny(marks); at >= 0; at = Next(span, at))
            if (At(text, at) is { } found)
                return found;
        return null;
    }

    private static int Next(ReadOnlySpan<char> text, int at)
    {
        int next = text[(at + 1)..].IndexOfAny(marks);
        return next < 0 ? -1 : at + 1 + next;
    }

    /// <summary>Looks at the few characters that such words must have, which ordinary text seldom has.</summary>
    private static string? At(string text, int at) => text[at] switch
    {
        '某' => Nameless(text, at),
        'X' or 'x' or '×' or 'Ｘ' or '○' or '〇' or '□' or '△' => Placeholder(text, at),
        '（' or '(' => Bracket(text, at),
        '/' => Slash(text, at),
        '*' => StartsAt(text, at, "****年") ? "****" : null,
        '_' => StartsAt(text, at, "____") ? "____" : null,
        '{' or '｛' => Field(text, at, "}｝", needsWord: false),
        '[' or '【' => Field(text, at, "]】", needsWord: true),
        'T' => StartsAt(text, at, "TBD") && !IsLetter(text, at - 1) && !IsLetter(text, at + 3) ? "TBD" : null,
        '。' => StartsAt(text, at, "。。。") ? "。。。" : null,
        '示' => StartsAt(text, at, "示例") ? ExampleAt(text, at) : null,
        '待' => StartsAt(text, at, "待填写") || (text.Length <= 6 && (StartsAt(text, at, "待补充") || StartsAt(text, at, "待填"))) ? text.Substring(at, Math.Min(3, text.Length - at)) : null,
        '请' => IsSentenceStart(text, at) ? Instruction(text, at) : null,
        '填' => Before(text, at, "在此处", "此处", "在此") is { } start ? Instruction(text, start) : null,
        '简' => IsClauseStart(text, at) ? Opening(text, at) : null,
        '述' when StartsAt(text, at - 2, "作下述说明") && text.LastIndexOf("保留", at, StringComparison.Ordinal) >= 0 => "作下述说明",
        '述' => Before(text, at, "简", "概") is { } start ? Opening(text, start) : null,
        '说' => text.LastIndexOf("结合", at, StringComparison.Ordinal) is >= 0 and var start && IsClauseStart(text, start) ? Opening(text, start) : null,
        _ => null,
    };

    /// <summary>XX, 某某, ○○单位; X年, 202X年. Roman numerals and foreign words (XXI, Exxon), 二○○八年, X光 and 3×4 are none.</summary>
    private static string? Placeholder(string text, int at)
    {
        char mark = text[at];
        if (at + 1 < text.Length && text[at + 1] == mark && Doubled.Contains(mark))
        {
            if (mark is '○' or '〇' && (IsNumeral(text, at - 1) || IsNumeral(text, at + 2)))
                return null;
            if (mark is 'X' or 'x' or 'Ｘ' && at + 2 < text.Length && (Models.Contains(text[at + 2]) && !StartsAt(text, at + 2, "型号") || char.IsAsciiDigit(text[at + 2]) || text[at + 2] == '-'))
                return null;
            return (IsLetter(text, at - 1) && text[at - 1] != mark) || (IsLetter(text, at + 2) && text[at + 2] != mark) ? null : text.Substring(at, 2);
        }
        if (mark is not ('X' or 'x' or 'Ｘ' or '○' or '×') || IsLetter(text, at - 1) || (at > 0 && text[at - 1] == mark))
            return null;
        // A product has a factor before its sign.
        if (mark is '×' or 'x' && at > 0 && !IsStop(text[at - 1]) && text[at - 1] != '年' && text[at - 1] != '月')
            return null;
        if (mark == '○' && (IsNumeral(text, at - 1) || IsNumeral(text, at + 1)))
            return null;
        foreach (string unit in counted)
            if (StartsAt(text, at + 1, unit))
                return text.Substring(at, 1 + unit.Length);
        return null;
    }

    /// <summary>
    /// 某某局 as a whole name, or 某某局2024年度… where a sentence begins. 王某某 and 如某某街道未及时支付 do not name whom they speak of,
    /// and on purpose.
    /// </summary>
    private static string? Nameless(string text, int at)
    {
        if (text == "某某")
            return text;
        if (!StartsAt(text, at, "某某") || StartsWithAny(text, at + 2, bodies) is not { } body)
            return null;
        var behind = text.AsSpan(at + 2 + body.Length);
        bool isWhole = behind.IsEmpty && text.Length <= LongestName && !text.AsSpan().ContainsAny("，。；：");
        bool opens = IsSentenceStart(text, at) && (behind.IsEmpty || char.IsAsciiDigit(behind[0]) || Opens(behind));
        return isWhole || opens ? "某某" : null;
    }

    private static bool Opens(ReadOnlySpan<char> behind)
    {
        foreach (string word in (ReadOnlySpan<string>)["年度", "部门", "单位", "决算", "预算", "整体", "项目", "是", "的", "主要", "负责", "内设", "下设", "共有", "，", "。"])
            if (behind.StartsWith(word, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>下降（增长）, （请填写…）, （200字以内）.</summary>
    private static string? Bracket(string text, int at)
    {
        foreach (string word in bracketed)
            if (StartsAt(text, at + 1, word) && at >= 2)
                return text.Substring(at - 2, 2 + 1 + word.Length);
        int end = text.AsSpan(at).IndexOfAny("）)");
        if (end < 0)
            return StartsWithAny(text, at + 1, fields[..4]) is { } open ? text.Substring(at, 1 + open.Length) : null;
        string inside = text.Substring(at + 1, end - 1);
        if (StartsWithAny(text, at + 1, fields) is { } field && (field.Length < 4 || field is "请填写" or "请输入" or "请根据" || inside == field))
            return text.Substring(at, Math.Min(end + 1, MostQuoted));
        return IsLength(inside) ? text.Substring(at, end + 1) : null;
    }

    /// <summary>200字以内, 不超过500字, 限300字.</summary>
    private static bool IsLength(string inside) =>
        inside.Length <= 20 && inside.Contains('字') && inside.AsSpan().ContainsAnyInRange('0', '9')
        && (inside.Contains("以内", StringComparison.Ordinal) || inside.Contains("之内", StringComparison.Ordinal) || inside.Contains("左右", StringComparison.Ordinal)
            || inside.Contains("不超过", StringComparison.Ordinal) || inside.StartsWith('限'));

    private static string? Slash(string text, int at)
    {
        if (at >= 2)
            foreach (string word in slashed)
                if (StartsAt(text, at - 2, word))
                    return word;
        return null;
    }

    /// <summary>{单位}, {{年度}}; [填写], 【单位名称】. A number in square brackets is a note or a year.</summary>
    private static string? Field(string text, int at, string closing, bool needsWord)
    {
        int end = text.AsSpan(at).IndexOfAny(closing);
        if (end is < 2 or > MostQuoted)
            return null;
        var inside = text.AsSpan(at + 1, end - 1);
        if (needsWord && !inside.StartsWith("填", StringComparison.Ordinal) && !inside.StartsWith("请", StringComparison.Ordinal) && !inside.StartsWith("待填", StringComparison.Ordinal)
            && inside is not ("单位" or "单位名称" or "部门名称" or "项目名称" or "年度" or "金额" or "数字"))
            return null;
        if (!needsWord && !IsVariable(inside.TrimStart("{｛")))
            return null;
        return text.Substring(at, end + 1);
    }

    private static bool IsVariable(ReadOnlySpan<char> inside)
    {
        if (inside is "年" or "月" or "日" or "省" or "市" or "县" or "区" or "数")
            return true;
        foreach (string word in variables)
            if (inside.EndsWith(word, StringComparison.Ordinal) && !inside.ContainsAnyInRange('0', '9'))
                return true;
        foreach (string gap in gaps)
            if (inside.Contains(gap, StringComparison.Ordinal))
                return true;
        // {A} and {B1} number things; {name} and {org_name} do not.
        return inside.Length >= 3 && char.IsAsciiLetter(inside[0]) && !inside.ContainsAnyExcept("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_.");
    }

    /// <summary>At the begin of a text or of one of its lines, perhaps in brackets.</summary>
    private static string? ExampleAt(string text, int at)
    {
        int start = at;
        if (start > 0 && "【（([［〔".Contains(text[start - 1]))
            start--;
        else if (Before(text, at, "填写", "填报", "参考") is { } longer)
            start = longer;
        int line = text.LastIndexOf('\n', Math.Max(0, start - 1)) + 1;
        bool opens = start == 0 || text.AsSpan(line, Math.Max(0, start - line)).IsWhiteSpace();
        return opens && StartsWithAny(text, start, examples) is not null ? Quoted(text, start) : null;
    }

    private static string? Instruction(string text, int at)
    {
        if (StartsWithAny(text, at, instructions) is null)
            return null;
        if (StartsWithAny(text, at, addressed) is null)
            return Quoted(text, at);
        int end = text.AsSpan(at).IndexOfAny("。；\n");
        var sentence = end < 0 ? text.AsSpan(at) : text.AsSpan(at, end);
        foreach (string verb in writing)
            if (sentence.Contains(verb, StringComparison.Ordinal))
                return Quoted(text, at);
        return null;
    }

    /// <summary>结合自评情况，说明项目自评总分…: an instruction says what to write and no number of its own.</summary>
    private static string? Opening(string text, int at)
    {
        if (StartsWithAny(text, at, openings) is not { } word)
            return null;
        int end = text.AsSpan(at).IndexOfAny("。；\n");
        var sentence = end < 0 ? text.AsSpan(at) : text.AsSpan(at, end);
        if (sentence.ContainsAnyInRange('0', '9') || sentence.Contains("如下", StringComparison.Ordinal) || sentence.Contains('：') || sentence.Length > 60)
            return null;
        if (word != "结合")
            return sentence.Length == text.TrimEnd('。', ' ').Length ? Quoted(text, at) : null;
        foreach (string verb in (ReadOnlySpan<string>)["，说明", "，简要说明", "，分别说明"])
            if (sentence.IndexOf(verb, StringComparison.Ordinal) is > 0 and < 16)
                return Quoted(text, at);
        return null;
    }

    /// <summary>Where one of the words begins that stands right before and opens its clause.</summary>
    private static int? Before(string text, int at, params ReadOnlySpan<string> words)
    {
        foreach (string word in words)
            if (text.AsSpan(0, at).EndsWith(word, StringComparison.Ordinal) && IsClauseStart(text, at - word.Length))
                return at - word.Length;
        return null;
    }

    private static string? StartsWithAny(string text, int at, ReadOnlySpan<string> words)
    {
        foreach (string word in words)
            if (StartsAt(text, at, word))
                return word;
        return null;
    }

    private static bool StartsAt(string text, int at, string word) => at >= 0 && at <= text.Length && text.AsSpan(at).StartsWith(word, StringComparison.Ordinal);

    private static bool IsClauseStart(string text, int at) => at == 0 || IsStop(text[at - 1]) || (at == 2 && text[1] is '.' or '．' or '、');

    /// <summary>
    /// Where the form could speak: not behind a comma or within quotes, where a sentence tells what was asked (问卷中“请简要说明原因”一题);
    /// behind a colon only where a label stands before it (存在的问题：请填写…).
    /// </summary>
    private static bool IsSentenceStart(string text, int at)
    {
        if (!IsClauseStart(text, at))
            return false;
        if (at == 0 || text[at - 1] is not ('，' or ',' or '：' or ':' or '“'))
            return true;
        int line = text.LastIndexOfAny(['\n', '。', '；'], at - 1) + 1;
        var before = text.AsSpan(line, at - 1 - line).Trim();
        return text[at - 1] is '“' ? before.IsEmpty : text[at - 1] is '：' or ':' && before.Length <= LongestName && !before.ContainsAny("，,“");
    }

    private static bool IsStop(char character) => char.IsWhiteSpace(character) || "。；，：:;,（(、.．！？“".Contains(character);

    private static bool IsNumeral(string text, int at) => at >= 0 && at < text.Length && (Numerals.Contains(text[at]) || char.IsAsciiDigit(text[at]));

    private static bool IsLetter(string text, int at) => at >= 0 && at < text.Length && char.IsAsciiLetter(text[at]);

    private static string Quoted(string text, int at)
    {
        int end = text.AsSpan(at).IndexOfAny("。；\n");
        int length = end <= 0 ? text.Length - at : end;
        return length > MostQuoted ? text.Substring(at, MostQuoted) + "…" : text.Substring(at, length);
    }
}
