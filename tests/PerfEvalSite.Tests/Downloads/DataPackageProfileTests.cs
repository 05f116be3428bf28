using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using PerfEvalSite.Tests.Site;

namespace PerfEvalSite.Tests.Downloads;

/// <summary>The real site's data package before both versions of the standard.</summary>
[Collection(RealSiteCollection.Name)]
public partial class DataPackageProfileTests(RealSite site)
{
    private static readonly string[] types = ["string", "number", "integer", "boolean", "object", "list", "datetime", "date", "time", "year", "yearmonth", "duration", "geopoint", "geojson", "any", "array"];

    private string Package => Path.Combine(site.Folder, "data", "datapackage.json");

    /// <summary>
    /// The official validator reads the package, and every row of every table by its schema: types, required cells, choices and keys. Not where keys lead: it takes
    /// a second key that shares a column with the first for broken, because the row that the first leads to has replaced the value.
    /// </summary>
    [FactWithDataPackage]
    public void It_is_valid_with_every_row_under_version_1()
    {
        const string script = """
            const { Package } = require('datapackage');
            (async () => {
              const found = await Package.load(process.argv[1]);
              if (!found.valid) throw new Error(found.errors.map(error => error.message).join('\n'));
              for (const resource of found.resources) {
                if (!resource.valid) throw new Error(resource.name + ': ' + resource.errors.map(error => error.message).join('\n'));
                const rows = await resource.read({ keyed: true });
                console.log(resource.name + ' ' + rows.length);
              }
            })().catch(error => { console.error(error.message, (error.errors || []).slice(0, 5).map(one => one.message)); process.exit(1); });
            """;
        var start = new ProcessStartInfo("node") { WorkingDirectory = FactWithHtmlValidateAttribute.Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in (string[])["-e", script, Package])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output + errors.GetAwaiter().GetResult());
        Assert.Contains("funds 16\n", output, StringComparison.Ordinal);
    }

    /// <summary>Of version 2 no validator is to be had: what its specification says of each property that the package has.</summary>
    [Fact]
    public void It_keeps_to_the_specification_of_version_2()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Package));
        var package = document.RootElement;
        Assert.Equal("https://datapackage.org/profiles/2.0/datapackage.json", package.GetProperty("$schema").GetString());
        Assert.Matches(Name(), package.GetProperty("name").GetString()!);
        Assert.Matches(@"\A\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\z", package.GetProperty("created").GetString()!);
        Assert.All(package.GetProperty("sources").EnumerateArray(), source => Assert.True(source.TryGetProperty("title", out _) || source.TryGetProperty("path", out _)));
        Assert.All(package.GetProperty("contributors").EnumerateArray(), one => Assert.NotEmpty(one.GetProperty("roles").EnumerateArray()));
        NoEmptyArray(package);
        var names = new HashSet<string>();
        foreach (var resource in package.GetProperty("resources").EnumerateArray())
        {
            Assert.Matches(Name(), resource.GetProperty("name").GetString()!);
            Assert.True(names.Add(resource.GetProperty("name").GetString()!));
            Assert.Equal("table", resource.GetProperty("type").GetString());
            Assert.Matches(@"\A(?!/|\.\.)[^\\]+\z", resource.GetProperty("path").GetString()!);
            Assert.Matches(@"\Asha256:[0-9a-f]{64}\z", resource.GetProperty("hash").GetString()!);
            Assert.True(resource.GetProperty("bytes").GetInt64() > 0);
            Assert.Equal(",", resource.GetProperty("dialect").GetProperty("delimiter").GetString());
            CheckSchema(package, resource.GetProperty("schema"));
        }
    }

    private static void CheckSchema(JsonElement package, JsonElement schema)
    {
        string[] fields = [.. schema.GetProperty("fields").EnumerateArray().Select(field => field.GetProperty("name").GetString()!)];
        Assert.Equal(fields.Length, fields.Distinct().Count());
        Assert.All(schema.GetProperty("fields").EnumerateArray(), field => Assert.Contains(field.GetProperty("type").GetString(), types));
        Assert.All(schema.GetProperty("missingValues").EnumerateArray(), value => Assert.Equal(JsonValueKind.String, value.ValueKind));
        Assert.Subset((HashSet<string>)[.. fields], (HashSet<string>)[.. schema.GetProperty("primaryKey").EnumerateArray().Select(name => name.GetString()!)]);
        if (!schema.TryGetProperty("foreignKeys", out var keys))
            return;
        foreach (var key in keys.EnumerateArray())
        {
            Assert.Subset((HashSet<string>)[.. fields], (HashSet<string>)[.. key.GetProperty("fields").EnumerateArray().Select(name => name.GetString()!)]);
            string target = key.GetProperty("reference").GetProperty("resource").GetString()!;
            var targetSchema = target.Length == 0 ? schema : package.GetProperty("resources").EnumerateArray().Single(resource => resource.GetProperty("name").GetString() == target).GetProperty("schema");
            Assert.Subset((HashSet<string>)[.. targetSchema.GetProperty("fields").EnumerateArray().Select(field => field.GetProperty("name").GetString()!)],
                (HashSet<string>)[.. key.GetProperty("reference").GetProperty("fields").EnumerateArray().Select(name => name.GetString()!)]);
            Assert.Equal(key.GetProperty("fields").GetArrayLength(), key.GetProperty("reference").GetProperty("fields").GetArrayLength());
        }
    }

    private static void NoEmptyArray(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
            Assert.NotEqual(0, element.GetArrayLength());
        foreach (var child in element.ValueKind == JsonValueKind.Object ? element.EnumerateObject().Select(property => property.Value) : element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : [])
            NoEmptyArray(child);
    }

    [GeneratedRegex(@"\A[-a-z0-9._/]+\z")]
    private static partial Regex Name();
}

/// <summary>Skipped, and said to be, where npm has not restored the validator.</summary>
internal sealed class FactWithDataPackageAttribute : FactAttribute
{
    public FactWithDataPackageAttribute()
    {
        if (!File.Exists(Path.Combine(FactWithHtmlValidateAttribute.Folder, "node_modules", "datapackage", "package.json")))
            Skip = "npm has not restored the validator of data packages";
    }
}
