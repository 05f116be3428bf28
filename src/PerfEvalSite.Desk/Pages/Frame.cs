namespace PerfEvalSite.Desk.Pages;

/// <summary>What every page of the desk has around it: the site's own head, and the ways through the desk.</summary>
internal static class Frame
{
    /// <param name="Title">Of the page.</param>
    /// <param name="Here">The path of the page in the ways through the desk; empty for one that is not among them.</param>
    /// <param name="Version">Of the state that it shows: a script looks for a newer one. 0 for a page that stays as it is.</param>
    internal sealed record Look(string Title, string Here, string Folder = "", long Version = 0, bool IsWide = false);

    private static readonly (string Path, string Name)[] ways = [("/", "公开件"), ("/problems", "问题和预览"), ("/import", "导入文件"), ("/publish", "公开")];

    public static string Page(Look look, Html body)
    {
        var html = new Html();
        html.Add($"""
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{look.Title} - 工作台</title>
            <link rel="icon" type="image/svg+xml" href="/icon.svg">
            <link rel="stylesheet" href="/site.css">
            <link rel="stylesheet" href="/desk.css">
            <script src="/desk.js" defer></script>
            </head>
            <body data-version="{look.Version}">
            <a class="skip" href="#main">跳到正文</a>
            <header class="top"><div class="wide">
            <p class="site"><a href="/">公开工作台</a><span>{look.Folder}</span></p>

            """);
        if (look.Folder.Length > 0)
        {
            html.Add($"<nav aria-label=\"主导航\"><ul>\n");
            foreach (var (path, name) in ways)
                html.Add($"<li><a href=\"{path}\"{Current(path == look.Here)}>{name}</a></li>\n");
            html.Add($"</ul></nav>\n");
        }
        html.Add($"</div></header>\n<main id=\"main\" class=\"{(look.IsWide ? "desk broad" : "desk")} wide\" tabindex=\"-1\">\n<div id=\"live\" role=\"status\" class=\"live\"></div>\n{body.ToRaw()}</main>\n");
        html.Add($"<footer class=\"bottom\"><div class=\"wide\"><p><span>工作台只在本机上运行，数据不离开这台电脑。</span>{FolderLink(look)}</p>\n<form method=\"post\" action=\"/stop\"><button class=\"quiet\">停止工作台</button></form></div></footer>\n</body>\n</html>\n");
        return html.ToString();
    }

    private static Raw Current(bool isHere) => new(isHere ? " aria-current=\"page\"" : "");

    private static Raw FolderLink(Look look) => new(look.Folder.Length > 0 ? "<a href=\"/folder\">换一个数据文件夹</a>" : "");
}
