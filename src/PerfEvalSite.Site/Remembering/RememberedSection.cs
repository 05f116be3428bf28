using System.Text;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Site.Downloads;
using PerfEvalSite.Site.Utf8;

namespace PerfEvalSite.Site.Remembering;

/// <summary>Where something stands in a file, in bytes.</summary>
public readonly record struct FileRange(long At, long Length);

/// <summary>Lines of a section that stand together in the manifest, and what their files come to.</summary>
/// <param name="Start">Where they begin in the order of paths; empty for none.</param>
/// <param name="At">Where they stand in the manifest, each with what stands behind a line.</param>
/// <param name="Pages">Without those that are shown inside other sites.</param>
/// <param name="Bytes">All files together.</param>
public sealed record LineRange(string Start, FileRange At, int Pages, int Downloads, long Bytes)
{
    public static LineRange None { get; } = new("", default, 0, 0, 0);
}

/// <summary>What a section has in the manifest: its lines under <c>agencies/</c>, and those under <c>embed/</c>.</summary>
public sealed record SectionLines(LineRange Agencies, LineRange Embeds);

/// <summary>What a build has come to in one of the <see cref="Sections"/>, so that the next can take it as a whole. Filled while it is built.</summary>
public sealed class RememberedSection
{
    private readonly Utf8Writer folders = new(0);
    private bool isRead;

    /// <summary>Whether it can be taken as a whole: not where something of it had to be reported, or stands in a folder of its own.</summary>
    public bool IsWhole { get; set; } = true;

    /// <summary>Of the rows of its agencies.</summary>
    public Fingerprint Fingerprint { get; set; }

    /// <summary>The records of its disclosures, in their order.</summary>
    public FileRange Records { get; set; }

    /// <summary>The records of its agencies, likewise.</summary>
    public FileRange Agencies { get; set; }

    /// <summary>How long its rows of the bulk tables are, by table.</summary>
    public long[] RowLengths { get; } = new long[BulkRows.Tables];

    /// <summary>How many they are.</summary>
    public long[] RowCounts { get; } = new long[BulkRows.Tables];

    /// <summary>What <see cref="SectionFacets.Take"/> gave.</summary>
    public byte[] Facets { get; set; } = [];

    /// <summary>Null where its lines do not stand together.</summary>
    public SectionLines? Lines { get; set; }

    /// <summary>What the big files hold of it, in the order of these.</summary>
    public RootPart[] Roots { get; set; } = [];

    /// <summary>The folders of its files, a line each, those above before those below.</summary>
    public ReadOnlyMemory<byte> Folders => folders.WrittenMemory;

    /// <summary>Adds a disclosure.</summary>
    /// <param name="files">As lines.</param>
    /// <param name="isWhole">Whether the section may be taken over as a whole with it.</param>
    internal void Add(ReadOnlySpan<byte> files, BulkRows rows, bool isWhole)
    {
        Add(files, isWhole);
        for (int i = 0; i < RowLengths.Length; i++)
        {
            RowLengths[i] += rows.LengthOf(i);
            RowCounts[i] += rows.CountOf(i);
        }
    }

    /// <summary>Adds an agency.</summary>
    internal void Add(ReadOnlySpan<byte> files, bool isWhole)
    {
        IsWhole &= isWhole;
        ReadOnlySpan<byte> last = default;
        while (!files.IsEmpty)
        {
            var path = FileLines.RawPath(FileLines.Take(ref files));
            var folder = path[..Math.Max(path.LastIndexOf((byte)'/'), 0)];
            if (folder.SequenceEqual(last))
                continue;
            last = folder;
            folders.Write(folder);
            folders.Write((byte)'\n');
            // An escaped path cannot be asked for as it stands.
            IsWhole &= !folder.Contains((byte)'\\');
        }
    }

    internal void Write(Utf8Writer writer)
    {
        var to = new RecordWriter(writer);
        to.Flag(IsWhole && Lines is not null);
        to.Bytes(Fingerprint.ToBytes());
        WriteRange(to, Records);
        WriteRange(to, Agencies);
        for (int i = 0; i < RowLengths.Length; i++)
        {
            to.Number(RowLengths[i]);
            to.Number(RowCounts[i]);
        }
        to.Bytes(Facets);
        WriteLines(to, Lines?.Agencies ?? LineRange.None);
        WriteLines(to, Lines?.Embeds ?? LineRange.None);
        to.Number(Roots.Length);
        foreach (var part in Roots)
        {
            to.Number(part.Length);
            to.Number(part.Lines);
            to.Bytes(part.Hash);
        }
        int start = to.Begin();
        if (isRead)
            writer.Write(folders.Written);
        else
            WriteFolders(writer);
        to.End(start);
    }

    internal static RememberedSection Read(ReadOnlySpan<byte> record)
    {
        var from = new RecordReader(record);
        var section = new RememberedSection
        {
            IsWhole = from.Flag(),
            Fingerprint = Fingerprint.From(from.Bytes()),
            Records = ReadRange(ref from),
            Agencies = ReadRange(ref from),
        };
        for (int i = 0; i < section.RowLengths.Length; i++)
            (section.RowLengths[i], section.RowCounts[i]) = (from.Long(), from.Long());
        section.Facets = from.Bytes().ToArray();
        section.Lines = new(ReadLines(ref from), ReadLines(ref from));
        section.Roots = new RootPart[from.Count()];
        for (int i = 0; i < section.Roots.Length; i++)
            section.Roots[i] = new(from.Long(), from.Number(), from.Bytes().ToArray());
        section.folders.Write(from.Bytes());
        section.isRead = true;
        return section;
    }

    /// <summary>Each once: a folder's own files stand before and behind those of its subfolders.</summary>
    private void WriteFolders(Utf8Writer writer)
    {
        var sorted = new SortedSet<string>(Encoding.UTF8.GetString(folders.Written).Split('\n', StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
        foreach (string folder in sorted)
        {
            writer.Write(folder);
            writer.Write((byte)'\n');
        }
    }

    private static void WriteLines(RecordWriter to, LineRange lines)
    {
        to.Text(lines.Start);
        WriteRange(to, lines.At);
        to.Number(lines.Pages);
        to.Number(lines.Downloads);
        to.Number(lines.Bytes);
    }

    private static LineRange ReadLines(ref RecordReader from) => new(from.Text(), ReadRange(ref from), from.Number(), from.Number(), from.Long());

    private static void WriteRange(RecordWriter to, FileRange range)
    {
        to.Number(range.At);
        to.Number(range.Length);
    }

    private static FileRange ReadRange(ref RecordReader from) => new(from.Long(), from.Long());
}
