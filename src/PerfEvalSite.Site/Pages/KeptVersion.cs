namespace PerfEvalSite.Site.Pages;

/// <summary>A disclosure as an edition made it public: a copy that stays as it is.</summary>
/// <param name="Edition">The day of the edition; with a number behind it where the day had several.</param>
/// <param name="Page">Path of its page.</param>
/// <param name="Json">Path of its data.</param>
/// <param name="DataVersion">See <see cref="Pages.Page.DataVersion"/>.</param>
internal sealed record KeptVersion(string Edition, string Page, string Json, string DataVersion);
