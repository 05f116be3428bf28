using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Searching;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Remembering;

/// <summary>
/// <see cref="Remains"/> as bytes and back. Each record's writing and reading stand together, because they must name the
/// same members in the same order; only the same version of the tool reads what it wrote (<see cref="ToolVersion"/>).
/// Long because what is written and what is read back stand side by side, in one order.
/// </summary>
internal static class RemainsCode
{
    private static readonly Known<Completeness> completenesses = new(ReadCompleteness);

    /// <param name="findings">In the order of their numbers on the page, whether or not the site shows them. They are read back one by one.</param>
    /// <param name="names">What the search finds in it. They are read back by themselves.</param>
    public static void Write(Remains remains, IReadOnlyList<FindingFacts> findings, IReadOnlyList<FoundName> names, Utf8Writer writer)
    {
        var to = new RecordWriter(writer);
        int start = to.Begin();
        WriteSummary(to, remains.Summary);
        to.End(start);
        start = to.Begin();
        to.Number(remains.Tallies.Count);
        foreach (var tally in remains.Tallies)
            WriteTally(to, tally);
        to.End(start);
        start = to.Begin();
        foreach (var finding in findings)
        {
            to.Number(finding.Rule.Index);
            int its = to.Begin();
            WriteFinding(to, finding);
            to.End(its);
        }
        to.End(start);
        start = to.Begin();
        to.Number(names.Count);
        foreach (var name in names)
            WriteName(to, name);
        to.End(start);
        start = to.Begin();
        to.Number(remains.Terms.Count);
        foreach (var term in remains.Terms)
            WriteTerm(to, term);
        to.End(start);
    }

    public static Remains Read(in RemainsParts parts)
    {
        var from = new RecordReader(parts.Summary);
        var summary = ReadSummary(ref from);
        from = new(parts.Tallies);
        var tallies = new RuleTally[from.Count()];
        for (int i = 0; i < tallies.Length; i++)
            tallies[i] = ReadTally(ref from);
        from = new(parts.Terms);
        var terms = new CollectedTerm[from.Count()];
        for (int i = 0; i < terms.Length; i++)
            terms[i] = new(from.Text(), from.Text(), from.Text(), summary.AgencyId, summary.Id);
        return new Remains { Summary = summary, Tallies = tallies, Terms = terms };
    }

    public static FoundName[] ReadNames(ReadOnlySpan<byte> names)
    {
        var from = new RecordReader(names);
        var found = new FoundName[from.Count()];
        for (int i = 0; i < found.Length; i++)
            found[i] = ReadName(ref from);
        return found;
    }

    private static void WriteSummary(RecordWriter to, DisclosureSummary summary)
    {
        to.Text(summary.AgencyId);
        to.Text(summary.Id);
        to.Text(summary.Title);
        to.Text(summary.DocumentNumber);
        to.Text(summary.Kind.Id);
        to.Number(summary.Year);
        to.Text(summary.What);
        to.Text(summary.Date);
        to.Number(summary.Day.DayNumber);
        WriteFigure(to, summary.Score);
        WriteFigure(to, summary.FullMark);
        to.Text(summary.Grade);
        WriteFigure(to, summary.Budget);
        WriteFigure(to, summary.Executed);
        WriteFigure(to, summary.Rate);
        to.Flag(summary.RateIsComputed);
        WriteFigure(to, summary.ThreePublic);
        WriteFigure(to, summary.Spending);
        to.Number(summary.FigureCount);
        to.Number(summary.Regions.Count);
        foreach (var mention in summary.Regions)
            WriteMention(to, mention);
        WriteCompared(to, summary.Compared);
        to.Number(summary.Updates.Count);
        foreach (var update in summary.Updates)
            WriteUpdate(to, update);
        WriteCompleteness(to, summary.Completeness);
    }

    private static void WriteUpdate(RecordWriter to, DisclosureUpdate update)
    {
        to.Number((int)update.Kind);
        to.Number(update.Day.DayNumber);
        foreach (string text in update.Texts)
            to.Text(text);
    }

    private static DisclosureUpdate[] ReadUpdates(ref RecordReader from)
    {
        var updates = new DisclosureUpdate[from.Count()];
        for (int i = 0; i < updates.Length; i++)
            updates[i] = new((UpdateKind)from.Number(), DateOnly.FromDayNumber(from.Number()), from.Text(), from.Text(), from.Text(), from.Text(), from.Text());
        return updates;
    }

    private static DisclosureSummary ReadSummary(ref RecordReader from) => new()
    {
        AgencyId = from.Text(),
        Id = from.Text(),
        Title = from.Text(),
        DocumentNumber = from.Text(),
        Kind = Catalogue.Disclosures.Kind.ChoiceOf(from.Text())!,
        Year = from.Number(),
        What = from.Text(),
        Date = from.Text(),
        Day = DateOnly.FromDayNumber(from.Number()),
        Score = ReadFigure(ref from),
        FullMark = ReadFigure(ref from),
        Grade = from.Text(),
        Budget = ReadFigure(ref from),
        Executed = ReadFigure(ref from),
        Rate = ReadFigure(ref from),
        RateIsComputed = from.Flag(),
        ThreePublic = ReadFigure(ref from),
        Spending = ReadFigure(ref from),
        FigureCount = from.Number(),
        Regions = ReadMentions(ref from),
        Compared = ReadCompared(ref from),
        Updates = ReadUpdates(ref from),
        Completeness = completenesses.Of(from.Rest),
    };

    private static void WriteFigure(RecordWriter to, in SummaryFigure figure)
    {
        to.Text(figure.Text);
        to.Value(figure.Value);
    }

    private static SummaryFigure ReadFigure(ref RecordReader from) => new(from.Text(), from.Value());

    private static void WriteMention(RecordWriter to, RegionMention mention)
    {
        to.Text(mention.RegionId);
        to.Number(mention.Table.Index);
        to.Number(mention.Row);
        to.Text(mention.Label);
        to.Number(mention.Figures.Count);
        foreach (var (column, figure) in mention.Figures)
        {
            to.Number(column.Index);
            WriteFigure(to, figure);
        }
    }

    private static RegionMention[] ReadMentions(ref RecordReader from)
    {
        var mentions = new RegionMention[from.Count()];
        for (int i = 0; i < mentions.Length; i++)
        {
            string region = from.Text();
            var table = Catalogue.OfDisclosure[from.Index(Catalogue.OfDisclosure.Length)];
            int row = from.Number();
            string label = from.Text();
            var figures = new RegionFigure[from.Count()];
            for (int f = 0; f < figures.Length; f++)
                figures[f] = new(table.Columns[from.Index(table.Columns.Length)], ReadFigure(ref from));
            mentions[i] = new(region, table, row, label, figures);
        }
        return mentions;
    }

    private static void WriteCompared(RecordWriter to, ComparedFacts facts)
    {
        to.Text(facts.Corrects);
        to.Text(facts.ScoreKind?.Id ?? "");
        to.Text(facts.ScoreObject?.Id ?? "");
        to.Number(facts.ScoreRow);
        to.Text(facts.RateBase);
        WriteFigure(to, facts.RateWhole);
        to.Text(facts.RateByOperands);
        to.Number(facts.FundsRow);
        to.Flag(facts.ThreePublic is not null);
        if (facts.ThreePublic is { } its)
            WriteThreePublic(to, its);
        WriteFigure(to, facts.FiscalSpending);
        to.Text(facts.FiscalScope);
        to.Number(facts.FiscalRow);
        to.Number(facts.Quality.Scored);
        to.Number(facts.Quality.Full);
        to.Number(facts.Quality.Unexplained);
        to.Number(facts.Targets.Met);
        to.Number(facts.Targets.Missed);
        to.Number(facts.Targets.NotJudged);
        to.Number(facts.Targets.Sets);
        to.Number(facts.Projects.Count);
        foreach (var project in facts.Projects)
            WriteProject(to, project);
        to.Number(facts.Classes.Count);
        foreach (var one in facts.Classes)
            WriteClass(to, one);
        to.Number(facts.Lines.Count);
        foreach (var line in facts.Lines)
            WriteLine(to, line);
        to.Flag(facts.Flow is not null);
        if (facts.Flow is { } flow)
        {
            WriteDivision(to, flow.Sources);
            WriteDivision(to, flow.Functions);
            WriteDivision(to, flow.Economic);
        }
    }

    private static ComparedFacts ReadCompared(ref RecordReader from) => new()
    {
        Corrects = from.Text(),
        ScoreKind = Catalogue.Evaluations.Kind.ChoiceOf(from.Text()),
        ScoreObject = Catalogue.Evaluations.Object.ChoiceOf(from.Text()),
        ScoreRow = from.Number(),
        RateBase = from.Text(),
        RateWhole = ReadFigure(ref from),
        RateByOperands = from.Text(),
        FundsRow = from.Number(),
        ThreePublic = from.Flag() ? ReadThreePublic(ref from) : null,
        FiscalSpending = ReadFigure(ref from),
        FiscalScope = from.Text(),
        FiscalRow = from.Number(),
        Quality = new(from.Number(), from.Number(), from.Number()),
        Targets = new(from.Number(), from.Number(), from.Number(), from.Number()),
        Projects = ReadProjects(ref from),
        Classes = ReadClasses(ref from),
        Lines = ReadLines(ref from),
        Flow = from.Flag() ? new(ReadDivision(ref from), ReadDivision(ref from), ReadDivision(ref from)) : null,
    };

    private static void WriteDivision(RecordWriter to, FlowDivision division)
    {
        to.Value(division.Whole);
        to.Number(division.Parts.Count);
        foreach (var part in division.Parts)
        {
            to.Text(part.Name);
            to.Value(part.Amount);
        }
    }

    private static FlowDivision ReadDivision(ref RecordReader from)
    {
        decimal whole = from.Value()!.Value;
        var parts = new FlowAmount[from.Count()];
        for (int i = 0; i < parts.Length; i++)
            parts[i] = new(from.Text(), from.Value()!.Value);
        return new(whole, parts);
    }

    private static void WriteProject(RecordWriter to, ProjectFacts project)
    {
        to.Text(project.Name);
        to.Text(project.Code);
        WriteFigure(to, project.Budget);
        WriteFigure(to, project.Executed);
        WriteFigure(to, project.Rate);
        to.Flag(project.RateIsComputed);
        WriteFigure(to, project.Score);
        to.Number(project.FundsRow);
    }

    private static ProjectFacts[] ReadProjects(ref RecordReader from)
    {
        var projects = new ProjectFacts[from.Count()];
        for (int i = 0; i < projects.Length; i++)
            projects[i] = new(from.Text(), from.Text(), ReadFigure(ref from), ReadFigure(ref from), ReadFigure(ref from), from.Flag(), ReadFigure(ref from), from.Number());
        return projects;
    }

    private static void WriteClass(RecordWriter to, in ClassSpending spending)
    {
        to.Text(spending.Scope.Id);
        to.Number(spending.Code);
        to.Text(spending.Name);
        WriteFigure(to, spending.Amount);
        to.Number(spending.Table.Index);
        to.Number(spending.Row);
        to.Flag(spending.IsBudget);
    }

    private static ClassSpending[] ReadClasses(ref RecordReader from)
    {
        var classes = new ClassSpending[from.Count()];
        for (int i = 0; i < classes.Length; i++)
            classes[i] = new(
                Catalogue.Accounts.Scope.ChoiceOf(from.Text())!, from.Number(), from.Text(), ReadFigure(ref from),
                Catalogue.OfDisclosure[from.Index(Catalogue.OfDisclosure.Length)], from.Number(), from.Flag());
        return classes;
    }

    private static void WriteLine(RecordWriter to, in YearLine line)
    {
        to.Number((int)line.Kind);
        WriteFigure(to, line.Amount);
        WriteFigure(to, line.Prior);
        to.Number(line.Table.Index);
    }

    private static YearLine[] ReadLines(ref RecordReader from)
    {
        var lines = new YearLine[from.Count()];
        for (int i = 0; i < lines.Length; i++)
            lines[i] = new(
                (YearLineKind)from.Index(YearLine.Kinds), ReadFigure(ref from), ReadFigure(ref from), Catalogue.OfDisclosure[from.Index(Catalogue.OfDisclosure.Length)]);
        return lines;
    }

    private static void WriteThreePublic(RecordWriter to, ThreePublicFacts facts)
    {
        WriteFigure(to, facts.Final);
        to.Flag(facts.FinalIsComputed);
        to.Number(facts.FinalRow);
        WriteFigure(to, facts.Budget);
        to.Text(facts.BudgetBasis);
        WriteFigure(to, facts.Reception);
        WriteFigure(to, facts.Visitors);
        to.Flag(facts.IsDomestic);
        to.Number(facts.ReceptionRow);
        to.Number(facts.Items.Count);
        foreach (var (name, text) in facts.Items)
        {
            to.Text(name);
            to.Text(text);
        }
    }

    private static ThreePublicFacts ReadThreePublic(ref RecordReader from) => new()
    {
        Final = ReadFigure(ref from),
        FinalIsComputed = from.Flag(),
        FinalRow = from.Number(),
        Budget = ReadFigure(ref from),
        BudgetBasis = from.Text(),
        Reception = ReadFigure(ref from),
        Visitors = ReadFigure(ref from),
        IsDomestic = from.Flag(),
        ReceptionRow = from.Number(),
        Items = ReadItems(ref from),
    };

    private static NamedFigure[] ReadItems(ref RecordReader from)
    {
        var items = new NamedFigure[from.Count()];
        for (int i = 0; i < items.Length; i++)
            items[i] = new(from.Text(), from.Text());
        return items;
    }

    private static void WriteCompleteness(RecordWriter to, Completeness found)
    {
        to.Text(found.Timeliness);
        WriteTexts(to, found.MissingTables);
        WriteTexts(to, found.EmptyTables);
        to.Number(found.Findings ?? -1);
        WriteTexts(to, found.Coarse);
        WriteTexts(to, found.FormFaults);
        to.Number(found.RequiredTables);
    }

    private static Completeness ReadCompleteness(ReadOnlySpan<byte> bytes)
    {
        var from = new RecordReader(bytes);
        return new()
        {
            Timeliness = from.Text(),
            MissingTables = from.Texts(),
            EmptyTables = from.Texts(),
            Findings = from.Number() is var count and >= 0 ? count : null,
            Coarse = from.Texts(),
            FormFaults = from.Texts(),
            RequiredTables = from.Number(),
        };
    }

    private static void WriteTexts(RecordWriter to, IReadOnlyList<string> texts)
    {
        to.Number(texts.Count);
        foreach (string text in texts)
            to.Text(text);
    }

    private static void WriteTally(RecordWriter to, in RuleTally tally)
    {
        to.Number(tally.Rule.Index);
        to.Number(tally.Contradiction);
        to.Number(tally.NeedsReason);
        to.Number(tally.Missing);
        to.Number(tally.NotChecked);
        to.Number(tally.Rounding);
        to.Number(tally.Agrees);
    }

    private static RuleTally ReadTally(ref RecordReader from) =>
        new(RuleBook.All[from.Index(RuleBook.All.Count)], from.Number(), from.Number(), from.Number(), from.Number(), from.Number(), from.Number());

    private static void WriteFinding(RecordWriter to, in FindingFacts finding)
    {
        to.Number((int)finding.Outcome);
        to.Text(finding.Id);
        to.Text(finding.Message);
        to.Text(finding.Stated);
        to.Text(finding.Expected);
        to.Text(finding.Reply);
    }

    public static Outcome OutcomeOf(ReadOnlySpan<byte> finding) => (Outcome)new RecordReader(finding).Index(Outcomes.Count);

    public static FindingFacts ReadFinding(Rule rule, ReadOnlySpan<byte> finding)
    {
        var from = new RecordReader(finding);
        return new(rule, (Outcome)from.Index(Outcomes.Count), from.Text(), from.Text(), from.Text(), from.Text(), from.Text());
    }

    private static void WriteName(RecordWriter to, in FoundName name)
    {
        to.Number(name.Table.Index);
        to.Text(name.Title);
        to.Text(name.Note);
        to.Text(name.Others);
    }

    private static FoundName ReadName(ref RecordReader from) => new(Catalogue.OfDisclosure[from.Index(Catalogue.OfDisclosure.Length)], from.Text(), from.Text(), from.Text());

    private static void WriteTerm(RecordWriter to, CollectedTerm term)
    {
        to.Text(term.Term);
        to.Text(term.Code);
        to.Text(term.Definition);
    }
}
