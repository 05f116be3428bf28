using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Data.Checking;

/// <summary>
/// Which ids of the catalogue of checks are looked at by which rule, and why those that are not are not. The page of rules
/// shows it: what is not checked is said as plainly as what is.
/// </summary>
public static class Coverage
{
    private static readonly Dictionary<string, Bilingual> notChecked = new(StringComparer.Ordinal)
    {
        ["K59"] = new("不是一条规则：同一个原因使几条规则不成立时，只报告一处，其余的规则列在旁边。", "Not a rule: several broken rules with one cause are reported once."),
        ["P10"] = new("不是核验：高分所占的比例是许多公开件的统计。“比较”各页的得分表按同类列出得分率在 95% 以上的份数和占比。", "Not a check: the share of high scores is a statistic over many disclosures; the pages of comparison show it among like with like."),
    };

    private static readonly Dictionary<string, Bilingual> limits = new(StringComparer.Ordinal)
    {
        ["K26"] = new("全站的空表（只有表头）在完整性页列出；这里核对的是基金、国有资本经营两个口径，它们与全口径同在一张支出决算表里。", "Tables that hold a header alone are shown by the page of completeness; here the scopes within one table are compared."),
        ["K42"] = new("正文的句子与同一句话里的数相互核对；主语是公开表里的项、表中又有上年数的，也与表核对。", "A sentence of the text is compared with itself, and with the table where it names a line of the forms that has a prior year."),
        ["T1"] = new("只核对主语、数的种类和年度都说得明确的句子；其余的数计入“没有对上”，要核对就登记为复述。", "Only sentences that say plainly whose figure they give, which and of what year; other numbers are counted as not placed, and can be recorded as restatements."),
        ["T2"] = new("带括号的算式和单位不相通的算式不计算。", "Expressions with brackets, or with units that do not go together, are not computed."),
        ["K43"] = new("正文的句子只与同一句话里的数相互核对；要与表核对，把这个数登记为复述。", "A sentence of the text is compared with itself; to compare it with a table, record the figure as a restatement."),
        ["K53"] = new("上年数没有印出而由增减额推得为 0 的，只在同一句话里能看出时核对。", "A base that is not printed is derived only where one sentence gives it."),
        ["K58"] = new("文种“部门决算”包括单位决算，所以只核对标题与各小标题是否一致。目录所列的表数与实际的表数不核对：数据里没有目录。占位文字由 K47、科目名称由 K31 和 R11 核对。", "The kind stands for both, so that title and headings are held against each other alone. How many tables a list of contents has is not compared: the data has no such list. Placeholders are K47's, names of codes K31's and R11's."),
        ["R13"] = new("写成文字的定性结论（哪些区域建立了某项制度）不逐区核对：没有提到的区域与没有这项制度的区域，数据中分不开。", "What the text says in words of some regions (which have a system) is not compared region by region."),
        ["R15"] = new("整份文件的章节编号不核对：数据只登记有内容的部分，没有登记的章节不等于缺号。同一段正文里的编号、指标、名词、附件和项目的序号要核对。", "The sections of a whole document are not: a section without data is not a gap. Numbers within one text, of indicators, terms, attachments and projects are."),
        ["R22"] = new("表格软件会省去末尾的零：一栏中没有一个数印出末尾的零时，位数较少的数不算写法不一。", "Spreadsheets leave out zeros at the end: fewer decimals are told only in a column that prints such zeros."),
        ["R25"] = new("没有写明来源的公开件不核对：不知道是原文没有印出，还是没有录入。", "Not of a document without a source: the original may print what was not entered."),
        ["S03"] = new("部门预算公开的数登记为复述，出处写明“部门预算”，才能核对。", "Only where the published budget's figure is recorded as a restatement whose place says 部门预算."),
    };

    /// <summary>What a rule does not look at although its id might suggest it, in the order of the ids.</summary>
    public static IEnumerable<(string Id, Bilingual Why)> Limits()
    {
        foreach (string id in Ids)
            if (notChecked.TryGetValue(id, out var why) || limits.TryGetValue(id, out why))
                yield return (id, why);
    }

    /// <summary>Every id of the catalogue, in its order.</summary>
    public static IReadOnlyList<string> Ids { get; } =
        [.. Series("K", 1, 15), .. Series("K", 20, 28), "K30", "K31", .. Series("K", 40, 59), .. Series("P", 1, 10), .. Series("S", 1, 4), .. Enumerable.Range(1, 15).Concat(Enumerable.Range(20, 10)).Select(n => $"R{n}"), "T1", "T2", "T3", "T4"];

    /// <summary>Why no rule looks at the id; null when one does.</summary>
    public static Bilingual? WhyNotChecked(string id) => notChecked.TryGetValue(id, out var why) ? why : default(Bilingual?);

    private static IEnumerable<string> Series(string letter, int from, int to) => Enumerable.Range(from, to - from + 1).Select(n => $"{letter}{n:00}");
}
