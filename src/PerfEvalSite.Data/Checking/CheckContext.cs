using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking;

/// <summary>What a rule may look at: one disclosure, its agency, and the tables of the whole site.</summary>
internal sealed class CheckContext(Disclosure disclosure, Agency agency, SiteFacts site)
{
    private IndicatorTree? indicators;
    private CellReferences? references;

    public Disclosure Disclosure { get; } = disclosure;

    public Agency Agency { get; } = agency;

    public SiteFacts Site { get; } = site;

    /// <summary>The indicator rows by set and group, made when the first rule asks.</summary>
    public IndicatorTree Indicators => indicators ??= new IndicatorTree(Disclosure);

    /// <summary>The cells that 复述, 更正 and 已知差异 name.</summary>
    public CellReferences References => references ??= new CellReferences(Disclosure, Site);

    public ReadOnlySpan<Row> Rows(Table table) => Disclosure[table].Span;

    public ref readonly Figure Figure(CellRef cell) => ref Disclosure[cell.Table].Span[cell.Row][cell.Column];
}
