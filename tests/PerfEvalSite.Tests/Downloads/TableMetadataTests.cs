using System.Globalization;
using System.Text.Json;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Tests.Site;

namespace PerfEvalSite.Tests.Downloads;

/// <summary>Of CSV on the Web no validator is to be had: what it says of each property that a description has, and every cell of the real site by its type.</summary>
[Collection(RealSiteCollection.Name)]
public class TableMetadataTests(RealSite site)
{
    private string Data => Path.Combine(site.Folder, "data");

    [Fact]
    public void Beside_every_file_stands_its_description_and_every_cell_is_of_its_type()
    {
        var faults = new List<string>();
        string[] files = [.. Directory.EnumerateFiles(Data, "*.csv").Order(StringComparer.Ordinal)];
        Assert.Equal(files.Select(file => file + "-metadata.json"), Directory.EnumerateFiles(Data, "*.csv-metadata.json").Order(StringComparer.Ordinal));
        foreach (string file in files)
        {
            using var document = JsonDocument.Parse(File.ReadAllText(file + "-metadata.json"));
            var table = document.RootElement;
            Assert.Equal("http://www.w3.org/ns/csvw", table.GetProperty("@context")[0].GetString());
            Assert.Equal(Path.GetFileName(file), table.GetProperty("url").GetString());
            JsonElement[] columns = [.. table.GetProperty("tableSchema").GetProperty("columns").EnumerateArray()];
            using var stream = File.OpenRead(file);
            bool isHead = true;
            var keys = new HashSet<string>();
            int[] key = [.. table.GetProperty("tableSchema").GetProperty("primaryKey").EnumerateArray().Select(name => Array.FindIndex(columns, column => column.GetProperty("name").GetString() == name.GetString()))];
            foreach (string[] record in PublishedRecords.Read(stream, Path.GetFileName(file), Data))
            {
                if (isHead)
                    Assert.Equal(record, columns.Select(column => column.GetProperty("titles")[0].GetString()));
                else
                {
                    faults.AddRange(columns.Zip(record).Where(one => !Holds(one.First, one.Second)).Select(one => $"{Path.GetFileName(file)} {one.First.GetProperty("name")}: {one.Second}"));
                    Assert.True(keys.Add(string.Join('\n', key.Select(at => record[at]))), $"{file}: twice {string.Join(' ', key.Select(at => record[at]))}");
                }
                isHead = false;
            }
        }
        Complaints.None(faults);
    }

    private static bool Holds(JsonElement column, string cell)
    {
        bool isNothing = column.TryGetProperty("null", out var nothing) && (nothing.ValueKind == JsonValueKind.Array ? nothing.EnumerateArray().Any(value => value.GetString() == cell) : nothing.GetString() == cell);
        if (isNothing)
            return true;
        if (cell.Length == 0)
            return false;
        var type = column.GetProperty("datatype");
        return type.ValueKind == JsonValueKind.Object
            ? type.GetProperty("format").GetString()!.Split('|').Contains(cell)
            : type.GetString() switch
            {
                "integer" => long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
                "decimal" => decimal.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _),
                "gYear" => cell.Length == 4 && cell.All(char.IsAsciiDigit),
                "date" => DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
                "string" => true,
                _ => false,
            };
    }
}
