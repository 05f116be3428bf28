using System.Text;
using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Site.Pages;

namespace PerfEvalSite.Cli.Reports;

/// <summary>One disclosure as the person who signs off sees it.</summary>
/// <param name="Changes">Against what is published; null when it is new.</param>
public sealed record RehearsedDisclosure(string AgencyName, Disclosure Disclosure, string Title, CheckResult Checks, Completeness Completeness, IReadOnlyList<FigureChange>? Changes);

/// <summary>
/// The rehearsal before publishing: one self-contained page for whoever signs off. What is new, what changes against the
/// published site, what is missing, what the checks flag, and every fault of the input.
/// </summary>
public sealed class Rehearsal(IReadOnlyList<RehearsedDisclosure> disclosures, IReadOnlyList<ReportItem> faults, bool hasSite)
{
    private const int MostChanges = 200;

    private readonly StringBuilder html = new();

    public string Write()
    {
        html.Append("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>公开前核对</title>\n<style>\n");
        html.Append("body{font:16px/1.7 \"PingFang SC\",\"Microsoft YaHei\",\"Noto Sans CJK SC\",sans-serif;max-width:60rem;margin:1.5rem auto;padding:0 1rem;color:#1c2733;background:#fff}");
        html.Append("h1{font-size:1.6rem}h2{font-size:1.2rem;border-bottom:2px solid #17508a;margin-top:2rem}h3{font-size:1rem}table{border-collapse:collapse;width:100%}");
        html.Append("th,td{border:1px solid #d5dce3;padding:.3rem .6rem;text-align:start;vertical-align:top}thead th{background:#eaf0f6}.w{color:#8a4b08;font-weight:600}@media print{h2,h3{break-after:avoid}tr{break-inside:avoid}}");
        html.Append("\n</style>\n</head>\n<body>\n<h1>公开前核对</h1>\n");
        WriteTotals();
        WriteFaults();
        foreach (var one in disclosures)
            WriteDisclosure(one);
        html.Append("</body>\n</html>\n");
        return html.ToString();
    }

    private void WriteTotals()
    {
        int isNew = disclosures.Count(one => one.Changes is null);
        int changed = disclosures.Count(one => one.Changes is { Count: > 0 });
        int flagged = disclosures.Count(one => one.Checks.Findings.Any(finding => finding.Outcome.IsSerious()));
        int incomplete = disclosures.Count(one => one.Completeness.MissingTables.Count > 0);
        string compared = hasSite ? $"新增 {isNew} 份，数字有变动 {changed} 份，没有变动 {disclosures.Count - isNew - changed} 份" : "没有已发布的网站可比，全部按新增列出";
        Paragraph($"共 {disclosures.Count} 份公开件：{compared}；核验有“差异”或“缺失” {flagged} 份；缺少应有的表 {incomplete} 份。");
        Paragraph(faults.Any(fault => fault.Level == "error") ? "数据有错误，现在不能发布；请先改正下列各处。" : "数据没有错误，可以发布。");
    }

    private void WriteFaults()
    {
        if (faults.Count == 0)
            return;
        html.Append("<h2>数据中的问题</h2>\n");
        Table(["位置", "编号", "问题", "怎样改"], faults.Select(fault => new[] { fault.Place.ToString(), fault.Code, fault.Message, fault.Remedy }));
    }

    private void WriteDisclosure(RehearsedDisclosure one)
    {
        html.Append("<h2>").Append(Escaped($"{one.AgencyName}：{one.Title}")).Append("</h2>\n");
        var checks = one.Checks;
        Paragraph($"{(one.Changes is null ? "新增" : one.Changes.Count == 0 ? "与已发布的相同" : $"有 {one.Changes.Count} 处变动")}。核验：相符 {checks.CountOf(Outcome.Agrees)}，四舍五入 {checks.CountOf(Outcome.Rounding)}，"
            + $"需说明 {checks.CountOf(Outcome.NeedsReason)}，差异 {checks.CountOf(Outcome.Contradiction)}，缺失 {checks.CountOf(Outcome.Missing)}，未检查 {checks.CountOf(Outcome.NotChecked)}。");
        var lacking = new List<string>();
        if (one.Completeness.MissingTables.Count > 0)
            lacking.Add("缺少应有的表：" + string.Join("、", one.Completeness.MissingTables));
        lacking.AddRange(one.Completeness.Coarse);
        lacking.AddRange(one.Completeness.FormFaults);
        lacking.Add("及时性：" + one.Completeness.Timeliness);
        Paragraph(string.Join("；", lacking) + "。");
        var findings = checks.Findings.Where(finding => finding.Outcome is not (Outcome.Rounding or Outcome.NotChecked)).ToList();
        if (findings.Count > 0)
        {
            html.Append("<h3>核验发现</h3>\n");
            Table(["结果", "规则", "发现", "位置", "单位说明"], findings.Select(finding => new[]
            {
                finding.Outcome.Words().Zh, finding.Rule.Id, finding.Message.Zh,
                finding.Cells.Count > 0 ? finding.Cells[0].PlaceIn(one.Disclosure).ToString() : "", finding.Reply?.Reason ?? "",
            }));
        }
        if (one.Changes is { Count: > 0 } changes)
        {
            html.Append("<h3>与已发布的不同</h3>\n");
            Table(["表", "行", "列", "已发布", "现在"], changes.Take(MostChanges).Select(change => new[] { change.Table.SheetName, change.RowName, change.Column.Name, Shown(change.Old), Shown(change.New) }));
            if (changes.Count > MostChanges)
                Paragraph($"还有 {changes.Count - MostChanges} 处没有列出。");
        }
    }

    private void Table(string[] heads, IEnumerable<string[]> rows)
    {
        html.Append("<table><thead><tr>");
        foreach (string head in heads)
            html.Append("<th scope=\"col\">").Append(Escaped(head)).Append("</th>");
        html.Append("</tr></thead><tbody>\n");
        foreach (string[] row in rows)
        {
            html.Append("<tr>");
            foreach (string cell in row)
                html.Append(cell is "差异" or "缺失" ? "<td class=\"w\">" : "<td>").Append(Escaped(cell)).Append("</td>");
            html.Append("</tr>\n");
        }
        html.Append("</tbody></table>\n");
    }

    private void Paragraph(string text) => html.Append("<p>").Append(Escaped(text)).Append("</p>\n");

    private static string Shown(string text) => text.Length == 0 ? "（空白）" : text;

    private static string Escaped(string text) => System.Net.WebUtility.HtmlEncode(PersonalText.Redacted(text));
}
