using System.Globalization;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Site.Versions;

namespace PerfEvalSite.Cli.Reports;

/// <summary>What differs between two versions, in words: for a terminal, line by line, and for the page.</summary>
internal static class DifferenceText
{
    public static void Write(TextWriter output, VersionDifference difference, Language language)
    {
        foreach (var disclosure in difference.Disclosures)
        {
            output.WriteLine(Line($"{disclosure.AgencyId}/{disclosure.Id}  {StateOf(disclosure).In(language)}{(disclosure.Title.Length > 0 ? "  " + disclosure.Title : "")}"));
            foreach (var cell in disclosure.Cells)
                output.WriteLine(Line($"    {OfCell(cell).In(language)}"));
        }
        foreach (var agency in difference.Agencies)
            output.WriteLine(Line($"{agency.Id}  {OfAgency(agency).In(language)}"));
        output.WriteLine(Summary(difference).In(language));
    }

    public static Bilingual StateOf(DisclosureDifference one) => one.Kind switch
    {
        DifferenceKind.New => new("新增", "new"),
        DifferenceKind.Gone => new("不再有", "gone"),
        DifferenceKind.Moved => new($"由 {one.From} 移来，内容相同", $"moved from {one.From}, otherwise the same"),
        DifferenceKind.Unread => new("有错误，没有比较", "has errors and was not compared"),
        _ => new($"变动 {Number(one.Cells.Count)} 处", $"{Number(one.Cells.Count)} changes"),
    };

    public static Bilingual OfAgency(AgencyDifference one) => (one.Old, one.New) switch
    {
        (null, var now) => new($"新增单位{Quotes.Around(now!)}", $"new agency “{now}”"),
        (var old, null) => new($"不再有单位{Quotes.Around(old)}", $"agency “{old}” is gone"),
        var (old, now) => new($"单位名称由{Quotes.Around(old)}改为{Quotes.Around(now)}", $"agency renamed from “{old}” to “{now}”"),
    };

    public static string Shown(string text, Language language) => text.Length > 0 ? text : language == Language.English ? "(blank)" : "（空白）";

    public static Bilingual Summary(VersionDifference difference)
    {
        int cells = difference.Cells.Count(cell => cell.Change.Column is not null);
        int added = difference.Cells.Count(cell => cell.Change.OldRow is null), removed = difference.Cells.Count(cell => cell.Change.NewRow is null);
        int Count(DifferenceKind kind) => difference.CountOf(kind);
        int unread = Count(DifferenceKind.Unread);
        return new(
            $"公开件：新增 {Count(DifferenceKind.New)} 份，不再有 {Count(DifferenceKind.Gone)} 份，移动 {Count(DifferenceKind.Moved)} 份，有变动 {Count(DifferenceKind.Changed)} 份，相同 {difference.Same} 份{(unread > 0 ? $"，没有比较 {unread} 份" : "")}。改动 {cells} 格，新增 {added} 行，删去 {removed} 行。",
            $"Disclosures: {Count(DifferenceKind.New)} new, {Count(DifferenceKind.Gone)} gone, {Count(DifferenceKind.Moved)} moved, {Count(DifferenceKind.Changed)} changed, {difference.Same} the same{(unread > 0 ? $", {unread} not compared" : "")}. {cells} cells changed, {added} rows added, {removed} removed.");
    }

    private static Bilingual OfCell(CellDifference cell)
    {
        var change = cell.Change;
        string sheet = change.Table.SheetName, file = change.Table.FileName, row = cell.Row.Length > 0 ? Quotes.Around(cell.Row) : "", english = cell.Row.Length > 0 ? $" “{cell.Row}”" : "";
        if (change.Column is { } column)
            return new($"{sheet}{row}的{column.Name}：{Shown(change.Old, Language.Chinese)} → {Shown(change.New, Language.Chinese)}{(cell.IsRegistered ? "（已登记更正）" : "")}", $"{file}{english}, {column.Id}: {Shown(change.Old, Language.English)} → {Shown(change.New, Language.English)}{(cell.IsRegistered ? " (registered)" : "")}");
        return change.NewRow is null ? new($"{sheet}删去一行{row}：{change.Old}", $"{file}: row removed{english}: {change.Old}") : new($"{sheet}新增一行{row}：{change.New}", $"{file}: row added{english}: {change.New}");
    }

    private static string Line(string text) => VisibleText.Line(PersonalText.Redacted(text));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
