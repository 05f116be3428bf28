using System.Text;
using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Tests.Checking;

/// <summary>Disclosures read from real files by the real reader and checked by the whole rule book.</summary>
internal sealed record Checked(Disclosure Disclosure, CheckResult Result, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Every disclosure of a data folder, in the order of the reader.</summary>
    public static IReadOnlyList<Checked> Folder(string path)
    {
        var reading = new DiagnosticBag();
        var context = new ReadingContext(path, reading);
        var folder = DataFolder.Open(context)!;
        var checker = new Checker(folder);
        var assembler = folder.NewAssembler(reading);
        var all = new List<Checked>();
        foreach (var source in folder.Sources())
            if (source.Read(context, assembler) is { } disclosure)
            {
                var diagnostics = new DiagnosticBag();
                var result = checker.Check(disclosure, folder.Agency(source.AgencyId)!, diagnostics);
                all.Add(new(disclosure, result, [.. reading.Sorted(), .. diagnostics.Sorted()]));
            }
        Assert.True(all.Count > 0, string.Join('\n', reading.Sorted().Select(diagnostic => $"{diagnostic.Place}: {diagnostic.Message(Language.Chinese)}")));
        return all;
    }

    /// <summary>One disclosure written as in a rule's examples; without 公开件 it is a self-evaluation of 2020 in 万元.</summary>
    public static Checked Text(string data)
    {
        var tables = new Example(Outcome.Agrees, "", data).Tables();
        string root = Directory.CreateTempSubdirectory("perfeval-check-").FullName;
        try
        {
            Write(root, "site.json", "{ \"title\": \"测试\" }");
            Write(root, "agencies.csv", "agency_id,name,aliases,established\na1,甲市某局,甲局,2019年2月\n");
            Write(root, "regions.csv", "region_id,name,aliases,kind\n370401,东区,东,区\n370402,西区,西,区\n370403,南县,南,县\n");
            Write(root, "grade_scales.csv", "标准编码,等级,下限,上限,别名\nnational,优,90,100,优秀\nnational,良,80,90,良好\nnational,中,60,80,\nnational,差,0,60,\n");
            Write(root, "a1/d1/disclosure.csv", "文种,年度,默认金额单位\n项目支出绩效自评,2020,万元\n");
            foreach (var table in tables)
                Write(root, $"a1/d1/{Catalogue.Find(table.Name)!.FileName}.csv", string.Join('\n', new[] { table.Header }.Concat(table.Rows).Select(row => string.Join(',', row))) + "\n");
            return Folder(root).Single();
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static void Write(string root, string path, string text)
    {
        string file = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text, new UTF8Encoding(false));
    }
}
