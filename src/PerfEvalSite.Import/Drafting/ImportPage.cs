using System.Globalization;
using System.Net;
using System.Text;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Import.Recognition;
using PerfEvalSite.Import.Sources;

namespace PerfEvalSite.Import.Drafting;

/// <summary>The report as one web page that needs nothing beside it: what was not placed first, then page by page what each cell became.</summary>
public static class ImportPage
{
    private const int LongestQuote = 120, MostListed = 2_000;

    private const string Style = """
        :root{color-scheme:light}body{font:16px/1.7 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;max-width:72rem;margin:0 auto;padding:1.5rem 1rem 3rem;color:#1c2733;background:#fff}
        h1{font-size:1.5rem}h2{font-size:1.2rem;border-bottom:2px solid #17508a;margin-top:2.2rem}h3{font-size:1rem;margin:1.2rem 0 .4rem}
        dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1.2rem}dt{color:#4a5967}dd{margin:0}
        .wide{overflow-x:auto}table{border-collapse:collapse;font-size:.94rem}th,td{border:1px solid #c3ccd5;padding:.25rem .6rem;text-align:start;vertical-align:top;overflow-wrap:anywhere}th{background:#eaf0f6}
        svg{width:100%;height:auto;border:1px solid #c3ccd5;background:#fff;margin:.4rem 0 1.2rem}
        svg text{font-size:8px;fill:#1c2733}.f{fill:#dff0e3;stroke:#1d6b3a}.h{fill:#eef2f6;stroke:#8a97a5}.x{fill:#fbe3e0;stroke:#a3261b}
        .key span{display:inline-block;padding:0 .6rem;margin-inline-end:.6rem;border:1px solid}.k1{background:#dff0e3}.k2{background:#eef2f6}.k3{background:#fbe3e0}
        """;

    public static string Write(Draft draft, ImportTally tally, DraftStore store, IReadOnlyList<string> understood)
    {
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>导入报告</title>\n<style>").Append(Style.ReplaceLineEndings("\n")).Append("</style>\n</head>\n<body>\n<main>\n");
        html.Append("<h1>导入报告：").Append(Escaped(draft.Id)).Append("</h1>\n<dl>\n");
        Fact(html, "文种", draft.Kind.Name);
        Fact(html, "年度", Text(draft.Year));
        Fact(html, "官方表", $"{draft.Sheets.Count} 张，{tally.InTables} 个数放进了各自的格");
        Fact(html, "正文", $"{draft.Documents.Sum(document => document.Texts.Count)} 段，其中的数 {tally.InTexts} 个；{tally.ReadTwice} 个金额与表内一致");
        Fact(html, "没有放进数据", $"{tally.Left} 处，其中的数 {tally.FiguresLeft} 个");
        foreach (string line in understood)
            Fact(html, "辨认", line);
        html.Append("</dl>\n");
        WriteDifferences(html, store);
        foreach (var document in draft.Documents)
            Write(html, document, draft, tally);
        return html.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void WriteDifferences(StringBuilder html, DraftStore store)
    {
        if (store.Differences.Count == 0)
            return;
        html.Append("<h2>有人改过的内容（没有覆盖）</h2>\n<div class=\"wide\"><table><thead><tr><th>文件<th>格<th>现在<th>这次导入</thead><tbody>\n");
        foreach (var cell in store.Differences.Take(MostListed))
            Row(html, cell.File, ImportReport.CellOf(cell), cell.Theirs, cell.Ours);
        html.Append("</tbody></table></div>\n");
    }

    private static void Write(StringBuilder html, RecognisedDocument document, Draft draft, ImportTally tally)
    {
        html.Append("<h2>").Append(Escaped(document.Source.Name)).Append("</h2>\n");
        var left = document.Leftovers.Select(one => (one.Place, one.Text, one.Why, one.Figures)).Concat(document.Source.Unread.Where(one => one.IsContent).Select(one => (one.Place, one.Text, one.Why, Figures: Numbers.In(one.Text)))).OrderByDescending(one => one.Figures > 0).ToList();
        html.Append("<h3>没有放进数据的内容</h3>\n");
        if (left.Count == 0)
            html.Append("<p>没有。</p>\n");
        else
        {
            html.Append("<div class=\"wide\"><table><thead><tr><th>位置<th>内容<th>原因</thead><tbody>\n");
            foreach (var one in left.Take(MostListed))
                Row(html, one.Place.Text(Language.Chinese), one.Text, one.Why.Zh);
            html.Append("</tbody></table></div>\n");
            if (left.Count > MostListed)
                html.Append("<p>其余 ").Append(left.Count - MostListed).Append(" 处见 import-report.json。</p>\n");
        }
        html.Append("<h3>表格</h3>\n<div class=\"wide\"><table><thead><tr><th>位置<th>标题<th>官方表<th>依据</thead><tbody>\n");
        foreach (var table in document.Tables)
            Row(html, table.Source.Place.Text(Language.Chinese), table.Key, draft.Sheets.Find(sheet => sheet.Table == table)?.Placement.Form is { } form ? $"{form.Id} {form.Title}" : "没有导入", draft.Sheets.Find(sheet => sheet.Table == table)?.Placement.Reasons ?? table.Why.Zh ?? "");
        html.Append("</tbody></table></div>\n");
        if (document.Source.Pages.Count > 0)
            WritePages(html, document, draft, tally);
        else
            WriteCells(html, document, draft, tally);
    }

    private static void WritePages(StringBuilder html, RecognisedDocument document, Draft draft, ImportTally tally)
    {
        html.Append("<h3>逐页对照</h3>\n<p class=\"key\"><span class=\"k1\">放进数据的数</span><span class=\"k2\">表头、名称和正文</span><span class=\"k3\">没有放进数据</span></p>\n");
        var boxes = new SortedDictionary<int, List<(Box Box, string Class, string Text, string Title)>>();
        foreach (var sheet in draft.Sheets.Where(sheet => document.Tables.Contains(sheet.Table)))
            foreach (var cell in sheet.Table.Sheet.Cells.Where(cell => cell.Text.Trim().Length > 0))
                Mark(cell.Place, tally.UseOf(cell) is { Column.Type: >= ColumnType.Integer } ? "f" : "h", cell.Text, tally.UseOf(cell) is { Table: { } table, Column: { } column } ? $"{table.SheetName}：{column.Name}" : "表头、名称或说明");
        foreach (var text in document.Texts)
            Mark(text.Place, "h", text.Heading, "正文：" + text.Section.Name);
        foreach (var left in document.Leftovers)
            Mark(left.Place, "x", left.Text, left.Why.Zh);
        foreach (var (page, marks) in boxes)
        {
            var size = page <= document.Source.Pages.Count ? document.Source.Pages[page - 1] : default;
            html.Append("<h3>第").Append(page).Append("页</h3>\n<svg viewBox=\"0 0 ").Append(Text(size.Width)).Append(' ').Append(Text(size.Height)).Append("\" role=\"img\" aria-label=\"第").Append(page).Append("页的格子\">");
            foreach (var (box, look, text, title) in marks)
                html.Append("<g><title>").Append(Escaped(title)).Append("</title><rect class=\"").Append(look).Append("\" x=\"").Append(Text(box.Left)).Append("\" y=\"").Append(Text(box.Top)).Append("\" width=\"").Append(Text(Math.Max(box.Width, 1))).Append("\" height=\"").Append(Text(Math.Max(box.Height, 1)))
                    .Append("\"/><text x=\"").Append(Text(box.Left + 2)).Append("\" y=\"").Append(Text(box.CentreY + 3)).Append("\">").Append(Escaped(Fitting(text, box.Width))).Append("</text></g>");
            html.Append("</svg>\n");
        }

        void Mark(SourcePlace place, string look, string text, string title)
        {
            if (place.Page == 0 || place.Box.IsEmpty)
                return;
            if (!boxes.TryGetValue(place.Page, out var marks))
                boxes[place.Page] = marks = [];
            marks.Add((place.Box, look, text, title));
        }
    }

    private static void WriteCells(StringBuilder html, RecognisedDocument document, Draft draft, ImportTally tally)
    {
        foreach (var sheet in draft.Sheets.Where(sheet => document.Tables.Contains(sheet.Table)))
        {
            html.Append("<h3>").Append(Escaped(sheet.Name)).Append("</h3>\n<div class=\"wide\"><table><thead><tr><th>位置<th>内容<th>放进</thead><tbody>\n");
            foreach (var cell in sheet.Table.Sheet.Cells)
                if (tally.UseOf(cell) is { Table: { } table, Column: { } column })
                    Row(html, cell.Place.Text(Language.Chinese), cell.Text, $"{table.SheetName}：{column.Name}");
            html.Append("</tbody></table></div>\n");
        }
    }

    private static void Fact(StringBuilder html, string name, string value) => html.Append("<dt>").Append(Escaped(name)).Append("</dt><dd>").Append(Escaped(value)).Append("</dd>\n");

    private static void Row(StringBuilder html, params ReadOnlySpan<string> cells)
    {
        html.Append("<tr>");
        foreach (string cell in cells)
            html.Append("<td>").Append(Escaped(cell.Length > LongestQuote ? cell[..LongestQuote] + "……" : cell));
        html.Append('\n');
    }

    private static string Fitting(string text, double width)
    {
        string plain = text.Trim().Replace('\n', ' ');
        int fits = Math.Max(1, (int)(width / (plain.Length > 0 && plain[0] < '\u2E80' ? 4.6 : 8.2)));
        return plain.Length > fits ? plain[..fits] : plain;
    }

    private static string Text(double number) => Math.Round(number, 1).ToString(CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Escaped(string text) => WebUtility.HtmlEncode(PersonalText.Redacted(text));
}
