namespace PerfEvalSite.Site.Charts;

/// <summary>
/// A number to draw and the words to show for it. Without a number there is no bar but a gap that carries the label,
/// which says what kind of emptiness it is (未印, 不适用, 涉密); an empty label there means 未印. Zero is a number.
/// </summary>
internal readonly record struct ChartValue(decimal? Number, string Label)
{
    /// <summary>The words to show: never empty where the number is missing.</summary>
    public string Words => string.IsNullOrEmpty(Label) && Number is null ? ChartTexts.NotPrinted : Label ?? "";
}
