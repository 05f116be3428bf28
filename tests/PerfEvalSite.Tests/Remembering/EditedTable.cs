using System.Text;

namespace PerfEvalSite.Tests.Remembering;

/// <param name="Kind">K for what may not change by itself, A for an amount, S for a score, T for a text; in lower case where a blank cell would be an error.</param>
internal sealed record EditedColumn(string Id, string Name, char Kind);

/// <summary>A big CSV file at the root of a data folder, as its rows and the way in which they are written.</summary>
/// <param name="columns">Those of the two keys first.</param>
internal sealed class EditedTable(string name, EditedColumn[] columns)
{
    /// <summary>Of the catalogue; the file may be called otherwise.</summary>
    public string Name { get; } = name;

    public EditedColumn[] Columns { get; private set; } = columns;

    public string File { get; init; } = name + ".csv";

    /// <summary>The cells of each as they are written, in the order of the columns. A blank line is a single one.</summary>
    public List<string[]> Rows { get; private init; } = [];

    public bool InChinese { get; set; }

    public bool IsReversed { get; set; }

    /// <summary>Stated behind the headers of all amounts.</summary>
    public string Unit { get; set; } = "";

    /// <summary>Lines above the header.</summary>
    public string Above { get; set; } = "";

    public string LineEnd { get; set; } = "\n";

    public char Separator { get; set; } = ',';

    public string EncodingName { get; set; } = "utf-8";

    public bool HasMark { get; set; }

    public bool LacksLastLineEnd { get; set; }

    /// <summary>However it is written; empty in a blank line.</summary>
    public static string AgencyOf(string[] row) => row[0].Trim('"', ' ', '\t');

    public static bool IsBlank(string[] row) => row.Length == 1;

    public void AddColumn(EditedColumn column) => Columns = [.. Columns, column];

    /// <summary>Cells are replaced with the row that holds them, so that rows are shared.</summary>
    public EditedTable Copy(string? file = null) => new(Name, Columns)
    {
        File = file ?? File,
        Rows = [.. Rows],
        InChinese = InChinese,
        IsReversed = IsReversed,
        Unit = Unit,
        Above = Above,
        LineEnd = LineEnd,
        Separator = Separator,
        EncodingName = EncodingName,
        HasMark = HasMark,
        LacksLastLineEnd = LacksLastLineEnd,
    };

    public byte[] ToBytes()
    {
        var text = new StringBuilder(Above);
        Append(text, [.. Columns.Select(column => (InChinese ? column.Name : column.Id) + (char.ToUpperInvariant(column.Kind) == 'A' ? Unit : ""))]);
        foreach (string[] row in Rows)
            Append(text, row);
        if (LacksLastLineEnd && text[^1] == '\n')
            text.Length--;
        var encoding = Encoding.GetEncoding(EncodingName);
        byte[] bytes = encoding.GetBytes(text.Replace("\n", LineEnd).ToString());
        return HasMark ? [.. encoding.GetPreamble(), .. bytes] : bytes;
    }

    private void Append(StringBuilder text, string[] row)
    {
        if (IsReversed && !IsBlank(row))
            row = [.. Columns.Select((_, i) => i < row.Length ? row[i] : "").Reverse(), .. row.Skip(Columns.Length)];
        text.AppendJoin(Separator, row).Append('\n');
    }
}
