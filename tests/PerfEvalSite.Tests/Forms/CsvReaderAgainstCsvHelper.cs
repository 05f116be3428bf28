using System.Text;
using CsvHelper;
using FsCheck;
using FsCheck.Fluent;
using CsvReader = PerfEvalSite.Data.Reading.CsvReader;

namespace PerfEvalSite.Tests.Forms;

/// <summary>Our reader of CSV and a widely used one cut every well-formed text into the same records.</summary>
public class CsvReaderAgainstCsvHelper
{
    private static readonly string[] pieces = ["", "a", "资金", "12.50", " ", "\"", "\"\"", ",", ";", "\t", "\n", "\r\n", "\r", "𠮷", "=1+1", "'", "“”", "1,234"];

    private static readonly Gen<string> fields = Gen.Elements(pieces).ArrayOf().Select(string.Concat);

    /// <summary>Records of at least two fields, because a blank line is one record to us and none to others.</summary>
    private static readonly Gen<string[][]> records =
        Gen.Choose(2, 6).SelectMany(width => fields.ArrayOf(width).NonEmptyListOf()).Select(list => list.ToArray());

    [Theory]
    [InlineData(',', "\n")]
    [InlineData(',', "\r\n")]
    [InlineData(';', "\r")]
    [InlineData('\t', "\r\n")]
    public void Both_cut_it_alike(char separator, string lineEnd) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(records.ToArbitrary(), Gen.Choose(0, int.MaxValue).ToArbitrary(), (written, choices) =>
        {
            string text = Write(written, separator, lineEnd, choices);
            Assert.Equal(written, Ours(text, separator));
            Assert.Equal(written, Theirs(text, separator));
        }));

    /// <param name="choices">Which fields are quoted without need, and whether the last line ends.</param>
    private static string Write(string[][] written, char separator, string lineEnd, int choices)
    {
        var text = new StringBuilder();
        int field = 0;
        for (int i = 0; i < written.Length; i++)
        {
            text.AppendJoin(separator, written[i].Select(content => Quoted(content, separator, (choices >> field++ % 30 & 1) == 1)));
            if (i + 1 < written.Length || (choices & 1) == 1)
                text.Append(lineEnd);
        }
        return text.ToString();
    }

    private static string Quoted(string content, char separator, bool always) =>
        always || content.AsSpan().ContainsAny(['"', '\r', '\n', separator]) ? $"\"{content.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : content;

    private static List<string[]> Ours(string text, char separator)
    {
        var reader = new CsvReader(new StringReader(text), separator);
        var read = new List<string[]>();
        while (reader.Read())
        {
            Assert.Null(reader.Problem);
            read.Add([.. Enumerable.Range(0, reader.FieldCount).Select(field => reader[field].ToString())]);
        }
        return read;
    }

    private static List<string[]> Theirs(string text, char separator)
    {
        using var reader = CsvHelper.CsvReader.FromText(text, new CsvReaderOptions { Separator = separator, HasHeader = false });
        var read = new List<string[]>();
        while (reader.Read())
            read.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        return read;
    }
}
