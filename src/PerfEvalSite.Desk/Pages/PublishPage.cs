using PerfEvalSite.Desk.Acting;
using PerfEvalSite.Desk.Committing;
using PerfEvalSite.Desk.Looking;

namespace PerfEvalSite.Desk.Pages;

/// <summary>The last look before publishing, what will change, and the ways out: a zip, a folder, or a commit to the repository.</summary>
internal static class PublishPage
{
    /// <param name="site">The folder that is offered.</param>
    /// <param name="repositories">Of the data and of the published site, where they stand in one.</param>
    /// <param name="done">Null before anything was published from this page.</param>
    /// <param name="committed">Null before anything was committed from this page.</param>
    public static string Of(FolderState state, string folder, string site, string? publishedTo, IReadOnlyList<Repository> repositories, Published? done = null, Committed? committed = null)
    {
        bool isReady = state is { IsThere: true, HasErrors: false, IsPreviewCurrent: true, HasPreview: true };
        var html = new Html();
        html.Add($"<header class=\"head\"><h1>公开</h1></header>\n");
        if (done is { Words.Length: > 0 })
            html.Box(true, $"已公开到 {publishedTo}", done.Words + "把这个文件夹里的全部内容放到单位网站的空间里。");
        else if (done is not null)
            html.Box(false, "没有公开，原来的网站没有改动", string.Join(' ', done.Faults));
        if (committed is { Done.Length: > 0 })
            html.Box(true, committed.Done);
        if (committed is { Fault.Length: > 0 })
            html.Box(false, committed.Done.Length > 0 ? "提交了，没有推送" : "没有提交", committed.Fault);
        HomePage.WriteVerdict(html, state);
        WriteChanges(html, state, publishedTo);
        html.Add($"<section><h2>交给网站管理员：一个压缩包</h2>\n<p>整个网站装在一个 zip 里，解压到网站空间的任意目录就能用。</p>\n");
        if (isReady)
            html.Add($"<p><a class=\"act\" href=\"/site.zip\" download>下载网站（zip）</a></p>\n");
        else
            html.Add($"<p class=\"remark\">数据没有错误、预览更新以后才能下载。</p>\n");
        html.Add($"""
            </section>
            <section><h2>放到一个文件夹</h2>
            <form method="post" action="/publish" class="stack"><label for="site">网站文件夹（没有就新建；不能在数据文件夹里面）</label><input id="site" name="site" value="{site}" required spellcheck="false" autocomplete="off">
            <small>以后每次公开都放到同一个文件夹：只换有变动的文件，已公开的网址不会消失。</small>
            {Never(done is { IsPublicAsked: true })}<button class="act"{Says.Attribute("disabled", !isReady)}>公开到这个文件夹</button></form></section>

            """);
        foreach (var repository in repositories)
            RepositoryPart.Write(html, repository, state, repository.Folder == folder, isReady);
        html.Add($"""
            <section><h2>签发</h2><p><a href="/signoff" target="_blank">公开前核对表</a>：新增了什么、改了什么、缺什么、哪里对不上，可以打印签字。</p></section>

            """);
        // What was done stays to be read, whatever changes meanwhile.
        return Frame.Page(new("公开", "/publish", folder, done is null && committed is null ? state.Version : 0), html);
    }

    /// <summary>Asked for only where it makes a difference, as nobody takes back what was public by a tick.</summary>
    private static Raw Never(bool isAsked) => !isAsked ? new("") : new Html().Add($"<p class=\"tick\"><input type=\"checkbox\" id=\"first\" name=\"first\" value=\"1\"><label for=\"first\">{DeskWords.NeverPublic}：读者从来没有看到过它，数可以直接改，不登记更正</label></p>\n").ToRaw();

    private static void WriteChanges(Html html, FolderState state, string? publishedTo)
    {
        html.Add($"<section><h2>这次会改变什么</h2>\n");
        if (publishedTo is null)
            html.Add($"<p>还没有用工作台公开过，全部是新的。</p>\n");
        var changed = state.Disclosures.Where(one => one.Rehearsed is { } rehearsed && (rehearsed.IsNew || rehearsed.IsChanged)).ToList();
        html.Add($"<ul class=\"plain\">\n");
        foreach (var one in changed)
            html.Add($"<li><a href=\"/disclosure?at={one.Id}\">{one.Title}</a>：{(one.Rehearsed!.IsNew ? "新增" : $"改了 {one.Rehearsed.Changes!.Count} 处")}</li>\n");
        if (changed.Count == 0)
            html.Add($"<li>公开件的数没有变动。</li>\n");
        html.Add($"</ul></section>\n");
    }
}
