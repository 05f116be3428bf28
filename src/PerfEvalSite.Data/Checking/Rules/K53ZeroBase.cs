using PerfEvalSite.Data.Checking.Texts;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class K53ZeroBase : Rule
{
    public K53ZeroBase() : base("K53",
        new("上年数为 0 的没有增长率，不写“增长100%”", "With a zero the year before there is no rate of growth"),
        new("增长率以上年数为分母，分母为 0 不能计算", "A rate of growth divides by the year before"))
    {
        Holds("""
            三公经费
            项目,决算数,上年数,差异原因
            公务接待费,1.68,0,比上年增加1.68万元
            """);
        Finds(Outcome.Contradiction, "三公经费“公务接待费”的上年数为 0 万元，没有增长率，文字写有“增长100%”", """
            三公经费
            项目,决算数,上年数,差异原因
            公务接待费,1.68,0,比上年增长100%
            """);
        Finds(Outcome.Contradiction, "正文“说明”写增加 0.3 万元、增长 100%，增加后为 0.3 万元，原来为 0，没有增长率", """
            正文
            栏目,序号,正文
            说明,1,公务接待费支出0.3万元，增加0.3，增长100%。
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        Check(context, findings, Catalogue.Accounts, Catalogue.Accounts.Prior, Catalogue.Accounts.Reason);
        Check(context, findings, Catalogue.ThreePublic, Catalogue.ThreePublic.Prior, Catalogue.ThreePublic.Reason);
        Check(context, findings, Catalogue.OtherItems, Catalogue.OtherItems.Prior, Catalogue.OtherItems.Note);
        foreach (var said in context.Texts.Changes)
            if (ChangeCheck.IsFromNothing(said.Current, said) && said.Others.Length == 0)
                CheckText(context, findings, said);
    }

    /// <summary>The amount and by how much it grew are the same: before there was nothing.</summary>
    private static void CheckText(CheckContext context, FindingSink findings, Change said)
    {
        if (!said.Rate.IsNumber)
        {
            findings.Agrees();
            return;
        }
        findings.AddInText(Outcome.Contradiction, ChangeCheck.Lines(context, said),
            new($"{RowNames.Row(context, said.Cell)}写增加 {Say.Figure(said.Amount)}、增长 {Say.Figure(said.Rate)}，增加后为 {Say.Figure(said.Current)}，原来为 0，没有增长率",
                $"{Messages.English(context, said.Cell)} says {Say.Figure(said.Current)}, {Say.Figure(said.Amount)} more and {Say.Figure(said.Rate)}: from nothing there is no rate of growth"),
            Say.Figure(said.Rate), "", null, said.Cell);
    }

    private static void Check(CheckContext context, FindingSink findings, Table table, Column prior, Column words)
    {
        var rows = context.Rows(table);
        for (int i = 0; i < rows.Length; i++)
        {
            if (!rows[i][prior].IsNumber || rows[i][prior].Value != 0 || rows[i][words].IsEmpty)
                continue;
            if (GrowthIn(rows[i].Text(words)) is not { Length: > 0 } growth)
            {
                findings.Agrees();
                continue;
            }
            var at = new CellRef(table, i, prior);
            findings.Add(Outcome.Contradiction,
                new($"{RowNames.Cell(context, at)}为 {Say.Figure(rows[i][prior])}，没有增长率，文字写有“{growth}”", $"{Messages.English(context, at)} is {Say.Figure(rows[i][prior])}: there is no rate of growth, yet the text says “{growth}”"),
                growth, "", at, new(table, i, words));
        }
    }

    /// <summary>增长100%, 上升 20% and the like; empty when the text has none.</summary>
    private static string GrowthIn(string text)
    {
        foreach (string word in (ReadOnlySpan<string>)["增长", "上升", "增加", "下降", "减少"])
            for (int at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                int end = at + word.Length;
                while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '.' or ' ' or '了'))
                    end++;
                if (end > at + word.Length && end < text.Length && text[end] is '%' or '％')
                    return text[at..(end + 1)];
            }
        return "";
    }
}
