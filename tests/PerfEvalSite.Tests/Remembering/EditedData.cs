using System.Globalization;
using System.Text;

namespace PerfEvalSite.Tests.Remembering;

/// <summary>
/// A data folder that is edited at random, as people edit one: cells, rows, disclosures, agencies, settings, attachments.
/// The same seed makes the same edits.
/// </summary>
internal sealed class EditedData : IDisposable
{
    private readonly TempData data = new();
    private readonly Random random;
    private readonly SortedDictionary<string, List<string>> disclosures = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> redirects = new(StringComparer.Ordinal);
    private readonly List<string> agencies = [];
    private int named;
    private string title = "测试站";

    public EditedData(int seed, int agencyCount = 3)
    {
        random = new Random(seed);
        for (int i = 0; i < agencyCount; i++)
            agencies.Add($"a{i:D2}-ybj,第{i}区医疗保障局,r1");
        data.Add("regions.csv", "区划编码,名称\nr1,某市\n");
        for (int i = 0; i < agencyCount * 2; i++)
            AddDisclosure();
        WriteRootFiles();
        WriteSettings();
    }

    public string Path => data.Path;

    /// <summary>What was done, for the message of a test that fails.</summary>
    public string Edit()
    {
        int what = random.Next(11);
        switch (what)
        {
            case 0:
                AddDisclosure();
                break;
            case 1:
                Remove(rename: false);
                break;
            case 2:
                Remove(rename: true);
                break;
            case 3:
                title += "x";
                WriteSettings();
                break;
            case 4:
                int agency = random.Next(agencies.Count);
                agencies[agency] = agencies[agency].Replace("医疗", "医疗和", StringComparison.Ordinal);
                break;
            case 5:
                Rows(One()).Reverse();
                break;
            case 6:
                data.Add($"{One()}/narratives.csv", $"栏目,序号,正文\n概况,1,第{named++}次的说明\n");
                break;
            case 7:
                string with = One();
                data.Add($"{with}/attachments.csv", "序号,题名,是否随文,路径\n1,问卷,是,附件/问卷.txt\n").Add($"{with}/附件/问卷.txt", $"满意度问卷{named++}");
                break;
            case 8:
                data.Add($"{One()}/不是附件.pdf", "%PDF-");
                break;
            case 9:
                break;
            default:
                var rows = Rows(One());
                int row = random.Next(rows.Count);
                rows[row] = Row(row + 10 + random.Next(9));
                break;
        }
        WriteRootFiles();
        foreach (string one in disclosures.Keys)
            Write(one);
        return what.ToString(CultureInfo.InvariantCulture);
    }

    public void Dispose() => data.Dispose();

    private string One() => disclosures.Keys.ElementAt(random.Next(disclosures.Count));

    private List<string> Rows(string disclosure) => disclosures[disclosure];

    private void AddDisclosure()
    {
        string agency = agencies[random.Next(agencies.Count)].Split(',')[0];
        string id = $"{agency}/d{named++}";
        disclosures[id] = [Row(1), Row(2), Row(3)];
        Write(id);
    }

    private string Row(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"p{number},{number},项目{random.Next(40)}");

    /// <summary>A published address may not disappear, so that what goes leads to what is there.</summary>
    private void Remove(bool rename)
    {
        if (disclosures.Count < 3)
            return;
        string gone = One();
        var rows = disclosures[gone];
        disclosures.Remove(gone);
        Directory.Delete(System.IO.Path.Combine(Path, gone), recursive: true);
        string to = "index.html";
        if (rename)
        {
            string named = $"{gone.Split('/')[0]}/renamed{this.named++}";
            disclosures[named] = rows;
            to = $"agencies/{named}/index.html";
        }
        foreach (string old in redirects.Where(redirect => redirect.Value == $"agencies/{gone}/index.html").Select(redirect => redirect.Key).ToList())
            redirects[old] = "index.html";
        redirects[$"agencies/{gone}/index.html"] = to;
        WriteSettings();
    }

    private void Write(string id) => data
        .Add($"{id}/disclosure.csv", $"文种,年度,默认金额单位\n绩效自评,{2020 + id.Length % 4},万元\n")
        .Add($"{id}/funds.csv", $"口径,全年预算,执行,执行率\n合计,100,{disclosures[id].Count + 80},{(id.Length % 2 == 0 ? 80 : disclosures[id].Count + 80)}%\n");

    /// <summary>The projects of all disclosures stand in one file at the root, some of the years in any order.</summary>
    private void WriteRootFiles()
    {
        data.Add("agencies.csv", "单位编码,名称,区划编码\n" + string.Join('\n', agencies) + "\n");
        var file = new StringBuilder("单位编码,公开件编码,项目编码,序号,名称\n");
        foreach (var (id, rows) in disclosures)
            foreach (string row in rows)
                file.Append(id.Replace('/', ',')).Append(',').Append(row).Append('\n');
        data.Add("projects.csv", file.ToString());
    }

    private void WriteSettings()
    {
        data.Add("site.json", $"{{\"title\":\"{title}\",\"organiser\":\"测试单位\"}}");
        data.Add("address_changes.csv", "原网址,新网址,日期,原因\n" + string.Concat(redirects.Select(redirect => $"{redirect.Key},{redirect.Value},2024-09-01,编码统一\n")));
    }
}
