namespace PerfEvalSite.Desk.Pages;

/// <summary>A few words, and the way back.</summary>
internal static class MessagePage
{
    public static string Of(string title, string words, string folder, bool isGood = true)
    {
        var html = new Html();
        html.Add($"<header class=\"head\"><h1>{title}</h1></header>\n");
        html.Box(isGood, words);
        if (folder.Length > 0)
            html.Add($"<p><a href=\"/\">回到公开件</a></p>\n");
        return Frame.Page(new(title, "", folder), html);
    }
}
