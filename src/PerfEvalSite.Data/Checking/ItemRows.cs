using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking;

/// <summary>The rows of tables whose items are choices, of which some are made of others: 三公经费, 其他公开事项, 机构人员.</summary>
internal static class ItemRows
{
    private static readonly Dictionary<string, string> wholes = new(StringComparer.Ordinal)
    {
        ["abroad"] = "total",
        ["vehicles"] = "total",
        ["reception"] = "total",
        ["vehicle-purchase"] = "vehicles",
        ["vehicle-running"] = "vehicles",
        ["reception-domestic"] = "reception",
        ["reception-foreign"] = "reception",
        ["procurement-goods"] = "procurement",
        ["procurement-works"] = "procurement",
        ["procurement-services"] = "procurement",
        ["vehicles-ministerial"] = "vehicles",
        ["vehicles-leading"] = "vehicles",
        ["vehicles-confidential"] = "vehicles",
        ["vehicles-emergency"] = "vehicles",
        ["vehicles-enforcement"] = "vehicles",
        ["vehicles-special"] = "vehicles",
        ["vehicles-retired"] = "vehicles",
        ["vehicles-other"] = "vehicles",
        ["units-civil"] = "units",
        ["units-other"] = "units",
    };

    /// <summary>What stands in those tables and is no part of their totals: a contract with a small enterprise is a part of no purchase that is printed.</summary>
    private static readonly HashSet<string> beside = ["meetings", "training", "procurement-sme", "procurement-micro"];

    public static void Hang(RowTree tree, Table table)
    {
        var item = table == Catalogue.ThreePublic ? Catalogue.ThreePublic.Item : table == Catalogue.OtherItems ? Catalogue.OtherItems.Item : Catalogue.Organisation.Item;
        for (int i = 0; i < tree.Count; i++)
        {
            if (item.ChoiceOf(tree[i].Text(item)) is not { } choice)
                continue;
            if (choice.Id == "total")
                tree.SetTotal(i);
            else if (beside.Contains(choice.Id))
                tree.SetAside(i);
            // 车辆 of 其他公开事项 is a number of cars and of no total.
            else if (wholes.GetValueOrDefault(choice.Id) is { } whole && Find(tree, table, item, i, whole) is >= 0 and var parent)
                tree.SetParent(i, parent);
            // Purchase and running cost, where the form does not print the vehicles together.
            else if (choice.Id.StartsWith("vehicle-", StringComparison.Ordinal))
                tree.SetParent(i, Find(tree, table, item, i, "total"));
        }
    }

    private static int Find(RowTree tree, Table table, Column item, int row, string id)
    {
        if (item.ChoiceOf(id) is not { } choice)
            return -1;
        for (int i = 0; i < tree.Count; i++)
            if (tree[i].Text(item) == choice.Name && (table != Catalogue.Organisation || tree[i].Text(Catalogue.Organisation.Scope) == tree[row].Text(Catalogue.Organisation.Scope)))
                return i;
        return -1;
    }
}
