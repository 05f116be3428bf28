using System.Globalization;
using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Site.Pages;

/// <summary>数据核验: how much was compared and what came of it, each finding with both numbers and links to the cells.</summary>
internal static class ChecksSection
{
    public const string Id = "checks";

    /// <param name="sections">The sections already made, to know which cells the page shows.</param>
    public static Section? Build(SectionInput input, IReadOnlyList<Section> sections)
    {
        if (input.Checks is not { } checks)
            return null;
        var section = new Section(Id, "数字对得上吗");
        var duties = DutyLedger.Of(input.Disclosure, checks);
        section.Blocks.Add(new Block { Notes = [Verdict(checks) + "核对只比较文件自己印出的数。"], Facts = Counts(checks) });
        var shown = new ShownCells(sections);
        foreach (var outcome in FindingOrder)
        {
            var items = new List<FindingItem>();
            for (int i = 0; i < checks.Findings.Count; i++)
                if (checks.Findings[i].Outcome == outcome)
                    items.Add(Item(checks.Findings[i], i + 1, shown));
            if (items.Count > 0)
                section.Blocks.Add(new Block { Findings = [.. items], FindingsHeading = outcome == Outcome.Contradiction ? "" : $"{outcome.Words().Zh}：{Number(items.Count)} 条" });
        }
        AddMatches(section, checks);
        section.Blocks.Add(new Block { Folded = new FoldedFacts($"核对了哪些规则（{Number(duties.Length)} 条）", [new("合计", Summary(duties)), .. Ledger(duties)]) });
        return section;
    }

    /// <summary>Contradictions stand open; the others are folded, each kind behind a line.</summary>
    private static readonly Outcome[] FindingOrder = [Outcome.Contradiction, Outcome.NeedsReason, Outcome.Missing, Outcome.NotChecked, Outcome.Rounding];

    /// <summary>233 处相符，2 处对不上. What could not be compared is never part of what agrees.</summary>
    public static string Verdict(CheckResult checks) =>
        $"{Number(checks.Held)} 处相符，" + (checks.CountOf(Outcome.Contradiction) is > 0 and int wrong ? $"{Number(wrong)} 处对不上。" : "没有发现对不上的。");

    /// <summary>Which numbers of the text were found in a table: a line for each text.</summary>
    private static void AddMatches(Section section, CheckResult checks)
    {
        if (checks.TextMatches.Count == 0)
            return;
        var lines = new List<string>();
        foreach (var ofText in checks.TextMatches.GroupBy(match => match.Text))
            lines.Add($"{ofText.Key.Table.SheetName}{Quotes.Around(ofText.First().TextRow)}：" + string.Join('、', ofText.Select(match => $"{match.Printed}（{match.Cell.NameIn(match.CellRow)}）").Distinct()));
        section.Blocks.Add(new Block { Heading = "正文中与各表相符的数", Notes = [.. lines] });
    }

    /// <summary>How many there are of each, with the word explained; what there is none of is left out.</summary>
    private static Fact[] Counts(CheckResult checks)
    {
        var counts = new List<Fact>(OutcomeTerms.Order.Length);
        foreach (var outcome in OutcomeTerms.Order)
            if (checks.CountOf(outcome) > 0)
                counts.Add(new($"{outcome.Words().Zh} {Number(checks.CountOf(outcome))} 处", OutcomeTerms.Explain(outcome)));
        return [.. counts];
    }

    private static string Summary(Duty[] duties) =>
        $"共 {Number(duties.Length)} 条规则：{Number(DutyLedger.Count(duties, DutyState.Agrees))} 条核对相符，{Number(DutyLedger.Count(duties, DutyState.Found))} 条有发现，"
        + $"{Number(DutyLedger.Count(duties, DutyState.NotApplicable))} 条不适用，{Number(DutyLedger.Count(duties, DutyState.NotChecked))} 条未检查；不适用和未检查的不算通过。";

    /// <summary>Every rule under what became of it; those not compared by the reason, so that a reason is said once.</summary>
    private static Fact[] Ledger(Duty[] duties)
    {
        var facts = new List<Fact>(4);
        Add("核对，相符", DutyState.Agrees, static duty => duty.Rule.Id);
        Add("核对，有发现", DutyState.Found, static duty => $"{duty.Rule.Id}（{Number(duty.Found)}）");
        AddByReason("不适用", DutyState.NotApplicable);
        AddByReason("未检查", DutyState.NotChecked);
        return [.. facts];

        void Add(string name, DutyState state, Func<Duty, string> said)
        {
            if (DutyLedger.Count(duties, state) > 0)
                facts.Add(new(name, string.Join('、', duties.Where(duty => duty.State == state).Select(said))));
        }

        void AddByReason(string name, DutyState state)
        {
            if (DutyLedger.Count(duties, state) > 0)
                facts.Add(new(name, string.Join('；', duties.Where(duty => duty.State == state).GroupBy(duty => duty.Reason.Zh).Select(group => $"{group.Key}：{string.Join('、', group.Select(duty => duty.Rule.Id))}"))));
        }
    }

    private static FindingItem Item(Finding finding, int number, ShownCells shown)
    {
        var replies = new List<string>(2);
        if (finding.AlsoBroken.Count > 0)
            replies.Add($"同一原因还使这些规则不符：{string.Join("、", finding.AlsoBroken.Select(rule => rule.Id))}，不再逐条列出。");
        if (finding.Reply is { } reply)
            replies.Add($"单位说明{Dated(reply.Date)}：{reply.Reason}");
        if (finding.Correction is { } correction)
            replies.Add($"已更正{Dated(correction.Date)}：{correction.Old} 更正为 {correction.New}。{correction.Reason}");
        return new FindingItem(number, finding.Id, finding.Outcome, finding.Message.Zh, CellsOf(finding, shown), new Link(finding.Rule.Id, SitePaths.Rule(finding.Rule.Id)), replies);
    }

    /// <summary>Each cell is called 指标“甲”的得分; where several of one column follow each other, 指标的得分：甲、乙; another one of the same row by its column, 目标值.</summary>
    private static FindingCell[] CellsOf(Finding finding, ShownCells shown)
    {
        var cells = new FindingCell[finding.Cells.Count];
        string? anchor = null;
        for (int i = 0; i < cells.Length; i++)
        {
            var cell = finding.Cells[i];
            string name = Shortened(finding.RowNames[i], finding.Message.Zh);
            bool follows = i > 0 && IsOfColumn(finding.Cells[i - 1], cell);
            bool isFollowed = i + 1 < cells.Length && IsOfColumn(finding.Cells[i + 1], cell);
            string before = follows ? "、" : i > 0 ? "；" : "";
            if (!follows && isFollowed)
                before += $"{cell.Table.SheetName}的{cell.Column.Name}：";
            else if (!follows)
                name = i > 0 && IsOfRow(finding.Cells[i - 1], cell) ? cell.Column.Name : cell.NameIn(name);
            string? last = anchor;
            anchor = shown.AnchorOf(cell);
            cells[i] = new FindingCell(before, name, anchor == last ? null : anchor);
        }
        return cells;
    }

    /// <summary>A long name that the message has said in full is not said again.</summary>
    private static string Shortened(string name, string message)
    {
        const int most = 16, kept = 12;
        return name.Length > most && message.Contains(name, StringComparison.Ordinal) ? name[..(char.IsHighSurrogate(name[kept - 1]) ? kept - 1 : kept)] + "…" : name;
    }

    private static bool IsOfRow(CellRef cell, CellRef other) => cell.Table == other.Table && cell.Row == other.Row;

    private static bool IsOfColumn(CellRef cell, CellRef other) => cell.Table == other.Table && cell.Column == other.Column;

    private static string Dated(string date) => date.Length > 0 ? $"（{date}）" : "";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The cells that have an id on the page, and the sections that stand in for those that do not.</summary>
    private sealed class ShownCells
    {
        private readonly IReadOnlyList<Section> sections;
        private readonly List<CellId> facts = [];
        private readonly List<TableModel> tables = [];

        public ShownCells(IReadOnlyList<Section> sections)
        {
            this.sections = sections;
            foreach (var section in sections)
            {
                foreach (var block in section.Blocks)
                {
                    foreach (var fact in block.Facts)
                        if (fact.Id.IsGiven)
                            facts.Add(fact.Id);
                    if (block.Table is { } table)
                        tables.Add(table);
                }
            }
        }

        public string? AnchorOf(CellRef cell)
        {
            var id = CellId.Of(cell.Table, cell.Row, cell.Column);
            foreach (var fact in facts)
                if (fact.Row == id.Row && fact.Column == id.Column && fact.Table == id.Table)
                    return id.ToString();
            foreach (var table in tables)
                if (table.Id == id.Table && table.Shows(id))
                    return id.ToString();
            foreach (var section in sections)
                if (section.Id == cell.Table.FileName)
                    return section.Id;
            return null;
        }
    }
}
