using System.Globalization;
using PerfEvalSite.Data.Checking;

namespace PerfEvalSite.Cli.Reports;

/// <summary>
/// The rehearsal before publishing: one self-contained page for whoever signs off. What is new, what changes against the
/// published site, what is missing, what the checks flag, and every fault of the input.
/// </summary>
internal sealed class Rehearsal(string title, bool hasSite)
{
    private const int MostChanges = 200;
    private const int MostFaults = 500;

    private readonly HtmlReport html = new($"公开前核对：{title}");
    private readonly List<RehearsedDisclosure> disclosures = [];

    /// <summary>Disclosures that could not be read, by agency and id.</summary>
    public List<string> Unread { get; } = [];

    /// <summary>Disclosures that are published and that the data no longer has, by agency and id.</summary>
    public List<string> Gone { get; } = [];

    public void Add(RehearsedDisclosure disclosure) => disclosures.Add(disclosure);

    public string Write(IReadOnlyList<ReportItem> faults)
    {
        WriteVerdict(faults);
        WriteSignatures();
        WriteList();
        WriteFaults(faults);
        for (int i = 0; i < disclosures.Count; i++)
            if (disclosures[i].IsTold)
                WriteDisclosure(disclosures[i], i);
        return html.Finish();
    }

    private void WriteVerdict(IReadOnlyList<ReportItem> faults)
    {
        int errors = faults.Count(fault => fault.Level == "error");
        int flagged = disclosures.Count(one => one.IsFlagged), asking = disclosures.Sum(one => one.Counts[(int)Outcome.NeedsReason]);
        if (errors > 0)
            html.Verdict("不能发布", $"数据有 {Number(errors)} 处错误，请先按下表改正；改正之前，原来的网站不会改动。", isGood: false);
        else if (flagged > 0 || Gone.Count > 0)
            html.Verdict("数据没有错误，请看过下列各处再发布", $"核验有“差异”或“缺失”的 {Number(flagged)} 份，需说明 {Number(asking)} 处{(Gone.Count > 0 ? $"；已发布而数据中没有的 {Number(Gone.Count)} 份" : "")}。", isGood: false);
        else
            html.Verdict("可以发布", asking > 0 ? $"数据没有错误，没有“差异”和“缺失”；需说明 {Number(asking)} 处。" : "数据没有错误，没有“差异”“缺失”和“需说明”。", isGood: true);

        int isNew = disclosures.Count(one => one.IsNew), changed = disclosures.Count(one => one.IsChanged);
        html.Facts(
            ("公开件", $"{Number(disclosures.Count + Unread.Count)} 份"),
            ("与已发布的相比", hasSite ? $"新增 {Number(isNew)} 份，有变动 {Number(changed)} 份，没有变动 {Number(disclosures.Count - isNew - changed)} 份" : "没有已发布的网站可比，全部按新增列出"),
            ("缺少应有的表", $"{Number(disclosures.Count(one => !one.IsComplete))} 份"),
            ("数据中的问题", $"错误 {Number(errors)} 处，提醒 {Number(faults.Count - errors)} 处"));
    }

    private void WriteSignatures() => html.Blanks("核对人", "日期", "签发人", "日期");

    private void WriteList()
    {
        html.Heading(2, "list", "公开件一览");
        var rows = new List<string[]>();
        var links = new List<string?>();
        for (int i = 0; i < disclosures.Count; i++)
        {
            var one = disclosures[i];
            string state = one.IsNew ? "新增" : one.IsChanged ? $"变动 {Number(one.Changes!.Count)} 处" : "没有变动";
            rows.Add([one.Title, one.AgencyName, state, Count(one, Outcome.Contradiction), Count(one, Outcome.Missing), Count(one, Outcome.NeedsReason), one.IsComplete ? "齐全" : "缺表"]);
            links.Add(one.IsTold ? $"#d{Number(i + 1)}" : null);
        }
        foreach (string unread in Unread)
        {
            rows.Add([unread, "", "读不出来", "", "", "", ""]);
            links.Add(null);
        }
        foreach (string gone in Gone)
        {
            rows.Add([gone, "", "已发布，数据中没有", "", "", "", ""]);
            links.Add(null);
        }
        html.Table(["公开件", "单位", "与已发布的相比", "差异", "缺失", "需说明", "应有的表"], rows, links);
        if (Gone.Count > 0)
            html.Paragraph("已发布的网址不能消失：请恢复数据，或在“网址变更”表里写明改到哪里或已经撤回。");
    }

    private void WriteFaults(IReadOnlyList<ReportItem> faults)
    {
        if (faults.Count == 0)
            return;
        html.Heading(2, "faults", "数据中的问题");
        html.Table(["级别", "位置", "编号", "问题", "怎样改"], [.. faults.Take(MostFaults).Select(fault => new[] { fault.Level == "error" ? "错误" : "提醒", fault.Place.ToString(), fault.Code, fault.Message, fault.Remedy })]);
        WriteRest(faults.Count - MostFaults);
    }

    private void WriteDisclosure(RehearsedDisclosure one, int index)
    {
        html.Heading(2, $"d{Number(index + 1)}", one.Title);
        string state = one.IsNew ? "新增" : one.IsChanged ? $"与已发布的相比有 {Number(one.Changes!.Count)} 处变动" : "与已发布的相同";
        string counted = string.Join("，", new[] { Outcome.Agrees, Outcome.Rounding, Outcome.NeedsReason, Outcome.Contradiction, Outcome.Missing, Outcome.NotChecked }.Select(outcome => $"{outcome.Words().Zh} {Count(one, outcome)}"));
        html.Paragraph($"{one.AgencyName}（{one.Id}）。{state}。");
        html.Paragraph($"核验：{counted}。{(one.Settled > 0 ? $"已发布版本的发现中有 {Number(one.Settled)} 处不再出现。" : "")}");
        html.Paragraph(string.Join("；", one.Lacking) + "。");
        WriteChanges(one.Changes ?? []);
        if (one.Findings.Count == 0)
            return;
        html.Heading(3, null, "核验发现");
        html.Table(["结果", "规则", "发现", "位置", "单位说明"],
            [.. one.Findings.Select(finding => new[] { finding.Outcome.Words().Zh + (finding.IsNewlyFound ? "（新出现）" : ""), finding.Rule, finding.Message, finding.Place, finding.Reply })]);
    }

    private void WriteChanges(IReadOnlyList<RehearsedChange> changes)
    {
        if (changes.Count == 0)
            return;
        html.Heading(3, null, "与已发布的不同");
        html.Table(["表", "行", "栏", "已发布", "现在"], [.. changes.Take(MostChanges).Select(change => new[] { change.Table, change.Row, change.Column, Shown(change.Old), Shown(change.New) })]);
        WriteRest(changes.Count - MostChanges);
    }

    private void WriteRest(int more)
    {
        if (more > 0)
            html.Paragraph($"还有 {Number(more)} 处没有列出。");
    }

    private static string Count(RehearsedDisclosure one, Outcome outcome) => Number(one.Counts[(int)outcome]);

    private static string Shown(string text) => text.Length == 0 ? "（空白）" : text;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
