using PerfEvalSite.Data.Checking;

namespace PerfEvalSite.Site.Pages;

/// <summary>A term of the field in the tool's own plain words; <paramref name="Id"/> is its anchor on the page 名词.</summary>
internal sealed record SiteTerm(string Id, string Term, string Definition);

/// <summary>常用词: shown on the page 名词 and found by the search.</summary>
internal static class SiteTerms
{
    public static readonly IReadOnlyList<SiteTerm> All =
        [
            new("disclosure", "公开件",
                "一个单位就一个预算年度公布的一份文件，例如部门决算、项目绩效评价报告。本站的每一页数据都属于一份公开件。"),
            new("budget", "年初预算、全年预算",
                "年初预算是人民代表大会批准、财政部门年初批复的数；年中可以追加或调减，调整后的数叫全年预算（也叫调整预算）。同一个执行率，除以哪一个，结果可能差很多。"),
            new("received", "到位、到位率",
                "资金实际拨到单位或项目的数；到位率一般是到位÷预算。"),
            new("executed", "执行、执行率",
                "实际支出的数；执行率＝执行÷分母，分母可以是年初预算、全年预算或到位资金，应当写明。执行率高只说明钱花出去了，不说明花得好。"),
            new("accounts", "决算",
                "一个年度收入和支出的实际结果，与年初的预算对应。"),
            new("scope", "口径",
                "数字包括哪些钱、哪些单位。全口径包括全部收支；财政拨款只算财政给的钱；一般公共预算、政府性基金、国有资本经营是财政拨款的三个来源。口径不同的数不能相加，也不能直接比较。"),
            new("basic", "基本支出、项目支出",
                "基本支出维持单位日常运转，分人员经费和公用经费；项目支出用于完成专门的任务。"),
            new("three-public", "“三公”经费",
                "因公出国（境）费、公务用车购置及运行维护费、公务接待费三项之和，其中公务用车应当把购置费和运行维护费分开列。"),
            new("operating", "机关运行经费",
                "行政单位和参公事业单位用一般公共预算安排的日常公用经费，例如办公、差旅、会议、水电。"),
            new("evaluation", "绩效评价、绩效自评",
                "看钱花得值不值。单位自己评的叫自评；主管部门、财政部门或第三方评的叫评价。不同来源的得分不宜放在一起排名。"),
            new("indicator", "绩效指标",
                "事先定下的、可以检查的目标，一般分产出、效益、满意度三类，逐级细化。有的只有目标值和实际值，有的还有分值和得分。"),
            new("weight", "分值、得分、得分率",
                "分值是一项的满分；得分率＝得分÷分值。"),
            new("grade", "等级",
                "由得分换成的档次，常见为优、良、中、差；各地的分数线不同，文件有时不写明所用标准。"),
            new("deviation", "偏差原因",
                "没有达到目标、被扣分或大幅超额时应当写明的原因。"),
            new("allocation", "资金分配",
                "上级资金分给本级和各区县的数。"),
            new("function", "功能分类、经济分类",
                "同一笔支出的两种归类。功能分类说明做什么事（例如 2080505），类 3 位、款 5 位、项 7 位；经济分类说明怎么花（例如 30201 办公费）。"),
            .. OutcomeTerms.Order.Select(static outcome => new SiteTerm("outcome-" + outcome.ToString().ToLowerInvariant(), $"{outcome.Words().Zh}（数字核对的结果）", OutcomeTerms.Explain(outcome))),
            new("restatement", "复述",
                "同一个数在文件里又印了一次。本站逐处登记，用来核对前后是否一致。"),
        ];
}
