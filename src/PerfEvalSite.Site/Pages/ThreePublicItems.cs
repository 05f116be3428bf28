using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>“三公”经费 item by item, as a person asks for it: what 公务接待 came to, beside its budget and the year before, and how many guests that were.</summary>
internal static class ThreePublicItems
{
    private static readonly ThreePublicTable T = Catalogue.ThreePublic;

    private static readonly (string Part, string Whole)[] wholes =
        [("vehicle-purchase", "vehicles"), ("vehicle-running", "vehicles"), ("reception-domestic", "reception"), ("reception-foreign", "reception")];

    private static readonly (Column Column, string Before, string Unit)[] counted =
        [(T.Groups, "", "个团组"), (T.Persons, "", "人次"), (T.Bought, "购置", "辆"), (T.Held, "保有", "辆"), (T.Batches, "", "批次"), (T.Visitors, "", "人次")];

    /// <summary>The rows with parts below their wholes, where the document has both.</summary>
    public static List<(int Index, int Level)> Tree(ReadOnlySpan<Row> rows, List<int> which)
    {
        var tree = new List<(int, int)>(which.Count);
        foreach (int index in which)
        {
            if (HasWhole(rows, which, index))
                continue;
            tree.Add((index, 0));
            foreach (int part in which)
                if (HasWhole(rows, which, part) && WholeOf(rows[part]) == IdOf(rows[index]))
                    tree.Add((part, 1));
        }
        return tree;
    }

    /// <summary>
    /// 出国, 车辆购置, 车辆运行 and 接待 in the document's order, each with what it came to: “1.68万元（预算 2万元，上年 1.9万元；12批次，105人次）”. The sum of vehicles where its
    /// parts are not printed; no item that has no amount, and nothing of one that is not printed.
    /// </summary>
    public static IReadOnlyList<NamedFigure> Of(Disclosure disclosure)
    {
        var rows = disclosure[T].Span;
        if (rows.IsEmpty)
            return [];
        bool hasParts = Find(rows, "vehicle-purchase") is not null || Find(rows, "vehicle-running") is not null;
        var items = new List<NamedFigure>(4);
        foreach (ref readonly var row in rows)
            if ((IdOf(row) is "abroad" or "vehicle-purchase" or "vehicle-running" or "reception" || IdOf(row) == "vehicles" && !hasParts) && TextOf(rows, row) is { Length: > 0 } text)
                items.Add(new(FigureText.Of(row[T.Item], T.Item), text));
        return items;
    }

    private static string TextOf(ReadOnlySpan<Row> rows, in Row row)
    {
        bool isSpent = !row[T.Final].IsBlank;
        if (!isSpent && row[T.Budget].IsBlank)
            return "";
        var beside = new List<string>(2);
        if (isSpent && !row[T.Budget].IsEmpty)
            beside.Add("预算 " + FigureText.WithUnit(row[T.Budget], T.Budget));
        if (!row[T.Prior].IsEmpty)
            beside.Add("上年 " + FigureText.WithUnit(row[T.Prior], T.Prior));
        string said = string.Join('，', beside), counts = CountsOf(row);
        if (counts.Length == 0 && IdOf(row) == "reception" && Find(rows, "reception-domestic") is { } domestic && CountsOf(domestic) is { Length: > 0 } guests)
            counts = "国内 " + guests;
        if (counts.Length > 0)
            said += (said.Length > 0 ? "；" : "") + counts;
        string amount = isSpent ? FigureText.WithUnit(row[T.Final], T.Final) : "预算 " + FigureText.WithUnit(row[T.Budget], T.Budget);
        return said.Length > 0 ? $"{amount}（{said}）" : amount;
    }

    /// <summary>团组, 人次, 车辆, 批次 as far as they are printed, each with what it counts.</summary>
    private static string CountsOf(in Row row)
    {
        var counts = new List<string>(2);
        foreach (var (column, before, unit) in counted)
            if (row[column].IsNumber)
                counts.Add(before + row.Text(column) + (char.IsAsciiDigit(row.Text(column)[^1]) ? unit : ""));
        return string.Join('，', counts);
    }

    private static Row? Find(ReadOnlySpan<Row> rows, string item)
    {
        foreach (ref readonly var row in rows)
            if (IdOf(row) == item)
                return row;
        return null;
    }

    private static bool HasWhole(ReadOnlySpan<Row> rows, List<int> which, int part)
    {
        if (WholeOf(rows[part]) is not { } whole)
            return false;
        foreach (int index in which)
            if (IdOf(rows[index]) == whole)
                return true;
        return false;
    }

    private static string? WholeOf(in Row row)
    {
        string? id = IdOf(row);
        foreach (var (part, whole) in wholes)
            if (part == id)
                return whole;
        return null;
    }

    private static string? IdOf(in Row row) => T.Item.ChoiceOf(row.Text(T.Item))?.Id;
}

/// <summary>A figure in words, with what it is called.</summary>
internal readonly record struct NamedFigure(string Name, string Text);
