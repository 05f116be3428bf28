using System.Text;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Import.Sources;

namespace PerfEvalSite.Import.Recognition;

/// <summary>Divides the text of a document into the parts that rows of 正文 are made of, by its own headings.</summary>
internal sealed class TextRecogniser(List<Leftover> leftovers)
{
    private const int LongestHeading = 50, MostTableRows = 60, MostTableColumns = 10;

    /// <summary>Which part of 正文 a chapter is, by a word in its heading. The first that fits.</summary>
    private static readonly (string Word, string Section)[] chapters =
    [
        ("名词解释", "glossary"), ("经验", "experience"), ("存在的问题", "problems"), ("存在问题", "problems"), ("问题及", "problems"), ("主要问题", "problems"), ("建议", "suggestions"), ("下一步", "next-steps"),
        ("评价结论", "conclusion"), ("评价工作", "process"), ("指标分析", "analysis"), ("职能", "overview"), ("职责", "overview"), ("机构设置", "overview"), ("单位构成", "overview"), ("概况", "overview"), ("基本情况", "overview"),
        ("情况说明", "notes"), ("编制说明", "notes"), ("说明", "notes"), ("绩效", "notes"), ("情况", "notes"),
    ];

    private readonly List<RecognisedText> texts = [];
    private readonly List<RecognisedTerm> terms = [];
    private readonly StringBuilder body = new();
    private string chapter = "";
    private string section = "";
    private string heading = "";
    private SourcePlace start;
    private bool isAfterTables;

    /// <summary>Tables that stand in the text as they are.</summary>
    public HashSet<RecognisedTable> Written { get; } = new(ReferenceEqualityComparer.Instance);

    public IReadOnlyList<RecognisedText> Texts => texts;

    public IReadOnlyList<RecognisedTerm> Terms => terms;

    /// <param name="used">Blocks that belong to tables, and the title.</param>
    /// <param name="tables">Those of the document; one that is no official table is a part of the text it stands in.</param>
    public void Read(IReadOnlyList<SourceBlock> blocks, HashSet<SourceBlock> used, IReadOnlyDictionary<SourceTable, RecognisedTable> tables)
    {
        int from = AfterContents(blocks, out int contents);
        for (int i = 0; i < blocks.Count; i++)
        {
            if (i >= contents && i < from && blocks[i] is SourceParagraph)
            {
                leftovers.Add(new(blocks[i].Place, ((SourceParagraph)blocks[i]).Text, new("目录", "table of contents"), 0));
                continue;
            }
            if (blocks[i] is SourceTable table && tables.TryGetValue(table, out var found) && found.Placement is null)
                Read(found);
            else if (!used.Contains(blocks[i]) && blocks[i] is SourceParagraph line)
                Read(line);
            else
                isAfterTables |= blocks[i] is SourceTable;
        }
        End();
    }

    private void Read(SourceParagraph line)
    {
        string text = line.Text.Replace('\t', ' ').Trim();
        string plain = DocumentFacts.Plain(text);
        if (IsChapter(plain, line.IsCentred))
        {
            End();
            (chapter, section) = (text, SectionOf(plain, ""));
            heading = "";
            start = line.Place;
            isAfterTables = false;
            return;
        }
        if (HasOrdinal(plain) && text.Length <= LongestHeading && !plain.AsSpan().ContainsAny("。；") && section != "glossary" && !plain.EndsWith('：'))
        {
            End();
            heading = text;
            start = line.Place;
            // A report has no other chapters than its numbered headings.
            if (section.Length == 0 || isAfterTables || chapter.Length == 0)
                section = SectionOf(plain, section);
            return;
        }
        if (section == "glossary" && TermOf(text) is { } term)
        {
            End();
            terms.Add(term with { Place = line.Place });
            return;
        }
        if (section is "" or "glossary")
        {
            leftovers.Add(new(line.Place, text, new("不在认得的章节里", "it stands in no chapter that is known"), Numbers.In(text)));
            return;
        }
        if (body.Length == 0 && heading.Length == 0)
            start = line.Place;
        Append(Escaped(line.Text.Trim()));
    }

    /// <summary>A table that the text explains itself by is written as it stands, where it is small and no official one by its title.</summary>
    private void Read(RecognisedTable table)
    {
        if (section is "" or "glossary" || !table.IsPlain || table.Source.IsUnruled || table.Source.Height > MostTableRows || table.Source.Width is < 2 or > MostTableColumns || MarkdownTable.Of(table.Source) is not { } markdown)
            return;
        Written.Add(table);
        var its = table.Sheet.Leftovers(table.Why).ToHashSet();
        leftovers.RemoveAll(its.Contains);
        foreach (var line in table.Sheet.Cells.Where(cell => cell.Place.Line > 0 && cell.Text.Trim().Length > 0))
            Append(Escaped(line.Text));
        Append(markdown);
    }

    private void Append(string text)
    {
        if (body.Length > 0)
            body.Append("\n\n");
        body.Append(text);
    }

    private void End()
    {
        if (body.Length == 0 && heading.Length > 0)
            leftovers.Add(new(start, heading, new("只有标题，没有正文", "a heading without a text"), 0));
        if (body.Length > 0 && NarrativeSection(section) is { } choice)
            texts.Add(new(choice, heading.Length > 0 ? heading : chapter, body.ToString(), start));
        body.Clear();
        heading = "";
    }

    private static Choice? NarrativeSection(string id) => NarrativesTable.Sections.FirstOrDefault(choice => choice.Id == id);

    /// <summary>第三部分 …, or a heading in the middle of its line without a number.</summary>
    private static bool IsChapter(string plain, bool isCentred)
    {
        if (plain.Length > LongestHeading || plain.AsSpan().ContainsAny("。；，"))
            return false;
        bool isPart = plain.StartsWith('第') && plain.IndexOf("部分", StringComparison.Ordinal) is > 0 and <= 4;
        return isPart || isCentred && !HasOrdinal(plain) && SectionOf(plain, "").Length > 0 || plain is "名词解释";
    }

    private static string SectionOf(string plain, string otherwise)
    {
        foreach (var (word, section) in chapters)
            if (plain.Contains(word, StringComparison.Ordinal))
                return section;
        return otherwise;
    }

    private static bool HasOrdinal(string plain)
    {
        int mark = plain.IndexOf('、', StringComparison.Ordinal);
        return mark is > 0 and <= 3 && !plain.AsSpan(0, mark).ContainsAnyExcept("一二三四五六七八九十");
    }

    /// <summary>一、财政拨款收入：指…</summary>
    private static RecognisedTerm? TermOf(string text)
    {
        int colon = text.AsSpan().IndexOfAny('：', ':');
        if (colon is <= 1 or > 60 || colon == text.Length - 1)
            return null;
        string name = text[..colon].Trim();
        string number = "";
        int mark = name.AsSpan().IndexOfAny("、.．）)");
        if (mark is > 0 and <= 4 && !name.AsSpan(0, mark).ContainsAnyExcept("（(0123456789一二三四五六七八九十"))
        {
            number = Arabic(name[..mark].Trim('（', '('));
            name = name[(mark + 1)..].Trim();
        }
        return name.Length is > 1 and <= 50 && !name.Contains('。') ? new(number, name, text[(colon + 1)..].Trim(), default) : null;
    }

    private static string Arabic(string ordinal)
    {
        if (ordinal.All(char.IsAsciiDigit))
            return ordinal;
        int ten = ordinal.IndexOf('十', StringComparison.Ordinal);
        int Digit(string one, int otherwise) => one.Length == 1 ? "一二三四五六七八九".IndexOf(one[0], StringComparison.Ordinal) + 1 : otherwise;
        int number = ten < 0 ? Digit(ordinal, 0) : Digit(ordinal[..ten], 1) * 10 + Digit(ordinal[(ten + 1)..], 0);
        return number > 0 ? number.ToString(System.Globalization.CultureInfo.InvariantCulture) : "";
    }

    /// <summary>Marks that Markdown would take for its own.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is '*' or '_' or '`' or '<' or '\\' || (i == 0 || text[i - 1] == '\n') && text[i] is '#' or '>' or '+' or '-')
                escaped.Append('\\');
            escaped.Append(text[i] == '\t' ? ' ' : text[i]);
        }
        return escaped.ToString();
    }

    /// <summary>Where the text begins behind the table of contents: where an entry of it stands again, or where the first sentence's page begins.</summary>
    private static int AfterContents(IReadOnlyList<SourceBlock> blocks, out int contents)
    {
        contents = blocks.Count;
        for (int i = 0; i < Math.Min(blocks.Count, 60); i++)
            if (blocks[i] is SourceParagraph line && DocumentFacts.IsContents(line.Text))
            {
                contents = i;
                break;
            }
        if (contents + 1 >= blocks.Count)
            return contents;
        int end = contents + 1;
        while (end < blocks.Count && blocks[end] is SourceParagraph entry && !entry.Text.Contains('。'))
            end++;
        // Headings before that sentence are of the text already: those that stand among the entries, or on a page of their own.
        var entries = new HashSet<string>(StringComparer.Ordinal);
        for (int i = contents + 1; i < end; i++)
        {
            var line = (SourceParagraph)blocks[i];
            string name = Entry(line.Text);
            bool isAgain = name.Length > 2 && !entries.Add(name);
            bool isLike = line.IsCentred && line.Place.Page > blocks[contents].Place.Page && entries.Any(known => known.Length > 3 && name != known && name.EndsWith(known[^4..], StringComparison.Ordinal));
            if (isAgain || isLike)
                return i;
        }
        int first = end;
        while (end < blocks.Count && first > contents + 1 && blocks[end].Place.Page > 0 && blocks[first - 1].Place.Page == blocks[end].Place.Page && !IsEntry(((SourceParagraph)blocks[first - 1]).Text))
            first--;
        return first;
    }

    /// <summary>With dots, or the number of a page at its end.</summary>
    private static bool IsEntry(string text) => text.Contains("……", StringComparison.Ordinal) || text.Contains("....", StringComparison.Ordinal) || text.Length > 0 && char.IsAsciiDigit(text[^1]) && text.Contains('\t');

    /// <summary>Without dots, page number and ordinal.</summary>
    private static string Entry(string text)
    {
        string plain = DocumentFacts.Plain(text).TrimEnd("0123456789".ToCharArray()).TrimEnd('.', '…', '·', '-', '—');
        return HasOrdinal(plain) ? plain[(plain.IndexOf('、', StringComparison.Ordinal) + 1)..] : plain;
    }
}
