using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Charts;

/// <summary>Bar traces and their layout. Positions are numbers with names as tick texts, since Plotly merges two categories of the same name.</summary>
internal static class PlotlyBars
{
    private const int TickWidth = 28 * SvgPen.TextSize;

    public static void Rows<T>(Utf8Writer json, Chart chart, in T series, string valueName, string againstName, string axis, decimal? mark = null)
        where T : struct, ISeries
    {
        Data(json, series, valueName, againstName, rows: true);
        json.Write(",\"layout\":{"u8);
        Title(json, chart.Title);
        json.Write(",\"height\":"u8);
        json.Write(140 + series.Count * (series.HasAgainst ? 48 : 34));
        NumberAxis(json, ",\"xaxis\":{"u8, axis);
        NameAxis(json, ",\"yaxis\":{"u8, series, reversed: true);
        if (mark is { } at)
            Mark(json, at);
        json.Write(series.HasAgainst ? ",\"showlegend\":true}"u8 : ",\"showlegend\":false}"u8);
    }

    public static void Columns<T>(Utf8Writer json, Chart chart, in T series, string valueName, string againstName)
        where T : struct, ISeries
    {
        Data(json, series, valueName, againstName, rows: false);
        json.Write(",\"layout\":{"u8);
        Title(json, chart.Title);
        json.Write(",\"height\":400"u8);
        NameAxis(json, ",\"xaxis\":{"u8, series, reversed: false);
        NumberAxis(json, ",\"yaxis\":{"u8, chart.Unit);
        json.Write(series.HasAgainst ? ",\"showlegend\":true}"u8 : ",\"showlegend\":false}"u8);
    }

    private static void Data<T>(Utf8Writer json, in T series, string valueName, string againstName, bool rows) where T : struct, ISeries
    {
        json.Write("\"data\":["u8);
        if (series.HasAgainst)
        {
            Trace(json, series, againstName, rows, against: true);
            json.Write((byte)',');
        }
        Trace(json, series, valueName, rows, against: false);
        json.Write((byte)']');
    }

    private static void Trace<T>(Utf8Writer json, in T series, string name, bool rows, bool against) where T : struct, ISeries
    {
        json.Write(rows ? "{\"type\":\"bar\",\"orientation\":\"h\",\"name\":"u8 : "{\"type\":\"bar\",\"name\":"u8);
        Text(json, name);
        json.Write(rows ? ",\"y\":["u8 : ",\"x\":["u8);
        Positions(json, series.Count);
        json.Write(rows ? "],\"x\":["u8 : "],\"y\":["u8);
        for (int i = 0; i < series.Count; i++)
        {
            Comma(json, i);
            if (At(series, i, against).Number is { } number)
                json.Write(number);
            else
                json.Write("null"u8);
        }
        json.Write("],\"text\":["u8);
        for (int i = 0; i < series.Count; i++)
        {
            Comma(json, i);
            Text(json, At(series, i, against).Words);
        }
        json.Write("],\"hovertext\":["u8);
        for (int i = 0; i < series.Count; i++)
        {
            Comma(json, i);
            json.Write((byte)'"');
            Part(json, series.NameAt(i));
            json.Write("："u8);
            Part(json, At(series, i, against).Words);
            json.Write((byte)'"');
        }
        json.Write(against ? "],\"marker\":{\"pattern\":{\"shape\":\"/\"}}}"u8 : "]}"u8);
    }

    private static ChartValue At<T>(in T series, int index, bool against) where T : struct, ISeries
        => against ? series.AgainstAt(index) : series.ValueAt(index);

    private static void Title(Utf8Writer json, string title)
    {
        json.Write("\"title\":{\"text\":"u8);
        Text(json, title);
        json.Write((byte)'}');
    }

    private static void NumberAxis(Utf8Writer json, ReadOnlySpan<byte> start, string unit)
    {
        json.Write(start);
        Title(json, unit);
        json.Write(",\"rangemode\":\"tozero\",\"automargin\":true}"u8);
    }

    private static void NameAxis<T>(Utf8Writer json, ReadOnlySpan<byte> start, in T series, bool reversed) where T : struct, ISeries
    {
        json.Write(start);
        json.Write("\"tickmode\":\"array\",\"tickvals\":["u8);
        Positions(json, series.Count);
        json.Write("],\"ticktext\":["u8);
        for (int i = 0; i < series.Count; i++)
        {
            Comma(json, i);
            json.Write((byte)'"');
            string name = series.NameAt(i);
            for (int level = series.LevelAt(i); level > 0; level--)
                json.Write("　"u8);
            int fitting = TextWidth.Fitting(name, SvgPen.TextSize, TickWidth);
            Part(json, name.AsSpan(0, fitting));
            if (fitting < name.Length)
                json.Write("…"u8);
            Missing(json, series.ValueAt(i));
            json.Write((byte)'"');
        }
        json.Write(reversed ? "],\"autorange\":\"reversed\",\"automargin\":true}"u8 : "],\"automargin\":true}"u8);
    }

    /// <summary>Plotly shows no text where there is no bar, so a gap is named beside the row's name.</summary>
    private static void Missing(Utf8Writer json, in ChartValue value)
    {
        if (value.Number is not null)
            return;
        string words = value.Words;
        json.Write("（"u8);
        Part(json, words.AsSpan(0, TextWidth.Fitting(words, SvgPen.TextSize, 8 * SvgPen.TextSize)));
        json.Write("）"u8);
    }

    /// <summary>A line across all rows: the whole budget, the target, the median.</summary>
    private static void Mark(Utf8Writer json, decimal at)
    {
        json.Write(",\"shapes\":[{\"type\":\"line\",\"yref\":\"paper\",\"x0\":"u8);
        json.Write(at);
        json.Write(",\"x1\":"u8);
        json.Write(at);
        json.Write(",\"y0\":0,\"y1\":1}]"u8);
    }

    private static void Positions(Utf8Writer json, int count)
    {
        for (int i = 0; i < count; i++)
        {
            Comma(json, i);
            json.Write(i);
        }
    }

    private static void Comma(Utf8Writer json, int index)
    {
        if (index > 0)
            json.Write((byte)',');
    }

    /// <summary>A text that Plotly shows, see <see cref="Part"/>.</summary>
    public static void Text(Utf8Writer json, ReadOnlySpan<char> text)
    {
        json.Write((byte)'"');
        Part(json, text);
        json.Write((byte)'"');
    }

    /// <summary>Plotly reads a little HTML in its texts (links too), so what could begin a tag or an entity is written as an entity.</summary>
    private static void Part(Utf8Writer json, ReadOnlySpan<char> text)
    {
        int at;
        while ((at = text.IndexOfAny('<', '&')) >= 0)
        {
            ScriptText.Write(json, text[..at]);
            ScriptText.Write(json, text[at] == '<' ? "&lt;" : "&amp;");
            text = text[(at + 1)..];
        }
        ScriptText.Write(json, text);
    }
}
