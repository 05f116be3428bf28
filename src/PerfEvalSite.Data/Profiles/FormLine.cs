using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Profiles;

/// <summary>
/// A row of a form as it is printed: one of its list, or one of the document's own. It may be several rows of the catalogue:
/// 一般公共服务支出 of 财政拨款收入支出决算总表 is one for each 口径.
/// </summary>
/// <param name="listed">Null for a row that the form does not list.</param>
public sealed class FormLine(FormRow? listed, string name, string code)
{
    private readonly List<(FormGroup Group, int Row)> rows = [];

    public FormRow? Listed { get; } = listed;

    /// <summary>As it is printed; blank where the form has no names, or the row is still to be filled in.</summary>
    public string Name { get; internal set; } = name;

    /// <summary>See <see cref="Name"/>.</summary>
    public string Code { get; internal set; } = code;

    /// <summary>The rows of the catalogue that it is, by their places in the disclosure's tables.</summary>
    internal IReadOnlyList<(FormGroup Group, int Row)> Rows => rows;

    /// <summary>The place in the disclosure's table of the row whose cells stand in the columns of a group; -1 for none.</summary>
    internal int RowOf(FormGroup group)
    {
        foreach (var (known, row) in rows)
            if (known == group)
                return row;
        return -1;
    }

    /// <summary>False where another row stands there already.</summary>
    internal bool TryPut(FormGroup group, int row)
    {
        if (RowOf(group) >= 0)
            return false;
        rows.Add((group, row));
        return true;
    }

    internal static FormLine Of(FormRow listed) => new(listed, listed.Name, listed.Code.Contains('#', StringComparison.Ordinal) ? "" : listed.Code);
}

/// <summary>Columns of a section that are cells of one row of the catalogue: those whose positions say the same.</summary>
internal sealed record FormGroup(Table Table, IReadOnlyList<Given> With)
{
    public bool Equals(FormGroup? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary>The columns of a section by the rows of the catalogue that they are cells of.</summary>
internal sealed class FormGroups
{
    private readonly Dictionary<FormColumn, FormGroup> byColumn = new(ReferenceEqualityComparer.Instance);
    private readonly List<FormGroup> all = [];

    public FormGroups(FormSection section)
    {
        foreach (var column in section.Columns)
        {
            if (column.Role != FormRole.Value)
                continue;
            var table = column.To!.Table;
            var group = all.Find(known => known.Table == table && known.With.SequenceEqual(column.With));
            if (group is null)
                all.Add(group = new(table, column.With));
            byColumn[column] = group;
        }
    }

    public IReadOnlyList<FormGroup> All => all;

    public FormGroup Of(FormColumn column) => byColumn[column];
}
