using AngleSharp.Html.Parser;

namespace PerfEvalSite.Tests.Site;

/// <summary>Texts that would be something else on a page or in a spreadsheet are published as the texts they are.</summary>
public sealed class HostileValuesTests
{
    private static readonly string longName = string.Concat(Enumerable.Repeat("很长的名称", 1000));

    [Fact]
    public void Tags_formulas_and_names_of_5000_characters_are_shown_as_they_are_written()
    {
        using var data = TempData.WithDisclosure()
            .Table("项目.csv", $"项目编码,序号,项目名称\n1,1,<script>alert(1)</script>\n2,2,=HYPERLINK(A1)\n3,3,\"\"\"><img src=x onerror=alert(1)>\"\n4,4,{longName}\n")
            .Table("资金.csv", "项目编码,口径,全年预算,执行\n1,项目,10,5\n2,项目,10,5\n3,项目,10,5\n4,项目,10,5\n")
            .Table("正文.csv", "栏目,序号,正文\n经验,1,<script>alert(1)</script> [a](javascript:alert(1))\n");
        string site = Tool.BuildSite(data.Path);
        try
        {
            using var page = new HtmlParser().ParseDocument(File.ReadAllText(Path.Combine(site, "agencies/county-ybj/2023-self/index.html")));
            string[] names = ["<script>alert(1)</script>", "=HYPERLINK(A1)", "\"><img src=x onerror=alert(1)>", longName];
            Assert.All(names, name => Assert.Contains(name, page.Body!.TextContent, StringComparison.Ordinal));
            Assert.DoesNotContain(page.Scripts, script => script.Text.Contains("alert", StringComparison.Ordinal));
            Assert.Empty(page.QuerySelectorAll("img[onerror], a[href^='javascript']"));
            string csv = File.ReadAllText(Path.Combine(site, "agencies/county-ybj/2023-self/tables/projects.csv"));
            Assert.Contains(",'=HYPERLINK(A1)", csv, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(site, recursive: true);
        }
    }
}
