using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading;

/// <summary>
/// A Markdown file of a disclosure's folder as one row of 正文. Optional front matter between two lines <c>---</c> gives
/// columns (<c>栏目: 经验</c>, <c>section: experience</c>); without it the file's name does, as in <c>经验-2.md</c>.
/// </summary>
internal static class NarrativeFile
{
    private const int MostBytes = 8 << 20;

    public static RawRows? Read(string path, ReadingContext context) => context.Opening(path, stream => Read(stream, path, context));

    private static RawRows? Read(Stream stream, string path, ReadingContext context)
    {
        if (stream.Length > MostBytes)
        {
            context.Diagnostics.Add(FileCodes.TextTooLong, new Place(path), Bilingual.Of((int)Math.Min(stream.Length >> 20, int.MaxValue)), Bilingual.Of(MostBytes >> 20));
            return null;
        }
        var encoding = EncodingDetector.Detect(stream, out var fault);
        if (encoding is null)
        {
            fault!.AddTo(context.Diagnostics, path);
            return null;
        }
        context.Understood(path, encoding.Name);
        stream.Position = encoding.BomLength;
        using var reader = new StreamReader(stream, encoding.Encoding, false, -1, leaveOpen: true);
        string[] lines = reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n');

        var headers = new List<HeaderCell>();
        var values = new List<(string Text, int Line, int Column)>();
        int start = 0;
        if (lines[0].Trim() == "---" && Array.FindIndex(lines, 1, line => line.Trim() == "---") is > 0 and var close)
        {
            for (int i = 1; i < close; i++)
            {
                int colon = lines[i].AsSpan().IndexOfAny(':', '：');
                if (colon <= 0)
                    continue;
                headers.Add(new(lines[i][..colon], i + 1, 1));
                values.Add((lines[i][(colon + 1)..].Trim(), i + 1, colon + 2));
            }
            start = close + 1;
        }

        var columns = Catalogue.Narratives;
        var (section, no) = FromName(Path.GetFileNameWithoutExtension(path));
        AddUnless(columns.Section, section);
        AddUnless(columns.No, no);
        while (start < lines.Length - 1 && string.IsNullOrWhiteSpace(lines[start]))
            start++;
        string text = string.Join('\n', lines[start..]).Trim();
        headers.Add(new(columns.Text.Id, start + 1, 1));
        values.Add((text, start + 1, 1));

        var header = HeaderReader.Read(columns, path, null, headers, null, context.Diagnostics);
        var rows = new RawRows(header);
        rows.StartRow(1);
        for (int field = 0; field < values.Count; field++)
            if (header[field].Kind == HeaderFieldKind.Column && values[field].Text.Length > 0)
                rows.AddCell(field, values[field].Text, values[field].Line, values[field].Column);
        return rows;

        void AddUnless(Column column, string value)
        {
            if (headers.Exists(given => HeaderReader.Means(columns, given.Text, column)))
                return;
            headers.Add(new(column.Id, 1, 1));
            values.Add((value, 1, 1));
        }
    }

    /// <summary>经验-2 is section 经验, number 2; without a number it is the first.</summary>
    private static (string Section, string No) FromName(string name)
    {
        int end = name.Length;
        while (end > 0 && char.IsAsciiDigit(name[end - 1]))
            end--;
        string no = end < name.Length ? name[end..] : "1";
        return (name[..end].TrimEnd('-', '_', ' ', '.'), no);
    }
}
