using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class K57PercentSigns : Rule
{
    private static readonly RestatementsTable table = Catalogue.Restatements;

    public K57PercentSigns() : base("K57",
        new("正文中的百分比带百分号", "A percentage in the text carries its sign"),
        new("数字用法：百分比写作“76.23%”", "How numbers are written: 76.23%"))
    {
        Needs = [table];
        Holds("""
            决算
            收支,口径,分类方式,项目,决算数,占比
            支出,全口径,性质,基本支出,654.51,76.23%

            复述
            序号,所指,印刷文本,出处
            1,决算/基本支出/占比,76.23%,三
            """);
        Finds(Outcome.NeedsReason, "三写的“基本支出占比”为 76.23，没有百分号；决算“基本支出”的占比为 76.23%", """
            决算
            收支,口径,分类方式,项目,决算数,占比
            支出,全口径,性质,基本支出,654.51,76.23%

            复述
            序号,所指,名称,印刷文本,出处
            1,决算/基本支出/占比,基本支出占比,76.23,三
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        var rows = context.Rows(table);
        for (int i = 0; i < rows.Length; i++)
        {
            ref readonly var printed = ref rows[i][table.Printed];
            if (!printed.IsNumber || context.References.Target(table, i).Cell is not { Column.Type: ColumnType.Rate } cell)
                continue;
            if (printed.Unit is not null)
                findings.Agrees();
            else
                findings.Add(Outcome.NeedsReason,
                    new($"{rows[i].Text(table.Place)}写的“{RowNames.Of(context, table, i)}”为 {printed.Printed}，没有百分号；{RowNames.Cell(context, cell)}为 {Say.Figure(context.Figure(cell))}",
                        $"“{RowNames.Of(context, table, i)}” at {rows[i].Text(table.Place)} is {printed.Printed} without a percent sign; {Messages.English(context, cell)} is {Say.Figure(context.Figure(cell))}"),
                    printed.Printed, Say.Figure(context.Figure(cell)), new(table, i, table.Printed), cell);
        }
    }
}
