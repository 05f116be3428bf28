using PerfEvalSite.Tests;

namespace PerfEvalSite.BrowserTests;

/// <summary>What people type, as they type it, and what must come first.</summary>
[Collection(SiteCollection.Name)]
public sealed class SearchQueriesTests(BuiltSite site)
{
    private const string Leshan = "乐山市医疗保障局";
    private const string LeshanAccounts = "乐山市医疗保障局2019年度部门决算";
    private const string Qingdao = "青岛市医疗保障局";
    private const string Zaozhuang = "枣庄市医疗保障局";
    private const string ZaozhuangReport = "2020年度枣庄市城乡医疗救助资金项目绩效评价报告（摘要）";
    private const string Tekesi = "特克斯县医疗保障局";
    private const string TekesiReport = "特克斯县医疗保障局2022年度项目支出绩效自评";

    /// <summary>Query and the title that comes first; a figure that is answered stands behind a bar.</summary>
    private static readonly (string Typed, string First, string Answer)[] Queries =
    [
        // Names, whole and in part, with and without 市 and 县, everyday names.
        ("乐山市医疗保障局", Leshan, ""), ("乐山医疗保障局", Leshan, ""), ("乐山市医保局", Leshan, ""), ("乐山医保局", Leshan, ""), ("乐山医保", Leshan, ""), ("医保局 乐山", Leshan, ""),
        ("青岛医保局", Qingdao, ""), ("青岛市医保局", Qingdao, ""), ("枣庄医保局", Zaozhuang, ""), ("枣庄 医疗保障", Zaozhuang, ""), ("特克斯医保局", Tekesi, ""), ("特克斯县医保", Tekesi, ""),
        ("医保局 特克斯", Tekesi, ""), ("乐山", Leshan, ""), ("枣庄", Zaozhuang, ""), ("青岛", Qingdao, ""), ("特克斯", Tekesi, ""),
        // Initials: given, made from the name, as people say it, without 市.
        ("lssylbzj", Leshan, ""), ("LSSYLBZJ", Leshan, ""), ("lssybj", Leshan, ""), ("lsybj", Leshan, ""), ("qdsybj", Qingdao, ""), ("zzsylbzj", Zaozhuang, ""), ("zzybj", Zaozhuang, ""),
        ("tksybj", Tekesi, ""), ("ｌｓｓｙｌｂｚｊ", Leshan, ""),
        // Traditional characters.
        ("樂山市醫療保障局", Leshan, ""), ("樂山醫保局", Leshan, ""), ("青島醫保局", Qingdao, ""), ("棗莊市醫療保障局", Zaozhuang, ""),
        // Punctuation and quotes.
        ("“三公”经费", LeshanAccounts, "“三公”经费 1.68"), ("三公经费", LeshanAccounts, "“三公”经费 1.68"), ("\"三公\"经费", LeshanAccounts, "“三公”经费 1.68"), ("「三公」經費", LeshanAccounts, "“三公”经费 1.68"),
        ("三公", LeshanAccounts, "“三公”经费 1.68"), ("乐山，三公经费", LeshanAccounts, "“三公”经费 1.68"),
        // Figures as answers, words in any order.
        ("乐山 三公经费 2019", LeshanAccounts, "“三公”经费 1.68"), ("2019 乐山 三公", LeshanAccounts, "“三公”经费 1.68"), ("三公经费 乐山", LeshanAccounts, "“三公”经费 1.68"),
        ("乐山医保局 三公经费", LeshanAccounts, "“三公”经费 1.68"), ("乐山 支出", LeshanAccounts, "本年支出 878.15"), ("乐山 开支 2019", LeshanAccounts, "本年支出 878.15"), ("乐山 花了多少", LeshanAccounts, "本年支出 878.15"),
        ("特克斯 执行率", TekesiReport, "执行率 99.5%"), ("特克斯 得分", TekesiReport, "得分 99.92"), ("特克斯 完成率 2022", TekesiReport, "执行率 99.5%"), ("特克斯 打分", TekesiReport, "得分 99.92"),
        // “三公” item by item, with what was counted.
        ("招待费", LeshanAccounts, "公务接待费 1.68万元"), ("公务接待", LeshanAccounts, "公务接待费 1.68万元"), ("乐山 招待费", LeshanAccounts, "18批次，178人次"), ("乐山医保局 接待", LeshanAccounts, "公务接待费 1.68万元"),
        ("公车", LeshanAccounts, "公务用车购置及运行维护费 0元"), ("公务用车", LeshanAccounts, "公务用车购置及运行维护费 0元"), ("出国", LeshanAccounts, "因公出国（境）费 0元"), ("乐山 出国 2019", LeshanAccounts, "因公出国（境）费 0元"),
        // Glued together, without a space.
        ("乐山三公经费", LeshanAccounts, "“三公”经费 1.68"), ("乐山医保局三公经费", LeshanAccounts, "“三公”经费 1.68"), ("乐山2019决算", LeshanAccounts, ""), ("乐山医保局2019年决算", LeshanAccounts, ""),
        ("特克斯医保局自评", TekesiReport, ""),
        // One wrong character.
        ("乐山市医疗保章局", Leshan, ""), ("枣庄市医疗保证局", Zaozhuang, ""), ("特克斯县医疔保障局", Tekesi, ""), ("青岛市医辽保障局", Qingdao, ""),
        // Documents.
        ("枣庄 医疗救助", ZaozhuangReport, ""), ("枣庄医疗救助绩效评价", ZaozhuangReport, ""), ("2019 部门决算", LeshanAccounts, ""), ("乐山 决算", LeshanAccounts, ""), ("2022 自评", TekesiReport, ""), ("医疗救助 2020", ZaozhuangReport, ""),
        // Things inside documents.
        ("2080505", "机关事业单位基本养老保险缴费支出", ""),
        ("峄城", "峄城区", ""), ("峄城区", "峄城区", ""),
    ];

    [Fact]
    public async Task What_people_type_finds_first_what_they_mean()
    {
        Assert.InRange(Queries.Length, 60, int.MaxValue);
        await using Visit visit = await Visit.StartAsync(site, Host.File);
        await visit.OpenAsync("search.html");
        var complaints = new List<string>();
        foreach (var (typed, first, answer) in Queries)
        {
            await visit.Page.Locator("#find").FillAsync(typed);
            await visit.Page.Locator("#find").PressAsync("Enter");
            await visit.Page.WaitForSelectorAsync("#found[aria-busy=false]", new() { State = WaitForSelectorState.Attached });
            ILocator hit = visit.Page.Locator(".found li").First;
            string[] lines = await hit.CountAsync() == 0 ? [""] : (await hit.InnerTextAsync()).Split('\n');
            if (lines[0] != first || (answer.Length > 0 && !lines.Any(line => line.Contains(answer, StringComparison.Ordinal))))
                complaints.Add($"{typed}: {string.Join(" / ", lines)} instead of {first} {answer}");
        }
        Complaints.None(complaints);
        Complaints.None(visit.Complaints);
    }
}
