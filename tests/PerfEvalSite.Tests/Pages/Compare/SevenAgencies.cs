using PerfEvalSite.Site.Pages;

namespace PerfEvalSite.Tests.Pages.Compare;

/// <summary>
/// Seven fictitious agencies over three years, so made that each of them is a reason for or against a comparison: two levels and
/// one agency without, equal scores, another full mark, missing operands, a count of zero, a figure withheld.
/// </summary>
internal static class SevenAgencies
{
    public static TempData Data() => new TempData()
        .Add("regions.csv", "区划编码,名称,类别,上级区划,排序\nr0,某市,地级市,,1\nr1,甲县,县,r0,2\nr2,乙县,县,r0,3\n")
        .Add("agencies.csv", """
            单位编码,名称,区划,级别
            city-edu,某市教育局,r0,市级
            city-fin,某市财政局,r0,市级
            jia-civil,甲县民政局,r1,县级
            jia-water,甲县水务局,r1,县级
            yi-edu,乙县教育局,r2,县级
            yi-water,乙县水务局,r2,县级
            zone,开发区管委会,,
            """)
        .Add("disclosure.csv", """
            agency_id,disclosure_id,kind,fiscal_year,money_unit,corrects
            city-edu,2023,绩效自评,2023,万元,
            city-fin,2023,绩效自评,2023,万元,
            jia-civil,2021,绩效自评,2021,万元,
            jia-civil,2023,绩效自评,2023,万元,
            jia-water,2021,绩效自评,2021,万元,
            jia-water,2022,绩效自评,2022,万元,
            jia-water,2023,绩效自评,2023,万元,2023-old
            jia-water,2023-old,绩效自评,2023,万元,
            yi-edu,2021,项目绩效评价报告,2021,万元,
            yi-edu,2023,绩效自评,2023,万元,
            yi-water,2023,绩效自评,2023,万元,
            zone,2023,绩效自评,2023,万元,
            """)
        .Add("evaluations.csv", """
            agency_id,disclosure_id,evaluation_id,kind,object,full_mark,score
            city-edu,2023,e1,单位自评,多项目,100,97
            city-fin,2023,e1,单位自评,多项目,120,97
            jia-civil,2021,e1,单位自评,多项目,100,92
            jia-civil,2023,e1,单位自评,多项目,100,95.50
            jia-water,2021,e1,单位自评,多项目,100,90
            jia-water,2022,e1,单位自评,多项目,120,110
            jia-water,2023,e1,单位自评,多项目,100.00,95.5
            jia-water,2023-old,e1,单位自评,多项目,100,60
            yi-edu,2021,e1,部门评价,项目,100,70
            yi-edu,2023,e1,单位自评,多项目,100,88
            yi-water,2023,e1,单位自评,多项目,,90
            zone,2023,e1,单位自评,多项目,100,99
            """)
        .Add("funds.csv", """
            agency_id,disclosure_id,scope,initial,adjusted,executed,execution_rate,rate_base
            city-edu,2023,合计,,0,0,,
            city-fin,2023,合计,,100,120,,
            jia-civil,2021,合计,,100,80,80%,
            jia-civil,2023,合计,100,,50,50%,
            jia-water,2021,合计,,100,90,90%,
            jia-water,2022,合计,,100,95,95%,
            jia-water,2023,合计,,200,190,95%,
            yi-edu,2023,合计,,,,80%,
            yi-water,2023,合计,,100,90,,
            """)
        .Add("three_public.csv", """
            agency_id,disclosure_id,item,budget,final,visitors,budget_basis
            city-edu,2023,合计,,10,,
            city-edu,2023,公务接待费,,2,,
            jia-civil,2023,因公出国（境）费,0,0,,
            jia-civil,2023,公务用车购置及运行维护费,2,1,,
            jia-civil,2023,公务接待费,1,0.5,0,
            jia-water,2021,合计,5,4,,年初预算
            jia-water,2022,合计,5,4.5,,年初预算
            jia-water,2023,合计,5,3,,调整预算
            jia-water,2023,公务接待费,2,1,100,
            yi-edu,2023,合计,,涉密,,
            yi-water,2023,合计,,2,,
            yi-water,2023,国内公务接待,,1,80人次,
            """)
        .Add("accounts.csv", """
            agency_id,disclosure_id,side,scope,by,item,final
            jia-civil,2023,支出,财政拨款,总计,财政拨款支出合计,300
            jia-water,2023,支出,一般公共预算,总计,一般公共预算支出,1000
            yi-water,2023,支出,一般公共预算,总计,一般公共预算支出,500
            """)
        .Add("indicator_sets.csv", "agency_id,disclosure_id,set_id,evaluation_id,kind\njia-water,2023,eval,e1,评价指标\nyi-edu,2023,eval,e1,评价指标\n")
        .Add("indicators.csv", """
            agency_id,disclosure_id,set_id,no,level1,weight,score,reason
            jia-water,2023,eval,1,产出,50,50,
            jia-water,2023,eval,2,效益,40,38,受天气影响
            jia-water,2023,eval,3,满意度,10,7.5,—
            yi-edu,2023,eval,1,产出,60,60,
            yi-edu,2023,eval,2,效益,40,,
            """);

    public static ContentPage Page(string path)
    {
        using var data = Data();
        return Drawn.Site(data).OfType<ContentPage>().Single(page => page.Path == path);
    }
}
