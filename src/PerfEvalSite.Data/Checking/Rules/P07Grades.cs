using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class P07Grades : Rule
{
    private static readonly EvaluationsTable table = Catalogue.Evaluations;

    public P07Grades() : base("P07",
        new("等级与得分相符，按文件写明的等级标准", "The grade fits the score on the scale that the document names"),
        new("《项目支出绩效评价管理办法》（财预〔2020〕10号）：90（含）分以上为优，80（含）—90 分为良，60（含）—80 分为中，60 分以下为差；各地另有规定的按其规定", "财预〔2020〕10号, or the scale of the place"))
    {
        Needs = [table];
        Holds("""
            评价
            评价编码,满分,得分,等级,等级标准
            e1,100,90,优秀,national
            e2,10,8.95,良,national
            """);
        Finds(Outcome.Contradiction, "评价“e1”的得分为 87.30 分，等级印为“优”；按所用等级标准为“良”", """
            评价
            评价编码,满分,得分,等级,等级标准
            e1,100,87.30,优,national
            """);
        Finds(Outcome.NotChecked, "评价“e1”的等级为“优”，没有写明所用的等级标准，没有核对", """
            评价
            评价编码,满分,得分,等级
            e1,100,95,优
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        var rows = context.Rows(table);
        for (int i = 0; i < rows.Length; i++)
            if (!rows[i][table.Grade].IsEmpty && rows[i][table.Score].IsNumber)
                CheckGrade(context, findings, i);
    }

    private static void CheckGrade(CheckContext context, FindingSink findings, int index)
    {
        ref readonly var row = ref context.Rows(table)[index];
        string grade = row.Text(table.Grade);
        var at = new CellRef(table, index, table.Grade);
        string name = RowNames.Of(context, table, index);
        if (row[table.GradeScale].IsEmpty || context.Site.Scale(row.Text(table.GradeScale)) is not { } scale)
        {
            findings.Add(Outcome.NotChecked,
                new($"评价“{name}”的等级为“{grade}”，没有写明所用的等级标准，没有核对", $"evaluation “{name}” has the grade {grade}; the scale is not named"), grade, "", at, at with { Column = table.GradeScale });
            return;
        }
        decimal fullMark = row[table.FullMark].IsNumber && row[table.FullMark].Value > 0 ? row[table.FullMark].Value : 100;
        if (BandOf(scale, row[table.Score].Value / fullMark * 100) is not { } band || band.IsCalled(grade))
            findings.Agrees();
        else
            findings.Add(Outcome.Contradiction,
                new($"评价“{name}”的得分为 {Say.Figure(row[table.Score])}，等级印为“{grade}”；按所用等级标准为“{band.Grade}”",
                    $"evaluation “{name}” scores {Say.Figure(row[table.Score])} and prints the grade {grade}; on its scale that is {band.Grade}"),
                grade, band.Grade, at, at with { Column = table.Score }, at with { Column = table.GradeScale });
    }

    /// <summary>The highest band includes its upper end.</summary>
    private static SiteFacts.Band? BandOf(IReadOnlyList<SiteFacts.Band> scale, decimal score)
    {
        SiteFacts.Band? found = null;
        foreach (var band in scale)
            if (score >= band.From && score <= band.To && (found is null || band.From > found.From))
                found = band;
        return found;
    }
}
