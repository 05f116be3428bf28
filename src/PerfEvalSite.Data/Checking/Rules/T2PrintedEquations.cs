using PerfEvalSite.Data.Checking.Texts;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class T2PrintedEquations : Rule
{
    private static readonly RestatementsTable restatements = Catalogue.Restatements;

    /// <summary>Where people explain how an amount came about.</summary>
    private static readonly (Table Table, Column[] Texts)[] explained =
        [
            (Catalogue.Narratives, [Catalogue.Narratives.Text]),
            (Catalogue.Accounts, [Catalogue.Accounts.Reason, Catalogue.Accounts.BalanceNote]),
            (Catalogue.ThreePublic, [Catalogue.ThreePublic.Reason]),
            (Catalogue.OtherItems, [Catalogue.OtherItems.Note]),
            (Catalogue.Funds, [Catalogue.Funds.Reason]),
            (Catalogue.Allocations, [Catalogue.Allocations.Note]),
            (Catalogue.Measures, [Catalogue.Measures.Note]),
            (Catalogue.Goals, [Catalogue.Goals.Expected, Catalogue.Goals.Actual]),
            (Catalogue.Indicators, [Catalogue.Indicators.Reason]),
            (Catalogue.Projects, [Catalogue.Projects.Note]),
        ];

    /// <summary>Columns that are restated together: part, what it may be divided by (the usual one first), rate.</summary>
    private static readonly (Column Part, Column[] Wholes, Column Rate)[] rates =
        [
            (Catalogue.Funds.Executed, [Catalogue.Funds.Adjusted, Catalogue.Funds.Initial, Catalogue.Funds.Received], Catalogue.Funds.ExecutionRate),
            (Catalogue.Funds.Received, [Catalogue.Funds.Adjusted, Catalogue.Funds.Initial], Catalogue.Funds.ReceivedRate),
            (Catalogue.Accounts.Final, [Catalogue.Accounts.Budget], Catalogue.Accounts.Completion),
            (Catalogue.ThreePublic.Final, [Catalogue.ThreePublic.Budget], Catalogue.ThreePublic.Completion),
            (Catalogue.Indicators.Actual, [Catalogue.Indicators.Target], Catalogue.Indicators.Completion),
        ];

    public T2PrintedEquations() : base("T2",
        new("文字中印出的算式左右相等，同一处复述的金额和比率相符", "Sums and products printed in texts hold, and amounts and rates restated in one place agree"),
        new("政府信息公开条例（国务院令第711号）：公开的政府信息应当准确", "Regulation on open government information: what is disclosed is accurate"))
    {
        Holds("""
            正文
            栏目,序号,正文
            说明,1,阅卷 8755 份×75 元=65.66 万元，培训 14 人 × 3 万元，共 42 万元。
            """);
        Finds(Outcome.Contradiction, "正文“说明”写“15=8+8 批”，计算为 16 批", """
            正文
            栏目,序号,正文
            说明,1,全年采购 15=8+8 批。
            """);
        Finds(Outcome.Contradiction, "正文“说明”写“14 人 × 3 万元，共 45 万元”，计算为 42 万元", """
            正文
            栏目,序号,正文
            说明,1,培训 14 人 × 3 万元，共 45 万元。
            """);
        Finds(Outcome.Contradiction, "正文“说明”写“共有车辆7辆”，写出的各部分之和为 5 辆", """
            正文
            栏目,序号,正文
            说明,1,截至2020年12月31日，共有车辆7辆，其中：执法执勤用车3辆、其他用车2辆。
            """);
        Finds(Outcome.Contradiction, "正文“说明”写“政府采购支出总额38.20万元”，写出的各部分之和为 58.2 万元", """
            正文
            栏目,序号,正文
            说明,1,政府采购支出总额38.20万元，其中：货物支出7.80万元、工程支出0万元、服务支出50.40万元。
            """);
        Finds(Outcome.NeedsReason, "四、（二）写执行 614.49 万元、全年预算 614.49 万元、执行率 99.5%，计算为 100%；按同处的年初预算 617.57 万元 计算为 99.5%", """
            资金
            口径,年初预算,全年预算,执行,执行率
            合计,617.57,617.57,614.49,99.5%

            复述
            序号,所指,名称,印刷文本,出处
            1,资金/合计/年初预算,年初预算数,617.57万元,四、（二）
            2,资金/合计/全年预算,全年预算数,614.49万元,四、（二）
            3,资金/合计/执行,全年执行数,614.49万元,四、（二）
            4,资金/合计/执行率,预算执行率,99.5%,四、（二）
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        foreach (var (table, texts) in explained)
            for (int i = 0; i < context.Rows(table).Length; i++)
                foreach (var column in texts)
                    if (context.Rows(table)[i].Text(column) is { Length: > 4 } text && PrintedEquation.HasMarks(text))
                        CheckText(context, findings, new(table, i, column), text);
        CheckSums(context, findings);
        CheckPlaces(context, findings);
    }

    /// <summary>Where the tables have the same total, they are added up there.</summary>
    private static void CheckSums(CheckContext context, FindingSink findings)
    {
        var texts = Catalogue.Narratives;
        List<SaidSum>? sums = null;
        for (int i = 0; i < context.Rows(texts).Length; i++)
        {
            string text = context.Rows(texts)[i].Text(texts.Text);
            if (!text.Contains("其中", StringComparison.Ordinal))
                continue;
            sums?.Clear();
            SaidSum.Find(text, sums ??= []);
            foreach (var sum in sums)
                if (sum.Kind == SaidSumKind.Closed || FinalAccounts.OtherItems.Find(context, sum.Kind == SaidSumKind.Vehicles ? "vehicles" : "procurement") is null)
                    CheckSum(context, findings, new(texts, i, texts.Text), text, sum);
        }
    }

    private static void CheckSum(CheckContext context, FindingSink findings, CellRef cell, string text, in SaidSum sum)
    {
        var outcome = sum.Kind == SaidSumKind.Vehicles ? sum.Parts.AgainstExactly(sum.Stated) : sum.Parts.Against(sum.Stated);
        if (outcome == Outcome.Agrees)
        {
            findings.Agrees();
            return;
        }
        string stated = Say.Figure(sum.Stated), computed = Say.Amount(sum.Parts.Total, sum.Stated.Unit), quote = TextComparison.Quote(context, cell, sum.End - 1, text[(sum.End - 1)..sum.End]);
        findings.AddInText(outcome, TextComparison.LinesDown(context, cell, sum.Start),
            new($"{RowNames.Row(context, cell)}写“{quote}”，写出的各部分之和为 {computed}{(outcome == Outcome.Rounding ? "，在四舍五入之内" : "")}", $"{Messages.English(context, cell)} says “{quote}”; the parts beside it come to {computed}"),
            stated, computed, null, cell);
    }

    private static void CheckText(CheckContext context, FindingSink findings, CellRef cell, string text)
    {
        for (int at = 0; PrintedEquation.Next(text, ref at, out var equation);)
        {
            if (Math.Abs(equation.Stated - equation.Computed) <= equation.Reach)
            {
                findings.Agrees();
                continue;
            }
            string quote = text[equation.Start..equation.End], computed = equation.Unit is { } unit && unit.Dimension == Dimension.Ratio ? Say.Rate(equation.Computed) : Say.Amount(equation.Computed, equation.Unit);
            findings.AddInText(Outcome.Contradiction, TextComparison.LinesDown(context, cell, equation.Start),
                new($"{RowNames.Row(context, cell)}写“{quote}”，计算为 {computed}", $"{Messages.English(context, cell)} says “{quote}”, which comes to {computed}"), quote, computed, null, cell);
        }
    }

    /// <summary>A rate and the amounts that stand beside it in the text, where one of them is not what the table has (which the tables' own rules check).</summary>
    private static void CheckPlaces(CheckContext context, FindingSink findings)
    {
        var rows = context.Rows(restatements);
        for (int i = 0; i < rows.Length; i++)
            if (context.References.Target(restatements, i).Cell is { } target)
                foreach (var (part, wholes, rate) in rates)
                    if (target.Column == rate && rows[i][restatements.Printed].IsNumber)
                        CheckPlace(context, findings, i, target, part, wholes);
    }

    private static void CheckPlace(CheckContext context, FindingSink findings, int rateRow, CellRef rate, Column part, Column[] wholes)
    {
        if (Restated(context, rateRow, rate with { Column = part }) is not { } over)
            return;
        var printed = context.Rows(restatements)[rateRow][restatements.Printed];
        var amount = Printed(context, over, rate with { Column = part });
        CellRef? wrong = null;
        int wrongRow = -1;
        foreach (var column in wholes)
        {
            var cell = rate with { Column = column };
            if (Restated(context, rateRow, cell) is not { } under || Printed(context, under, cell) is not { IsNumber: true } whole || whole.InBase == 0)
                continue;
            bool holds = Rounding.OfRate(printed, amount, whole) != Outcome.Contradiction;
            if (wrong is null && holds)
            {
                findings.Agrees();
                return;
            }
            if (wrong is null)
                (wrong, wrongRow) = (cell, under);
            else if (holds)
            {
                Tell(context, findings, Outcome.NeedsReason, rateRow, over, wrongRow, printed, amount, Printed(context, wrongRow, wrong.Value), part, wrong.Value.Column,
                    new($"；按同处的{column.Name} {Say.Figure(whole)} 计算为 {Say.Figure(printed)}", $"; {column.Id} {Say.Figure(whole)} beside it gives {Say.Figure(printed)}"));
                return;
            }
        }
        if (wrong is { } against)
            Tell(context, findings, Outcome.Contradiction, rateRow, over, wrongRow, printed, amount, Printed(context, wrongRow, against), part, against.Column, default);
    }

    private static void Tell(CheckContext context, FindingSink findings, Outcome outcome, int rateRow, int overRow, int underRow, in Figure rate, in Figure part, in Figure whole, Column partColumn, Column wholeColumn, FindingWords end)
    {
        string place = context.Rows(restatements)[rateRow].Text(restatements.Place), exact = Say.Rate(part.InBase / whole.InBase * 100, rate);
        string called = context.References.Target(restatements, rateRow).Cell!.Value.Column.Name;
        findings.Add(outcome,
            new($"{place}写{partColumn.Name} {Say.Figure(part)}、{wholeColumn.Name} {Say.Figure(whole)}、{called} {Say.Figure(rate)}，计算为 {exact}{end.Zh}",
                $"{place} says {partColumn.Id} {Say.Figure(part)}, {wholeColumn.Id} {Say.Figure(whole)}, {Say.Figure(rate)}; they give {exact}{end.En}"),
            Say.Figure(rate), exact, new(restatements, rateRow, restatements.Printed), new(restatements, overRow, restatements.Printed), new(restatements, underRow, restatements.Printed));
    }

    /// <summary>The row of 复述 that restates the cell in the same place.</summary>
    private static int? Restated(CheckContext context, int beside, CellRef cell)
    {
        var rows = context.Rows(restatements);
        string place = rows[beside].Text(restatements.Place);
        for (int i = 0; i < rows.Length; i++)
            if (rows[i].Text(restatements.Place) == place && rows[i][restatements.Printed].IsNumber && context.References.Target(restatements, i).Cell == cell)
                return i;
        return null;
    }

    /// <summary>A text that leaves the unit out means the table's.</summary>
    private static Figure Printed(CheckContext context, int row, CellRef cell)
    {
        ref readonly var printed = ref context.Rows(restatements)[row][restatements.Printed];
        return printed.Unit is null ? new Figure(printed.Printed, printed.Value, context.Figure(cell).Unit) : printed;
    }
}
