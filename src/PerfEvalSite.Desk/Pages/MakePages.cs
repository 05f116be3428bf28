using PerfEvalSite.Data.Tables;
using PerfEvalSite.Desk.Looking;

namespace PerfEvalSite.Desk.Pages;

/// <summary>A new agency, and the empty tables of a new disclosure.</summary>
internal static class MakePages
{
    public static string Agency(string folder, string fault, string id, string name)
    {
        var html = new Html();
        html.Add($"<header class=\"head\"><h1>新建单位</h1></header>\n");
        if (fault.Length > 0)
            html.Box(false, "没有新建", fault);
        html.Add($"""
            <section><h2>单位</h2><form method="post" action="/agency" class="stack"><label for="name">单位全称</label><input id="name" name="name" value="{name}" required autocomplete="organization">
            <label for="id">单位编码</label><input id="id" name="id" value="{id}" required pattern="[a-z0-9][a-z0-9_\-]*" maxlength="64" autocomplete="off" spellcheck="false">
            <small>小写字母、数字和连字符，例如 qingdao-ybj。它是网址的一部分，定了就不改。</small>
            <button class="act">新建</button></form></section>

            """);
        return Frame.Page(new("新建单位", "", folder), html);
    }

    public static string Tables(FolderState state, string folder, string agency, string fault)
    {
        var html = new Html();
        html.Add($"<header class=\"head\"><h1>新建空表</h1><p class=\"lead\">没有现成文件可以导入时，建一个工作簿来填。</p></header>\n");
        if (fault.Length > 0)
            html.Box(false, "没有新建", fault);
        html.Add($"<section><h2>公开件</h2><form method=\"post\" action=\"/new\" class=\"stack\"><label for=\"agency\">单位</label><select id=\"agency\" name=\"agency\">");
        foreach (var one in state.Agencies)
            html.Add($"<option value=\"{one.Id}\"{Says.Attribute("selected", one.Id == agency)}>{one.Name}</option>");
        html.Add($"</select>\n<label for=\"year\">预算年度</label><input id=\"year\" name=\"year\" inputmode=\"numeric\" required pattern=\"[12][0-9]{new Raw("{3}")}\">\n<label for=\"kind\">文种</label><select id=\"kind\" name=\"kind\">");
        foreach (var kind in DisclosuresTable.Kinds)
            html.Add($"<option value=\"{kind.Id}\">{kind.Name}</option>");
        html.Add($"</select>\n<label for=\"form\">填在哪里</label><select id=\"form\" name=\"form\"><option value=\"--xlsx\">一个工作簿</option><option value=\"--official\">官方版式的工作簿</option><option value=\"\">一组 CSV 文件</option></select>\n<button class=\"act\">新建</button></form></section>\n");
        return Frame.Page(new("新建空表", "", folder), html);
    }
}
