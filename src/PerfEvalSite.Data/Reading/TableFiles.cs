using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading;

/// <summary>The forms a table may come in, by the ending of its file.</summary>
internal static class TableFiles
{
    /// <summary>Endings that are tables; files with other endings are attachments or none of our business.</summary>
    public static bool IsTable(string path) =>
        EndsWith(path, ".csv") || EndsWith(path, ".tsv") || EndsWith(path, ".md");

    /// <summary>Reads one file of a disclosure's folder; adds the rows of each table in it.</summary>
    public static void Read(string path, string agencyId, string disclosureId, ReadingContext context, List<RawRows> into)
    {
        if (EndsWith(path, ".md"))
        {
            if (NarrativeFile.Read(path, context) is { } narrative)
                into.Add(narrative);
            return;
        }
        var table = TableOf(path, Catalogue.OfDisclosure, context);
        if (table is null)
            return;
        var rows = context.Opening(path, stream => ReadCsv(stream, path, table, context, (agencyId, disclosureId)));
        if (rows is not null)
            into.Add(rows);
    }

    /// <summary>All rows of a CSV file. With <paramref name="expected"/>, ids written in it must be those of its folder.</summary>
    public static RawRows? ReadCsv(Stream stream, string path, Table table, ReadingContext context, (string Agency, string Disclosure)? expected)
    {
        var file = CsvTable.Open(stream, path, table, context);
        if (file is null)
            return null;
        var rows = new RawRows(file.Header);
        while (file.Read())
        {
            if (expected is { } ids)
            {
                CheckId(file, file.Header.AgencyField, "单位编码", ids.Agency, context.Diagnostics);
                CheckId(file, file.Header.DisclosureField, "公开件编码", ids.Disclosure, context.Diagnostics);
            }
            file.CopyTo(rows);
        }
        return rows;
    }

    /// <summary>The table that a file's name means; a name that is none is a warning.</summary>
    public static Table? TableOf(string path, IReadOnlyList<Table> among, ReadingContext context)
    {
        var table = Catalogue.Find(Path.GetFileNameWithoutExtension(path));
        if (table is not null && among.Contains(table))
            return table;
        context.Diagnostics.Add(FileCodes.UnknownFile, new Place(path), Path.GetFileName(path),
            Nearest.To(Path.GetFileNameWithoutExtension(path), among.SelectMany(known => new[] { known.FileName, known.SheetName })));
        return null;
    }

    private static void CheckId(CsvTable file, int field, string name, string expected, DiagnosticBag diagnostics)
    {
        var found = file[field];
        if (found.Length > 0 && !found.SequenceEqual(expected))
            diagnostics.Add(RowCodes.WrongFolder, file.PlaceOf(field), name, found.ToString(), expected);
    }

    private static bool EndsWith(string path, string ending) => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
