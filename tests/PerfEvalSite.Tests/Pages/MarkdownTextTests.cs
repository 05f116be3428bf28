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
    public void Brackets_without_sense_are_text_and_the_next_is_Markdown_again()
    {
        // Found by the fuzz command.
        string brackets = string.Concat(Enumerable.Repeat("\"<a>\": [", 300));
        Assert.Equal(brackets + "\n甲", Visible(brackets + "\r\n甲"));
        Assert.Equal("<p>一、<strong>要点</strong></p>", MarkdownText.Render("一、**要点**").Html);
    }

    [Theory]
    [InlineData("[甲](javascript:alert)")]
    [InlineData("[甲](JavaScript&colon;alert)")]
    [InlineData("[甲](<java\tscript:alert>)")]
    [InlineData("[甲](vbscript:x)")]
    [InlineData("[甲](data:text/html;base64,x)")]
    [InlineData("[甲](//evil.example/)")]
    [InlineData("[甲](\\\\evil.example)")]
    [InlineData("[甲](file:///etc/passwd)")]
    [InlineData("![甲](javascript:x)")]
    [InlineData("[甲][r]\n\n[r]: javascript:x")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("<a@example.gov.cn>")]
    public void What_leads_neither_to_http_nor_into_the_site_is_no_link_and_stays_as_it_is_written(string text)
    {
        Assert.DoesNotContain("<a", MarkdownText.Render(text).Html, StringComparison.Ordinal);
        Assert.Equal(text.Replace("\n\n", "\n"), Visible(text));
    }

    /// <summary>Signs that official texts are full of, each of which Markdown would eat.</summary>
    [Theory]
    [InlineData("2*3 和 4*5，合计 3*4*5=60")]
    [InlineData("单价*数量*天数，按2**3计，x**2 + y**2")]
    [InlineData("[1]:注：数据来自决算")]
    [InlineData("[1]: http://www.example.gov.cn/a_b_c.html 见上文[1]")]
    [InlineData("[^1]: 脚注")]
    [InlineData("1. 甲\n3. 乙\n2. 丙")]
    [InlineData("3. 乙")]
    [InlineData("1) 甲\n5) 乙")]
    [InlineData("- 5.2万元")]
    [InlineData("- 5.2万元\n- 3.1万元")]
    [InlineData("- 甲\n- 3.1万元\n- 乙")]
    [InlineData("- 甲一项")]
    [InlineData("+ 3\n+ 4")]
    [InlineData("* 注：仅一处")]
    [InlineData("> 5%")]
    [InlineData(">= 95%")]
    [InlineData("# 5号楼")]
    [InlineData("#5号楼")]
    [InlineData("5_000_000 和 _甲_ 和 __乙__")]
    [InlineData("~5~ ~~6~~ `7` ``8``")]
    [InlineData("    四格之后")]
    [InlineData("甲\n\n    四格之后的**重**")]
    [InlineData("　　全角两格。\n　　第二段。")]
    [InlineData("甲|乙|丙\n丁|戊|己")]
    [InlineData("| 甲 | 乙 |\n| --- |")]
    [InlineData("***")]
    [InlineData("甲\n---\n乙")]
    [InlineData("甲\n===\n乙")]
    [InlineData("- - -")]
    [InlineData("* * *")]
    [InlineData("___")]
    [InlineData("\\* C:\\数据\\表 \\")]
    [InlineData("甲\\\n乙")]
    [InlineData("&lt;甲&gt; &amp; &#38; AT&T")]
    [InlineData("<甲>和<b>乙</b><!-- 丙 -->")]
    [InlineData("a@b 和 zhang@example.gov.cn")]
    [InlineData("行尾两格  \n第二行")]
    [InlineData("[1](见附件) 和 [2](3) 和 [三]")]
    [InlineData("```\n甲\n```")]
    [InlineData("~~~\n甲\n~~~")]
    [InlineData("*甲*和* 乙 *")]
    [InlineData("** 甲 ** 与 **")]
    [InlineData("****")]
    [InlineData("***甲***")]
    [InlineData("!注意![图]")]
    [InlineData("见 http://www.example.gov.cn/a_b?x=1&y=2。另见 https://example.gov.cn/（官网）")]
    [InlineData("$5$ ^6^ {7} :8: \"9\" '10'")]
    public void Official_text_appears_as_it_is_written(string text)
    {
        string expected = Blank(text);
        Assert.Equal(expected.Replace("**重**", "重"), Blank(Visible(text)));
        Assert.DoesNotContain("<em>", MarkdownText.Render(text).Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# 总体情况\n正文", "<h4>总体情况</h4>\n<p>正文</p>")]
    [InlineData("甲\n## 1. 总体\n乙", "<p>甲</p>\n<h5>1. 总体</h5>\n<p>乙</p>")]
    [InlineData("* 甲\n* **乙**\n\n丙", "<ul>\n<li>甲</li>\n<li><strong>乙</strong></li>\n</ul>\n<p>丙</p>")]
    [InlineData("如下：\n- 甲\n  - 子\n- 乙\n丙", "<p>如下：</p>\n<ul>\n<li>甲\n<ul>\n<li>子</li>\n</ul>\n</li>\n<li>乙</li>\n</ul>\n<p>丙</p>")]
    [InlineData("- 甲\n\n- 乙", "<ul>\n<li>甲</li>\n<li>乙</li>\n</ul>")]
    [InlineData("**100**万元，**重点**工作", "<p><strong>100</strong>万元，<strong>重点</strong>工作</p>")]
    [InlineData("**（一）项目。**", "<p><strong>（一）项目。</strong></p>")]
    [InlineData("1. 甲\n2. 乙", "<p>1. 甲<br />\n2. 乙</p>")]
    [InlineData("　　甲。\n　　乙。", "<p>甲。<br />\n乙。</p>")]
    [InlineData("见 https://example.gov.cn/a_b.html。", "<p>见 <a href=\"https://example.gov.cn/a_b.html\">https://example.gov.cn/a_b.html</a>。</p>")]
    public void What_is_clearly_Markdown_is_Markdown(string text, string html) => Assert.Equal(html, MarkdownText.Render(text).Html);

    [Fact]
    public void A_table_with_its_line_of_dashes_is_a_table()
    {
        string html = MarkdownText.Render("如下：\n| 项目 | 金额 |\n|---|--:|\n| 2*3 | -5.2 |\n| 甲_乙 | |\n完").Html;
        // The last line has one cell: then nothing of it is a table.
        Assert.DoesNotContain("<table", html, StringComparison.Ordinal);
        html = MarkdownText.Render("如下：\n| 项目 | 金额 |\n|---|--:|\n| 2*3 | -5.2 |\n| 甲_乙 | |\n\n完").Html;
        Assert.Contains("<th>项目</th>", html, StringComparison.Ordinal);
        Assert.Contains("<td>2*3</td>", html, StringComparison.Ordinal);
        Assert.Contains("-5.2</td>", html, StringComparison.Ordinal);
        Assert.Equal("如下：项目金额2*3-5.2甲_乙完", Blank(Visible("如下：\n| 项目 | 金额 |\n|---|--:|\n| 2*3 | -5.2 |\n| 甲_乙 | |\n\n完")));
    }

    /// <summary>
    /// Any sentence put together from the pieces of official ones is shown character by character. Pieces are such that no two make what is clearly
    /// Markdown: strong words and lists of words are tried above.
    /// </summary>
    [Fact]
    public void Any_official_sentence_appears_character_by_character()
    {
        string[] pieces =
        [
            "甲", "资金", "，", "。", "“", "（", "）", "2022年", "5.2", "%", " ", "  ", "\n", "\n", "\n\n", "    ", "　　", "*", "* ", "_", "__", "`", "```", "~", "~~", "#号", "# 5", "> ", ">", "<", "<br>", "<甲>", "&", "&lt;", "&#42;",
            "\\", "[", "]", "(", ")", "[1]", "[1]:", "[1](2)", "!", "|", "---", "===", "- 5", "+ 3", "+", "-", "1. ", "3) ", "10.", "a@b.cn", "x_y_z", "http://", "www.a.cn", "'", "\"", "$", "^", "{", "}", ":", ": ", "=", "\t", "é", "—", "―",
        ];
        var random = new Random(13);
        for (int i = 0; i < 20_000; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => pieces[random.Next(pieces.Length)]));
            if (text.Contains("**", StringComparison.Ordinal) || text.Contains("##", StringComparison.Ordinal))
                continue;
            Assert.Equal((text, Blank(text)), (text, Blank(Visible(text))));
        }
    }

    /// <summary>What a reader sees.</summary>
    private static string Visible(string text) =>
        System.Net.WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Replace(MarkdownText.Render(text).Html, "</?(p|strong|h[1-6]|ul|li|a|br|table|thead|tbody|tr|t[hd])( [^>]*)?/?>", "")).Trim('\n');

    private static string Blank(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    [Theory]
    [InlineData("[甲](https://example.gov.cn/a)", "https://example.gov.cn/a")]
    [InlineData("[甲](../2020/index.html)", "../2020/index.html")]
    [InlineData("[甲](mailto:a@example.gov.cn)", "mailto:a@example.gov.cn")]
    [InlineData("![甲](http://example.gov.cn/a.png)", "http://example.gov.cn/a.png")]
    public void Allowed_addresses_become_links_and_pictures_too(string text, string address) =>
        Assert.Equal($"<p><a href=\"{address}\">甲</a></p>", MarkdownText.Render(text).Html);
}
