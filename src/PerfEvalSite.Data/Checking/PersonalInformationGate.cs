using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking;

/// <summary>
/// Keeps personal information from being published. Everything that is published in words is searched: the cells of
/// every table, those of the site's own tables, the texts of <c>site.json</c>, folder names that become addresses, and
/// the properties of workbooks and of office documents that are attached. A hit is an error of the input with its place
/// and the proper mask, never with its text. What stands inside an attached file is not read. Safe to share between threads.
/// </summary>
internal sealed class PersonalInformationGate(SiteSettings settings, PersonalInformationExceptions? exceptions = null)
{
    /// <summary>Columns whose cells may hold words; flags and choices are one of a list.</summary>
    private static readonly ulong[] searched = [.. Catalogue.OfDisclosure.Select(table => ColumnBits.Of(Searched(table)))];

    private readonly OfficialContacts official = new(settings);

    /// <summary>Every cell of a disclosure, and the name of its folder, which becomes an address.</summary>
    public void Check(Disclosure disclosure, DiagnosticBag diagnostics)
    {
        foreach (var table in Catalogue.OfDisclosure)
        {
            var rows = disclosure[table].Span;
            for (int i = 0; i < rows.Length; i++)
                foreach (var column in new ColumnBits(table, rows[i].Unplain & searched[table.Index]))
                    if (MayHold(rows[i][column], column))
                        CheckCell(disclosure, new(table, i, column), rows[i].Text(column), diagnostics);
        }
        Search(disclosure.Id, new Place($"{disclosure.AgencyId}/{disclosure.Id}"), "公开件", "编码", diagnostics);
    }

    /// <summary>The tables of the whole site, <c>site.json</c>, and the workbooks beside it.</summary>
    public void CheckSite(DataFolder folder, ReadingContext context)
    {
        foreach (var (table, rows) in folder.SiteRows)
        {
            var columns = Searched(table);
            foreach (var row in rows)
                foreach (var column in columns)
                    if (MayHold(row[column], column))
                        Search(row.Text(column), row.PlaceOf(column), table.SheetName, column.Name, context.Diagnostics);
        }
        foreach (var (name, text) in folder.Settings.Texts())
            Search(text, new Place(SettingsReader.FileName), SettingsReader.FileName, name, context.Diagnostics);
        foreach (string path in folder.RootWorkbooks())
            CheckProperties(path, context);
    }

    /// <summary>The properties of the workbooks that a disclosure is read from and of the documents that are published with it.</summary>
    public void CheckFiles(DisclosureSource source, Disclosure disclosure, ReadingContext context)
    {
        foreach (string path in source.Files)
            CheckProperties(path, context);
        var table = Catalogue.Attachments;
        foreach (ref readonly var row in disclosure[table].Span)
            if (FileProperties.HasAny(row.Text(table.Path)) && AttachmentFiles.IsThere(row.Text(table.Path), source.Folder, context))
                CheckProperties($"{source.Folder}/{row.Text(table.Path)}", context);
    }

    /// <summary>A text of several lines that is published as it stands.</summary>
    public void CheckLines(string text, string path, string what, DiagnosticBag diagnostics)
    {
        int line = 0;
        foreach (var its in text.AsSpan().EnumerateLines())
            Search(its.ToString(), new Place(path, ++line, 1), what, path[(path.LastIndexOf('/') + 1)..], diagnostics);
    }

    private void CheckProperties(string path, ReadingContext context)
    {
        if (FileProperties.HasAny(path))
            foreach (var (name, text) in FileProperties.Read(path, context))
                Search(text, new Place(path), "文件属性", name, context.Diagnostics);
    }

    private static Column[] Searched(Table table) => [.. table.Columns.Where(column => column.Type is not (ColumnType.Choice or ColumnType.Flag))];

    private static bool MayHold(in Figure figure, Column column) =>
        figure.Kind == FigureKind.Text || (column.Type == ColumnType.Value && !figure.IsEmpty)
            ? figure.Printed.Length >= PersonalText.ShortestLength
            : figure.IsNumber && figure.Printed.Length > PlainWords.LongestNumber;

    /// <summary>One finding of each kind a cell, however often it stands there.</summary>
    private void CheckCell(Disclosure disclosure, CellRef cell, string text, DiagnosticBag diagnostics)
    {
        if (PersonalText.Find(text) is null || exceptions?.Allows(disclosure, cell, diagnostics) == true)
            return;
        Search(text, cell.PlaceIn(disclosure), cell.Table.SheetName, cell.Column.Name, diagnostics);
    }

    private void Search(string text, Place place, string what, string where, DiagnosticBag diagnostics)
    {
        uint told = 0;
        for (var hit = PersonalText.Find(text); hit is { } at; hit = PersonalText.Find(text, at.Start + at.Length))
        {
            uint kind = 1u << (int)at.Kind;
            if ((told & kind) != 0 || official.Allow(at.Kind, text.AsSpan(at.Start, at.Length)))
                continue;
            told |= kind;
            diagnostics.Add(PersonalInformationCodes.CodeOf(at.Kind), place, what, where);
        }
    }
}
