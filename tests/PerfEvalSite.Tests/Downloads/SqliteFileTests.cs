using System.Diagnostics;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Building;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Tests.Site;

namespace PerfEvalSite.Tests.Downloads;

/// <summary>The real site's data in the hands of programs that are not ours.</summary>
[Collection(RealSiteCollection.Name)]
public class SqliteFileTests(RealSite site)
{
    /// <summary>枣庄's document prints no execution, so three amounts are added up.</summary>
    [FactWithPython]
    public void Three_headline_figures_come_out_of_the_CSV_files_and_of_the_database_alike()
    {
        Assert.Equal(
            """
            executed 511350400
            score 99.9
            vehicles and reception 16800
            keys []
            whole ok
            views 4 4 4

            """.ReplaceLineEndings("\n"),
            Python("""
                import csv, sqlite3, sys
                from decimal import Decimal
                data = sys.argv[1]
                db = sqlite3.connect(data + '/perfeval.sqlite')
                def rows(table):
                    with open(data + '/' + table + '.csv', encoding='utf-8', newline='') as file:
                        return list(csv.DictReader(file))
                def tell(what, of_csv, sql):
                    of_db = db.execute(sql).fetchone()[0]
                    assert abs(float(of_csv) - of_db) < 1e-9, (what, of_csv, of_db)
                    print(what, of_csv)
                tell('executed', sum(Decimal(row['executed_yuan'] or 0) for row in rows('funds') if row['is_total'] == 'false'),
                    'SELECT SUM(executed_yuan) FROM funds WHERE NOT is_total')
                tell('score', Decimal([row['score_value'] for row in rows('evaluations') if row['agency_id'] == 'qingdao-ybj'][0]),
                    "SELECT score_value FROM scores_by_agency_year WHERE agency_id = 'qingdao-ybj'")
                tell('vehicles and reception', sum(Decimal(row['final_yuan'] or 0) for row in rows('three_public') if row['is_total'] == 'false'),
                    'SELECT SUM(final_yuan) FROM three_public_by_agency_year')
                print('keys', db.execute('PRAGMA foreign_key_check').fetchall())
                print('whole', db.execute('PRAGMA integrity_check').fetchone()[0])
                print('views', *[db.execute('SELECT COUNT(*) FROM ' + view).fetchone()[0] for view in ('execution_by_agency_year', 'three_public_by_agency_year', 'scores_by_agency_year')])
                for table in [row[0] for row in db.execute("SELECT DISTINCT table_name FROM dictionary")]:
                    names = [row[1] for row in db.execute('PRAGMA table_info(' + table + ')')]
                    told = [row[0] for row in db.execute('SELECT column_name FROM dictionary WHERE table_name = ? ORDER BY column_no', (table,))]
                    assert names == told == (list(rows(table)[0]) if rows(table) else told), table
                    assert db.execute('SELECT COUNT(*) FROM ' + table).fetchone()[0] == len(rows(table)), table
                """, Path.Combine(site.Folder, "data")));
    }

    [Fact]
    public void The_same_data_gives_the_same_bytes()
    {
        string again = Tool.BuildSite(Tool.RealData);
        try
        {
            Assert.Equal(File.ReadAllBytes(Path.Combine(site.Folder, "data/perfeval.sqlite")), File.ReadAllBytes(Path.Combine(again, "data/perfeval.sqlite")));
        }
        finally
        {
            Directory.Delete(again, recursive: true);
        }
    }

    [Theory]
    [InlineData(null, 100_000, false, true)]
    [InlineData(null, 100_001, false, false)]
    [InlineData(null, 100_001, true, true)]
    [InlineData(true, 100_001, false, true)]
    [InlineData(false, 1, true, false)]
    public void A_site_has_a_database_Parquet_and_workbooks_where_it_asks_for_them_is_small_or_had_them(bool? asked, int rows, bool isPublished, bool expected) =>
        Assert.Equal(expected, BulkFormFiles.IsWanted(asked, [new BulkFile(Catalogue.Funds, 1), new BulkFile(Catalogue.Scores, rows - 1)], isPublished));

    private static string Python(string script, string argument)
    {
        var start = new ProcessStartInfo("python3") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string one in (string[])["-c", script, argument])
            start.ArgumentList.Add(one);
        using var process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output + errors.GetAwaiter().GetResult();
    }
}

/// <summary>Skipped, and said to be, where there is no python3.</summary>
internal sealed class FactWithPythonAttribute : FactAttribute
{
    public FactWithPythonAttribute()
    {
        if (!(Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "python3"))))
            Skip = "python3 is not installed";
    }
}
