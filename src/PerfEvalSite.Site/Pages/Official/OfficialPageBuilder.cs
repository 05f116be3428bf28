using PerfEvalSite.Data.Profiles;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Pages;

/// <summary>Makes the page of official tables; there is none where nothing of a disclosure stands in one.</summary>
internal static class OfficialPageBuilder
{
    /// <summary>Columns from which a table is printed across the sheet.</summary>
    private const int AcrossFrom = 8;

    /// <param name="input">What the page is made from; its official tables are not empty.</param>
    /// <param name="version">See <see cref="Page.DataVersion"/>.</param>
    public static OfficialPage Build(SectionInput input, string version)
    {
        var agency = input.Agency;
        var titles = input.Title;
        var head = input.Disclosure.Head;
        var readable = new Link(titles.Shown, SitePaths.Disclosure(agency.Id, input.Disclosure.Id));
        return new OfficialPage(input.Site, SitePaths.Official(agency.Id, input.Disclosure.Id), $"{titles.Shown}：公开表样")
        {
            Agency = new Link(agency.Name, SitePaths.Agency(agency.Id)),
            Readable = readable,
            Labels = [titles.Year, input.Disclosure.Kind.Name],
            Lead = LeadOf(input),
            Tables = [.. input.Official.Select((form, i) => Table(input, form, i))],
            Downloads = [new Download("公开表样（Excel 工作簿）", SitePaths.OfficialWorkbook(agency.Id, input.Disclosure.Id))],
            DataVersion = version,
            State = DisclosurePageBuilder.StateOf(input, version),
            Published = head.Text(Catalogue.Disclosures.PublishedOn),
            Source = head.Text(Catalogue.Disclosures.SourceTitle) is { Length: > 0 } source ? source : agency.Name,
            Description = $"{agency.Name}{titles.Year}{input.Disclosure.Kind.Name}的各张官方表，照公开表样排列，可下载、打印。",
            Breadcrumb = [new("首页", SitePaths.Home), new("单位", SitePaths.Agencies), new(agency.Name, SitePaths.Agency(agency.Id)), readable],
        };
    }

    private static string LeadOf(SectionInput input) => input.Official.All(form => form.IsGiven || form.Content is null)
        ? "各表照公开表样排列；空白的格是原文没有印数的格。"
        : "各表由本公开件的数据照公开表样排列；空白的格是数据中没有的格，原文不一定空白。";

    private static OfficialTableModel Table(SectionInput input, PublishedForm form, int number)
    {
        string title = form.Title;
        string name = form.About.Length > 0 ? $"{title}：{form.About}" : title;
        string id = $"t{SpanText.Number(number + 1)}";
        if (form.Content is not { } content)
            return new OfficialTableModel { Id = id, Title = title, Name = name, State = WordOf(form) };
        var layout = OfficialLayout.Of(form.Form, content);
        int first = layout.Cells.First(cell => cell.Section is not null).Row;
        int end = layout.Cells.Last(cell => cell.Section is not null).Row + 1;
        var rows = new OfficialRowModel[end - first];
        int at = 0;
        for (int row = 0; row < end; row++)
        {
            int from = at;
            while (at < layout.Cells.Count && layout.Cells[at].Row == row)
                at++;
            if (row >= first)
                rows[row - first] = Row(input, layout, from, at);
        }
        return new OfficialTableModel
        {
            Id = id,
            Title = title,
            Name = form.State == FormState.Empty ? name + "（空表）" : name,
            State = WordOf(form),
            Number = form.Form.Number,
            Body = form.Form.Subject == FormSubject.None ? $"部门：{input.Agency.Name}" : "",
            Unit = content.Unit.Length > 0 ? $"金额单位：{content.Unit}" : "",
            Remark = RemarkOf(form),
            Rows = rows,
            HeadRows = HeadRowsOf(layout, first),
            Notes = content.Notes,
            IsAcross = layout.Width >= AcrossFrom,
        };
    }

    private static int HeadRowsOf(OfficialLayout layout, int first)
    {
        int last = first;
        foreach (var cell in layout.Cells)
            if (cell.Row >= first && cell.Kind != LayoutKind.Head)
                return cell.Row == first ? 0 : cell.Row - first;
            else if (cell.Row >= first)
                last = cell.Row + cell.Height;
        return last - first;
    }

    private static OfficialRowModel Row(SectionInput input, OfficialLayout layout, int from, int to)
    {
        var cells = new OfficialCellModel[to - from];
        bool isTotal = false;
        for (int i = from; i < to; i++)
        {
            var cell = layout.Cells[i];
            cells[i - from] = new(TextOf(input, cell), LookOf(cell), cell.Height, cell.Width, MarkOf(input, cell));
            isTotal |= cell.Kind == LayoutKind.RowName && (cell.Text.Contains("合计", StringComparison.Ordinal) || cell.Text.Contains("总计", StringComparison.Ordinal));
        }
        return new(cells, isTotal);
    }

    /// <summary>Names of people stand where the site shows them.</summary>
    private static string TextOf(SectionInput input, LayoutCell cell) => cell.Field?.To is { IsPersonal: true } && !input.ShowsPersonalNames ? "" : cell.Text;

    private static FindingMark MarkOf(SectionInput input, LayoutCell cell) =>
        cell.Source >= 0 && cell.Field?.To is { } column && input.Marks.Of(column.Table) is { } marks ? marks.Of(cell.Source, column) : default;

    private static OfficialLook LookOf(LayoutCell cell) => cell.Kind switch
    {
        LayoutKind.Head => OfficialLook.Head,
        LayoutKind.Label => OfficialLook.RowHead,
        LayoutKind.RowName => cell.Text.Length > 0 ? OfficialLook.RowHead : OfficialLook.Words,
        LayoutKind.RowCode => OfficialLook.Code,
        LayoutKind.Value => cell.Field?.To?.Type switch
        {
            ColumnType.Money or ColumnType.Rate or ColumnType.Score or ColumnType.Count or ColumnType.Integer => OfficialLook.Number,
            // An item of 其他公开事项 among amounts.
            ColumnType.Value when cell.Section!.Table != cell.Field.To.Table => OfficialLook.Number,
            _ => OfficialLook.Words,
        },
        _ => OfficialLook.Words,
    };

    private static string WordOf(PublishedForm form) => form.State switch
    {
        FormState.WithData => "有数据",
        FormState.Empty => "空表",
        FormState.NotPublished => "没有公开",
        _ => "数据中没有",
    };

    private static string RemarkOf(PublishedForm form) => form.State switch
    {
        FormState.Empty when form.Content!.SaidBelow.Count == 0 => "原文列出空表，没有说明。",
        _ => "",
    };
}
