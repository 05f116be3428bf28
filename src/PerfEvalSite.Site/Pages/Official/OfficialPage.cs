namespace PerfEvalSite.Site.Pages;

/// <summary>公开表样: the official tables and forms of one disclosure in their own shape, one behind the other. The other half of <see cref="DisclosurePage"/>.</summary>
internal sealed class OfficialPage(SiteFrame site, string path, string title) : Page(site, path, title)
{
    public override PageKind Kind => PageKind.Detail;

    /// <summary>Line above the title.</summary>
    public required Link Agency { get; init; }

    /// <summary>The same disclosure for readers who are no accountants.</summary>
    public required Link Readable { get; init; }

    public required string[] Labels { get; init; }

    public required string Lead { get; init; }

    /// <summary>Every table that the kind of document has, with those that this one has not.</summary>
    public required IReadOnlyList<OfficialTableModel> Tables { get; init; }

    public IEnumerable<OfficialTableModel> Drawn => Tables.Where(table => table.Rows.Length > 0);

    public required IReadOnlyList<Download> Downloads { get; init; }

    public override string ColumnName => "公开表样";

    public override string PublishedOn => Published;

    public override string ContentSource => Source;

    public required string Published { get; init; }

    public required string Source { get; init; }
}

/// <summary>One official table as it is drawn.</summary>
internal sealed record OfficialTableModel
{
    /// <summary>The anchor of its heading.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>What it is called in a list: with its project, where several of the document have one title; with its state, where it is not filled.</summary>
    public required string Name { get; init; }

    /// <summary>有数据, 空表, 未公开: for the list of tables.</summary>
    public required string State { get; init; }

    /// <summary>公开01表; empty where none is printed.</summary>
    public string Number { get; init; } = "";

    /// <summary>部门：某局; empty where the form names it elsewhere.</summary>
    public string Body { get; init; } = "";

    /// <summary>金额单位：万元.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Said in place of the table, or of what it cannot say itself; empty for none.</summary>
    public string Remark { get; init; } = "";

    /// <summary>Empty where there is no table to draw.</summary>
    public OfficialRowModel[] Rows { get; init; } = [];

    /// <summary>How many of the rows are heads, which repeat on each printed page.</summary>
    public int HeadRows { get; init; }

    /// <summary>注 and sentences below the table.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Wide tables are printed across the sheet.</summary>
    public bool IsAcross { get; init; }
}

/// <summary>A row of cells that are not covered by others.</summary>
internal readonly record struct OfficialRowModel(OfficialCellModel[] Cells, bool IsTotal);

internal enum OfficialLook : byte
{
    Words,
    Number,
    Code,

    /// <summary>A head over columns.</summary>
    Head,

    /// <summary>The name of a row, or a label with its value to the right.</summary>
    RowHead,
}

internal readonly record struct OfficialCellModel(string Text, OfficialLook Look, int RowSpan, int ColumnSpan, FindingMark Mark);
