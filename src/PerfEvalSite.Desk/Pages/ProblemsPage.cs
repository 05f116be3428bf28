using PerfEvalSite.Desk.Looking;
using PerfEvalSite.Site.Pages;

namespace PerfEvalSite.Desk.Pages;

/// <summary>Everything to look at, beside the page that it stands on.</summary>
internal static class ProblemsPage
{
    private const int MostShown = 300;

    /// <param name="at">A disclosure's id; empty for all.</param>
    public static string Of(FolderState state, string folder, string at)
    {
        var shown = at.Length == 0 ? state.Problems : [.. state.Problems.Where(problem => problem.Disclosure == at || problem.Disclosure.Length == 0 && problem.Level == "error")];
        var html = new Html();
        html.Add($"<header class=\"head\"><h1>问题和预览</h1></header>\n");
        HomePage.WriteVerdict(html, state);
        WriteChoice(html, state, at);
        html.Add($"<div class=\"beside\">\n<section id=\"list\" aria-labelledby=\"list-title\"><h2 id=\"list-title\">{(shown.Count == 0 ? "没有要看的问题" : $"要看的问题（{shown.Count} 处）")}</h2>\n<ol class=\"problems\">\n");
        foreach (var problem in shown.Take(MostShown))
            Write(html, problem, state.HasPreview);
        html.Add($"</ol>\n");
        if (shown.Count > MostShown)
            html.Add($"<p class=\"remark\">还有 {shown.Count - MostShown} 处没有列出，先改上面这些。</p>\n");
        html.Add($"</section>\n<section class=\"look\" aria-labelledby=\"look-title\"><h2 id=\"look-title\">{(state.IsPreviewCurrent || !state.HasPreview ? "预览" : "预览（上一次没有错误的样子）")}</h2>\n");
        if (state.HasPreview)
        {
            string page = at.Split('/') is [var agency, var id] ? SitePaths.Disclosure(agency, id) : SitePaths.Home;
            html.Add($"<p><a href=\"/preview/{page}\" target=\"_blank\">在新窗口打开</a></p>\n<iframe name=\"preview\" src=\"/preview/{page}\" title=\"网页预览\"></iframe>\n");
        }
        else
            html.Add($"<p>数据没有错误以后，这里是做成的网页。</p>\n");
        html.Add($"</section>\n</div>\n");
        return Frame.Page(new("问题和预览", "/problems", folder, state.Version, IsWide: true), html);
    }

    private static void WriteChoice(Html html, FolderState state, string at)
    {
        html.Add($"<form class=\"choice\" action=\"/problems\" method=\"get\"><label for=\"at\">公开件</label> <select id=\"at\" name=\"at\"><option value=\"\">全部</option>");
        foreach (var one in state.Disclosures)
            html.Add($"<option value=\"{one.Id}\"{Says.Attribute("selected", one.Id == at)}>{one.Title}</option>");
        html.Add($"</select> <button>看这一件</button></form>\n");
    }

    private static void Write(Html html, Problem problem, bool hasPreview)
    {
        html.Add($"<li class=\"{problem.Level}\"><p><b>{Says.Level(problem.Level)}</b> {problem.Message}</p>\n");
        if (problem.Remedy.Length > 0)
            html.Add($"<p class=\"remedy\">{problem.Remedy}</p>\n");
        html.Add($"<p class=\"where\"><span>{problem.Place.Path}</span> <span class=\"cell\">{Says.Cell(problem.Place)}</span> <span class=\"code\">{problem.Code}</span></p>\n<p class=\"ways\">");
        if (Says.CellLink(problem.Place) is { } link)
            html.Add($"<a href=\"{link}\">看这一格，改正</a> ");
        if (hasPreview && problem.Page is { } page)
            html.Add($"<a href=\"/preview/{page}\" target=\"preview\">在预览里看</a> ");
        if (problem.Place.Sheet is not null && problem.Place.Line > 0)
            html.Add($"<button type=\"button\" class=\"copy\" hidden data-text=\"{Says.Cell(problem.Place)}\">复制格名</button>");
        html.Add($"</p></li>\n");
    }
}
