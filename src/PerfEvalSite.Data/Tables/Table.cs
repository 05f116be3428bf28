using System.Collections.Immutable;
using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Data.Tables;

/// <summary>
/// One kind of row: its file name in both languages, its columns and what it is for. Derived classes name their columns,
/// so that code says <c>row[Catalogue.Funds.Executed]</c> and a misspelt column does not compile.
/// </summary>
public abstract class Table(string fileName, string sheetName, string meaning)
{
    /// <summary>English file name without ending (<c>funds</c>), and the name in JSON.</summary>
    public string FileName { get; } = fileName;

    /// <summary>Chinese file name and sheet name (资金).</summary>
    public string SheetName { get; } = sheetName;

    /// <summary>What messages call it.</summary>
    public Bilingual Label => new(SheetName, FileName);

    /// <summary>What one row of it says. Chinese; shown in the dictionary.</summary>
    public string Meaning { get; } = meaning;

    /// <summary>Place in <see cref="Catalogue.OfDisclosure"/>, or -1 for a table of the whole site.</summary>
    public int Index { get; internal set; } = -1;

    public bool IsOfDisclosure => Index >= 0;

    /// <summary>Other names of the file or sheet.</summary>
    public IReadOnlyList<string> OtherNames { get; protected init; } = [];

    /// <summary>In the order of files. An array of its own, because every row of every file goes through it.</summary>
    public ImmutableArray<Column> Columns { get; private set; } = [];

    /// <summary>The columns that together are different in every row; none where rows may be alike. Asked for when all columns are there.</summary>
    public Column[] Keys => field ??= [.. Columns.Where(column => column.IsKey)];

    /// <summary>At most one row a disclosure.</summary>
    public bool IsSingle { get; protected init; }

    /// <summary>Whether some of its rows are sums or parts of others, so that the files for machines say which.</summary>
    public bool HasSums { get; protected init; }

    public override string ToString() => FileName;

    protected Column Add(string id, string name, ColumnType type, string meaning)
    {
        var column = new Column(this, Columns.Length, id, name, type, meaning);
        Columns = Columns.Add(column);
        if (Columns.Length > 64)
            throw new InvalidOperationException("A row says of its columns what it says in the bits of one word.");
        return column;
    }

    /// <summary>出处 stands in nearly every table and always means the same.</summary>
    protected Column AddPlace() =>
        Add("place", "出处", ColumnType.Text, "在原文中的位置：章节、表号或页码；同一数字在原文多处出现时，其余各处记入“复述”表。").Such("二、（一）");

    /// <summary>金额单位 for the row's money columns.</summary>
    protected Column AddMoneyUnit() =>
        Add("unit", "金额单位", ColumnType.Choice, "本行金额的单位；空白时用公开件的默认金额单位。单元格内直接写明单位的，以单元格为准；表头或表上方写明单位的，以它们为准。").Units().OneOf(Choices.MoneyUnits).Such("万元");
}
