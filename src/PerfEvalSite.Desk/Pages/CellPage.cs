using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Desk.Looking;
using PerfEvalSite.Desk.Mending;

namespace PerfEvalSite.Desk.Pages;

/// <summary>One cell: what is said of it, the row that it stands in, and a field to mend it where that can be done here.</summary>
internal static class CellPage
{
    /// <param name="seen">Null where the file has no such cell any more.</param>
    /// <param name="typed">What was typed and not taken; null for nothing.</param>
    /// <param name="fault">Why it was not taken; empty for none.</param>
    public static string Of(FolderState state, string folder, Place place, SeenCell? seen, string? typed, string fault)
    {
        var html = new Html();
        html.Add($"<p class=\"crumbs\"><a href=\"/problems\">‹ 回到问题</a></p>\n<header class=\"head\"><h1>{place.Path}</h1><p class=\"lead\">{Says.Cell(place)}</p></header>\n");
        if (fault.Length > 0)
            html.Box(false, "没有改动", fault);
        var said = state.Problems.Where(problem => problem.Place == place).ToList();
        if (said.Count > 0)
        {
            html.Add($"<section><h2>这一格的问题</h2>\n<ul class=\"problems\">\n");
            foreach (var problem in said)
                html.Add($"<li class=\"{problem.Level}\"><p><b>{Says.Level(problem.Level)}</b> {problem.Message}</p><p>{problem.Remedy}</p></li>\n");
            html.Add($"</ul></section>\n");
        }
        if (seen is null)
            html.Box(false, "文件里已经没有这一格", "可能刚刚改过。请回到问题列表重新看。");
        else
            WriteCell(html, place, seen, typed);
        return Frame.Page(new("改一格", "", folder), html);
    }

    private static void WriteCell(Html html, Place place, SeenCell seen, string? typed)
    {
        var cell = seen.Cell;
        html.Add($"<section><h2>这一行</h2>\n<ol class=\"row\">\n");
        for (int i = 0; i < cell.Row.Count; i++)
            html.Add($"<li{new Raw(i == cell.At ? " class=\"it\"" : "")}>{(cell.Row[i].Length > 0 ? cell.Row[i] : "（空白）")}</li>\n");
        html.Add($"</ol>\n");
        if (cell.WhyNot.Length > 0)
            html.Box(false, "这一格不能在这里改", cell.WhyNot);
        else
            html.Add($"""
                <form method="post" action="/cell" class="stack">
                <input type="hidden" name="file" value="{place.Path}"><input type="hidden" name="line" value="{place.Line}"><input type="hidden" name="column" value="{place.Column}"><input type="hidden" name="sheet" value="{place.Sheet}"><input type="hidden" name="mark" value="{seen.Mark}">
                <label for="text">改成</label>
                <textarea id="text" name="text" rows="2" spellcheck="false">{"\n" + (typed ?? cell.Text)}</textarea>
                <small>原文怎样印就怎样填。只写回这一格，文件里别的内容、编码和格式都不动。</small>
                <button class="act">写回文件</button></form>

                """);
        html.Add($"<form method=\"post\" action=\"/open\"><input type=\"hidden\" name=\"file\" value=\"{place.Path}\"><button>用 WPS 或 Excel 打开文件</button></form>\n</section>\n");
    }
}
