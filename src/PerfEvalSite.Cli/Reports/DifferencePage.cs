using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Site.Versions;

namespace PerfEvalSite.Cli.Reports;

/// <summary>What differs between two versions, as one page to be read, sent on and printed.</summary>
internal static class DifferencePage
{
    public static string Of(VersionDifference difference, string old, string now)
    {
        var html = new HtmlReport("两版数据的不同");
        int unread = difference.CountOf(DifferenceKind.Unread);
        html.Verdict(
            unread > 0 ? "有的公开件没有比较" : difference.IsNone ? "两版相同" : "两版不同",
            DifferenceText.Summary(difference).Zh,
            isGood: unread == 0 && difference.IsNone);
        html.Facts(("旧的", old), ("新的", now));
        if (difference.Disclosures.Count > 0)
        {
            html.Heading(2, "list", "公开件一览");
            html.Table(["公开件", "单位", "编码", "结果"],
                [.. difference.Disclosures.Select(one => new[] { one.Title.Length > 0 ? one.Title : one.Id, one.AgencyName, $"{one.AgencyId}/{one.Id}", DifferenceText.StateOf(one).Zh })],
                [.. difference.Disclosures.Select((one, number) => one.Cells.Count > 0 ? $"#d{number + 1}" : null)]);
        }
        if (difference.Agencies.Count > 0)
        {
            html.Heading(2, "agencies", "单位");
            html.Table(["单位编码", "变动"], [.. difference.Agencies.Select(one => new[] { one.Id, DifferenceText.OfAgency(one).Zh })]);
        }
        for (int i = 0; i < difference.Disclosures.Count; i++)
            if (difference.Disclosures[i] is { Cells.Count: > 0 } one)
            {
                html.Heading(2, $"d{i + 1}", one.Title);
                html.Paragraph($"{one.AgencyName}（{one.AgencyId}/{one.Id}）");
                html.Table(["表", "行", "栏", "旧的", "新的"], [.. one.Cells.Select(Cells)]);
            }
        return html.Finish();
    }

    private static string[] Cells(CellDifference cell)
    {
        var change = cell.Change;
        string what = change.Column?.Name ?? (change.NewRow is null ? "整行删去" : "整行新增");
        bool isCell = change.Column is not null;
        return
        [
            change.Table.SheetName, cell.Row, what,
            isCell ? DifferenceText.Shown(change.Old, Language.Chinese) : change.Old,
            isCell ? DifferenceText.Shown(change.New, Language.Chinese) + (cell.IsRegistered ? "（已登记更正）" : "") : change.New,
        ];
    }
}
