using System.Text.RegularExpressions;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Desk.Acting;
using PerfEvalSite.Desk.Looking;
using PerfEvalSite.Site.Pages;

namespace PerfEvalSite.Desk.Pages;

/// <summary>Documents to be imported, and what became of them.</summary>
internal static partial class ImportPage
{
    private const string Remedy = "→ ";

    /// <param name="agency">Chosen before; empty for none.</param>
    public static string Of(FolderState state, string folder, string agency, string fault)
    {
        var html = new Html();
        html.Add($"<header class=\"head\"><h1>导入文件</h1><p class=\"lead\">把已有的公开文件放进来：PDF、Word（.docx）、工作簿（.xlsx、.xls、.et）、存下来的网页。表格和正文变成数据，原文件作附件；认不准的不猜，逐处列出来问。</p></header>\n");
        if (fault.Length > 0)
            html.Box(false, "没有导入", fault);
        html.Add($"<section><h2>文件和单位</h2>\n<form method=\"post\" action=\"/import\" enctype=\"multipart/form-data\" class=\"stack\">\n<div class=\"drop\"><label for=\"files\">把文件拖到这里，或者选择文件</label>\n<input id=\"files\" name=\"files\" type=\"file\" multiple required accept=\".pdf,.docx,.xlsx,.xls,.et,.html,.htm,.csv\"></div>\n");
        WriteAgency(html, state, agency);
        html.Add($"<details><summary>文件里没有写明年度或文种时填</summary>\n");
        WriteFacts(html, 0, "");
        html.Add($"</details>\n<button class=\"act\">导入</button></form></section>\n");
        return Frame.Page(new("导入文件", "/import", folder), html);
    }

    /// <param name="forms">Official tables that a table of the documents may be: id and title.</param>
    public static string Outcome(FolderState state, string folder, ImportOutcome outcome, IReadOnlyList<(string Id, string Title)> forms)
    {
        var html = new Html();
        html.Add($"<header class=\"head\"><h1>{(outcome.Made.Count > 0 ? "导入的结果：这样理解，对吗？" : "导入的结果")}</h1></header>\n");
        html.Box(outcome.Ran.IsDone, outcome.Ran.IsDone ? $"已导入 {outcome.Files.Count} 个文件" : "没有导入，或者只导入了一部分", outcome.Ran.IsDone ? "请对照下面的报告看一遍，再看预览。" : "");
        html.Add($"<section><h2>说明</h2>\n<ul class=\"said\">\n");
        foreach (string line in Said(outcome.Ran.Lines))
            html.Add($"<li>{line}</li>\n");
        html.Add($"</ul></section>\n");
        if (!outcome.Ran.IsDone)
            WriteAgain(html, outcome);
        if (outcome.Questions.Count > 0)
            WriteQuestions(html, outcome, forms);
        foreach (string id in outcome.Made)
            WriteMade(html, state, id);
        return Frame.Page(new("导入的结果", "/import", folder, IsWide: true), html);
    }

    /// <summary>Diagnostics as a command prints them, in the words of the page on problems, each with its remedy. What comes next on a command line is a button here.</summary>
    private static List<string> Said(IEnumerable<string> lines)
    {
        var said = new List<string>();
        foreach (string line in lines.Where(line => !line.StartsWith("导入报告：", StringComparison.Ordinal)))
            if (line.StartsWith(Remedy, StringComparison.Ordinal) && said.Count > 0)
                said[^1] += line[Remedy.Length..];
            else
                said.Add(Printed().Match(line) is { Success: true } fault ? $"{Says.Level(fault.Groups["level"].Value)}　{fault.Groups["place"].Value}：{fault.Groups["message"].Value}（{fault.Groups["code"].Value}）" : line);
        return said;
    }

    [GeneratedRegex(@"^(?<place>.+?)(\(\d+,\d+\))?: (?<level>error|warning) (?<code>PE\d+): (?<message>.*)$")]
    private static partial Regex Printed();

    private static void WriteAgency(Html html, FolderState state, string agency)
    {
        if (state.Agencies.Count > 0)
        {
            html.Add($"<label for=\"agency\">哪个单位的</label>\n<select id=\"agency\" name=\"agency\">");
            foreach (var one in state.Agencies)
                html.Add($"<option value=\"{one.Id}\"{Says.Attribute("selected", one.Id == agency)}>{one.Name}（{one.Id}）</option>");
            html.Add($"<option value=\"\">另一个单位，编码写在下面</option></select>\n<details><summary>另一个单位</summary>\n");
        }
        html.Add($"<label for=\"code\">单位编码</label>\n<input id=\"code\" name=\"code\" pattern=\"[a-z0-9][a-z0-9_\\-]*\" maxlength=\"64\" autocomplete=\"off\" spellcheck=\"false\"{Says.Attribute("required", state.Agencies.Count == 0)}>\n<small>小写字母、数字和连字符，例如 qingdao-ybj。它是网址的一部分，定了就不改。</small>\n<label for=\"name\">单位全称（文件里写明的可以不填）</label>\n<input id=\"name\" name=\"name\" autocomplete=\"organization\">\n");
        if (state.Agencies.Count > 0)
            html.Add($"</details>\n");
    }

    private static void WriteFacts(Html html, int year, string kind)
    {
        html.Add($"<label for=\"year\">预算年度</label>\n<input id=\"year\" name=\"year\" inputmode=\"numeric\" pattern=\"[12][0-9]{new Raw("{3}")}\" value=\"{(year > 0 ? year.ToString(System.Globalization.CultureInfo.InvariantCulture) : "")}\">\n<label for=\"kind\">文种</label>\n<select id=\"kind\" name=\"kind\"><option value=\"\">由文件辨认</option>");
        foreach (var known in DisclosuresTable.Kinds)
            html.Add($"<option value=\"{known.Id}\"{Says.Attribute("selected", known.Id == kind)}>{known.Name}</option>");
        html.Add($"</select>\n");
    }

    private static void WriteAgain(Html html, ImportOutcome outcome)
    {
        var wish = outcome.Wish;
        html.Add($"<section><h2>补充以后再导入</h2>\n<p>文件本身要换的（另存为别的格式、换一份完好的、选错了单位的），改好以后<a href=\"/import?agency={Uri.EscapeDataString(wish.Agency)}\">重新选择文件</a>。缺年度、文种、单位名称的，在这里补上：</p>\n<form method=\"post\" action=\"/import/again\" class=\"stack\"><input type=\"hidden\" name=\"drop\" value=\"{wish.Drop}\"><input type=\"hidden\" name=\"agency\" value=\"{wish.Agency}\">\n<label for=\"name\">单位全称（新单位，文件里又没有写明时填）</label><input id=\"name\" name=\"name\" value=\"{wish.Name}\">\n");
        WriteFacts(html, wish.Year, wish.Kind);
        html.Add($"<button class=\"act\">再导入一次</button></form></section>\n");
    }

    private static void WriteQuestions(Html html, ImportOutcome outcome, IReadOnlyList<(string Id, string Title)> forms)
    {
        html.Add($"<section><h2>这些表是哪一张官方表？</h2>\n<form method=\"post\" action=\"/import/answer\" class=\"stack\"><input type=\"hidden\" name=\"drop\" value=\"{outcome.Wish.Drop}\"><input type=\"hidden\" name=\"agency\" value=\"{outcome.Wish.Agency}\"><input type=\"hidden\" name=\"year\" value=\"{outcome.Wish.Year}\"><input type=\"hidden\" name=\"kind\" value=\"{outcome.Wish.Kind}\">\n");
        for (int i = 0; i < outcome.Questions.Count; i++)
        {
            html.Add($"<label for=\"form{i}\">{outcome.Questions[i]}</label><input type=\"hidden\" name=\"table\" value=\"{outcome.Questions[i]}\">\n<select id=\"form{i}\" name=\"form\"><option value=\"\">以后再说</option><option value=\"-\">都不是，不导入</option>");
            foreach (var (id, title) in forms)
                html.Add($"<option value=\"{id}\">{title}（{id}）</option>");
            html.Add($"</select>\n");
        }
        html.Add($"<button class=\"act\">按这样再导入</button></form></section>\n");
    }

    private static void WriteMade(Html html, FolderState state, string id)
    {
        var one = state.Disclosure(id);
        html.Add($"<section><h2>{one?.Title ?? id}</h2>\n<p class=\"acts\"><a class=\"act\" href=\"/problems?at={id}\">看问题和预览</a> <a class=\"act\" href=\"/publish\">公开</a> <a class=\"act\" href=\"/report?at={id}\" target=\"_blank\">在新窗口看导入报告</a></p>\n<div class=\"beside\">\n<div><h3>导入报告</h3><iframe src=\"/report?at={id}\" title=\"导入报告\"></iframe></div>\n<div><h3>做成的网页</h3>");
        if (state.HasPreview && one is { HasPage: true })
            html.Add($"<iframe src=\"/preview/{SitePaths.Disclosure(one.AgencyId, id[(one.AgencyId.Length + 1)..])}\" title=\"网页预览\"></iframe>");
        else
            html.Add($"<p>数据还有错误，改正以后才有预览。</p>");
        html.Add($"</div></div></section>\n");
    }
}
