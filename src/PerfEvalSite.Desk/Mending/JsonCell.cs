using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PerfEvalSite.Desk.Mending;

/// <summary>A value of a JSON file: a number stays one where what is written is one.</summary>
internal sealed class JsonCell : IWrittenCell
{
    private static readonly JsonReaderOptions options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private readonly byte[] content;
    private readonly int start, end;
    private readonly JsonTokenType type;

    private JsonCell(byte[] content, int start, int end, JsonTokenType type, string text, string name)
    {
        (this.content, this.start, this.end, this.type, Text) = (content, start, end, type, text);
        Row = name.Length > 0 ? [name, text] : [text];
    }

    public string Text { get; }

    public IReadOnlyList<string> Row { get; }

    public int At => Row.Count - 1;

    public string WhyNot => type is JsonTokenType.StartObject or JsonTokenType.StartArray ? "这一格由几个值组成，请用编辑器打开文件改。" : "";

    /// <summary>Null where no value begins there, or the file is no JSON.</summary>
    public static JsonCell? Find(byte[] content, int line, int column)
    {
        int bom = content.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        int wanted = OffsetOf(content, bom, line, column);
        if (wanted < 0)
            return null;
        var reader = new Utf8JsonReader(content.AsSpan(bom), options);
        string name = "";
        try
        {
            while (reader.Read() && reader.TokenStartIndex + bom <= wanted)
                if (reader.TokenType == JsonTokenType.PropertyName)
                    name = reader.GetString() ?? "";
                else if (reader.TokenStartIndex + bom == wanted)
                    return new(content, wanted, (int)reader.BytesConsumed + bom, reader.TokenType, TextOf(ref reader), name);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return null;
        }
        return null;
    }

    public byte[]? With(string text)
    {
        byte[] written = type == JsonTokenType.Number && IsNumber(text) ? Encoding.ASCII.GetBytes(text) : Quoted(text);
        return [.. content.AsSpan(0, start), .. written, .. content.AsSpan(end)];
    }

    private static string TextOf(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString() ?? "",
        JsonTokenType.Number => Encoding.ASCII.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan),
        JsonTokenType.True => "是",
        JsonTokenType.False => "否",
        _ => "",
    };

    private static byte[] Quoted(string text)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            json.WriteStringValue(text);
        return bytes.ToArray();
    }

    private static bool IsNumber(string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
        try
        {
            return text.Length > 0 && reader.Read() && reader.TokenType == JsonTokenType.Number && reader.BytesConsumed == text.Length && !text.AsSpan().ContainsAny('e', 'E');
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Columns count characters as UTF-16 has them, as the reader of tables does.</summary>
    private static int OffsetOf(ReadOnlySpan<byte> content, int from, int line, int column)
    {
        int atLine = 1, atColumn = 1;
        for (int i = from; i < content.Length; i++)
        {
            bool isFollowing = (content[i] & 0xC0) == 0x80;
            if (!isFollowing && atLine == line && atColumn == column)
                return i;
            if (content[i] == '\n')
                (atLine, atColumn) = (atLine + 1, 1);
            else if (!isFollowing)
                atColumn += content[i] >= 0xF0 ? 2 : 1;
        }
        return -1;
    }
}
