using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Data.Checking.Texts;

/// <summary>
/// A total and all of its parts in one sentence: 政府采购支出总额38.20万元，其中：货物7.80万元、工程0万元、服务30.40万元; 共有车辆7辆，其中：…其他用车7辆; a list that ends with its own 合计.
/// Of any other 其中 it is not known that its parts are all.
/// </summary>
/// <param name="End">Where the stated total ends.</param>
internal readonly record struct SaidSum(int Start, int End, SaidSumKind Kind, Figure Stated, Sum Parts)
{
    private static readonly string[] kindsOfProcurement = ["货物", "工程", "服务"];

    /// <summary>Behind these a part is told of in its own turn, or something else begins.</summary>
    private static readonly string[] furtherWords = ["主要是", "主要为", "主要用于", "包括", "单价", "其中", "占", "比", "增加", "减少", "增长", "下降"];

    public static void Find(string text, List<SaidSum> sums)
    {
        for (int at = text.IndexOf("其中", StringComparison.Ordinal); at >= 0; at = text.IndexOf("其中", at + 2, StringComparison.Ordinal))
        {
            int start = text.AsSpan(0, at).LastIndexOfAny("。；;") + 1;
            int length = text.AsSpan(at + 2).IndexOfAny("。；;");
            int end = length < 0 ? text.Length : at + 2 + length;
            if (Closed(text, at + 2, end) is { } closed)
                sums.Add(closed);
            else if (Last(text, start, at) is { } total && (Vehicles(text, total, at + 2, end) ?? Procurement(text, start, total, at + 2, end)) is { } sum)
                sums.Add(sum);
        }
    }

    /// <summary>支持甲870.00万元，支持乙300.00万元，合计1170.00万元.</summary>
    private static SaidSum? Closed(string text, int start, int end)
    {
        int word = text.AsSpan(start, end - start).IndexOf("合计", StringComparison.Ordinal);
        if (word < 0 || First(text, start + word + 2, end) is not { } total || !text.AsSpan(start + word + 2, total.Start - start - word - 2).Trim("为共：: ").IsEmpty || !Clauses.Ends(text, total.End))
            return null;
        var parts = new Sum();
        if (IsList(text.AsSpan(start, word)) && AddAll(text, start, start + word, total.Figure.Unit!, ref parts) && parts.Addends > 1)
            return new(start, total.End, SaidSumKind.Closed, total.Figure, parts);
        return null;
    }

    private static SaidSum? Vehicles(string text, in TextNumber total, int start, int end)
    {
        if (total.Figure.Unit?.Name != "辆" || !Clause(text, total.Start).Contains("车", StringComparison.Ordinal))
            return null;
        end = Further(text, start, end);
        var parts = new Sum();
        return text.AsSpan(start, end - start).Contains("其他用车", StringComparison.Ordinal) && AddAll(text, start, end, total.Figure.Unit, ref parts) && parts.Addends > 1
            ? new(total.Start, total.End, SaidSumKind.Vehicles, total.Figure, parts)
            : null;
    }

    private static SaidSum? Procurement(string text, int start, in TextNumber total, int from, int end)
    {
        var before = text.AsSpan(start, total.Start - start);
        if (total.Kind != NumberKind.Money || !before.Contains("政府采购", StringComparison.Ordinal) || before.Contains("企业", StringComparison.Ordinal))
            return null;
        var parts = new Sum();
        int seen = 0;
        for (int at = from; First(text, at, end) is { } number; at = number.End)
            for (int kind = 0; kind < kindsOfProcurement.Length; kind++)
                if (Clause(text, number.Start).Contains(kindsOfProcurement[kind], StringComparison.Ordinal))
                {
                    // 货物 a second time is a part of something else.
                    if ((seen & (1 << kind)) != 0 || number.Figure.Unit?.ComparesWith(total.Figure.Unit!) != true)
                        return null;
                    seen |= 1 << kind;
                    parts.Add(number.Figure);
                }
        return seen == 7 ? new(total.Start, total.End, SaidSumKind.Procurement, total.Figure, parts) : null;
    }

    /// <summary>Every number of the stretch is a part in the total's unit.</summary>
    private static bool AddAll(string text, int start, int end, Unit unit, ref Sum parts)
    {
        for (int at = start; First(text, at, end) is { } number; at = number.End)
        {
            if (number.IsVague || number.Figure.Unit?.Name != unit.Name)
                return false;
            parts.Add(number.Figure);
        }
        return true;
    }

    /// <summary>The first number with a unit that could be one of an amount; 万 alone is 万元.</summary>
    private static TextNumber? First(string text, int start, int end)
    {
        while (start < end && text.AsSpan(start, end - start).IndexOfAnyInRange('0', '9') is >= 0 and var digit)
        {
            var number = TextNumber.Read(text.AsSpan(0, end), start + digit);
            if (number.Kind == NumberKind.Bare && number.End < end && text[number.End] == '万')
                return number with { Kind = NumberKind.Money, End = number.End + 1, Figure = new(number.Figure.Printed + "万元", number.Figure.Value, Units.WanYuan) };
            if (number.Kind is not (NumberKind.LookAlike or NumberKind.Bare))
                return number;
            start = number.End;
        }
        return null;
    }

    private static TextNumber? Last(string text, int start, int end)
    {
        TextNumber? last = null;
        for (int at = start; First(text, at, end) is { } number; at = number.End)
            last = number;
        return last is { IsVague: false } ? last : null;
    }

    private static bool IsList(ReadOnlySpan<char> text)
    {
        foreach (string word in furtherWords)
            if (text.Contains(word, StringComparison.Ordinal))
                return false;
        return true;
    }

    private static int Further(string text, int start, int end)
    {
        foreach (string word in furtherWords)
            if (text.AsSpan(start, end - start).IndexOf(word, StringComparison.Ordinal) is >= 0 and var at)
                end = start + at;
        return end;
    }

    private static ReadOnlySpan<char> Clause(string text, int number) => text.AsSpan(0, number)[(text.AsSpan(0, number).LastIndexOfAny("，,、；：:。") + 1)..];
}

/// <summary>Of what the parts of a <see cref="SaidSum"/> are known to be all.</summary>
internal enum SaidSumKind : byte
{
    Vehicles,
    Procurement,
    Closed,
}
