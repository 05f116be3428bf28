using System.Globalization;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Import.Sources;

namespace PerfEvalSite.Import.Recognition;

/// <summary>Year, kind and body, as the document's first page and the headings of its tables say them.</summary>
internal static class DocumentFacts
{
    private static readonly (string Word, string Kind)[] kinds =
    [
        ("整体支出绩效自评", "overall-self-evaluation"), ("整体绩效自评", "overall-self-evaluation"), ("绩效自评", "self-evaluation"), ("自评表", "self-evaluation"), ("自评报告", "self-evaluation"),
        ("评价报告摘要", "evaluation-summary"), ("绩效评价", "evaluation"), ("决算", "final-accounts"), ("预算", "budget"), ("三公", "three-public"),
    ];

    private static readonly string[] agencyLabels = ["预算主管部门", "预算部门", "编制部门", "部门名称", "单位名称", "部门（单位）名称", "填报单位", "填报部门", "公开部门", "部门", "预算单位"];

    /// <summary>What the first page says before its first sentence or table.</summary>
    /// <param name="lines">Those that say it.</param>
    public static Told<string> Title(SourceDocument document, out List<SourceParagraph> lines)
    {
        lines = [];
        foreach (var block in document.Blocks)
        {
            if (block is not SourceParagraph line || line.Text.Contains('。') || line.Text.Length > 60 || lines.Count == 4 || lines.Count > 0 && line.Place.Page != lines[0].Place.Page
                || IsContents(line.Text) || LabelOf(line.Text) is not null || Plain(line.Text).StartsWith("第一部分", StringComparison.Ordinal))
                break;
            // 附件2 numbers the file among others.
            if (Plain(line.Text) is ['附', '件', ..] mark && mark.Length <= 6)
                continue;
            lines.Add(line);
            if (KindIn(line.Text) is not null)
                break;
        }
        string title = string.Concat(lines.Select(line => line.Text.Replace("\t", "", StringComparison.Ordinal).Trim()));
        return title.Length > 0 && KindIn(title) is not null ? new(title, title, lines[0].Place) : default;
    }

    /// <summary>预算主管部门：某局, 2024年8月: what stands on the first page beside the title.</summary>
    public static bool IsOfCover(string text) => LabelOf(text) is not null || Plain(text) is ['附', '件', ..] mark && mark.Length <= 6 || Plain(text) is { Length: < 14 } plain && YearAt(plain, out _) == 0 && (plain.EndsWith('月') || plain.EndsWith('日'));

    public static bool IsContents(string text) => Plain(text) is "目录" or "目次" or "目录：" or "CONTENTS";

    public static Told<int> Year(Told<string> title, IReadOnlyList<RecognisedTable> tables, SourceDocument document)
    {
        if (title.Value is { } said && YearIn(said) is { } year)
            return new(year, said, title.Place);
        var headed = tables.Where(table => table.Placement is not null).SelectMany(table => table.Sheet.Cells.Where(cell => cell.Row < 4))
            .Select(cell => (Year: YearIn(cell.Text), cell)).Where(found => found.Year is not null).ToList();
        if (headed.Select(found => found.Year).Distinct().Count() == 1)
            return new(headed[0].Year!.Value, headed[0].cell.Text, headed[0].cell.Place);
        foreach (var line in document.Paragraphs.Take(12))
            if (YearIn(line.Text) is { } early && line.Text.Length < 60)
                return new(early, line.Text, line.Place);
        return document.Name is { } name && YearIn(name) is { } named ? new(named, name) : default;
    }

    public static Told<Choice> Kind(Told<string> title, IReadOnlyList<RecognisedTable> tables, SourceDocument document)
    {
        if (title.Value is { } said && KindIn(said) is { } kind)
            return new(kind, said, title.Place);
        var forms = tables.Where(table => table.Placement is { Form.Kinds.Count: > 0 }).GroupBy(table => table.Placement!.Form.Kinds[0]).OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Id, StringComparer.Ordinal).ToList();
        if (forms.Count > 0)
            return new(forms[0].Key, string.Join('、', forms[0].Select(table => table.Placement!.Form.Title).Take(3)), forms[0].First().Source.Place);
        return KindIn(document.Name) is { } named ? new(named, document.Name) : default;
    }

    public static Told<string> Agency(Told<string> title, SourceDocument document, IReadOnlyList<RecognisedTable> tables)
    {
        foreach (var line in document.Paragraphs.Take(8))
            if (LabelOf(line.Text) is { } value)
                return new(value, line.Text, line.Place);
        if (title.Value is { } said && NameIn(said) is { Length: > 2 } name)
            return new(name, said, title.Place);
        foreach (var table in tables)
            foreach (var cell in table.Sheet.Cells.Where(cell => cell.Row < 4))
                if (LabelOf(cell.Text) is { } value)
                    return new(value, cell.Text, cell.Place);
        return default;
    }

    /// <summary>编制部门：某局.</summary>
    private static string? LabelOf(string text)
    {
        int colon = text.AsSpan().IndexOfAny('：', ':');
        if (colon <= 0 || Array.IndexOf(agencyLabels, Plain(text[..colon])) < 0)
            return null;
        string value = text[(colon + 1)..].Split('\t')[0].Trim();
        return value.Length is > 2 and < 50 && !value.AsSpan().ContainsAny("：:元。") ? value : null;
    }

    /// <summary>What stands before the year of a title, or between year and kind.</summary>
    private static string NameIn(string title)
    {
        string plain = Plain(title);
        int year = YearAt(plain, out int length);
        if (year > 2)
            return plain[..year].Trim('“', '”', '《', '》');
        if (year < 0)
            return "";
        string rest = plain[(year + length)..];
        if (rest.StartsWith("年度", StringComparison.Ordinal))
            rest = rest[2..];
        else if (rest.StartsWith('年'))
            rest = rest[1..];
        foreach (string word in new[] { "部门决算", "单位决算", "部门预算", "单位预算", "决算", "预算", "整体", "项目", "绩效" })
            if (rest.IndexOf(word, StringComparison.Ordinal) is > 2 and var at)
                return rest[..at];
        return "";
    }

    /// <summary>As far as it is known before the tables are.</summary>
    public static Choice? KindOf(ImportAnswers answers, Told<string> title) =>
        answers.Kind.Length > 0 ? DisclosuresTable.Kinds.FirstOrDefault(kind => kind.Id == answers.Kind) : title.Value is { } said ? KindIn(said) : null;

    private static Choice? KindIn(string text)
    {
        string plain = Plain(text);
        foreach (var (word, kind) in kinds)
            if (plain.Contains(word, StringComparison.Ordinal))
                return DisclosuresTable.Kinds.First(known => known.Id == kind);
        return null;
    }

    private static int? YearIn(string text)
    {
        string plain = Plain(text);
        int at = YearAt(plain, out _);
        return at < 0 ? null : Number(plain.AsSpan(at, 4));
    }

    /// <summary>2024年, or 二〇二四年; only a year that 年 stands behind.</summary>
    private static int YearAt(string plain, out int length)
    {
        length = 4;
        for (int i = 0; i + 4 < plain.Length; i++)
            if (plain[i + 4] == '年' && Number(plain.AsSpan(i, 4)) is >= 1990 and <= 2099 && (i == 0 || Digit(plain[i - 1]) < 0))
                return i;
        return -1;
    }

    private static int Number(ReadOnlySpan<char> four)
    {
        int number = 0;
        foreach (char c in four)
        {
            int digit = Digit(c);
            if (digit < 0)
                return -1;
            number = number * 10 + digit;
        }
        return number;
    }

    private static int Digit(char c) => c is >= '0' and <= '9' ? c - '0' : c is >= '０' and <= '９' ? c - '０' : c == '〇' || c == '○' || c == 'Ｏ' ? 0 : "零一二三四五六七八九".IndexOf(c, StringComparison.Ordinal);

    internal static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    public static string Words(int year) => year.ToString(CultureInfo.InvariantCulture);
}
