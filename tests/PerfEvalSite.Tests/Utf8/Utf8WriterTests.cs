using System.Globalization;
using System.Text;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Tests.Utf8;

/// <summary>The writer has an encoder of its own for short texts; it must write what the framework's does.</summary>
public sealed class Utf8WriterTests
{
    /// <summary>Characters of every length in UTF-8, their first and last ones, whatever is escaped and its neighbours, and halves of pairs.</summary>
    private const string Letters =
        "aZ09 -\n\0\u007f<>&\"'!#%(;=?6Bv|~`\u0080\u07ff\u0800é年万元，（）％\ud7ff\ue000\uffff\ud83d\ude00\ud83d\ude00\ud800\udfff";

    [Fact]
    public void Text_of_any_mixture_is_written_as_the_framework_writes_it()
    {
        var random = new Random(20261122);
        var writer = new Utf8Writer(16);
        for (int i = 0; i < 20_000; i++)
        {
            string text = Mixture(random);
            writer.Clear();
            writer.Write(text);
            Assert.Equal(Encoding.UTF8.GetBytes(text), writer.Written.ToArray());
        }
    }

    [Fact]
    public void Escaped_text_of_any_mixture_differs_in_five_characters_only()
    {
        var random = new Random(20261123);
        var writer = new Utf8Writer(16);
        for (int i = 0; i < 20_000; i++)
        {
            string text = Mixture(random);
            writer.Clear();
            writer.WriteEscaped(text);
            string escaped = text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;").Replace("'", "&#39;");
            Assert.Equal(Encoding.UTF8.GetBytes(escaped), writer.Written.ToArray());
        }
    }

    [Fact]
    public void Decimals_are_written_as_the_framework_writes_them()
    {
        var random = new Random(20261124);
        var writer = new Utf8Writer(16);
        decimal[] edges = [0, 0.00m, -0.0m, 0.01m, -0.10m, 1, -1, 10, 91.90m, ulong.MaxValue, ulong.MaxValue + 1m, decimal.MaxValue, decimal.MinValue, 1e-28m, 0.000000000000000001m, 12345678901234567.89m];
        for (int i = 0; i < 20_000; i++)
        {
            decimal number = i < edges.Length ? edges[i] : new decimal(random.Next(), random.Next(3) == 0 ? random.Next() : 0, random.Next(9) == 0 ? random.Next() : 0, random.Next(2) == 0, (byte)random.Next(29));
            writer.Clear();
            writer.Write(number);
            Assert.Equal(number.ToString(CultureInfo.InvariantCulture), Encoding.UTF8.GetString(writer.Written));
        }
    }

    /// <summary>Runs of letters of one kind, as texts have them, with strangers among them.</summary>
    private static string Mixture(Random random)
    {
        var text = new StringBuilder();
        int length = random.Next(random.Next(4) == 0 ? 160 : 24);
        while (text.Length < length)
            switch (random.Next(3))
            {
                case 0: text.Append((char)random.Next('a', 'z' + 1), random.Next(12)); break;
                case 1: text.Append((char)random.Next('一', '龥'), random.Next(9)); break;
                default: text.Append(Letters[random.Next(Letters.Length)]); break;
            }
        return text.ToString();
    }
}
