namespace PerfEvalSite.Site.Charts;

/// <summary>Two numbers of each of many against each other. Neither axis begins at zero: what is shown is how they lie to each other, and both say where they begin.</summary>
/// <param name="XName">With its unit: 执行率（%）.</param>
internal sealed record ScatterChart(
    string Id, string Title, string Description, string Unit, string Source, string XName, string YName, IReadOnlyList<ScatterPoint> Points)
    : Chart(Id, Title, Description, Unit, Source);

/// <param name="Name">Of what lies there; of several how many they are.</param>
/// <param name="Count">How many lie there.</param>
internal readonly record struct ScatterPoint(string Name, decimal X, decimal Y, int Count);
