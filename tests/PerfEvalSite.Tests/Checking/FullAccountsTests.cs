using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Tests.Site;

namespace PerfEvalSite.Tests.Checking;

/// <summary>
/// A fictitious bureau's final accounts with all nine public tables in <c>FullAccounts/</c>: everything adds up, every
/// identity is compared, and one wrong cell gives one finding.
/// </summary>
public class FullAccountsTests
{
    private static readonly string folder = Path.Combine(Tool.Root, "tests", "PerfEvalSite.Tests", "Checking", "FullAccounts");

    private static readonly Lazy<Checked> whole = new(() => Checked.Folder(folder).Single());

    [Fact]
    public void Nothing_is_found_in_accounts_that_add_up()
    {
        Assert.Equal([], whole.Value.Diagnostics.Select(diagnostic => $"{diagnostic.Place} {diagnostic.Message(Language.Chinese)}"));
        Assert.Equal([], whole.Value.Result.Findings.Select(Line));
    }

    [Fact]
    public void Every_identity_of_final_accounts_is_compared()
    {
        var ran = whole.Value.Result.Tallies.Where(tally => tally.Agrees > 0).Select(tally => tally.Rule.Id).ToHashSet();
        string[] identities =
            ["K01", "K03", "K05", "K06", "K07", "K08", "K09", "K12", "K14", "K20", "K22", "K26", "K28", "K30", "K31", "K42", "K43", "K44", "K45", "K50", "K52", "R2", "R3", "S01"];
        Assert.Equal([], identities.Where(id => !ran.Contains(id)));
    }

    [Theory]
    [InlineData("决算", "八、其他收入", "决算数", "25.00", "x")]
    public void One_wrong_cell_gives_one_finding(string table, string row, string column, string value, string finding)
    {
        var findings = Altered(table, row, column, value).Findings;
        Assert.Equal([finding], findings.Select(Line));
    }

    /// <summary>Row: the name, or scope and name with a space between.</summary>
    private static CheckResult Altered(string tableName, string rowName, string columnName, string value)
    {
        var table = Catalogue.Find(tableName)!;
        var column = table.Columns.Single(at => at.Name == columnName);
        var rows = whole.Value.Disclosure[table];
        int row = Enumerable.Range(0, rows.Count).Single(i => rowName.Split(' ').All(word => table.Keys.Any(key => rows[i].Text(key) == word)));
        var cell = new CellRef(table, row, column);
        var old = rows[row][column];
        string unit = old.Printed.EndsWith("万元", StringComparison.Ordinal) ? "万元" : "";
        var figure = old.IsNumber
            ? new Figure(value + unit, decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), old.Unit, old.Comparator)
            : new Figure(value, FigureKind.Text);
        var altered = Checking.Altered.Figures(whole.Value.Disclosure, (at, was) => at == cell ? figure : was);
        return new Checker([], []).Check(altered, whole.Value.Agency, new DiagnosticBag());
    }

    private static string Line(Finding finding) => $"{finding.Outcome.Words().Zh} {finding.Rule}：{finding.Message.Zh}";
}
