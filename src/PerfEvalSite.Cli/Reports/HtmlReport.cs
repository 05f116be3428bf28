using System.Net;
using System.Text;
using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Cli.Reports;

/// <summary>
/// One HTML page that needs nothing beside it, to be read on a screen and signed on paper. Every text is escaped, and
/// personal information in it masked.
/// </summary>
internal sealed class HtmlReport
{
    private const string Style = """
        :root{color-scheme:light}
        *{box-sizing:border-box}
        body{font:16px/1.7 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif;max-width:64rem;margin:0 auto;padding:1.5rem 1rem 3rem;color:#1c2733;background:#fff}
        h1{font-size:1.6rem;line-height:1.35;margin:.5rem 0 1rem}
        h2{font-size:1.2rem;border-bottom:2px solid #17508a;margin:2.5rem 0 .8rem;padding-bottom:.2rem}
        h3{font-size:1rem;margin:1.4rem 0 .5rem}
        p{margin:.4rem 0}
        a{color:#17508a}
        .verdict{border:1px solid #d5dce3;border-left:.5rem solid #8a4b08;background:#fdf6ec;padding:.8rem 1rem}
        .verdict.good{border-left-color:#1d6b3a;background:#eef7f0}
        .verdict strong{display:block;font-size:1.25rem}
        dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1.2rem;margin:1rem 0}
        dt{color:#4a5967}
        dd{margin:0}
        .blanks{display:grid;grid-template-columns:repeat(2,1fr);gap:.9rem 2rem;margin:1.5rem 0 0}
        .blanks span{border-bottom:1px solid #1c2733;padding:.6rem 0 .1rem}
        .wide{overflow-x:auto}
        table{border-collapse:collapse;width:100%;font-size:.94rem;font-variant-numeric:tabular-nums}
        th,td{border:1px solid #c3ccd5;padding:.3rem .6rem;text-align:start;vertical-align:top;overflow-wrap:anywhere;min-width:5em}
        .long{min-width:14em}
        .place{min-width:12.5em}
        .short{white-space:nowrap;min-width:0}
        thead th{background:#eaf0f6}
        .w{color:#8a4b08}
        @media (max-width:40rem){.blanks,dl{grid-template-columns:1fr}dl{gap:0}dd{margin-bottom:.4rem}}
        @page{margin:16mm 14mm}
        @media print{body{font-size:10.5pt;max-width:none;padding:0}.wide{overflow:visible}a{color:inherit;text-decoration:none}h2,h3{break-after:avoid}tr,.verdict,.blanks{break-inside:avoid}thead{display:table-header-group}.verdict,thead th{print-color-adjust:exact}.long,.place{min-width:0}}
        """;

    private static readonly string[] longColumns = ["发现", "问题", "怎样改", "已发布", "现在", "公开件"];
    private static readonly string[] shortColumns = ["级别", "编号", "结果", "规则", "差异", "缺失", "需说明", "应有的表", "表"];

    private readonly StringBuilder html = new();

    public HtmlReport(string title)
    {
        html.Append("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        html.Append("<title>").Append(Escaped(title)).Append("</title>\n<style>\n").Append(Style.ReplaceLineEndings("\n")).Append("\n</style>\n</head>\n<body>\n<main>\n<h1>").Append(Escaped(title)).Append("</h1>\n");
    }

    public void Verdict(string words, string more, bool isGood) =>
        html.Append(isGood ? "<div class=\"verdict good\">" : "<div class=\"verdict\">").Append("<strong>").Append(Escaped(words)).Append("</strong>").Append(Escaped(more)).Append("</div>\n");

    public void Facts(params ReadOnlySpan<(string Name, string Value)> facts)
    {
        html.Append("<dl>\n");
        foreach (var (name, value) in facts)
            html.Append("<dt>").Append(Escaped(name)).Append("</dt><dd>").Append(Escaped(value)).Append("</dd>\n");
        html.Append("</dl>\n");
    }

    /// <summary>Lines to be filled in by hand.</summary>
    public void Blanks(params ReadOnlySpan<string> names)
    {
        html.Append("<div class=\"blanks\">");
        foreach (string name in names)
            html.Append("<span>").Append(Escaped(name)).Append("：</span>");
        html.Append("</div>\n");
    }

    public void Heading(int level, string? id, string text)
    {
        html.Append("<h").Append(level);
        if (id is not null)
            html.Append(" id=\"").Append(id).Append('"');
        html.Append('>').Append(Escaped(text)).Append("</h").Append(level).Append(">\n");
    }

    public void Paragraph(string text) => html.Append("<p>").Append(Escaped(text)).Append("</p>\n");

    /// <summary>A column in which nothing stands is left out.</summary>
    /// <param name="links">Where the first cell of each row leads; null for nowhere.</param>
    public void Table(string[] heads, IReadOnlyList<string[]> rows, IReadOnlyList<string?>? links = null)
    {
        bool[] isUsed = [.. heads.Select((_, i) => rows.Any(row => row[i].Length > 0))];
        html.Append("<div class=\"wide\"><table><thead><tr>");
        foreach (string head in heads.Where((_, i) => isUsed[i]))
            html.Append("<th scope=\"col\"").Append(ClassOf(head)).Append('>').Append(Escaped(head)).Append("</th>");
        html.Append("</tr></thead><tbody>\n");
        int number = 0;
        foreach (string[] row in rows)
        {
            html.Append("<tr>");
            for (int i = 0; i < row.Length; i++)
            {
                if (!isUsed[i])
                    continue;
                string? link = i == 0 ? links?[number] : null;
                html.Append("<td").Append(ClassOf(heads[i])).Append(IsGrave(row[i]) ? "><strong class=\"w\">" : ">");
                if (link is not null)
                    html.Append("<a href=\"").Append(link).Append("\">");
                html.Append(Escaped(row[i])).Append(link is not null ? "</a>" : "").Append(IsGrave(row[i]) ? "</strong></td>" : "</td>");
            }
            html.Append("</tr>\n");
            number++;
        }
        html.Append("</tbody></table></div>\n");
    }

    public string Finish() => html.Append("</main>\n</body>\n</html>\n").ToString();

    private static string ClassOf(string head) =>
        Array.IndexOf(longColumns, head) >= 0 ? " class=\"long\"" : Array.IndexOf(shortColumns, head) >= 0 ? " class=\"short\"" : head == "位置" ? " class=\"place\"" : "";

    private static bool IsGrave(string cell) => cell is "错误" or "读不出来" or "缺表" || cell.StartsWith("差异", StringComparison.Ordinal) || cell.StartsWith("缺失", StringComparison.Ordinal) || cell.StartsWith("已发布，", StringComparison.Ordinal);

    private static string Escaped(string text) => WebUtility.HtmlEncode(VisibleText.Of(PersonalText.Redacted(text)));
}
