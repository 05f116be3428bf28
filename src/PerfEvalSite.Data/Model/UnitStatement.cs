namespace PerfEvalSite.Data.Model;

/// <summary>
/// What a line above a table says about units: 单位：万元, 编制单位：甲局 金额单位：元, （单位：人民币万元）, 单位：元（保留两位小数）, 币种：人民币.
/// Wholly understood or not at all: what is half understood may be a factor of ten thousand.
/// </summary>
/// <param name="Unit">The unit of amounts; null where a statement names none (币种：人民币, 单位：%).</param>
/// <param name="StartsText">The text begins with it: no header of a column does.</param>
internal readonly record struct UnitStatement(UnitStatementKind Kind, Unit? Unit, bool StartsText)
{
    private static readonly string[] moneyKeys =
    [
        "金额单位", "货币单位", "计量单位", "计价单位", "资金单位", "数据单位", "数额单位", "数值单位", "数量单位", "表内单位", "计算单位", "币值单位", "币种单位", "币种", "币别", "币制",
        "货币种类", "货币名称", "货币", "金额", "单位",
    ];

    /// <summary>Who made the form, for whom: these words before 单位 name an organisation.</summary>
    private static readonly string[] whose =
    [
        "编制", "填报", "填表", "填制", "制表", "编报", "报送", "报告", "申报", "申请", "公开", "公示", "预算", "主管", "实施", "项目", "责任", "牵头", "建设", "被评价", "评价", "委托", "承担", "使用", "用款",
        "所属", "基层", "执行", "代编", "汇总", "核算", "会计", "收款", "付款", "资金使用", "项目实施", "项目主管", "预算部门", "部门", "主管部门",
    ];

    /// <summary>How numbers are printed, which says nothing of their unit.</summary>
    private static readonly string[] remarks = ["保留", "小数", "四舍五入", "取整", "精确", "列至", "至角分", "角分", "整数", "含税", "人民币", "下同", "本位币"];

    private const string OrganisationEnds = "局厅委部处科室站所院校会办司镇乡道区县市省社队厂行库馆学组心团园府场台协联级关狱小中大高)";

    /// <summary>Between 单位 and 元 where no colon stands: 单位 元, 单位-元.</summary>
    private const string NoMarks = " -—_~·.,";

    private static readonly UnitStatement none = default, unclear = new(UnitStatementKind.Unclear, null, false);

    /// <summary>The unit of money that a cell of a unit column names, in whatever words; null when it names none.</summary>
    public static Unit? Money(string text)
    {
        var statement = Read(text);
        if (statement.Kind == UnitStatementKind.None)
            TryUnits(Fold(text), out statement);
        return statement.Unit is { Dimension: Dimension.Money or Dimension.MoneyPerHead } unit ? unit : null;
    }

    public static UnitStatement Read(string text)
    {
        string folded = Fold(text);
        if (folded.Length is 0 or > 200)
            return none;
        int from = NextKey(folded, 0, out int key, out bool isWhose, out int value);
        if (from < 0)
            return ReadWithoutKey(folded);

        bool startsText = from == 0 || folded[..from] is "(" or "注:" or "(注:";
        // 金额（万元） is a header in many a form.
        startsText &= key != 2 || value == 0 || folded[value - 1] != '(' || folded.StartsWith("单位", StringComparison.Ordinal);
        Unit? unit = null;
        var kind = UnitStatementKind.None;
        while (from >= 0)
        {
            int next = NextKey(folded, value, out int nextKey, out bool isNextWhose, out int nextValue);
            string said = folded[value..(next < 0 ? folded.Length : next)];
            if (!isWhose)
            {
                bool isBare = folded.AsSpan(from, key) is "单位";
                // 万元/个 above a whole table of amounts is no unit of theirs.
                if (TryUnits(said, out var found) && found.Unit is not { Dimension: Dimension.MoneyPerHead })
                {
                    if (unit is not null && found.Unit is not null && unit != found.Unit)
                        return unclear with { StartsText = startsText };
                    unit ??= found.Unit;
                }
                else if (!(isBare && IsOrganisation(said)))
                    return unclear with { StartsText = startsText };
            }
            kind = UnitStatementKind.Understood;
            (from, key, isWhose, value) = (next, nextKey, isNextWhose, nextValue);
        }
        return new(kind, unit, startsText && folded[^1] != ':');
    }

    /// <summary>万元 alone, 收支总表（万元）, 以万元为单位, 金额转换为万元时.</summary>
    private static UnitStatement ReadWithoutKey(string text)
    {
        if (IsMoney(text.Trim('(', ')'), out var whole))
            return whole;
        foreach (var (before, after) in (ReadOnlySpan<(string, string)>)[("以", "为单位"), ("转换为", "时")])
        {
            int end = text.IndexOf(after, StringComparison.Ordinal);
            int start = end < 0 ? -1 : text.LastIndexOf(before, end, StringComparison.Ordinal);
            if (start >= 0)
                return IsMoney(text[(start + before.Length)..end], out var named) ? named : after == "为单位" ? unclear : none;
        }
        for (int close = text.IndexOf(')'); close > 0; close = text.IndexOf(')', close + 1))
        {
            int open = text.LastIndexOf('(', close);
            if (open <= 0)
                continue;
            string inside = text[(open + 1)..close];
            if (IsMoney(inside, out var behind))
                return behind;
            if (close == text.Length - 1 && inside.EndsWith('元') && inside.Length <= 8 && !inside.AsSpan().ContainsAnyInRange('0', '9'))
                return unclear;
        }
        // 项目资金万元, 预算数元.
        foreach (string amount in (ReadOnlySpan<string>)["资金", "金额", "预算数", "决算数", "执行数"])
            if (text.LastIndexOf(amount, StringComparison.Ordinal) is >= 0 and var at && IsMoney(text[(at + amount.Length)..], out var joined))
                return joined;
        return LastWord(text, out var last) ? last : NamesCurrency(text) ? unclear : none;
    }

    /// <summary>收支总表 元: a unit that stands apart at the end, where no number stands before it.</summary>
    private static bool LastWord(string text, out UnitStatement statement)
    {
        statement = none;
        int at = text.LastIndexOfAny([' ', '-', '_', '|', ',', ';', '/', ':']);
        return at > 0 && !char.IsAsciiDigit(text[..at].TrimEnd()[^1]) && IsMoney(text[(at + 1)..], out statement);
    }

    /// <summary>Unit: yuan, in RMB 10,000: said in letters.</summary>
    private static bool NamesCurrency(string text)
    {
        foreach (string word in (ReadOnlySpan<string>)["yuan", "rmb", "cny", "usd"])
        {
            int at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && (at == 0 || !char.IsAsciiLetter(text[at - 1])) && (at + word.Length == text.Length || !char.IsAsciiLetter(text[at + word.Length])))
                return true;
        }
        return false;
    }

    private static bool IsMoney(string text, out UnitStatement statement) =>
        TryUnits(text, out statement) && statement.Unit is { Dimension: Dimension.Money };

    /// <summary>元; 人民币万元; 元、%; 元（保留两位小数）. At most one unit of money among them.</summary>
    private static bool TryUnits(string said, out UnitStatement statement)
    {
        statement = new(UnitStatementKind.Understood, null, false);
        said = said.Trim(' ', '。', '.', ';', ',');
        if (said is [.., ')'] && said.Count(c => c == '(') < said.Count(c => c == ')'))
            said = said[..^1].TrimEnd();
        if (said is ['(', .., ')'])
            said = said[1..^1].Trim();
        if (said.Length == 0)
            return false;
        if (UnitOf(said, out var whole))
        {
            if (whole is { Dimension: Dimension.Money or Dimension.MoneyPerHead })
                statement = statement with { Unit = whole };
            return true;
        }
        Unit? money = null;
        foreach (string each in said.Split(['、', ',', ';', '/', '和', '及', '与', '或', '(', ')', ' ', '|'], StringSplitOptions.RemoveEmptyEntries))
        {
            // 比例：% behind 万元.
            string part = each[(each.LastIndexOf(':') + 1)..];
            if (!UnitOf(part, out var unit))
            {
                if (Array.Exists(remarks, remark => part.Contains(remark, StringComparison.Ordinal)) && !part.Contains('元'))
                    continue;
                // 单位：万元 公开01表: what stands apart is another matter.
                if (money is not null && said.Contains(' ') && part.AsSpan().IndexOfAny("元%币") < 0 && !part.Contains("单位", StringComparison.Ordinal))
                    continue;
                return false;
            }
            if (unit is not { Dimension: Dimension.Money or Dimension.MoneyPerHead })
                continue;
            if (money is not null && money != unit)
                return false;
            money = unit;
        }
        statement = statement with { Unit = money };
        return true;
    }

    /// <summary>A unit, or the currency alone, which is none: null.</summary>
    private static bool UnitOf(string text, out Unit? unit)
    {
        unit = null;
        string name = text.Replace(" ", "", StringComparison.Ordinal).Replace("人民币", "", StringComparison.Ordinal)
            .Replace("RMB", "", StringComparison.OrdinalIgnoreCase).Replace("CNY", "", StringComparison.OrdinalIgnoreCase).Trim('¥', '/', ':', '(', ')', '“', '”', '"');
        if (name.Length == 0)
            return true;
        unit = Units.Find(name);
        return unit is not null && !Units.IsMultiplier(unit);
    }

    private static bool IsOrganisation(string said)
    {
        said = said.Trim();
        return said.Length >= 2 && OrganisationEnds.Contains(said[^1]) && said.AsSpan().IndexOfAny("元%币") < 0;
    }

    /// <summary>The next word that a unit or an organisation follows, with : or ( or 为 behind it; -1 where there is none.</summary>
    private static int NextKey(string text, int from, out int length, out bool isWhose, out int value)
    {
        for (int i = from; i < text.Length; i++)
        {
            isWhose = false;
            length = KeyAt(text, i, moneyKeys);
            if (length == 0 && KeyAt(text, i, whose) is > 0 and var before && string.CompareOrdinal(text, i + before, "单位", 0, 2) == 0)
                (length, isWhose) = (before + 2, true);
            if (length == 0)
                continue;
            value = BehindMark(text, i + length);
            if (value > 0)
                return i;
        }
        (length, isWhose, value) = (0, false, 0);
        return -1;
    }

    private static int KeyAt(string text, int at, string[] keys)
    {
        int longest = 0;
        foreach (string key in keys)
            if (key.Length > longest && string.CompareOrdinal(text, at, key, 0, key.Length) == 0)
                longest = key.Length;
        return longest;
    }

    /// <summary>Where the value starts behind ：, （, 为, 均为; 0 where no such mark stands there.</summary>
    private static int BehindMark(string text, int at)
    {
        int start = at;
        while (at < text.Length && text[at] is ' ' or '均' or '皆' or '统' or '一')
            at++;
        if (at < text.Length && text[at] is '为' or '是')
            at++;
        while (at < text.Length && text[at] is ' ' or ':' or '(')
            at++;
        return text.AsSpan(start, at - start).IndexOfAny(":(为是") >= 0 ? at : BeforeUnit(text, start);
    }

    /// <summary>Where a unit of money itself follows, with nothing or hardly anything between: 单位 元, 单位元; else 0.</summary>
    private static int BeforeUnit(string text, int at)
    {
        while (at < text.Length && NoMarks.Contains(text[at]))
            at++;
        int end = at;
        while (end < text.Length && (char.IsLetter(text[end]) || text[end] == '¥'))
            end++;
        return end > at && UnitOf(text[at..end], out var unit) && unit is { Dimension: Dimension.Money } ? at : 0;
    }

    /// <summary>Half-width, one space for many, none within 单 位 and 万 元 or beside a mark.</summary>
    private static string Fold(string text)
    {
        Span<char> half = text.Length <= 200 ? stackalloc char[200] : new char[text.Length];
        half = half[..HalfWidth.Fold(text, half)].Trim();
        var folded = new System.Text.StringBuilder(half.Length);
        for (int i = 0; i < half.Length; i++)
        {
            char c = half[i] switch { '〔' or '【' or '[' => '(', '〕' or '】' or ']' => ')', '：' or '∶' or '︰' or 'ː' or '꞉' or '=' => ':', _ => half[i] };
            if (c != ' ')
                folded.Append(c);
            else if (folded.Length > 0 && half[i + 1] != ' ' && folded[^1] is not (':' or '(') && half[i + 1] is not (':' or '：' or '∶' or '=' or ')' or '位' or '额') && !(half[i + 1] == '元' && folded[^1] is '万' or '千' or '百' or '十' or '亿' or '美' or '人'))
                folded.Append(c);
        }
        return folded.ToString();
    }
}

internal enum UnitStatementKind : byte
{
    /// <summary>Says nothing of units.</summary>
    None,
    Understood,

    /// <summary>Looks like one, and is not wholly understood.</summary>
    Unclear,
}
