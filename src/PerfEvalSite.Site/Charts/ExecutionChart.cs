namespace PerfEvalSite.Site.Charts;

/// <summary>Execution rate by project: each budget is a frame of the same width (100 %), so that 42,305 and 300 are both readable; amounts are written beneath.</summary>
internal sealed record ExecutionChart(string Id, string Title, string Description, string Unit, string Source, IReadOnlyList<ExecutionBar> Bars)
    : Chart(Id, Title, Description, Unit, Source);

/// <param name="Rate">Percent of the budget: 100 is the whole of it. Without a rate there is no bar, whatever the amounts are.</param>
internal readonly record struct ExecutionBar(string Name, ChartValue Budget, ChartValue Executed, ChartValue Rate);
