using System.Text.RegularExpressions;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading.Values;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Tests.Checking;

/// <summary>What is said to be plain words is never looked at by the checks of words, so it must hold nothing that they find.</summary>
public class PlainWordsTests
{
    private static readonly string[] pieces =
        ["资金", "1", "23", "456", "７", ".", "。", "-", " ", "%", "元", "万", "13812345678", "0532-8579", "@", "a@b.cn", "＠", "住址", "户籍", "3号楼2单元501室", "户", "X", "x", "Ｘ", "×", "某", "（增长）", "（", "增长/下降", "/", "****年", "_", "__", "G1234567"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Plain_words_hold_nothing_that_a_check_of_words_looks_for(int seed)
    {
        var random = new Random(seed);
        int plain = 0;
        foreach (var column in new[] { Catalogue.Funds.Executed, Catalogue.Narratives.Text, Catalogue.Indicators.Target, Catalogue.Indicators.Reason })
            for (int i = 0; i < 20_000; i++)
            {
                string text = string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => pieces[random.Next(pieces.Length)]));
                var figure = FigureReader.Read(text, column, null, 1, 1, out _);
                if (!PlainWords.Are(figure, column))
                    continue;
                plain++;
                bool isAmount = figure.IsNumber && column.Type != ColumnType.Value && figure.Printed.Length <= PlainWords.LongestNumber;
                Assert.True(isAmount || PersonalText.Find(figure.Printed) is null, text);
                Assert.False(Regex.IsMatch(figure.Printed, @"XX|xx|ＸＸ|××|某某|（增长）|增长/下降|\*{4}年|_{4}|\.(?!\d)"), text);
            }
        Assert.True(plain > 10_000, $"{plain}");
    }
}
