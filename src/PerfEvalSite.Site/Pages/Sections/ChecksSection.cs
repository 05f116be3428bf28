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
        var section = new Section(Id, "数据核验");
        var duties = DutyLedger.Of(input.Disclosure, checks);
        section.Blocks.Add(new Block { KeyFigures = Counts(checks), Notes = [Summary(duties)], Folded = new FoldedFacts("核对了哪些规则", Ledger(duties)) });
        if (checks.Findings.Count == 0)
        {
            AddMatches(section, checks);
            return section;
        }
        var shown = new ShownCells(sections);
        var worth = new List<FindingItem>();
        var quiet = new List<FindingItem>();
        for (int i = 0; i < checks.Findings.Count; i++)
        {
            var finding = checks.Findings[i];
            (finding.Outcome is Outcome.Rounding or Outcome.NotChecked ? quiet : worth).Add(Item(finding, i + 1, shown));
        }
        if (worth.Count > 0)
            section.Blocks.Add(new Block { Findings = [.. worth] });
        if (quiet.Count > 0)
            section.Blocks.Add(new Block { Heading = "四舍五入之内和未能检查的", Findings = [.. quiet] });
        AddMatches(section, checks);
        return section;
    }

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

    private static KeyFigure[] Counts(CheckResult checks)
    {
        ReadOnlySpan<Outcome> order = [Outcome.Agrees, Outcome.Rounding, Outcome.NeedsReason, Outcome.Contradiction, Outcome.Missing, Outcome.NotChecked];
        var counts = new KeyFigure[order.Length];
        for (int i = 0; i < counts.Length; i++)
            counts[i] = new KeyFigure(order[i].Words().Zh, Number(checks.CountOf(order[i])), "处");
        return counts;
    }

    private static string Summary(Duty[] duties) =>
        $"共 {Number(duties.Length)} 条规则：{Number(DutyLedger.Count(duties, DutyState.Agrees))} 条核对相符，{Number(DutyLedger.Count(duties, DutyState.Found))} 条有发现，"
        + $"{Number(DutyLedger.Count(duties, DutyState.NotApplicable))} 条不适用，{Number(DutyLedger.Count(duties, DutyState.NotChecked))} 条未检查；不适用和未检查的不算通过。核验只比较文件自己印出的数，不判断原因。";

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
