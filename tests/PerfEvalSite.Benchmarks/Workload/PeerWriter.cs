using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PerfEvalSite.Benchmarks.Workload;

/// <summary>Writes the workload as the generators want it that it is measured against: Hugo a content file a page, Eleventy data files.</summary>
internal static class PeerWriter
{
    private static readonly JsonWriterOptions plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(string folder, int agencies)
    {
        string content = Path.Combine(folder, "hugo", "content");
        string data = Path.Combine(folder, "eleventy", "data");
        Directory.CreateDirectory(Path.Combine(content, "regions"));
        Directory.CreateDirectory(data);
        var byRegion = Array.ConvertAll(Agency.Regions, _ => new List<Agency>());
        for (int i = 0; i < agencies; i++)
        {
            var agency = Agency.Make(i);
            byRegion[agency.RegionNumber - 1].Add(agency);
            string its = Directory.CreateDirectory(Path.Combine(content, "agencies", agency.Id)).FullName;
            WriteFile(Path.Combine(its, "_index.md"), "\n", json => WriteAgency(json, agency));
            foreach (var year in agency.Years)
                WriteFile(Path.Combine(its, Text(year.FiscalYear) + ".md"), "\n" + year.Text, json =>
                {
                    WriteAgency(json, agency);
                    WriteYear(json, year);
                });
        }
        WriteFile(Path.Combine(content, "_index.md"), "\n", json =>
        {
            json.WriteNumber("agencies", agencies);
            WriteList(json, "regions", byRegion.Where(region => region.Count > 0), region =>
            {
                json.WriteString("id", RegionId(region[0]));
                json.WriteString("name", region[0].Region);
                json.WriteNumber("agencies", region.Count);
            });
        });
        foreach (var region in byRegion.Where(region => region.Count > 0))
        {
            WriteFile(Path.Combine(content, "regions", RegionId(region[0]) + ".md"), "\n", json =>
            {
                json.WriteString("title", region[0].Region);
                WriteList(json, "agencies", region, agency =>
                {
                    WriteAgency(json, agency);
                    WriteYear(json, agency.Years[^1]);
                });
            });
            WriteFile(Path.Combine(data, RegionId(region[0]) + ".json"), "", json => WriteList(json, "agencies", region, agency =>
            {
                WriteAgency(json, agency);
                WriteList(json, "years", agency.Years, year =>
                {
                    WriteYear(json, year);
                    json.WriteString("text", year.Text);
                });
            }));
        }
    }

    private static void WriteAgency(Utf8JsonWriter json, Agency agency)
    {
        json.WriteString("title", agency.Name);
        json.WriteString("code", agency.Id);
        json.WriteString("regionId", RegionId(agency));
        json.WriteString("region", agency.Region);
        json.WriteString("level", agency.Level);
    }

    private static void WriteYear(Utf8JsonWriter json, Year year)
    {
        json.WriteNumber("year", year.FiscalYear);
        json.WriteString("total", year.Total);
        json.WriteString("grade", year.Grade);
        json.WriteNumber("batches", year.Batches);
        json.WriteNumber("persons", year.Persons);
        WriteList(json, "indicators", year.Indicators, line =>
        {
            json.WriteString("level1", line.Level1);
            json.WriteString("level2", line.Level2);
            json.WriteString("level3", line.Level3);
            json.WriteString("target", line.Target);
            json.WriteString("actual", line.Actual);
            json.WriteString("weight", line.Weight);
            json.WriteString("score", line.Score);
        });
        WriteList(json, "funds", year.Budget, line =>
        {
            json.WriteString("project", line.Project);
            json.WriteString("initial", line.Initial);
            json.WriteString("adjusted", line.Adjusted);
            json.WriteString("executed", line.Executed);
        });
        WriteList(json, "threePublic", year.ThreePublic, line =>
        {
            json.WriteString("item", line.Item);
            json.WriteString("budget", line.Budget);
            json.WriteString("final", line.Final);
        });
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteFile(string path, string behind, Action<Utf8JsonWriter> write)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 64 * 1024);
        using (var json = new Utf8JsonWriter(file, plain))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        file.Write(Encoding.UTF8.GetBytes(behind));
    }

    private static string RegionId(Agency agency) => "r" + agency.RegionNumber.ToString("D2", CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
