using PerfEvalSite.Data.Checking;
using PerfEvalSite.Desk.Looking;
using PerfEvalSite.Site.Pages;

namespace PerfEvalSite.Desk.Pages;

/// <summary>One disclosure: how it stands, and all that can be done with it.</summary>
internal static class DisclosurePage
{
    public static string Of(FolderState state, string folder, DisclosureState one, string? publishedTo, bool hasReport)
    {
        var html = new Html();
        html.Add($"<p class=\"crumbs\"><a href=\"/\">‹ 回到公开件</a></p>\n<header class=\"head\"><h1>{one.Title}</h1><p class=\"remark\">{one.Id}</p></header>\n");
        html.Box(one.Errors == 0, one.Errors > 0 ? $"有 {one.Errors} 处错误，改正以前不能公开。" : one.Warnings > 0 ? $"没有错误，有 {one.Warnings} 处要看。" : "没有错误，也没有要看的地方。");
        if (one.Rehearsed is { } rehearsed)
        {
            html.Add($"<section><h2>情况</h2>\n<dl class=\"facts\"><div><dt>公开</dt><dd>{Says.Against(one, publishedTo is not null)}</dd></div>\n");
            foreach (var outcome in new[] { Outcome.Agrees, Outcome.Contradiction, Outcome.Missing, Outcome.NeedsReason, Outcome.NotChecked })
                html.Add($"<div><dt>{outcome.Words().Zh}</dt><dd>{rehearsed.Counts[(int)outcome]} 处</dd></div>\n");
            html.Add($"</dl>\n<ul class=\"plain\">\n");
            foreach (string lacking in rehearsed.Lacking)
                html.Add($"<li>{lacking}</li>\n");
            html.Add($"</ul></section>\n");
        }
        html.Add($"<section><h2>要做什么</h2>\n<ul class=\"plain\">\n<li><a href=\"/problems?at={one.Id}\">看问题和预览</a></li>\n");
        if (one.HasPage && state.HasPreview)
            html.Add($"<li><a href=\"/preview/{SitePaths.Disclosure(one.AgencyId, one.Id[(one.AgencyId.Length + 1)..])}\">看做成的网页</a></li>\n");
        if (hasReport)
            html.Add($"<li><a href=\"/report?at={one.Id}\">看导入报告</a></li>\n");
        html.Add($"<li><a href=\"/correct?at={one.Id}\">更正已公开的数</a></li>\n<li><a href=\"/withdraw?at={one.Id}\">撤回</a></li>\n<li><a href=\"/rename?at={one.Id}\">改网址</a></li>\n</ul>\n");
        if (one.Year > 0)
            html.Add($"<form method=\"post\" action=\"/next\"><input type=\"hidden\" name=\"at\" value=\"{one.Id}\"><button>照这一件建 {one.Year + 1} 年度的空表</button></form>\n");
        html.Add($"</section>\n");
        return Frame.Page(new(one.Title, "", folder, state.Version), html);
    }
}
