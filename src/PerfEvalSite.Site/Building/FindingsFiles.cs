using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using PerfEvalSite.Data.Checking;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Downloads;
using PerfEvalSite.Site.Pages;
using PerfEvalSite.Site.Publishing;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Building;

/// <summary>
/// All findings of the site for programs: CSV without mark and JSON, English ids, one finding a row. Written piece by piece:
/// of a province they are longer than all else that a build holds.
/// </summary>
internal static class FindingsFiles
{
    private static readonly string[] columns = [.. PackageTable.Findings.Columns.Select(column => column.Id)];

    private const int Piece = 48 * 1024;

    public static void WriteCsv(SiteFindings findings, FileList files)
    {
        using var file = files.Create(SitePaths.FindingsCsv);
        var writer = new Utf8Writer();
        writer.Write(string.Join(',', columns) + "\n");
        foreach (var finding in findings.All)
        {
            var facts = finding.Facts();
            for (int i = 0; i < columns.Length; i++)
            {
                if (i > 0)
                    writer.Write((byte)',');
                MachineCell.Write(writer, Value(finding, facts, i));
            }
            writer.Write((byte)'\n');
            if (writer.Length > Piece)
                writer.MoveTo(file);
        }
        writer.MoveTo(file);
    }

    public static void WriteJson(SiteFindings findings, FileList files)
    {
        using var file = files.Create(SitePaths.FindingsJson);
        var writer = new Utf8Writer();
        using (var json = new Utf8JsonWriter(writer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) }))
        {
            json.WriteStartArray();
            foreach (var finding in findings.All)
            {
                var facts = finding.Facts();
                json.WriteStartObject();
                for (int i = 0; i < columns.Length; i++)
                    json.WriteString(columns[i], Value(finding, facts, i));
                json.WriteEndObject();
                if (json.BytesPending < Piece)
                    continue;
                json.Flush();
                writer.MoveTo(file);
            }
            json.WriteEndArray();
        }
        writer.Write((byte)'\n');
        writer.MoveTo(file);
    }

    private static string Value(SiteFinding finding, in FindingFacts facts, int column) => column switch
    {
        0 => finding.Disclosure.AgencyId,
        1 => finding.Disclosure.Id,
        2 => finding.Disclosure.Year.ToString(System.Globalization.CultureInfo.InvariantCulture),
        3 => finding.Rule.Id,
        4 => finding.Outcome.Words().Zh,
        5 => facts.Message,
        6 => facts.Stated,
        7 => facts.Expected,
        8 => facts.Reply,
        9 => finding.PathOf(facts),
        _ => facts.Id,
    };
}
