using System.Text;
using System.Text.Json;

namespace PerfEvalSite.Data.Profiles;

/// <summary>A value of a JSON text with the line and column where it begins, so that what is wrong with it is told where it stands.</summary>
internal sealed class JsonNode
{
    private readonly List<(string Name, JsonNode Value)> members = [];
    private readonly List<JsonNode> items = [];

    private JsonNode(JsonTokenType type, string text, int line, int column) => (Type, Text, Line, Column) = (type, text, line, column);

    /// <summary><see cref="JsonTokenType.StartObject"/>, <see cref="JsonTokenType.StartArray"/>, or the kind of a plain value.</summary>
    public JsonTokenType Type { get; }

    /// <summary>Of a string or number; empty for others.</summary>
    public string Text { get; }

    public int Line { get; }

    public int Column { get; }

    public IReadOnlyList<(string Name, JsonNode Value)> Members => members;

    public IReadOnlyList<JsonNode> Items => items;

    public bool IsText => Type == JsonTokenType.String;

    public bool IsTrue => Type == JsonTokenType.True;

    public JsonNode? this[string name]
    {
        get
        {
            foreach (var (known, value) in members)
                if (known == name)
                    return value;
            return null;
        }
    }

    /// <exception cref="JsonException">It is not JSON; its line and position count from 0.</exception>
    public static JsonNode Parse(byte[] utf8)
    {
        var bytes = utf8.AsSpan();
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 32 });
        reader.Read();
        var lines = new LineCounter();
        var root = Read(ref reader, bytes, ref lines);
        reader.Read();
        return root;
    }

    private static JsonNode Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> bytes, ref LineCounter lines)
    {
        lines.MoveTo(bytes, (int)reader.TokenStartIndex);
        string text = reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString()!,
            JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
            _ => "",
        };
        var node = new JsonNode(reader.TokenType, text, lines.Line, lines.Column);
        if (node.Type == JsonTokenType.StartObject)
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                string name = reader.GetString()!;
                reader.Read();
                node.members.Add((name, Read(ref reader, bytes, ref lines)));
            }
        else if (node.Type == JsonTokenType.StartArray)
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                node.items.Add(Read(ref reader, bytes, ref lines));
        return node;
    }

    private struct LineCounter()
    {
        private int at;
        private int lineStart;

        public int Line { get; private set; } = 1;

        public readonly int Column => at - lineStart + 1;

        public void MoveTo(ReadOnlySpan<byte> bytes, int to)
        {
            for (; at < to; at++)
                if (bytes[at] == '\n')
                {
                    Line++;
                    lineStart = at + 1;
                }
        }
    }
}
