using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace PerfEvalSite.Site.Publishing;

/// <summary>An edition that was made public, as a line of the ledger.</summary>
/// <param name="Manifest">SHA-256 of the manifest, in hexadecimal: of everything that the edition is.</param>
/// <param name="Line">As it stands.</param>
public sealed record LedgerEntry(int Number, string Date, string Manifest, string Previous, bool IsSigned, string Line);

/// <summary>What is wrong with a ledger.</summary>
public enum LedgerFault
{
    None,

    /// <summary>A line is no entry, or not the one that is due.</summary>
    Unreadable,

    /// <summary>An entry does not hold the hash of the line before it: that line was changed, or lines were taken out.</summary>
    Broken,

    /// <summary>A signature does not hold, or is missing where entries before have one.</summary>
    BadSignature,

    /// <summary>The last entry is of another manifest: the site was built or changed since.</summary>
    OtherManifest,
}

/// <summary>
/// <c>ledger.jsonl</c>: a line for each edition that was made public, each with the hash of the line before and of the manifest, so that nobody can change an edition
/// afterwards, or leave one out, without it being seen. It is no part of an edition, is written by nothing but <see cref="Append"/>, and dates come from whoever publishes.
/// </summary>
public sealed record Ledger(IReadOnlyList<LedgerEntry> Entries, LedgerFault Fault, int FaultLine)
{
    public const string FileName = "ledger.jsonl";

    /// <summary>The public key that entries are signed with, as PEM.</summary>
    public const string KeyFileName = "ledger-key.pem";

    private const string SignatureStart = ",\"signature\":\"";

    /// <summary>Null where the site has none.</summary>
    public static Ledger? Of(string folder)
    {
        string file = Path.Combine(folder, FileName), key = Path.Combine(folder, KeyFileName), manifest = Path.Combine(folder, SiteManifest.FileName);
        return File.Exists(file) ? Read(File.ReadAllBytes(file), File.Exists(key) ? File.ReadAllText(key) : null, File.Exists(manifest) ? File.ReadAllBytes(manifest) : []) : null;
    }

    /// <param name="key">PEM; null where none is published.</param>
    public static Ledger Read(ReadOnlySpan<byte> content, string? key, ReadOnlySpan<byte> manifest)
    {
        using var signer = key is null ? null : KeyOf(key);
        var entries = new List<LedgerEntry>();
        string before = "";
        bool isSigned = false;
        foreach (string line in Encoding.UTF8.GetString(content).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            int number = entries.Count + 1;
            if (EntryOf(line) is not { } entry || entry.Number != number)
                return new(entries, LedgerFault.Unreadable, number);
            if (entry.Previous != before)
                return new(entries, LedgerFault.Broken, number);
            isSigned |= entry.IsSigned;
            if (isSigned && (signer is null || !IsSignedBy(signer, line)))
                return new(entries, LedgerFault.BadSignature, number);
            entries.Add(entry);
            before = HashOf(Encoding.UTF8.GetBytes(line));
        }
        bool isCurrent = entries.Count > 0 && entries[^1].Manifest == HashOf(manifest);
        return new(entries, isCurrent ? LedgerFault.None : LedgerFault.OtherManifest, entries.Count);
    }

    /// <summary>Whether the chain itself holds, whatever stands in the site now.</summary>
    public bool IsChain => Fault is LedgerFault.None or LedgerFault.OtherManifest;

    /// <summary>Adds what is published now; nothing where it is the last entry already. The chain must hold.</summary>
    /// <param name="privateKey">PEM of an ECDSA key; null for an entry without a signature.</param>
    /// <returns>Whether an entry was added.</returns>
    /// <exception cref="CryptographicException">It is no such key.</exception>
    public static bool Append(string folder, DateOnly date, int agencies, int disclosures, string? privateKey)
    {
        string file = Path.Combine(folder, FileName);
        var ledger = Of(folder) ?? new([], LedgerFault.OtherManifest, 0);
        if (ledger.Fault == LedgerFault.None)
            return false;
        byte[] manifest = File.ReadAllBytes(Path.Combine(folder, SiteManifest.FileName));
        string line = LineOf(ledger, date, manifest, agencies, disclosures);
        if (privateKey is not null)
        {
            using var key = KeyOf(privateKey) ?? throw new CryptographicException("No ECDSA key.");
            line = $"{line[..^1]}{SignatureStart}{Convert.ToBase64String(key.SignData(Encoding.UTF8.GetBytes(line), HashAlgorithmName.SHA256))}\"}}";
            Replace(Path.Combine(folder, KeyFileName), key.ExportSubjectPublicKeyInfoPem() + "\n");
        }
        Replace(file, (File.Exists(file) ? File.ReadAllText(file) : "") + line + "\n");
        return true;
    }

    public static bool IsPrivateKey(string pem)
    {
        using var key = KeyOf(pem);
        try
        {
            return key?.SignData([], HashAlgorithmName.SHA256) is not null;
        }
        catch (CryptographicException)
        {
            // A public one.
            return false;
        }
    }

    /// <summary>Never written into: older releases may hold the same file.</summary>
    private static void Replace(string path, string content)
    {
        File.WriteAllText(path + ".new", content, new UTF8Encoding(false));
        File.Move(path + ".new", path, overwrite: true);
    }

    private static string LineOf(Ledger ledger, DateOnly date, byte[] manifest, int agencies, int disclosures)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteNumber("number", ledger.Entries.Count + 1);
            json.WriteString("date", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("manifest", HashOf(manifest));
            json.WriteNumber("files", SiteManifest.Read(manifest)!.Count);
            json.WriteNumber("agencies", agencies);
            json.WriteNumber("disclosures", disclosures);
            json.WriteString("tool", typeof(Ledger).Assembly.GetName().Version?.ToString() ?? "");
            json.WriteString("previous", ledger.Entries.Count == 0 ? "" : HashOf(Encoding.UTF8.GetBytes(ledger.Entries[^1].Line)));
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static LedgerEntry? EntryOf(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var entry = json.RootElement;
            return new(entry.GetProperty("number").GetInt32(), entry.GetProperty("date").GetString()!, entry.GetProperty("manifest").GetString()!, entry.GetProperty("previous").GetString()!, entry.TryGetProperty("signature", out _), line);
        }
        catch (Exception damaged) when (damaged is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <summary>What is signed is the line without its signature.</summary>
    private static bool IsSignedBy(ECDsa key, string line)
    {
        int at = line.LastIndexOf(SignatureStart, StringComparison.Ordinal);
        byte[] signature = new byte[line.Length];
        return at > 0 && line.EndsWith("\"}", StringComparison.Ordinal)
            && Convert.TryFromBase64Chars(line.AsSpan(at + SignatureStart.Length, line.Length - at - SignatureStart.Length - 2), signature, out int length)
            && key.VerifyData(Encoding.UTF8.GetBytes(line[..at] + "}"), signature.AsSpan(0, length), HashAlgorithmName.SHA256);
    }

    private static ECDsa? KeyOf(string pem)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
            return key;
        }
        catch (Exception unknown) when (unknown is ArgumentException or CryptographicException)
        {
            key.Dispose();
            return null;
        }
    }

    private static string HashOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
