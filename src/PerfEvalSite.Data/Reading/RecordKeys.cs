using System.Text;
using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Data.Reading;

/// <summary>Whose the records of a CSV file are: nearly always their bytes tell, without cutting them into fields.</summary>
internal sealed class RecordKeys(char separator, TableHeader header)
{
    private readonly byte[] separatorBytes = Encoding.UTF8.GetBytes([separator]);

    /// <summary>For the few records of which the bytes alone don't tell.</summary>
    private readonly CsvReader cut = new(TextReader.Null, separator, capacity: 256);

    private byte[] keyBytes = [];
    private int keyLength;

    /// <summary>Of the last record that holds anything.</summary>
    public DisclosureKey Key { get; private set; } = new("", "");

    /// <summary>What is wrong with the form of a record that holds nothing, after <see cref="Read"/>.</summary>
    public FormProblem? Problem => cut.Problem;

    /// <summary>False for a record without anything in it.</summary>
    public bool Read(ReadOnlySpan<byte> record, int line)
    {
        // Rows of one disclosure begin alike where the keys are the first columns, as in nearly every file.
        if (keyLength > 0 && record.StartsWith(keyBytes.AsSpan(0, keyLength)))
            return true;
        string agency, disclosure;
        if (FindKeys(record, out var agencyBytes, out var disclosureBytes, out keyLength))
        {
            agency = TextOf(agencyBytes, Key.AgencyId);
            disclosure = TextOf(disclosureBytes, Key.DisclosureId);
        }
        else
        {
            Cut(record, line);
            agency = TextOf(header.AgencyField, Key.AgencyId);
            disclosure = TextOf(header.DisclosureField, Key.DisclosureId);
        }
        if (agency.Length == 0 && disclosure.Length == 0 && Cut(record, line).IsBlank)
        {
            keyLength = 0;
            return false;
        }
        Key = new(agency, disclosure);
        if (keyBytes.Length < keyLength)
            keyBytes = new byte[keyLength * 2];
        record[..keyLength].CopyTo(keyBytes);
        return true;
    }

    /// <summary>The record in fields.</summary>
    public CsvReader Cut(ReadOnlySpan<byte> record, int line)
    {
        cut.Load(record, separator, line);
        cut.Read();
        return cut;
    }

    /// <summary>The keys' bytes, where quotes are simple; <paramref name="length"/> is what comes up to the separator behind them, 0 where there is none.</summary>
    private bool FindKeys(ReadOnlySpan<byte> record, out ReadOnlySpan<byte> agency, out ReadOnlySpan<byte> disclosure, out int length)
    {
        agency = disclosure = default;
        length = 0;
        int last = Math.Max(header.AgencyField, header.DisclosureField);
        int at = 0;
        for (int field = 0; field <= last; field++)
        {
            var content = record[at..];
            int size = content.IndexOf(separatorBytes);
            if (content is [(byte)'"', ..])
            {
                int close = content[1..].IndexOf((byte)'"') + 1;
                if (close == 0 || !content[(close + 1)..].StartsWith(separatorBytes))
                    return false;
                size = close + 1;
                content = content[1..close];
            }
            else
                content = size < 0 ? content.TrimEnd("\r\n"u8) : content[..size];
            if (field == header.AgencyField)
                agency = content;
            if (field == header.DisclosureField)
                disclosure = content;
            if (size < 0)
                return true;
            at += size + separatorBytes.Length;
        }
        length = at;
        return true;
    }

    /// <summary>The same string as before where the text is the same.</summary>
    private static string TextOf(ReadOnlySpan<byte> bytes, string before)
    {
        if (Ascii.Equals(bytes, before))
            return before;
        string text = EncodingDetector.Utf8.GetString(bytes).Trim();
        return text == before ? before : text;
    }

    private string TextOf(int field, string before)
    {
        var text = field < cut.FieldCount ? cut[field].Trim() : [];
        return text.SequenceEqual(before) ? before : text.ToString();
    }
}
