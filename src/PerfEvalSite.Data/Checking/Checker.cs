using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking;

/// <summary>
/// Makes a disclosure's corrections (更正) and runs the rule book over it, one disclosure at a time: whoever comes after sees it corrected. One checker
/// serves all threads.
/// </summary>
public sealed class Checker
{
    private readonly SiteFacts site;
    private readonly PersonalInformationGate gate;

    /// <summary>Whether findings are also worded in English. A build that shows Chinese pages does without.</summary>
    public bool InEnglish { get; init; } = true;

    /// <param name="allowed">The reviewed list of <c>--allow-personal-information</c>, if one was given.</param>
    public Checker(DataFolder folder, PersonalInformationExceptions? allowed = null)
    {
        site = new SiteFacts(folder.Regions, folder.GradeScales);
        gate = new PersonalInformationGate(folder.Settings, allowed);
    }

    public Checker(IReadOnlyList<Region> regions, IReadOnlyList<Row> gradeScales)
    {
        site = new SiteFacts(regions, gradeScales);
        gate = new PersonalInformationGate(new SiteSettings());
    }

    /// <param name="diagnostics">Where errors of the input are reported that only the checks can see: a reference that leads to no
    /// cell (复述, 更正, 已知差异), and personal information that must not be published.</param>
    public CheckResult Check(Disclosure disclosure, Agency agency, DiagnosticBag diagnostics)
    {
        EnglishText.LeaveOut(!InEnglish);
        var context = ContextOf(disclosure, agency, diagnostics);
        var sink = new FindingSink(RuleBook.All.Count, disclosure, diagnostics);
        uint present = TablesWithRows(disclosure);
        foreach (var (rule, needs) in RuleBook.WithNeeds)
            if ((needs & present) == needs)
            {
                sink.Begin(rule);
                rule.Check(context, sink);
            }
        var findings = sink.HasDrafts ? Replies.Attach(RootCauses.Merge(sink.Drafts), context) : [];
        for (int i = 0; i < findings.Length; i++)
            findings[i] = findings[i] with { RowNames = NamesOf(findings[i].Cells, context) };
        Array.Sort(findings, Finding.Compare);
        FindingIds.Give(findings, disclosure);
        return new CheckResult(findings, Tallies(sink.Counts), sink.Matches);
    }

    /// <summary>The same without the rules: only what is wrong with the input itself.</summary>
    public void CheckInput(Disclosure disclosure, Agency agency, DiagnosticBag diagnostics) => ContextOf(disclosure, agency, diagnostics);

    /// <summary>Looks for personal information in a text of several lines that is published as it stands.</summary>
    public static void CheckText(SiteSettings settings, string text, string path, string what, DiagnosticBag diagnostics) =>
        new PersonalInformationGate(settings).CheckLines(text, path, what, diagnostics);

    /// <summary>Keeps personal information in what belongs to no disclosure from being published. Once a run.</summary>
    public void CheckSite(DataFolder folder, ReadingContext context) => gate.CheckSite(folder, context);

    /// <summary>The same for what the files of a disclosure say of themselves.</summary>
    public void CheckFiles(DisclosureSource source, Disclosure disclosure, ReadingContext context) => gate.CheckFiles(source, disclosure, context);

    /// <summary>What a reader calls a row: 合计, the indicator's name. Its keys where it has none.</summary>
    public string NameOf(Disclosure disclosure, Agency agency, Table table, int row)
    {
        string name = RowNames.Of(new CheckContext(disclosure, agency, site), table, row);
        string keys = string.Join(' ', RowNames.KeysOf(table).Select(disclosure[table][row].Text).Where(text => text.Length > 0 && text != name));
        return name.Length == 0 ? keys : keys.Length == 0 ? name : $"{name}（{keys}）";
    }

    /// <summary>Makes its corrections, and looks at nothing else: for a version that is compared with another.</summary>
    public void Correct(Disclosure disclosure, Agency agency, DiagnosticBag diagnostics) => Corrected(disclosure, agency, diagnostics);

    /// <summary>How 更正 and 复述 name a cell: 资金/合计/执行. Null where no words lead to it alone.</summary>
    public string? ReferenceTo(Disclosure disclosure, CellRef cell) => CellWords.Of(cell, disclosure, site);

    private CheckContext ContextOf(Disclosure disclosure, Agency agency, DiagnosticBag diagnostics)
    {
        gate.Check(disclosure, diagnostics);
        return Corrected(disclosure, agency, diagnostics);
    }

    private CheckContext Corrected(Disclosure disclosure, Agency agency, DiagnosticBag diagnostics)
    {
        var context = new CheckContext(disclosure, agency, site);
        context.References.Report(diagnostics);
        Corrections.Make(disclosure, context.References, diagnostics);
        return context;
    }

    private static string[] NamesOf(IReadOnlyList<CellRef> cells, CheckContext context)
    {
        var names = new string[cells.Count];
        for (int i = 0; i < names.Length; i++)
            names[i] = RowNames.Of(context, cells[i].Table, cells[i].Row);
        return names;
    }

    private static uint TablesWithRows(Disclosure disclosure)
    {
        uint present = 0;
        foreach (var table in Catalogue.OfDisclosure)
            if (disclosure[table].Count > 0)
                present |= 1u << table.Index;
        return present;
    }

    private static RuleTally[] Tallies(ReadOnlySpan<int> counts)
    {
        int ran = 0;
        for (int i = 0; i < RuleBook.All.Count; i++)
            if (counts.Slice(i * Outcomes.Count, Outcomes.Count).ContainsAnyExcept(0))
                ran++;
        var tallies = new RuleTally[ran];
        int next = 0;
        for (int i = 0; i < RuleBook.All.Count; i++)
        {
            var of = counts.Slice(i * Outcomes.Count, Outcomes.Count);
            if (of.ContainsAnyExcept(0))
                tallies[next++] = new(RuleBook.All[i], of[0], of[1], of[2], of[3], of[4], of[5]);
        }
        return tallies;
    }
}
