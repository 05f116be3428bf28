using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class R2PrintedRates : Rule
{
    public R2PrintedRates() : base("R2",
        new("得分率、完成率和占比等于印出的两个数相除，分母要写明", "Score rates, completion rates and shares are the quotient of the two printed figures; the denominator is named"),
        new("百分比按原文自己的小数位数核对", "A percentage is compared at its own decimals"))
    {
        Covers = ["K41"];
        Holds("""
            评价
            评价编码
            e1

            得分
            评价编码,评价内容,分值,得分,得分率
            e1,产出,25,24.9,99.6%
            """);
        Finds(Outcome.Contradiction, "得分“产出”的得分率为 99%，按得分 24.9 分 除以分值 25 分 计算为 99.6%", """
            评价
            评价编码
            e1

            得分
            评价编码,评价内容,分值,得分,得分率
            e1,产出,25,24.9,99%
            """);
        Finds(Outcome.Contradiction, "决算“基本支出”的占比为 75.4%，按决算数 654.51 万元 除以本年支出合计 878.15 万元 计算为 74.53%", """
            决算
            收支,口径,分类方式,项目,决算数,占比,占比分母
            支出,全口径,总计,本年支出合计,878.15,,
            支出,全口径,性质,基本支出,654.51,75.4%,本年支出合计
            """);
        Finds(Outcome.NotChecked, "决算“基本支出”的占比为 74.53%，没有写明以哪一项为 100%，没有核对", """
            决算
            收支,口径,分类方式,项目,决算数,占比
            支出,全口径,总计,本年支出合计,878.15,
            支出,全口径,性质,基本支出,654.51,74.53%
            """);
        Holds("""
            决算
            收支,口径,分类方式,项目,预算数,全年预算数,决算数,完成预算
            支出,一般公共预算,功能-项,行政运行,400,426.89,421.13,98.65%
            """);
        Finds(Outcome.NotChecked, "决算“行政运行”的完成预算为 98.65%，分母写明是全年预算，没有印出，没有核对", """
            决算
            收支,口径,分类方式,项目,预算数,决算数,完成预算,完成预算的分母
            支出,一般公共预算,功能-项,行政运行,400,421.13,98.65%,全年预算
            """);
        Finds(Outcome.Missing, "决算有 1 项印出了完成预算而没有印出预算数，无法核对；“行政运行”的 98.65% 推算预算约为 426.89 万元", """
            决算
            收支,口径,分类方式,项目,决算数,完成预算
            支出,一般公共预算,功能-项,行政运行,421.13,98.65%
            """);
        Finds(Outcome.NeedsReason, "指标“能力”的完成率为 90%，目标值和实际值都写“有所提升”，没有写明原因", """
            指标体系
            体系编码,性质
            t1,绩效目标

            指标
            体系编码,序号,三级指标,目标值,实际值,完成率
            t1,1,能力,有所提升,有所提升,90%
            """);
        Finds(Outcome.Contradiction, "三公经费“公务接待费”的预算数为 0 万元，不能计算完成预算，却印有 100%", """
            三公经费
            项目,预算数,决算数,完成预算
            公务接待费,0,1.68,100%
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        var scores = Catalogue.Scores;
        var rows = context.Rows(scores);
        for (int i = 0; i < rows.Length; i++)
            if (rows[i][scores.Rate].IsNumber && rows[i][scores.Score].IsNumber && rows[i][scores.Weight].IsNumber && rows[i][scores.Weight].Value != 0)
                Compare(context, findings, new(scores, i, scores.Rate), new(scores, i, scores.Score), new(scores, i, scores.Weight), operandsAreExact: true);
        CheckIndicators(context, findings);
        var accounts = Catalogue.Accounts;
        CheckCompletion(context, findings, accounts, accounts.Completion, accounts.Final, accounts.Budget, accounts.Adjusted, accounts.CompletionBase, accounts.Reason);
        CheckShares(context, findings);
        var threePublic = Catalogue.ThreePublic;
        CheckCompletion(context, findings, threePublic, threePublic.Completion, threePublic.Final, threePublic.Budget, null, null, threePublic.Reason, threePublic.BudgetBasis);
        ImpliedBudgets.Check(context, findings);
    }

    private static void CheckIndicators(CheckContext context, FindingSink findings)
    {
        var table = Catalogue.Indicators;
        var rows = context.Rows(table);
        for (int i = 0; i < rows.Length; i++)
        {
            if (!rows[i][table.Completion].IsNumber)
                continue;
            ref readonly var target = ref rows[i][table.Target];
            ref readonly var actual = ref rows[i][table.Actual];
            // For a target not to be exceeded there are two customs of reckoning, so nothing can be said.
            if (target.IsNumber && actual.IsNumber && target.Value != 0 && !target.Approximate && !actual.Approximate
                && Targets.Compares(target, actual) && Targets.DirectionOf(rows[i]) is Comparator.AtLeast or Comparator.MoreThan or Comparator.Equal)
                Compare(context, findings, new(table, i, table.Completion), new(table, i, table.Actual), new(table, i, table.Target), operandsAreExact: false);
            else if (target.Kind == FigureKind.Text && actual.Kind == FigureKind.Text && target.Printed == actual.Printed && rows[i][table.Reason].IsEmpty)
                CheckSameWords(context, findings, i);
        }
    }

    /// <summary>What came about is what was aimed at, word for word: all of it, or a reason why not.</summary>
    private static void CheckSameWords(CheckContext context, FindingSink findings, int row)
    {
        var table = Catalogue.Indicators;
        var rate = new CellRef(table, row, table.Completion);
        ref readonly var at = ref context.Rows(table)[row];
        if (at[table.Completion].InBase == 100)
            findings.Agrees();
        else
            findings.Add(Outcome.NeedsReason,
                new($"{RowNames.Cell(context, rate)}为 {Say.Figure(at[table.Completion])}，目标值和实际值都写“{at.Text(table.Actual)}”，没有写明原因",
                    $"{Messages.English(context, rate)} is {Say.Figure(at[table.Completion])}; target and actual value are both “{at.Text(table.Actual)}”, without a reason"),
                Say.Figure(at[table.Completion]), "100%", rate, new(table, row, table.Actual), new(table, row, table.Target));
    }

    /// <param name="adjusted">The column of a budget that is printed apart from the first one, where the table has it.</param>
    /// <param name="named">The column that says which of the two the rate divides by.</param>
    /// <param name="words">Columns whose words may tell another budget, of which the rate is then: 年中调整后预算为2万元.</param>
    private static void CheckCompletion(CheckContext context, FindingSink findings, Table table, Column completion, Column final, Column budget, Column? adjusted, Column? named, params ReadOnlySpan<Column> words)
    {
        var rows = context.Rows(table);
        List<CellRef>? missing = null;
        for (int i = 0; i < rows.Length; i++)
        {
            if (!rows[i][completion].IsNumber || !rows[i][final].IsNumber)
                continue;
            var rate = new CellRef(table, i, completion);
            var part = new CellRef(table, i, final);
            string called = named is null ? "" : rows[i].Text(named);
            bool hasAdjusted = adjusted is not null && rows[i][adjusted].IsNumber;
            // Of two budgets the named one counts; where neither is named, the one that explains the rate is meant.
            var whole = new CellRef(table, i, hasAdjusted && (called == "全年预算" || (called.Length == 0 && (!rows[i][budget].IsNumber || Explains(context, rate, part, new(table, i, adjusted!))))) ? adjusted! : budget);
            ref readonly var planned = ref context.Figure(whole);
            // Nothing of nothing has no rate, whatever the form fills in.
            if (rows[i][final].Value == 0 && planned is { IsNumber: false } or { Value: 0 })
                continue;
            if (!Explains(context, rate, part, whole) && SaidBudgets.Explain(context, rate, part, words))
                findings.Agrees();
            else if (!planned.IsNumber)
                (missing ??= []).Add(whole);
            else if (IsUnknownBase(context, called, hasAdjusted, rate, part, whole))
                findings.Add(Outcome.NotChecked,
                    new($"{RowNames.Cell(context, rate)}为 {Say.Figure(rows[i][completion])}，分母写明是{called}，没有印出，没有核对", $"{Messages.English(context, rate)} is {Say.Figure(rows[i][completion])}; what it divides by is not printed: not checked"),
                    Say.Figure(rows[i][completion]), "", rate, whole);
            else if (planned.Value == 0)
                findings.Add(Outcome.Contradiction,
                    new($"{RowNames.Cell(context, whole)}为 {Say.Figure(planned)}，不能计算{completion.Name}，却印有 {Say.Figure(rows[i][completion])}",
                        $"{Messages.English(context, whole)} is {Say.Figure(planned)}: there is no {completion.Id}, yet {Say.Figure(rows[i][completion])} is printed"),
                    Say.Figure(rows[i][completion]), "", rate, whole);
            else
                Compare(context, findings, rate, part, whole, operandsAreExact: false);
        }
        if (missing is not null)
            ReportMissing(context, findings, missing, completion, final, budget);
    }

    /// <summary>The rate is said to be one of a budget that is not printed, and the printed one does not give it.</summary>
    private static bool IsUnknownBase(CheckContext context, string called, bool hasAdjusted, CellRef rate, CellRef part, CellRef whole) =>
        (called == "到位" || (called == "全年预算" && !hasAdjusted)) && !Explains(context, rate, part, whole);

    private static bool Explains(CheckContext context, CellRef rate, CellRef part, CellRef whole) =>
        context.Figure(whole) is { IsNumber: true, Value: not 0 } planned && Rounding.OfRate(context.Figure(rate), context.Figure(part), planned) != Outcome.Contradiction;

    private static void ReportMissing(CheckContext context, FindingSink findings, List<CellRef> missing, Column completion, Column final, Column budget)
    {
        var table = missing[0].Table;
        ref readonly var first = ref context.Rows(table)[missing[0].Row];
        ref readonly var amount = ref first[final];
        string implied = first[completion].Value == 0 ? "" : Say.Amount(Math.Round(amount.Value / first[completion].InBase * 100, 2) * (amount.Unit?.Factor ?? 1), amount.Unit);
        string name = RowNames.Of(context, table, missing[0].Row);
        string example = implied.Length == 0 ? "" : $"；{(missing.Count > 1 ? "例如" : "")}“{name}”的 {Say.Figure(first[completion])} 推算预算约为 {implied}";
        findings.Add(Outcome.Missing,
            new($"{table.SheetName}有 {missing.Count} 项印出了{completion.Name}而没有印出{budget.Name}，无法核对{example}",
                $"{missing.Count} rows of {table.FileName} print {completion.Id} and no {budget.Id}"), "", implied, [.. missing]);
    }

    private static void CheckShares(CheckContext context, FindingSink findings)
    {
        var table = Catalogue.Accounts;
        var rows = context.Rows(table);
        for (int i = 0; i < rows.Length; i++)
        {
            if (!rows[i][table.Share].IsNumber || !rows[i][table.Final].IsNumber)
                continue;
            var share = new CellRef(table, i, table.Share);
            int whole = BaseRow(context, i);
            string named = rows[i].Text(table.ShareBase);
            if (whole < 0 || !rows[whole][table.Final].IsNumber || rows[whole][table.Final].Value == 0)
                findings.Add(Outcome.NotChecked,
                    new($"{RowNames.Cell(context, share)}为 {Say.Figure(rows[i][table.Share])}，" + (named.Length == 0 ? "没有写明以哪一项为 100%，没有核对" : $"决算中没有印出分母“{named}”，没有核对"),
                        $"{Messages.English(context, share)} is {Say.Figure(rows[i][table.Share])}; " + (named.Length == 0 ? "the base is not named" : $"the base “{named}” is not printed")),
                    Say.Figure(rows[i][table.Share]), "", share, new(table, i, table.ShareBase));
            else
                CompareShare(context, findings, share, whole, named);
        }
    }

    private static int BaseRow(CheckContext context, int row)
    {
        var table = Catalogue.Accounts;
        var rows = context.Rows(table);
        string named = rows[row].Text(table.ShareBase);
        int found = -1;
        for (int i = 0; named.Length > 0 && i < rows.Length; i++)
            if (rows[i].Text(table.Item) == named && rows[i].Text(table.Side) == rows[row].Text(table.Side)
                && (found < 0 || rows[i].Text(table.Scope) == rows[row].Text(table.Scope)))
                found = i;
        // 本年支出合计 of 财政拨款 is not that of all: a name that every scope has means its own scope, or all of them.
        return found >= 0 && named.StartsWith("本年", StringComparison.Ordinal) && rows[found].Text(table.Scope) != rows[row].Text(table.Scope) && rows[found].Text(table.Scope) is not ("全口径" or "") ? -1 : found;
    }

    private static void CompareShare(CheckContext context, FindingSink findings, CellRef share, int whole, string named)
    {
        var table = Catalogue.Accounts;
        var part = share with { Column = table.Final };
        var under = new CellRef(table, whole, table.Final);
        ref readonly var stated = ref context.Figure(share);
        var outcome = Rounding.OfRate(stated, context.Figure(part), context.Figure(under));
        if (outcome == Outcome.Agrees)
        {
            findings.Agrees();
            return;
        }
        string exact = Say.Rate(context.Figure(part).InBase / context.Figure(under).InBase * 100, stated);
        string rounding = outcome == Outcome.Rounding ? Messages.LastDigit.Zh : "";
        findings.AddRate(context, outcome,
            new($"{RowNames.Cell(context, share)}为 {Say.Figure(stated)}，按决算数 {Say.Figure(context.Figure(part))} 除以{named} {Say.Figure(context.Figure(under))} 计算为 {exact}{rounding}",
                $"{Messages.English(context, share)} is {Say.Figure(stated)}; {Say.Figure(context.Figure(part))} over {named} {Say.Figure(context.Figure(under))} is {exact}"),
            exact, share, part, under);
    }

    private static void Compare(CheckContext context, FindingSink findings, CellRef rate, CellRef part, CellRef whole, bool operandsAreExact)
    {
        ref readonly var stated = ref context.Figure(rate);
        ref readonly var over = ref context.Figure(part);
        ref readonly var under = ref context.Figure(whole);
        var outcome = Rounding.OfRate(stated, over, under, operandsAreExact);
        if (outcome == Outcome.Agrees)
            findings.Agrees();
        else
            findings.AddRate(context, outcome, Messages.OfRate(context, outcome, rate, part, whole), Say.Rate(over.InBase / under.InBase * 100, stated), rate, part, whole, operandsAreExact);
    }
}
