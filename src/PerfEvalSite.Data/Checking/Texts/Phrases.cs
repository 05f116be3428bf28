using System.Collections.Frozen;
using PerfEvalSite.Data.Checking.FinalAccounts;
using PerfEvalSite.Data.Tables;
using static PerfEvalSite.Data.Checking.FinalAccounts.AccountKind;

namespace PerfEvalSite.Data.Checking.Texts;

/// <summary>
/// The phrases of 决算公开情况说明 and of evaluation reports that a number is understood by. What is not here is not guessed at:
/// the number stays unplaced.
/// </summary>
internal static class Phrases
{
    private const int OfIncome = 1, OfSpending = 2, OfBasic = 4, OfThree = 8, OfProcurement = 16, OfGeneral = 32, OfSmall = 64;

    private static readonly FrozenDictionary<char, Phrase[]> byFirst = All();

    /// <summary>The longest phrase with which the text begins; a default one when there is none.</summary>
    public static Phrase At(ReadOnlySpan<char> text)
    {
        if (byFirst.TryGetValue(text[0], out var phrases))
            foreach (ref readonly var phrase in phrases.AsSpan())
                if (text.StartsWith(phrase.Words, StringComparison.Ordinal))
                    return phrase;
        return default;
    }

    private static FrozenDictionary<char, Phrase[]> All()
    {
        var all = new List<Phrase>();

        void Words(Does does, string words, Role role = Role.Final)
        {
            foreach (string word in words.Split(' '))
                all.Add(new(word, does, null, role));
        }

        void Named(Subject subject, string words)
        {
            foreach (string word in words.Split(' '))
                all.Add(new(word, Does.Names, subject));
        }

        AddAccounts(Named);
        AddThreePublic(Named);
        AddItems(Named);
        Named(ProjectSubject.TheOne, "本项目 该项目 项目资金 专项资金 项目预算资金");
        Named(TotalScoreSubject.TheOne, "绩效考核评分 绩效评价评分 综合评价得分 综合得分 自评总分 最终得分 总得分 评价总得分 绩效自评综合得分 综合评分");
        Named(TotalScoreSubject.Loose, "得分 评价得分 自评得分 绩效评价得分 绩效自评得分");

        Words(Does.SaysRole, "年初预算数 年初预算 年初部门预算 年初安排预算", Role.Initial);
        Words(Does.SaysRole, "全年预算数 全年预算 调整预算数 调整预算 调整后预算数 调整后预算", Role.Adjusted);
        Words(Does.SaysRole, "预算数 预算 支出预算数 支出预算 预算安排", Role.Budget);
        Words(Does.SaysRole, "支出决算数 支出决算 决算支出 决算数 决算 全年执行数 全年执行 执行数 实际执行数 支出数 全年支出数", Role.Final);
        Words(Does.SaysRole, "上年 上年度 去年 上年决算数 上年数", Role.Prior);
        Words(Does.SaysRole, "实际到位资金 到位资金 资金到位 实际到位 资金落实到位", Role.Received);
        Words(Does.SaysRole, "完成预算的 完成预算 完成年初预算的 完成年初预算 完成年初预算数的 完成全年预算的 完成全年预算 完成调整预算的 完成调整预算 完成预算数的 " +
            "预算完成率 预算执行率 资金执行率 全年预算执行率 执行率 预算资金执行率", Role.Completion);
        Words(Does.SaysRole, "资金到位率 预算资金到位率 到位率", Role.ReceivedRate);
        Words(Does.SaysRole, "实际完成值 实际值 完成值", Role.Final);
        Words(Does.SaysRole, "目标值 指标值 年度指标值", Role.Target);
        Words(Does.SaysRole, "指标完成率 完成率", Role.Completion);
        Words(Does.SaysRole, "团组 团组数 出国（境）团组 出国（境）团组数", Role.Groups);
        Words(Does.SaysRole, "购置车辆 购置公务用车 新购车辆", Role.Bought);
        Words(Does.SaysRole, "保有量 车辆保有量 保有量为", Role.Held);

        Words(Does.Shares, "占 占比 占比为 所占比重 所占比例 占全年 占总");
        Words(Does.Rises, "增加 增长 上升 提高 增长率 增长率为 增幅 增幅为 增长幅度 上涨 增加额");
        Words(Does.Falls, "减少 下降 降低 减小 降幅 降幅为 减幅 下降率 下降幅度 减少额 下降率为");
        Words(Does.Stays, "持平 保持一致 一致 相同 无变化 没有变化 无增减变化 无增减 无增减变动 基本持平 保持不变");
        Words(Does.Denies, "没有 无 未发生 未安排 没有发生 没有安排 不存在 未使用 没有使用 也没有 也没有使用 均无 无相关");
        Words(Does.Doubts, "批复 核定 下达 季度 半年 月底 月份 累计 历年 原因 主要原因 主要是 由于 因 预期 近年 计划 预计 拟 将 力争 不得 规定 要求 标准 人均 每人 平均 下一步 今后 目标 下年 次年 明年 以前年度 根据 按照 依据 截至目前 环比 前三年 五年 满分 应当 若 如果 其他单位 测算 追加 核减 上限 限额 指标设置 全市 全省 全县 全国 全区");
        Words(Does.TurnsAway, "中心 学校 小学 中学 幼儿园 医院 学院 大学 研究院 研究所 所属 下属 各区 各县 区县 各乡镇 大队 支队 分局 局属 二级单位 街道办 乡镇 集团 公司 各单位 各部门 协会 子项目");
        Words(Does.Fills, "其中 其中包括 为 是 共 共计 计 合计 总计 总额 各 均 均为 达 达到 了 的 数 支出 费用 经费 金额 安排 支出金额 共支出 支出共计 支出合计 支出总额 总 我 本 部门 单位 我部门 本部门 我单位 本单位 " +
            "我局 本局 我校 本校 我院 本院 我中心 本中心 我委 本委 我厅 本厅 我办 本办 我会 本会 全年 本年 本年度 当年 年度 年末 期末 年 （类） (类) 类 （款） (款) 款 （项） (项) 项 年度部门决算 部门决算 单位决算 " +
            "主要用于以下方面 主要用于以下几个方面 具体情况如下 具体情况 情况 情况说明 说明 总体情况 结构情况 比重 比例 的比重 的比例 即 现有 拥有 共有 共接待 接待 发生 实际支出 实际发生 财政拨款 使用 用于 " +
            "变动 金额为 万元 数为 收支 收入 “ ” \" * # 　 - ‘ ’ > 幅度 额 决算总体情况 公用 财政拨款安排 财政拨款安排的 安排的 的支出 截至 综合 支出情况 收入情况 车辆 人民币");

        return all.GroupBy(phrase => phrase.Words[0]).ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(phrase => phrase.Words.Length).ToArray());
    }

    private static void AddAccounts(Action<Subject, string> named)
    {
        var spending = Catalogue.SpendingByCode;
        var income = Catalogue.IncomeByCode;
        Subject Line(AccountScope scope, AccountKind kind, Tables.Column? byCode = null, int parts = 0, int whole = 0) => new AccountSubject(scope, [kind], byCode, parts, whole);

        named(new AccountSubject(AccountScope.All, [GrandTotal, IncomeGrandTotal, SpendingGrandTotal]), "收、支总计 收支总计 收入、支出总计 收入支出总计 收、支决算总计 收入和支出总计 收入总计和支出总计 收支决算总计 收、支出总计");
        named(Line(AccountScope.All, IncomeGrandTotal), "收入总计 收入决算总计");
        named(Line(AccountScope.All, SpendingGrandTotal), "支出总计 支出决算总计");
        named(new AccountSubject(AccountScope.Appropriation, [GrandTotal, IncomeGrandTotal, SpendingGrandTotal]), "财政拨款收、支总计 财政拨款收支总计 财政拨款收入、支出总计 财政拨款收入支出总计 财政拨款收、支决算总计 财政拨款收入和支出总计");
        named(Line(AccountScope.Appropriation, IncomeGrandTotal), "财政拨款收入总计");
        named(Line(AccountScope.Appropriation, SpendingGrandTotal), "财政拨款支出总计");
        named(Line(AccountScope.All, IncomeTotal, income.Total, whole: OfIncome), "本年收入合计 收入合计 本年收入决算合计 收入决算合计 本年收入共计");
        named(Line(AccountScope.All, SpendingTotal, spending.Total, whole: OfSpending), "本年支出合计 支出合计 本年支出决算合计 支出决算合计 本年支出共计");
        named(Line(AccountScope.All, AppropriationIncome, income.Appropriation, OfIncome), "财政拨款收入");
        named(Line(AccountScope.All, GeneralIncome, null, OfIncome), "一般公共预算财政拨款收入 一般公共预算拨款收入");
        named(Line(AccountScope.All, FundIncome, null, OfIncome), "政府性基金预算财政拨款收入 政府性基金预算拨款收入 政府性基金预算收入 政府性基金收入");
        named(Line(AccountScope.All, CapitalIncome, null, OfIncome), "国有资本经营预算财政拨款收入 国有资本经营预算拨款收入 国有资本经营预算收入");
        named(Line(AccountScope.All, SuperiorIncome, income.Superior, OfIncome), "上级补助收入");
        named(Line(AccountScope.All, BusinessIncome, income.Business, OfIncome), "事业收入");
        named(Line(AccountScope.All, OperatingIncome, income.Operating, OfIncome), "经营收入");
        named(Line(AccountScope.All, SubordinateIncome, income.Subordinate, OfIncome), "附属单位上缴收入");
        named(Line(AccountScope.All, OtherIncome, income.Other, OfIncome), "其他收入");
        named(Line(AccountScope.All, BasicSpending, spending.Basic, OfSpending), "基本支出");
        named(Line(AccountScope.All, ProjectSpending, spending.Project, OfSpending), "项目支出");
        named(Line(AccountScope.All, ToSuperior, spending.ToSuperior, OfSpending), "上缴上级支出");
        named(Line(AccountScope.All, OperatingSpending, spending.Operating, OfSpending), "经营支出");
        named(Line(AccountScope.All, Subsidy, spending.Subsidy, OfSpending), "对附属单位补助支出");
        named(Line(AccountScope.Appropriation, SpendingTotal), "财政拨款支出 财政拨款支出合计");
        named(Line(AccountScope.General, SpendingTotal, spending.Total, OfSpending, OfGeneral), "一般公共预算财政拨款支出 一般公共预算拨款支出 一般公共预算支出 一般公共预算财政拨款支出合计");
        named(Line(AccountScope.Fund, SpendingTotal, spending.Total, OfSpending), "政府性基金预算财政拨款支出 政府性基金预算拨款支出 政府性基金预算支出 政府性基金支出 政府性基金预算财政拨款收支 政府性基金预算财政拨款收入支出 政府性基金预算财政拨款");
        named(Line(AccountScope.Capital, SpendingTotal, spending.Total, OfSpending), "国有资本经营预算财政拨款支出 国有资本经营预算拨款支出 国有资本经营预算支出 国有资本经营支出 国有资本经营预算财政拨款收支 国有资本经营预算财政拨款");
        named(Line(AccountScope.Basic, SpendingTotal, null, 0, OfBasic), "一般公共预算财政拨款基本支出 一般公共预算基本支出");
        named(Line(AccountScope.Basic, Staff, null, OfBasic), "人员经费");
        named(Line(AccountScope.Basic, PublicUse, null, OfBasic), "公用经费 日常公用经费");
        named(new AccountSubject(AccountScope.All, [Opening]) { IsOfAnyScope = true }, "年初结转和结余 年初财政拨款结转和结余");
        named(new AccountSubject(AccountScope.All, [Closing]) { IsOfAnyScope = true }, "年末结转和结余 年末财政拨款结转和结余");
    }

    private static void AddThreePublic(Action<Subject, string> named)
    {
        string three = string.Join(' ', from quoted in new[] { "“三公”经费", "三公经费", "\"三公\"经费", "‘三公’经费" } from tail in new[] { "财政拨款支出", "财政拨款", "支出", "" } select quoted + tail);
        named(new ThreePublicSubject(["total"], 0, OfThree), three);
        named(new ThreePublicSubject(["abroad"], OfThree), "因公出国（境）费 因公出国（境）费用 因公出国（境）经费 因公出国(境)费 因公出国(境)费用 因公出国（境） 因公出国(境)");
        named(new ThreePublicSubject(["vehicles"], OfThree), "公务用车购置及运行维护费 公务用车购置及运行费 公务用车购置和运行维护费 公务用车购置及运行维护 公务用车购置及运行");
        named(new ThreePublicSubject(["vehicle-purchase"], OfThree), "公务用车购置费 公务用车购置 公务用车购置支出");
        named(new ThreePublicSubject(["vehicle-running"], OfThree), "公务用车运行维护费 公务用车运行费 公务用车运行维护 公务用车运行维护支出");
        named(new ThreePublicSubject(["vehicle-running", "vehicles"]) { IsOfCounts = true }, "公务用车");
        named(new ThreePublicSubject(["reception"], OfThree), "公务接待费 公务接待");
        named(new ThreePublicSubject(["reception-domestic", "reception"]), "国内公务接待 国内公务接待费 国内接待费 国内接待");
        named(new ThreePublicSubject(["reception-foreign"]), "外事接待 外宾接待 外事接待费 外宾接待费 国（境）外公务接待费 国（境）外公务接待");
    }

    private static void AddItems(Action<Subject, string> named)
    {
        named(new ItemSubject("operating-cost"), "机关运行经费 机关运行经费支出");
        named(new ItemSubject("procurement", 0, OfProcurement), "政府采购支出总额 政府采购总额 政府采购支出");
        named(new ItemSubject("procurement-goods", OfProcurement), "政府采购货物支出 货物支出 政府采购货物");
        named(new ItemSubject("procurement-works", OfProcurement), "政府采购工程支出 工程支出 政府采购工程");
        named(new ItemSubject("procurement-services", OfProcurement), "政府采购服务支出 服务支出 政府采购服务");
        named(new ItemSubject("procurement-sme", OfProcurement, OfSmall), "授予中小企业合同金额 授予中小企业的合同金额");
        named(new ItemSubject("procurement-micro", OfSmall), "授予小微企业合同金额 授予小微企业的合同金额");
        named(new ItemSubject("vehicles"), "共有车辆 车辆总数 实有车辆");
        named(new ItemSubject("vehicles-ministerial"), "部级领导干部用车 副部（省）级及以上领导用车 部（省）级及以上领导用车");
        named(new ItemSubject("vehicles-leading"), "主要领导干部用车 主要负责人用车");
        named(new ItemSubject("vehicles-confidential"), "机要通信用车");
        named(new ItemSubject("vehicles-emergency"), "应急保障用车");
        named(new ItemSubject("vehicles-enforcement"), "执法执勤用车");
        named(new ItemSubject("vehicles-special"), "特种专业技术用车");
        named(new ItemSubject("vehicles-retired"), "离退休干部用车 离退休干部服务用车");
        named(new ItemSubject("vehicles-other"), "其他用车");
    }
}
