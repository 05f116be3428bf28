using PerfEvalSite.Data.Checking.FinalAccounts;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class K42PriorYear : Rule
{
    public K42PriorYear() : base("K42",
        new("文字写的比上年增减额、增减率和“增加、减少、持平”与本年数、上年数一致", "What the text says about the year before (amount, rate, more, less, the same) agrees with the two figures"),
        new("部门决算公开情况说明：收支与上年相比的增减变化情况", "Explanation of final accounts: changes against the year before"))
    {
        Holds("""
            决算
            收支,口径,分类方式,项目,决算数,上年数,差异原因
            支出,全口径,总计,本年支出合计,878.15,900,比上年减少21.85万元，下降2.43%，主要原因是项目减少10万元
            """);
        Finds(Outcome.Contradiction, "决算“本年支出合计”的差异原因写比上年增加，决算数 878.15 万元，上年数 900 万元", """
            决算
            收支,口径,分类方式,项目,决算数,上年数,差异原因
            支出,全口径,总计,本年支出合计,878.15,900,比上年增加21.85万元
            """);
        Finds(Outcome.Contradiction, "决算“本年支出合计”的差异原因写比上年减少 25.81 万元，按决算数 878.15 万元 和上年数 900 万元 计算为 21.85 万元", """
            决算
            收支,口径,分类方式,项目,决算数,上年数,差异原因
            支出,全口径,总计,本年支出合计,878.15,900,比上年减少25.81万元
            """);
        Finds(Outcome.Contradiction, "三公经费“公务接待费”的差异原因写比上年下降 27.78%，按决算数 1.68 万元 和上年数 2 万元 计算为 16%", """
            三公经费
            项目,决算数,上年数,差异原因
            公务接待费,1.68,2,同比下降27.78%
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        Check(context, findings, Catalogue.Accounts, Catalogue.Accounts.Final, Catalogue.Accounts.Prior, Catalogue.Accounts.Reason);
        Check(context, findings, Catalogue.ThreePublic, Catalogue.ThreePublic.Final, Catalogue.ThreePublic.Prior, Catalogue.ThreePublic.Reason);
        Check(context, findings, Catalogue.OtherItems, Catalogue.OtherItems.Value, Catalogue.OtherItems.Prior, Catalogue.OtherItems.Note);
    }

    private static void Check(CheckContext context, FindingSink findings, Table table, Column final, Column prior, Column words)
    {
        var rows = context.Rows(table);
        for (int i = 0; i < rows.Length; i++)
            if (rows[i][final].IsNumber && rows[i][prior].IsNumber && rows[i][final].Unit is { } now && rows[i][prior].Unit is { } before && now.ComparesWith(before)
                && ChangeWords.Read(rows[i].Text(words)) is { } said)
                Compare(context, findings, said, new(table, i, final), new(table, i, prior), new(table, i, words));
    }

    private static void Compare(CheckContext context, FindingSink findings, in ChangeWords said, CellRef final, CellRef prior, CellRef words)
    {
        ref readonly var now = ref context.Figure(final);
        ref readonly var before = ref context.Figure(prior);
        decimal change = now.InBase - before.InBase;
        decimal lastPlace = Math.Min(Rounding.LastPlace(now), Rounding.LastPlace(before));
        // 持平 of amounts that print differently, and 增加 of amounts that print the same.
        if (Math.Sign(change) != said.Sign)
        {
            Tell(context, findings, final, prior, words, Word(said.Sign), "");
            return;
        }
        bool agrees = true;
        if (said.Amount.IsNumber)
        {
            decimal off = Math.Abs(change) - said.Amount.InBase;
            if (Rounding.OfSum(off, 2, Math.Max(Math.Min(lastPlace, Rounding.LastPlace(said.Amount)), Rounding.LastPlace(said.Amount))) == Outcome.Contradiction)
            {
                Tell(context, findings, final, prior, words, $"{Word(said.Sign)} {Say.Figure(said.Amount)}", Say.Amount(Math.Abs(change), now.Unit));
                agrees = false;
            }
        }
        if (said.Rate.IsNumber && before.Value != 0 && Rounding.OfRate(said.Rate, Math.Abs(change), Math.Abs(before.InBase), lastPlace * 2) == Outcome.Contradiction)
        {
            Tell(context, findings, final, prior, words, $"{(said.Sign > 0 ? "增长" : "下降")} {Say.Figure(said.Rate)}", Say.Rate(Math.Abs(change) / Math.Abs(before.InBase) * 100));
            agrees = false;
        }
        if (agrees)
            findings.Agrees();
    }

    private static void Tell(CheckContext context, FindingSink findings, CellRef final, CellRef prior, CellRef words, string said, string computed)
    {
        string now = Say.Figure(context.Figure(final)), before = Say.Figure(context.Figure(prior));
        findings.Add(Outcome.Contradiction,
            computed.Length == 0
                ? new($"{RowNames.Cell(context, words)}写比上年{said}，{final.Column.Name} {now}，{prior.Column.Name} {before}", $"{Messages.English(context, words)} says “{said}”; {final.Column.Id} {now}, {prior.Column.Id} {before}")
                : new($"{RowNames.Cell(context, words)}写比上年{said}，按{final.Column.Name} {now} 和{prior.Column.Name} {before} 计算为 {computed}",
                    $"{Messages.English(context, words)} says “{said}”; {final.Column.Id} {now} and {prior.Column.Id} {before} give {computed}"),
            said, computed, words, final, prior);
    }

    private static string Word(int sign) => sign switch { > 0 => "增加", < 0 => "减少", _ => "持平" };
}
