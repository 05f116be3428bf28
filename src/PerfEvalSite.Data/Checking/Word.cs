using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking;

/// <summary>
/// A word of a reference as one column may hold it: literally, as the choice that it is another name of, or as the code of
/// the row elsewhere that is called so.
/// </summary>
internal readonly struct Word
{
    private readonly string text;
    private readonly string? key;
    private readonly bool isRegion;

    private Word(string text, string? key, bool isRegion)
    {
        this.text = text;
        this.key = key;
        this.isRegion = isRegion;
    }

    /// <summary>As the cell itself has it.</summary>
    public static Word Literally(Column column, string text) => new(text, column.Choices.Count > 0 ? column.ChoiceOf(text)?.Name : null, false);

    /// <summary>As the cell has it, or what its code leads to.</summary>
    public static Word In(Column column, string text, Disclosure disclosure)
    {
        if (column.References is not { } name)
            return Literally(column, text);
        if (name == Catalogue.Regions.FileName)
            return new(text, null, true);
        return new(text, KeyOf(name, text, disclosure), false);
    }

    public bool Fits(in Figure figure, SiteFacts site)
    {
        string printed = figure.Printed;
        if (printed == text || (key is not null && printed == key))
            return true;
        // Several regions of the site may have one name, so it is the row's region that is asked.
        return isRegion && printed.Length > 0 && site.Region(printed) is { } region && (region.Name == text || region.Aliases.Contains(text, StringComparer.Ordinal));
    }

    private static string? KeyOf(string tableName, string called, Disclosure disclosure)
    {
        if (tableName == Catalogue.Projects.FileName)
        {
            foreach (ref readonly var project in disclosure[Catalogue.Projects].Span)
                if (project.Text(Catalogue.Projects.Name) == called || Lists(project.Text(Catalogue.Projects.Aliases), called))
                    return project.Text(Catalogue.Projects.Id);
            return null;
        }
        if (Catalogue.Find(tableName) is not { IsOfDisclosure: true } table)
            return null;
        foreach (ref readonly var row in disclosure[table].Span)
            if (RowNames.NamingColumn(table, row) is { } naming && row.Text(naming) == called)
                return row.Text(table.Columns[0]);
        return null;
    }

    private static bool Lists(string list, string word)
    {
        foreach (var part in list.AsSpan().SplitAny(';', '；'))
            if (list.AsSpan(part).Trim().SequenceEqual(word))
                return true;
        return false;
    }
}
