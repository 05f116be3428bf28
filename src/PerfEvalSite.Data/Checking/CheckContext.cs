using PerfEvalSite.Data.Checking.FinalAccounts;
using PerfEvalSite.Data.Checking.Texts;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking;

/// <summary>What a rule may look at: one disclosure, its agency, and the tables of the whole site.</summary>
internal sealed class CheckContext(Disclosure disclosure, Agency agency, SiteFacts site)
{
    private IndicatorTree? indicators;
    private CellReferences? references;
    private AccountLines? accounts;
    private TextFacts? texts;
    private CodeTree? functions, economics, income, spending;

    public Disclosure Disclosure { get; } = disclosure;

    public Agency Agency { get; } = agency;

    public SiteFacts Site { get; } = site;

    /// <summary>The indicator rows by set and group, made when the first rule asks.</summary>
    public IndicatorTree Indicators => indicators ??= new IndicatorTree(Disclosure);

    /// <summary>The cells that 复述, 更正 and 已知差异 name.</summary>
    public CellReferences References => references ??= new CellReferences(Disclosure, Site);

    /// <summary>The rows of 决算 as the lines of the forms.</summary>
    public AccountLines Accounts => accounts ??= new AccountLines(Disclosure);

    /// <summary>What the texts say, in figures.</summary>
    public TextFacts Texts => texts ??= new TextFacts(this);

    /// <summary>The rows of 决算 by functional code.</summary>
    public CodeTree Functions => functions ??= CodeTree.Of(Accounts, AccountKind.Function);

    /// <summary>The rows of 决算 by economic code.</summary>
    public CodeTree Economics => economics ??= CodeTree.Of(Accounts, AccountKind.Economic);

    /// <summary>The rows of 收入决算 by code.</summary>
    public CodeTree IncomeByCode =>
        income ??= CodeTree.Of(Disclosure, Catalogue.IncomeByCode, null, Catalogue.IncomeByCode.Code, Catalogue.IncomeByCode.Item);

    /// <summary>The rows of 支出决算 by scope and code.</summary>
    public CodeTree SpendingByCode =>
        spending ??= CodeTree.Of(Disclosure, Catalogue.SpendingByCode, Catalogue.SpendingByCode.Scope, Catalogue.SpendingByCode.Code, Catalogue.SpendingByCode.Item);

    public ReadOnlySpan<Row> Rows(Table table) => Disclosure[table].Span;

    /// <summary>The disclosure was entered in part (摘录): what it leaves out is no fault of the document.</summary>
    public bool IsExcerpt { get; } = disclosure.IsExcerpt;

    /// <summary>
    /// Two cells that print one amount. Both in whole 万元 while their tables print decimals were not rounded there, and are then
    /// equal or are not.
    /// </summary>
    public Outcome Printings(CellRef a, CellRef b)
    {
        ref readonly var first = ref Figure(a);
        ref readonly var second = ref Figure(b);
        var outcome = Rounding.OfPrintings(first, second);
        bool isWhole = outcome == Outcome.Rounding && first is { Decimals: 0, Unit.IsBase: false } && second is { Decimals: 0, Unit.IsBase: false };
        return isWhole && (PrintsDecimals(a) || PrintsDecimals(b)) ? Outcome.Contradiction : outcome;
    }

    private bool PrintsDecimals(CellRef cell)
    {
        var unit = Figure(cell).Unit;
        foreach (ref readonly var row in Rows(cell.Table))
            foreach (var column in cell.Table.Columns)
                if (column.Type == ColumnType.Money && row[column] is { IsNumber: true, Decimals: > 0 } figure && figure.Unit == unit)
                    return true;
        return false;
    }

    public ref readonly Figure Figure(CellRef cell) => ref Disclosure[cell.Table].Span[cell.Row][cell.Column];
}
