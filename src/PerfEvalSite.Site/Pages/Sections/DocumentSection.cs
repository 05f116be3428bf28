using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>公开件信息: what the document is and where it comes from.</summary>
internal static class DocumentSection
{
    private static readonly DisclosuresTable T = Catalogue.Disclosures;

    private static readonly Column[] Printed = [T.DocumentNumber, T.SignedOn, T.ApprovedOn, T.PublishedOn, T.BaseDate];

    public static Section Build(SectionInput input)
    {
        var head = input.Disclosure.Head;
        var facts = new List<Fact>(16)
        {
            new("公开单位", input.Agency.Name, SitePaths.Agency(input.Agency.Id)),
            new("文种", input.Disclosure.Kind.Name),
            new("年度", input.Title.Year),
        };
        if (input.Agency.RegionId.Length > 0)
            facts.Add(new("区划", input.RegionName(input.Agency.RegionId), SitePaths.Region(input.Agency.RegionId)));
        foreach (var column in Printed)
            facts.AddPrinted(head, column);
        if (head[T.PublishedOn].IsBlank)
            facts.Add(new("公开日期", "原文未印"));
        if (FigureText.IsYes(head[T.IsSummary]))
            facts.Add(new("完整程度", "公开的是摘要"));
        if (FigureText.IsYes(head[T.IsExcerpt]))
            facts.Add(new("录入范围", "本站只录入了原文的一部分（摘录）"));
        facts.AddPrinted(head, T.MoneyUnit);
        AddSource(head, facts);
        facts.AddPrinted(head, T.NoPriorReason, "没有上年数的原因");
        if (head.Text(T.Corrects) is { Length: > 0 } corrected)
            facts.Add(new("更正的公开件", $"{corrected}（见单位页）", SitePaths.Agency(input.Agency.Id))); // a page knows no other disclosure, so it does not link to one
        facts.AddPrinted(head, T.Note);
        return new Section("document", "公开件信息").Add(new Block { Facts = [.. facts] });
    }

    private static void AddSource(in Row head, List<Fact> facts)
    {
        string title = head.Text(T.SourceTitle), address = head.Text(T.SourceUrl);
        bool isLink = address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
        if (isLink)
            facts.Add(new("来源", title.Length > 0 ? title : address, address));
        else if (title.Length > 0)
            facts.Add(new("来源", title));
    }
}
