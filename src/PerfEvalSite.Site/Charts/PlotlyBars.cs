using System.Text.Json;

namespace PerfEvalSite.Site.Charts;

/// <summary>Bar traces and their layout. Positions are numbers with names as tick texts, since Plotly merges two categories of the same name.</summary>
internal static class PlotlyBars
{
    private const int TickWidth = 28 * SvgPen.TextSize;

    public static void Rows<T>(Utf8JsonWriter json, Chart chart, in T series, string valueName, string againstName, string axis, int? mark = null)
        where T : struct, ISeries
    {
        Data(json, series, valueName, againstName, rows: true);
        json.WriteStartObject("layout");
        Title(json, chart.Title);
        json.WriteNumber("height", 140 + series.Count * (series.HasAgainst ? 48 : 34));
        NumberAxis(json, "xaxis", axis);
        NameAxis(json, "yaxis", series, reversed: true);
        if (mark is { } at)
            Mark(json, at);
        json.WriteBoolean("showlegend", series.HasAgainst);
        json.WriteEndObject();
    }

    public static void Columns<T>(Utf8JsonWriter json, Chart chart, in T series, string valueName, string againstName)
        where T : struct, ISeries
    {
        Data(json, series, valueName, againstName, rows: false);
        json.WriteStartObject("layout");
        Title(json, chart.Title);
        json.WriteNumber("height", 400);
        NameAxis(json, "xaxis", series, reversed: false);
        NumberAxis(json, "yaxis", chart.Unit);
        json.WriteBoolean("showlegend", series.HasAgainst);
        json.WriteEndObject();
    }

    private static void Data<T>(Utf8JsonWriter json, in T series, string valueName, string againstName, bool rows) where T : struct, ISeries
    {
        json.WriteStartArray("data");
        if (series.HasAgainst)
            Trace(json, series, againstName, rows, against: true);
        Trace(json, series, valueName, rows, against: false);
        json.WriteEndArray();
    }

    private static void Trace<T>(Utf8JsonWriter json, in T series, string name, bool rows, bool against) where T : struct, ISeries
    {
        json.WriteStartObject();
        json.WriteString("type", "bar");
        if (rows)
            json.WriteString("orientation", "h");
        json.WritePropertyName("name");
        Text(json, name);
        Positions(json, rows ? "y" : "x", series.Count);
        json.WriteStartArray(rows ? "x" : "y");
        for (int i = 0; i < series.Count; i++)
        {
            if (At(series, i, against).Number is { } number)
                json.WriteNumberValue(number);
            else
                json.WriteNullValue();
        }
        json.WriteEndArray();
        json.WriteStartArray("text");
        for (int i = 0; i < series.Count; i++)
            Text(json, At(series, i, against).Words);
        json.WriteEndArray();
        json.WriteStartArray("hovertext");
        for (int i = 0; i < series.Count; i++)
        {
            Segments(json, series.NameAt(i));
            json.WriteStringValueSegment("：", isFinalSegment: false);
            Text(json, At(series, i, against).Words);
        }
        json.WriteEndArray();
        if (against)
        {
            json.WriteStartObject("marker");
            json.WriteStartObject("pattern");
            json.WriteString("shape", "/");
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static ChartValue At<T>(in T series, int index, bool against) where T : struct, ISeries
        => against ? series.AgainstAt(index) : series.ValueAt(index);

    private static void Title(Utf8JsonWriter json, string title)
    {
        json.WriteStartObject("title");
        json.WritePropertyName("text");
        Text(json, title);
        json.WriteEndObject();
    }

    private static void NumberAxis(Utf8JsonWriter json, string axis, string unit)
    {
        json.WriteStartObject(axis);
        Title(json, unit);
        json.WriteString("rangemode", "tozero");
        json.WriteBoolean("automargin", true);
        json.WriteEndObject();
    }

    private static void NameAxis<T>(Utf8JsonWriter json, string axis, in T series, bool reversed) where T : struct, ISeries
    {
        json.WriteStartObject(axis);
        json.WriteString("tickmode", "array");
        Positions(json, "tickvals", series.Count);
        json.WriteStartArray("ticktext");
        for (int i = 0; i < series.Count; i++)
        {
            string name = series.NameAt(i);
            int fitting = TextWidth.Fitting(name, SvgPen.TextSize, TickWidth);
            Segments(json, name.AsSpan(0, fitting));
            json.WriteStringValueSegment(fitting < name.Length ? "…" : "", isFinalSegment: false);
            Missing(json, series.ValueAt(i));
            json.WriteStringValueSegment("", isFinalSegment: true);
        }
        json.WriteEndArray();
        if (reversed)
            json.WriteString("autorange", "reversed");
        json.WriteBoolean("automargin", true);
        json.WriteEndObject();
    }

    /// <summary>Plotly shows no text where there is no bar, so a gap is named beside the row's name.</summary>
    private static void Missing(Utf8JsonWriter json, in ChartValue value)
    {
        if (value.Number is not null)
            return;
        string words = value.Words;
        json.WriteStringValueSegment("（", isFinalSegment: false);
        Segments(json, words.AsSpan(0, TextWidth.Fitting(words, SvgPen.TextSize, 8 * SvgPen.TextSize)));
        json.WriteStringValueSegment("）", isFinalSegment: false);
    }

    /// <summary>A line across all rows: the whole budget, the target.</summary>
    private static void Mark(Utf8JsonWriter json, int at)
    {
        json.WriteStartArray("shapes");
        json.WriteStartObject();
        json.WriteString("type", "line");
        json.WriteString("yref", "paper");
        json.WriteNumber("x0", at);
        json.WriteNumber("x1", at);
        json.WriteNumber("y0", 0);
        json.WriteNumber("y1", 1);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Positions(Utf8JsonWriter json, string property, int count)
    {
        json.WriteStartArray(property);
        for (int i = 0; i < count; i++)
            json.WriteNumberValue(i);
        json.WriteEndArray();
    }

    /// <summary>A text that Plotly shows, see <see cref="Segments"/>.</summary>
    public static void Text(Utf8JsonWriter json, ReadOnlySpan<char> text)
    {
        Segments(json, text);
        json.WriteStringValueSegment("", isFinalSegment: true);
    }

    /// <summary>Plotly reads a little HTML in its texts (links too), so what could begin a tag or an entity is written as an entity.</summary>
    private static void Segments(Utf8JsonWriter json, ReadOnlySpan<char> text)
    {
        int at;
        while ((at = text.IndexOfAny('<', '&')) >= 0)
        {
            json.WriteStringValueSegment(text[..at], isFinalSegment: false);
            json.WriteStringValueSegment(text[at] == '<' ? "&lt;" : "&amp;", isFinalSegment: false);
            text = text[(at + 1)..];
        }
        json.WriteStringValueSegment(text, isFinalSegment: false);
    }
}
