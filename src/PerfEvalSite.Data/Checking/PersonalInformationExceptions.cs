using System.Globalization;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Data.Reading.Values;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking;

/// <summary>
/// The reviewed list behind <c>--allow-personal-information</c>: a CSV file with the columns 单位编码, 公开件编码, 单元格
/// (<c>表/行/列</c>, see <see cref="CellReference"/>), 理由, 责任人 and 日期 (of the review), all of them filled in, and perhaps
/// 有效期至: it allows nothing in a disclosure that is dated later. Safe to share between threads.
/// </summary>
public sealed class PersonalInformationExceptions
{
    private static readonly string[][] columns =
        [["单位编码", "agency_id"], ["公开件编码", "disclosure_id"], ["单元格", "cell"], ["理由", "reason"], ["责任人", "person"], ["日期", "date"], ["有效期至", "expires"]];

    private const int DateColumn = 5, ExpiresColumn = 6;

    private readonly List<Entry> entries = [];
    private readonly SiteFacts site;
    private readonly string path;

    private PersonalInformationExceptions(string path, SiteFacts site)
    {
        this.path = path;
        this.site = site;
    }

    private sealed record Entry(string AgencyId, string DisclosureId, string Cell, DateOnly? Expires, int Line)
    {
        /// <summary>Written by any worker, read when all are done.</summary>
        public volatile bool IsUsed;

        /// <summary>For messages.</summary>
        public string Name => $"{AgencyId}/{DisclosureId}: {Cell}";
    }

    /// <summary>Reads the list, in any encoding and with any separator that tables may have; a file that cannot be read and a line that is not
    /// complete are errors, and allow nothing.</summary>
    /// <param name="path">As the user gave it, from the working folder.</param>
    public static PersonalInformationExceptions Read(string path, DataFolder folder, ReadingContext context)
    {
        var exceptions = new PersonalInformationExceptions(Path.GetFullPath(path), new SiteFacts(folder.Regions, []));
        if (!File.Exists(exceptions.path))
        {
            context.Diagnostics.Add(FileCodes.Unreadable, new Place(exceptions.path), new Bilingual("没有这个文件", "there is no such file"));
            return exceptions;
        }
        context.Opening<object>(exceptions.path, stream =>
        {
            if (CsvFile.OpenRecords(stream, exceptions.path, context, out _) is { } records)
                exceptions.ReadAll(records, context.Diagnostics);
            return null;
        });
        return exceptions;
    }

    /// <param name="diagnostics">Where an exception that is no longer valid is reported.</param>
    public bool Allows(Disclosure disclosure, CellRef cell, DiagnosticBag diagnostics)
    {
        foreach (var entry in entries)
            if (entry.AgencyId == disclosure.AgencyId && entry.DisclosureId == disclosure.Id && CellReference.Resolve(entry.Cell, disclosure, site).Cell == cell)
            {
                entry.IsUsed = true;
                if (entry.Expires is not { } last || DayOf(disclosure) is not { } day || day <= last)
                    return true;
                diagnostics.Add(PersonalInformationCodes.ExpiredException, new Place(path, entry.Line, 1), entry.Name, last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            }
        return false;
    }

    /// <summary>Call when everything has been checked.</summary>
    /// <param name="wasChecked">Whether the run looked at that disclosure of that agency; one that does not exist counts as looked at.</param>
    public void ReportUnused(Func<string, string, bool> wasChecked, DiagnosticBag diagnostics)
    {
        foreach (var entry in entries)
            if (!entry.IsUsed && wasChecked(entry.AgencyId, entry.DisclosureId))
                diagnostics.Add(PersonalInformationCodes.UnusedException, new Place(path, entry.Line, 1), entry.Name);
    }

    private static DateOnly? DayOf(Disclosure disclosure)
    {
        var table = Catalogue.Disclosures;
        return disclosure.Head[table.PublishedOn].Date?.First ?? disclosure.Head[table.SignedOn].Date?.First;
    }

    private void ReadAll(CsvReader records, DiagnosticBag diagnostics)
    {
        int[]? fields = null;
        while (records.Read())
        {
            if (records.Problem is { } problem)
                diagnostics.Add(problem.Code, new Place(path, problem.Line, problem.Column));
            else if (records.IsBlank)
                continue;
            else if (fields is not null)
                Add(records, fields, diagnostics);
            else if ((fields = HeaderOf(records, diagnostics)) is null)
                return;
        }
        if (fields is null && !diagnostics.HasErrors)
            diagnostics.Add(FileCodes.EmptyFile, new Place(path));
    }

    /// <summary>Where each column stands, -1 for 有效期至 if it does not; null when another one is not there.</summary>
    private int[]? HeaderOf(CsvReader records, DiagnosticBag diagnostics)
    {
        var fields = new int[columns.Length];
        bool isWhole = true;
        for (int column = 0; column < columns.Length; column++)
        {
            fields[column] = -1;
            for (int field = 0; field < records.FieldCount; field++)
                if (columns[column].Contains(records[field].Trim().ToString(), StringComparer.OrdinalIgnoreCase))
                    fields[column] = field;
            if (fields[column] >= 0 || column == ExpiresColumn)
                continue;
            diagnostics.Add(PersonalInformationCodes.IncompleteException, new Place(path, records.Line, 1), columns[column][0]);
            isWhole = false;
        }
        return isWhole ? fields : null;
    }

    private void Add(CsvReader records, int[] fields, DiagnosticBag diagnostics)
    {
        var values = new string[columns.Length];
        var dates = new PrintedDate?[columns.Length];
        for (int i = 0; i < columns.Length; i++)
        {
            values[i] = fields[i] >= 0 && fields[i] < records.FieldCount ? records[fields[i]].Trim().ToString() : "";
            bool isMissing = values[i].Length == 0 && i != ExpiresColumn;
            bool isNoDate = values[i].Length > 0 && i is DateColumn or ExpiresColumn && DateReader.Read(values[i], true, out dates[i], out _) != DateOutcome.Understood;
            if (!isMissing && !isNoDate)
                continue;
            diagnostics.Add(PersonalInformationCodes.IncompleteException, new Place(path, records.Line, 1), columns[i][0]);
            return;
        }
        entries.Add(new(values[0], values[1], values[2], dates[ExpiresColumn]?.Last, records.Line));
    }
}
