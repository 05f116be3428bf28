using System.Globalization;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>“三公”经费合计, 决算数.</summary>
internal sealed record ThreePublicMeasure() : Measure("three-public", "“三公”经费决算", "万元", 10_000, 2)
{
    public override string Reading =>
        "合计照原文；原文没有印合计而出国、公务用车、接待三项都印出金额的，由本站相加，用斜体标明。金额大小与单位的人数、职能和下属单位多少有关，单看总额不能说明节约还是浪费。";

    public override Entry Of(DisclosureSummary disclosure)
    {
        var facts = disclosure.Compared.ThreePublic;
        string whyNot = facts is null ? NoTable : facts.Final.IsPrinted ? Lacks(facts.Final, "合计") : "没有印出合计，三项金额也不齐";
        return new Entry
        {
            IsDisclosed = whyNot.Length == 0,
            Value = whyNot.Length == 0 ? facts!.Final.Value : null,
            Shown = Of(disclosure, facts),
            Operands = [],
            WhyNot = whyNot,
        };
    }

    public override BasisPart[] BasisOverYears(DisclosureSummary disclosure, Entry entry) =>
        [new("预算口径", disclosure.Compared.ThreePublic?.BudgetBasis is { Length: > 0 } basis ? basis : "未写明")];

    /// <summary>The total with its cell; where it is added up, with the table it is added up from.</summary>
    public static Located Of(DisclosureSummary disclosure, ThreePublicFacts? facts)
    {
        if (facts is null || !facts.Final.IsPrinted)
            return default;
        var t = Catalogue.ThreePublic;
        return facts.FinalIsComputed
            ? Located.In(disclosure, facts.Final.Text, t.FileName) with { IsComputed = true }
            : Located.At(disclosure, facts.Final, t.FileName, facts.FinalRow, t.Final.Id);
    }
}

/// <summary>“三公”经费 as a share of fiscal spending, alike only over spending of the same 口径.</summary>
internal sealed record ThreePublicShareMeasure() : Measure("three-public-share", "“三公”经费占财政支出", "%", 1, 2, "“三公”经费", "财政支出")
{
    public override string Disclosed => "可以算出占比";

    public override string Reading =>
        "由本站用“三公”经费决算合计÷财政拨款支出（没有印出的，用一般公共预算支出）计算，两种口径分开列出；两个数缺一个就不计算。支出总额受项目资金影响很大，占比低不等于用得少。";

    public override Entry Of(DisclosureSummary disclosure)
    {
        var facts = disclosure.Compared;
        var a = Catalogue.Accounts;
        var part = facts.ThreePublic?.Final ?? default;
        var whole = facts.FiscalSpending;
        string whyNot = facts.ThreePublic is null ? NoTable : Lacks(part, "“三公”经费合计");
        if (whyNot.Length == 0)
            whyNot = Lacks(whole, "财政支出合计");
        if (whyNot.Length == 0 && whole.Value is not > 0)
            whyNot = "财政支出为零，没有占比";
        decimal? share = whyNot.Length == 0 ? RateRounding.Round(part.Value!.Value / whole.Value!.Value * 100, Decimals) : null;
        return new Entry
        {
            IsDisclosed = share is not null,
            Value = share,
            Shown = share is { } value ? new Located(RateRounding.Text(value, Decimals)) { IsComputed = true, Value = value } : default,
            Operands = [ThreePublicMeasure.Of(disclosure, facts.ThreePublic), Located.At(disclosure, whole, a.FileName, facts.FiscalRow, a.Final.Id)],
            Basis = [new("分母", facts.FiscalScope.Length > 0 ? facts.FiscalScope + "支出" : "未印")],
            WhyNot = whyNot,
        };
    }
}

/// <summary>Reception expense per visitor; never without a count of visitors, never over zero.</summary>
internal sealed record ReceptionMeasure() : Measure("reception", "人均接待费", "元/人次", 1, 2, "接待费", "接待人次")
{
    public override string Disclosed => "可以算出人均数";

    public override string Reading =>
        "由本站用公务接待费÷接待人次计算，金额和人次取自同一行；没有印人次、人次为零或者只是约数的，不计算。接待对象、标准和当地物价不同，人均数只供查问，不是对错的标准。";

    public override Entry Of(DisclosureSummary disclosure)
    {
        var t = Catalogue.ThreePublic;
        var facts = disclosure.Compared.ThreePublic;
        var (amount, visitors) = facts is null ? default : (facts.Reception, facts.Visitors);
        string whyNot = facts is null ? NoTable : Lacks(amount, "公务接待费");
        if (whyNot.Length == 0)
            whyNot = Lacks(visitors, "接待人次");
        if (whyNot.Length == 0 && visitors.Value is not > 0)
            whyNot = "接待人次为零，没有人均数";
        decimal? each = whyNot.Length == 0 ? Math.Round(amount.Value!.Value / visitors.Value!.Value, Decimals, MidpointRounding.AwayFromZero) : null;
        return new Entry
        {
            IsDisclosed = each is not null,
            Value = each,
            Shown = each is { } value ? new Located(value.ToString("0.00", CultureInfo.InvariantCulture) + Unit) { IsComputed = true, Value = value } : default,
            Operands = facts is null
                ? [default, default]
                :
                [
                    Located.At(disclosure, amount, t.FileName, facts.ReceptionRow, t.Final.Id),
                    Located.At(disclosure, visitors, t.FileName, facts.ReceptionRow, t.Visitors.Id),
                ],
            Basis = [new("范围", t.Item.ChoiceOf(facts is { IsDomestic: true } ? "reception-domestic" : "reception")!.Name)],
            WhyNot = whyNot,
        };
    }
}
