using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking;

/// <summary>
/// Keeps personal information from being published: every cell that holds words is searched, and a hit is an error of the
/// input with its place and the proper mask, never with its text. Safe to share between threads.
/// </summary>
public sealed class PersonalInformationGate
{
    /// <summary>Columns whose cells may hold words; amounts, rates and dates are understood as such or are text already.</summary>
    private static readonly Column[][] searched =
        [.. Catalogue.OfDisclosure.Select(table => table.Columns.Where(column => column.Type is not (ColumnType.Choice or ColumnType.Flag)).ToArray())];

    private readonly string[] officialContacts;
    private readonly PersonalInformationExceptions? exceptions;

    /// <param name="officialContacts">Lines and addresses that are meant to be public; they pass however they are punctuated.</param>
    public PersonalInformationGate(IReadOnlyList<string> officialContacts, PersonalInformationExceptions? exceptions = null)
    {
        this.officialContacts = [.. officialContacts.Select(contact => Bare(contact)).Where(contact => contact.Length > 0)];
        this.exceptions = exceptions;
    }

    public void Check(Disclosure disclosure, DiagnosticBag diagnostics)
    {
        foreach (var columns in searched)
        {
            var rows = disclosure[columns[0].Table].Span;
            for (int i = 0; i < rows.Length; i++)
                foreach (var column in columns)
                {
                    ref readonly var figure = ref rows[i][column];
                    bool mayHold = figure.Kind == FigureKind.Text || (column.Type == ColumnType.Value && !figure.IsEmpty);
                    if (mayHold && figure.Printed.Length >= PersonalText.ShortestLength)
                        CheckCell(disclosure, new(column.Table, i, column), figure.Printed, diagnostics);
                }
        }
    }

    /// <summary>One finding of each kind a cell, however often it stands there.</summary>
    private void CheckCell(Disclosure disclosure, CellRef cell, string text, DiagnosticBag diagnostics)
    {
        uint told = 0;
        for (var hit = PersonalText.Find(text); hit is { } at; hit = PersonalText.Find(text, at.Start + at.Length))
        {
            uint kind = 1u << (int)at.Kind;
            if ((told & kind) != 0 || IsOfficial(text.AsSpan(at.Start, at.Length)) || exceptions?.Allows(disclosure, cell) == true)
                continue;
            told |= kind;
            diagnostics.Add(PersonalInformationCodes.CodeOf(at.Kind), cell.PlaceIn(disclosure), cell.Table.SheetName, cell.Column.Name);
        }
    }

    private bool IsOfficial(ReadOnlySpan<char> hit)
    {
        if (officialContacts.Length == 0)
            return false;
        string bare = Bare(hit);
        foreach (string contact in officialContacts)
            if (contact.Contains(bare, StringComparison.OrdinalIgnoreCase) || bare.Contains(contact, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    /// <summary>Letters and digits only, half-width: 0532-8591 2345 and （0532）85912345 are one line.</summary>
    private static string Bare(ReadOnlySpan<char> text)
    {
        Span<char> folded = text.Length <= 128 ? stackalloc char[128] : new char[text.Length];
        int length = 0;
        foreach (char c in text)
            if (char.IsLetterOrDigit(c) || c is '@' or '＠' or '.')
                folded[length++] = c is >= '！' and <= '～' ? (char)(c - 0xFEE0) : c;
        return folded[..length].ToString();
    }
}
