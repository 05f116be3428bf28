using PerfEvalSite.Data.Checking.FinalAccounts;
using PerfEvalSite.Data.Checking.Texts;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class K26EmptyTables : Rule
{
    private static readonly SpendingByCodeTable table = Catalogue.SpendingByCode;
    private static readonly OfficialTablesTable official = Catalogue.OfficialTables;

    public K26EmptyTables() : base("K26",
        new("财政拨款总表中的基金、国有资本经营支出不为零时，对应的决算表有数据；为零时对应的表为空并写明；文字写“没有”的，表中也没有", "Where funds or state capital were spent their tables have rows; where nothing was spent they are empty and the text says so; what a text denies no table has"),
        new("部门决算公开表：没有数据的表格应当列出空表并说明", "Public forms of final accounts: a table without data is printed empty with a statement"))
    {
        NeedsTheWhole = true;
        Holds("""
            决算
            收支,口径,分类方式,项目,决算数
            支出,政府性基金,总计,政府性基金预算财政拨款支出,35
            支出,国有资本经营,总计,国有资本经营预算财政拨款支出,0

            支出决算
            口径,科目编码,科目名称,本年支出合计
            政府性基金,,合计,35

            正文
            栏目,序号,正文
            说明,1,本单位没有国有资本经营预算财政拨款支出，本表无数据
            """);
        Finds(Outcome.NeedsReason, "决算“国有资本经营预算财政拨款支出”的决算数为 0 万元，支出决算中没有国有资本经营的数据，正文也没有写明本表无数据", """
            决算
            收支,口径,分类方式,项目,决算数
            支出,国有资本经营,总计,国有资本经营预算财政拨款支出,0

            支出决算
            口径,科目编码,科目名称,本年支出合计
            全口径,,合计,135
            """);
        Finds(Outcome.Missing, "决算“政府性基金预算财政拨款支出”的决算数为 35 万元，支出决算中没有政府性基金的数据", """
            决算
            收支,口径,分类方式,项目,决算数
            支出,政府性基金,总计,政府性基金预算财政拨款支出,35

            支出决算
            口径,科目编码,科目名称,本年支出合计
            全口径,,合计,135
            """);
        Finds(Outcome.Contradiction, "正文“说明”写“本单位无政府性基金预算财政拨款支出”，决算“政府性基金预算财政拨款支出”的决算数为 35 万元", """
            决算
            收支,口径,分类方式,项目,决算数
            支出,政府性基金,总计,政府性基金预算财政拨款支出,35

            正文
            栏目,序号,正文
            说明,1,本单位无政府性基金预算财政拨款支出。
            """);
        Finds(Outcome.NeedsReason, "官方表“三公经费预算表”的表下说明写“本表为空表”，表中有数据", """
            官方表
            表,表名,状态,表下说明
            B7,三公经费预算表,有数据,注：本部门2020年无“三公”经费预算，故本表为空表。
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        foreach (var denial in context.Texts.Denials)
            CheckDenial(context, findings, denial);
        CheckNotes(context, findings);
        if (context.Rows(Catalogue.Accounts).Length > 0 && context.Rows(table).Length > 0)
            CheckTables(context, findings);
    }

    /// <summary>The text says that there is none, while a table has some.</summary>
    private static void CheckDenial(CheckContext context, FindingSink findings, in NoneSaid said)
    {
        var cells = new List<CellRef>(2);
        said.Subject.AddCells(context, Role.Final, cells);
        foreach (var cell in cells)
            if (context.Figure(cell).Value != 0)
            {
                findings.AddInText(Outcome.Contradiction, TextComparison.LinesDown(context, said.Cell, said.At),
                    new($"{RowNames.Row(context, said.Cell)}写“{said.Words}”，{RowNames.Cell(context, cell)}为 {Say.Figure(context.Figure(cell))}",
                        $"{Messages.English(context, said.Cell)} says “{said.Words}”; {Messages.English(context, cell)} is {Say.Figure(context.Figure(cell))}"),
                    said.Words, Say.Figure(context.Figure(cell)), null, said.Cell, cell);
                return;
            }
        if (cells.Count > 0)
            findings.Agrees();
    }

    /// <summary>故本表为空表 under a table that has data.</summary>
    private static void CheckNotes(CheckContext context, FindingSink findings)
    {
        var rows = context.Rows(official);
        for (int i = 0; i < rows.Length; i++)
        {
            string note = rows[i].Text(official.Note);
            if (rows[i].Text(official.State) != "有数据" || note.Length == 0)
                continue;
            if (SaysEmpty(note) is { } words)
                findings.Add(Outcome.NeedsReason,
                    new($"官方表“{rows[i].Text(official.Title)}”的表下说明写“{words}”，表中有数据", $"the note under “{rows[i].Text(official.Title)}” says that it is empty (“{words}”), and it has data"), words, "", new CellRef(official, i, official.Note));
            else
                findings.Agrees();
        }
    }

    /// <summary>Null where it is not said, or only of a case: 如无此项收支，本表为空表.</summary>
    private static string? SaysEmpty(string note)
    {
        foreach (string line in note.Split('\n', '。', '；'))
            foreach (string words in (ReadOnlySpan<string>)["本表无数据", "本表为空表", "本表为空", "本表没有数据"])
                if (line.Contains(words, StringComparison.Ordinal) && !line.AsSpan().ContainsAny("如若") && !line.Contains("的，", StringComparison.Ordinal))
                    return words;
        return null;
    }

    private static void CheckTables(CheckContext context, FindingSink findings)
    {
        foreach (var scope in AccountScopes.Appropriations)
        {
            if (context.Accounts.Find(scope, AccountKind.SpendingTotal) is not { } line || !context.Figure(line).IsNumber)
                continue;
            ref readonly var spent = ref context.Figure(line);
            // Rows of an amount are compared with it elsewhere.
            if (HasRows(context, scope) || (spent.Value == 0 && PrintedScopes.IsStatedNil(context, scope)))
                findings.Agrees();
            else if (spent.Value == 0)
                findings.Add(Outcome.NeedsReason,
                    new($"{RowNames.Cell(context, line)}为 {Say.Figure(spent)}，支出决算中没有{scope.Name()}的数据，正文也没有写明本表无数据",
                        $"{Messages.English(context, line)} is {Say.Figure(spent)}; {table.FileName} has no rows of that scope, and no text states so"), Say.Figure(spent), "", line);
            else
                findings.Add(Outcome.Missing,
                    new($"{RowNames.Cell(context, line)}为 {Say.Figure(spent)}，支出决算中没有{scope.Name()}的数据", $"{Messages.English(context, line)} is {Say.Figure(spent)}; {table.FileName} has no rows of that scope"), "", Say.Figure(spent), line);
        }
    }

    private static bool HasRows(CheckContext context, AccountScope scope)
    {
        string name = scope.Name();
        foreach (ref readonly var row in context.Rows(table))
            if (row.Text(table.Scope) == name)
                return true;
        return false;
    }
}
