using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking;

/// <summary>
/// The reviewed list behind <c>--allow-personal-information</c>: a CSV file with the columns 单位编码, 公开件编码, 单元格
/// (<c>表/行/列</c>, see <see cref="CellReference"/>), 理由, 责任人 and 日期, all of them filled in.
/// </summary>
public sealed class PersonalInformationExceptions
{
    private static readonly string[][] columns =
        [["单位编码", "agency_id"], ["公开件编码", "disclosure_id"], ["单元格", "cell"], ["理由", "reason"], ["责任人", "person"], ["日期", "date"]];

    private readonly List<Entry> entries = [];
    private readonly SiteFacts site;
    private readonly string path;

    private PersonalInformationExceptions(string path, SiteFacts site)
    {
        this.path = path;
        this.site = site;
    }

    private sealed class Entry(string agencyId, string disclosureId, string cell, int line)
    {
        public string AgencyId => agencyId;

        public string DisclosureId => disclosureId;

        public string Cell => cell;

        public int Line => line;

        /// <summary>Written by any worker, read when all are done.</summary>
        public volatile bool IsUsed;
    }

    /// <summary>Reads the list; incomplete lines are errors and allow nothing.</summary>
    /// <param name="path">As the user gave it, for messages.</param>
    public static PersonalInformationExceptions Read(TextReader text, string path, IReadOnlyList<Region> regions, DiagnosticBag diagnostics)
    {
        var exceptions = new PersonalInformationExceptions(path, new SiteFacts(regions, []));
        var reader = new CsvReader(text, ',');
        int[]? fields = null;
        while (reader.Read())
        {
            if (reader.IsBlank)
                continue;
            if (fields is null)
                fields = HeaderOf(reader);
            else
                exceptions.Add(reader, fields, diagnostics);
        }
        return exceptions;
    }

    public bool Allows(Disclosure disclosure, CellRef cell)
    {
        foreach (var entry in entries)
            if (entry.AgencyId == disclosure.AgencyId && entry.DisclosureId == disclosure.Id && CellReference.Resolve(entry.Cell, disclosure, site).Cell == cell)
            {
                entry.IsUsed = true;
                return true;
            }
        return false;
    }

    /// <summary>Call when everything has been checked.</summary>
    public void ReportUnused(DiagnosticBag diagnostics)
    {
        foreach (var entry in entries)
            if (!entry.IsUsed)
                diagnostics.Add(PersonalInformationCodes.UnusedException, new Place(path, entry.Line, 1), $"{entry.AgencyId}/{entry.DisclosureId}: {entry.Cell}");
    }

    private static int[] HeaderOf(CsvReader reader)
    {
        var fields = new int[columns.Length];
        Array.Fill(fields, -1);
        for (int field = 0; field < reader.FieldCount; field++)
            for (int column = 0; column < columns.Length; column++)
                if (columns[column].Contains(reader[field].Trim().TrimStart('\uFEFF').ToString(), StringComparer.OrdinalIgnoreCase))
                    fields[column] = field;
        return fields;
    }

    private void Add(CsvReader reader, int[] fields, DiagnosticBag diagnostics)
    {
        var values = new string[columns.Length];
        for (int i = 0; i < columns.Length; i++)
        {
            values[i] = fields[i] >= 0 && fields[i] < reader.FieldCount ? reader[fields[i]].Trim().ToString() : "";
            if (values[i].Length > 0)
                continue;
            diagnostics.Add(PersonalInformationCodes.IncompleteException, new Place(path, reader.Line, 1), columns[i][0]);
            return;
        }
        entries.Add(new(values[0], values[1], values[2], reader.Line));
    }
}
