using System.Globalization;
using System.Text;

namespace PerfEvalSite.Benchmarks.Workload;

/// <summary>Writes the workload in the tables of the catalogue: as big sorted files at the root, or as a folder a disclosure.</summary>
internal static class WorkloadWriter
{
    private static readonly (string Table, string Header)[] tables =
        [
            ("disclosure", "kind,fiscal_year,money_unit,published_on"),
            ("evaluations", "evaluation_id,kind,object,full_mark,score,grade,grade_scale"),
            ("projects", "project_id,no,name"),
            ("funds", "project_id,scope,initial,adjusted,executed"),
            ("indicator_sets", "set_id,evaluation_id,name,kind,levels,full_mark"),
            ("indicators", "set_id,no,level1,level2,level3,weight,score,target,actual"),
            ("three_public", "item,budget,final,batches,visitors"),
            ("narratives", "section,no,text"),
        ];

    /// <param name="touched">Number of the one agency with a changed figure; -1 for none.</param>
    /// <param name="years">How many each agency has.</param>
    public static void Write(string folder, int agencies, bool inFolders, int touched, int years = Agency.YearsOfEach)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "site.json"), """{"title":"绩效评价公开","organiser":"基准测试（虚构单位）"}""" + "\n");
        WriteRegions(folder);
        using var list = Open(folder, "agencies");
        list.Write("agency_id,name,region_id,level\n");
        var roots = inFolders ? null : Array.ConvertAll(tables, table => Root(folder, table));
        for (int i = 0; i < agencies; i++)
        {
            var agency = Agency.Make(i, i == touched, years);
            string level = agency.Level == "区县级" ? "县级" : "市级";
            list.Write($"{agency.Id},{agency.Name},r{agency.RegionNumber:D2},{level}\n");
            foreach (var year in agency.Years)
                for (int t = 0; t < tables.Length; t++)
                {
                    var rows = Rows(tables[t].Table, year);
                    if (roots is not null)
                        foreach (string row in rows)
                            roots[t].Write($"{agency.Id},{year.FiscalYear},{row}\n");
                    else
                        WriteFolder(Path.Combine(folder, agency.Id, year.FiscalYear.ToString(CultureInfo.InvariantCulture)), tables[t], rows);
                }
        }
        foreach (var root in roots ?? [])
            root.Dispose();
    }

    private static IEnumerable<string> Rows(string table, Year year) => table switch
    {
        "disclosure" => [$"self-evaluation,{year.FiscalYear},万元,{year.FiscalYear + 1}-06-30"],
        "evaluations" => [$"e1,单位自评,多项目,100,{year.Total},{year.Grade},"],
        "projects" => year.Budget.Select((line, i) => $"{i + 1},{i + 1},{line.Project}"),
        "funds" => year.Budget.Select((line, i) => $"{i + 1},项目,{line.Initial},{line.Adjusted},{line.Executed}"),
        "indicator_sets" => ["eval,e1,绩效评价指标体系,评价指标,3,100"],
        "indicators" => year.Indicators.Select((line, i) =>
            $"eval,{i + 1},{line.Level1},{line.Level2},{line.Level3},{line.Weight},{line.Score},{Quote(line.Target)},{Quote(line.Actual)}"),
        "three_public" => year.ThreePublic.Select(line =>
            line.Item == "公务接待费" ? $"{line.Item},{line.Budget},{line.Final},{year.Batches},{year.Persons}" : $"{line.Item},{line.Budget},{line.Final},,"),
        _ => [$"说明,1,{Quote(year.Text.TrimEnd())}"],
    };

    private static void WriteRegions(string folder)
    {
        using var regions = Open(folder, "regions");
        regions.Write("region_id,name,kind\n");
        for (int i = 0; i < Agency.Regions.Length; i++)
            regions.Write($"r{i + 1:D2},{Agency.Regions[i]},地级市\n");
    }

    private static void WriteFolder(string folder, (string Table, string Header) table, IEnumerable<string> rows)
    {
        using var writer = Open(folder, table.Table);
        writer.Write(table.Header + "\n");
        foreach (string row in rows)
            writer.Write(row + "\n");
    }

    private static StreamWriter Root(string folder, (string Table, string Header) table)
    {
        var writer = Open(folder, table.Table);
        writer.Write($"agency_id,disclosure_id,{table.Header}\n");
        return writer;
    }

    private static StreamWriter Open(string folder, string table)
    {
        Directory.CreateDirectory(folder);
        return new StreamWriter(Path.Combine(folder, table + ".csv"), append: false, new UTF8Encoding(false), 64 * 1024);
    }

    private static string Quote(string text) =>
        text.AsSpan().IndexOfAny(",\"\n") < 0 ? text : "\"" + text.Replace("\"", "\"\"") + "\"";
}
