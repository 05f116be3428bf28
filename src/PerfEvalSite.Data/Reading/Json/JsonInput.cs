using System.Globalization;
using System.Text;
using System.Text.Json;
using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Data.Reading.Json;

/// <summary>A place in the bytes with its line and column, kept so that reading can go back to it.</summary>
internal readonly record struct JsonPlace(int Offset, int Line, int Column);

/// <summary>The text of a JSON file, which knows where it is being read: line, column and the path of names that leads there.</summary>
internal sealed class JsonInput(byte[] text, string path, DiagnosticBag diagnostics)
{
    private readonly List<(string Name, int Index)> names = [];
    private JsonPlace last = new(0, 1, 1);

    public ReadOnlySpan<byte> Text => text;

    public string Path => path;

    public DiagnosticBag Diagnostics => diagnostics;

    public JsonPlace Last => last;

    public void GoBackTo(JsonPlace place) => last = place;

    /// <summary>Where the token at which the reader stands begins. Counted on from the last place asked for; columns count characters as UTF-16 has them.</summary>
    public JsonPlace PlaceOf(in Utf8JsonReader reader) => last = From(last, (int)reader.TokenStartIndex);

    public Place DiagnosticPlaceOf(in Utf8JsonReader reader)
    {
        var place = PlaceOf(reader);
        return new Place(path, place.Line, place.Column);
    }

    /// <param name="line">From 0.</param>
    /// <param name="column">In bytes, from 0.</param>
    public JsonPlace PlaceOf(long line, long column)
    {
        int start = 0;
        for (long i = 0; i < line; i++)
            start += text.AsSpan(start).IndexOf((byte)'\n') + 1;
        return From(new(start, (int)line + 1, 1), (int)Math.Min(start + column, text.Length));
    }

    public void Enter(string name) => names.Add((name, -1));

    public void EnterItem(int index) => names.Add(("", index));

    public void Leave() => names.RemoveAt(names.Count - 1);

    /// <summary>Such as <c>funds[3].executed</c>.</summary>
    public string NamePath(string? last = null)
    {
        var path = new StringBuilder();
        foreach (var (name, index) in names)
        {
            if (index >= 0)
                path.Append('[').Append(index.ToString(CultureInfo.InvariantCulture)).Append(']');
            else
                path.Append(path.Length > 0 ? "." : "").Append(name);
        }
        if (last is not null)
            path.Append(path.Length > 0 ? "." : "").Append(last);
        return path.Length > 0 ? path.ToString() : "{ }";
    }

    private JsonPlace From(JsonPlace place, int offset)
    {
        var (at, line, column) = place;
        for (; at < offset; at++)
        {
            byte b = text[at];
            if (b == '\n')
                (line, column) = (line + 1, 1);
            else if ((b & 0xC0) != 0x80)
                column += b >= 0xF0 ? 2 : 1;
        }
        return new(at, line, column);
    }
}
