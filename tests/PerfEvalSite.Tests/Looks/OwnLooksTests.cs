using PerfEvalSite.Tests.Site;

namespace PerfEvalSite.Tests.Looks;

/// <summary>What an agency's own templates add to a site, and what a change of one makes again.</summary>
public sealed class OwnLooksTests : IDisposable
{
    private readonly LooksSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public void The_sample_stands_on_every_page_where_it_belongs()
    {
        string sample = Path.Combine(Tool.Root, "site-templates", "sample");
        Assert.Equal([], site.Build("site", templates: sample));
        string home = site.Read("site/index.html"), disclosure = site.Read("site/agencies/county-ybj/2023-self/index.html"), about = site.Read("site/pages/about/index.html");
        Assert.Contains(
            """
            <aside class="own-head" aria-label="本单位"><div class="wide">
            <p class="notice">
              本站由测试单位公开，数字以各单位原文为准。
                <a href="../../../pages/about/index.html">关于本站</a>
            </p></div></aside>
            """, disclosure, StringComparison.Ordinal);
        Assert.Contains("<div class=\"own-foot\">\n<p>本站的数据可以自由使用，请注明出处：<a href=\"data/index.html\">数据下载</a>。</p></div>", home, StringComparison.Ordinal);
        Assert.Contains(
            """
            <section id="own">
            <h2>本单位提示</h2>
            <p>共有 1 个单位公开了 1 份文件。最近公开的：</p>
            <ul class="plain">
            <li>
              <a href="agencies/county-ybj/2023-self/index.html">某县医疗保障局2023年度项目支出绩效自评</a>
            </li>
            </ul></section>
            """, home, StringComparison.Ordinal);
        Assert.Contains("<h1>关于本站</h1>", about, StringComparison.Ordinal);
        Assert.Contains("<li><a href=\"../../agencies/county-ybj/index.html\">某县医疗保障局</a>（1 份）</li>", about, StringComparison.Ordinal);
        Assert.Contains("<a href=\"pages/about/index.html\">关于本站</a>", site.Read("site/sitemap.html"), StringComparison.Ordinal);
        string manifest = site.Read("site/manifest.json");
        foreach (string file in new[] { "pages/about/index.html", AssetOf(home, "own"), AssetOf(home, "logo") })
        {
            Assert.True(File.Exists(site.At("site/" + file)), file);
            Assert.Contains($"\"{file}\"", manifest, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Values_are_escaped_and_Chinese_and_rare_characters_stay_as_they_are()
    {
        site.Data.Add("agencies.csv", "单位编码,名称\ncounty-ybj,\"甲<b>&\"\"'𠮷é局\"\n");
        site.Add("head.cshtml", "<p><img src=\"data:image/@(\"gif\");base64,R0\" alt=\"\"></p>");
        site.Add("home.cshtml", "<p title=\"@Model.Agencies[0].Name\">@Model.Agencies[0].Name</p>");
        Assert.Equal([], site.Build("site"));
        Assert.Contains("<p><img src=\"data:image/gif;base64,R0\" alt=\"\"></p>", site.Read("site/index.html"), StringComparison.Ordinal);
        Assert.Contains("<section id=\"own\">\n<p title=\"甲&lt;b&gt;&amp;&quot;&#39;𠮷é局\">甲&lt;b&gt;&amp;&quot;&#39;𠮷é局</p></section>", site.Read("site/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_are_given_as_printed_and_what_is_not_printed_as_nothing()
    {
        site.Data.Table("funds.csv", "口径,全年预算,执行\n合计,\"1,200.50\",90\n");
        site.Add("home.cshtml", "@foreach (var d in Model.Disclosures) {<p>@d.Year|@d.Kind|@d.Budget|@d.Executed|@d.ExecutionRate|@d.IsExecutionRateComputed|@d.Score|@d.IsReplaced|@d.Agency.Name</p>}");
        Assert.Equal([], site.Build("site"));
        Assert.Contains("<p>2023|项目支出绩效自评|1,200.50万元|90万元|7.50%|True||False|某县医疗保障局</p>", site.Read("site/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_makes_the_pages_again_that_show_it_and_no_others_and_the_site_is_that_of_a_fresh_build()
    {
        site.Add("head.cshtml", "<p>一</p>").Add("home.cshtml", "<p>二 @Model.Disclosures.Count</p>").Add("pages/about.cshtml", "@* 标题：说明 *@<p>三</p>");
        Assert.Equal([], site.Build("site"));
        int pages = site.Pages("site").Count;
        Assert.Empty(Changed(() => { }));
        Assert.Equal(["index.html"], Changed(() => site.Add("home.cshtml", "<p>四 @Model.Disclosures.Count</p>")));
        Assert.Equal(["pages/about/index.html"], Changed(() => site.Add("pages/about.cshtml", "@* 标题：说明 *@<p>五</p>")));
        // A comment changes nothing that anybody sees.
        Assert.Empty(Changed(() => site.Add("head.cshtml", "@* 注 *@<p>一</p>")));
        Assert.Equal(pages, Changed(() => site.Add("head.cshtml", "<p>六</p>")).Length);
        Assert.Equal(pages, Changed(() => site.Add("style.css", "p { color: red; }")).Length);
        Assert.Equal(["agencies/county-ybj/2023-self/index.html"], Changed(() => site.Data.Table("funds.csv", "口径,全年预算,执行\n合计,100,80\n")).Where(page => page.EndsWith("2023-self/index.html", StringComparison.Ordinal)));
        Assert.Equal([], site.Build("fresh", fresh: true));
        // The style sheet before this one stays for readers who have a page open.
        Complaints.None(FolderDifference.Between(site.At("fresh"), site.At("site")).Where(difference => !difference.Contains("unexpected: assets/own.", StringComparison.Ordinal)));

        string[] Changed(Action change)
        {
            var before = site.Pages("site");
            change();
            Assert.Equal([], site.Build("site"));
            return [.. site.Pages("site").Where(page => !before.TryGetValue(page.Key, out string? text) || text != page.Value).Select(page => page.Key)];
        }
    }

    [Fact]
    public void The_folder_that_the_settings_name_is_taken_and_shares_are_merged_with_it()
    {
        site.Data.Add("site.json", """{"title":"测试站","organiser":"测试单位","templates":"_looks"}""")
            .Add("agencies.csv", "单位编码,名称\ncounty-ybj,某县医疗保障局\ncounty-jyj,某县教育局\n");
        foreach (string file in new[] { "head.cshtml", "home.cshtml" })
            site.Data.Add("_looks/" + file, "<p>一</p>");
        Assert.Equal([], site.Build("whole", templates: ""));
        Assert.Contains("<p>一</p>", site.Read("whole/agencies/county-jyj/index.html"), StringComparison.Ordinal);
        Assert.Equal([], site.Merge("merged", 2));
        Complaints.None(FolderDifference.Between(site.At("whole"), site.At("merged")));
    }

    [Fact]
    public void Styles_and_a_logo_alone_need_no_compiler()
    {
        site.Add("style.css", "/* url(x) */\np { color: red; }").Add("logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>");
        Assert.Equal([], site.Build("site", hasLooks: false));
        string home = site.Read("site/index.html");
        Assert.EndsWith("/* url(x) */\np { color: red; }", site.Read("site/" + AssetOf(home, "own")), StringComparison.Ordinal);
        Assert.Contains($"<img class=\"own-logo\" alt=\"\" src=\"{AssetOf(home, "logo")}\">测试站</a>", home, StringComparison.Ordinal);
    }

    [Fact]
    public void The_edition_without_templates_says_so_and_which_has_them()
    {
        site.Add("head.cshtml", "<p>一</p>");
        var result = Tool.Run(["build", site.Data.Path, "-o", site.At("site"), "--templates", site.Templates]);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("error PE4180: 这是服务器版", result.Errors + result.Output, StringComparison.Ordinal);
        Assert.Contains("桌面版", result.Errors + result.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.At("site")));
    }

    private static string AssetOf(string html, string name)
    {
        int at = html.IndexOf($"assets/{name}.", StringComparison.Ordinal);
        return html[at..html.IndexOf('"', at)];
    }
}
