using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Data.Reading.Values;

/// <summary>
/// Reads a folded text (see <see cref="HalfWidth"/>) as one quantity: comparator, number or range, 余, unit, comparator.
/// The whole text has to be one; words that merely contain a number are not.
/// </summary>
internal static class QuantityReader
{
    private const string RangeSigns = "-~—至到";

    public static Quantity Read(ReadOnlySpan<char> text)
    {
        var quantity = new Quantity();
        text = text.Trim();

        bool bracketed = text is ['(', .., ')'];
        if (bracketed)
            text = text[1..^1].Trim();
        else if (text is ['(', ..] && text.IndexOf(')') is > 0 and var close && text[(close + 1)..].Trim() is "%" or "‰")
            return Bracketed(Read(string.Concat(text[1..close].Trim(), text[(close + 1)..].Trim())));

        var before = TakeBefore(ref text, ref quantity);
        bool ordinal = Take(ref text, "第");
        if (text is ['-', '¥', ..])
            text = string.Concat("¥-", text[2..]);
        while (Take(ref text, "人民币") || Take(ref text, "¥") || Take(ref text, "RMB") || Take(ref text, "CNY"))
            quantity.IsMoney = true;
        var fraction = Take(ref text, "百分之") ? Units.Percent : Take(ref text, "千分之") ? Units.PerMille : null;

        quantity.IsInDigits = !text.IsEmpty && text[0] < '\x7F';
        var fault = QuantityFault.None;
        // 百分之百: the one hundred that stands alone.
        if (fraction == Units.Percent && text is ['百'] or ['百', '以' or '及' or '之' or '左', ..])
        {
            quantity.Value = 100;
            text = text[1..];
        }
        else
            fault = Numeral.Take(ref text, out quantity.Value);
        if (fault == QuantityFault.NotANumber)
            return NotANumber;
        if (!TakeRange(ref text, ref quantity, ref fault))
            return NotANumber;

        var after = TakeAfter(ref text, ref quantity, ref fault);
        if (!Comparators.Join(before, after, out quantity.Comparator) || quantity.IsRange && quantity.Comparator != Comparator.None)
            return NotANumber;

        quantity.Fault = fault;
        quantity.Unit ??= fraction;
        TakeUnit(text, ref quantity, ordinal, fraction is not null);
        return bracketed ? Bracketed(quantity) : quantity;
    }

    private static Quantity NotANumber => new() { Fault = QuantityFault.NotANumber };

    /// <summary>
    /// (1,234.56) and (5.2%) are negative numbers; (10分) is a number in brackets; (≥5) and (-5) are neither.
    /// </summary>
    private static Quantity Bracketed(Quantity quantity)
    {
        if (quantity.IsBracketed || quantity.IsRange || quantity.IsApproximate || quantity.Comparator != Comparator.None || quantity.Value < 0)
            return NotANumber;
        quantity.IsBracketed = true;
        if (quantity.Unit is null or { Dimension: Dimension.Ratio } && quantity.Value != 0)
            quantity.Value = -quantity.Value;
        return quantity;
    }

    private static bool Take(ref ReadOnlySpan<char> text, string word)
    {
        if (!text.StartsWith(word, StringComparison.Ordinal))
            return false;
        text = text[word.Length..].TrimStart();
        return true;
    }

    private static Comparator TakeBefore(ref ReadOnlySpan<char> text, ref Quantity quantity)
    {
        if (text.IsEmpty || char.IsAsciiDigit(text[0]))
            return Comparator.None;
        var comparator = Comparators.TakeBefore(ref text);
        // 接近 and 将近 before 近, 大约 before 约.
        if (Take(ref text, "约") || Take(ref text, "大约") || Take(ref text, "近") || Take(ref text, "将近") || Take(ref text, "接近"))
            quantity.IsApproximate = true;
        return comparator == Comparator.None ? Comparators.TakeBefore(ref text) : comparator;
    }

    private static Comparator TakeAfter(ref ReadOnlySpan<char> text, ref Quantity quantity, ref QuantityFault fault)
    {
        text = text.Trim();
        // ≥95%； and ≥95%（含）: what stands behind a unit there says nothing more.
        if (text.Length > 1 && text[^1] is ';' or ',' or '、')
            text = text[..^1].TrimEnd();
        if (text.EndsWith("(含)", StringComparison.Ordinal))
            text = text[..^3].TrimEnd();
        if (text is [.., '.' or '。'])
        {
            text = text[..^1].TrimEnd();
            fault = fault == QuantityFault.None ? QuantityFault.StrayDot : fault;
        }
        if (text.EndsWith("左右", StringComparison.Ordinal) || text.EndsWith("上下", StringComparison.Ordinal))
        {
            text = text[..^2].TrimEnd();
            quantity.IsApproximate = true;
        }
        var after = Comparators.TakeAfter(ref text);
        if (text is ['余' or '多', ..])
        {
            text = text[1..].TrimStart();
            quantity.IsApproximate = true;
        }
        return after;
    }

    /// <summary>The second number of 19%-68% or 1至3个月; the text goes on behind it. False when there is a sign but no range.</summary>
    private static bool TakeRange(ref ReadOnlySpan<char> text, ref Quantity quantity, ref QuantityFault fault)
    {
        int sign = text.IndexOfAny(RangeSigns);
        if (sign < 0)
            return true;
        var firstUnit = text[..sign].Trim();
        var rest = text[(sign + 1)..].TrimStart(['—', ' ']);
        var second = Numeral.Take(ref rest, out quantity.Upper);
        if (second == QuantityFault.NotANumber || quantity.Upper < quantity.Value)
            return false;
        if (!firstUnit.IsEmpty)
        {
            // Both ends in one unit, or the range cannot be compared with anything.
            if (!firstUnit.SequenceEqual(rest) && (Units.Find(firstUnit) is not { } first || first != Units.Find(rest)))
                return false;
        }
        quantity.IsRange = true;
        fault = fault == QuantityFault.None ? second : fault;
        text = rest;
        return true;
    }

    private static void TakeUnit(ReadOnlySpan<char> text, ref Quantity quantity, bool ordinal, bool isFraction)
    {
        if (text is "人民币" or "¥")
        {
            quantity.IsMoney = true;
            text = default;
        }
        if (text.IsEmpty)
        {
            if (ordinal)
                quantity.Unit = Units.Rank;
            return;
        }

        var unit = Units.Find(text);
        if (unit is null && text is ['万' or '亿', '余' or '多', _, ..])
        {
            // 20万余元.
            unit = Units.Find(string.Concat(text[..1], text[2..]));
            quantity.IsApproximate = unit is not null;
        }
        if (ordinal)
            unit = text is "名" or "位" ? Units.Rank : null;
        bool isMeant = unit is not null && !isFraction && (!quantity.IsMoney || unit.Dimension is Dimension.Money or Dimension.MoneyPerHead);
        if (isMeant)
            quantity.Unit = unit;
        // 61l.42: a letter read for a digit is no unit.
        else if (char.IsAsciiDigit(text[0]) || (char.IsAsciiLetter(text[0]) && text.ContainsAnyInRange('0', '9')) || quantity.Fault is not (QuantityFault.None or QuantityFault.StrayDot))
            quantity.Fault = QuantityFault.NotANumber;
        else
        {
            quantity.Fault = QuantityFault.UnknownUnit;
            quantity.UnknownUnit = text.ToString();
        }
    }
}
