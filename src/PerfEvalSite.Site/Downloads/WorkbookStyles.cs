using System.Globalization;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Downloads;

/// <summary>The cell styles of a workbook, and which figure may stand in it as a number.</summary>
internal static class WorkbookStyles
{
    public const int Plain = 0, Title = 1, Header = 2, Words = 3, Code = 4, Printed = 5;

    private const int FirstNumber = 6;
    private const int MostDecimals = 4;

    /// <summary>What a spreadsheet keeps of a number.</summary>
    private const int MostDigits = 15;

    private static readonly string[] grouped = [.. Enumerable.Range(0, MostDecimals + 1).Select(decimals => $"N{decimals}")];

    /// <summary>
    /// The style that shows a figure's number exactly as it is printed, or -1: then it is written as text. 91.90,
    /// 50,491.71 and 99.96% are numbers that can be added up; 0091.9, ≥95% and 600余名 are not.
    /// </summary>
    public static int OfNumber(in Figure figure, ColumnType type)
    {
        if (type < ColumnType.Year || !figure.IsNumber || figure.Comparator != Comparator.None || figure.Approximate || figure.Decimals > MostDecimals)
            return -1;
        var printed = figure.Printed.AsSpan();
        if (printed[0] == '-' && figure.Value == 0)
            return -1;
        bool isPercentage = printed[^1] == '%';
        if (isPercentage && figure.Unit?.Name != "%")
            return -1;
        if (isPercentage)
            printed = printed[..^1];
        int length = DecimalText.LengthOf(figure.Value, printed, out bool begins);
        if (length > MostDigits)
            return -1;
        if (begins && length == printed.Length)
            return FirstNumber + (isPercentage ? 2 * (MostDecimals + 1) : 0) + figure.Decimals;
        Span<char> shown = stackalloc char[48];
        figure.Value.TryFormat(shown, out length, grouped[figure.Decimals], CultureInfo.InvariantCulture);
        return !isPercentage && printed.SequenceEqual(shown[..length]) ? FirstNumber + MostDecimals + 1 + figure.Decimals : -1;
    }

    /// <summary>The style of a plain number that shows all its places, or -1 where a spreadsheet does not keep all its digits.</summary>
    public static int OfPlain(ReadOnlySpan<char> number, bool isGrouped)
    {
        number = number.TrimStart('-');
        int point = number.IndexOf('.');
        int decimals = point < 0 ? 0 : number.Length - point - 1;
        int digits = number.TrimStart("0.").Length;
        if (point >= 0 && number[0] != '0')
            digits--;
        return digits > MostDigits ? -1 : decimals > MostDecimals ? Words : FirstNumber + (isGrouped ? MostDecimals + 1 : 0) + decimals;
    }

    /// <summary>How a cell of words is shown: codes as text for good, so that a zero in front survives editing.</summary>
    public static int OfText(ColumnType type) => type switch
    {
        ColumnType.Code or ColumnType.Label => Code,
        >= ColumnType.Date => Printed,
        _ => Words,
    };

    public static byte[] Xml { get; } = Create();

    private static byte[] Create()
    {
        var writer = new Utf8Writer();
        string[] formats = [.. Formats("0", ""), .. Formats("#,##0", ""), .. Formats("0", "%")];
        writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"u8);
        Open("numFmts", formats.Length);
        for (int i = 0; i < formats.Length; i++)
            writer.Write($"<numFmt numFmtId=\"{(164 + i).ToString(CultureInfo.InvariantCulture)}\" formatCode=\"{formats[i]}\"/>");
        writer.Write("</numFmts>"u8);
        Open("fonts", 3);
        writer.Write("<font><sz val=\"11\"/><name val=\"等线\"/><family val=\"2\"/><charset val=\"134\"/></font>"u8);
        writer.Write("<font><b/><sz val=\"11\"/><name val=\"等线\"/><family val=\"2\"/><charset val=\"134\"/></font>"u8);
        writer.Write("<font><b/><sz val=\"14\"/><name val=\"等线\"/><family val=\"2\"/><charset val=\"134\"/></font></fonts>"u8);
        writer.Write("<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"u8);
        writer.Write("<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE8EEF4\"/><bgColor indexed=\"64\"/></patternFill></fill></fills>"u8);
        writer.Write("<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border><border>"u8);
        foreach (string side in new[] { "left", "right", "top", "bottom" })
            writer.Write($"<{side} style=\"thin\"><color rgb=\"FFB8C0C8\"/></{side}>");
        writer.Write("<diagonal/></border></borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"u8);
        Open("cellXfs", FirstNumber + formats.Length);
        writer.Write("<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>"u8);
        writer.Write("<xf numFmtId=\"0\" fontId=\"2\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>"u8);
        writer.Write("<xf numFmtId=\"0\" fontId=\"1\" fillId=\"2\" borderId=\"1\" xfId=\"0\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment horizontal=\"center\" vertical=\"center\" wrapText=\"1\"/></xf>"u8);
        Cell(0, "<alignment vertical=\"top\" wrapText=\"1\"/>");
        Cell(49, "<alignment vertical=\"top\"/>");
        Cell(49, "<alignment horizontal=\"right\" vertical=\"top\" wrapText=\"1\"/>");
        for (int i = 0; i < formats.Length; i++)
            Cell(164 + i, "<alignment vertical=\"top\"/>");
        writer.Write("</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"u8);
        return writer.Written.ToArray();

        void Open(string element, int count) => writer.Write($"<{element} count=\"{count.ToString(CultureInfo.InvariantCulture)}\">");

        void Cell(int format, string alignment) => writer.Write(
            $"<xf numFmtId=\"{format.ToString(CultureInfo.InvariantCulture)}\" fontId=\"0\" fillId=\"0\" borderId=\"1\" xfId=\"0\" applyNumberFormat=\"1\" applyBorder=\"1\" applyAlignment=\"1\">{alignment}</xf>");
    }

    private static IEnumerable<string> Formats(string whole, string sign) =>
        Enumerable.Range(0, MostDecimals + 1).Select(decimals => whole + (decimals == 0 ? "" : "." + new string('0', decimals)) + sign);
}
