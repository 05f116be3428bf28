using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.FinalAccounts;

/// <summary>Where the items of 三公经费 stand in their table; -1 for one that the disclosure does not have.</summary>
internal readonly struct ThreePublicRows(CheckContext context)
{
    public int Total { get; } = Find(context, "total");

    public int Abroad { get; } = Find(context, "abroad");

    /// <summary>购置 and 运行维护 together.</summary>
    public int Vehicles { get; } = Find(context, "vehicles");

    public int Purchase { get; } = Find(context, "vehicle-purchase");

    public int Running { get; } = Find(context, "vehicle-running");

    public int Reception { get; } = Find(context, "reception");

    public int Domestic { get; } = Find(context, "reception-domestic");

    public int Foreign { get; } = Find(context, "reception-foreign");

    private static int Find(CheckContext context, string id)
    {
        var table = Catalogue.ThreePublic;
        string name = table.Item.ChoiceOf(id)!.Name;
        var rows = context.Rows(table);
        for (int i = 0; i < rows.Length; i++)
            if (rows[i].Text(table.Item) == name)
                return i;
        return -1;
    }
}
