namespace PerfEvalSite.Site.Charts;

/// <summary>
/// What is plotted, with no drawing library in it: drawn as SVG by <see cref="SvgDrawing"/> and offered as a Plotly figure by
/// <see cref="PlotlyFigure"/>. Every text in it is finished: the drawing only cuts what does not fit.
/// </summary>
/// <param name="Id">Unique on its page: ASCII letters, digits and hyphens. The ids inside the drawing begin with it.</param>
/// <param name="Description">What a reader who cannot see the chart should hear: its message and its main figures.</param>
/// <param name="Unit">The unit of all amounts, such as 万元; empty where rows have units of their own.</param>
/// <param name="Source">Publisher, document and date in one sentence; shown in the stand-alone file, where no page says it.</param>
internal abstract record Chart(string Id, string Title, string Description, string Unit, string Source);
