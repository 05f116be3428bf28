using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>What can become of a disclosure, as its 更新记录 tells it.</summary>
public enum UpdateKind : byte
{
    Published,
    Corrected,
    Moved,
}

/// <summary>Something that became of a disclosure, as the data says; no clock tells anything.</summary>
/// <param name="Day">The first that <paramref name="Date"/> may mean.</param>
/// <param name="Date">As printed.</param>
/// <param name="What">The cell that was corrected, or the address that was left; empty where it was published.</param>
/// <param name="Old">Of a correction.</param>
/// <param name="New">The same.</param>
public sealed record DisclosureUpdate(UpdateKind Kind, DateOnly Day, string Date, string What, string Old, string New, string Reason)
{
    /// <summary>首次公开, 更正 or 改址.</summary>
    public string KindName => NameOf(Kind);

    /// <summary>The name in JSON.</summary>
    public string KindId => Kind switch
    {
        UpdateKind.Published => "published",
        UpdateKind.Corrected => "corrected",
        _ => "moved",
    };

    /// <summary>What became of it, in words.</summary>
    public string Words => Kind switch
    {
        UpdateKind.Published => "",
        UpdateKind.Corrected => $"{What}：{Old} → {New}",
        _ => $"原网址 {What}",
    };

    /// <summary>All that it says, but its kind and day.</summary>
    internal string[] Texts => [Date, What, Old, New, Reason];

    /// <summary>Its publication, if it says when, and every 更正. The newest first; of one day in the order of the rows.</summary>
    public static IReadOnlyList<DisclosureUpdate> Of(Disclosure disclosure)
    {
        var table = Catalogue.Corrections;
        var published = disclosure.Head[Catalogue.Disclosures.PublishedOn];
        if (published.IsBlank && disclosure[table].Count == 0)
            return [];
        var updates = new List<DisclosureUpdate>();
        foreach (ref readonly var row in disclosure[table].Span)
            updates.Add(new(UpdateKind.Corrected, row[table.Date].Date?.First ?? DateOnly.MinValue, row.Text(table.Date), row.Text(table.Ref), row.Text(table.Old), row.Text(table.New), row.Text(table.Reason)));
        if (published.Date is { } day)
            updates.Add(new(UpdateKind.Published, day.First, published.Printed, "", "", "", ""));
        return NewestFirst(updates);
    }

    public static IReadOnlyList<DisclosureUpdate> NewestFirst(IEnumerable<DisclosureUpdate> updates) => [.. updates.OrderByDescending(update => update.Day)];

    public static string NameOf(UpdateKind kind) => kind switch
    {
        UpdateKind.Published => "首次公开",
        UpdateKind.Corrected => "更正",
        _ => "改址",
    };
}
