using PerfEvalSite.Data.Checking.FinalAccounts;
using PerfEvalSite.Data.Checking.Texts;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class T1TextsAndTables : Rule
{
    private static readonly SpendingByCodeTable byCode = Catalogue.SpendingByCode;

    public T1TextsAndTables() : base("T1",
        new("正文写的金额、比率和个数与各表中同一项的数一致；写出的占比与金额一致", "Amounts, rates and counts in the text agree with the cells that they name, and shares with their amounts"),
        new("部门决算公开情况说明与公开表的数据一致；政府信息公开条例：公开的政府信息应当准确", "The explanation agrees with the public forms; what is disclosed is accurate"))
    {
        Needs = [Catalogue.Narratives];
        Holds("""
            决算
            收支,口径,分类方式,项目,决算数
            支出,全口径,总计,本年支出合计,878.15
            支出,全口径,性质,基本支出,654.51
            支出,全口径,性质,项目支出,223.64

            三公经费
            项目,决算数,批次,接待人次
            公务接待费,1.68,18,178

            正文
            栏目,序号,正文
            说明,1,2020年度本年支出合计878.15万元，其中：基本支出654.51万元，占74.53%；项目支出223.64万元，占25.47%。公务接待费支出决算为1.68万元，共接待18批次、178人次。
            """);
        Finds(Outcome.Contradiction, "正文“说明”写“本年基本支出645.51万元”，决算“基本支出”的决算数为 654.51 万元，两处不一致", """
            决算
            收支,口径,分类方式,项目,决算数
            支出,全口径,性质,基本支出,654.51

            正文
            栏目,序号,正文
            说明,1,本年基本支出645.51万元。
            """);
        Finds(Outcome.Contradiction, "正文“说明”写“占47.53%”，按 654.51 万元 和 878.15 万元 计算为 74.533%", """
            决算
            收支,口径,分类方式,项目,决算数
            支出,全口径,总计,本年支出合计,878.15
            支出,全口径,性质,基本支出,654.51

            正文
            栏目,序号,正文
            说明,1,本年支出合计878.15万元，其中：基本支出654.51万元，占47.53%。
            """);
        Finds(Outcome.NotChecked, "正文有 1 个带单位的数没有对上表格中的项，没有核对", """
            决算
            收支,口径,分类方式,项目,决算数
            支出,全口径,性质,基本支出,654.51

            正文
            栏目,序号,正文
            说明,1,其中用于培训的有3.2万元。
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        var texts = context.Texts;
        int unplaced = texts.Unplaced.Count;
        CellRef? first = unplaced > 0 ? texts.Unplaced[0] : null;
        var cells = new List<CellRef>(4);
        foreach (var statement in texts.Statements)
        {
            cells.Clear();
            TextComparison.AddCells(context, statement.Subject, statement.Role, statement.Figure, cells);
            if (cells.Count == 0 && statement.Subject is TotalScoreSubject && context.Rows(Catalogue.Narratives)[statement.Cell.Row].Text(Catalogue.Narratives.Evaluation) is { Length: > 0 } evaluation)
                TotalScoreSubject.AddCellsOf(context, evaluation, cells);
            bool isPlaced = cells.Count > 0 && CompareWithCells(context, findings, statement, cells);
            if (!isPlaced && !(statement.Role == Role.Share ? CheckShare(context, findings, statement) : CheckCompletion(context, findings, statement)))
            {
                unplaced++;
                first ??= statement.Cell;
            }
        }
        unplaced -= Told.Check(context, findings);
        if (first is { } cell && unplaced > 0)
            findings.Add(Outcome.NotChecked, new($"正文有 {unplaced} 个带单位的数没有对上表格中的项，没有核对", $"{unplaced} numbers with a unit in the text name nothing that the tables hold, not checked"), "", "", cell);
    }

    private static bool CompareWithCells(CheckContext context, FindingSink findings, in Statement said, List<CellRef> cells)
    {
        CellRef? near = null;
        foreach (var cell in cells)
        {
            var outcome = TextComparison.Compare(said.Figure, context.Figure(cell));
            if (outcome == Outcome.Contradiction && said.Role == Role.Share && IsLastDigit(said.Figure, context.Figure(cell)))
                outcome = Outcome.Rounding;
            if (outcome == Outcome.Agrees)
            {
                findings.AgreesInText(context, said.Cell, said.At, said.Figure, cell);
                return true;
            }
            if (outcome == Outcome.Rounding)
                near ??= cell;
        }
        if (!said.IsSure || IsBesideForeign(context, said, cells[0]))
            return false;
        if (said.Role == Role.Completion && IsOfAPrintedBudget(context, said))
        {
            findings.Agrees();
            return true;
        }
        if (!TextComparison.IsOneValue(context, cells))
        {
            Narrow(context, said, cells);
            if (!TextComparison.IsOneValue(context, cells))
                return false;
        }
        var at = near ?? cells[0];
        var figure = context.Figure(at);
        var text = said.Figure;
        bool isScale = near is null && text.Unit?.Dimension == Dimension.Money && text.Value != 0 && (text.InBase == figure.InBase * 10_000 || figure.InBase == text.InBase * 10_000);
        var (zh, en) = near is not null ? ("，在四舍五入之内", ", within rounding")
            : isScale ? ("，相差一万倍，单位元与万元可能混用", ": ten thousand times apart; 元 and 万元 may be mixed up")
            : ("，两处不一致", "; the two differ");
        string quote = TextComparison.Quote(context, said.Cell, said.At, text.Printed);
        findings.AddInText(near is null ? Outcome.Contradiction : Outcome.Rounding, TextComparison.LinesDown(context, said.Cell, said.At),
            new($"{RowNames.Row(context, said.Cell)}写“{quote}”，{RowNames.Cell(context, at)}为 {Say.Figure(figure)}{zh}", $"{Messages.English(context, said.Cell)} says “{quote}”; {Messages.English(context, at)} is {Say.Figure(figure)}{en}"),
            Say.Figure(text), Say.Figure(figure), (changed, change) => changed == at && figure.InBase + change == text.InBase, said.Cell, at);
        return true;
    }

    /// <summary>国内公务接待15批次，外宾接待5批次: the table's 公务接待费 is both.</summary>
    private static bool IsBesideForeign(CheckContext context, in Statement said, CellRef cell)
    {
        if (said.Subject is not ThreePublicSubject { IsDomestic: true } || cell.Table != Catalogue.ThreePublic || context.Rows(cell.Table)[cell.Row].Text(Catalogue.ThreePublic.Item) != "公务接待费")
            return false;
        foreach (var other in context.Texts.Statements)
            if (other.Subject is ThreePublicSubject { IsForeign: true } && other.Figure.Value != 0)
                return true;
        return false;
    }

    /// <summary>Shares are made to come to 100 together, by one unit of the last digit; a whole percent is more than that.</summary>
    private static bool IsLastDigit(in Figure said, in Figure printed) =>
        said.Decimals > 0 && said.Decimals == printed.Decimals && Math.Abs(said.InBase - printed.InBase) <= Rounding.LastPlace(said);

    /// <summary>A 科目 stands in the tables of several scopes: the total that the sentence begins with says which.</summary>
    private static void Narrow(CheckContext context, in Statement said, List<CellRef> cells)
    {
        if (said.Whole is not AccountSubject { Scope: var scope })
            return;
        string name = scope.Name();
        for (int i = cells.Count - 1; i >= 0; i--)
        {
            ref readonly var row = ref context.Rows(cells[i].Table)[cells[i].Row];
            if (cells[i].Table == Catalogue.Accounts && row.Text(Catalogue.Accounts.Scope) != name || cells[i].Table == byCode && row.Text(byCode.Scope) != name)
                cells.RemoveAt(i);
        }
    }

    private static bool CheckShare(CheckContext context, FindingSink findings, in Statement said)
    {
        if (said.Whole is null)
            return false;
        var money = new Figure("", 0, Units.Yuan);
        var part = said.Of.IsNumber ? said.Of : Amount(context, said.Subject, money);
        var all = said.WholeSaid.IsNumber ? said.WholeSaid : Amount(context, said.Whole, money);
        if (!part.IsNumber || !all.IsNumber || all.Value == 0 || part.Unit?.Dimension != Dimension.Money || all.Unit?.Dimension != Dimension.Money)
            return false;
        return TellRate(context, findings, said, part, all, Outcome.Contradiction);
    }

    /// <summary>Where no completion is printed in the table, its budget and final amount give it. Which budget is meant may differ.</summary>
    private static bool CheckCompletion(CheckContext context, FindingSink findings, in Statement said)
    {
        if (said.Role != Role.Completion)
            return false;
        var money = new Figure("", 0, Units.Yuan);
        var part = Amount(context, said.Subject, money);
        var all = TextComparison.OnlyCell(context, said.Subject, Role.Budget, money) is { } budget ? context.Figure(budget) : default;
        return part.IsNumber && all.IsNumber && all.Value != 0 && TellRate(context, findings, said, part, all, Outcome.NeedsReason);
    }

    /// <summary>Of two printed budgets the table's rate may divide by one and the text's by the other.</summary>
    private static bool IsOfAPrintedBudget(CheckContext context, in Statement said)
    {
        var money = new Figure("", 0, Units.Yuan);
        var part = Amount(context, said.Subject, money);
        var budgets = new List<CellRef>(2);
        TextComparison.AddCells(context, said.Subject, Role.Budget, money, budgets);
        if (!part.IsNumber)
            return false;
        foreach (var budget in budgets)
            if (context.Figure(budget) is { Value: not 0 } planned && Rounding.OfRate(said.Figure, part, planned) != Outcome.Contradiction)
                return true;
        return false;
    }

    private static Figure Amount(CheckContext context, Subject subject, in Figure money) =>
        TextComparison.OnlyCell(context, subject, Role.Final, money) is { } cell ? context.Figure(cell) : default;

    private static bool TellRate(CheckContext context, FindingSink findings, in Statement said, in Figure part, in Figure all, Outcome otherwise)
    {
        if (Rounding.OfRate(said.Figure, part, all) != Outcome.Contradiction)
        {
            findings.Agrees();
            return true;
        }
        string quote = TextComparison.Quote(context, said.Cell, said.At, said.Figure.Printed);
        string exact = Say.Rate(part.InBase / all.InBase * 100, said.Figure);
        findings.AddInText(otherwise, TextComparison.LinesDown(context, said.Cell, said.At),
            new($"{RowNames.Row(context, said.Cell)}写“{quote}”，按 {Say.Figure(part)} 和 {Say.Figure(all)} 计算为 {exact}", $"{Messages.English(context, said.Cell)} says “{quote}”; {Say.Figure(part)} and {Say.Figure(all)} give {exact}"),
            Say.Figure(said.Figure), exact, null, said.Cell);
        return true;
    }
}
