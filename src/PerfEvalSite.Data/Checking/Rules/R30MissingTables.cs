using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Profiles;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Checking.Rules;

internal sealed class R30MissingTables : Rule
{
    /// <summary>A document with fewer official tables is given in another way, and says nothing of the others.</summary>
    private const int Fewest = 5;

    /// <summary>Before that the table of 国有资本经营预算 is not asked for.</summary>
    private const int StateCapitalFrom = 2021;

    private static readonly OfficialTablesTable tables = Catalogue.OfficialTables;

    public R30MissingTables() : base("R30",
        new("公开表齐全：这一文种应有的官方表，没有数据的也列出空表并说明", "All official tables of a document of its kind are there, those without data empty and with a statement"),
        new("部门决算、部门预算公开表：没有数据的表格应当列出空表并说明", "Public forms of final accounts and budgets: a table without data is printed empty with a statement"))
    {
        Needs = [tables];
        NeedsTheWhole = true;
        OnlyWhere = new("按官方版式填写的表不到 5 张", "fewer than 5 tables are laid out as official ones");
        Holds("""
            公开件
            文种,年度,默认金额单位
            部门决算,2023,万元

            官方表
            表,版式,状态
            T1,national,有数据
            T2,national,有数据
            T3,national,有数据
            T4,national,有数据
            T5,national,有数据
            T6,national,有数据
            T7,national,有数据
            T8,national,空表并说明
            T9,national,空表并说明
            """);
        Finds(Outcome.Missing, "部门决算应有 9 张公开表，没有收录的有：财政拨款收入支出决算总表、国有资本经营预算财政拨款支出决算表；没有数据的表也应列出空表并说明", """
            公开件
            文种,年度,默认金额单位
            部门决算,2023,万元

            官方表
            表,版式,状态
            T1,national,有数据
            T2,national,有数据
            T3,national,有数据
            T5,national,有数据
            T6,national,有数据
            T7,national,有数据
            T8,national,空表并说明
            """);
    }

    internal override void Check(CheckContext context, FindingSink findings)
    {
        var rows = context.Rows(tables);
        if (rows.Length < Fewest || ProfileLibrary.OfTool.Find(rows[0].Text(tables.Profile)) is not { } profile)
            return;
        var missing = new List<string>();
        int all = 0, present = 0;
        foreach (var form in profile.Forms)
            if (form.Subject == FormSubject.None && form.Kinds.Count > 0 && form.Kinds[0] == context.Disclosure.Kind && !(form.Id is "T9" or "B9" && context.Disclosure.FiscalYear < StateCapitalFrom))
            {
                all++;
                if (IsThere(context, form))
                    present++;
                else
                    missing.Add(form.Title);
            }
        if (present < Fewest)
            return;
        if (missing.Count == 0)
            findings.Agrees();
        else
            findings.Add(Outcome.Missing,
                new($"{context.Disclosure.Kind.Name}应有 {all} 张公开表，没有收录的有：{string.Join('、', missing)}；没有数据的表也应列出空表并说明",
                    $"a document of this kind has {all} official tables, these are not there: {string.Join("、", missing)}; a table without data is printed empty with a statement"), "", "", new CellRef(tables, 0, tables.Form));
    }

    /// <summary>As an official table, as rows of the catalogue, or figure by figure where import did not know it for one.</summary>
    private static bool IsThere(CheckContext context, OfficialForm form)
    {
        foreach (ref readonly var row in context.Rows(tables))
            if (row.Text(tables.Form) == form.Id)
                return row.Text(tables.State) != "未公开";
        // The first part says whose amounts they are: the other side may be that of another table, too.
        foreach (ref readonly var row in context.Rows(form.Sections[0].Table))
            if (IsOf(form.Sections[0], row))
                return true;
        foreach (ref readonly var row in context.Rows(Catalogue.Measures))
            foreach (string title in form.Also.Prepend(form.Title))
                if (row.Text(Catalogue.Measures.Item).StartsWith(title, StringComparison.Ordinal))
                    return true;
        return false;
    }

    private static bool IsOf(FormSection section, in Row row)
    {
        foreach (var given in section.With)
            if (given.Column.Table == section.Table && row.Text(given.Column) != given.Text)
                return false;
        return true;
    }
}
