using PerfEvalSite.Desk.Looking;
using PerfEvalSite.Site.Pages;

namespace PerfEvalSite.Desk.Pages;

/// <summary>The agencies and disclosures of the folder, each with how it stands and what comes next.</summary>
internal static class HomePage
{
    public static string Of(FolderState state, string folder, string? publishedTo)
    {
        var html = new Html();
        html.Add($"<header class=\"head\"><h1>{(state.SiteTitle.Length > 0 ? state.SiteTitle : "公开件")}</h1></header>\n");
        WriteVerdict(html, state);
        html.Add($"<p class=\"acts\"><a class=\"act\" href=\"/import\">导入文件</a> <a class=\"act\" href=\"/problems\">看问题和预览</a> <a class=\"act\" href=\"/publish\">公开</a></p>\n");
        foreach (var agency in state.Agencies)
            WriteAgency(html, agency, state, publishedTo is not null);
        html.Add($"""
            <section><h2>更多</h2>
            <ul class="links"><li><a href="/agency">新建单位</a></li><li><a href="/signoff">公开前核对表（供签发）</a></li><li><a href="/preview/index.html">整个网站的预览</a></li></ul>
            </section>

            """);
        return Frame.Page(new("公开件", "/", folder, state.Version), html);
    }

    internal static void WriteVerdict(Html html, FolderState state)
    {
        if (!state.IsRead)
            html.Box(true, "正在读数据文件夹", "大的文件夹要等一会儿，读完以后这一页自己更新。");
        else if (!state.IsThere)
            html.Box(false, "数据文件夹不见了", "可能被移走、改名，或者移动硬盘、网络盘断开了。放回原处后这里会自动恢复；换了地方的，请用页面底部的“换一个数据文件夹”。");
        else if (state.Verdict is not { } verdict)
            html.Box(state.Errors == 0, state.Errors == 0 ? "这里还没有公开件" : $"数据有 {state.Errors} 处错误", state.Errors == 0 ? "导入一份已有的文件（PDF、Word、Excel、网页），或者新建空表来填。" : "请到“问题和预览”逐处改正。");
        else
            html.Box(!state.HasErrors, verdict.Words.Zh, state.HasErrors ? "改正之前，预览停在上一次没有错误的样子，已公开的网站不会改动。" : state.Fault.Length > 0 ? state.Fault : state.Questions > 0 ? $"数据里另有 {state.Questions} 处要看，在“问题和预览”里逐处写明。" : "");
        if (state.Gone.Count > 0)
            html.Box(false, $"已公开而数据中没有的：{string.Join("、", state.Gone)}", "已公开的网址不能消失：请恢复数据，或者登记撤回、改名。");
    }

    private static void WriteAgency(Html html, AgencyState agency, FolderState state, bool isPublished)
    {
        html.Add($"<section><h2>{agency.Name}</h2>\n");
        if (agency.Disclosures.Count == 0)
            html.Add($"<p>还没有公开件。</p>\n");
        else
        {
            html.Add($"<div class=\"frame\" tabindex=\"0\" role=\"group\" aria-label=\"{agency.Name}的公开件\"><table><thead><tr><th scope=\"col\">公开件</th><th scope=\"col\">数据</th><th scope=\"col\">应有的表</th><th scope=\"col\">公开</th><th scope=\"col\">预览</th></tr></thead><tbody>\n");
            foreach (var one in agency.Disclosures)
                html.Add($"<tr><th scope=\"row\"><a href=\"/disclosure?at={one.Id}\">{one.Title}</a></th><td>{StateOf(one)}</td><td>{(one.Rehearsed is null ? "—" : one.Rehearsed.IsComplete ? "齐全" : "缺表")}</td><td>{Says.Against(one, isPublished)}</td><td>{PreviewOf(one, state)}</td></tr>\n");
            html.Add($"</tbody></table></div>\n");
        }
        html.Add($"<p class=\"downloads\"><a class=\"plainlink\" href=\"/new?agency={agency.Id}\">新建空表</a> <a class=\"plainlink\" href=\"/import?agency={agency.Id}\">导入文件</a></p></section>\n");
    }

    private static Raw StateOf(DisclosureState one)
    {
        var html = new Html();
        if (one.Errors > 0)
            html.Add($"<a class=\"differs\" href=\"/problems?at={one.Id}\">错误 {one.Errors} 处</a>");
        else if (one.Warnings > 0)
            html.Add($"<a href=\"/problems?at={one.Id}\">要看 {one.Warnings} 处</a>");
        else
            html.Add($"没有问题");
        return html.ToRaw();
    }

    private static Raw PreviewOf(DisclosureState one, FolderState state) =>
        one.HasPage && state.HasPreview ? new Html().Add($"<a href=\"/preview/{SitePaths.Disclosure(one.AgencyId, one.Id[(one.AgencyId.Length + 1)..])}\">预览</a>").ToRaw() : new("—");
}
