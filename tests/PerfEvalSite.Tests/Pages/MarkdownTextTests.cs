using PerfEvalSite.Site.Pages;

namespace PerfEvalSite.Tests.Pages;

public class MarkdownTextTests
{
    [Theory]
    [InlineData("专款专用，六级审核。", "<p>专款专用，六级审核。</p>")]
    [InlineData("一、**要点**", "<p>一、<strong>要点</strong></p>")]
    [InlineData("- 甲\n- 乙", "<ul>\n<li>甲</li>\n<li>乙</li>\n</ul>")]
    [InlineData("# 大标题", "<h4>大标题</h4>")]
    public void Markdown_becomes_HTML_below_the_headings_of_the_page(string text, string html) =>
        Assert.Equal(html, MarkdownText.Render(text).Html);

    [Theory]
    [InlineData("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>")]
    [InlineData("甲<b onclick=x>乙</b>", "<p>甲&lt;b onclick=x&gt;乙&lt;/b&gt;</p>")]
    public void Raw_HTML_stays_text(string text, string html) => Assert.Equal(html, MarkdownText.Render(text).Html);

    [Fact]
    public void What_is_nested_without_sense_is_text_and_the_next_is_Markdown_again()
    {
        // Found by the fuzz command.
        string brackets = string.Concat(Enumerable.Repeat("\"<a>\": [", 300));
        Assert.Equal($"<p>{brackets.Replace("<", "&lt;").Replace(">", "&gt;")}<br>\n甲</p>", MarkdownText.Render(brackets + "\r\n甲").Html);
        Assert.Equal("<p>一、<strong>要点</strong></p>", MarkdownText.Render("一、**要点**").Html);
    }

    [Theory]
    [InlineData("[甲](javascript:alert)")]
    [InlineData("[甲](JavaScript&colon;alert)")]
    [InlineData("[甲](<java\tscript:alert>)")]
    [InlineData("[甲](vbscript:x)")]
    [InlineData("[甲](data:text/html;base64,x)")]
    [InlineData("[甲](//evil.example/)")]
    [InlineData("[甲](file:///etc/passwd)")]
    [InlineData("![甲](javascript:x)")]
    [InlineData("[甲][r]\n\n[r]: javascript:x")]
    public void A_link_with_another_scheme_keeps_its_words_and_loses_its_address(string text) => Assert.Equal("<p>甲</p>", MarkdownText.Render(text).Html);

    [Fact]
    public void An_address_in_angle_brackets_with_another_scheme_is_text() =>
        Assert.Equal("<p>javascript:alert(1)</p>", MarkdownText.Render("<javascript:alert(1)>").Html);

    [Theory]
    [InlineData("[甲](https://example.gov.cn/a)", "https://example.gov.cn/a")]
    [InlineData("[甲](../2020/index.html)", "../2020/index.html")]
    [InlineData("[甲](mailto:a@example.gov.cn)", "mailto:a@example.gov.cn")]
    [InlineData("![甲](http://example.gov.cn/a.png)", "http://example.gov.cn/a.png")]
    public void Allowed_addresses_become_links_and_pictures_too(string text, string address) =>
        Assert.Equal($"<p><a href=\"{address}\">甲</a></p>", MarkdownText.Render(text).Html);
}
