using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class P03ExecutionRate : Rule
{
    private static readonly FundsTable funds = Catalogue.Funds;
    private static readonly RegionResultsTable results = Catalogue.RegionResults;

    public P03ExecutionRate() : base("P03",
        new("执行率等于执行数除以预算数，到位率等于到位数除以预算数；分母要写明，超过 100% 要有原因",
            "The execution rate is the executed amount over the budget, the receipt rate the received amount over the budget; the denominator is named, and more than 100% has a reason"),
        new("项目支出绩效自评表（财预〔2020〕10号附件）：执行率＝全年执行数（B）÷全年预算数（A）", "Self-evaluation form of 财预〔2020〕10号: executed (B) over full-year budget (A)"))
    {
        Covers = ["K54"];
        Holds("""
            资金
            口径,年初预算,全年预算,到位,执行,到位率,执行率
            项目,617.57,617.57,614.49,614.49,99.5%,99.5%
            """);
        Finds(Outcome.Contradiction, "资金“项目”的执行率为 99.9%，按执行 614.49 万元 除以全年预算 617.57 万元 计算为 99.5%", """
            资金
            口径,全年预算,执行,执行率
            项目,617.57,614.49,99.9%
            """);
        Finds(Outcome.NeedsReason, "资金“项目”的执行率为 86.96%，等于执行 100 万元 除以年初预算 115 万元；没有写明分母，按全年预算 120 万元 计算为 83.333%", """
            资金
            口径,年初预算,全年预算,执行,执行率
            项目,115,120,100,86.96%
            """);
        Finds(Outcome.NeedsReason, "资金“项目”的执行率为 102.5%，超过 100%，没有写明原因", """
            资金
            口径,全年预算,执行,执行率
            项目,120,123,102.5%
            """);
        Finds(Outcome.Contradiction, "资金“项目”的年初预算为 0 万元，不能计算执行率，却印有 95.89%", """
            资金
            口径,年初预算,执行,执行率
            项目,0,295.17,95.89%
            """);
        Finds(Outcome.NeedsReason, "区域结果“东区”的执行率为 103.9%，超过 100%，没有写明原因", """
            评价
            评价编码
            e1

            区域结果
            评价编码,区划编码,执行率
            e1,370401,103.9%
            e1,370402,93.9%
            """);
        Holds("""
            评价
            评价编码
            e1

            区域结果
            评价编码,区划编码,执行率,备注
            e1,370401,103.9%,年中追加
            """);
        Finds(Outcome.Missing, "资金“项目”印出执行率 95.1%，没有印出预算数；按执行 421.19 万元 推算，预算约为 442.89 万元", """
            资金
            口径,执行,执行率
            项目,421.19,95.1%
            """);
    }

    /// <summary>What explains that more was spent than there was.</summary>
    private static readonly string[] excesses = ["超支", "超过", "超出", "超额", "追加", "垫付", "上年", "以前年度", "调剂", "调整", "增加", "滚存"];

    internal override void Check(CheckContext context, FindingSink findings)
    {
        var rows = context.Rows(funds);
        for (int i = 0; i < rows.Length; i++)
        {
            if (rows[i][funds.ExecutionRate].IsNumber)
                CheckRate(context, findings, i, funds.ExecutionRate, funds.Executed);
            if (rows[i][funds.ReceivedRate].IsNumber)
                CheckRate(context, findings, i, funds.ReceivedRate, funds.Received);
        }
        rows = context.Rows(results);
        for (int i = 0; i < rows.Length; i++)
        {
            if (!rows[i][results.ExecutionRate].IsNumber)
                continue;
            bool hasAmounts = rows[i][results.Executed].IsNumber && rows[i][results.Received].IsNumber && rows[i][results.Received].Value != 0;
            if (!hasAmounts || Compare(context, findings, new(results, i, results.ExecutionRate), new(results, i, results.Executed), new(results, i, results.Received)))
                CheckExcess(context, findings, i);
        }
    }

    /// <summary>A region's rate, like any other, needs a word where it is over 100%: in its own row or in a text about the region.</summary>
    private static void CheckExcess(CheckContext context, FindingSink findings, int row)
    {
        ref readonly var at = ref context.Rows(results)[row];
        var rate = new CellRef(results, row, results.ExecutionRate);
        if (at[results.ExecutionRate].InBase <= 100 || IsExplained(context, at))
            findings.Agrees();
        else
            findings.Add(Outcome.NeedsReason,
                new($"{RowNames.Cell(context, rate)}为 {Say.Figure(context.Figure(rate))}，超过 100%，没有写明原因", $"{Messages.English(context, rate)} is {Say.Figure(context.Figure(rate))}, more than 100%, without a reason"),
                Say.Figure(context.Figure(rate)), "≤100%", rate, new(results, row, results.Note));
    }

    private static bool IsExplained(CheckContext context, in Row row)
    {
        if (ExplainsExcess(row.Text(results.Note)) || ExplainsExcess(row.Text(results.Findings)))
            return true;
        string region = row.Text(results.Region);
        foreach (ref readonly var text in context.Rows(Catalogue.Narratives))
            if (text.Text(Catalogue.Narratives.Region) is var about && (about == region || (about.Length == 0 && Names(context, region, text.Text(Catalogue.Narratives.Text)))) && ExplainsExcess(text.Text(Catalogue.Narratives.Text)))
                return true;
        return false;
    }

    private static bool Names(CheckContext context, string region, string text)
    {
        if (context.Site.Region(region) is not { } named)
            return false;
        foreach (string name in (ReadOnlySpan<string>)[named.Name, .. named.Aliases])
            if (name.Length > 1 && text.Contains(name, StringComparison.Ordinal))
                return true;
        return false;
    }

    private static bool ExplainsExcess(string text)
    {
        foreach (string word in excesses)
            if (text.Contains(word, StringComparison.Ordinal))
                return true;
        return false;
    }

    private static void CheckRate(CheckContext context, FindingSink findings, int index, Column rateColumn, Column partColumn)
    {
        ref readonly var row = ref context.Rows(funds)[index];
        var rate = new CellRef(funds, index, rateColumn);
        var part = new CellRef(funds, index, partColumn);
        if (!row[partColumn].IsNumber)
        {
            findings.Add(Outcome.Missing,
                new($"{RowNames.Cell(context, rate)}为 {Say.Figure(row[rateColumn])}，没有印出{partColumn.Name}，无法核对",
                    $"{Messages.English(context, rate)} is {Say.Figure(row[rateColumn])}; {partColumn.Id} is not printed"), "", "", part, rate);
            return;
        }
        if (BaseOf(row, partColumn) is not { } baseColumn)
        {
            MissingBase(context, findings, rate, part);
            return;
        }
        var whole = new CellRef(funds, index, baseColumn);
        if (row[baseColumn].Value == 0 && row[partColumn].Value == 0)
            return;
        if (row[baseColumn].Value == 0)
            ZeroBase(context, findings, rate, whole);
        else if (Compare(context, findings, rate, part, whole) && row[rateColumn].InBase > 100 && row[funds.Reason].IsEmpty)
            findings.Add(Outcome.NeedsReason,
                new($"{RowNames.Cell(context, rate)}为 {Say.Figure(row[rateColumn])}，超过 100%，没有写明原因",
                    $"{Messages.English(context, rate)} is {Say.Figure(row[rateColumn])}, more than 100%, without a reason"),
                Say.Figure(row[rateColumn]), "≤100%", rate, new(funds, index, funds.Reason));
    }

    /// <summary>What is received is a share of the budget, whatever the execution rate is a share of.</summary>
    private static Column? BaseOf(in Row row, Column part) =>
        part == funds.Executed ? PrintedRates.ExecutionBase(row) : PrintedRates.Printed(row, funds.Adjusted) ?? PrintedRates.Printed(row, funds.Initial);

    /// <summary>True when the rate agrees, so that more may be asked of it.</summary>
    private static bool Compare(CheckContext context, FindingSink findings, CellRef rate, CellRef part, CellRef whole)
    {
        ref readonly var stated = ref context.Figure(rate);
        var outcome = Rounding.OfRate(stated, context.Figure(part), context.Figure(whole));
        if (outcome == Outcome.Agrees)
        {
            findings.Agrees();
            return true;
        }
        string exact = Say.Rate(context.Figure(part).InBase / context.Figure(whole).InBase * 100, stated);
        if (outcome == Outcome.Contradiction && OtherBase(context, rate, part, whole) is { } other)
            findings.Add(Outcome.NeedsReason,
                new($"{RowNames.Cell(context, rate)}为 {Say.Figure(stated)}，等于{part.Column.Name} {Say.Figure(context.Figure(part))} 除以{other.Column.Name} {Say.Figure(context.Figure(other))}；没有写明分母，按{whole.Column.Name} {Say.Figure(context.Figure(whole))} 计算为 {exact}",
                    $"{Messages.English(context, rate)} is {Say.Figure(stated)}, which is {part.Column.Id} over {other.Column.Id} {Say.Figure(context.Figure(other))}; the denominator is not named, and over {whole.Column.Id} {Say.Figure(context.Figure(whole))} it is {exact}"),
                Say.Figure(stated), exact, rate, part, whole, other);
        else
            findings.AddRate(context, outcome, Messages.OfRate(context, outcome, rate, part, whole), exact, rate, part, whole);
        return outcome == Outcome.Rounding;
    }

    /// <summary>Where no denominator is named: another one that gives the printed rate.</summary>
    private static CellRef? OtherBase(CheckContext context, CellRef rate, CellRef part, CellRef whole)
    {
        if (rate.Table != funds || context.Rows(funds)[rate.Row].Text(funds.RateBase).Length > 0)
            return null;
        foreach (var column in (ReadOnlySpan<Column>)[funds.Initial, funds.Adjusted, funds.Received])
        {
            ref readonly var figure = ref context.Rows(funds)[rate.Row][column];
            if (column != whole.Column && column != part.Column && figure.IsNumber && figure.Value != 0
                && Rounding.OfRate(context.Figure(rate), context.Figure(part), figure) == Outcome.Agrees)
                return new(funds, rate.Row, column);
        }
        return null;
    }

    private static void ZeroBase(CheckContext context, FindingSink findings, CellRef rate, CellRef whole)
    {
        string stated = Say.Figure(context.Figure(rate));
        findings.Add(Outcome.Contradiction,
            new($"{RowNames.Cell(context, whole)}为 {Say.Figure(context.Figure(whole))}，不能计算{rate.Column.Name}，却印有 {stated}",
                $"{Messages.English(context, whole)} is {Say.Figure(context.Figure(whole))}: there is no {rate.Column.Id}, yet {stated} is printed"), stated, "", rate, whole);
    }

    private static void MissingBase(CheckContext context, FindingSink findings, CellRef rate, CellRef part)
    {
        ref readonly var stated = ref context.Figure(rate);
        ref readonly var over = ref context.Figure(part);
        string row = RowNames.Of(context, funds, rate.Row);
        string implied = stated.Value == 0 ? "" : Say.Amount(Math.Round(over.InBase / stated.InBase * 100 / (over.Unit?.Factor ?? 1), 2) * (over.Unit?.Factor ?? 1), over.Unit);
        findings.Add(Outcome.Missing,
            new($"资金“{row}”印出{rate.Column.Name} {Say.Figure(stated)}，没有印出预算数" + (implied.Length > 0 ? $"；按{part.Column.Name} {Say.Figure(over)} 推算，预算约为 {implied}" : ""),
                $"funds “{row}” prints {rate.Column.Id} {Say.Figure(stated)} and no budget" + (implied.Length > 0 ? $"; {part.Column.Id} {Say.Figure(over)} implies about {implied}" : "")),
            "", implied, new(funds, rate.Row, funds.Adjusted), rate, part);
    }
}
