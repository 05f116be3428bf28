using System.Text;
using PerfEvalSite.Site.Pages;

namespace PerfEvalSite.Tests.Pages;

/// <summary>Plain Markdown is rendered without Markdig; what comes of it must be what Markdig makes.</summary>
public class PlainMarkdownTests
{
    private static readonly string[] Pieces =
    [
        "甲", "乙丙丁", "资金", "，", "。", "“", "”", "（", "）", "2022", "7325.80", "%", "-", "1.", "2)", " ", "  ", "a", "bc", "\n\n", "\n", "\n\n\n", "**", "**", "*", "***",
        "**甲乙**", "**89.74**", "*上述*", "[表](../index.html)", "[甲 乙](a/b-c.html#d)", "[", "]", "(", ")", "](", "[甲](//x)", "[甲]()", "_", "`", "#", "|", ">", "!", "&", "\\", ":", "www.a.cn", "+", "\u3000", "é", "、",
    ];

    [Fact]
    public void What_is_taken_for_plain_is_rendered_as_Markdig_renders_it()
    {
        var random = new Random(20261126);
        int taken = 0;
        for (int i = 0; i < 60_000; i++)
        {
            var text = new StringBuilder();
            for (int piece = random.Next(1, 12); piece > 0; piece--)
                text.Append(Pieces[random.Next(random.Next(3) == 0 ? Pieces.Length : 16 + random.Next(20))]);
            if (PlainMarkdown.Render(text.ToString()) is not { } html)
                continue;
            taken++;
            Assert.Equal((text.ToString(), MarkdownText.RenderWhole(text.ToString()).Html), (text.ToString(), html));
        }
        Assert.True(taken > 3_000, $"{taken}");
    }

    [Theory]
    [InlineData("自评得分**89.74**分，等级为**良**。详见[汇总](../index.html)。\n\n下一步上述问题已列入台账。", "<p>自评得分<strong>89.74</strong>分，等级为<strong>良</strong>。详见<a href=\"../index.html\">汇总</a>。</p>\n<p>下一步上述问题已列入台账。</p>")]
    [InlineData("专款专用，六级审核。", "<p>专款专用，六级审核。</p>")]
    public void A_usual_narrative_is_plain(string text, string html) => Assert.Equal(html, PlainMarkdown.Render(text));
}
