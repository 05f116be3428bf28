using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.FinalAccounts;

/// <summary>Looks up 其他公开事项 by the id of the item.</summary>
internal static class OtherItems
{
    /// <summary>The 数值; null when the disclosure does not have the item.</summary>
    public static CellRef? Find(CheckContext context, string id)
    {
        var table = Catalogue.OtherItems;
        string name = table.Item.ChoiceOf(id)!.Name;
        var rows = context.Rows(table);
        for (int i = 0; i < rows.Length; i++)
            if (rows[i].Text(table.Item) == name)
                return new(table, i, table.Value);
        return null;
    }
}
