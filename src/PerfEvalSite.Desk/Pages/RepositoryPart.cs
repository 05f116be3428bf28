using PerfEvalSite.Desk.Committing;
using PerfEvalSite.Desk.Looking;

namespace PerfEvalSite.Desk.Pages;

/// <summary>A folder that stands in a git repository: what a commit takes along, and the button that makes it.</summary>
internal static class RepositoryPart
{
    private const int MostFiles = 500;
    private const int MostTitles = 3;

    /// <param name="isData">Whether it is the data folder; else it is the published site.</param>
    /// <param name="isReady">Whether the data have no error and the preview shows them.</param>
    public static void Write(Html html, Repository repository, FolderState state, bool isData, bool isReady)
    {
        html.Add($"<section><h2>提交到仓库：{(isData ? "数据文件夹" : "公开到的网站文件夹")}</h2>\n");
        if (repository.Trouble.Length > 0)
        {
            html.Box(false, "现在不能提交", repository.Trouble);
            html.Add($"</section>\n");
            return;
        }
        html.Add($"<p>{(isData ? "数据" : "网站")}文件夹在 Git 仓库的分支 {repository.Branch} 上。只提交这个文件夹里的变动，仓库里别的东西不动。</p>\n");
        if (repository.Files.Count > 0)
            WriteFiles(html, repository, state, isData);
        else
            html.Add($"<p>没有要提交的变动。</p>\n");
        if (repository.Ignored.Count > 0)
            html.Add($"<p class=\"remark\">仓库设置为不提交的（.gitignore）：{string.Join("、", repository.Ignored.Take(MostTitles))}{(repository.Ignored.Count > MostTitles ? $"等 {repository.Ignored.Count} 个" : "")}。</p>\n");
        if (repository.Files.Count > 0 || repository is { Ahead: > 0, Remote: not null })
            WriteForm(html, repository, state, isData, isReady);
        html.Add($"</section>\n");
    }

    /// <summary>What the person at the desk may write otherwise.</summary>
    internal static string Message(Repository repository, FolderState state, bool isData)
    {
        if (!isData)
            return $"更新网站：{repository.Files.Count} 个文件";
        var titles = repository.Files.GroupBy(file => TitleOf(file, state)).Select(group => group.Key).Where(title => title.Length > 0).ToList();
        return titles.Count == 0 ? $"更新数据：{string.Join("、", repository.Files.Take(MostTitles).Select(file => file.Path))}"
            : titles.Count <= MostTitles ? $"公开数据：{string.Join("、", titles)}"
            : $"公开数据：{titles[0]}等 {titles.Count} 件\n\n{string.Join("\n", titles)}";
    }

    private static void WriteFiles(Html html, Repository repository, FolderState state, bool isData)
    {
        html.Add($"<p>会提交 {repository.Files.Count} 个文件（{Counts(repository.Files)}）：</p>\n");
        if (isData)
        {
            html.Add($"<ul class=\"plain\">\n");
            foreach (var group in repository.Files.GroupBy(file => TitleOf(file, state)))
                html.Add($"<li>{(group.Key.Length > 0 ? group.Key : "整个网站的设置和名单")}：{Counts(group)}</li>\n");
            html.Add($"</ul>\n");
        }
        html.Add($"<details><summary>每一个文件</summary>\n<ul class=\"said\">\n");
        foreach (var file in repository.Files.Take(MostFiles))
            html.Add($"<li>{file.How}　{file.Path}</li>\n");
        if (repository.Files.Count > MostFiles)
            html.Add($"<li>还有 {repository.Files.Count - MostFiles} 个没有列出。</li>\n");
        html.Add($"</ul></details>\n");
    }

    private static void WriteForm(Html html, Repository repository, FolderState state, bool isData, bool isReady)
    {
        string id = isData ? "data" : "site";
        bool isBlocked = isData && !isReady;
        html.Add($"<form method=\"post\" action=\"/commit\" class=\"stack\"><input type=\"hidden\" name=\"what\" value=\"{id}\"><input type=\"hidden\" name=\"mark\" value=\"{repository.Mark}\">\n");
        string before = repository.Ahead > 0 ? $"以前没有推送的 {repository.Ahead} 个提交" : "";
        if (repository.Files.Count == 0)
            html.Add($"<input type=\"hidden\" name=\"push\" value=\"1\"><button class=\"act\"{Says.Attribute("disabled", isBlocked)}>推送{before}到 {repository.Remote}</button>");
        else
        {
            html.Add($"<label for=\"message-{id}\">提交说明（可以改）</label><textarea id=\"message-{id}\" name=\"message\" rows=\"2\" maxlength=\"4000\" required>{"\n" + Message(repository, state, isData)}</textarea>\n");
            if (repository.Remote is { } remote)
                html.Add($"<p class=\"tick\"><input type=\"checkbox\" id=\"push-{id}\" name=\"push\" value=\"1\"><label for=\"push-{id}\">同时推送到 {remote} 的分支 {repository.RemoteBranch}{(before.Length > 0 ? $"（一并送出{before}）" : "")}</label></p>\n");
            else
                html.Add($"<small>提交只留在本机：仓库没有远端，或者有几个而分支没有说用哪一个。</small>\n");
            html.Add($"<small>仓库的钩子和签名设置不运行。</small>\n<button class=\"act\"{Says.Attribute("disabled", isBlocked)}>提交</button>");
        }
        html.Add($"</form>\n");
        if (isBlocked)
            html.Add($"<p class=\"remark\">数据没有错误、预览更新以后才能提交。</p>\n");
    }

    private static string Counts(IEnumerable<ChangedFile> files) => string.Join("，", files.GroupBy(file => file.How).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => $"{group.Key} {group.Count()} 个"));

    /// <summary>Of the disclosure, or of the agency, that a file belongs to; empty for one of the whole site.</summary>
    private static string TitleOf(ChangedFile file, FolderState state) => file.Path.Split('/') switch
    {
        [var agency, var disclosure, _, ..] => state.Disclosure($"{agency}/{disclosure}")?.Title ?? $"{agency}/{disclosure}",
        [var agency, _] => state.Agencies.FirstOrDefault(one => one.Id == agency)?.Name ?? agency,
        _ => "",
    };
}
