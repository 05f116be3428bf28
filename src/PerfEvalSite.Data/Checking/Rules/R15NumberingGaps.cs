using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class R15NumberingGaps : Rule
{
    /// <summary>A number beyond it is a code.</summary>
    private const int Most = 10_000;

    private static readonly (Table Table, Column No)[] numbered =
        [(Catalogue.Glossary, Catalogue.Glossary.No), (Catalogue.Attachments, Catalogue.Attachments.No), (Catalogue.Projects, Catalogue.Projects.No)];

    public R15NumberingGaps() : base("R15",
        new("指标、名词、附件、项目和同一段正文的编号连续", "Indicators, terms, attachments, projects and the lines of one text are numbered without gaps"),
        new("序号照原文登记，缺号不补", "Numbers are kept as printed"))
    {
        NeedsTheWhole = true;
        Holds("""
            名词
            序号,名词,释义
            1,基本支出,人员和公用支出
            2,项目支出,特定任务的支出
            """);
        Finds(Outcome.NeedsReason, "名词的序号缺 3、4，前后都有", """
            名词
            序号,名词,释义
            1,基本支出,人员和公用支出
            2,项目支出,特定任务的支出
            5,结转结余,没有用完的资金
            """);
        Finds(Outcome.NeedsReason, "指标体系“eval”中指标的序号缺 2，前后都有", """
            指标体系
            体系编码,性质
            eval,评价指标

            指标
            体系编码,序号,一级指标,三级指标
            eval,1,产出,完成率
            eval,3,效益,满意度
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        foreach (var (table, no) in numbered)
            CheckTable(context, findings, table, no, null, "");
        foreach (var set in context.Indicators.Sets)
            CheckTable(context, findings, Catalogue.Indicators, Catalogue.Indicators.No, Catalogue.Indicators.Set, set.Name);
        var texts = context.Rows(Catalogue.Narratives);
        for (int i = 0; i < texts.Length; i++)
            CheckText(context, findings, i);
    }

    /// <param name="group">Rows are counted apart by it; null for all the rows of the table.</param>
    private static void CheckTable(CheckContext context, FindingSink findings, Table table, Column no, Column? group, string name)
    {
        var rows = context.Rows(table);
        int least = int.MaxValue, most = 0, printed = 0;
        Span<bool> seen = stackalloc bool[256];
        for (int i = 0; i < rows.Length; i++)
            if (NumberOf(rows[i], no, group, name) is { } number)
            {
                least = Math.Min(least, number);
                most = Math.Max(most, number);
                printed++;
                if (number >= seen.Length)
                {
                    bool[] more = new bool[Most];
                    seen.CopyTo(more);
                    seen = more;
                }
                seen[number] = true;
            }
        if (printed < 2)
            return;
        if (!seen[least..most].Contains(false))
        {
            findings.Agrees();
            return;
        }
        var missing = new List<int>();
        for (int i = least; i <= most; i++)
            if (!seen[i])
                missing.Add(i);
        int after = 0;
        for (int i = 0; i < rows.Length; i++)
            if (NumberOf(rows[i], no, group, name) == missing[0] - 1)
                after = i;
        string numbers = string.Join('、', missing);
        string called = group is null ? table.SheetName : $"指标体系“{name}”中指标";
        findings.Add(Outcome.NeedsReason, new($"{called}的序号缺 {numbers}，前后都有", $"{table.FileName}: number {numbers} is not there, those around it are"), "", numbers, new CellRef(table, after, no));
    }

    private static int? NumberOf(in Row row, Column no, Column? group, string name) =>
        row[no].IsNumber && row[no].Value is >= 0 and < Most && (group is null || row.Text(group) == name) ? (int)row[no].Value : null;

    /// <summary>Lines of one text that begin with 一、二、四、 or （一）（三）. It may start anywhere and start anew.</summary>
    private static void CheckText(CheckContext context, FindingSink findings, int row)
    {
        var text = context.Rows(Catalogue.Narratives)[row].Text(Catalogue.Narratives.Text).AsSpan();
        Span<int> last = stackalloc int[ChineseOrdinals.Forms];
        last.Clear();
        bool anySeries = false;
        foreach (var line in text.Split('\n'))
        {
            if (!ChineseOrdinals.Read(text[line], out var form, out int number))
                continue;
            if (form == ChineseOrdinals.Form.Comma)
                last[(int)ChineseOrdinals.Form.Brackets] = 0;
            int before = last[(int)form];
            last[(int)form] = number;
            if (before == 0 || number <= before + 1)
            {
                anySeries |= before > 0;
                continue;
            }
            var cell = new CellRef(Catalogue.Narratives, row, Catalogue.Narratives.Text);
            string lost = ChineseOrdinals.Write(form, before + 1);
            findings.Add(Outcome.NeedsReason,
                new($"{RowNames.Row(context, cell)}的编号由“{ChineseOrdinals.Write(form, before)}”到“{ChineseOrdinals.Write(form, number)}”，缺“{lost}”",
                    $"{Messages.English(context, cell)} goes from “{ChineseOrdinals.Write(form, before)}” to “{ChineseOrdinals.Write(form, number)}”"),
                "", lost, cell);
            return;
        }
        if (anySeries)
            findings.Agrees();
    }
}
