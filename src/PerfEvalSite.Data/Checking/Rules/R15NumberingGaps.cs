using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class R15NumberingGaps : Rule
{
    public R15NumberingGaps() : base("R15",
        new("名词、附件和项目的序号连续", "Terms, attachments and projects are numbered without gaps"),
        new("序号照原文登记，缺号不补", "Numbers are kept as printed"))
    {
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
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        CheckTable(context, findings, Catalogue.Glossary, Catalogue.Glossary.No);
        CheckTable(context, findings, Catalogue.Attachments, Catalogue.Attachments.No);
        CheckTable(context, findings, Catalogue.Projects, Catalogue.Projects.No);
    }

    private static void CheckTable(CheckContext context, FindingSink findings, Table table, Column no)
    {
        var rows = context.Rows(table);
        int least = int.MaxValue, most = 0, printed = 0;
        foreach (ref readonly var row in rows)
            if (row[no].IsNumber && row[no].Value is >= 0 and < 10_000)
            {
                least = Math.Min(least, (int)row[no].Value);
                most = Math.Max(most, (int)row[no].Value);
                printed++;
            }
        if (printed < 2)
            return;
        var seen = new bool[most + 1];
        foreach (ref readonly var row in rows)
            if (row[no].IsNumber && row[no].Value is >= 0 and < 10_000)
                seen[(int)row[no].Value] = true;
        List<int>? missing = null;
        for (int i = least; i <= most; i++)
            if (!seen[i])
                (missing ??= []).Add(i);
        if (missing is null)
        {
            findings.Agrees();
            return;
        }
        string numbers = string.Join('、', missing);
        int after = 0;
        for (int i = 0; i < rows.Length; i++)
            if (rows[i][no].IsNumber && rows[i][no].Value == missing[0] - 1)
                after = i;
        findings.Add(Outcome.NeedsReason, new($"{table.SheetName}的序号缺 {numbers}，前后都有", $"{table.FileName}: number {numbers} is not there, those around it are"), "", numbers, new CellRef(table, after, no));
    }
}
