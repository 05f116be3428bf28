namespace PerfEvalSite.Site.Pages;

/// <summary>A row of 网址变更, for the pages that tell what changed.</summary>
/// <param name="Day">The first that <paramref name="Date"/> may mean.</param>
/// <param name="Date">As printed.</param>
/// <param name="Old">As the row has it.</param>
/// <param name="New">The same; empty where it was withdrawn.</param>
/// <param name="AgencyId">Of the old address; empty where it is no agency's.</param>
/// <param name="Path">What stands there now, which leads on or says why nothing is there; empty where nothing does.</param>
public sealed record AddressNote(DateOnly Day, string Date, string Old, string New, string Reason, string AgencyId, string Path)
{
    public bool IsWithdrawal => New.Length == 0;

    public string KindName => IsWithdrawal ? "撤回" : "改址";

    public string Words => IsWithdrawal ? $"{Old} 已撤回" : $"{Old} 改到 {New}";
}
