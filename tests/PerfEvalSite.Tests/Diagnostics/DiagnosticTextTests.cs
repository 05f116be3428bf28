using System.Globalization;
using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Tests.Diagnostics;

public class DiagnosticTextTests
{
    /// <summary>A stray brace would end the tool where it should have told the clerk what to do.</summary>
    [Fact]
    public void Every_message_and_remedy_can_be_filled_in()
    {
        object[] arguments = [.. Enumerable.Repeat("x", 10)];
        foreach (var code in AllCodes.InOrder)
            foreach (string text in new[] { code.Message.Zh, code.Message.En, code.Remedy.Zh, code.Remedy.En })
                Assert.Null(Record.Exception(() => string.Format(CultureInfo.InvariantCulture, text, arguments)));
    }

    /// <summary>They are printed one after another, beside reasons and places; a title is none.</summary>
    [Fact]
    public void Every_message_remedy_and_explanation_is_a_sentence_with_its_end()
    {
        Complaints.None(AllCodes.InOrder.SelectMany(code => new[] { code.Message, code.Remedy, code.Explanation }, (code, text) => (code.Id, text))
            .Where(one => one.text.Zh[^1] is not ('。' or '？') || one.text.En[^1] is not ('.' or '?'))
            .Select(one => $"{one.Id}: {one.text.Zh} | {one.text.En}"));
        Assert.DoesNotContain(AllCodes.InOrder, code => code.Title.Zh.EndsWith('。') || code.Title.En.EndsWith('.'));
    }
}
