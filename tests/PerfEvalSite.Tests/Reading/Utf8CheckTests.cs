using System.Text;
using PerfEvalSite.Data.Reading;
using Framework = System.Text.Unicode.Utf8;

namespace PerfEvalSite.Tests.Reading;

public sealed class Utf8CheckTests
{
    private static readonly string[] characters = ["a", ",", "é", "߿", "ࠀ", "中", "\uD7FF", "\uE000", "￿", "𐀀", "𠮷", "\U0010FFFF"];

    [Fact]
    public void Text_of_every_length_and_kind_of_character_is_valid()
    {
        var random = new Random(1);
        for (int length = 0; length < 200; length++)
            for (int kinds = 1; kinds <= characters.Length; kinds++)
                Assert.True(Utf8Check.IsValid(Text(random, length, kinds)));
    }

    [Fact]
    public void Bytes_are_valid_where_the_framework_says_so()
    {
        byte[] telling = [0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF];
        var random = new Random(2);
        int wrong = 0;
        for (int round = 0; round < 100_000; round++)
        {
            byte[] bytes = Text(random, random.Next(60), characters.Length);
            for (int change = random.Next(3); change > 0 && bytes.Length > 0; change--)
                bytes[random.Next(bytes.Length)] = telling[random.Next(telling.Length)];
            if (random.Next(4) == 0)
                bytes = bytes[..random.Next(bytes.Length + 1)];
            bool isValid = Framework.IsValid(bytes);
            wrong += isValid ? 0 : 1;
            Assert.True(isValid == Utf8Check.IsValid(bytes), Convert.ToHexString(bytes));
        }
        Assert.InRange(wrong, 10_000, 90_000);
    }

    [Fact]
    public void All_that_two_bytes_and_what_follows_them_can_be_is_told_wherever_it_stands()
    {
        byte[] bytes = new byte[40];
        for (int at = 13; at < 19; at++)
            for (int pair = 0; pair < 0x10000; pair++)
                for (int follow = 0; follow < 3; follow++)
                {
                    bytes.AsSpan().Fill((byte)'a');
                    (bytes[at], bytes[at + 1]) = ((byte)(pair >> 8), (byte)pair);
                    bytes.AsSpan(at + 2, follow).Fill(0x80);
                    if (Framework.IsValid(bytes) != Utf8Check.IsValid(bytes))
                        Assert.Fail(Convert.ToHexString(bytes));
                }
    }

    private static byte[] Text(Random random, int length, int kinds)
    {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++)
            text.Append(characters[random.Next(kinds)]);
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
