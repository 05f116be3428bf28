using System.IO.Compression;
using System.Security.Cryptography;
using PerfEvalSite.Site.Publishing;
using PerfEvalSite.Tests.Site;

namespace PerfEvalSite.Tests.Publishing;

/// <summary>Editions that were made public are registered one after the other, and nothing of it can be changed unseen.</summary>
public sealed class LedgerTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public LedgerTests()
    {
        Directory.CreateDirectory(Site);
        Publish("one");
    }

    private string Site => folder["site"];

    private string LedgerPath => Path.Combine(Site, Ledger.FileName);

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Each_edition_follows_from_the_one_before_and_the_last_is_the_site(bool isSigned)
    {
        string? key = isSigned ? NewKey() : null;
        Assert.Null(Ledger.Of(Site));
        Assert.True(Ledger.Append(Site, new(2024, 5, 6), 1, 2, key));
        Assert.False(Ledger.Append(Site, new(2024, 5, 7), 1, 2, key));
        Publish("two");
        Assert.Equal((LedgerFault.OtherManifest, 1), (Ledger.Of(Site)!.Fault, Ledger.Of(Site)!.FaultLine));
        Assert.True(Ledger.Append(Site, new(2024, 6, 1), 1, 3, key));
        var ledger = Ledger.Of(Site)!;
        Assert.Equal((LedgerFault.None, isSigned), (ledger.Fault, ledger.Entries[1].IsSigned));
        Assert.Equal(["2024-05-06", "2024-06-01"], ledger.Entries.Select(entry => entry.Date));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(Site, "manifest.json")))), ledger.Entries[1].Manifest);
        Assert.Equal(isSigned, File.Exists(Path.Combine(Site, Ledger.KeyFileName)));
    }

    [Theory]
    [InlineData("\"disclosures\":2", "\"disclosures\":7", LedgerFault.Broken, 2)]
    [InlineData("\"date\":\"2024-05-06\"", "\"date\":\"2023-05-06\"", LedgerFault.Broken, 2)]
    [InlineData("\"number\":2", "\"number\":3", LedgerFault.Unreadable, 2)]
    [InlineData("{\"number\":1", "number", LedgerFault.Unreadable, 1)]
    [InlineData("\"date\":\"2024-06-01\"", "\"date\":\"2024-06-02\"", LedgerFault.BadSignature, 2)]
    public void What_is_changed_afterwards_is_seen_where_it_was_changed(string before, string after, LedgerFault fault, int line)
    {
        string? key = fault == LedgerFault.BadSignature ? NewKey() : null;
        Ledger.Append(Site, new(2024, 5, 6), 1, 2, key);
        Publish("two");
        Ledger.Append(Site, new(2024, 6, 1), 1, 3, key);
        string text = File.ReadAllText(LedgerPath);
        Assert.Contains(before, text, StringComparison.Ordinal);
        File.WriteAllText(LedgerPath, text.Replace(before, after, StringComparison.Ordinal));
        Assert.Equal((fault, line), (Ledger.Of(Site)!.Fault, Ledger.Of(Site)!.FaultLine));
    }

    [Fact]
    public void An_edition_without_a_signature_after_one_with_it_is_a_fault()
    {
        Ledger.Append(Site, new(2024, 5, 6), 1, 2, NewKey());
        Publish("two");
        Ledger.Append(Site, new(2024, 6, 1), 1, 2, null);
        Assert.Equal((LedgerFault.BadSignature, 2), (Ledger.Of(Site)!.Fault, Ledger.Of(Site)!.FaultLine));
    }

    [Fact]
    public void The_tool_registers_verifies_and_refuses()
    {
        using var data = TempData.WithDisclosure().Table("资金.csv", "口径,全年预算,执行\n合计,300,286.40\n");
        string site = folder["built"], key = folder["key.pem"];
        File.WriteAllText(key, NewKey());
        Assert.Equal(0, Tool.Run(["build", data.Path, "-o", site, "--edition", "2024-05-06", "--sign", key]).ExitCode);
        var verified = Tool.Run(["verify", site]);
        Assert.Equal(0, verified.ExitCode);
        Assert.Contains("登记册：1 版，前后相接，最后一版（2024-05-06）就是现在的网站，签名有效。", verified.Output, StringComparison.Ordinal);
        ZipFile.CreateFromDirectory(site, folder["site.zip"]);
        Assert.Contains("签名有效", Tool.Run(["verify", folder["site.zip"]]).Output, StringComparison.Ordinal);
        Assert.Contains("PE4161", Tool.Run(["build", data.Path, "-o", site, "--edition", "2024-05-05"]).Errors, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(site, Ledger.FileName), "{}\n");
        Assert.Equal(1, Tool.Run(["verify", site]).ExitCode);
        var refused = Tool.Run(["build", data.Path, "-o", site, "--edition", "2024-06-01"]);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("PE4160", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("PE4162", Tool.Run(["build", data.Path, "-o", folder["other"], "--edition", "2024-06-01", "--sign", Path.Combine(data.Path, "site.json")]).Errors, StringComparison.Ordinal);
    }

    private static string NewKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportPkcs8PrivateKeyPem();
    }

    private void Publish(string what) => File.WriteAllText(Path.Combine(Site, "manifest.json"),
        $"{{\"generator\":\"PerfEvalSite\",\"version\":1,\"files\":[\n{{\"path\":\"{what}.html\",\"bytes\":1,\"sha256\":\"{new string('0', 64)}\"}}\n]}}\n");
}
