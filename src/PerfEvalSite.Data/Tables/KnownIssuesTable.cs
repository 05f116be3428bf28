namespace PerfEvalSite.Data.Tables;

/// <summary>已知差异: the agency's reply to a finding, shown beside it.</summary>
public sealed class KnownIssuesTable : Table
{
    public readonly Column Ref, Check, Reason, Date;

    internal KnownIssuesTable() : base("known_issues", "已知差异", "单位对核验发现的说明，显示在该发现旁边。")
    {
        OtherNames = ["known_issue"];
        Ref = Add("ref", "所指", ColumnType.Text, "说明的是哪个单元格，写法同“复述”。").Key().Required().Such("得分/产出/得分");
        Check = Add("check", "检查编号", ColumnType.Label, "哪一条核验规则。").PublishedAs("check_id").Key().Required().Such("P02");
        Reason = Add("reason", "说明", ColumnType.Text, "单位的说明。").Required();
        Date = Add("date", "日期", ColumnType.Date, "作出说明的日期。");
    }
}
