using System.Globalization;
using PerfEvalSite.Import.Sources;

namespace PerfEvalSite.Import.Recognition;

/// <summary>A figure of a table that is no official one, called by what is printed around it.</summary>
/// <param name="Item">The table's heading, the row's name and the heads over the column.</param>
/// <param name="Unit">What is said over the table: 单位：万元. Empty where nothing is.</param>
internal sealed record OtherFigure(SheetCell Cell, string Item, string Unit);

/// <summary>
/// Understands a table by its own heads and rows alone. A figure is taken where heads stand over it and a name before it; every
/// other is left to be asked about.
/// </summary>
internal sealed class OtherTable
{
    private const int MostHeadRows = 6, LongestValue = 24;

    private readonly OfficialSheet sheet;
    private readonly SheetCell?[,] holders;
    private readonly int height;
    private readonly int width;

    private OtherTable(OfficialSheet sheet)
    {
        this.sheet = sheet;
        (height, width) = (sheet.Height, sheet.Width);
        holders = new SheetCell?[height, width];
        foreach (var cell in sheet.Cells)
            for (int row = cell.Row; row < cell.Row + cell.Height; row++)
                for (int column = cell.Column; column < cell.Column + cell.Width; column++)
                    holders[row, column] ??= cell;
    }

    /// <param name="title">As the document heads it.</param>
    public static List<OtherFigure> Of(OfficialSheet sheet, string title) => sheet.Cells.Count == 0 ? [] : new OtherTable(sheet).Read(title);

    private List<OtherFigure> Read(string title)
    {
        int body = Enumerable.Range(0, height).FirstOrDefault(IsBody, -1);
        int head = body;
        while (head > 0 && body - head < MostHeadRows && IsHead(head - 1))
            head--;
        if (head >= body)
            return [];
        string[] paths = [.. Enumerable.Range(0, width).Select(column => PathOf(column, head, body))];
        bool[] isKey = [.. Enumerable.Range(0, width).Select(column => IsKey(column, head, body))];
        bool[] isCounting = [.. paths.Select(path => path.Split('/')[^1] is "行次" or "栏次" or "序号")];
        string unit = string.Join(' ', sheet.Cells.Where(cell => cell.Row < body && UnitIn(cell.Text).Length > 0).Select(cell => UnitIn(cell.Text)).Distinct());
        var figures = new List<OtherFigure>();
        int rows = Enumerable.Range(body, height - body).Count(IsBody);
        for (int row = body; row < height; row++)
            for (int column = 0; column < width; column++)
            {
                if (holders[row, column] is not { } cell || cell.Row != row || cell.Column != column || isKey[column] || isCounting[column] || !IsValue(cell.Text))
                    continue;
                string name = NameOf(row, column, isKey, isCounting, paths);
                if (cell.Height == 1 && cell.Width == 1 && paths[column].Length > 0 && (name.Length > 0 || rows == 1))
                    figures.Add(new(cell, string.Join('：', new[] { title, name, paths[column] }.Where(word => word.Length > 0)), unit));
            }
        // Two figures with one name: nobody could tell which is whose.
        var twice = figures.GroupBy(figure => figure.Item, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        figures.RemoveAll(figure => twice.Contains(figure.Item));
        return figures;
    }

    /// <summary>Whether a row holds a figure, and not only the numbers by which columns are counted, or years.</summary>
    private bool IsBody(int row)
    {
        List<string> numbers = [.. Own(row).Select(cell => Plain(cell.Text)).Where(Numbers.IsWhole)];
        if (numbers.Count == 0 || numbers.TrueForAll(IsYear))
            return false;
        bool isCounted = numbers.Count > 1 && numbers.Select((text, i) => text == (i + 1).ToString(CultureInfo.InvariantCulture)).All(same => same) || Own(row).Any(cell => Plain(cell.Text) == "栏次");
        return !isCounted && !Own(row).Any(cell => UnitIn(cell.Text).Length > 0);
    }

    /// <summary>A row of a title, or of the body's name and the unit, is none.</summary>
    private bool IsHead(int row)
    {
        var said = Enumerable.Range(0, width).Select(column => holders[row, column]).OfType<SheetCell>().Where(cell => cell.Text.Trim().Length > 0).Distinct().ToList();
        return (said.Count > 1 || Own(row).All(cell => cell.Text.Trim().Length == 0) && row > 0) && !said.Exists(cell => UnitIn(cell.Text).Length > 0);
    }

    private IEnumerable<SheetCell> Own(int row) => sheet.Cells.Where(cell => cell.Row == row && cell.Text.Trim().Length > 0);

    private string PathOf(int column, int head, int body)
    {
        var path = new List<string>();
        SheetCell? before = null;
        for (int row = head; row < body; row++)
        {
            var cell = holders[row, column];
            if (cell is not null && cell != before && Plain(cell.Text) is { Length: > 0 } text && !(text.All(char.IsAsciiDigit) && !IsYear(text)) && text != "栏次")
                path.Add(text);
            before = cell;
        }
        return string.Join('/', path);
    }

    /// <summary>Whether a column says which row it is: no figure stands in it, or its head says that it holds codes.</summary>
    private bool IsKey(int column, int head, int body)
    {
        for (int row = head; row < body; row++)
            if (holders[row, column] is { } cell && Plain(cell.Text) is { } text && (text.Contains("编码", StringComparison.Ordinal) || text.Contains("代码", StringComparison.Ordinal) || text.Contains("编号", StringComparison.Ordinal) || text is "类" or "款" or "项"))
                return true;
        return !Enumerable.Range(body, height - body).Any(row => holders[row, column] is { } cell && cell.Row == row && IsValue(cell.Text));
    }

    /// <summary>The cells that say what the row is, nearest to the left of a figure.</summary>
    private string NameOf(int row, int column, bool[] isKey, bool[] isCounting, string[] paths)
    {
        int at = column - 1;
        while (at >= 0 && (isCounting[at] || !isKey[at] && !IsName(row, at)))
            at--;
        var words = new List<string>();
        SheetCell? before = null;
        bool isCode = false;
        for (; at >= 0 && (isKey[at] || isCounting[at] || IsName(row, at)); at--)
        {
            var cell = holders[row, at];
            if (cell is null || cell == before || isCounting[at] || Plain(cell.Text) is not { Length: > 0 } word)
                continue;
            before = cell;
            // A code of letters and digits says nothing that the name beside it does not, and looks like a number of a person's papers.
            if (char.IsAsciiLetter(word[0]) && word.All(char.IsAsciiLetterOrDigit) && word.Any(char.IsAsciiDigit))
                continue;
            // 205, 01, 01 in three columns are one code.
            bool isPart = word.All(char.IsAsciiDigit) && paths[at].Split('/')[^1] is "类" or "款" or "项";
            if (isPart && isCode && words.Count > 0)
                words[0] = word + words[0];
            else
                words.Insert(0, word);
            isCode = isPart;
        }
        return string.Join(' ', words);
    }

    private bool IsName(int row, int column) => holders[row, column] is { } cell && cell.Text.Trim().Length > 0 && !IsValue(cell.Text);

    private static bool IsValue(string text) => Plain(text) is { Length: > 0 and <= LongestValue } plain && (Numbers.IsWhole(plain) || Numbers.In(plain) == 1 && plain[0] is '≥' or '≤' or '=' or '＝' or '>' or '<');

    private static bool IsYear(string text) => text.Length == 4 && text.All(char.IsAsciiDigit) && text[..2] is "19" or "20";

    private static string UnitIn(string text)
    {
        string plain = Plain(text).Replace(':', '：');
        int at = plain.LastIndexOf("单位：", StringComparison.Ordinal);
        return at >= 0 && plain.EndsWith('元') ? plain[at..] : "";
    }

    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
