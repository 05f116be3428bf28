using System.Globalization;
using System.Text.RegularExpressions;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Searching;
using PerfEvalSite.Tests.Site;
using static PerfEvalSite.Tests.DisclosureBuilder;

namespace PerfEvalSite.Tests.Searching;

/// <summary>
/// A site of 10,000 agencies with names as irregular as names are, 30,000 disclosures and 15,000 projects, indicators, codes and
/// documents. What a query may fetch at most follows from the sizes of the files and the budgets in the script.
/// </summary>
public class SearchSizeTests
{
    private const string Characters = "东西南北中城江河山海安平新和青长清金石白龙云永明凤林丰泽宁阳州川泉溪湖岭湾桥屏塘";

    private static readonly string[] Departments =
        ["教育局", "财政局", "交通运输局", "卫生健康委员会", "民政局", "农业农村局", "水务局", "审计局", "医疗保障局", "人力资源和社会保障局", "住房和城乡建设局", "人民法院", "第一中学", "人民医院"];

    private static readonly string[] Kinds = ["部门决算公开", "部门整体支出绩效自评报告", "重点项目绩效评价报告", "预算绩效目标公开表"];

    private readonly Random chance = new(1);

    [Fact]
    public void No_query_of_a_site_of_10000_agencies_fetches_100_KB()
    {
        var sizes = new Dictionary<string, int>(StringComparer.Ordinal);
        SearchFiles.Write(TenThousand(), Names(), (path, content) => sizes.Add(path["search/".Length..^".js".Length], content.Length));

        string script = File.ReadAllText(Path.Combine(Tool.Root, "site-templates", "assets", "search.js"));
        int LargestOf(char kind) => sizes.Where(file => file.Key[0] == kind && file.Key != "index").Max(file => file.Value);
        // A query always fetches its shortest list, and the others only within the budget.
        int lists = Math.Max(Number(script, "listBudget"), LargestOf('l'));
        int entries = Number(script, "filesInAll") * LargestOf('e');
        int worst = sizes["index"] + lists + entries;
        Assert.True(worst < 100_000,
            $"index {sizes["index"]} + lists {lists} (largest long one {LargestOf('l')}, of several {LargestOf('p')}) + entries {entries} (largest {LargestOf('e')}) = {worst}; {sizes.Count} files");
        Assert.InRange(LargestOf('p'), 1_000, 8_000);
    }

    private SiteContents TenThousand()
    {
        var agencies = new Agency[10_000];
        for (int i = 0; i < agencies.Length; i++)
        {
            string city = Letters(Characters, 2) + "市" + (i % 3 == 0 ? "" : Letters(Characters, 2) + "区县"[i % 2]);
            string name = city + Departments[chance.Next(Departments.Length)];
            agencies[i] = new($"a{i:D5}", name, name.Replace("市", "", StringComparison.Ordinal), [], "", "", "", default, Letters("abcdefghjklmnpqrstwxyz", name.Length), "");
        }
        var model = DisclosureSummary.Of(new DisclosureBuilder("a00000", "2020").Head("部门决算").Build(), agencies[0]);
        var disclosures = new List<DisclosureSummary>();
        foreach (var agency in agencies)
            for (int year = 2022; year < 2025; year++)
                disclosures.Add(model with
                {
                    AgencyId = agency.Id,
                    Id = $"{year}-evaluation",
                    Year = year,
                    Title = $"{agency.Name}{year}年度{Kinds[chance.Next(Kinds.Length)]}",
                    DocumentNumber = $"财绩〔{year}〕{chance.Next(1, 400)}号",
                });
        return new SiteContents(agencies, [], disclosures);
    }

    private FoundNames Names()
    {
        var names = new FoundNames();
        for (int number = 0; number < 1_500; number++)
        {
            var builder = new DisclosureBuilder($"a{number:D5}", "2020").Head("部门决算");
            for (int i = 0; i < 10; i++)
            {
                builder.Row(Catalogue.Projects, ("name", Text($"{Letters(Characters, 4)}{(i % 2 == 0 ? "专项资金" : "补助项目")}{chance.Next(300)}")))
                    .Row(Catalogue.Indicators, ("level1", Text("产出")), ("level3", Text($"{Letters(Characters, 3)}{(i % 3 == 0 ? "完成率" : "及时率")}")))
                    .Row(Catalogue.Bases, ("title", Text($"关于印发《{Letters(Characters, 3)}资金管理办法》的通知")), ("number", Text($"财{Letters(Characters, 1)}〔{2010 + i}〕{chance.Next(900)}号")))
                    .Row(Catalogue.Accounts, ("code", Text((2010000 + chance.Next(30000)).ToString(CultureInfo.InvariantCulture))), ("item", Text($"{Letters(Characters, 3)}支出")));
            }
            var found = FoundNames.In(builder.Build());
            names.Add(new Agency($"a{number:D5}", $"{Letters(Characters, 2)}市医疗保障局", "", [], "", "", "", default, "", ""), "2020", 2020, found);
        }
        return names;
    }

    private string Letters(string from, int count) => string.Create(count, (from, chance), static (into, given) =>
    {
        for (int i = 0; i < into.Length; i++)
            into[i] = given.from[given.chance.Next(given.from.Length)];
    });

    private static int Number(string script, string name) =>
        int.Parse(Regex.Match(script, $@"\b{name} = (\d+)").Groups[1].Value, CultureInfo.InvariantCulture);
}
