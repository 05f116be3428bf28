using System.Buffers;
using System.Text.Json;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Site.Publishing;
using PerfEvalSite.Site.Remembering;

namespace PerfEvalSite.Site.Building;

/// <summary>A section that is taken over from the last build as a whole.</summary>
/// <param name="Last">What the last build came to in it.</param>
/// <param name="RowsAt">Where its rows stand in the published bulk tables, by table, behind their heads.</param>
/// <param name="Remains">Of its disclosures.</param>
internal sealed record KeptSection(RememberedSection Last, long[] RowsAt, RemainsList Remains);

/// <summary>
/// Sections of which nothing has changed: their input is the same, their files stand as the last build left them, and what remains of their disclosures is read
/// from its memory before the first other disclosure is. Disclosure by disclosure, one changed cell in 10,000 agencies cost twice the CPU.
/// </summary>
/// <remarks>
/// A section is 32 agencies that follow each other by id. What each big file holds of it is remembered as a length and a hash (<see cref="RootOutline"/>); where the file begins
/// and ends with the same parts, only what lies between is read, with a section on each side, because a row at a border may be of either. A file that is not sorted as a whole,
/// that is no UTF-8, or of which something had to be told, is compared disclosure by disclosure, as folders are. Of a section that is taken over the manifest's lines are copied
/// from the published one, its rows from the bulk tables, and the memory of a build is appended to, so that its records stay where they are. What is asked most is whether a hundred
/// thousand folders are as they were: <see cref="ChangeTime"/> asks Linux for nothing else, and for the time that no tool can set, so that a backup which is put back is noticed.
/// </remarks>
internal sealed class KeptSections(Sections sections, MemoryReader last, SiteFolder site, SiteFingerprint fingerprints, Gathered gathered)
{
    private readonly KeptSection?[] kept = new KeptSection?[sections.Count];

    public KeptSection this[int section] => kept[section]!;

    /// <summary>Whether it may be taken over, if its input is the same. Safe from several threads.</summary>
    public bool Stands(int section)
    {
        var its = last.Index.Sections[section];
        long[] rowsAt = last.Index.RowsAt(section);
        if (!its.IsWhole || !fingerprints.OfAgencies(sections.AgenciesOf(section)).Holds(its.Fingerprint)
            || !site.Published.AreUntouched(its.Folders.Span) || !gathered.CanAdd(rowsAt, its.RowLengths) || ReadRemains(its.Records) is not { } remains)
            return false;
        kept[section] = new(its, rowsAt, remains);
        return true;
    }

    /// <summary>Null where the memory is damaged, or cannot be read.</summary>
    private RemainsList? ReadRemains(FileRange range)
    {
        byte[] bytes = ArrayPool<byte>.Shared.Rent((int)range.Length);
        try
        {
            var remains = gathered.NewList();
            var records = bytes.AsSpan(0, (int)range.Length);
            last.Read(range, records);
            for (ReadOnlySpan<byte> rest = records; !rest.IsEmpty;)
            {
                var record = MemoryReader.Take(ref rest);
                var parts = new RemainsParts(record);
                long at = range.At + records.Length - rest.Length - sizeof(uint) - record.Length;
                remains.Add(RemainsCode.Read(parts), parts, new Stored(last, at, record.Length));
            }
            return remains;
        }
        catch (Exception damaged) when (damaged is InvalidDataException or JsonException or FormatException or IOException)
        {
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
