using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using PerfEvalSite.Data.Reading.Workbooks;

namespace PerfEvalSite.Desk.Mending;

/// <summary>
/// A cell of a workbook of today's form. Its element in the sheet's part is replaced, and what then shows is read back: where it is not what was asked
/// for, nothing is written. Every other part stays as it is, and so a workbook with formulas is left to the program that works them out.
/// </summary>
internal sealed class XlsxCell : IWrittenCell
{
    private const string HasFormulas = "这个工作簿里有公式，改一格会使公式的结果过时，请用 WPS 或 Excel 打开改。";
    private const string NoPlace = "表里还没有这一格所在的行，请用 WPS 或 Excel 打开填写。";

    private readonly byte[] content;
    private readonly string sheet, part;
    private readonly SheetCell shown;
    private readonly SheetElement? element;
    private readonly int row, column;

    private XlsxCell(byte[] content, string sheet, string part, SheetCell shown, SheetElement? element, string whyNot, int row, int column)
    {
        (this.content, this.sheet, this.part, this.shown, this.element, this.row, this.column) = (content, sheet, part, shown, element, row, column);
        WhyNot = whyNot.Length > 0 ? whyNot : element is null ? NoPlace : element.WhyNot;
    }

    public string Text => shown.Text;

    public IReadOnlyList<string> Row => shown.Row;

    public int At => shown.At;

    public string WhyNot { get; }

    /// <summary>Null where there is no such sheet.</summary>
    public static XlsxCell? Find(byte[] content, string sheet, int row, int column)
    {
        if (SheetCell.Find(content, ".xlsx", sheet, row, column, "") is not { } shown)
            return null;
        using var stream = new MemoryStream(content);
        if (SheetGrids.PartOf(stream, sheet) is not { } part)
            return null;
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
        bool hasFormulas = zip.Entries.Any(entry => entry.FullName.Contains("/worksheets/", StringComparison.OrdinalIgnoreCase) && SheetElement.HasFormula(TextOf(entry)));
        var own = zip.Entries.First(entry => entry.FullName.TrimStart('/').Equals(part, StringComparison.OrdinalIgnoreCase));
        var element = SheetElement.Find(TextOf(own), row, column);
        return new(content, sheet, own.FullName, shown, element, hasFormulas ? HasFormulas : "", row, column);
    }

    public byte[]? With(string text)
    {
        if (element is null)
            return null;
        // A number stays a number where it shows as it was written, so that the workbook goes on counting with it; else it is text, as printed.
        foreach (string value in Candidates(text))
        {
            byte[] changed = Rewritten(element.With(value));
            if (SheetCell.Find(changed, ".xlsx", sheet, row, column, "")?.Text == text.Trim())
                return changed;
        }
        return null;
    }

    private static IEnumerable<string> Candidates(string text)
    {
        string plain = text.Trim().Replace(",", "", StringComparison.Ordinal);
        bool isShare = plain.EndsWith('%');
        if (decimal.TryParse(isShare ? plain[..^1] : plain, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimal number))
            yield return $"><v>{(isShare ? number / 100 : number).ToString(CultureInfo.InvariantCulture)}</v>";
        if (text.Trim().Length == 0)
            yield return ">";
        yield return $" t=\"inlineStr\"><is><t xml:space=\"preserve\">{WebUtility.HtmlEncode(text)}</t></is>";
    }

    private byte[] Rewritten(string xml)
    {
        using var stream = new MemoryStream();
        stream.Write(content);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry(part)!;
            var time = entry.LastWriteTime;
            using (var output = entry.Open())
            {
                output.SetLength(0);
                output.Write(Encoding.UTF8.GetBytes(xml));
            }
            entry.LastWriteTime = time;
        }
        return stream.ToArray();
    }

    private static string TextOf(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open(), new UTF8Encoding(false, true), detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }
}
