using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Profiles;

/// <summary>
/// A form with what a disclosure says: the inverse of reading a sheet. Each row of the catalogue goes back to the position that
/// it is read from, by the same names, codes and constants of the profile.
/// </summary>
public sealed class FilledContent : FormContent
{
    /// <summary>How many rows an empty grid shows where the form lists none.</summary>
    private const int EmptyRows = 3;

    private readonly OfficialForm form;
    private readonly Disclosure disclosure;
    private readonly Dictionary<FormSection, List<FormLine>> lines = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Table, int> singles = [];
    private readonly List<FormSection> sections;
    private readonly FormScope scope;
    private Unit? unit;

    private FilledContent(OfficialForm form, Disclosure disclosure, FormScope scope, List<FormSection> sections) : base(form, disclosure.FiscalYear)
    {
        (this.form, this.disclosure, this.scope, this.sections) = (form, disclosure, scope, sections);
    }

    public override IEnumerable<FormSection> Sections => sections;

    public override string Unit => unit?.Name ?? (form.Subject == FormSubject.None ? form.Unit : "");

    public override IReadOnlyList<string> Notes => SaidBelow;

    /// <summary>What the document says below the table.</summary>
    public IReadOnlyList<string> SaidBelow { get; init; } = [];

    /// <summary>How many cells hold a figure or a text of the document, names and codes left aside.</summary>
    public int Filled { get; private set; }

    /// <summary>Whether no part of the form is without a figure in a column or a last sum that it cannot be without.</summary>
    public bool IsWhole => Filled > 0 && sections.TrueForAll(section => section.IsLabels || IsSummed(section) && section.Columns.All(column => !column.IsNeeded || column.Role != FormRole.Value || HasAny(section, column)));

    private bool HasAny(FormSection section, FormColumn column) => lines[section].Exists(line => CellOf(section, line, column).Text.Length > 0);

    private bool IsSummed(FormSection section) =>
        !section.HasKeys || section.Rows.Count == 0 || !section.Rows[^1].Name.EndsWith('计') || lines[section].Exists(line => line.Listed == section.Rows[^1] && line.Rows.Count > 0);

    /// <param name="isOwnList">Whether the rows are those of the document alone; else the form's list is printed whatever they are.</param>
    /// <param name="notes">See <see cref="SaidBelow"/>.</param>
    public static FilledContent Of(OfficialForm form, Disclosure disclosure, FormScope scope, bool isOwnList, IReadOnlyList<string> notes)
    {
        var best = Fill(form.Sections.Where(section => !section.IsInstead));
        foreach (var other in form.Sections)
            if (other.IsInstead && Fill([other]) is var instead && instead.Filled > best.Filled)
                best = instead;
        return best;

        FilledContent Fill(IEnumerable<FormSection> sections)
        {
            var content = new FilledContent(form, disclosure, scope, [.. sections]) { SaidBelow = notes };
            new FormFiller(content.sections, disclosure, scope, isOwnList).Fill(content.lines);
            content.FindSingles();
            content.Count();
            return content;
        }
    }

    public override IReadOnlyList<FormLine> Lines(FormSection section) => lines.TryGetValue(section, out var own) && own.Count > 0 ? own : Empty(section);

    private IReadOnlyList<FormLine> Empty(FormSection section) =>
        section.HasKeys && section.Rows.Count > 0 ? base.Lines(section) : [.. base.Lines(section).Take(EmptyRows)];


    /// <summary>Columns that the form does not print and this document has.</summary>
    public override IReadOnlyList<FormColumn> ExtraColumns(FormSection section)
    {
        List<FormColumn>? extra = null;
        foreach (var column in section.Columns)
            if (column.IsUnprinted && (section.IsLabels ? !IsForwarded(column) && CellOf(section, column).Text.Length > 0 : column.Role == FormRole.Value && lines.TryGetValue(section, out var own) && own.Exists(line => CellOf(section, line, column).Text.Length > 0)))
                (extra ??= []).Add(column);
        return extra ?? [];
    }

    /// <summary>总分 stands below the indicators, and so not beside a label as well.</summary>
    private bool IsForwarded(FormColumn column) => sections.Exists(section => section.Rows.Any(row => row.Goes.Any(goes => goes.To == column.To)));

    public override FormCell CellOf(FormSection section, FormLine line, FormColumn column)
    {
        if (column.Role != FormRole.Value)
            return FormCell.None;
        int row = line.RowOf(section.Groups.Of(column));
        return row < 0 ? FormCell.None : new(TextOf(section, row, column), row);
    }

    public override FormCell CellOf(FormSection section, FormColumn column)
    {
        var table = column.To!.Table;
        int row = table == Catalogue.Narratives ? TextAt(column.With) : singles.GetValueOrDefault(table, -1);
        return row < 0 ? FormCell.None : new(TextOf(section, row, column), row);
    }

    private string TextOf(FormSection section, int row, FormColumn column)
    {
        ref readonly var data = ref disclosure[column.To!.Table].Span[row];
        ref readonly var figure = ref data[column.To];
        string text = figure.Printed;
        if (column.To.Type == ColumnType.Money && figure.IsNumber && figure.Unit is { } own && unit is not null && own != unit && !text.Contains(own.Name, StringComparison.Ordinal))
            return text + own.Name;
        // The items of 其他公开事项 have their unit in the cell.
        if (column.To == Catalogue.OtherItems.Value && unit is not null && text.EndsWith(unit.Name, StringComparison.Ordinal))
            return text[..^unit.Name.Length];
        if (column.To.IsHierarchy && LevelWeight.ColumnOf(column.To) is { } weight && data.Text(weight) is { Length: > 0 } marks && text.Length > 0 && !section.Columns.Any(other => other.To == weight))
            return $"{text}（{marks}分）";
        return text;
    }

    /// <summary>The one row of each table that a form is about.</summary>
    private void FindSingles()
    {
        foreach (var table in sections.SelectMany(TablesOf).Distinct())
        {
            var rows = disclosure[table].Span;
            for (int i = 0; i < rows.Length; i++)
                if (scope.Holds(table, rows[i]))
                {
                    singles[table] = i;
                    break;
                }
        }
    }

    private static IEnumerable<Table> TablesOf(FormSection section) => section.IsLabels
        ? section.Columns.Select(column => column.To!.Table)
        : section.Rows.SelectMany(row => row.Goes).Select(goes => goes.To.Table);

    private int TextAt(IReadOnlyList<Given> with)
    {
        var rows = disclosure[Catalogue.Narratives].Span;
        for (int i = 0; i < rows.Length; i++)
            if (scope.Holds(Catalogue.Narratives, rows[i]) && FormFiller.Says(rows[i], Catalogue.Narratives, with, [], []))
                return i;
        return -1;
    }

    /// <summary>The unit that most amounts are in is the table's.</summary>
    private void Count()
    {
        var units = new List<(Unit Unit, int Count)>();
        foreach (var (section, own) in lines)
            foreach (var line in own)
                foreach (var column in section.Columns)
                {
                    if (column.Role != FormRole.Value || line.RowOf(section.Groups.Of(column)) is not (>= 0 and var row))
                        continue;
                    ref readonly var figure = ref disclosure[column.To!.Table].Span[row][column.To];
                    if (figure.Printed.Length == 0)
                        continue;
                    Filled++;
                    if (column.To.Type != ColumnType.Money || figure.Unit is not { } its)
                        continue;
                    int at = units.FindIndex(known => known.Unit == its);
                    if (at < 0)
                        units.Add((its, 1));
                    else
                        units[at] = (its, units[at].Count + 1);
                }
        foreach (var (its, count) in units)
            if (unit is null || count > units.Find(known => known.Unit == unit).Count)
                unit = its;
    }
}
