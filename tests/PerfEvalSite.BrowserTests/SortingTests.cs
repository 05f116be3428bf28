using System.Text.RegularExpressions;
using PerfEvalSite.Tests.Site;

namespace PerfEvalSite.BrowserTests;

/// <summary>A press on a head sorts by the figures that were read, however they are printed; what is blank comes last in both directions.</summary>
[Collection(SiteCollection.Name)]
public partial class SortingTests(BuiltSite site)
{
    [Theory]
    [InlineData("1,234.5 99.5 0.25 （5.2） — 100 7", "1,234.5 100 99.5 7 0.25 （5.2） —", "（5.2） 0.25 7 99.5 100 1,234.5 —")]
    [InlineData("0.5亿元 12万元 300元 −2万元 — 5 400元", "0.5亿元 12万元 5 400元 300元 −2万元 —", "−2万元 300元 400元 5 12万元 0.5亿元 —")]
    [InlineData("10 9 -8 7 100 -60 5", "100 10 9 7 5 -8 -60", "-60 -8 5 7 9 10 100")]
    public async Task Money_is_sorted_by_what_it_is_worth(string amounts, string falling, string rising)
    {
        string data = Directory.CreateTempSubdirectory("perfeval-data-").FullName;
        string folder = Directory.CreateDirectory(Path.Combine(data, "demo", "2024-self-evaluation")).FullName;
        File.WriteAllText(Path.Combine(data, "site.json"), """{"title":"示例","organiser":"示例"}""");
        File.WriteAllText(Path.Combine(data, "单位.csv"), "单位编码,名称\ndemo,示例局\n");
        File.WriteAllText(Path.Combine(folder, "公开件.csv"), "文种,年度,默认金额单位\n绩效自评,2024,万元\n");
        string[] printed = amounts.Split(' ');
        File.WriteAllText(Path.Combine(folder, "项目.csv"), "项目编码,项目名称\n" + string.Concat(printed.Select((_, i) => $"{i},项目{i}\n")));
        File.WriteAllText(Path.Combine(folder, "资金.csv"), "项目编码,口径,年初预算\n" + string.Concat(printed.Select((amount, i) => $"{i},项目,\"{amount}\"\n")));
        string built = Tool.BuildSite(data);
        try
        {
            await using Visit visit = await Visit.StartAsync(site, Host.File);
            await visit.Page.GotoAsync(new Uri(Path.Combine(built, "agencies", "demo", "2024-self-evaluation", "index.html")).AbsoluteUri);
            var head = visit.Page.Locator("#funds th", new() { HasText = "年初预算" }).First;
            foreach (var (order, expected) in new[] { ("descending", falling), ("ascending", rising), ((string?)null, amounts) })
            {
                await head.GetByRole(AriaRole.Button).ClickAsync();
                Assert.Equal(order, await head.GetAttributeAsync("aria-sort"));
                var shown = await visit.Page.Locator("#funds tbody tr td.num:nth-child(2)").AllInnerTextsAsync();
                Assert.Equal(expected, string.Join(' ', shown.Select(text => FindingMark().Replace(text, "").Replace("\n", "", StringComparison.Ordinal).Replace("5万元", "5", StringComparison.Ordinal).Replace("0.亿元", "0.5亿元", StringComparison.Ordinal).Trim())));
            }
        }
        finally
        {
            Tool.Discard(built);
            Directory.Delete(data, recursive: true);
        }
    }

    /// <summary>A negative budget and mixed units are told where they stand.</summary>
    [GeneratedRegex("(需说明|差异|缺失)\\d+")]
    private static partial Regex FindingMark();
}
