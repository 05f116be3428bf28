using System.Globalization;
using PerfEvalSite.Data.Checking.FinalAccounts;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>
/// 支出按功能分类逐年: a table for each 口径, a row a class, a column a year. Where 政府收支分类科目 changed a class, the old and the new
/// one are rows of their own: their amounts never stand in one row.
/// </summary>
internal static class ClassYears
{
    /// <summary>A longer stretch is a slip of the pen in a year, and no table.</summary>
    private const int MostYears = 15;

    private const string OtherCode = "科目已变";

    public static IEnumerable<Block> Of(AgencyContents contents)
    {
        // What budgets plan and what accounts spent are tables of their own.
        foreach (bool isBudget in new[] { false, true })
            foreach (var scope in Choices.Scopes)
                if (Of(contents, scope, isBudget) is { } block)
                    yield return block;
    }

    private static Block? Of(AgencyContents contents, Choice scope, bool isBudget)
    {
        var byYear = new SortedDictionary<int, DisclosureSummary>();
        var ambiguous = new SortedSet<int>();
        foreach (var disclosure in contents.Disclosures)
            if ((disclosure.Kind.Id == "budget") == isBudget && !contents.IsReplaced(disclosure) && HasClasses(disclosure, scope) && !byYear.TryAdd(disclosure.Year, disclosure))
                ambiguous.Add(disclosure.Year);
        foreach (int year in ambiguous)
            byYear.Remove(year);
        return byYear.Count > 1 && byYear.Keys.Last() - byYear.Keys.First() < MostYears ? BlockOf(scope, isBudget, byYear, ambiguous) : null;
    }

    private static Block BlockOf(Choice scope, bool isBudget, SortedDictionary<int, DisclosureSummary> byYear, SortedSet<int> ambiguous)
    {
        int first = byYear.Keys.First(), last = byYear.Keys.Last();
        var classes = new SortedSet<(int Code, int Since, string Name)>();
        foreach (var (year, disclosure) in byYear)
            foreach (var one in disclosure.Compared.Classes)
                if (one.Scope == scope && !classes.Any(known => known.Code == one.Code && known.Name == one.Name))
                    classes.Add((one.Code, year, one.Name));

        string caption = $"{scope.Name}{(isBudget ? "支出预算" : "支出")}，按功能分类逐年";
        var table = new ListTable($"class-years-{(isBudget ? "budget-" : "")}{scope.Id}", caption).Column("科目", isRowHeader: true);
        for (int year = first; year <= last; year++)
            table.Column(DisclosureList.Year(year), isNumeric: true);
        foreach (var (code, _, name) in classes)
        {
            var cells = new List<Cell>(last - first + 2) { new(string.Create(CultureInfo.InvariantCulture, $"{code} {name}")) };
            for (int year = first; year <= last; year++)
                cells.Add(CellOf(byYear.GetValueOrDefault(year), scope, code, name, year));
            table.Row([.. cells]);
        }
        var notes = Breaks(classes, first, last);
        foreach (int year in ambiguous)
            notes.Add($"{DisclosureList.Year(year)}有不止一份公开件按功能分类列出{scope.Name}支出，不能连成一列，请看各公开件。");
        return new Block { Heading = caption, Notes = [.. notes], Table = table.Build([], "空白格表示该年的公开件没有列出这一类。") };
    }

    private static Cell CellOf(DisclosureSummary? disclosure, Choice scope, int code, string name, int year)
    {
        if (disclosure is null)
            return new Cell("未公布", CellKind.NotPrinted);
        foreach (var one in disclosure.Compared.Classes)
            if (one.Scope == scope && one.Code == code && one.Name == name)
                return new Cell(one.Amount.Text, value: one.Amount.Value, path: $"{disclosure.Path}#{one.Anchor}");
        return FunctionCodes.NameIn(code, year) is { } inForce && inForce != name ? new Cell("—", note: OtherCode) : Cell.Empty;
    }

    /// <summary>Where the classification gave a class that is shown another name, in words.</summary>
    private static List<string> Breaks(SortedSet<(int Code, int Since, string Name)> classes, int first, int last)
    {
        var notes = new List<string>();
        int before = 0;
        foreach (var (code, _, _) in classes)
        {
            if (code == before)
                continue;
            before = code;
            for (int year = first + 1; year <= last; year++)
                if (FunctionCodes.NameIn(code, year - 1) is { } old && FunctionCodes.NameIn(code, year) is { } current && old != current)
                    notes.Add(string.Create(CultureInfo.InvariantCulture, $"断点：{year}年起，政府收支分类科目 {code} 类由{Quotes.Around(old)}改为{Quotes.Around(current)}，分行列出，前后不比较。"));
        }
        return notes;
    }

    private static bool HasClasses(DisclosureSummary disclosure, Choice scope)
    {
        foreach (var one in disclosure.Compared.Classes)
            if (one.Scope == scope)
                return true;
        return false;
    }
}
