using System.Globalization;
using System.Security.Cryptography;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Site.Building;
using PerfEvalSite.Site.Publishing;

namespace PerfEvalSite.Cli.Commands;

/// <summary>An edition that a build makes public, to be registered in the site's ledger.</summary>
/// <param name="Day">On which it is public.</param>
/// <param name="KeyFile">Of the private key that it is signed with; null for none.</param>
internal sealed record Edition(DateOnly Day, string? KeyFile)
{
    /// <summary>Reports why it could not be registered. Before anything is built.</summary>
    public void Check(string site, DiagnosticBag problems)
    {
        var place = new Place(Path.GetFullPath(Path.Combine(site, Ledger.FileName)).Replace('\\', '/'));
        if (Ledger.Of(site) is { } ledger)
        {
            if (!ledger.IsChain)
                problems.Add(LedgerCodes.Broken, place, ledger.FaultLine.ToString(CultureInfo.InvariantCulture), Words(ledger.Fault));
            else if (ledger.Entries is [.., var last] && string.CompareOrdinal(last.Date, Text) > 0)
                problems.Add(LedgerCodes.DateBefore, place, Text, last.Date);
        }
        if (KeyFile is not null && !Ledger.IsPrivateKey(File.ReadAllText(KeyFile)))
            problems.Add(LedgerCodes.BadKey, new Place(Path.GetFullPath(KeyFile).Replace('\\', '/')), KeyFile);
    }

    /// <summary>Run when the site stands published.</summary>
    public void Register(string site, BuildResult built, RunReport report)
    {
        bool isNew = Ledger.Append(site, Day, built.Agencies, built.Disclosures, KeyFile is null ? null : File.ReadAllText(KeyFile));
        report.Line(
            isNew ? $"已在登记册 {Ledger.FileName} 登记这一版（{Text}）。" : "这一版和登记册里的上一版相同，没有再登记。",
            isNew ? $"This edition ({Text}) is registered in {Ledger.FileName}." : "This edition is the last one in the ledger; it was not registered again.");
    }

    public static Bilingual Words(LedgerFault fault) => fault switch
    {
        LedgerFault.Unreadable => new("读不懂，或不是应有的一版", "cannot be read, or is not the edition that is due"),
        LedgerFault.Broken => new("与上一行接不上", "does not follow from the line before"),
        LedgerFault.BadSignature => new("的签名不对或缺少", "has a wrong signature, or none"),
        _ => new("登记的不是现在的网站", "registers another site than this"),
    };

    private string Text => Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
