using System.Collections.Concurrent;

namespace PerfEvalSite.Data.Model;

/// <summary>
/// Units beyond the list of <see cref="Units"/>: those made of known ones (吨/年, 场次, 元/亩·季), and any other name, which
/// is the unit that it is and compares with its like (厘米, 剂次, 标箱). What begins like a unit and goes on as words is none.
/// </summary>
internal static class UnitName
{
    /// <summary>Of a name that stands behind a number and might be the beginning of a sentence.</summary>
    private const int MostDoubtful = 3;

    private const int MostCertain = 12, MostLatin = 6;

    /// <summary>Units are few, however many cells there are; beyond this they are made each time.</summary>
    private const int MostKept = 4096;

    /// <summary>What sentences are made of and units are not: verbs, judgements, places in time and space, numbers in words.</summary>
    private const string NoUnit =
        "完成达到办结提高降低增长减少已未不无全满率为是的等左右余多内外前后以含均及和或与至从由按将被可能应须需要有没并较更最仅约近超持续保证确实现开展建改造维护修培训检查发放拨付落通过合格好坏优良秀差强弱快慢新旧覆盖半来数许整几第各每其此该上下间春夏秋冬财了着"
        + "零〇一二两三四五六七八九十百千万亿";

    private static readonly ConcurrentDictionary<(string, bool), Unit?> kept = new();

    /// <summary>A unit made of known ones, or null.</summary>
    public static Unit? Compose(ReadOnlySpan<char> name) => Kept(name.ToString(), takesAny: false);

    /// <summary>
    /// Any unit that stands behind a number. Where nothing else shows that the number is meant as one (<paramref name="isCertain"/>:
    /// a comparator, a column of units), the name has to be short, and more than a measure word.
    /// </summary>
    public static Unit? Read(ReadOnlySpan<char> name, bool isCertain)
    {
        name = name.Trim();
        if (Units.Find(name) is { } known)
            return known;
        if (name.IsEmpty || name.Length > MostCertain || !isCertain && !IsShort(name) || Emptiness.SaysNothing(name))
            return null;
        if (isCertain && IsWords(name))
            return Kept(name.ToString(), takesAny: true) ?? new Unit(name.ToString(), Dimension.Count, 1);
        return Kept(name.ToString(), takesAny: true);
    }

    private static bool IsShort(ReadOnlySpan<char> name)
    {
        foreach (var part in name.Split('/'))
        {
            var one = name[part];
            if (one.IsEmpty || one.Length > MostDoubtful + (char.IsAscii(one[0]) ? MostLatin : Units.StartsWithMultiplier(one) ? 2 : 0))
                return false;
        }
        return true;
    }

    /// <summary>12条街巷 behind a comparator: letters only, and no amount, percentage or score that goes on in words.</summary>
    private static bool IsWords(ReadOnlySpan<char> name)
    {
        foreach (char c in name)
            if (!IsHan(c))
                return false;
        return Start(name) is not { Dimension: Dimension.Money or Dimension.Ratio or Dimension.Score or Dimension.MoneyPerHead };
    }

    private static Unit? Kept(string name, bool takesAny)
    {
        if (kept.TryGetValue((name, takesAny), out var unit))
            return unit;
        unit = Make(name, takesAny);
        if (kept.Count < MostKept)
            kept.TryAdd((name, takesAny), unit);
        return unit;
    }

    private static Unit? Make(string name, bool takesAny)
    {
        string[] parts = name.Replace("每", "/", StringComparison.Ordinal).Split('/');
        if (parts.Length > 3 || Part(parts[0].Trim(), takesAny) is not { } one || parts.Length == 1)
            return parts.Length == 1 ? Part(name, takesAny) : null;
        string per = "";
        foreach (string part in parts[1..])
        {
            if (Divisor(part.Trim(), takesAny) is not { } divisor)
                return null;
            per += "/" + divisor;
        }
        bool isMoney = one is { Dimension: Dimension.Money };
        return new Unit(name, isMoney ? Dimension.MoneyPerHead : Dimension.Count, one.Factor) { Base = one.Base + per };
    }

    /// <summary>The name of what it is divided by, perhaps so many of it: 年, 10万人, 100mL.</summary>
    private static string? Divisor(string text, bool takesAny)
    {
        int digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (digits < 0)
            return null;
        return Part(text[digits..], takesAny) is { } unit ? text[..digits] + unit.Name : null;
    }

    /// <summary>One unit without a stroke: known, 万 of one, two known ones joined, or, where any is taken, another name.</summary>
    private static Unit? Part(string name, bool takesAny)
    {
        if (name.Length == 0)
            return null;
        if (Units.Known(name) is { } known)
            return Units.IsMultiplier(known) ? null : known;
        if (Units.TakeMultiplier(name, out decimal factor, out int length) && Part(name[length..], takesAny) is { } one)
            return one with { Name = name, Factor = one.Factor * factor, Base = one.Base };
        if (name.IndexOf('·') is > 0 and var at)
            return Part(name[..at], takesAny) is not null && Part(name[(at + 1)..], takesAny) is not null ? new Unit(name, Dimension.Count, 1) : null;
        for (int i = 1; i < name.Length; i++)
            if (Units.Known(name.AsSpan(0, i)) is { } first && Counts(first) && Units.Known(name.AsSpan(i)) is { } second && Counts(second))
                return new Unit(name, Dimension.Count, 1);
        return takesAny && (IsLatin(name) || IsOther(name)) ? new Unit(name, Dimension.Count, 1) : null;
    }

    private static bool Counts(Unit unit) => unit.Dimension is Dimension.Count or Dimension.Persons or Dimension.Time && !Units.IsMultiplier(unit);

    /// <summary>mg, μg, ℃, kWh, m³: letters of one script and a power. XX is what a form prints for a number.</summary>
    private static bool IsLatin(string name)
    {
        var letters = name.AsSpan().TrimEnd("²³23");
        if (letters.Length is 0 or > MostLatin || name.Length - letters.Length > 1)
            return false;
        foreach (char c in letters)
            if (!char.IsAsciiLetter(c) && c is not ('μ' or 'µ' or 'Ω' or '°' or '℃' or '℉'))
                return false;
        // 10O and 1l are numbers in which a letter was typed for a digit.
        return letters.ContainsAnyExcept("XxEe") && letters is not ("O" or "o" or "I" or "l");
    }

    private static bool IsOther(string name)
    {
        if (name.AsSpan().ContainsAny(NoUnit))
            return false;
        foreach (char c in name)
            if (!IsHan(c))
                return false;
        // 日办结: what goes on behind a known unit is words.
        return Start(name) is null;
    }

    /// <summary>The longest known unit that the name begins with, and is not.</summary>
    private static Unit? Start(ReadOnlySpan<char> name)
    {
        for (int i = Math.Min(name.Length - 1, Units.LongestName); i > 0; i--)
            if (Units.Known(name[..i]) is { } unit)
                return unit;
        return null;
    }

    private static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF';
}
