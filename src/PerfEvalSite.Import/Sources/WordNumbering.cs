using System.Globalization;
using System.Xml.Linq;

namespace PerfEvalSite.Import.Sources;

/// <summary>The numbers that Word puts before paragraphs of a list, which no text of theirs holds.</summary>
internal sealed class WordNumbering
{
    private readonly XNamespace ns;
    private readonly Dictionary<string, XElement> lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string List, int Level)> styles = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, int), int> counts = [];

    public WordNumbering(XElement? numbering, XElement? styles, XNamespace ns)
    {
        this.ns = ns;
        var kinds = (numbering?.Elements(ns + "abstractNum") ?? []).GroupBy(kind => kind.Attribute(ns + "abstractNumId")?.Value ?? "").ToDictionary(group => group.Key, group => group.First());
        foreach (var list in numbering?.Elements(ns + "num") ?? [])
            if (list.Attribute(ns + "numId")?.Value is { } id && list.Element(ns + "abstractNumId")?.Attribute(ns + "val")?.Value is { } kind && kinds.TryGetValue(kind, out var its))
                lists[id] = its;
        foreach (var style in styles?.Elements(ns + "style") ?? [])
            if (style.Attribute(ns + "styleId")?.Value is { } id && Of(style) is { } numbered)
                this.styles[id] = numbered;
    }

    /// <summary>Counts the paragraph; empty for one that has no number.</summary>
    public string Before(XElement paragraph)
    {
        var own = Of(paragraph);
        if (own is null && paragraph.Element(ns + "pPr")?.Element(ns + "pStyle")?.Attribute(ns + "val")?.Value is { } style && styles.TryGetValue(style, out var its))
            own = its;
        if (own is not { } at || !lists.TryGetValue(at.List, out var list))
            return "";
        int count = counts[at] = counts.GetValueOrDefault(at, Start(list, at.Level) - 1) + 1;
        foreach (var deeper in counts.Keys.Where(key => key.Item1 == at.List && key.Item2 > at.Level).ToList())
            counts.Remove(deeper);
        var level = Level(list, at.Level);
        if (level?.Element(ns + "lvlText")?.Attribute(ns + "val")?.Value is not { Length: > 0 } pattern || Format(level) == "bullet")
            return "";
        for (int i = 0; i <= at.Level; i++)
            pattern = pattern.Replace($"%{i + 1}", Shown(i == at.Level ? count : counts.GetValueOrDefault((at.List, i), 1), Format(Level(list, i))), StringComparison.Ordinal);
        return pattern.Contains('%') ? "" : pattern;
    }

    private (string List, int Level)? Of(XElement element) =>
        element.Element(ns + "pPr")?.Element(ns + "numPr") is { } number && number.Element(ns + "numId")?.Attribute(ns + "val")?.Value is { } id && id != "0"
            ? (id, int.TryParse(number.Element(ns + "ilvl")?.Attribute(ns + "val")?.Value, CultureInfo.InvariantCulture, out int level) ? level : 0) : null;

    private XElement? Level(XElement list, int level) => list.Elements(ns + "lvl").FirstOrDefault(one => one.Attribute(ns + "ilvl")?.Value == level.ToString(CultureInfo.InvariantCulture));

    private int Start(XElement list, int level) => int.TryParse(Level(list, level)?.Element(ns + "start")?.Attribute(ns + "val")?.Value, CultureInfo.InvariantCulture, out int start) ? start : 1;

    private string Format(XElement? level) => level?.Element(ns + "numFmt")?.Attribute(ns + "val")?.Value ?? "decimal";

    private static string Shown(int number, string format) => format.StartsWith("chinese", StringComparison.Ordinal) || format is "japaneseCounting" or "taiwaneseCounting" or "ideographDigital" ? Chinese(number) : number.ToString(CultureInfo.InvariantCulture);

    private static string Chinese(int number)
    {
        const string Digits = "零一二三四五六七八九";
        return number <= 0 || number > 99 ? number.ToString(CultureInfo.InvariantCulture)
            : (number >= 20 ? Digits[number / 10].ToString() : "") + (number >= 10 ? "十" : "") + (number % 10 > 0 ? Digits[number % 10].ToString() : "");
    }
}
