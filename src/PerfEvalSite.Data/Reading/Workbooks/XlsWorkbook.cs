using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Data.Reading.Workbooks;

/// <summary>
/// A workbook in the form of .xls, which .et is too. The values of its cells and their formats are read by ExcelDataReader,
/// which is named here only; what that does not tell is in <see cref="XlsFacts"/>. Memory is bounded by the size of the file.
/// </summary>
internal sealed class XlsWorkbook : Workbook
{
    private const long MostBytes = 128L << 20;

    private readonly byte[] file;
    private readonly XlsFacts facts;
    private readonly List<Sheet> sheets = [];
    private readonly Dictionary<string, XlsSheetFacts> known = [];

    static XlsWorkbook() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <exception cref="Exception">One that <see cref="Workbook.FaultOf"/> knows.</exception>
    public XlsWorkbook(Stream stream)
    {
        if (stream.Length > MostBytes)
            throw new WorkbookTooLargeException();
        file = new byte[stream.Length];
        stream.Position = 0;
        stream.ReadExactly(file);
        // Spreadsheet programs write properties beside the workbook; libraries, which calculate nothing, do not.
        facts = new XlsFacts(CompoundFile.Find(file, "Workbook", "WORKBOOK") ?? throw new WorkbookRefusedException(FormCodes.OldWorkbook),
            isOfLibrary: CompoundFile.Find(file, "\u0005SummaryInformation") is null);
        foreach (var (name, isHidden) in facts.Sheets)
            sheets.Add(new(name, name, isHidden));
    }

    public override IReadOnlyList<Sheet> Sheets => sheets;

    public override ISheetRows Open(Sheet sheet)
    {
        if (!known.TryGetValue(sheet.Name, out var found))
            known.Add(sheet.Name, found = facts.Of(sheet.Name));
        return new Rows(file, sheet, found);
    }

    public override void Dispose()
    {
    }

    /// <summary>The library fails in its own ways where a file is damaged.</summary>
    private static T Reading<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidPasswordException)
        {
            throw new WorkbookRefusedException(FormCodes.EncryptedWorkbook);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            throw new InvalidDataException();
        }
    }

    private sealed class Rows : ISheetRows
    {
        private readonly IExcelDataReader reader;
        private readonly XlsSheetFacts facts;
        private readonly Dictionary<int, NumberFormat> formats = [];
        private readonly NotesOnFigures notes;
        private int met;

        public Rows(byte[] file, Sheet sheet, XlsSheetFacts facts)
        {
            this.facts = facts;
            notes = new NotesOnFigures(facts.Beside.Notes);
            Asides = [.. BesideCells.AsideOf(facts.Beside.Texts)];
            Layout = new SheetLayout(facts.Merged, facts.HiddenColumns, facts.HidesZeros);
            reader = Reading(() => ExcelReaderFactory.CreateBinaryReader(new MemoryStream(file, writable: false)));
            while (reader.Name != sheet.Name)
                if (!Reading(reader.NextResult))
                    throw new InvalidDataException();
        }

        public SheetLayout Layout { get; }

        public List<SheetAside> Asides { get; }

        public int Row { get; private set; }

        public bool IsHidden => facts.HiddenRows.Contains(Row - 1);

        public bool Read(SheetRow into)
        {
            into.Clear();
            if (!Reading(reader.Read))
            {
                notes.TellTo(Asides);
                // What the library passes over would be missing without a word.
                return met == facts.Values.Count ? false : throw new InvalidDataException();
            }
            Row++;
            for (int column = 0; column < reader.FieldCount; column++)
            {
                int field = column;
                var fact = facts.Odd.GetValueOrDefault((Row - 1, column));
                if (fact.Error is not null)
                {
                    into.Set(column, new ShownCell(fact.Error));
                    continue;
                }
                object? value = Reading(() => reader.GetValue(field));
                if (value is null or DBNull)
                    continue;
                if (facts.Values.Contains((Row - 1, column)))
                    met++;
                var shown = Show(value, column, fact);
                into.Set(column, fact.IsUncalculated && shown.Fault is null
                    ? shown with { Fault = new CellFault(SheetCodes.FormulaNotCalculated, CellConcern.Any, shown.Text) }
                    : shown);
            }
            notes.See(Row, into);
            return true;
        }

        public void Dispose() => reader.Dispose();

        private ShownCell Show(object value, int column, XlsCellFact fact)
        {
            var style = new CellStyle(FormatOf(column), fact.Look, fact.Behind);
            return value switch
            {
                string text => CellDisplay.ShowText(text, fact.Rich, style),
                bool flag => CellDisplay.Seen(new ShownCell(flag ? "TRUE" : "FALSE"), style, null),
                _ => CellDisplay.ShowNumber(Serial(value), style, from1904: false, facts.HidesZeros),
            };
        }

        /// <summary>Days and times are given as such, whatever the workbook counts them from.</summary>
        private static string Serial(object value) => value switch
        {
            DateTime date => Days(date - new DateTime(1899, 12, 30) - (date < new DateTime(1900, 3, 1) ? TimeSpan.FromDays(1) : TimeSpan.Zero)),
            TimeSpan time => Days(time),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };

        private static string Days(TimeSpan time) => ((decimal)time.Ticks / TimeSpan.TicksPerDay).ToString(CultureInfo.InvariantCulture);

        private NumberFormat FormatOf(int column)
        {
            int id = Reading(() => reader.GetNumberFormatIndex(column));
            if (!formats.TryGetValue(id, out var format))
                formats.Add(id, format = new NumberFormat(CodeOf(id, Reading(() => reader.GetNumberFormatString(column)))));
            return format;
        }

        /// <summary>What depends on the language is as a Chinese spreadsheet has it; the rest as the file says.</summary>
        private static string CodeOf(int id, string? said) =>
            (id is >= 14 and <= 36 or >= 45 and <= 58 ? BuiltInFormats.Find(id) : null) ?? said ?? BuiltInFormats.Find(id) ?? "General";
    }
}
