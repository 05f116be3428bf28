namespace PerfEvalSite.Desk.Pages;

/// <summary>Chooses or makes the data folder.</summary>
internal static class FolderPage
{
    /// <param name="recent">The last one first.</param>
    /// <param name="suggested">A folder that would do, there already or not.</param>
    /// <param name="fault">Why the one that was asked for cannot be used; empty for none.</param>
    public static string Of(IReadOnlyList<string> recent, string suggested, string fault, string folder)
    {
        var html = new Html();
        html.Add($"<header class=\"head\"><h1>数据文件夹</h1><p class=\"lead\">一个文件夹装本单位全部公开件的数据。选一个已有的，或者建一个新的；别的文件夹不会读，也不会改。</p></header>\n");
        if (fault.Length > 0)
            html.Box(false, "不能用这个文件夹", fault);
        html.Add($"""
            <section><h2>用这个文件夹</h2>
            <form method="post" action="/folder" class="stack"><label for="path">文件夹的位置（没有就新建）</label>
            <input id="path" name="path" value="{suggested}" required spellcheck="false" autocomplete="off">
            <button class="act">用这个文件夹</button></form>
            <p class="remark">在资源管理器的地址栏里点一下，就能复制文件夹的位置。</p></section>

            """);
        if (recent.Count > 0)
        {
            html.Add($"<section><h2>用过的文件夹</h2>\n<ul class=\"recent\">\n");
            foreach (string one in recent)
                html.Add($"<li><form method=\"post\" action=\"/folder\"><input type=\"hidden\" name=\"path\" value=\"{one}\"><button>{one}</button></form></li>\n");
            html.Add($"</ul></section>\n");
        }
        return Frame.Page(new("数据文件夹", "", folder), html);
    }
}
