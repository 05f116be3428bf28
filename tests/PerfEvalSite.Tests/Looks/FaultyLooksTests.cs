namespace PerfEvalSite.Tests.Looks;

/// <summary>Whatever is wrong with a template is told with its line, and nothing is published.</summary>
public sealed class FaultyLooksTests : IDisposable
{
    private readonly LooksSite site = new();

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("<p>\n  @Model.Titel</p>", "head.cshtml(2,10): error PE4185: 模板编译不了：没有“Titel”这一项。")]
    [InlineData("<p>@Model.Agencies.Count</p>", "head.cshtml(1,11): error PE4185: 模板编译不了：没有“Agencies”这一项。")]
    [InlineData("<p>一</p>\n@foreach (var page in Model.Pages)\n{\n<p>@page.Title</p>", "head.cshtml(2,2): error PE4185: 模板编译不了：代码块没有用 } 关上。")]
    [InlineData("<p>一</p>\n<p>@Model.Pages[9].Title</p>", "head.cshtml(2,1): error PE4186: 运行到这里出错：超出了列表的范围。")]
    [InlineData("@{ await IncludeAsync(\"../../secret.cshtml\"); }", "head.cshtml(1,1): error PE4186: 运行到这里出错：没有它引用的模板。")]
    [InlineData("\n@{ await IncludeAsync(\"head.cshtml\", Model); }", "head.cshtml(2,1): error PE4186: 运行到这里出错：模板反复引用自己。")]
    [InlineData("<p>@System.DateTime.Now.Year</p>", "head.cshtml(1,21): error PE4187: 模板不能用“DateTime.Now”。")]
    [InlineData("<p>\n@System.IO.File.ReadAllText(\"/etc/hostname\")</p>", "head.cshtml(2,17): error PE4187: 模板不能用“File.ReadAllText”。")]
    [InlineData("@{ dynamic d = Model; }<p>@d.Title</p>", "head.cshtml(1,4): error PE4187: 模板不能用“dynamic”。")]
    [InlineData("<p>@Model.GetType().Assembly</p>", "head.cshtml(1,11): error PE4187: 模板不能用“Object.GetType”。")]
    [InlineData("<p>@typeof(string)</p>", "head.cshtml(1,5): error PE4187: 模板不能用“Type.Assembly”。")]
    [InlineData("<p>一</p>\n<script>alert(1)</script>", "head.cshtml(2,1): error PE4188: 网页的安全策略不允许“<script>”。")]
    [InlineData("<p onclick=\"x()\">一</p>", "head.cshtml(1,4): error PE4188: 网页的安全策略不允许“onclick=\"x()\"”。")]
    [InlineData("<p\n style='color:red'>一</p>", "head.cshtml(2,2): error PE4188: 网页的安全策略不允许“style=\"color:red\"”。")]
    [InlineData("<p>@Raw(\"<img src=//other.example/x.png alt=x>\")</p>", "head.cshtml(1,15): error PE4188: 网页的安全策略不允许“src=\"//other.example/x.png\"”。")]
    [InlineData("<img src=\"https://other.example/x.png\" alt=\"\">", "head.cshtml(1,6): error PE4188: 网页的安全策略不允许“src=\"https://other.example/x.png\"”。")]
    [InlineData("<a href=\"java&#115;cript:x()\">一</a>", "head.cshtml(1,4): error PE4188: 网页的安全策略不允许“href=\"java&#115;cript:x()\"”。")]
    [InlineData("<a href=\"about.html\">一</a>", "head.cshtml(1,4): error PE4190: 链接“about.html”不是 ~/ 开头的站内地址，也不是完整的网址。")]
    [InlineData("<p>一</p>\n<a href=\"~/abuot.html\">一</a>", "head.cshtml(2,10): error PE4190: 链接“~/abuot.html”在网站里没有对应的文件。")]
    [InlineData("<div>\n<p>一</div>", "head.cshtml(2,5): error PE4189: 这段 HTML 放不进网页：</div> 之前，“<p>”没有关上。")]
    [InlineData("<p>一</p>\n<div>", "head.cshtml(2,1): error PE4189: 这段 HTML 放不进网页：标签“<div>”没有关上。")]
    [InlineData("<h1>一</h1>", "head.cshtml(1,1): error PE4189: 这段 HTML 放不进网页：网页已经有“<h1>”。")]
    public void In_a_template(string template, string said)
    {
        site.Add("head.cshtml", template);
        Assert.Contains(said, site.Build("site"));
        Assert.False(Directory.Exists(site.At("site")));
    }

    [Theory]
    [InlineData("haed.cshtml", "", "haed.cshtml: error PE4182: 不知道“haed.cshtml”用在哪里；最接近的是“head.cshtml”。")]
    [InlineData("pages/关于.cshtml", "@* 标题：关于 *@", "pages/关于.cshtml: error PE4182: 不知道“pages/关于.cshtml”用在哪里。")]
    [InlineData("pages/about.cshtml", "<p>一</p>", "pages/about.cshtml(1,1): error PE4184: 第一行没有写标题。")]
    [InlineData("style.css", "p { color: red; }\n@import \"x.css\";", "style.css(2,1): error PE4191: 样式表里不能用“@import”。")]
    [InlineData("style.css", "p { background: url( 'https://other.example/x.png'); }", "style.css(1,17): error PE4191: 样式表里不能用“url( 'https://other.example/x.png')”。")]
    [InlineData("logo.png", "GIF89a", "logo.png: error PE4192: 标志不能用：不是 PNG 图片。")]
    [InlineData("logo.svg", "<svg><script>x()</script></svg>", "logo.svg: error PE4192: 标志不能用：SVG 里有脚本或引用了别处（<script>）。")]
    public void In_the_folder(string name, string content, string said)
    {
        site.Add("foot.cshtml", "<p>一</p>").Add(name, content);
        Assert.Contains(said, site.Build("site"));
        Assert.False(Directory.Exists(site.At("site")));
    }

    [Fact]
    public void Every_fault_of_every_template_is_told_in_one_run()
    {
        site.Add("head.cshtml", "@Model.A").Add("foot.cshtml", "@Model.B\n@Model.C").Add("home.cshtml", "@Model.D");
        Assert.Equal(
            [
                "foot.cshtml(1,8): error PE4185: 模板编译不了：没有“B”这一项。", "foot.cshtml(2,8): error PE4185: 模板编译不了：没有“C”这一项。", "head.cshtml(1,8): error PE4185: 模板编译不了：没有“A”这一项。", "home.cshtml(1,8): error PE4185: 模板编译不了：没有“D”这一项。",
            ], site.Build("site"));
    }

    [Fact]
    public void A_fault_in_an_included_template_is_told_at_its_own_line()
    {
        site.Add("home.cshtml", "@{ await IncludeAsync(\"_part.cshtml\", Model); }").Add("_part.cshtml", "@model SiteModel\n<p>@Model.Agencies[0].Disclosures[7].Title</p>");
        Assert.Equal(["_part.cshtml(2,1): error PE4186: 运行到这里出错：超出了列表的范围。"], site.Build("site"));
    }

    [Fact]
    public void A_link_to_elsewhere_is_not_followed()
    {
        site.Add("head.cshtml", "<p>一</p>");
        File.CreateSymbolicLink(Path.Combine(site.Templates, "foot.cshtml"), Path.Combine(site.Data.Path, "agencies.csv"));
        Assert.Equal(["foot.cshtml: error PE4183: “foot.cshtml”是一个链接，没有读取。"], site.Build("site"));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_told_where_it_is_named()
    {
        site.Data.Add("site.json", """{"title":"测试站","organiser":"测试单位","templates":"looks"}""");
        Assert.Equal(["site.json: error PE4181: 模板文件夹“looks”不存在或读不出来。"], site.Build("site", templates: ""));
    }

    [Fact]
    public void Personal_information_in_a_template_stops_the_build()
    {
        site.Add("foot.cshtml", "<p>一</p>\n<p>联系人手机 13800138000</p>");
        Assert.Contains(site.Build("site"), line => line.StartsWith("foot.cshtml(2,1): error PE300", StringComparison.Ordinal) && !line.Contains("13800138000", StringComparison.Ordinal));
    }
}
