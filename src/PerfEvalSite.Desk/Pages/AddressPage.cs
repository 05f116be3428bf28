using PerfEvalSite.Desk.Looking;

namespace PerfEvalSite.Desk.Pages;

/// <summary>Takes back what was published, or gives it another address: the old address keeps saying what became of it.</summary>
internal static class AddressPage
{
    public static string Withdraw(string folder, DisclosureState one, string fault, string date, string reason)
    {
        var html = Head(one, "撤回", "网页和下载不再公开，旧网址说明已经撤回、何时、为什么。数据文件夹会改名保留，不会删除。", fault);
        html.Add($"<section><h2>什么时候、为什么</h2><form method=\"post\" action=\"/withdraw\" class=\"stack\"><input type=\"hidden\" name=\"at\" value=\"{one.Id}\">\n");
        WriteWhy(html, date, reason);
        html.Add($"<button class=\"act\">撤回</button></form></section>\n");
        return Frame.Page(new("撤回", "", folder), html);
    }

    public static string Rename(string folder, DisclosureState one, string fault, string now, string date, string reason)
    {
        var html = Head(one, "改网址", "公开件的编码是网址的一部分。改了以后，旧网址会带读者到新的地方。", fault);
        html.Add($"<section><h2>新的网址</h2><form method=\"post\" action=\"/rename\" class=\"stack\"><input type=\"hidden\" name=\"at\" value=\"{one.Id}\">\n<label for=\"now\">单位编码/公开件编码</label><input id=\"now\" name=\"now\" value=\"{(now.Length > 0 ? now : one.Id)}\" required spellcheck=\"false\" autocomplete=\"off\">\n");
        WriteWhy(html, date, reason);
        html.Add($"<button class=\"act\">改网址</button></form></section>\n");
        return Frame.Page(new("改网址", "", folder), html);
    }

    private static Html Head(DisclosureState one, string title, string lead, string fault)
    {
        var html = new Html();
        html.Add($"<p class=\"crumbs\"><a href=\"/disclosure?at={one.Id}\">‹ {one.Title}</a></p>\n<header class=\"head\"><h1>{title}</h1><p class=\"lead\">{lead}</p></header>\n");
        if (fault.Length > 0)
            html.Box(false, "没有改动", fault);
        return html;
    }

    private static void WriteWhy(Html html, string date, string reason) =>
        html.Add($"<label for=\"date\">日期</label><input id=\"date\" name=\"date\" type=\"date\" value=\"{date}\" required>\n<label for=\"reason\">原因（会公开）</label><textarea id=\"reason\" name=\"reason\" rows=\"2\" required>{"\n" + reason}</textarea>\n");
}
