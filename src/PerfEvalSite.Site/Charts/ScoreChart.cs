namespace PerfEvalSite.Site.Charts;

/// <summary>Scores in the frame of their weights, all on one scale of points.</summary>
internal sealed record ScoreChart(string Id, string Title, string Description, string Unit, string Source, IReadOnlyList<ScoreBar> Bars)
    : Chart(Id, Title, Description, Unit, Source);

/// <param name="Group">A heading above the first of several neighbours that share it (一级指标); empty for none.</param>
internal readonly record struct ScoreBar(string Name, ChartValue Weight, ChartValue Score, string Group = "");
