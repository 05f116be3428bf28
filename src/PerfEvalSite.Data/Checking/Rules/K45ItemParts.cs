using PerfEvalSite.Data.Checking.FinalAccounts;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class K45ItemParts : Rule
{
    private static readonly Bilingual procurement = new("货物、工程、服务三项", "goods, works and services");
    private static readonly Bilingual kinds = new("各类车辆", "the kinds of vehicles");

    private static readonly string[] vehicles =
        ["vehicles-ministerial", "vehicles-leading", "vehicles-confidential", "vehicles-emergency", "vehicles-enforcement", "vehicles-special", "vehicles-retired", "vehicles-other"];

    public K45ItemParts() : base("K45",
        new("政府采购总额等于货物、工程、服务之和，授予小微企业不大于中小企业、中小企业不大于总额；车辆总数等于各类车辆之和",
            "Procurement is goods, works and services; micro ≤ small and medium ≤ all contracts; vehicles are the sum of their kinds"),
        new("部门决算公开情况说明：政府采购支出情况、国有资产占用情况", "Explanation of final accounts: procurement and state assets"))
    {
        Covers = ["K46"];
        Needs = [Catalogue.OtherItems];
        Holds("""
            其他公开事项
            事项,数值
            政府采购总额,251.26万元
            政府采购货物,4.79万元
            政府采购工程,0
            政府采购服务,246.47万元
            授予中小企业合同金额,200万元
            授予小微企业合同金额,100万元
            车辆,3辆
            执法执勤用车,2辆
            其他用车,1辆
            """);
        Finds(Outcome.Rounding, "其他公开事项“政府采购总额”的数值为 251.25 万元，货物、工程、服务三项之和为 251.26 万元，相差 0.01 万元，在四舍五入之内", """
            其他公开事项
            事项,数值
            政府采购总额,251.25万元
            政府采购货物,4.79万元
            政府采购服务,246.47万元
            """);
        Finds(Outcome.Contradiction, "其他公开事项“车辆”的数值为 4 辆，各类车辆之和为 3 辆，相差 1 辆", """
            其他公开事项
            事项,数值
            车辆,4辆
            执法执勤用车,2辆
            其他用车,1辆
            """);
        Finds(Outcome.Contradiction, "其他公开事项“授予中小企业合同金额”的数值为 300 万元，大于其他公开事项“政府采购总额”的数值 251.26 万元", """
            其他公开事项
            事项,数值
            政府采购总额,251.26万元
            授予中小企业合同金额,300万元
            """);
        Finds(Outcome.NotChecked, "其他公开事项“政府采购总额”的数值与货物、工程、服务三项的单位不详或不同，没有核对", """
            其他公开事项
            事项,数值
            政府采购总额,251.26
            政府采购货物,4.79万元
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        var equation = new Equation(context, findings);
        var all = OtherItems.Find(context, "procurement");
        if (all is { } total)
        {
            Add(context, equation.Of(total), "procurement-goods", "procurement-works", "procurement-services");
            // A part that is not printed is no zero.
            equation.Tell(procurement, isWhole: Has(context, "procurement-goods") && Has(context, "procurement-works") && Has(context, "procurement-services"));
        }
        var medium = OtherItems.Find(context, "procurement-sme");
        Limit(context, findings, medium, all);
        Limit(context, findings, OtherItems.Find(context, "procurement-micro"), medium ?? all);
        if (OtherItems.Find(context, "vehicles") is { } count)
        {
            Add(context, equation.Of(count, isExact: true), vehicles);
            equation.Tell(kinds, isWhole: Has(context, "vehicles-other"));
        }
    }

    private static bool Has(CheckContext context, string item) => OtherItems.Find(context, item) is { } cell && !context.Figure(cell).IsBlank;

    private static void Add(CheckContext context, Equation equation, params ReadOnlySpan<string> items)
    {
        foreach (string item in items)
            if (OtherItems.Find(context, item) is { } part)
                equation.Add(part);
    }

    private static void Limit(CheckContext context, FindingSink findings, CellRef? part, CellRef? whole)
    {
        if (part is not { } small || whole is not { } large)
            return;
        var less = context.Figure(small);
        var more = context.Figure(large);
        if (!less.IsNumber || !more.IsNumber || less.Unit is null || more.Unit is null || !less.Unit.ComparesWith(more.Unit))
            return;
        if (less.InBase <= more.InBase)
            findings.Agrees();
        else
            findings.AddDerived(Outcome.Contradiction,
                new($"{RowNames.Cell(context, small)}为 {Say.Figure(less)}，大于{RowNames.Cell(context, large)} {Say.Figure(more)}",
                    $"{Messages.English(context, small)} is {Say.Figure(less)}, more than {Messages.English(context, large)} {Say.Figure(more)}"),
                Say.Figure(less), "≤" + Say.Figure(more),
                (cell, change) => less.InBase + (cell == small ? change : 0) <= more.InBase + (cell == large ? change : 0), small, large);
    }
}
