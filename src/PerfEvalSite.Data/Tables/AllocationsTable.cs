namespace PerfEvalSite.Data.Tables;

/// <summary>资金分配: what each region or tier was given.</summary>
public sealed class AllocationsTable : Table
{
    public static readonly IReadOnlyList<Choice> Tiers =
        [new("total", "合计"), new("own-level", "市本级", "本级"), new("regions-total", "区县合计"), new("region", "区县", "区市", "县区")];

    public readonly Column Project, Tier, Region, PrintedName, Amount, Unit, Status, Note, Place;

    internal AllocationsTable() : base("allocations", "资金分配", "资金在本级和各区县之间的分配。合计行照录，作为印出的合计核对。")
    {
        HasSums = true;
        OtherNames = ["allocation", "资金分配情况", "分配"];
        Project = Add("project_id", "项目编码", ColumnType.Code, "所属项目。").Key().To("projects");
        Tier = Add("tier", "层次", ColumnType.Choice, "合计、本级、区县合计或某一区县。").Key().Required().OneOf(Tiers).Such("区县");
        Region = Add("region_id", "区划编码", ColumnType.Code, "层次为“区县”时必填。").PublishedAs("row_region_id").Key().To("regions");
        PrintedName = Add("printed_name", "印刷名称", ColumnType.Text, "原文的写法与区划名称不同时填写。").Such("峰城区");
        Amount = Add("amount", "金额", ColumnType.Money, "分配的金额。");
        Unit = AddMoneyUnit();
        Status = Add("status", "到位状态", ColumnType.Text, "如：已到位、以应返还额度下达。");
        Note = Add("note", "备注", ColumnType.Text, "其他说明。");
        Place = AddPlace();
        Amount.InUnitOf(Unit);
    }
}
