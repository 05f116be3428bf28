namespace PerfEvalSite.Site.Charts;

/// <summary>Actual values against their targets. Units differ from row to row, so every row is drawn in percent of its own target.</summary>
internal sealed record TargetChart(string Id, string Title, string Description, string Unit, string Source, IReadOnlyList<TargetBar> Bars)
    : Chart(Id, Title, Description, Unit, Source);

/// <param name="Target">Label as printed, with comparator and unit (≥7.5万人). A target that is zero or negative gives no bar: nothing is a percentage of it.</param>
/// <param name="Actual">In the target's unit.</param>
/// <param name="IsMet">Null where it cannot be judged.</param>
/// <param name="Group">A heading above the first of several neighbours that share it (一级指标); empty for none.</param>
internal readonly record struct TargetBar(string Name, ChartValue Target, ChartValue Actual, Better Better, string Group = "", bool? IsMet = null);

/// <summary>On which side of its target an actual value is good.</summary>
internal enum Better
{
    /// <summary>The document does not say, and nothing is guessed: the target is a mark without a side.</summary>
    Unstated,
    Higher,
    Lower,
    Exactly,
}
