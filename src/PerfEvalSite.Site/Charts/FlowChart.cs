namespace PerfEvalSite.Site.Charts;

/// <summary>
/// The same money divided in several ways, side by side: by source, by function, by economic class. Between two divisions everything runs through one joint,
/// because documents do not print which source paid for which part, and a ribbon from one to the other would say so.
/// </summary>
internal sealed record FlowChart(string Id, string Title, string Description, string Unit, string Source, IReadOnlyList<FlowStage> Stages)
    : Chart(Id, Title, Description, Unit, Source);

/// <param name="Name">The reader's question: 从哪来.</param>
/// <param name="Way">How it is divided: 按收入来源.</param>
/// <param name="Whole">What the parts are of; parts that come to less leave a gap.</param>
/// <param name="Parts">None is negative.</param>
/// <param name="Rest">What is left of the whole, in words; read only where something is.</param>
internal sealed record FlowStage(string Name, string Way, ChartValue Whole, IReadOnlyList<FlowPart> Parts, ChartValue Rest = default);

internal readonly record struct FlowPart(string Name, ChartValue Value);
