using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class R10NotPrinted : Rule
{
    private static readonly IndicatorsTable indicators = Catalogue.Indicators;

    public R10NotPrinted() : base("R10",
        new("应当印出的数和说明都印出了", "What should be printed is printed"),
        new("项目支出绩效自评表（财预〔2020〕10号附件）的各栏；缺的不补，只列出", "The columns of the form of 财预〔2020〕10号; what is missing is listed and never filled in"))
    {
        NeedsTheWhole = true;
        Holds("""
            评价
            评价编码,满分,得分
            e1,100,95

            依据
            序号,文号,题名
            1,某字〔2020〕1号,某办法
            """);
        Finds(Outcome.Missing, "评价“e1”印出得分 97 分，没有印出满分", """
            评价
            评价编码,得分
            e1,97
            """);
        Finds(Outcome.Missing, "指标体系“t1”有 1 个指标没有印出实际值：参保人数", """
            指标体系
            体系编码,性质
            t1,绩效目标

            指标
            体系编码,序号,三级指标,目标值,实际值
            t1,1,参保人数,≥90%,
            t1,2,合格率,≥90%,95%
            """);
        Finds(Outcome.Missing, "附件有 2 个列出而没有随文公开：自评表、问卷", """
            附件
            序号,题名,是否随文
            1,自评表,否
            2,问卷,否
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        CheckEvaluations(context, findings);
        var sets = context.Rows(Catalogue.IndicatorSets);
        for (int i = 0; i < sets.Length; i++)
            CheckSet(context, findings, i);
        CheckFunds(context, findings);
        var bases = Catalogue.Bases;
        Ask(context, findings, bases, bases.Number, static (in Row row) => !row[Catalogue.Bases.Number].IsBlank, new("依据有 {0} 个没有印出文号：{1}", "{0} cited documents have no number: {1}"));
        var attachments = Catalogue.Attachments;
        Ask(context, findings, attachments, attachments.Included, static (in Row row) => row.Text(Catalogue.Attachments.Included) != "否", new("附件有 {0} 个列出而没有随文公开：{1}", "{0} listed attachments are not included: {1}"));
    }

    private static void CheckEvaluations(CheckContext context, FindingSink findings)
    {
        var table = Catalogue.Evaluations;
        var rows = context.Rows(table);
        for (int i = 0; i < rows.Length; i++)
        {
            string name = RowNames.Of(context, table, i);
            if (rows[i][table.Score].IsNumber && rows[i][table.FullMark].IsBlank)
                findings.Add(Outcome.Missing,
                    new($"评价“{name}”印出得分 {Say.Figure(rows[i][table.Score])}，没有印出满分", $"evaluation “{name}” prints the score {Say.Figure(rows[i][table.Score])} and no full mark"), "", "", new CellRef(table, i, table.FullMark));
            else if (rows[i][table.Score].IsBlank && rows[i][table.NoScoreReason].IsEmpty)
                findings.Add(Outcome.Missing,
                    new($"评价“{name}”没有印出得分，也没有写明原因", $"evaluation “{name}” prints neither a score nor why there is none"), "", "", new CellRef(table, i, table.Score));
            else
                findings.Agrees();
        }
    }

    private static void CheckSet(CheckContext context, FindingSink findings, int set)
    {
        var table = Catalogue.IndicatorSets;
        ref readonly var head = ref context.Rows(table)[set];
        string id = head.Text(table.Id), name = RowNames.Of(context, table, set);
        bool isScored = head.Text(table.Kind) == "评价指标";
        bool anyWeight = false, anyScore = false, anyTarget = false;
        foreach (ref readonly var row in context.Rows(indicators))
            if (row.Text(indicators.Set) == id)
            {
                anyWeight |= row[indicators.Weight].IsNumber;
                anyScore |= row[indicators.Score].IsNumber;
                anyTarget |= !row[indicators.Target].IsEmpty;
            }
        if (isScored || anyWeight)
            AskSet(context, findings, id, name, indicators.Weight, "分值");
        if (isScored || anyScore)
            AskSet(context, findings, id, name, indicators.Score, "得分");
        if (anyTarget)
        {
            AskSet(context, findings, id, name, indicators.Actual, "实际值");
            AskUnits(context, findings, id, name);
        }
    }

    private static void AskSet(CheckContext context, FindingSink findings, string set, string name, Column column, string what)
    {
        var rows = context.Rows(indicators);
        List<CellRef>? missing = null;
        for (int i = 0; i < rows.Length; i++)
            if (rows[i].Text(indicators.Set) == set && !FormRows.IsUnused(rows[i]))
                if (column == indicators.Score && rows[i][indicators.Weight].Kind == FigureKind.NotApplicable)
                    continue;
                else if (rows[i][column].IsBlank)
                    (missing ??= []).Add(new(indicators, i, column));
                else
                    findings.Agrees();
        if (missing is not null)
            findings.Add(Outcome.Missing,
                new($"指标体系“{name}”有 {missing.Count} 个指标没有印出{what}：{Names(context, missing)}", $"{missing.Count} indicators of “{name}” have no {column.Id}: {Names(context, missing)}"), "", "", [.. missing]);
    }

    private static void AskUnits(CheckContext context, FindingSink findings, string set, string name)
    {
        var rows = context.Rows(indicators);
        List<CellRef>? missing = null;
        for (int i = 0; i < rows.Length; i++)
        {
            ref readonly var actual = ref rows[i][indicators.Actual];
            if (rows[i].Text(indicators.Set) == set && actual.IsNumber && rows[i][indicators.Unit].IsEmpty && rows[i][indicators.Target].Unit is not null && char.IsAsciiDigit(actual.Printed[^1]))
                (missing ??= []).Add(new(indicators, i, indicators.Actual));
        }
        if (missing is not null)
            findings.Add(Outcome.Missing,
                new($"指标体系“{name}”有 {missing.Count} 个指标的实际值没有印出单位，按目标值的单位理解：{Names(context, missing)}",
                    $"the actual values of {missing.Count} indicators of “{name}” have no unit and are read in the target's: {Names(context, missing)}"), "", "", [.. missing]);
    }

    /// <summary>A project that prints a budget and not what became of it.</summary>
    private static void CheckFunds(CheckContext context, FindingSink findings)
    {
        var table = Catalogue.Funds;
        Ask(context, findings, table, table.Executed,
            static (in Row row) => row.Text(Catalogue.Funds.Scope) is not ("项目" or "合计") || !(row[Catalogue.Funds.Initial].IsNumber || row[Catalogue.Funds.Adjusted].IsNumber) || !row[Catalogue.Funds.Executed].IsBlank,
            new("资金有 {0} 行印出了预算而没有印出执行：{1}", "{0} rows of funds print a budget and no executed amount: {1}"));
    }

    private delegate bool IsPrinted(in Row row);

    private static void Ask(CheckContext context, FindingSink findings, Table table, Column column, IsPrinted isPrinted, Bilingual words)
    {
        var rows = context.Rows(table);
        List<CellRef>? missing = null;
        for (int i = 0; i < rows.Length; i++)
            if (!isPrinted(rows[i]))
                (missing ??= []).Add(new(table, i, column));
            else
                findings.Agrees();
        if (missing is null)
            return;
        string names = Names(context, missing);
        findings.Add(Outcome.Missing,
            new(string.Format(System.Globalization.CultureInfo.InvariantCulture, words.Zh, missing.Count, names), string.Format(System.Globalization.CultureInfo.InvariantCulture, words.En, missing.Count, names)),
            "", "", [.. missing]);
    }

    /// <summary>The first few by name; all are marked in the tables.</summary>
    private static string Names(CheckContext context, List<CellRef> cells)
    {
        const int most = 5;
        string names = string.Join('、', cells.Take(most).Select(cell => RowNames.Of(context, cell.Table, cell.Row)));
        return cells.Count > most ? names + "等" : names;
    }
}
