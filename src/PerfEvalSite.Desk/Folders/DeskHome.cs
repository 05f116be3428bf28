using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PerfEvalSite.Desk.Folders;

/// <summary>
/// What the desk keeps for its user outside of any data folder: which folders were opened last, where each was published to, and the previews.
/// A file that cannot be read is as good as none.
/// </summary>
internal sealed class DeskHome
{
    private const int MostRecent = 8;
    private const string Recent = "recent.json";

    private readonly Lock gate = new();
    private readonly string folder;
    private readonly List<KeyValuePair<string, string>> known = [];

    public DeskHome() : this(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "perfeval"))
    {
    }

    /// <param name="folder">Made where it is not there.</param>
    public DeskHome(string folder)
    {
        this.folder = folder;
        Directory.CreateDirectory(folder);
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, Recent)));
            foreach (var one in document.RootElement.EnumerateObject())
                known.Add(new(one.Name, one.Value.GetString() ?? ""));
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException)
        {
            known.Clear();
        }
    }

    /// <summary>Data folders, the last one first.</summary>
    public IReadOnlyList<string> Folders
    {
        get
        {
            lock (gate)
                return [.. known.Select(one => one.Key)];
        }
    }

    /// <summary>Where a data folder was published to last; null for nowhere yet.</summary>
    public string? SiteOf(string data)
    {
        lock (gate)
            return known.Find(one => one.Key == data).Value is { Length: > 0 } site ? site : null;
    }

    /// <param name="site">Null to keep what is known of it.</param>
    public void Remember(string data, string? site)
    {
        lock (gate)
        {
            string kept = site ?? known.Find(one => one.Key == data).Value ?? "";
            known.RemoveAll(one => one.Key == data);
            known.Insert(0, new(data, kept));
            if (known.Count > MostRecent)
                known.RemoveRange(MostRecent, known.Count - MostRecent);
            Write();
        }
    }

    /// <summary>A folder for one data folder's preview that no other desk uses, for as long as the claim is held.</summary>
    public (string Folder, IDisposable Claim) Claim(string data)
    {
        string name = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(data)).AsSpan(0, 8));
        for (int number = 1; ; number++)
        {
            string at = Path.Combine(folder, $"{name}-{number}");
            Directory.CreateDirectory(at);
            try
            {
                return (at, new FileStream(Path.Combine(at, "claim"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException) when (number < 64)
            {
                // Another desk has it.
            }
        }
    }

    /// <summary>A desk beside this one may have written, too: what it knows is not worth a lock.</summary>
    private void Write()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            foreach (var (data, site) in known)
                json.WriteString(data, site);
            json.WriteEndObject();
        }
        WholeFile.Replace(Path.Combine(folder, Recent), bytes.ToArray());
    }
}
