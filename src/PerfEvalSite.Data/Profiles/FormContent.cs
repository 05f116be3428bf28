namespace PerfEvalSite.Data.Profiles;

/// <summary>A cell of the catalogue that stands at a position of a form.</summary>
/// <param name="Row">Place in the disclosure's table from 0; -1 where no row of it stands there.</param>
public readonly record struct FormCell(string Text, int Row)
{
    public static FormCell None => new("", -1);
}

/// <summary>What stands in a form: which of its parts are printed, with which rows and columns, and what each cell says. Empty for a sheet to be filled in.</summary>
public class FormContent
{
    private readonly OfficialForm form;
    private readonly int year;
    private readonly int openRows;

    /// <param name="openRows">How many rows a part has whose rows every document has its own.</param>
    public FormContent(OfficialForm form, int year, int openRows = 12) => (this.form, this.year, this.openRows) = (form, year, openRows);

    /// <summary>The parts that are printed; other ways to print the same are left out.</summary>
    public virtual IEnumerable<FormSection> Sections => form.Sections.Where(section => !section.IsInstead);

    /// <summary>Printed over the table: 万元.</summary>
    public virtual string Unit => form.Unit;

    /// <summary>Printed below the table.</summary>
    public virtual IReadOnlyList<string> Notes => form.Note.Length > 0 ? [form.Note] : [];

    /// <summary>Columns beside those that the form prints; behind them.</summary>
    public virtual IReadOnlyList<FormColumn> ExtraColumns(FormSection section) => [];

    /// <summary>The rows of a part; never none.</summary>
    public virtual IReadOnlyList<FormLine> Lines(FormSection section)
    {
        if (section.Rows.Count > 0 && section.HasKeys)
            return [.. section.Rows.Where(row => row.IsOf(year)).Select(FormLine.Of)];
        bool isOpen = section.HasKeys || section.Columns.Any(column => column.To is { IsHierarchy: true });
        return [.. Enumerable.Range(0, isOpen ? openRows : 1).Select(_ => new FormLine(null, "", ""))];
    }

    public virtual FormCell CellOf(FormSection section, FormLine line, FormColumn column) => FormCell.None;

    /// <summary>Of the one row that a form is about: what stands beside a label, or in 总分.</summary>
    public virtual FormCell CellOf(FormSection section, FormColumn column) => FormCell.None;
}
