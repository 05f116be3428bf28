using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Site.Downloads;

/// <summary>The views of the database: questions that are asked most, with the answer that counts nothing twice.</summary>
internal static class SqliteViews
{
    private static readonly (string Table, string Sql)[] all =
    [
        ("funds", """
            CREATE VIEW execution_by_agency_year AS
              SELECT agency_id, agency, region_id, fiscal_year, kind, disclosure_id,
                SUM(COALESCE(adjusted_yuan, initial_yuan)) AS budget_yuan, SUM(executed_yuan) AS executed_yuan,
                CASE WHEN SUM(CASE WHEN executed_yuan IS NOT NULL THEN COALESCE(adjusted_yuan, initial_yuan) END) > 0
                  THEN 1.0 * SUM(CASE WHEN COALESCE(adjusted_yuan, initial_yuan) IS NOT NULL THEN executed_yuan END) / SUM(CASE WHEN executed_yuan IS NOT NULL THEN COALESCE(adjusted_yuan, initial_yuan) END) END AS execution_fraction
              FROM funds WHERE is_total = 0 GROUP BY agency_id, disclosure_id ORDER BY fiscal_year, agency_id, disclosure_id;
            """),
        ("three_public", """
            CREATE VIEW three_public_by_agency_year AS
              SELECT agency_id, agency, region_id, fiscal_year, kind, disclosure_id, budget_yuan, final_yuan, prior_yuan, completion_fraction
              FROM three_public WHERE is_total = 1 ORDER BY fiscal_year, agency_id, disclosure_id;
            """),
        ("evaluations", """
            CREATE VIEW scores_by_agency_year AS
              SELECT agency_id, agency, region_id, fiscal_year, kind, disclosure_id, evaluation_id, title, score_value, full_mark_value, grade
              FROM evaluations WHERE score_value IS NOT NULL ORDER BY fiscal_year, agency_id, disclosure_id, row_no;
            """),
        ("findings", """
            CREATE VIEW contradictions AS
              SELECT f.agency_id, a.name AS agency, f.fiscal_year, f.disclosure_id, f.rule, f.message, f.stated, f.expected, f.reply, f.page, f.id
              FROM findings f JOIN agencies a ON a.agency_id = f.agency_id WHERE f.outcome = '差异' ORDER BY f.fiscal_year, f.agency_id, f.disclosure_id, f.id;
            """),
    ];

    /// <summary>Of the tables that are there.</summary>
    public static IEnumerable<string> For(IReadOnlyList<PackageTable> tables) => all.Where(view => tables.Any(table => table.Name == view.Table)).Select(view => view.Sql);
}
