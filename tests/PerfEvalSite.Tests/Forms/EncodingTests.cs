using System.Text;
using PerfEvalSite.Data.Reading;

namespace PerfEvalSite.Tests.Forms;

/// <summary>The four real disclosures in every encoding and dialect that spreadsheets save.</summary>
public class EncodingTests
{
    private static readonly Encoding gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("gb18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    [Fact]
    public void GB18030_makes_no_difference() => Same((records, _) => gb18030.GetBytes(Csv(records, ",", "\n")));

    [Fact]
    public void UTF_16_with_tabs_and_CRLF_makes_no_difference() =>
        Same((records, _) => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Csv(records, "\t", "\r\n"))]);

    [Fact]
    public void Big_endian_UTF_16_with_semicolons_makes_no_difference() =>
        Same((records, _) => [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(Csv(records, ";", "\n"))]);

    [Fact]
    public void A_sep_line_old_line_ends_and_quotes_everywhere_make_no_difference() =>
        Same((records, _) => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes("sep=|\r\n" + Csv(records, "|", "\r", quoteAll: true))]);

    [Fact]
    public void Blank_and_comma_only_lines_spaces_and_a_title_make_no_difference() =>
        Same((records, name) => Encoding.UTF8.GetBytes($"{Path.GetFileNameWithoutExtension(name)}\n\n" + string.Join(new string(',', records[0].Length - 1) + "\n\n", records.Select(record => Csv([record], " ,", "\n")))));

    private static void Same(Func<List<string[]>, string, byte[]> write)
    {
        using var data = RealData.Converted((file, bytes) => file.EndsWith(".csv", StringComparison.Ordinal) ? write(Records(bytes), file) : bytes);
        RealData.IsTheSameAs(data.Path);
    }

    private static List<string[]> Records(byte[] bytes)
    {
        var reader = new CsvReader(new StreamReader(new MemoryStream(bytes), Encoding.UTF8), ',');
        var records = new List<string[]>();
        while (reader.Read())
            records.Add([.. Enumerable.Range(0, reader.FieldCount).Select(field => reader[field].ToString())]);
        return records;
    }

    private static string Csv(List<string[]> records, string separator, string lineEnd, bool quoteAll = false)
    {
        var text = new StringBuilder();
        foreach (var record in records)
            text.AppendJoin(separator, record.Select(field => Quoted(field, separator, quoteAll))).Append(lineEnd);
        return text.ToString();
    }

    private static string Quoted(string field, string separator, bool always) =>
        always || field.AsSpan().ContainsAny('"', '\n', '\r') || field.Contains(separator.Trim(' '), StringComparison.Ordinal)
            ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : field;
}
