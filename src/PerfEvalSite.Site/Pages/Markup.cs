namespace PerfEvalSite.Site.Pages;

/// <summary>
/// HTML that is already safe to print: the one way around escaping. Only <see cref="MarkdownText"/> makes it.
/// </summary>
internal readonly struct Markup
{
    private readonly string? html;

    internal Markup(string html) => this.html = html;

    public string Html => html ?? "";

    public override string ToString() => Html;
}
