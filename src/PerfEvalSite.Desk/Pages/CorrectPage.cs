using PerfEvalSite.Desk.Acting;

namespace PerfEvalSite.Desk.Pages;

/// <summary>Corrects a figure that was published: choose its cell, then say what it should be, since when and why.</summary>
internal static class CorrectPage
{
    private const int MostCells = 400;

    /// <param name="words">Cells whose name or figure holds them are listed.</param>
    /// <param name="chosen">Empty until a cell is chosen.</param>
    public static string Of(string folder, string id, CorrectionAct act, string words, string chosen, string fault)
    {
        var html = new Html();
        html.Add($"<p class=\"crumbs\"><a href=\"/disclosure?at={id}\">‹ {act.Title}</a></p>\n<header class=\"head\"><h1>更正已公开的数</h1><p class=\"lead\">表里原来的数不改，另记一行更正：网页和下载换成新数，原数划去保留，写明日期和原因。</p></header>\n");
        if (fault.Length > 0)
            html.Box(false, "没有记下", fault);
        if (act.Cells.FirstOrDefault(cell => cell.Reference == chosen) is { } cell)
            html.Add($"""
                <section><h2>{cell.Reference}</h2><form method="post" action="/correct" class="stack"><input type="hidden" name="at" value="{id}"><input type="hidden" name="cell" value="{cell.Reference}">
                <p>原来的值：<strong>{cell.Old}</strong></p>
                <label for="new">更正为</label><input id="new" name="new" value="{cell.Old}" required>
                <label for="date">更正公布的日期</label><input id="date" name="date" type="date" required>
                <label for="reason">原因</label><textarea id="reason" name="reason" rows="2" required></textarea>
                <button class="act">记下更正</button></form></section>

                """);
        html.Add($"<section><h2>哪一格</h2>\n<form class=\"choice\" method=\"get\" action=\"/correct\"><input type=\"hidden\" name=\"at\" value=\"{id}\"><label for=\"words\">名称或数字里有</label> <input id=\"words\" name=\"words\" value=\"{words}\"> <button>找</button></form>\n");
        var found = act.Cells.Where(one => words.Length == 0 || one.Reference.Contains(words, StringComparison.OrdinalIgnoreCase) || one.Old.Contains(words, StringComparison.OrdinalIgnoreCase)).ToList();
        html.Add($"<div class=\"frame\" tabindex=\"0\" role=\"group\" aria-label=\"可以更正的格\"><table><thead><tr><th scope=\"col\">更正</th><th scope=\"col\">表</th><th scope=\"col\">行</th><th scope=\"col\">栏</th><th scope=\"col\">现在的值</th></tr></thead><tbody>\n");
        foreach (var one in found.Take(MostCells))
            html.Add($"<tr><td class=\"once\"><a href=\"/correct?at={id}&amp;cell={Uri.EscapeDataString(one.Reference)}\">更正<span class=\"hidden\">：{one.Reference}</span></a></td><td>{one.Table.SheetName}</td><td>{one.Row}</td><td>{one.Column.Name}</td><td>{one.Old}</td></tr>\n");
        html.Add($"</tbody></table></div>\n");
        if (found.Count > MostCells)
            html.Add($"<p class=\"remark\">还有 {found.Count - MostCells} 格没有列出，请用名称找。</p>\n");
        html.Add($"</section>\n");
        return Frame.Page(new("更正", "", folder), html);
    }
}
