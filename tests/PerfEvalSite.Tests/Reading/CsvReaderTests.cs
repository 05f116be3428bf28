using PerfEvalSite.Data.Reading;

namespace PerfEvalSite.Tests.Reading;

public class CsvReaderTests
{
    [Theory]
    [InlineData("a,b\nc,d\n", "1:a|b 2:c|d")]
    [InlineData("a,b\r\nc,d", "1:a|b 2:c|d")]
    [InlineData("a,b\rc,d\r", "1:a|b 2:c|d")]
    [InlineData("a,,\n,b,\n", "1:a|| 2:|b|")]
    [InlineData("\"a,1\",\"b\"\"q\"\n", "1:a,1|b\"q")]
    [InlineData("\"two\nlines\",b\nc,d\n", "1:two\nlines|b 3:c|d")]
    [InlineData("5\",b\n", "1:5\"|b")]
    [InlineData("\"\",x\n", "1:|x")]
    [InlineData("\n\na\n", "1: 2: 3:a")]
    [InlineData("", "")]
    public void Records_and_fields_are_cut_as_RFC_4180_says_with_any_line_end(string text, string expected)
    {
        Assert.Equal(expected, string.Join(' ', Read(text, ',').Select(record => $"{record.Line}:{string.Join('|', record.Fields)}")));
    }

    [Fact]
    public void Every_field_knows_its_line_and_column()
    {
        var reader = new CsvReader(new StringReader("ab,\"c\nd\",e\nf,g\n"), ',');
        Assert.True(reader.Read());
        Assert.Equal([(1, 1), (1, 4), (2, 4)], Enumerable.Range(0, reader.FieldCount).Select(i => (reader.LineOf(i), reader.ColumnOf(i))));
        Assert.True(reader.Read());
        Assert.Equal([(3, 1), (3, 3)], Enumerable.Range(0, reader.FieldCount).Select(i => (reader.LineOf(i), reader.ColumnOf(i))));
    }

    [Theory]
    [InlineData("a,\"open\nto the end", CsvFault.UnclosedQuote, 1, 3)]
    [InlineData("a,\"b\"c,d\n", CsvFault.TextAfterQuote, 1, 6)]
    public void A_fault_of_form_is_told_with_its_place(string text, CsvFault fault, int line, int column)
    {
        var reader = new CsvReader(new StringReader(text), ',');
        Assert.True(reader.Read());
        Assert.Equal((fault, line, column), (reader.Fault, reader.FaultLine, reader.FaultColumn));
    }

    [Fact]
    public void A_record_without_end_stops_the_reading_instead_of_filling_the_memory()
    {
        var reader = new CsvReader(new EndlessText(), ',');
        Assert.True(reader.Read());
        Assert.Equal(CsvFault.RecordTooLong, reader.Fault);
        Assert.False(reader.Read());
    }

    [Fact]
    public void A_hundred_thousand_columns_stop_the_reading()
    {
        var reader = new CsvReader(new StringReader(new string(',', 100_000)), ',');
        Assert.True(reader.Read());
        Assert.Equal(CsvFault.TooManyFields, reader.Fault);
        Assert.False(reader.Read());
    }

    [Fact]
    public void Where_the_buffer_ends_makes_no_difference()
    {
        const string text = "ab,\"c\"\"d\r\ne\",f\r\n\"g\",h,\"\"\r\n,i\n";
        var expected = Read(text, ',').Select(record => string.Join('|', record.Fields)).ToArray();
        for (int piece = 1; piece < text.Length; piece++)
        {
            var reader = new CsvReader(new PiecewiseText(text, piece), ',');
            var found = new List<string>();
            while (reader.Read())
                found.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader[i].ToString())));
            Assert.Equal(expected, found);
        }
    }

    private static List<(int Line, string[] Fields)> Read(string text, char separator)
    {
        var reader = new CsvReader(new StringReader(text), separator);
        var records = new List<(int, string[])>();
        while (reader.Read())
        {
            var fields = new string[reader.FieldCount];
            for (int i = 0; i < fields.Length; i++)
                fields[i] = reader[i].ToString();
            records.Add((reader.Line, fields));
        }
        return records;
    }

    private sealed class EndlessText : TextReader
    {
        public override int ReadBlock(char[] buffer, int index, int count)
        {
            buffer.AsSpan(index, count).Fill('x');
            return count;
        }
    }

    /// <summary>Gives the text with long runs of quoted padding before it, so that the reader's buffer ends at every place in turn.</summary>
    private sealed class PiecewiseText(string text, int piece) : TextReader
    {
        private readonly StringReader whole = new(text);

        public override int ReadBlock(char[] buffer, int index, int count)
        {
            int total = 0;
            while (total < count)
            {
                int read = whole.Read(buffer, index + total, Math.Min(piece, count - total));
                if (read == 0)
                    break;
                total += read;
            }
            return total;
        }
    }
}
