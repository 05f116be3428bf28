using System.Globalization;
using System.Text;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Tests.Reading;

/// <summary>Big CSV files directly in the data folder, of which each disclosure's rows are cut out as bytes.</summary>
public class RootTableTests
{
    private const string Head = "单位编码,公开件编码,名词,释义,出处\n";
    private static readonly string[] pieces = ["", "a", "资金", "12.50", " ", "\"", "\"\"", ",", ";", "\t", "\n", "\r\n", "\r", "𠮷", "“”", "1,234", "\n\n", "  "];

    [Theory]
    [InlineData(1, "utf-8", ',', "\n", 300)]
    [InlineData(2, "utf-8", ';', "\r\n", 1)]
    [InlineData(3, "gb18030", '\t', "\r", 300)]
    [InlineData(4, "utf-16", '，', "\r\n", 1)]
    [InlineData(5, "utf-16BE", '|', "\n", 300)]
    [InlineData(6, "utf-8", '，', "\r", 1)]
    [InlineData(7, "utf-8", ',', "\n", 2)]
    [InlineData(8, "utf-8", '，', "\r\n", 5)]
    [InlineData(9, "utf-8", ';', "\r", 30)]
    [InlineData(10, "gb18030", ',', "\n", 3)]
    public void Whatever_its_cells_hold_every_row_is_read_where_it_stands(int seed, string encoding, char separator, string lineEnd, int stretches)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var random = new Random(seed);
        string text = $"sep={separator}\n" + Written(random, separator, lineEnd, stretches);
        using var data = new TempData();
        var coding = Encoding.GetEncoding(encoding);
        data.Add("名词.csv", [.. coding.GetPreamble(), .. coding.GetBytes(text)]);
        var expected = Records(text[6..], separator);
        data.Add("公开件.csv", "单位编码,公开件编码,文种,年度,默认金额单位\n" + string.Concat(expected.Keys.Select(id => $"county-ybj,{id},绩效自评,2023,万元\n")));
        var table = Catalogue.Glossary;
        Assert.Equal(
            expected.SelectMany(disclosure => disclosure.Value),
            data.Read().Disclosures.SelectMany(disclosure => disclosure[table].Select(row =>
                string.Create(CultureInfo.InvariantCulture, $"{disclosure.Id} {row.Line} {row.Text(table.Term)}@{row[table.Term].Line},{row[table.Term].Column} {row.Text(table.Definition)}@{row[table.Definition].Line},{row[table.Definition].Column}"))));
    }

    [Fact]
    public void However_many_texts_a_table_has_each_cell_says_its_own()
    {
        var random = new Random(7);
        string[] words = [.. Enumerable.Range(0, 6000).Select(i => new string('词', random.Next(16)) + i.ToString(CultureInfo.InvariantCulture))];
        var table = Catalogue.Glossary;
        // Every other word is one of the few that all rows have in common.
        string[] expected = [.. Enumerable.Range(1, 20_000).Select(i => $"{words[i % 2 == 0 ? random.Next(20) : random.Next(words.Length)]},{words[random.Next(words.Length)]},{i}")];
        using var data = TempData.WithDisclosure().Add("名词.csv", Head + string.Concat(expected.Select(row => $"county-ybj,2023-self,{row}\n")));
        Assert.Equal(
            expected, Assert.Single(data.Read().Disclosures)[table].Select(row => $"{row.Text(table.Term)},{row.Text(table.Definition)},{row.Text(table.Place)}"));
    }

    [Theory]
    [InlineData("county-ybj,2023-self,词,\"甲,乙\n", "名词.csv(3,1): warning PE1107|名词.csv(3,24): error PE1102: 从这里开始的引号直到文件末尾都没有关上。")]
    [InlineData("county-ybj,2023-self,\"词\"语,甲,乙\n", "名词.csv(3,25): error PE1103")]
    [InlineData("county-ybj,2023-self,词,甲\n", "名词.csv(3,1): warning PE1107")]
    [InlineData("county-ybj,2023-self,词,甲,乙,丙\n", "名词.csv(3,28): error PE1106")]
    [InlineData("\"\" x,,,,\n", "名词.csv(3,3): error PE1103")]
    [InlineData("County,2023-self,\"词\"语,甲,乙\n", "名词.csv(3,1): error PE1005|名词.csv(3,21): error PE1103")]
    public void What_is_wrong_with_the_form_of_a_row_is_told_once_with_its_place(string row, string expected)
    {
        using var data = TempData.WithDisclosure().Add("名词.csv", Head + "county-ybj,2023-self,子,丑,寅\n" + row);
        Assert.All(expected.Split('|').Zip(data.Read().Diagnostics, (start, found) => (start, found)), pair => Assert.StartsWith(pair.start, pair.found, StringComparison.Ordinal));
        Assert.Equal(expected.Split('|').Length, data.Read().Diagnostics.Length);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData(",,,,\n")]
    public void Of_a_disclosure_only_so_many_rows_are_kept(string between)
    {
        var rows = new StringBuilder(Head);
        for (int i = 1; i <= RawRows.MostRows + 10; i++)
            rows.Append(CultureInfo.InvariantCulture, $"county-ybj,2023-self,词{i},义,{(i % 1000 == 0 ? "\n" + between : "\n")}");
        using var data = TempData.WithDisclosure().Add("名词.csv", rows.ToString());
        Assert.Equal([$"名词.csv({RawRows.MostRows + 2 + RawRows.MostRows / 1000},1): error PE1111: 这张表为一个公开件写了超过 50000 行，后面的内容没有读取。"], data.Read().Diagnostics);
    }

    [Fact]
    public void What_a_disclosure_is_made_from_depends_on_its_rows_and_their_header_and_not_on_where_they_stand()
    {
        const string Row = "county-ybj,2023-self,词,甲,\n";
        byte[] before = Fingerprint(Head + Row);
        Assert.All([Head + "\n" + Row, Head + "city-ybj,2022,词,甲,\n" + Row, Head + Row.Trim(), Head + Row + "\n,,,,\n", Head + "z,1,词,甲,\n" + Row],
            same => Assert.Equal(before, Fingerprint(same)));
        Assert.All([Head + Row.Replace('甲', '乙'), Head + Row + Row, (Head + Row).Replace(',', ';'), Head.Replace("释义", "出处1").Replace("出处", "释义").Replace("释义1", "出处") + Row],
            other => Assert.NotEqual(before, Fingerprint(other)));

        static byte[] Fingerprint(string content)
        {
            using var data = TempData.WithDisclosure().Add("名词.csv", content);
            var context = new ReadingContext(data.Path, new DiagnosticBag());
            var source = DataFolder.Open(context)!.Sources().Single(source => source.Id == "2023-self");
            return source.Fingerprint(context, new QuickHash())!;
        }
    }

    /// <summary>Rows of thirty disclosures, some of them long enough that no buffer holds two.</summary>
    /// <param name="stretches">In how many parts the disclosures stand in their order.</param>
    private static string Written(Random random, char separator, string lineEnd, int stretches)
    {
        var text = new StringBuilder(Head.Replace(',', separator).Replace("\n", lineEnd));
        for (int i = 0; i < 300; i++)
        {
            if (random.Next(10) == 0)
                text.Append(random.Next(2) == 0 ? "" : new string(separator, 4)).Append(lineEnd);
            string id = $"d{(stretches == 300 ? random.Next(30) : i % (300 / stretches) * stretches / 10):D2}";
            // Every third disclosure has nothing odd, so that its rows are cut in the quick way.
            bool isTidy = id[2] % 3 == 0;
            string[] cells = [random.Next(8) == 0 ? " county-ybj" : "county-ybj", id, $"词{i}", Cell(random, isTidy), Cell(random, isTidy)];
            bool always = random.Next(4) == 0;
            text.AppendJoin(separator, cells.Select(cell => always || cell.AsSpan().ContainsAny(['"', '\r', '\n', separator]) ? $"\"{cell.Replace("\"", "\"\"")}\"" : cell)).Append(i < 299 ? lineEnd : "");
        }
        return text.ToString();
    }

    private static string Cell(Random random, bool isTidy)
    {
        string cell = string.Concat(Enumerable.Range(0, random.Next(5)).Select(_ => pieces[random.Next(pieces.Length)])) + (random.Next(60) == 0 ? new string('长', random.Next(200_000)) : "");
        return isTidy && cell.Length > 0 ? $"甲{cell.Replace("\"", "")}𠮷" : cell;
    }

    /// <summary>The same rows as one reader of the whole text cuts them.</summary>
    private static SortedDictionary<string, List<string>> Records(string text, char separator)
    {
        var rows = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        var reader = new CsvReader(new StringReader(text), separator, firstLine: 2);
        reader.Read();
        while (reader.Read())
        {
            if (reader.IsBlank)
                continue;
            string id = reader[1].ToString();
            if (!rows.TryGetValue(id, out var its))
                rows.Add(id, its = []);
            its.Add(string.Create(CultureInfo.InvariantCulture, $"{id} {reader.Line} {reader[2]}@{reader.LineOf(2)},{reader.ColumnOf(2)} {reader[3].Trim()}@{(reader[3].IsWhiteSpace() ? "0,0" : $"{reader.LineOf(3)},{reader.ColumnOf(3)}")}"));
        }
        return rows;
    }
}
