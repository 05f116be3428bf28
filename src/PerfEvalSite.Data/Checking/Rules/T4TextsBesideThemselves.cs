using PerfEvalSite.Data.Checking.FinalAccounts;
using PerfEvalSite.Data.Checking.Texts;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class T4TextsBesideThemselves : Rule
{
    private static readonly NarrativesTable table = Catalogue.Narratives;

    public T4TextsBesideThemselves() : base("T4",
        new("正文对同一项的几处说法彼此一致：两个年度的数与增减，开头的金额与预算安排，收入与支出总计的增减，增减与原因，用途与科目；科目名称与表一致", "What a text says of one item agrees with itself: two years and their change, the amount and the budget planned, the changes of both totals, a change and its reason, a purpose and its 科目; names of 科目 are those of the tables"),
        new("部门预算编制说明、部门决算公开情况说明：逐项说明金额、用途、增减和主要原因", "Explanations of budgets and final accounts: amount, purpose, change and reason of each item"))
    {
        Needs = [table];
        Holds("""
            正文
            栏目,序号,正文
            说明,1,1.“公共安全支出（类）司法（款）公共法律服务（项）”30.00万元，主要用于公共法律服务。2019年预算执行数为15.00万元，2020年预算安排30.00万元，比2019年预算执行数增加100.00%。主要原因是：公共法律服务经费增加。
            """);
        Finds(Outcome.Contradiction, "正文“说明”写比2019年预算执行数增加 17.62%，同一句写2019年当年预算执行数为 4326.93 万元、2020年预算安排 384.55 万元，计算为减少 91.11%", """
            正文
            栏目,序号,正文
            说明,1,2019年当年预算执行数为4326.93万元，2020年预算安排384.55万元，比2019年预算执行数增加17.62%。
            """);
        Finds(Outcome.NeedsReason, "正文“说明”写“住房公积金”350.35 万元，后面写2020年预算安排 352.67 万元，两处不一致", """
            正文
            栏目,序号,正文
            说明,1,1.“住房保障支出（类）住房改革支出（款）住房公积金（项）”350.35万元，主要用于住房公积金。2019年预算执行数为348.52万元，2020年预算安排352.67万元，比2019年预算执行数增加1.19%。
            """);
        Finds(Outcome.NeedsReason, "正文“说明”写减少，原因写“宣传事务经费增加”，方向相反", """
            正文
            栏目,序号,正文
            说明,1,1.“一般公共服务支出（类）宣传事务（款）宣传管理（项）”110.60万元，比2019年预算减少2.98%。主要原因是：宣传事务经费增加。
            """);
        Finds(Outcome.NeedsReason, "正文“说明”写“住房公积金”主要用于“事业单位医疗保险支出”，与“事业单位医疗”相同", """
            正文
            栏目,序号,正文
            说明,1,1、卫生健康支出（类）行政事业单位医疗（款）事业单位医疗（项）。主要用于：事业单位医疗保险支出。2、住房保障支出（类）住房改革支出（款）住房公积金（项）。主要用于：事业单位医疗保险支出。
            """);
        Finds(Outcome.NeedsReason, "正文“说明”写收入总计增加 16.80 万元、支出总计减少 10.00 万元；两个总计同为 433.20 万元，每年都相等，增减也应当相同", """
            正文
            栏目,序号,正文
            说明,1,收入总计433.20万元，支出总计433.20万元。与上年相比，收入总计增加16.80万元，支出总计减少10.00万元。
            """);
        Finds(Outcome.NeedsReason, "正文“说明”写“行政事业单位离退休（款）”，表中科目编码 20805 的名称为“行政事业单位养老支出”", """
            支出决算
            口径,科目编码,科目名称,本年支出合计
            一般公共预算,208,社会保障和就业支出,100
            一般公共预算,20805,行政事业单位养老支出,100
            一般公共预算,2080501,行政单位离退休,100

            正文
            栏目,序号,正文
            说明,1,社会保障和就业支出（类）行政事业单位离退休（款）行政单位离退休（项）100万元。
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        List<ItemParagraph>? items = null;
        List<YearPair>? pairs = null;
        List<TurnedReason>? turned = null;
        CodeNames? names = null;
        for (int i = 0; i < context.Rows(table).Length; i++)
        {
            string text = context.Rows(table)[i].Text(table.Text);
            bool hasItems = text.Contains("项）", StringComparison.Ordinal) || text.Contains("项)", StringComparison.Ordinal), hasReasons = text.Contains("原因", StringComparison.Ordinal);
            var cell = new CellRef(table, i, table.Text);
            items?.Clear();
            if (hasItems)
                ItemParagraph.Find(text, items ??= []);
            pairs?.Clear();
            if (text.Contains("万元，", StringComparison.Ordinal) || text.Contains("元，", StringComparison.Ordinal))
                YearPair.Find(cell, text, context.Disclosure.FiscalYear, pairs ??= []);
            foreach (var pair in pairs ?? [])
            {
                CheckPair(context, findings, pair);
                CheckAmount(context, findings, pair, items);
            }
            turned?.Clear();
            if (hasReasons)
                TurnedReason.Find(text, items ?? [], turned ??= []);
            foreach (var reason in turned ?? [])
                Tell(context, findings, Outcome.NeedsReason, cell, reason.At, new($"写{reason.Change}，原因写“{reason.Reason}”，方向相反", $"says one direction and gives the opposite as its reason: “{reason.Reason}”"), reason.Reason, "");
            CheckPurposes(context, findings, cell, items);
            if (items is { Count: > 0 })
                CheckNames(context, findings, cell, items, names ??= new CodeNames(context));
        }
        CheckTotals(context, findings);
    }

    /// <summary>收入总计 and 支出总计 are equal in every year, and so are their changes where they are equal in this one.</summary>
    private static void CheckTotals(CheckContext context, FindingSink findings)
    {
        foreach (var income in context.Texts.Changes)
            if (income is { Subject: AccountSubject { Only: AccountKind.IncomeGrandTotal } one, Current.IsNumber: true })
                foreach (var spending in context.Texts.Changes)
                    if (spending is { Subject: AccountSubject { Only: AccountKind.SpendingGrandTotal } other, Current.IsNumber: true } && other.Scope == one.Scope
                        && spending.Cell == income.Cell && spending.Reference == income.Reference && spending.Year == income.Year && income.Current.InBase == spending.Current.InBase)
                        CheckTotals(context, findings, income, spending);
    }

    private static void CheckTotals(CheckContext context, FindingSink findings, Change income, Change spending)
    {
        bool differs = income.Sign != spending.Sign
            || (income.Amount.IsNumber && spending.Amount.IsNumber && Rounding.OfPrintings(income.Amount, spending.Amount) == Outcome.Contradiction);
        if (!differs)
        {
            findings.Agrees();
            return;
        }
        string first = Words(income), second = Words(spending);
        Tell(context, findings, Outcome.NeedsReason, income.Cell, income.At,
            new($"写收入总计{first}、支出总计{second}；两个总计同为 {Say.Figure(income.Current)}，每年都相等，增减也应当相同", $"says that income and spending, both {Say.Figure(income.Current)}, changed unlike each other"), first, second);
    }

    private static string Words(Change said) => ChangeCheck.Told(said, ChangeCheck.Verb(said.Sign), said.RateSign > 0 ? "增长" : "下降") is { Length: > 0 } told ? told : ChangeCheck.Verb(said.Sign);

    private static void CheckNames(CheckContext context, FindingSink findings, CellRef cell, List<ItemParagraph> items, CodeNames names)
    {
        foreach (var item in items)
        {
            if (names.Differs(item) is not { } differs)
                continue;
            if (differs.Said.Length == 0)
                findings.Agrees();
            else
                Tell(context, findings, Outcome.NeedsReason, cell, item.At,
                    new($"写“{differs.Said}（{differs.Level}）”，表中科目编码 {differs.Code} 的名称为“{differs.Printed}”", $"says “{differs.Said}”; code {differs.Code} is “{differs.Printed}” in the tables"), differs.Said, differs.Printed);
        }
    }

    private static void CheckPair(CheckContext context, FindingSink findings, in YearPair pair)
    {
        decimal change = pair.Now.InBase - pair.Before.InBase;
        string? wrong = pair.Before.Value == 0 && pair.Said.Rate is { IsNumber: true, Value: not 0 } ? ChangeCheck.Told(pair.Said, ChangeCheck.Verb(pair.Said.Sign), ChangeCheck.Verb(pair.Said.RateSign))
            : ChangeAgainstTable.Wrong(pair.Said, change, pair.Now, pair.Before, pair.Before.InBase, out _);
        if (wrong is null)
        {
            findings.Agrees();
            return;
        }
        string words = pair.Said.Sign == 0 ? "持平" : ChangeCheck.Told(pair.Said, ChangeCheck.Verb(pair.Said.Sign), ChangeCheck.Verb(pair.Said.RateSign));
        string computed = Computed(pair, change);
        Tell(context, findings, Outcome.Contradiction, pair.Cell, pair.Said.At,
            new($"写{pair.Said.Anchor}{(words.Length > 0 ? words : ChangeCheck.Verb(pair.Said.Sign))}，同一句写{pair.BeforeWords} {Say.Figure(pair.Before)}、{pair.NowWords} {Say.Figure(pair.Now)}，计算为{computed}",
                $"says “{pair.Said.Anchor}{words}”, and in the same sentence {Say.Figure(pair.Before)} and {Say.Figure(pair.Now)}"), words, computed);
    }

    private static string Computed(in YearPair pair, decimal change)
    {
        if (change == 0)
            return "持平";
        string amount = $"{ChangeCheck.Verb(Math.Sign(change))} ";
        if (!pair.Said.Rate.IsNumber || pair.Before.Value == 0)
            return amount + Say.Amount(Math.Abs(change), pair.Now.Unit) + (pair.Before.Value == 0 && pair.Said.Rate.IsNumber ? "，原来为 0，没有增长率" : "");
        string rate = Say.Rate(Math.Round(Math.Abs(change) / Math.Abs(pair.Before.InBase) * 100, pair.Said.Rate.Decimals, MidpointRounding.AwayFromZero), pair.Said.Rate);
        return pair.Said.Amount.IsNumber ? $"{amount}{Say.Amount(Math.Abs(change), pair.Now.Unit)}、{rate}" : amount + rate;
    }

    /// <summary>The amount behind the item's name and the budget that its own explanation says.</summary>
    private static void CheckAmount(CheckContext context, FindingSink findings, in YearPair pair, List<ItemParagraph>? items)
    {
        ItemParagraph? of = null;
        foreach (var item in items ?? [])
            if (item.At < pair.At || (item.At < pair.Said.At && of is null))
                of = item;
        if (of is not { Amount: { IsNumber: true } first } known)
            return;
        if (Rounding.OfPrintings(first, pair.Now) != Outcome.Contradiction)
            findings.Agrees();
        else
            Tell(context, findings, Outcome.NeedsReason, pair.Cell, pair.At,
                new($"写“{known.Name}”{Say.Figure(first)}，后面写{pair.NowWords} {Say.Figure(pair.Now)}，两处不一致", $"says {Say.Figure(first)} of “{known.Name}”, and then {Say.Figure(pair.Now)}"), Say.Figure(pair.Now), Say.Figure(first));
    }

    /// <summary>What one item is for, kept for the next when its paragraph was copied: the purpose names the other and not this one.</summary>
    private static void CheckPurposes(CheckContext context, FindingSink findings, CellRef cell, List<ItemParagraph>? items)
    {
        for (int i = 0; i < (items?.Count ?? 0); i++)
        {
            var item = items![i];
            if (item.Purpose.Length == 0)
                continue;
            if (CopiedFrom(items, i) is { } from)
                Tell(context, findings, Outcome.NeedsReason, cell, item.At, new($"写“{item.Name}”主要用于“{item.Purpose}”，与“{from}”相同", $"says that “{item.Name}” is for “{item.Purpose}”, the same as “{from}”"), item.Purpose, "");
            else
                findings.Agrees();
        }
    }

    private static string? CopiedFrom(List<ItemParagraph> items, int copy)
    {
        var one = items[copy];
        foreach (var other in items)
            if (other.Name != one.Name && other.Name.Length >= 4 && other.Purpose == one.Purpose && one.Purpose.Contains(other.Name, StringComparison.Ordinal)
                && !one.Purpose.Contains(one.Name, StringComparison.Ordinal) && !one.Name.Contains(other.Name, StringComparison.Ordinal))
                return other.Name;
        return null;
    }

    private static void Tell(CheckContext context, FindingSink findings, Outcome outcome, CellRef cell, int at, FindingWords words, string stated, string expected) =>
        findings.AddInText(outcome, TextComparison.LinesDown(context, cell, at), new($"{RowNames.Row(context, cell)}{words.Zh}", $"{Messages.English(context, cell)} {words.En}"), stated, expected, null, cell);
}
