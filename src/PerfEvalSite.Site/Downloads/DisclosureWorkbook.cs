using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Downloads;

/// <summary>
/// The disclosure as an .xlsx for Excel and WPS: a sheet 说明, then one sheet a table with its Chinese name, which is
/// also valid input. A figure is a number where the sheet then shows exactly what is printed, else it is text; codes are
/// text. One a worker: the buffers are used again.
/// </summary>
/// <param name="showPersonal">Whether columns that name natural persons are written.</param>
internal sealed class DisclosureWorkbook(bool showPersonal)
{
    public const string NotesSheet = "说明";

    private readonly WorkbookArchive archive = new();
    private readonly List<Table> tables = [];

    /// <summary>By the tables that are there, a bit each.</summary>
    private readonly Dictionary<ulong, WorkbookFrame> frames = [];

    public void Write(Agency agency, Disclosure disclosure, Utf8Writer writer)
    {
        tables.Clear();
        ulong present = 0;
        for (int i = 0; i < Catalogue.OfDisclosure.Length; i++)
        {
            var table = Catalogue.OfDisclosure[i];
            if (!disclosure[table].IsPresent)
                continue;
            tables.Add(table);
            present |= 1UL << i;
        }
        if (!frames.TryGetValue(present, out var frame))
            frames.Add(present, frame = new WorkbookFrame([new(NotesSheet, IsTable: false), .. tables.Select(table => new SheetName(table.SheetName, IsTable: true))]));
        archive.Write(frame, (sheet, part) =>
        {
            if (sheet == 0)
                WorkbookSheet.WriteNotes(TitleOf(agency, disclosure), Notes(agency, disclosure), part);
            else
                WorkbookSheet.WriteTable(disclosure[tables[sheet - 1]], part, showPersonal);
        }, writer);
    }

    private static string TitleOf(Agency agency, Disclosure disclosure) =>
        disclosure.Title.Length > 0 ? disclosure.Title : $"{agency.Name}{disclosure.Head.Text(Catalogue.Disclosures.FiscalYear)}年度{disclosure.Kind.Name}";

    private List<(string Name, string Text)> Notes(Agency agency, Disclosure disclosure)
    {
        var head = disclosure.Head;
        var notes = new List<(string, string)>
        {
            ("单位", agency.Name),
            ("单位编码", disclosure.AgencyId),
            ("公开件编码", disclosure.Id),
        };
        foreach (var column in new[]
            {
                Catalogue.Disclosures.Kind, Catalogue.Disclosures.FiscalYear, Catalogue.Disclosures.MoneyUnit, Catalogue.Disclosures.PublishedOn,
                Catalogue.Disclosures.SourceTitle, Catalogue.Disclosures.SourceUrl,
            })
            if (head.Text(column).Length > 0)
                notes.Add((column.Name, head.Text(column)));
        notes.Add(("怎样读", "每张工作表是一张数据表，第一行是栏名，栏名后括号里是该栏的单位；没有写明单位的金额按默认金额单位。"));
        notes.Add(("", "空白是原文没有印出，“—”是不适用，“0”是零，“涉密”是不公开：四者含义不同，不能互相代替。"));
        notes.Add(("", "数字照原文的位数显示；带比较符、“余”字或区间的（如“≥95%”）照原文存为文字。代码一律是文字，前面的 0 不会丢。"));
        notes.Add(("", "本工作簿可以直接作为数据放回数据文件夹。"));
        foreach (var table in tables)
            notes.Add((table.SheetName, disclosure[table].Count == 0 ? $"{table.Meaning}（本表无数据）" : table.Meaning));
        return notes;
    }
}
