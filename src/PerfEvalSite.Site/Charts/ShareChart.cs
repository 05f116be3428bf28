namespace PerfEvalSite.Site.Charts;

/// <summary>
/// A structure as one bar cut into its parts, each named with amount and share beneath. More than six parts cannot be told apart
/// in black and white and are drawn as bars of their own.
/// </summary>
/// <param name="Whole">
/// What the parts are shares of. Parts that come to less leave a gap marked 未列明; null means that the parts are all there is.
/// </param>
internal sealed record ShareChart(
    string Id, string Title, string Description, string Unit, string Source,
    IReadOnlyList<SharePart> Parts, decimal? Whole = null)
    : Chart(Id, Title, Description, Unit, Source);

/// <param name="Share">The share in words, such as 99.98%; empty where none is stated.</param>
internal readonly record struct SharePart(string Name, ChartValue Value, string Share);
