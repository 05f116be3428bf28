using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class R9Dates : Rule
{
    private static readonly DisclosuresTable document = Catalogue.Disclosures;

    public R9Dates() : base("R9",
        new("日期先后说得通：先开始后结束，评价结束后成文，成文后公开，引用的文件在成文之前", "Dates follow each other: start, end, signature, publication; cited documents are older"),
        new("文件自己印出的日期", "The document's own dates"))
    {
        Holds("""
            公开件
            文种,年度,默认金额单位,成文日期,公开日期
            项目支出绩效自评,2020,万元,2021年5月12日,2021年6月

            评价
            评价编码,开始日,结束日
            e1,2021年3月1日,2021年5月
            """);
        Finds(Outcome.Contradiction, "公开件的成文日期为 2023年03月22日，早于评价“e1”的结束日 2023年3月31日", """
            公开件
            文种,年度,默认金额单位,成文日期
            项目支出绩效自评,2022,万元,2023年03月22日

            评价
            评价编码,开始日,结束日
            e1,2023年1月1日,2023年3月31日
            """);
        Finds(Outcome.Contradiction, "依据“某办法”的文号为 某字〔2022〕3号，晚于公开件的成文日期 2021年5月12日", """
            公开件
            文种,年度,默认金额单位,成文日期
            项目支出绩效自评,2020,万元,2021年5月12日

            依据
            序号,文号,题名
            1,某字〔2022〕3号,某办法
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        var signed = new CellRef(document, 0, document.SignedOn);
        var published = new CellRef(document, 0, document.PublishedOn);
        NotBefore(context, findings, published, signed);
        NotBefore(context, findings, published, new(document, 0, document.ApprovedOn));
        NotBefore(context, findings, signed, new(document, 0, document.BaseDate));
        CheckSpans(context, findings, Catalogue.Evaluations, Catalogue.Evaluations.From, Catalogue.Evaluations.To, signed);
        CheckSpans(context, findings, Catalogue.Projects, Catalogue.Projects.From, Catalogue.Projects.To, null);
        var last = context.Figure(signed).Date is not null ? signed : published;
        if (context.Figure(last).Date is { } date)
            CheckBases(context, findings, last, date);
    }

    private static void CheckSpans(CheckContext context, FindingSink findings, Table table, Column from, Column to, CellRef? then)
    {
        for (int i = 0; i < context.Rows(table).Length; i++)
        {
            NotBefore(context, findings, new(table, i, to), new(table, i, from));
            if (then is { } after)
                NotBefore(context, findings, after, new(table, i, to));
        }
    }

    private static void NotBefore(CheckContext context, FindingSink findings, CellRef later, CellRef earlier)
    {
        if (context.Figure(later).Date is not { } after || context.Figure(earlier).Date is not { } before)
            return;
        if (after.Last >= before.First)
            findings.Agrees();
        else
            findings.Add(Outcome.Contradiction,
                new($"{RowNames.Cell(context, later)}为 {context.Figure(later).Printed}，早于{RowNames.Cell(context, earlier)} {context.Figure(earlier).Printed}",
                    $"{Messages.English(context, later)} is {context.Figure(later).Printed}, before {Messages.English(context, earlier)} {context.Figure(earlier).Printed}"),
                context.Figure(later).Printed, "≥" + context.Figure(earlier).Printed, later, earlier);
    }

    private static void CheckBases(CheckContext context, FindingSink findings, CellRef signed, PrintedDate date)
    {
        var table = Catalogue.Bases;
        var rows = context.Rows(table);
        for (int i = 0; i < rows.Length; i++)
        {
            if (YearOf(rows[i].Text(table.Number)) is not { } year)
                continue;
            var number = new CellRef(table, i, table.Number);
            if (year <= date.Last.Year)
                findings.Agrees();
            else
                findings.Add(Outcome.Contradiction,
                    new($"{RowNames.Cell(context, number)}为 {rows[i].Text(table.Number)}，晚于{RowNames.Cell(context, signed)} {context.Figure(signed).Printed}",
                        $"{Messages.English(context, number)} is {rows[i].Text(table.Number)}, after {Messages.English(context, signed)} {context.Figure(signed).Printed}"),
                    rows[i].Text(table.Number), "≤" + context.Figure(signed).Printed, number, signed);
        }
    }

    /// <summary>The four digits within the brackets of a document number: 〔2019〕, [2003], ﹝2021﹞.</summary>
    private static int? YearOf(string number)
    {
        int at = number.AsSpan().IndexOfAny("〔[（(【﹝［");
        return at >= 0 && number.Length > at + 5 && int.TryParse(number.AsSpan(at + 1, 4), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int year)
            ? year
            : null;
    }
}
