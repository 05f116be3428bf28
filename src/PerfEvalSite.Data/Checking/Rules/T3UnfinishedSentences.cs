using PerfEvalSite.Data.Checking.Texts;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class T3UnfinishedSentences : Rule
{
    public T3UnfinishedSentences() : base("T3",
        new("正文的句子写完整：写了“主要原因是”就有原因，写了“占”的百分比有百分号", "Sentences are finished: a reason follows “the main reason is”, and a share has its percent sign"),
        new("部门决算公开情况说明：增减变化的主要原因", "Explanation of final accounts: the main reasons of changes"))
    {
        Needs = [Catalogue.Narratives];
        Holds("""
            正文
            栏目,序号,正文
            说明,1,本年支出合计878.15万元，比上年减少21.85万元，主要原因是压减一般性支出。
            """);
        Finds(Outcome.NeedsReason, "正文“说明”写了“主要原因是”，后面没有写原因", """
            正文
            栏目,序号,正文
            说明,1,本年支出合计878.15万元，比上年减少21.85万元，主要原因是。
            """);
        Finds(Outcome.NeedsReason, "正文“说明”写“占98.01”，没有百分号", """
            正文
            栏目,序号,正文
            说明,1,本年收入合计878.15万元，其中：财政拨款收入860.67万元，占98.01，其他收入17.48万元。
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        foreach (var left in context.Texts.Unfinished)
            findings.AddInText(Outcome.NeedsReason, TextComparison.LinesDown(context, left.Cell, left.At),
                left.IsReason
                    ? new($"{RowNames.Row(context, left.Cell)}写了“{left.Words}”，后面没有写原因", $"{Messages.English(context, left.Cell)} begins to give a reason (“{left.Words}”) and gives none")
                    : new($"{RowNames.Row(context, left.Cell)}写“{left.Words}”，没有百分号", $"{Messages.English(context, left.Cell)} gives a share without a percent sign: “{left.Words}”"),
                left.Words, "", null, left.Cell);
        for (int i = 0; i < context.Texts.Reasons; i++)
            findings.Agrees();
    }
}
