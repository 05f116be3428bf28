namespace PerfEvalSite.Data.Reading.Values;

/// <summary>两, 十二, 一百零三, 二十万: numbers in words, which running text prints up to a few thousand.</summary>
internal static class ChineseNumeral
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>
    /// The number at the start of the text. A last 万 or 亿 that stands alone is left for the unit, so that 二十万元 is 20
    /// 万元 as 20万元 is. Words that are no proper number (七八个, 一百二) are not read.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<char> text, out long value, out int length)
    {
        value = 0;
        length = 0;
        long section = 0, total = 0;
        int digit = -1, lastUnit = 1, sectionUnit = int.MaxValue;
        bool afterYi = false, afterWan = false, zeroBefore = false;
        int i = 0;
        for (; i < text.Length; i++)
        {
            char c = text[i];
            int next = DigitOf(c);
            if (next >= 0)
            {
                if (digit > 0 || digit == 0 && next == 0)
                    return false;
                zeroBefore = digit == 0;
                digit = next;
                continue;
            }
            int unit = c switch { '十' => 10, '百' => 100, '千' => 1_000, _ => 0 };
            if (unit > 0)
            {
                // Only 十 goes without a digit, and only at the start; units of a section grow smaller.
                if (digit == 0 || digit < 0 && (unit > 10 || i > 0) || unit >= sectionUnit)
                    return false;
                section += Math.Max(digit, 1) * (long)unit;
                digit = -1;
                lastUnit = sectionUnit = unit;
                continue;
            }
            if (c is not ('万' or '亿'))
                break;
            if (digit <= 0 && section == 0)
                return false;
            if (!afterYi && !afterWan && IsLast(text[i..]))
                break;
            if (afterWan || afterYi && c == '亿')
                return false;
            lastUnit = c == '亿' ? 100_000_000 : 10_000;
            total += (section + Math.Max(digit, 0)) * lastUnit;
            section = 0;
            digit = -1;
            sectionUnit = int.MaxValue;
            afterYi |= c == '亿';
            afterWan |= c == '万';
        }
        if (i == 0)
            return false;
        // 一百二 is 120 to one reader and 102 to another.
        if (digit > 0 && lastUnit > 10 && !zeroBefore)
            return false;
        value = total + section + Math.Max(digit, 0);
        length = i;
        return true;
    }

    /// <summary>零 to 九 with 两, 〇 and ○; -1 for anything else.</summary>
    public static int DigitOf(char c) => c switch
    {
        '两' => 2,
        '〇' or '○' => 0,
        _ => Digits.IndexOf(c),
    };

    /// <summary>Whether nothing numeric follows the 万, 亿 or 万亿 that the text starts with.</summary>
    private static bool IsLast(ReadOnlySpan<char> text)
    {
        var rest = text[(text is ['万', '亿', ..] ? 2 : 1)..];
        return rest.IsEmpty || DigitOf(rest[0]) < 0 && rest[0] is not ('十' or '百' or '千' or '万' or '亿');
    }
}
