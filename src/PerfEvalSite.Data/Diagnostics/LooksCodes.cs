namespace PerfEvalSite.Data.Diagnostics;

/// <summary>PE4180–PE4199: an agency's own templates, styles and logo.</summary>
public static class LooksCodes
{
    public static readonly DiagnosticCode NotInThisEdition = new("PE4180", Severity.Error,
        new("这个版本没有自己的模板", "This edition has no templates of one's own"),
        new("这是服务器版，不能编译模板文件夹“{0}”里的 .cshtml。", "This is the server edition, which cannot compile the .cshtml files of '{0}'."),
        new("请用桌面版 perfeval（文件名带 desktop）生成网站，命令相同；或在源码文件夹里运行：dotnet run --project src/PerfEvalSite.Desk -- build …；只要样式和标志的，模板文件夹里只留 style.css 和 logo。",
            "Build with the desktop edition (its file name says desktop), whose commands are the same, or from a checkout: dotnet run --project src/PerfEvalSite.Desk -- build …; for styles and a logo alone keep nothing but style.css and the logo in the folder."),
        new("模板在生成网站时编译，要用到运行时生成的代码；服务器版是预先编译好的一个程序，没有这个能力。样式和标志不用编译，哪个版本都可以。",
            "Templates are compiled when the site is built, with code that is made at run time; the server edition is one program compiled ahead and cannot do that. Styles and a logo need no compiling and work in every edition."));

    public static readonly DiagnosticCode NoFolder = new("PE4181", Severity.Error,
        new("找不到模板文件夹", "No folder of templates"),
        new("模板文件夹“{0}”不存在或读不出来。", "The folder of templates '{0}' does not exist or cannot be read."),
        new("请写对 --templates 的路径，或 site.json 里 templates 的路径（相对于 site.json 所在的文件夹）。", "Give the right path to --templates, or in templates of site.json (relative to the folder of site.json)."),
        new("模板文件夹放本单位自己的页头、页脚、首页栏目、样式、标志和网页，写法见 site-templates/LOOKS.md。", "The folder holds an agency's own head, foot, block of the front page, styles, logo and pages; see site-templates/LOOKS.md."));

    public static readonly DiagnosticCode UnknownFile = new("PE4182", Severity.Error,
        new("模板文件夹里有不认识的文件", "Unknown file among the templates"),
        new("不知道“{0}”用在哪里{1}。", "It is not known what '{0}' is for{1}."),
        new("可用的名字：head.cshtml、foot.cshtml、home.cshtml、style.css、logo.svg 或 logo.png、pages/编码.cshtml，以及供它们引用的 _名称.cshtml；其他文件请移走。",
            "The names are head.cshtml, foot.cshtml, home.cshtml, style.css, logo.svg or logo.png, pages/ID.cshtml, and _NAME.cshtml for what these include; move other files away."),
        new("名字写错的文件不会出现在网站上，所以要说出来。编码的规则与单位编码相同：小写英文字母、数字、连字符。", "A file with a misspelt name would be missing from the site without a word. An ID is written as an agency's: lower-case letters, digits, hyphens."));

    public static readonly DiagnosticCode OutsideFolder = new("PE4183", Severity.Error,
        new("模板文件夹里有链接", "A link among the templates"),
        new("“{0}”是一个链接，没有读取。", "'{0}' is a symbolic link and was not read."),
        new("请把文件本身放进模板文件夹。", "Put the file itself into the folder."),
        new("只读模板文件夹里的内容，网站才不会带出别处的文件。", "Only what stands in the folder is read, so that nothing from elsewhere gets into the site."));

    public static readonly DiagnosticCode NoTitle = new("PE4184", Severity.Error,
        new("网页没有标题", "Page without a title"),
        new("第一行没有写标题。", "The first line gives no title."),
        new("请把第一行写成这样：@* 标题：本站说明 *@。", "Write as the first line: @* Title: About this site *@."),
        new("标题用作网页的标题、页脚链接的文字和网站地图里的名字。", "It is the page's heading, and its name at the foot of every page and in the site map."));

    public static readonly DiagnosticCode DoesNotCompile = new("PE4185", Severity.Error,
        new("模板有错", "The template does not compile"),
        new("模板编译不了：{0}。", "It does not compile: {0}."),
        new("请照提示改这一行；模板能用的内容见 site-templates/LOOKS.md。", "Mend the line; what a template can use is told in site-templates/LOOKS.md."),
        new("模板是 Razor（HTML 中用 @ 取内容），在生成网站时编译。编译不过，什么也不发布。", "Templates are Razor (HTML that takes content by @) and compiled when the site is built. Where one does not compile nothing is published."));

    public static readonly DiagnosticCode Failed = new("PE4186", Severity.Error,
        new("模板运行时出错", "The template failed"),
        new("运行到这里出错：{0}。", "It failed here: {0}."),
        new("请先用 @if 判断内容是否存在，例如 Model.Agencies.Count 是否大于零。", "Ask by @if first whether there is anything, for example whether Model.Agencies.Count is more than 0."),
        new("模板编译通过，但用这次的数据运行不下去。", "The template compiles, but cannot be run with this data."));

    public static readonly DiagnosticCode NotForTemplates = new("PE4187", Severity.Error,
        new("模板不能用这个", "Not for templates"),
        new("模板不能用“{0}”。", "A template cannot use '{0}'."),
        new("模板只用 Model 里的内容，以及文字、数字、列表的常用方法。", "A template uses what is in Model, and the common methods of texts, numbers and lists."),
        new("同样的数据总要生成同样的网站，所以模板不能看时钟、取随机数、读文件或上网。", "The same data makes the same site, so a template cannot read the clock, chance, files or the network."));

    public static readonly DiagnosticCode Blocked = new("PE4188", Severity.Error,
        new("浏览器会拦下这段内容", "Browsers will block this"),
        new("网页的安全策略不允许“{0}”。", "The site's security policy does not allow '{0}'."),
        new("样式写进 style.css，用 class 引用；脚本、内嵌的框架和别的网站的图片不能用；链接用 <a href>。", "Put styles into style.css and name them by class; scripts, frames and pictures of other sites cannot be used; link with <a href>."),
        new("每页的 Content-Security-Policy 只让本站自己的样式和图片生效：读者打开网页，不会向别的网站发出任何请求。", "The Content-Security-Policy of each page admits nothing but the site's own styles and pictures: no page asks another site for anything."));

    public static readonly DiagnosticCode BadMarkup = new("PE4189", Severity.Error,
        new("标签不配对或不该出现", "Markup that does not fit"),
        new("这段 HTML 放不进网页：{0}。", "This markup does not fit: {0}."),
        new("每个标签都要关上，次序相反；网页已有的 html、head、body、main、h1 不要再写，标题从 h2 开始。", "Close each tag, in reverse order; leave out html, head, body, main and h1, which the page has: headings begin with h2."),
        new("少关一个标签，后面整页的版面都会乱。", "One tag left open spoils the whole page after it."));

    public static readonly DiagnosticCode BadLink = new("PE4190", Severity.Error,
        new("站内链接不对", "A link within the site is wrong"),
        new("链接“{0}”{1}。", "The link '{0}' {1}."),
        new("站内的链接以 ~/ 开头，写到文件名为止，例如 ~/agencies/index.html；别的网站写完整的 https 地址。", "A link within the site begins with ~/ and ends in a file name, such as ~/agencies/index.html; another site is a whole https address."),
        new("同一段模板会出现在不同深度的网页上，只有 ~/（网站的根）总是对的。", "One template stands on pages of different depth, where only ~/ (the site's root) is always right."));

    public static readonly DiagnosticCode BadStyle = new("PE4191", Severity.Error,
        new("样式表引用了别的文件", "The style sheet asks for another file"),
        new("样式表里不能用“{0}”。", "The style sheet cannot use '{0}'."),
        new("去掉 @import；图片写成 url(data:…)；字体用读者设备上已有的。", "Leave out @import; write pictures as url(data:…); use fonts that readers' devices have."),
        new("网页不向别处请求任何文件，样式表只发布 style.css 这一个。", "Pages ask for no file elsewhere, and style.css is the only one that is published."));

    public static readonly DiagnosticCode BadLogo = new("PE4192", Severity.Error,
        new("标志不能用", "The logo cannot be used"),
        new("标志不能用：{0}。", "It cannot be used: {0}."),
        new("请用不超过 100 KB 的 PNG，或不含脚本的 SVG。", "Use a PNG of at most 100 KB, or an SVG without scripts."),
        new("标志在每一页上，读者用手机也要很快看到。", "It stands on every page and has to be quick on a phone."));

    public static readonly IReadOnlyList<DiagnosticCode> All =
        [NotInThisEdition, NoFolder, UnknownFile, OutsideFolder, NoTitle, DoesNotCompile, Failed, NotForTemplates, Blocked, BadMarkup, BadLink, BadStyle, BadLogo];
}
