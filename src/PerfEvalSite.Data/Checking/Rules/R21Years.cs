using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class R21Years : Rule
{
    /// <summary>A heading with one of these says of which year the document itself is; 2018年度工作回顾 may stand in any.</summary>
    private static readonly string[] ofTheDocument = ["决算", "绩效评价", "绩效自评", "“三公”经费", "三公经费"];

    /// <summary>
    /// What headings about the document's own figures are made of behind their year. 2023年度决算公开问题整改情况 and 2023年度绩效评价结果应用
    /// have words of their own, and tell what was done about another year.
    /// </summary>
    private static readonly string[] ofItsFigures =
        [
            "一般公共预算", "政府性基金", "国有资本经营", "财政拨款", "“三公”经费", "三公经费", "三公", "部门", "单位", "本级", "汇总", "收入", "支出", "收支", "总体", "总", "预算", "基本", "项目", "整体", "决算", "绩效",
            "自我评价", "评价", "自评", "经费", "公开", "情况", "说明", "明细", "报告", "报表", "结果", "具体", "概况", "表", "数", "及", "和", "与", "、", "“", "”", "（", "）", "(", ")", " ", "年度", "年", "的",
        ];

    /// <summary>Headings of the notes on a budget's projects, below which nothing but the period stands.</summary>
    private static readonly string[] periods = ["实施周期", "实施期限", "项目周期", "项目期限"];

    private const int LongestPeriod = 40;

    private const string YearEnd = "年12月31日";

    private static readonly DisclosuresTable document = Catalogue.Disclosures;

    public R21Years() : base("R21",
        new("标题、小标题、截至日和落款的年份与公开件的年度一致", "The year of title, headings and dates is the year of the document"),
        new("公开件的“年度”；截至日一般为当年12月31日", "The document's own fiscal year; counts are as of its end"))
    {
        Holds("""
            公开件
            标题,文种,年度,默认金额单位
            甲市某局2023年度部门决算,部门决算,2023,万元

            其他公开事项
            事项,数值,截至日
            车辆,2辆,2023年12月31日
            """);
        Finds(Outcome.NeedsReason, "其他公开事项“车辆”的截至日为 2022-12-31，不是公开件的年度 2023，可能沿用了另一年的内容", """
            公开件
            文种,年度,默认金额单位
            部门决算,2023,万元

            其他公开事项
            事项,数值,截至日
            车辆,2辆,2022-12-31
            """);
        Finds(Outcome.NeedsReason, "公开件的标题写“2022年度”，公开件的年度为 2023", """
            公开件
            标题,文种,年度,默认金额单位
            甲市某局2022年度部门决算,部门决算,2023,万元

            正文
            栏目,序号,正文
            概况,1,正文。
            """);
        Finds(Outcome.NeedsReason, "正文“说明”的标题写“2022年度”，公开件的年度为 2023", """
            公开件
            文种,年度,默认金额单位
            部门决算,2023,万元

            正文
            栏目,序号,标题,正文
            说明,1,2022年度部门决算情况说明,收入增加。
            """);
        Finds(Outcome.NeedsReason, "正文“说明”的“五、实施周期”写“2022年1月1日-2022年12月31日”，在公开件的年度 2023 之前已经结束", """
            公开件
            文种,年度,默认金额单位
            部门预算,2023,万元

            正文
            栏目,序号,标题,正文
            说明,1,五、实施周期,2022年1月1日-2022年12月31日
            """);
        Finds(Outcome.NeedsReason, "正文“说明”写“截至2022年12月31日”的车辆数，公开件的年度为 2023，可能沿用了另一年的内容", """
            公开件
            文种,年度,默认金额单位
            部门决算,2023,万元

            正文
            栏目,序号,正文
            说明,1,截至2022年12月31日，共有车辆2辆。
            """);
        Finds(Outcome.NeedsReason, "公开件的成文日期为 2022年3月1日，早于公开件的年度 2023", """
            公开件
            文种,年度,默认金额单位,成文日期
            部门决算,2023,万元,2022年3月1日

            正文
            栏目,序号,正文
            概况,1,正文。
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        int year = context.Disclosure.FiscalYear;
        CheckTitle(context, findings, new(document, 0, document.Title), year, isHeading: false);
        for (int i = 0; i < context.Rows(Catalogue.Narratives).Length; i++)
            CheckTitle(context, findings, new(Catalogue.Narratives, i, Catalogue.Narratives.Heading), year, isHeading: true);
        if (context.Disclosure.Kind.Id == "budget")
            CheckPeriods(context, findings, year);
        else
            CheckYearEnds(context, findings, year);
        foreach (var column in (ReadOnlySpan<Column>)[document.SignedOn, document.PublishedOn, document.ApprovedOn, document.BaseDate])
            CheckNotBefore(context, findings, new(document, 0, column), year);
        CheckCounts(context, findings, year);
    }

    /// <summary>A title of several years (2019—2020年度) is about each of them.</summary>
    private static void CheckTitle(CheckContext context, FindingSink findings, CellRef cell, int year, bool isHeading)
    {
        string text = context.Figure(cell).Printed;
        if (text.Length == 0 || (isHeading && !ofTheDocument.Any(word => text.Contains(word, StringComparison.Ordinal))))
            return;
        string first = "";
        bool isThere = false;
        for (int at = 0; at + 4 < text.Length; at++)
            if (YearAt(text, at) is { } said)
            {
                isThere |= said == year;
                // 与2023年度决算对比: another year that the heading compares with.
                if (at > 0 && ("与较比同和及".Contains(text[at - 1], StringComparison.Ordinal) || (text[at - 1] == '、' && !"一二三四五六七八九十".Contains(text[Math.Max(0, at - 2)], StringComparison.Ordinal))))
                    continue;
                string after = text[(at + 4)..];
                if (isHeading && !IsOfItsFigures(after))
                    continue;
                // Of a heading only 年度 tells the fiscal year; 2022年12月 is a date.
                if (first.Length == 0 && (after.StartsWith("年度", StringComparison.Ordinal) || (!isHeading && after[0] == '年' && !(after.Length > 1 && char.IsAsciiDigit(after[1])))))
                    first = text.Substring(at, after.StartsWith("年度", StringComparison.Ordinal) ? 6 : 5);
            }
        if (isThere)
            findings.Agrees();
        else if (first.Length > 0)
            findings.Add(Outcome.NeedsReason,
                new($"{RowNames.Cell(context, cell)}写“{first}”，公开件的年度为 {year}", $"{Messages.English(context, cell)} says {first[..4]}; the document is of {year}"),
                first, Say.Number(year), cell, new(document, 0, document.FiscalYear));
    }

    private static bool IsOfItsFigures(ReadOnlySpan<char> after)
    {
        while (after.Length > 0)
        {
            int length = 0;
            foreach (string word in ofItsFigures)
                if (word.Length > length && after.StartsWith(word, StringComparison.Ordinal))
                    length = word.Length;
            if (length == 0)
                return false;
            after = after[length..];
        }
        return true;
    }

    /// <summary>Four digits of this century that stand alone.</summary>
    private static int? YearAt(string text, int at) =>
        text[at] == '2' && text[at + 1] == '0' && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3]) && !(at > 0 && char.IsAsciiDigit(text[at - 1])) && !(at + 4 < text.Length && char.IsAsciiDigit(text[at + 4]))
            ? ((text[at + 2] - '0') * 10) + text[at + 3] - '0' + 2000
            : null;

    /// <summary>What has been done in a year cannot be signed, approved or published before it.</summary>
    private static void CheckNotBefore(CheckContext context, FindingSink findings, CellRef cell, int year)
    {
        if (context.Figure(cell).Date is not { } date)
            return;
        if (date.Last.Year >= year)
            findings.Agrees();
        else
            findings.Add(Outcome.NeedsReason,
                new($"{RowNames.Cell(context, cell)}为 {context.Figure(cell).Printed}，早于公开件的年度 {year}", $"{Messages.English(context, cell)} is {context.Figure(cell).Printed}, before the year {year} of the document"),
                context.Figure(cell).Printed, "≥" + Say.Number(year), cell, new(document, 0, document.FiscalYear));
    }

    /// <summary>The period of a project of this year's budget: one that was over before was kept from last year's.</summary>
    private static void CheckPeriods(CheckContext context, FindingSink findings, int year)
    {
        var texts = Catalogue.Narratives;
        for (int i = 0; i < context.Rows(texts).Length; i++)
        {
            string text = context.Rows(texts)[i].Text(texts.Text), heading = context.Rows(texts)[i].Text(texts.Heading);
            if (text.Length > LongestPeriod || !periods.Any(word => heading.Contains(word, StringComparison.Ordinal)))
                continue;
            int last = 0;
            for (int at = 0; at + 3 < text.Length; at++)
                last = Math.Max(last, YearAt(text, at) ?? 0);
            if (last >= year)
                findings.Agrees();
            else if (last > 0)
                findings.Add(Outcome.NeedsReason,
                    new($"{RowNames.Row(context, new(texts, i, texts.Text))}的“{heading}”写“{text.Trim()}”，在公开件的年度 {year} 之前已经结束", $"{Messages.English(context, new(texts, i, texts.Text))} says “{text.Trim()}”, a period that was over before {year}"),
                    text.Trim(), Say.Number(year), new(texts, i, texts.Text), new(document, 0, document.FiscalYear));
        }
    }

    /// <summary>截至2022年12月31日，共有车辆2辆 in the text of another year's accounts.</summary>
    private static void CheckYearEnds(CheckContext context, FindingSink findings, int year)
    {
        var texts = Catalogue.Narratives;
        for (int i = 0; i < context.Rows(texts).Length; i++)
        {
            string text = context.Rows(texts)[i].Text(texts.Text);
            for (int at = text.IndexOf(YearEnd, StringComparison.Ordinal); at >= 0; at = text.IndexOf(YearEnd, at + 1, StringComparison.Ordinal))
            {
                int stop = text.AsSpan(at).IndexOfAny("。；;");
                var sentence = stop < 0 ? text.AsSpan(at) : text.AsSpan(at, stop);
                if (at < 6 || YearAt(text, at - 4) is not { } said || text[at - 5] != '至' || !sentence.Contains("车辆", StringComparison.Ordinal))
                    continue;
                if (said == year)
                    findings.Agrees();
                else
                    findings.AddInText(Outcome.NeedsReason, Texts.TextComparison.LinesDown(context, new(texts, i, texts.Text), at),
                        new($"{RowNames.Row(context, new(texts, i, texts.Text))}写“截至{said}{YearEnd}”的车辆数，公开件的年度为 {year}，可能沿用了另一年的内容", $"{Messages.English(context, new(texts, i, texts.Text))} counts vehicles at the end of {said}; the document is of {year}"),
                        Say.Number(said), Say.Number(year), null, new(texts, i, texts.Text), new(document, 0, document.FiscalYear));
            }
        }
    }

    private static void CheckCounts(CheckContext context, FindingSink findings, int year)
    {
        var table = Catalogue.OtherItems;
        Together? together = null;
        for (int i = 0; i < context.Rows(table).Length; i++)
        {
            var cell = new CellRef(table, i, table.AsOf);
            if (context.Figure(cell).Date is not { } date)
                continue;
            if (date.First.Year <= year && year <= date.Last.Year)
                findings.Agrees();
            else
                findings.AddOneOf(together ??= InOne(context, year), Outcome.NeedsReason,
                    new($"{RowNames.Cell(context, cell)}为 {context.Figure(cell).Printed}，不是公开件的年度 {year}，可能沿用了另一年的内容",
                        $"{Messages.English(context, cell)} is {context.Figure(cell).Printed}, not of the document's year {year}; it may have been kept from another year"),
                    context.Figure(cell).Printed, Say.Number(year), null, cell, new(document, 0, document.FiscalYear));
        }
    }

    private static Together InOne(CheckContext context, int year) => new(Catalogue.OtherItems, all => new(
        $"其他公开事项有 {all.Count} 项的截至日不在公开件的年度 {year}，可能沿用了另一年的内容：{string.Join('、', all.Select(finding => $"{RowNames.Of(context, finding.Cells[0].Table, finding.Cells[0].Row)}（{finding.Stated}）"))}",
        $"{all.Count} other items are as of a date outside the document's year {year}: {Together.NamesOf(context, all)}"));
}
