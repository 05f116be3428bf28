using System.Globalization;
using System.Text;
using System.Xml;

namespace PerfEvalSite.Data.Reading.Workbooks;

/// <summary>A rule of conditional formatting: on which cells, when it holds, and what the cells then look like.</summary>
internal sealed class ConditionalRule
{
    /// <summary>Rules for newer programs stand beside the others, in a namespace of their own.</summary>
    private const string Newer = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main", Formulas = "http://schemas.microsoft.com/office/excel/2006/main";

    private readonly List<string> formulas = [];
    private List<MergedRange> ranges = [];
    private string kind = "", comparison = "", text = "";

    /// <summary>Whether a bar or a mark stands in place of a number.</summary>
    public bool ReplacesNumbers { get; private set; }

    /// <summary>The number of its look among those of the workbook; null where it has none or brings its own.</summary>
    public int? LookNumber { get; private set; }

    /// <summary>What it brings itself.</summary>
    public ConditionalLook? Look { get; private set; }

    public int RangeCount => ranges.Count;

    public string Ranges => string.Join(' ', ranges);

    /// <summary>What it asks, as written, to be looked up in the program.</summary>
    public string Asks => formulas.Count > 0 ? string.Join("; ", formulas) : kind;

    public bool Covers(int row, int column) =>
        ranges.Exists(range => range.FirstRow <= row && row <= range.LastRow && range.FirstColumn <= column && column <= range.LastColumn);

    /// <summary>Reads an element <c>conditionalFormatting</c>, at which the reader stands, and leaves it at the element's end.</summary>
    public static void Read(XmlReader xml, List<ConditionalRule> into)
    {
        string? named = xml.GetAttribute("sqref");
        if (xml.IsEmptyElement)
            return;
        int first = into.Count;
        int depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
            if (xml.NodeType == XmlNodeType.Element && Is(xml, "cfRule"))
                into.Add(ReadRule(xml));
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "sqref" && xml.NamespaceURI == Formulas)
                named = TextOf(xml);
        foreach (var rule in into.Skip(first))
            rule.ranges = RangesOf(named);
        into.RemoveAll(rule => rule.ranges.Count == 0);
    }

    /// <summary>Whether the reader stands at conditions, as either kind of program writes them.</summary>
    public static bool IsAt(XmlReader xml) => Is(xml, "conditionalFormatting");

    private static bool Is(XmlReader xml, string name) => SpreadsheetXml.Is(xml, name) || xml.LocalName == name && xml.NamespaceURI == Newer;

    private static ConditionalRule ReadRule(XmlReader xml)
    {
        var rule = new ConditionalRule
        {
            kind = xml.GetAttribute("type") ?? "",
            comparison = xml.GetAttribute("operator") ?? "",
            text = xml.GetAttribute("text") ?? "",
            LookNumber = CellFormats.Number(xml.GetAttribute("dxfId")),
        };
        if (xml.IsEmptyElement)
            return rule;
        int depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (SpreadsheetXml.Is(xml, "formula") || xml.LocalName == "f" && xml.NamespaceURI == Formulas)
                rule.formulas.Add(TextOf(xml).Trim());
            else if (Is(xml, "dxf"))
                rule.Look = ConditionalLook.Read(xml);
            else if (Is(xml, "dataBar") || Is(xml, "iconSet"))
                rule.ReplacesNumbers |= SpreadsheetXml.Flag(xml, "showValue") == false;
        }
        return rule;
    }

    private static string TextOf(XmlReader xml)
    {
        var text = new StringBuilder();
        CellText.ReadText(xml, text);
        return text.ToString();
    }

    private static List<MergedRange> RangesOf(string? named)
    {
        var found = new List<MergedRange>();
        foreach (string part in (named ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (MergedRange.Parse(part.Contains(':') ? part : $"{part}:{part}") is { } range)
                found.Add(range);
        return found;
    }

    /// <summary>Whether it holds for a cell; null where that hangs on more than the cell.</summary>
    /// <param name="content">What is stored: a number, a text, an error.</param>
    /// <param name="isNumber">A number or a date.</param>
    public bool? Holds(string content, bool isNumber, bool isError) => kind switch
    {
        "cellIs" when comparison is "between" or "notBetween" => formulas.Count == 2
            && Both(Compare(content, isNumber, "greaterThanOrEqual", formulas[0]), Compare(content, isNumber, "lessThanOrEqual", formulas[1])) is { } within ? within == (comparison == "between") : null,
        "cellIs" => formulas.Count == 1 ? Compare(content, isNumber, comparison, formulas[0]) : null,
        "expression" => formulas.Count == 1 ? HoldsFormula(formulas[0], content, isNumber, isError) : null,
        "containsBlanks" => string.IsNullOrWhiteSpace(content),
        "notContainsBlanks" => !string.IsNullOrWhiteSpace(content),
        "containsErrors" => isError,
        "notContainsErrors" => !isError,
        "containsText" when text.Length > 0 => content.Contains(text, StringComparison.OrdinalIgnoreCase),
        "notContainsText" when text.Length > 0 => !content.Contains(text, StringComparison.OrdinalIgnoreCase),
        "beginsWith" when text.Length > 0 => content.StartsWith(text, StringComparison.OrdinalIgnoreCase),
        "endsWith" when text.Length > 0 => content.EndsWith(text, StringComparison.OrdinalIgnoreCase),
        "dataBar" or "iconSet" => isNumber,
        _ => null,
    };

    private static bool? Both(bool? first, bool? second) => first == false || second == false ? false : first & second;

    /// <summary>TRUE, and formulas that ask about the cell itself alone: B2=0, ISERROR(B2).</summary>
    private bool? HoldsFormula(string formula, string content, bool isNumber, bool isError)
    {
        string asked = formula.TrimStart('=').Replace("$", "", StringComparison.Ordinal).Trim();
        if (asked.ToUpperInvariant() is "TRUE" or "TRUE()" or "1" or "1=1")
            return true;
        if (asked.ToUpperInvariant() is "FALSE" or "FALSE()" or "0")
            return false;
        // With a $ before the row or the column it is about one cell for all.
        string self = $"{Diagnostics.Place.ColumnLetters(ranges[0].FirstColumn)}{ranges[0].FirstRow}";
        if (formula.Contains('$'))
            return null;
        if (asked.StartsWith(self, StringComparison.OrdinalIgnoreCase) && asked[self.Length..].TrimStart() is [('=' or '<' or '>'), ..] rest)
        {
            int length = rest.AsSpan().IndexOfAnyExcept("=<>");
            string sign = length > 0 ? rest[..length] : "";
            return Compare(content, isNumber, sign switch { "=" => "equal", "<>" => "notEqual", ">" => "greaterThan", "<" => "lessThan", ">=" => "greaterThanOrEqual", "<=" => "lessThanOrEqual", _ => "" }, length > 0 ? rest[length..].Trim() : "");
        }
        return asked.ToUpperInvariant() == $"ISERROR({self})" ? isError : asked.ToUpperInvariant() == $"ISBLANK({self})" ? false : null;
    }

    /// <summary>Any text is more than any number.</summary>
    private static bool? Compare(string content, bool isNumber, string comparison, string with)
    {
        int order;
        if (with is ['"', .., '"'] && with.Length > 1)
            order = isNumber ? -1 : string.Compare(content, with[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        else if (!decimal.TryParse(with, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal limit))
            return null;
        else if (!isNumber)
            order = 1;
        else if (decimal.TryParse(content, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value))
            order = value.CompareTo(limit);
        else
            return null;
        return comparison switch
        {
            "equal" => order == 0,
            "notEqual" => order != 0,
            "greaterThan" => order > 0,
            "lessThan" => order < 0,
            "greaterThanOrEqual" => order >= 0,
            "lessThanOrEqual" => order <= 0,
            _ => null,
        };
    }
}
