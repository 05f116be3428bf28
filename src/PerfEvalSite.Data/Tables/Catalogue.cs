using System.Collections.Immutable;

namespace PerfEvalSite.Data.Tables;

/// <summary>
/// Every table the tool knows, in the order in which pages and downloads show them. Adding a column is one line in its
/// table's file; adding a table is its file and a line here.
/// </summary>
public static class Catalogue
{
    public static readonly AgenciesTable Agencies = new();
    public static readonly RegionsTable Regions = new();
    public static readonly GradeScalesTable GradeScales = new();
    public static readonly AddressChangesTable AddressChanges = new();

    public static readonly DisclosuresTable Disclosures = new();
    public static readonly EvaluationsTable Evaluations = new();
    public static readonly ScoresTable Scores = new();
    public static readonly ProjectsTable Projects = new();
    public static readonly FundsTable Funds = new();
    public static readonly AllocationsTable Allocations = new();
    public static readonly GoalsTable Goals = new();
    public static readonly IndicatorSetsTable IndicatorSets = new();
    public static readonly IndicatorsTable Indicators = new();
    public static readonly RegionResultsTable RegionResults = new();
    public static readonly AccountsTable Accounts = new();
    public static readonly IncomeByCodeTable IncomeByCode = new();
    public static readonly SpendingByCodeTable SpendingByCode = new();
    public static readonly ThreePublicTable ThreePublic = new();
    public static readonly OtherItemsTable OtherItems = new();
    public static readonly OfficialTablesTable OfficialTables = new();
    public static readonly OrganisationTable Organisation = new();
    public static readonly MeasuresTable Measures = new();
    public static readonly NarrativesTable Narratives = new();
    public static readonly BasesTable Bases = new();
    public static readonly AttachmentsTable Attachments = new();
    public static readonly GlossaryTable Glossary = new();
    public static readonly RestatementsTable Restatements = new();
    public static readonly CorrectionsTable Corrections = new();
    public static readonly KnownIssuesTable KnownIssues = new();

    /// <summary>The tables of the whole site, which stand beside the agencies' folders.</summary>
    public static readonly IReadOnlyList<Table> OfSite = [Agencies, Regions, GradeScales, AddressChanges];

    /// <summary>The tables of one disclosure; <see cref="Table.Index"/> is the place in this list.</summary>
    public static readonly ImmutableArray<Table> OfDisclosure = Numbered(
        Disclosures, Evaluations, Scores, Projects, Funds, Allocations, Goals, IndicatorSets, Indicators, RegionResults,
        Accounts, IncomeByCode, SpendingByCode, ThreePublic, OtherItems, OfficialTables, Organisation, Measures, Narratives, Bases,
        Attachments, Glossary, Restatements, Corrections, KnownIssues);

    public static readonly IReadOnlyList<Table> All = [.. OfSite, .. OfDisclosure];

    private static readonly Dictionary<string, Table> byName = ByName();

    /// <summary>Words that people put behind the name of a table; the longest first.</summary>
    private static readonly string[] wordsForTable = ["情况明细表", "情况汇总表", "情况表", "明细表", "汇总表", "一览表", "统计表", "登记表", "表"];

    /// <summary>
    /// The table that a file or sheet name (without ending) means, in either language, also with quotation marks and a word for
    /// table: 资金表, “三公”经费表. Null when none does.
    /// </summary>
    public static Table? Find(string name)
    {
        if (byName.TryGetValue(name.Trim(), out var found))
            return found;
        string plain = string.Concat(name.Where(c => !char.IsWhiteSpace(c) && !"“”‘’\"'「」《》".Contains(c)));
        if (byName.TryGetValue(plain, out found))
            return found;
        foreach (string word in wordsForTable)
            if (plain.Length > word.Length && plain.EndsWith(word, StringComparison.Ordinal))
                return byName.GetValueOrDefault(plain[..^word.Length]) ?? byName.GetValueOrDefault(plain[..^1]);
        return null;
    }

    private static ImmutableArray<Table> Numbered(params Table[] tables)
    {
        for (int i = 0; i < tables.Length; i++)
            tables[i].Index = i;
        return [.. tables];
    }

    private static Dictionary<string, Table> ByName()
    {
        var names = new Dictionary<string, Table>(StringComparer.OrdinalIgnoreCase);
        foreach (var table in All)
        {
            names.Add(table.FileName, table);
            names.Add(table.SheetName, table);
            foreach (string alias in table.OtherNames)
                names.Add(alias, table);
        }
        return names;
    }
}
