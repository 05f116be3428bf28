using System.Text;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Downloads;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Versions;

/// <summary>
/// What differs, as rows of 更正 that are ready to be added: a file of the table for the root of the data folder, or rows of it for a disclosure's own. Values
/// name their unit, so that they say the same under any head.
/// </summary>
public static class CorrectionRows
{
    /// <summary>How 更正 says that nothing was printed, or is printed.</summary>
    private const string Blank = "空白";

    private static readonly CorrectionsTable table = Catalogue.Corrections;

    /// <summary>Whether a row of 更正 can say it: not of a whole row, of what says which row or document it is or in which unit the others are, of 更正 and 已知差异 themselves, or of the same figure that names its unit now.</summary>
    public static bool CanSay(CellDifference cell) =>
        cell.Reference is not null && cell.Change.Column is { IsKey: false, IsUnit: false, References: null } column && column != Catalogue.Disclosures.FiscalYear && column != Catalogue.Disclosures.Kind
        && cell.Change.Table != table && cell.Change.Table != Catalogue.KnownIssues && Said(cell.Change.Before) != Said(cell.Change.After);

    /// <param name="date">When the correction was made public; empty to be filled in.</param>
    /// <param name="reason">Empty to be filled in.</param>
    public static void Write(VersionDifference difference, Utf8Writer writer, string date, string reason)
    {
        WriteRow(writer, ["单位编码", "公开件编码", table.Ref.Name, table.Old.Name, table.New.Name, table.Date.Name, table.Reason.Name]);
        foreach (var disclosure in difference.Disclosures)
            foreach (var cell in disclosure.Cells)
                if (CanSay(cell) && !cell.IsRegistered)
                    WriteRow(writer, [disclosure.AgencyId, disclosure.Id, cell.Reference!, Said(cell.Change.Before), Said(cell.Change.After), date, reason]);
    }

    /// <summary>The heads of <see cref="RowOf"/>, as a line.</summary>
    public static string Heads(bool withIds) => string.Join(',', (string[])[.. withIds ? new[] { "单位编码", "公开件编码" } : [], table.Ref.Name, table.Old.Name, table.New.Name, table.Date.Name, table.Reason.Name]);

    /// <summary>The row for one cell that <see cref="CanSay"/>, with date and reason to be filled in.</summary>
    /// <param name="disclosure">Whose it is, for a table of the whole site; null for a disclosure's own.</param>
    public static string RowOf(CellDifference cell, (string AgencyId, string Id)? disclosure)
    {
        var writer = new Utf8Writer();
        string[] ids = disclosure is { } its ? [its.AgencyId, its.Id] : [];
        WriteRow(writer, [.. ids, cell.Reference!, Said(cell.Change.Before), Said(cell.Change.After), "", ""]);
        return Encoding.UTF8.GetString(writer.Written).TrimEnd('\n');
    }

    private static string Said(in Figure figure) => figure.IsBlank ? Blank : FigureChange.InWords(figure);

    private static void WriteRow(Utf8Writer writer, ReadOnlySpan<string> cells)
    {
        for (int i = 0; i < cells.Length; i++)
        {
            if (i > 0)
                writer.Write((byte)',');
            CsvText.Write(writer, cells[i]);
        }
        writer.Write((byte)'\n');
    }
}
