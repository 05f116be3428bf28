using System.Globalization;
using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Data.Checking.Texts;

/// <summary>What the digits in a sentence are.</summary>
internal enum NumberKind : byte
{
    /// <summary>Part of a date, a document number, a code, a telephone number, a list number: nothing that a table could hold.</summary>
    LookAlike,

    /// <summary>A number without a unit.</summary>
    Bare,
    Money,
    Percent,
    Score,

    /// <summary>人, 批次, 辆 and whatever else is counted.</summary>
    Count,

    /// <summary>A unit that no cell of a text's subject has: 个百分点, 元/人, 天.</summary>
    Other,
}

/// <summary>A number of running text with its unit, as characters [<paramref name="Start"/>, <paramref name="End"/>).</summary>
/// <param name="IsVague">余, 约, 以上, 不超过: a limit or an estimate, which no cell contradicts.</param>
internal readonly record struct TextNumber(int Start, int End, NumberKind Kind, Figure Figure, bool IsVague)
{
    private const string Digits = "0123456789";

    /// <summary>The last character of a word that makes digits behind it a name: 第3, G20, 〔2020〕, 0833-2420116.</summary>
    private const string BeforeLookAlike = "第〔［[【{-－_#№";

    private const string BehindLookAlike = "年月日号时点〕］]】}_季期届版楼室第";

    private static readonly string[] vagueBefore = ["约", "近", "超", "超过", "逾", "不超过", "不低于", "不少于", "大于", "小于", "高于", "低于", "≥", "≤", ">", "<", "＞", "＜", "至少", "最多", "不到", "不足"];
    private static readonly string[] vagueBehind = ["以上", "以下", "以内", "之内", "左右", "上下", "及以上"];

    /// <summary>Longest first: what is counted or measured in a sentence.</summary>
    private static readonly string[] units =
        [
            "个百分点", "百分点", "万元/人", "元/人次", "元/人", "元/月", "元/年", "元/天", "元/户", "元/次", "元/平方米", "台（套）", "台(套)", "平方米", "工作日", "个工作日",
            "万人次", "亿元", "万元", "千元", "百万元", "万人", "人次", "批次", "场次", "个月", "小时", "分钟", "万户", "万件", "户次", "家次",
            "元", "%", "％", "‰", "人", "个", "辆", "台", "套", "次", "批", "组", "家", "户", "件", "项", "名", "分", "天", "场", "起", "条", "所", "份", "座", "栋", "间", "亩", "位", "例", "期",
        ];

    /// <summary>The number that begins with the digit at <paramref name="at"/>.</summary>
    public static TextNumber Read(ReadOnlySpan<char> text, int at)
    {
        int end = EndOfDigits(text, at);
        var digits = text[at..end];
        if (IsName(text, at, end) || !decimal.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out decimal value))
            return new(at, end, NumberKind.LookAlike, default, false);
        int behind = end;
        bool isVague = EndsWithAny(text[..at].TrimEnd(), vagueBefore);
        if (behind < text.Length && text[behind] is '余' or '多')
        {
            isVague = true;
            behind++;
        }
        while (behind < text.Length && text[behind] is ' ' or '　')
            behind++;
        string name = UnitAt(text[behind..]);
        // 80 with a space before a new word is a number without a unit.
        int stop = name.Length == 0 ? end : behind + name.Length;
        var rest = text[stop..];
        isVague |= StartsWithAny(rest, vagueBehind) || (rest.Length > 0 && rest[0] is '余' or '多') || IsRange(text, at, stop);
        var unit = name.Length == 0 ? null : Units.Find(name);
        // A minus, and not the dash of a range or a number with parts.
        bool isNegative = at > 0 && text[at - 1] is '-' or '－' && (at == 1 || !char.IsLetterOrDigit(text[at - 2]) || text[at - 2] > 127);
        return new(at, stop, KindOf(name, unit), new Figure(text[at..stop].ToString(), isNegative ? -value : value, unit), isVague);
    }

    /// <summary>Digits with thousands separators and a decimal point.</summary>
    private static int EndOfDigits(ReadOnlySpan<char> text, int at)
    {
        int end = at;
        bool hasPoint = false;
        while (end < text.Length)
        {
            char c = text[end];
            if (char.IsAsciiDigit(c))
                end++;
            else if (c == '.' && !hasPoint && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))
            {
                hasPoint = true;
                end++;
            }
            else if (c == ',' && !hasPoint && IsThousands(text, end))
                end++;
            else
                break;
        }
        return end;
    }

    /// <summary>A comma with three digits behind it, and no fourth.</summary>
    private static bool IsThousands(ReadOnlySpan<char> text, int comma) =>
        comma + 3 < text.Length && !text.Slice(comma + 1, 3).ContainsAnyExcept(Digits) && (comma + 4 == text.Length || !char.IsAsciiDigit(text[comma + 4]));

    private static bool IsName(ReadOnlySpan<char> text, int at, int end)
    {
        char before = at > 0 ? text[at - 1] : ' ', behind = end < text.Length ? text[end] : ' ';
        if (char.IsAsciiLetter(before) || (char.IsAsciiLetter(behind) && behind is not ('x' or 'X')) || BeforeLookAlike.Contains(before, StringComparison.Ordinal) && !IsMinus(text, at))
            return true;
        if (BehindLookAlike.Contains(behind, StringComparison.Ordinal) && !(behind == '期' && end + 1 < text.Length))
            return true;
        // 1.2.3 and 2024.12.31; a point too many behind 48.8 is a slip of the pen.
        if (behind == '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))
            return true;
        if (behind is '-' or '/' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]) && end - at >= 3 && !text[at..end].Contains('.'))
            return true;
        return IsListNumber(text, at, end, before, behind);
    }

    private static bool IsMinus(ReadOnlySpan<char> text, int at) =>
        text[at - 1] is '-' or '－' && (at == 1 || text[at - 2] > 127 || text[at - 2] is ' ' or ':' or ',');

    /// <summary>1. 社会保障, （1）, 2、 at the start of a clause.</summary>
    private static bool IsListNumber(ReadOnlySpan<char> text, int at, int end, char before, char behind)
    {
        if (end - at > 2)
            return false;
        if (before is '（' or '(')
            return behind is '）' or ')';
        return behind is '.' or '．' or '、' or '）' or ')' && (at == 0 || before is ' ' or '　' or '\n' or '。' or '；' or ';' or '：' or ':' or '，' or '是' or '#' or '*');
    }

    /// <summary>19%-68%, 3至5万元: the number is an end of something.</summary>
    private static bool IsRange(ReadOnlySpan<char> text, int at, int stop) =>
        (stop + 1 < text.Length && text[stop] is '-' or '－' or '—' or '~' or '～' or '至' or '到' && char.IsAsciiDigit(text[stop + 1]))
        || (at > 1 && text[at - 1] is '-' or '－' or '—' or '~' or '～' or '至' && (char.IsAsciiDigit(text[at - 2]) || text[at - 2] is '%' or '元'));

    private static string UnitAt(ReadOnlySpan<char> text)
    {
        foreach (string unit in units)
            if (text.StartsWith(unit, StringComparison.Ordinal))
                // 分之, 次年, 个人 are words of their own.
                return text.Length > unit.Length && ((unit == "分" && text[1] is '之' or '别' or '为' or '析') || (unit == "次" && text[1] == '年') || (unit == "人" && text[1] == '均') || (unit == "项" && text[1] == '目')) ? "" : unit;
        return "";
    }

    private static NumberKind KindOf(string name, Unit? unit) => name switch
    {
        "" => NumberKind.Bare,
        "%" or "％" => NumberKind.Percent,
        _ when unit is null => NumberKind.Other,
        _ => unit.Dimension switch
        {
            Dimension.Money => NumberKind.Money,
            Dimension.Score => NumberKind.Score,
            Dimension.Persons or Dimension.Count or Dimension.Rank => NumberKind.Count,
            _ => NumberKind.Other,
        },
    };

    private static bool EndsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (string word in words)
            if (text.EndsWith(word, StringComparison.Ordinal))
                return true;
        return false;
    }

    private static bool StartsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (string word in words)
            if (text.StartsWith(word, StringComparison.Ordinal))
                return true;
        return false;
    }
}
