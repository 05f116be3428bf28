using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class R3Restatements : Rule
{
    private static readonly RestatementsTable restatements = Catalogue.Restatements;

    public R3Restatements() : base("R3",
        new("同一个数在文件各处印得一样", "A figure printed several times is the same everywhere"),
        new("政府信息公开条例（国务院令第711号）：公开的政府信息应当准确", "Regulation on open government information: what is disclosed is accurate"))
    {
        Covers = ["K40"];
        Needs = [restatements];
        Holds("""
            资金
            口径,年初预算,执行
            合计,42305,100

            复述
            序号,所指,名称,印刷文本,出处
            1,资金/合计/年初预算,预算,42305.00万元,三
            """);
        Finds(Outcome.Contradiction, "三、（三）写的“综合评价得分”为 99.75 分，得分“综合得分”的得分为 99.9 分，两处不一致", """
            评价
            评价编码
            e1

            得分
            评价编码,评价内容,得分
            e1,综合得分,99.9

            复述
            序号,所指,名称,印刷文本,出处
            1,得分/综合得分/得分,综合评价得分,99.75分,三、（三）
            """);
        Finds(Outcome.Contradiction, "一写的“年度”为 2019年度，公开件的年度为 2020，两处不一致", """
            公开件
            文种,年度,默认金额单位
            项目支出绩效自评,2020,万元

            复述
            序号,所指,名称,印刷文本,出处
            1,公开件/年度,年度,2019年度,一
            """);
        Finds(Outcome.Rounding, "三写的“执行”为 100 万元，资金“合计”的执行为 99.96 万元，在四舍五入之内", """
            资金
            口径,执行
            合计,99.96

            复述
            序号,所指,名称,印刷文本,出处
            1,资金/合计/执行,执行,100万元,三
            """);
        Finds(Outcome.Contradiction, "三写的“执行”为 99.96 元，资金“合计”的执行为 99.96 万元，相差一万倍，单位元与万元可能混用", """
            资金
            口径,执行
            合计,99.96

            复述
            序号,所指,名称,印刷文本,出处
            1,资金/合计/执行,执行,99.96元,三
            """);
        Finds(Outcome.Missing, "三写的“预算”为 0.80 万元，表“三公经费”公开时是空表，没有这个数", """
            三公经费
            项目,预算数,决算数

            复述
            序号,所指,名称,印刷文本,出处
            1,三公经费/合计/预算数,预算,0.80万元,三
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        var rows = context.Rows(restatements);
        for (int i = 0; i < rows.Length; i++)
            if (context.References.Target(restatements, i).EmptyTable is { } empty)
                NotInTable(context, findings, i, empty);
            else if (context.References.Target(restatements, i).Cell is { } cell && !S03BudgetPublished.IsOfBudget(context, i, cell))
                Compare(context, findings, new(restatements, i, restatements.Printed), cell);
    }

    private static void NotInTable(CheckContext context, FindingSink findings, int row, Table table)
    {
        var again = new CellRef(restatements, row, restatements.Printed);
        ref readonly var printed = ref context.Figure(again);
        string place = context.Rows(restatements)[row].Text(restatements.Place);
        string called = context.Rows(restatements)[row].Text(restatements.Item);
        findings.Add(Outcome.Missing,
            new($"{place}写的“{called}”为 {Say.Figure(printed)}，表“{table.SheetName}”公开时是空表，没有这个数", $"“{called}” at {place} is {Say.Figure(printed)}; the table “{table.FileName}” is published without any row"),
            "", Say.Figure(printed), again);
    }

    private static void Compare(CheckContext context, FindingSink findings, CellRef again, CellRef cell)
    {
        ref readonly var printed = ref context.Figure(again);
        ref readonly var figure = ref context.Figure(cell);
        string place = context.Rows(restatements)[again.Row].Text(restatements.Place);
        string called = context.Rows(restatements)[again.Row].Text(restatements.Item);
        // Another place of the document prints what this one did before it was corrected, which is no second fault.
        if (PrintedBefore(context, cell) is { } before && (before.Printed == printed.Printed || before.IsNumber && printed.IsNumber && before.InBase == printed.InBase))
        {
            findings.Agrees();
            return;
        }
        if (figure.IsEmpty)
        {
            findings.Add(Outcome.Missing,
                new($"{place}写的“{called}”为 {Say.Figure(printed)}，{RowNames.Cell(context, cell)}没有印出", $"“{called}” at {place} is {Say.Figure(printed)}; {Messages.English(context, cell)} is not printed"),
                "", Say.Figure(printed), cell, again);
            return;
        }
        var outcome = Judge(context, again, cell);
        if (outcome == Outcome.Agrees)
        {
            findings.Agrees();
            return;
        }
        bool isScale = outcome == Outcome.Contradiction && IsOffByTenThousand(printed, figure);
        var (zh, en) = outcome switch
        {
            Outcome.Rounding => ("，在四舍五入之内", ", within rounding"),
            Outcome.NotChecked => ("，单位不同，不能比较", ": the units do not compare"),
            _ when isScale => ("，相差一万倍，单位元与万元可能混用", ": ten thousand times apart; 元 and 万元 may be mixed up"),
            _ => ("，两处不一致", "; the two differ"),
        };
        findings.AddEquation(outcome,
            new($"{place}写的“{called}”为 {Say.Figure(printed)}，{RowNames.Cell(context, cell)}为 {Say.Figure(figure)}{zh}", $"“{called}” at {place} is {Say.Figure(printed)}, {Messages.English(context, cell)} is {Say.Figure(figure)}{en}"),
            Say.Figure(printed), Say.Figure(figure), printed.IsNumber && figure.IsNumber ? printed.InBase - figure.InBase : 0, 1, again, cell);
    }

    private static Figure? PrintedBefore(CheckContext context, CellRef cell)
    {
        foreach (var corrected in context.Disclosure.Corrected)
            if (corrected.Table == cell.Table && corrected.Row == cell.Row && corrected.Column == cell.Column)
                return corrected.Before;
        return null;
    }

    private static Outcome Judge(CheckContext context, CellRef restated, CellRef cell)
    {
        ref readonly var printed = ref context.Figure(restated);
        ref readonly var figure = ref context.Figure(cell);
        if (cell.Column.Type == ColumnType.Year)
            return RestatedWords.YearOf(printed) is { } year ? Rounding.Exact(year - figure.Value) : Outcome.NotChecked;
        if (printed.Kind == FigureKind.Date && figure.Kind == FigureKind.Date)
            return printed.Date!.First <= figure.Date!.Last && figure.Date.First <= printed.Date.Last ? Outcome.Agrees : Outcome.Contradiction;
        if (printed.Kind == FigureKind.Range && figure.Kind == FigureKind.Range)
            return printed.Value == figure.Value && printed.Upper == figure.Upper ? Outcome.Agrees : Outcome.Contradiction;
        if (!printed.IsNumber || !figure.IsNumber)
            return RestatedWords.SaysTheSame(printed.Printed, figure.Printed) ? Outcome.Agrees
                : printed.IsNumber == figure.IsNumber || cell.Column.Type is ColumnType.Code or ColumnType.Label ? Outcome.Contradiction : Outcome.NotChecked;
        // A text that leaves the unit out means the table's.
        var again = printed.Unit is null ? new Figure(printed.Printed, printed.Value, figure.Unit) : printed;
        if (again.Unit is not null && figure.Unit is not null && !again.Unit.ComparesWith(figure.Unit) && !IsLeftOut(again.Unit, figure.Unit))
            return Outcome.NotChecked;
        if (figure.Unit?.Dimension is Dimension.Score or Dimension.Rank)
            return Rounding.Exact(again.InBase - figure.InBase);
        if (printed.Approximate != figure.Approximate)
            return Approximately(printed.Approximate ? again : figure, printed.Approximate ? figure : again);
        // A rate that a text works out again may be cut off there.
        if (cell.Column.Type == ColumnType.Rate && again.Decimals > 0 && figure.Decimals > 0 && again.InBase != figure.InBase)
            return Math.Abs(again.InBase - figure.InBase) <= Math.Max(Rounding.LastPlace(again), Rounding.LastPlace(figure)) ? Outcome.Rounding : Outcome.Contradiction;
        return printed.Unit is null ? Rounding.OfPrintings(again, figure) : context.Printings(restated, cell);
    }

    /// <summary>Part of the unit stands in the words around the figure: 个 of what is counted, 每人 48.8 元.</summary>
    private static bool IsLeftOut(Unit again, Unit unit) =>
        (again.Dimension == Dimension.Count && unit.Dimension == Dimension.Count && (again.Name == "个" || unit.Name == "个"))
        || (again.Dimension == Dimension.Money && unit.Dimension == Dimension.MoneyPerHead);

    /// <summary>600余名 beside 611名: the round number, and no more than its last digit that is not zero.</summary>
    private static Outcome Approximately(in Figure round, in Figure exact)
    {
        decimal place = round.Unit?.Factor ?? 1;
        while (round.Value != 0 && round.InBase % (place * 10) == 0)
            place *= 10;
        return Math.Abs(exact.InBase - round.InBase) < place ? Outcome.Rounding : Outcome.Contradiction;
    }

    private static bool IsOffByTenThousand(in Figure a, in Figure b) =>
        a.IsNumber && b.IsNumber && a.Value != 0 && a.Unit?.Dimension == Dimension.Money && (a.InBase == b.InBase * 10_000 || b.InBase == a.InBase * 10_000);
}
