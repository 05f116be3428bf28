using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading;

namespace PerfEvalSite.Tests.Diagnostics;

/// <summary>Whole messages as a clerk reads them, in both languages, with what follows from another fault left out.</summary>
public sealed class MessageTests
{
    [Fact]
    public void Each_language_has_its_own_names_and_reasons()
    {
        using var data = TempData.WithDisclosure()
            .Add("Con/2023/公开件.csv", "文种,年度\n")
            .Table("复述.csv", "序号,所指,出处\n1,资金/合计/执行,三\n")
            .Table("资金.csv", "口径,执刑,执行\n合计,,61l.42\n")
            .Table("项目.csv", "项目编码,项目名称\n1,补助\n1,救助\n")
            .Table("disclosure.json", "{\"funds\": 5}");
        Assert.Equal(
            [
                "Con/2023: “Con”不能作单位编码：只能用小写英文字母、数字、连字符和下划线。 | “Con” cannot be the agency id: only lower-case letters, digits, hyphens and underscores.",
                "county-ybj/2023-self/disclosure.json(1,11): funds 应是：对象的数组 [ { … } ]。 | funds is of the wrong kind; expected: an array of objects [ { … } ].",
                "county-ybj/2023-self/复述.csv(1,1): 表“复述”缺少必需的列“印刷文本”（printed）。 | The table “restatements” lacks the required column “printed” (印刷文本).",
                "county-ybj/2023-self/资金.csv(1,4): 表“资金”没有“执刑”这一列；最接近的是“执行”。 | The table “funds” has no column “执刑”; the nearest is “执行”.",
                "county-ybj/2023-self/资金.csv(2,5): “执行”一栏应填数字（例如 1,234.56），这里是“61l.42”。 | Column “executed” takes a number such as 1,234.56; found “61l.42”.",
                "county-ybj/2023-self/项目.csv(3,1): 表“项目”的“1”已经出现过，在第 2 行。 | The table “projects” has “1” already, at row 2.",
            ],
            Read(data).Select(found => $"{found.Place}: {found.Message(Language.Chinese)} | {found.Message(Language.English)}"));
    }

    [Fact]
    public void A_missing_row_is_not_told_where_a_file_that_may_hold_it_could_not_be_read()
    {
        using var data = new TempData().Add("county-ybj/2023-self/disclosure.json", "{\"disclosure\": {kind: 1}}");
        Assert.Equal(["PE1601"], Read(data).Select(found => found.Code.Id));
    }

    [Fact]
    public void What_shows_nothing_or_turns_the_text_round_is_not_quoted_as_it_is()
    {
        using var data = TempData.WithDisclosure().Table("项目.csv", "项目编码,序号,项目名称\n1,1,\u202E补\u200B助\n");
        Assert.All(Read(data), found => Assert.Contains("“␣补␣助”", found.Message(Language.Chinese), StringComparison.Ordinal));
    }

    private static IReadOnlyList<Diagnostic> Read(TempData data)
    {
        var context = new ReadingContext(data.Path, new DiagnosticBag());
        var folder = DataFolder.Open(context)!;
        var assembler = folder.NewAssembler(context.Diagnostics);
        foreach (var source in folder.Sources())
            source.Read(context, assembler);
        return context.Diagnostics.Sorted();
    }
}
