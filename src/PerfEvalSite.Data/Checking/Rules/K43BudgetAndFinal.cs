using PerfEvalSite.Data.Checking.FinalAccounts;
using PerfEvalSite.Data.Checking.Texts;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class K43BudgetAndFinal : Rule
{
    private static readonly AccountsTable accounts = Catalogue.Accounts;
    private static readonly ThreePublicTable threePublic = Catalogue.ThreePublic;

    public K43BudgetAndFinal() : base("K43",
        new("决算与预算不同的写明原因，“大于、小于、持平”与数字一致；完成率与印出的结余一致", "Where final and budget differ there is a reason, and “more, less, the same” agrees with the figures; the completion rate with the printed balance"),
        new("部门决算公开情况说明：决算数大于（小于）预算数的主要原因", "Explanation of final accounts: why the final amount differs from the budget"))
    {
        Holds("""
            决算
            收支,口径,分类方式,科目编码,项目,预算数,决算数,完成预算,结余,差异原因
            支出,一般公共预算,功能-项,2080101,行政运行,426.89,421.13,98.65%,,决算数小于预算数，略有结余
            支出,一般公共预算,功能-项,2080107,社会保险业务管理事务,,65.54,97.6%,1.61,年末略有结余
            支出,一般公共预算,功能-项,2080505,基本养老保险缴费支出,49.08,49.08,100%,,
            """);
        Finds(Outcome.NeedsReason, "决算“行政运行”的决算数为 421.13 万元，预算数为 426.89 万元，没有写明原因", """
            决算
            收支,口径,分类方式,科目编码,项目,预算数,决算数
            支出,一般公共预算,功能-项,2080101,行政运行,426.89,421.13
            """);
        Finds(Outcome.Contradiction, "决算“行政运行”的差异原因写“大于预算”，决算数 421.13 万元，预算数 426.89 万元", """
            决算
            收支,口径,分类方式,科目编码,项目,预算数,决算数,差异原因
            支出,一般公共预算,功能-项,2080101,行政运行,426.89,421.13,决算数大于预算数的原因是人员增加
            """);
        Finds(Outcome.NeedsReason, "决算“行政运行”的差异原因写“略有结余”，决算数 421.13 万元，完成预算 108.65%，超过预算而有结余，没有写明原因", """
            决算
            收支,口径,分类方式,科目编码,项目,决算数,完成预算,差异原因
            支出,一般公共预算,功能-项,2080101,行政运行,421.13,108.65%,按预算执行，略有结余。
            """);
        Finds(Outcome.NeedsReason, "决算“社会保险经办机构”的完成预算为 97.88%，按决算数 121.67 万元 和结余 7.13 万元 计算为 94.464%", """
            决算
            收支,口径,分类方式,科目编码,项目,决算数,完成预算,结余,差异原因
            支出,一般公共预算,功能-项,2080109,社会保险经办机构,121.67,97.88%,7.13,略有结余
            """);
        Finds(Outcome.NeedsReason, "正文“说明”写预算 426.89 万元、决算 421.13 万元、完成预算 96.65%，按这两个金额计算为 98.651%", """
            正文
            栏目,序号,正文
            说明,1,行政运行年初预算为426.89万元；支出决算为421.13万元；完成年初预算的96.65%。
            """);
        Finds(Outcome.NeedsReason, "正文“说明”写预算 426.89 万元、决算 421.13 万元，“大于预算”与两数不符", """
            正文
            栏目,序号,正文
            说明,1,行政运行年初预算为426.89万元；支出决算为421.13万元。决算数大于预算数的主要原因是人员增加。
            """);
        Finds(Outcome.NeedsReason, "正文“说明”写年初预算 0 万元、决算 307.82 万元、完成年初预算 95.89%，这是按全年预算 321.02 万元 计算的；年初预算为 0，没有完成率", """
            正文
            栏目,序号,正文
            说明,1,一般公共预算财政拨款支出年初预算为0万元，全年预算为321.02万元，支出决算为307.82万元，完成年初预算的95.89%。
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        var rows = context.Rows(accounts);
        for (int i = 0; i < rows.Length; i++)
        {
            // The explanation goes item by item; totals need none of their own.
            bool isItem = rows[i].Text(accounts.By) == "功能-项";
            CheckReason(context, findings, accounts, i, accounts.Budget, accounts.Final, accounts.Completion, accounts.Reason, isItem);
            CheckBalance(context, findings, i);
        }
        CheckThreePublic(context, findings);
        CheckTexts(context, findings);
    }

    /// <summary>What the text says of a budget and its final amount, against what it says itself: which cell it means is not known.</summary>
    private static void CheckTexts(CheckContext context, FindingSink findings)
    {
        var table = Catalogue.Narratives;
        var rows = context.Rows(table);
        List<BudgetSentence>? all = null;
        for (int i = 0; i < rows.Length; i++)
        {
            all?.Clear();
            for (var text = rows[i].Text(table.Text).AsSpan(); BudgetSentence.Next(ref text, out var said);)
                (all ??= []).Add(said);
            for (int j = 0; j < (all?.Count ?? 0); j++)
                CheckSentence(context, findings, new(table, i, table.Text), all![j], all);
        }
        foreach (var said in context.Texts.Changes)
            if (said.Reference == Reference.Budget && said.Amount.IsNumber && !ChangeCheck.Check(context, findings, said, "预算"))
                ChangeAgainstTable.Check(context, findings, said, Role.Budget);
    }

    /// <param name="all">What the text says of budgets: a final amount may stand behind two of them, 年初预算 and 全年预算, and its rate and its words be about either.</param>
    private static void CheckSentence(CheckContext context, FindingSink findings, CellRef cell, in BudgetSentence said, List<BudgetSentence> all)
    {
        if (said.Rate.IsNumber && said.Budget.Value != 0)
        {
            if (HoldsOfAny(said, all, static (rate, budget) => budget.Value != 0 && Rounding.OfRate(rate.Rate, rate.Final, budget) != Outcome.Contradiction))
                CheckWhichBudget(context, findings, cell, said, all);
            else
            {
                string exact = Say.Rate(said.Final.InBase / said.Budget.InBase * 100, said.Rate);
                findings.Add(Outcome.NeedsReason,
                    new($"{RowNames.Row(context, cell)}写预算 {Say.Figure(said.Budget)}、决算 {Say.Figure(said.Final)}、完成预算 {Say.Figure(said.Rate)}，按这两个金额计算为 {exact}",
                        $"{Messages.English(context, cell)} says budget {Say.Figure(said.Budget)}, final {Say.Figure(said.Final)}, {Say.Figure(said.Rate)} of the budget; the amounts give {exact}"),
                    Say.Figure(said.Rate), exact, cell);
            }
        }
        if (said.Sign is null)
            return;
        if (HoldsOfAny(said, all, static (words, budget) => Math.Sign(words.Final.InBase - budget.InBase) == words.Sign))
            findings.Agrees();
        else
            findings.Add(Outcome.NeedsReason,
                new($"{RowNames.Row(context, cell)}写预算 {Say.Figure(said.Budget)}、决算 {Say.Figure(said.Final)}，“{said.Word}”与两数不符",
                    $"{Messages.English(context, cell)} says budget {Say.Figure(said.Budget)}, final {Say.Figure(said.Final)}, and “{said.Word}”"),
                said.Word, "", cell);
    }

    /// <summary>The rate is that of this budget: the text may call it that of the other, which it prints too and which gives another rate, or none.</summary>
    private static void CheckWhichBudget(CheckContext context, FindingSink findings, CellRef cell, in BudgetSentence said, List<BudgetSentence> all)
    {
        if (said.RateKind.Length > 0 && said.Kind.Length > 0 && said.RateKind != said.Kind && Rounding.OfRate(said.Rate, said.Final, said.Budget) != Outcome.Contradiction)
            foreach (var other in all)
                if (other.Kind == said.RateKind && other.Final.Printed == said.Final.Printed && other.Rate.Printed == said.Rate.Printed
                    && (other.Budget.Value == 0 || Rounding.OfRate(said.Rate, said.Final, other.Budget) == Outcome.Contradiction))
                {
                    findings.Add(Outcome.NeedsReason,
                        new($"{RowNames.Row(context, cell)}写{said.RateKind}预算 {Say.Figure(other.Budget)}、决算 {Say.Figure(said.Final)}、完成{said.RateKind}预算 {Say.Figure(said.Rate)}，这是按{said.Kind}预算 {Say.Figure(said.Budget)} 计算的{(other.Budget.Value == 0 ? $"；{said.RateKind}预算为 0，没有完成率" : "")}",
                            $"{Messages.English(context, cell)} says that {Say.Figure(said.Final)} are {Say.Figure(said.Rate)} of the budget of {Say.Figure(other.Budget)}; they are of {Say.Figure(said.Budget)}"),
                        Say.Figure(said.Rate), "", cell);
                    return;
                }
        findings.Agrees();
    }

    private static bool HoldsOfAny(in BudgetSentence said, List<BudgetSentence> all, Func<BudgetSentence, Figure, bool> holds)
    {
        foreach (var other in all)
            if (other.Final.Printed == said.Final.Printed && other.Rate.Printed == said.Rate.Printed && other.Word == said.Word && holds(said, other.Budget))
                return true;
        return false;
    }

    private static void CheckThreePublic(CheckContext context, FindingSink findings)
    {
        var rows = context.Rows(threePublic);
        if (rows.Length == 0)
            return;
        int total = new ThreePublicRows(context).Total;
        // One reason for all three stands with the total.
        bool isExplained = total >= 0 && !rows[total][threePublic.Reason].IsEmpty;
        for (int i = 0; i < rows.Length; i++)
            CheckReason(context, findings, threePublic, i, threePublic.Budget, threePublic.Final, threePublic.Completion, threePublic.Reason, i != total && !isExplained);
    }

    private static void CheckReason(CheckContext context, FindingSink findings, Table table, int row, Column budget, Column final, Column completion, Column reason, bool needsReason)
    {
        ref readonly var at = ref context.Rows(table)[row];
        if (Difference(at, budget, final, completion) is not { } difference)
            return;
        var cell = new CellRef(table, row, final);
        string compared = at[budget].IsNumber ? $"{budget.Name}为 {Say.Figure(at[budget])}" : $"{completion.Name}为 {Say.Figure(at[completion])}";
        var beside = new CellRef(table, row, at[budget].IsNumber ? budget : completion);
        if (at[reason].IsEmpty)
        {
            if (difference == 0)
                findings.Agrees();
            else if (needsReason)
                findings.AddOneOf(WithoutReason(context, table, budget, final), Outcome.NeedsReason,
                    new($"{RowNames.Cell(context, cell)}为 {Say.Figure(at[final])}，{compared}，没有写明原因",
                        $"{Messages.English(context, cell)} is {Say.Figure(at[final])}, {beside.Column.Id} {Say.Figure(context.Figure(beside))}, without a reason"),
                    Say.Figure(at[final]), "", Mends(at, 0), new(table, row, reason), cell, beside);
            return;
        }
        var (said, word) = BudgetWords.Read(at.Text(reason));
        if (word.Length == 0 && difference > 0 && BudgetWords.LeftOver(at.Text(reason)) is { Length: > 0 } left)
            findings.AddDerived(Outcome.NeedsReason,
                new($"{RowNames.Cell(context, new(table, row, reason))}写“{left}”，{final.Name} {Say.Figure(at[final])}，{beside.Column.Name} {Say.Figure(context.Figure(beside))}，超过预算而有结余，没有写明原因",
                    $"{Messages.English(context, new(table, row, reason))} says that something was left (“{left}”); {final.Id} {Say.Figure(at[final])}, {beside.Column.Id} {Say.Figure(context.Figure(beside))}, which is more than the budget"),
                left, "", Mends(at, -1), new(table, row, reason), cell, beside);
        else if (word.Length == 0 || said == difference)
            findings.Agrees();
        else
            findings.AddDerived(Outcome.Contradiction,
                new($"{RowNames.Cell(context, new(table, row, reason))}写“{word}”，{final.Name} {Say.Figure(at[final])}，{beside.Column.Name} {Say.Figure(context.Figure(beside))}",
                    $"{Messages.English(context, new(table, row, reason))} says “{word}”; {final.Id} {Say.Figure(at[final])}, {beside.Column.Id} {Say.Figure(context.Figure(beside))}"),
                word, "", Mends(at, said), new(table, row, reason), cell, beside);

        // A budget that another equation corrects may be what the reason speaks of.
        Func<CellRef, decimal, bool> Mends(in Row row, int sign)
        {
            decimal spent = row[final].InBase, planned = row[budget].InBase;
            return (changed, change) => beside.Column == budget && Math.Sign(spent + (changed == cell ? change : 0) - planned - (changed == beside ? change : 0)) == sign;
        }
    }

    /// <summary>Rows of a table that give no reason are one thing to say, and not one for each of them.</summary>
    private static Together WithoutReason(CheckContext context, Table table, Column budget, Column final) => new(table, all => new(
        $"{table.SheetName}有 {all.Count} 项{final.Name}与{budget.Name}不同，没有写明原因：{Together.NamesOf(context, all)}",
        $"{all.Count} rows of {table.FileName} differ from their budgets without a reason: {Together.NamesOf(context, all)}"));

    /// <summary>1 for more than the budget, -1 for less, 0 for the same; null when neither a budget nor a rate is printed.</summary>
    private static int? Difference(in Row row, Column budget, Column final, Column completion)
    {
        ref readonly var planned = ref row[budget];
        if (planned.IsNumber && row[final].IsNumber)
            return Rounding.OfSame(row[final], planned) != Outcome.Contradiction ? 0 : Math.Sign(row[final].InBase - planned.InBase);
        // 0% of a budget that is not printed says nothing of one.
        return row[completion].IsNumber && row[final] is { IsNumber: true, Value: not 0 } ? Math.Sign(row[completion].InBase - 100) : null;
    }

    /// <summary>Where no budget is printed, what was spent and what was left of it make one.</summary>
    private static void CheckBalance(CheckContext context, FindingSink findings, int row)
    {
        ref readonly var at = ref context.Rows(accounts)[row];
        ref readonly var rate = ref at[accounts.Completion];
        ref readonly var spent = ref at[accounts.Final];
        ref readonly var left = ref at[accounts.Balance];
        if (!rate.IsNumber || !spent.IsNumber || !left.IsNumber || at[accounts.Budget].IsNumber || spent.InBase + left.InBase == 0)
            return;
        decimal budget = spent.InBase + left.InBase;
        if (Rounding.OfRate(rate, spent.InBase, budget, Math.Min(Rounding.LastPlace(spent), Rounding.LastPlace(left))) != Outcome.Contradiction)
        {
            findings.Agrees();
            return;
        }
        var cell = new CellRef(accounts, row, accounts.Completion);
        string exact = Say.Rate(spent.InBase / budget * 100, rate);
        // The balance may be that of one unit among several.
        findings.Add(Outcome.NeedsReason,
            new($"{RowNames.Cell(context, cell)}为 {Say.Figure(rate)}，按决算数 {Say.Figure(spent)} 和结余 {Say.Figure(left)} 计算为 {exact}",
                $"{Messages.English(context, cell)} is {Say.Figure(rate)}; spending {Say.Figure(spent)} and balance {Say.Figure(left)} give {exact}"),
            Say.Figure(rate), exact, cell, AccountLines.Final(row), new(accounts, row, accounts.Balance));
    }
}
