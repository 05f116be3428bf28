using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Tests.Site;

namespace PerfEvalSite.Tests.Checking;

/// <summary>What the outcome of a check must not depend on, shown on the four real disclosures.</summary>
public class PropertyTests
{
    public static TheoryData<string> Agencies => RealFindingsTests.Agencies;

    [Theory]
    [MemberData(nameof(Agencies))]
    public void Printing_all_amounts_in_yuan_changes_no_outcome(string agency)
    {
        var done = Of(agency);
        var inYuan = Altered.Figures(done.Disclosure, (cell, figure) => InYuan(figure, MeansTheTablesUnit(done.Disclosure, cell)));
        Assert.Equal(Altered.Outcomes(done.Result), Altered.Outcomes(Altered.Check(inYuan)));
    }

    [Theory]
    [MemberData(nameof(Agencies))]
    public void The_order_of_the_rows_changes_no_outcome(string agency)
    {
        var done = Of(agency);
        foreach (int seed in Enumerable.Range(1, 20))
        {
            var random = new Random(seed);
            var shuffled = Altered.Order(done.Disclosure, rows =>
            {
                var all = rows.ToArray();
                random.Shuffle(all);
                return all;
            });
            Assert.Equal(Altered.Outcomes(done.Result), Altered.Outcomes(Altered.Check(shuffled)));
        }
    }

    [Fact]
    public void An_unrelated_disclosure_in_the_folder_changes_no_outcome()
    {
        using var folder = new TemporaryFolder();
        foreach (string file in Directory.EnumerateFiles(Tool.RealData, "*", SearchOption.AllDirectories))
        {
            string to = folder[Path.GetRelativePath(Tool.RealData, file)];
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
        // Of the same agency, with the same names and other figures.
        Directory.CreateDirectory(folder["qingdao-ybj/2019-evaluation"]);
        foreach (string file in Directory.EnumerateFiles(folder["qingdao-ybj/2020-evaluation"]))
            File.WriteAllText(folder["qingdao-ybj/2019-evaluation/" + Path.GetFileName(file)], File.ReadAllText(file).Replace("2020", "2019", StringComparison.Ordinal).Replace("505", "515", StringComparison.Ordinal));
        var all = Checked.Folder(folder.Path);
        Assert.Equal(RealFindingsTests.Real.Value.Count + 1, all.Count);
        foreach (var alone in RealFindingsTests.Real.Value)
            Assert.Equal(Altered.Outcomes(alone.Result), Altered.Outcomes(all.Single(done => done.Disclosure.AgencyId == alone.Disclosure.AgencyId && done.Disclosure.Id == alone.Disclosure.Id).Result));
    }

    [Fact]
    public void Other_disclosures_change_no_outcome_and_neither_does_the_number_of_workers()
    {
        var alone = RealFindingsTests.Real.Value.Select(done => string.Join('\n', done.Result.Findings.Select(finding => finding.Message.Zh))).ToArray();
        Parallel.For(0, 200, i =>
        {
            var done = RealFindingsTests.Real.Value[i % alone.Length];
            Assert.Equal(alone[i % alone.Length], string.Join('\n', Altered.Check(done.Disclosure).Findings.Select(finding => finding.Message.Zh)));
        });
    }

    /// <summary>505133800 元 for 50513.38 万元, printed as one prints 元.</summary>
    private static Figure InYuan(Figure figure, bool isAmountWithoutUnit)
    {
        if (!figure.IsNumber || (figure.Unit != Units.WanYuan && !isAmountWithoutUnit))
            return figure;
        decimal yuan = figure.Value * 10_000;
        yuan = decimal.IsInteger(yuan) ? decimal.Truncate(yuan) : yuan;
        return new Figure(Shown(yuan), yuan, Units.Yuan, figure.Comparator, figure.Approximate, figure.Line, figure.Column);
    }

    /// <summary>An amount that a text prints again without a unit.</summary>
    private static bool MeansTheTablesUnit(Disclosure disclosure, CellRef cell)
    {
        if (cell.Column != Catalogue.Restatements.Printed || cell.FigureIn(disclosure).Unit is not null)
            return false;
        string[] parts = disclosure[cell.Table][cell.Row].Text(Catalogue.Restatements.Ref).Split('/');
        return Catalogue.Find(parts[0])?.Columns.Any(column => column.Name == parts[^1] && column.Type == ColumnType.Money) == true;
    }

    private static string Shown(decimal value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture) + "元";

    private static Checked Of(string agency) => RealFindingsTests.Real.Value.Single(done => RealFindingsTests.NameOf(done) == agency);
}
