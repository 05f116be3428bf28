using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class R25MustShow : Rule
{
    private static readonly DisclosuresTable document = Catalogue.Disclosures;
    private static readonly EvaluationsTable evaluations = Catalogue.Evaluations;
    private static readonly IndicatorsTable indicators = Catalogue.Indicators;
    private static readonly FundsTable funds = Catalogue.Funds;

    public R25MustShow() : base("R25",
        new("这一文种应当写明的都写明了：标题、日期，评价的方法和标准，指标的分值和得分，全年预算", "What a document of its kind has to show: title, publication date, method, standard and scale of an evaluation, weights and scores of indicators, the full-year budget"),
        new("项目支出绩效评价管理办法（财预〔2020〕10号）及所附表格；写明来源的公开件才核对：没有写来源的，不知道是原文没有印出还是没有录入",
            "财预〔2020〕10号 and its forms. Only documents with a source are checked: of others it is not known whether the original is silent or the entry"))
    {
        OnlyWhere = new("本件没有写明来源", "this document names no source");
        Holds("""
            公开件
            标题,文种,年度,默认金额单位,成文日期,公开日期,来源
            某项目绩效评价报告,项目绩效评价报告,2020,万元,2021年5月1日,2021年6月1日,某网站

            评价
            评价编码,评价类型,评价主体,评价方法,评价标准,满分,得分,等级,等级标准
            e1,部门评价,甲市某局,比较法,计划标准,100,95,优,national
            """);
        Finds(Outcome.Missing, "公开件没有印出标题、公开日期", """
            公开件
            标题,文种,年度,默认金额单位,成文日期,公开日期,来源
            ,项目绩效评价报告,2020,万元,2021年5月1日,,某网站

            正文
            栏目,序号,正文
            概况,1,正文。
            """);
        Finds(Outcome.Missing, "评价“e1”没有印出评价方法、评价标准、等级标准", """
            公开件
            标题,文种,年度,默认金额单位,成文日期,公开日期,来源
            某项目绩效评价报告,项目绩效评价报告,2020,万元,2021年5月1日,2021年6月1日,某网站

            评价
            评价编码,评价类型,评价主体,满分,得分,等级
            e1,部门评价,甲市某局,100,95,优
            """);
        Finds(Outcome.Missing, "指标体系“t1”整张表没有印出分值、得分", """
            公开件
            标题,文种,年度,默认金额单位,成文日期,公开日期,来源
            某项目绩效自评,项目支出绩效自评,2020,万元,2021年5月1日,2021年6月1日,某网站

            指标体系
            体系编码,性质
            t1,绩效目标

            指标
            体系编码,序号,三级指标,目标值,实际值
            t1,1,培训,≥2次,2次
            """);
        Finds(Outcome.Missing, "资金有 1 行没有印出全年预算：甲", """
            公开件
            标题,文种,年度,默认金额单位,成文日期,公开日期,来源
            某项目绩效自评,项目支出绩效自评,2020,万元,2021年5月1日,2021年6月1日,某网站

            项目
            项目编码,项目名称
            1,甲

            资金
            项目编码,口径,年初预算,执行
            1,项目,100,90
            """);
        Finds(Outcome.Missing, "三公经费写出了国内公务接待，没有写出外事接待；没有的写 0", """
            公开件
            标题,文种,年度,默认金额单位,公开日期,来源
            甲市某局2020年度部门决算,部门决算,2020,万元,2021年9月1日,某网站

            三公经费
            项目,决算数,批次,接待人次
            公务接待费,1.68,,
            国内公务接待,1.68,18,178
            """);
        Finds(Outcome.Missing, "其他公开事项印出了政府采购总额 4.17 万元，没有写出授予中小企业合同金额", """
            公开件
            标题,文种,年度,默认金额单位,公开日期,来源
            甲市某局2020年度部门决算,部门决算,2020,万元,2021年9月1日,某网站

            其他公开事项
            事项,数值
            政府采购总额,4.17万元
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        ref readonly var head = ref context.Rows(document)[0];
        if (head[document.SourceTitle].IsEmpty && head[document.SourceUrl].IsEmpty)
            return;
        bool isPerformance = context.Disclosure.Kind.Id is not ("final-accounts" or "three-public" or "budget");
        // The page on which a file was published shows its date; the file need not.
        bool isFile = head[document.SourceUrl].IsEmpty && IsFileName(head.Text(document.SourceTitle));
        Ask(context, findings, "公开件", "the document", 0, [document.Title, .. isPerformance ? [document.SignedOn] : (ReadOnlySpan<Column>)[], .. isFile ? (ReadOnlySpan<Column>)[] : [document.PublishedOn]]);
        for (int i = 0; i < context.Rows(evaluations).Length; i++)
            CheckEvaluation(context, findings, i);
        for (int i = 0; i < context.Rows(Catalogue.IndicatorSets).Length; i++)
            CheckSet(context, findings, i);
        if (isPerformance)
            AskRows(context, findings, funds, funds.Adjusted, NeedsFullYear, new("资金有 {0} 行没有印出全年预算：{1}", "{0} rows of funds print no full-year budget: {1}"));
        AskRows(context, findings, funds, funds.Received, NeedsReceived, new("资金的合计印出了到位，有 {0} 行没有印出：{1}", "the total of funds prints what was received, {0} rows do not: {1}"));
        AskRows(context, findings, funds, funds.PerHead, IsPerHeadOnly, new("资金有 {0} 行只印出每人标准，没有印出金额：{1}", "{0} rows of funds print a standard per head and no amount: {1}"));
        CheckRegions(context, findings);
        CheckReceptions(context, findings);
        CheckProcurement(context, findings);
        CheckSample(context, findings);
    }

    private static bool IsFileName(string source)
    {
        foreach (string ending in (ReadOnlySpan<string>)[".pdf", ".docx", ".doc", ".xlsx", ".xls", ".et", ".wps", ".html", ".htm"])
            if (source.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    private static void CheckEvaluation(CheckContext context, FindingSink findings, int row)
    {
        ref readonly var at = ref context.Rows(evaluations)[row];
        // The form of 单位自评 has no field for any of these.
        if (at.Text(evaluations.Kind) == "单位自评" || !at[evaluations.Score].IsNumber)
            return;
        var columns = new List<Column>(6);
        if (at[evaluations.Kind].IsBlank || at.Text(evaluations.Kind) is "第三方评价" or "财政评价")
            columns.Add(evaluations.Commissioner);
        columns.AddRange([evaluations.Evaluator, evaluations.Method, evaluations.Standard]);
        columns.Add(at[evaluations.Grade].IsEmpty ? evaluations.Grade : evaluations.GradeScale);
        string name = RowNames.Of(context, evaluations, row);
        Ask(context, findings, $"评价“{name}”", $"evaluation “{name}”", row, [.. columns]);
    }

    /// <summary>One finding for the row: 没有印出评价方法、评价标准.</summary>
    private static void Ask(CheckContext context, FindingSink findings, string called, string calledEn, int row, ReadOnlySpan<Column> columns)
    {
        List<CellRef>? missing = null;
        foreach (var column in columns)
            if (context.Rows(column.Table)[row][column].IsBlank)
                (missing ??= []).Add(new(column.Table, row, column));
            else
                findings.Agrees();
        if (missing is not null)
            findings.Add(Outcome.Missing,
                new($"{called}没有印出{string.Join('、', missing.Select(cell => cell.Column.Name))}", $"{calledEn} does not print {string.Join(", ", missing.Select(cell => cell.Column.Id))}"), "", "", [.. missing]);
    }

    /// <summary>A form of targets has weights and scores beside them; where a whole column is not there, no single indicator is missing it.</summary>
    private static void CheckSet(CheckContext context, FindingSink findings, int set)
    {
        var table = Catalogue.IndicatorSets;
        if (context.Rows(table)[set].Text(table.Kind) != "绩效目标")
            return;
        string id = context.Rows(table)[set].Text(table.Id);
        var rows = context.Rows(indicators);
        int first = -1;
        bool hasWeight = false, hasScore = false;
        for (int i = 0; i < rows.Length; i++)
            if (rows[i].Text(indicators.Set) == id)
            {
                first = first < 0 ? i : first;
                hasWeight |= !rows[i][indicators.Weight].IsBlank;
                hasScore |= !rows[i][indicators.Score].IsBlank;
            }
        if (first < 0)
            return;
        var missing = new List<CellRef>(2);
        if (!hasWeight)
            missing.Add(new(indicators, first, indicators.Weight));
        if (!hasScore)
            missing.Add(new(indicators, first, indicators.Score));
        if (missing.Count == 0)
            findings.Agrees();
        else
            findings.AddOneOf(InOne(context), Outcome.Missing,
                new($"指标体系“{RowNames.Of(context, table, set)}”整张表没有印出{string.Join('、', missing.Select(cell => cell.Column.Name))}",
                    $"“{RowNames.Of(context, table, set)}” prints no {string.Join(" and no ", missing.Select(cell => cell.Column.Id))} at all"), "", "", null, [.. missing]);
    }

    private static Together InOne(CheckContext context) => new(indicators, all =>
    {
        string sets = string.Join('、', all.Select(finding => Quotes.Around(NameOfSet(context, context.Rows(indicators)[finding.Cells[0].Row].Text(indicators.Set)))));
        return new($"指标体系{sets}整张表没有印出分值或得分", $"{sets} print no weights or no scores at all");
    });

    private static string NameOfSet(CheckContext context, string id)
    {
        var table = Catalogue.IndicatorSets;
        for (int i = 0; i < context.Rows(table).Length; i++)
            if (context.Rows(table)[i].Text(table.Id) == id)
                return RowNames.Of(context, table, i);
        return id;
    }

    private delegate bool? Question(CheckContext context, in Row row);

    /// <summary>True: has to be printed and is not; false: is there; null: is not asked.</summary>
    private static void AskRows(CheckContext context, FindingSink findings, Table table, Column column, Question isMissing, Bilingual words)
    {
        var rows = context.Rows(table);
        List<CellRef>? missing = null;
        bool any = false;
        for (int i = 0; i < rows.Length; i++)
            if (isMissing(context, rows[i]) is not { } found)
                continue;
            else if (found)
                (missing ??= []).Add(new(table, i, column));
            else
                any = true;
        if (missing is null)
        {
            if (any)
                findings.Agrees();
            return;
        }
        const int most = 5;
        string names = string.Join('、', missing.Take(most).Select(cell => RowNames.Of(context, table, cell.Row))) + (missing.Count > most ? "等" : "");
        findings.Add(Outcome.Missing,
            new(string.Format(System.Globalization.CultureInfo.InvariantCulture, words.Zh, missing.Count, names), string.Format(System.Globalization.CultureInfo.InvariantCulture, words.En, missing.Count, names)), "", "", [.. missing]);
    }

    private static bool? NeedsFullYear(CheckContext context, in Row row) =>
        row.Text(funds.Scope) is "项目" or "合计" && row[funds.Initial].IsNumber ? row[funds.Adjusted].IsBlank : null;

    private static bool? NeedsReceived(CheckContext context, in Row row)
    {
        if (row.Text(funds.Scope) != "项目" || !(row[funds.Executed].IsNumber || row[funds.Initial].IsNumber))
            return null;
        foreach (ref readonly var total in context.Rows(funds))
            if (total.Text(funds.Scope) == "合计" && total[funds.Received].IsNumber && total.Text(funds.Evaluation) == row.Text(funds.Evaluation))
                return row[funds.Received].IsBlank;
        return null;
    }

    private static bool? IsPerHeadOnly(CheckContext context, in Row row)
    {
        if (row.Text(funds.Scope) != "每人标准" || row[funds.Source].IsEmpty)
            return null;
        foreach (ref readonly var other in context.Rows(funds))
            if (other.Text(funds.Scope) != "每人标准" && other.Text(funds.Source) == row.Text(funds.Source))
                return false;
        // The sum of all sources has its amount in the project's row.
        return row.Text(funds.Source).AsSpan().ContainsAny("总合") ? null : true;
    }

    /// <summary>A rate that one region prints with its amounts, and others alone.</summary>
    private static void CheckRegions(CheckContext context, FindingSink findings)
    {
        var table = Catalogue.RegionResults;
        bool anyAmount = false, anyGrade = false;
        foreach (ref readonly var row in context.Rows(table))
            anyAmount |= row[table.Executed].IsNumber;
        foreach (ref readonly var row in context.Rows(evaluations))
            anyGrade |= !row[evaluations.Grade].IsEmpty;
        if (anyAmount)
            AskRows(context, findings, table, table.Executed, static (CheckContext _, in Row row) => row[Catalogue.RegionResults.ExecutionRate].IsNumber ? row[Catalogue.RegionResults.Executed].IsBlank : null,
                new("区域结果有 {0} 个区域印出了执行率，没有印出金额：{1}", "{0} regions print an execution rate and no amount: {1}"));
        if (anyGrade)
            AskRows(context, findings, table, table.Grade, static (CheckContext _, in Row row) => row[Catalogue.RegionResults.Score].IsNumber ? row[Catalogue.RegionResults.Grade].IsBlank : null,
                new("区域结果有 {0} 个区域印出了得分，没有印出等级：{1}", "{0} regions print a score and no grade: {1}"));
    }

    private static void CheckReceptions(CheckContext context, FindingSink findings)
    {
        var rows = new FinalAccounts.ThreePublicRows(context);
        var table = Catalogue.ThreePublic;
        if (rows.Domestic < 0 || !context.Rows(table)[rows.Domestic][table.Final].IsNumber)
            return;
        if (rows.Foreign >= 0)
            findings.Agrees();
        else
            findings.Add(Outcome.Missing, new("三公经费写出了国内公务接待，没有写出外事接待；没有的写 0", "three_public prints domestic receptions and not those of foreign guests"), "", "", new CellRef(table, rows.Domestic, table.Item));
    }

    private static void CheckProcurement(CheckContext context, FindingSink findings)
    {
        var table = Catalogue.OtherItems;
        int total = -1;
        bool isSaid = false;
        for (int i = 0; i < context.Rows(table).Length; i++)
        {
            ref readonly var row = ref context.Rows(table)[i];
            if (row.Text(table.Item) == "政府采购总额" && row[table.Value].IsNumber && row[table.Value].Value > 0)
                total = i;
            isSaid |= row.Text(table.Item) is "授予中小企业合同金额" or "授予小微企业合同金额";
        }
        if (total < 0)
            return;
        if (isSaid)
            findings.Agrees();
        else
            findings.Add(Outcome.Missing,
                new($"其他公开事项印出了政府采购总额 {Say.Figure(context.Rows(table)[total][table.Value])}，没有写出授予中小企业合同金额", "other_items prints procurement in total and not what went to small and medium firms"),
                "", "", new CellRef(table, total, table.Value));
    }

    /// <summary>A rate of satisfaction comes from a survey, and how many were asked is what makes it worth reading.</summary>
    private static void CheckSample(CheckContext context, FindingSink findings)
    {
        if (context.Rows(Catalogue.Narratives).Length == 0)
            return;
        var rows = context.Rows(indicators);
        for (int i = 0; i < rows.Length; i++)
        {
            if (!RowNames.Of(context, indicators, i).Contains("满意度", StringComparison.Ordinal) || !rows[i][indicators.Target].IsNumber)
                continue;
            if (SaysSample(context))
                findings.Agrees();
            else
                findings.Add(Outcome.Missing,
                    new($"指标“{RowNames.Of(context, indicators, i)}”的满意度没有写明调查了多少人", $"“{RowNames.Of(context, indicators, i)}” does not say how many were asked"), "", "", new CellRef(indicators, i, indicators.Target));
            return;
        }
    }

    private static bool SaysSample(CheckContext context)
    {
        foreach (ref readonly var row in context.Rows(Catalogue.Narratives))
            foreach (var sentence in row.Text(Catalogue.Narratives.Text).Split('。', '；'))
                if (sentence.AsSpan().ContainsAnyInRange('0', '9') && IsOfSurvey(sentence))
                    return true;
        foreach (ref readonly var row in context.Rows(indicators))
            if (row.Text(indicators.Reason) is { Length: > 0 } reason && reason.AsSpan().ContainsAnyInRange('0', '9') && IsOfSurvey(reason))
                return true;
        return false;
    }

    private static bool IsOfSurvey(string text) =>
        text.Contains("问卷", StringComparison.Ordinal) || text.Contains("样本", StringComparison.Ordinal) || text.Contains("抽样", StringComparison.Ordinal) || text.Contains("受访", StringComparison.Ordinal);
}
