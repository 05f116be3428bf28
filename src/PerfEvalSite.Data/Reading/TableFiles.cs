using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading.Json;
using PerfEvalSite.Data.Reading.Official;
using PerfEvalSite.Data.Reading.Workbooks;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading;

/// <summary>The forms that tables come in, by the ending of their file.</summary>
internal static class TableFiles
{
    /// <summary>Endings of forms that are read or plainly refused; files with other endings are attachments or none of our business.</summary>
    private static readonly string[] endings = [".csv", ".tsv", ".md", ".json", ".xlsx", ".xlsm", ".xls", ".xlsb", ".et", ".ods"];

    public static bool IsTable(string path) => Array.Exists(endings, ending => EndsWith(path, ending));

    public static bool IsCsv(string path) => EndsWith(path, ".csv") || EndsWith(path, ".tsv");

    public static bool IsJson(string path) => EndsWith(path, ".json");

    /// <summary>Formats of other spreadsheets count too: they are refused with the way out rather than passed over.</summary>
    public static bool IsWorkbook(string path) =>
        EndsWith(path, ".xlsx") || EndsWith(path, ".xlsm") || EndsWith(path, ".xls") || EndsWith(path, ".xlsb") || EndsWith(path, ".et") || EndsWith(path, ".ods");

    /// <summary>Reads one file of a disclosure's folder; adds the rows of each table in it.</summary>
    public static void Read(string path, string agencyId, string disclosureId, ReadingContext context, List<RawRows> into)
    {
        if (EndsWith(path, ".md"))
        {
            if (NarrativeFile.Read(path, context) is { } narrative)
                into.Add(narrative);
        }
        else if (IsJson(path))
            JsonTables.Read(path, agencyId, disclosureId, context, into);
        else if (IsWorkbook(path))
            WorkbookReader.Read(path, agencyId, disclosureId, context, into);
        else
            context.Opening<object>(path, stream =>
            {
                ReadCsv(stream, path, (agencyId, disclosureId), context, into);
                return null;
            });
    }

    /// <summary>Nearly every file begins with the header of the table that it is named as; any other may be laid out as an official table.</summary>
    private static void ReadCsv(Stream stream, string path, (string Agency, string Disclosure) ids, ReadingContext context, List<RawRows> into)
    {
        string name = Path.GetFileNameWithoutExtension(path);
        var table = Catalogue.Find(name) is { IsOfDisclosure: true } known ? known : null;
        if (CsvFile.OpenRecords(stream, path, context, out _) is not { } records)
            return;
        if (records.Read() && records.Problem is null)
        {
            if (table is not null && HeaderFinder.PlainHeader(records, table, path, null, context.Diagnostics) is { } header)
            {
                into.Add(new RecordTable(records, header, context.Diagnostics).ReadAll(ids));
                return;
            }
            if (GridReader.Read(records, name, []) is { } grid && OfficialReader.TryRead(grid, path, null, table, context, into))
                return;
        }
        stream.Position = 0;
        if (TableOf(path, Catalogue.OfDisclosure, context) is { } its && CsvFile.Open(stream, path, its, context)?.ReadAll(ids) is { } rows)
            into.Add(rows);
    }

    /// <summary>The table that a file's name means, whatever comes behind a full stop in it; null when it is none.</summary>
    public static Table? NamedTable(string path)
    {
        string name = Path.GetFileName(path);
        for (int stop = name.IndexOf('.'); stop > 0; stop = name.IndexOf('.', stop + 1))
            if (Catalogue.Find(name[..stop]) is { } table)
                return table;
        return Catalogue.Find(name);
    }

    /// <summary>Whether its name says which table it is, so that it can be nothing else.</summary>
    public static bool IsNamed(string path) => EndsWith(path, ".md") || (IsCsv(path) && Catalogue.Find(Path.GetFileNameWithoutExtension(path)) is not null);

    /// <summary>The table that a file's name means; a name that is none is an error, which tells what its heads are like.</summary>
    public static Table? TableOf(string path, IReadOnlyList<Table> among, ReadingContext context)
    {
        string name = Path.GetFileNameWithoutExtension(path);
        var table = Catalogue.Find(name);
        if (table is not null && among.Contains(table))
            return table;
        if (table is not null)
            context.Diagnostics.Add(StrayFileCodes.TableInWrongPlace, new Place(path), Path.GetFileName(path),
                new($"“{table.SheetName}”是全站的表", $"{table.FileName} is a table of the whole site"));
        else
            context.Diagnostics.Add(FileCodes.UnknownFile, new Place(path), Path.GetFileName(path), HintOf(name, TableGuess.ByFile(path, among, context), among));
        return null;
    }

    /// <summary>The end of a message that says which table is probably meant.</summary>
    /// <param name="guess">By its heads; null where they are of none.</param>
    public static Bilingual HintOf(string name, Table? guess, IReadOnlyList<Table> among) => guess is null
        ? NearestName(name, among)
        : new($"；表头像是表“{guess.SheetName}”的", $"; its heads are like those of {guess.FileName}");

    /// <summary>The name of a table that is most like the given one.</summary>
    public static Bilingual NearestName(string name, IReadOnlyList<Table> among) =>
        Nearest.Hint(name, among.SelectMany(known => new[] { known.FileName, known.SheetName }));

    private static bool EndsWith(string path, string ending) => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
