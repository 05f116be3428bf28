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
}
