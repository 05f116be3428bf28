using PerfEvalSite.Data.Checking.FinalAccounts;
using PerfEvalSite.Data.Checking.Texts;
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
        Finds(Outcome.NeedsReason, "正文“说明”写 878.15 万元，比上年减少 21.85 万元、下降 4.23%；按这两个金额计算，上年为 900 万元，下降 2.428%", """
            正文
            栏目,序号,正文
            说明,1,本年支出合计878.15万元，比上年减少21.85万元，下降4.23%。
            """);
        Finds(Outcome.NeedsReason, "正文“说明”写 433.20 万元，与2019年度相比增加 16.80 万元、增长 14.03%；按这两个金额计算，上年为 416.4 万元，增长 4.035%", """
            正文
            栏目,序号,正文
            说明,1,收入总计433.20万元，支出总计433.20万元。与2019年度相比，收、支总计各增加16.80万元，增长14.03%。
            """);
        Holds("""
            正文
            栏目,序号,正文
            说明,1,收入总计433.20万元，支出总计433.20万元。与上年相比，收、支总计各增加16.80万元，增长4.03%。
            """);
        Finds(Outcome.Contradiction, "正文“说明”写与2019年相比减少 25.81 万元，决算“本年支出合计”的决算数为 878.15 万元，上年数为 900 万元，计算为 21.85 万元", """
            决算
            收支,口径,分类方式,项目,决算数,上年数
            支出,全口径,总计,本年支出合计,878.15,900

            正文
            栏目,序号,正文
            说明,1,本年支出合计878.15万元，与2019年相比减少25.81万元。
            """);
        Finds(Outcome.Contradiction, "正文“说明”写减少 21.85 万元、增长 2.43%，方向不一致", """
            正文
            栏目,序号,正文
            说明,1,本年支出合计878.15万元，比上年减少21.85万元，增长2.43%。
            """);
        Finds(Outcome.NeedsReason, "正文“说明”写 0 万元，比上年增加 10.23 万元、增长 25.00%，增加的比全部还多", """
            正文
            栏目,序号,正文
            说明,1,机关运行经费支出0万元，比上年增加10.23万元，增长25.00%。
            """);
        Finds(Outcome.NeedsReason, "正文“说明”写“比上年（2017年）”，本件为 2020年度，上年是 2019年", """
            正文
            栏目,序号,正文
            说明,1,本年支出合计878.15万元，比上年（2017年）减少21.85万元。
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        Check(context, findings, Catalogue.Accounts, Catalogue.Accounts.Final, Catalogue.Accounts.Prior, Catalogue.Accounts.Reason);
        Check(context, findings, Catalogue.ThreePublic, Catalogue.ThreePublic.Final, Catalogue.ThreePublic.Prior, Catalogue.ThreePublic.Reason);
        Check(context, findings, Catalogue.OtherItems, Catalogue.OtherItems.Value, Catalogue.OtherItems.Prior, Catalogue.OtherItems.Note);
        CheckTexts(context, findings);
    }

    /// <summary>An amount, its change and the rate in one sentence of the text give each other; where the table has both years, they give them too.</summary>
    private static void CheckTexts(CheckContext context, FindingSink findings)
    {
        foreach (var said in context.Texts.Changes)
            if (said.Reference != Reference.Budget && !CheckYear(context, findings, said) && !ChangeCheck.Check(context, findings, said, said.Reference == Reference.OtherYear ? $"{said.Year}年" : "上年")
                && said.Reference == Reference.YearBefore)
                ChangeAgainstTable.Check(context, findings, said, Role.Prior);
    }

    /// <summary>A year compared with by its number that is not the year before: where the text calls it that, or its figures show that it means it.</summary>
    private static bool CheckYear(CheckContext context, FindingSink findings, Change said)
    {
        int year = context.Disclosure.FiscalYear;
        if (said.Reference != Reference.OtherYear || !(said.CallsItLast || said.Year >= year || MeansYearBefore(context, said)))
            return false;
        findings.AddInText(Outcome.NeedsReason, ChangeCheck.Lines(context, said),
            new($"{RowNames.Row(context, said.Cell)}写“{said.Anchor}”，本件为 {year}年度，上年是 {year - 1}年", $"{Messages.English(context, said.Cell)} says “{said.Anchor}”; the document is of {year}, the year before is {year - 1}"),
            $"{said.Year}年", $"{year - 1}年", null, said.Cell);
        return true;
    }

    private static bool MeansYearBefore(CheckContext context, Change said)
    {
        if (!said.Amount.IsNumber || said.Amount.Value == 0 || ChangeAgainstTable.Cells(context, said, Role.Prior) is not { } cells)
            return false;
        return TextComparison.Compare(said.Amount, new Figure("", Math.Abs(context.Figure(cells.Final).InBase - context.Figure(cells.Other).InBase), Units.Yuan)) != Outcome.Contradiction;
    }

    private static void Check(CheckContext context, FindingSink findings, Table table, Column final, Column prior, Column words)
    {
        var rows = context.Rows(table);
        for (int i = 0; i < rows.Length; i++)
            if (rows[i][final].IsNumber && rows[i][prior].IsNumber && rows[i][final].Unit is { } now && rows[i][prior].Unit is { } before && now.ComparesWith(before)
                && ChangeWords.Read(rows[i].Text(words)) is { } said && (said.Year == 0 || said.Year == context.Disclosure.FiscalYear - 1))
                Compare(context, findings, said, new(table, i, final), new(table, i, prior), new(table, i, words));
    }

    private static void Compare(CheckContext context, FindingSink findings, ChangeWords said, CellRef final, CellRef prior, CellRef words)
    {
        var now = context.Figure(final);
        var before = context.Figure(prior);
        string? wrong = Wrong(said, now, before, now.InBase, before.InBase, out string computed);
        if (wrong is null)
        {
            findings.Agrees();
            return;
        }
        string current = Say.Figure(now), was = Say.Figure(before);
        findings.AddDerived(Outcome.Contradiction,
            computed.Length == 0
                ? new($"{RowNames.Cell(context, words)}写比上年{wrong}，{final.Column.Name} {current}，{prior.Column.Name} {was}", $"{Messages.English(context, words)} says “{wrong}”; {final.Column.Id} {current}, {prior.Column.Id} {was}")
                : new($"{RowNames.Cell(context, words)}写比上年{wrong}，按{final.Column.Name} {current} 和{prior.Column.Name} {was} 计算为 {computed}",
                    $"{Messages.English(context, words)} says “{wrong}”; {final.Column.Id} {current} and {prior.Column.Id} {was} give {computed}"),
            wrong, computed,
            (cell, change) => Wrong(said, now, before, now.InBase + (cell == final ? change : 0), before.InBase + (cell == prior ? change : 0), out _) is null,
            words, final, prior);
    }

    /// <summary>The first thing said that the two amounts do not bear out, and what they give instead; null when all is right.</summary>
    private static string? Wrong(in ChangeWords said, in Figure now, in Figure before, decimal amountNow, decimal amountBefore, out string computed)
    {
        decimal change = amountNow - amountBefore;
        decimal lastPlace = Math.Min(Rounding.LastPlace(now), Rounding.LastPlace(before));
        computed = "";
        // 持平 of amounts that differ, and 增加 of amounts that do not.
        if (Math.Sign(change) != said.Sign)
            return Word(said.Sign);
        if (said.Amount.IsNumber && Rounding.OfSum(Math.Abs(change) - said.Amount.InBase, 2, Math.Max(lastPlace, Rounding.LastPlace(said.Amount))) == Outcome.Contradiction)
        {
            computed = Say.Amount(Math.Abs(change), now.Unit);
            return $"{Word(said.Sign)} {Say.Figure(said.Amount)}";
        }
        if (said.Rate.IsNumber && amountBefore != 0 && Rounding.OfRate(said.Rate, Math.Abs(change), Math.Abs(amountBefore), lastPlace * 2) == Outcome.Contradiction)
        {
            computed = Say.Rate(Math.Abs(change) / Math.Abs(amountBefore) * 100);
            return $"{(said.Sign > 0 ? "增长" : "下降")} {Say.Figure(said.Rate)}";
        }
        return null;
    }

    private static string Word(int sign) => sign switch { > 0 => "增加", < 0 => "减少", _ => "持平" };
}
