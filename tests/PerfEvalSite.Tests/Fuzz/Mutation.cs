using System.IO.Compression;
using System.Text;

namespace PerfEvalSite.Tests.Fuzz;

/// <summary>Damages a file as transfers, editors and enemies do. The same seed damages it in the same way.</summary>
internal sealed class Mutation(int seed)
{
    private static readonly byte[][] pieces =
    [
        .. new[]
        {
            "\"", "\"\"", ",", ";", "\t", "\n", "\r", "\r\n", "sep=;\n", "单位：万元", "口径", "executed", "{", "}", "[", "]", "\":", "null", "NaN", "1e400", "\\ud800", "\\u0000", "\"children\": [",
            "<c r=\"XFD1048576\"/>", "<mergeCell ref=\"A1:C9\"/>", "<f>", "</row>", "t=\"s\"", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "&b;", "----", "99999999999999999999999999999999", "-0", "—", "涉密", "0.00%",
            "\u202E", "\uFFFD", "\0", "𠮷", "锟斤拷", "=1+1", "'=1", "../..", "2020年2月30日", "19%-68%", "≥", "（", "）", "余",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], [0x81], [0x84, 0x31, 0xA4, 0x37], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xD0, 0xCF, 0x11, 0xE0], Encoding.UTF8.GetBytes(new string('9', 5000)),
    ];

    private readonly Random random = new(seed);

    public byte[] Of(byte[] file, string name)
    {
        if (!name.EndsWith(".xlsx", StringComparison.Ordinal) || random.Next(4) == 0)
            return Damage(file);
        return InsideZip(file);
    }

    /// <summary>A name that a file system takes and nobody expects.</summary>
    public string Name() => One(
        [
            "x\n::error::forged.csv", "y\u001B[31mred.csv", "甲\r乙.pdf", "\u202Efdp.pdf", "附件#1（99%）?.pdf", "a\\b.pdf", "报告.html", ".htaccess", "资金 .csv", "con.csv", "'.md", "x\u0001.xlsx", "\u2028.csv",
            "资金\n.csv", "=1+1.csv", "%2e%2e.pdf", "a\tb.json", "甲.", " .pdf", "$(x).pdf", "--output", "&lt;.pdf", "表.xlsx",
        ]);

    public T One<T>(IReadOnlyList<T> among) => among[random.Next(among.Count)];

    private byte[] Damage(byte[] file)
    {
        var bytes = new List<byte>(file);
        for (int i = random.Next(1, 6); i > 0; i--)
            Damage(bytes);
        return [.. bytes];
    }

    private void Damage(List<byte> bytes)
    {
        int at = random.Next(bytes.Count + 1);
        int length = Math.Min(random.Next(1, 40), bytes.Count - at);
        switch (random.Next(8))
        {
            case 0:
                bytes.InsertRange(at, One(pieces));
                break;
            case 1:
                bytes.RemoveRange(at, length);
                break;
            case 2:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 3 when at < bytes.Count:
                bytes[at] = (byte)random.Next(256);
                break;
            case 4 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 5:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 6:
                bytes.InsertRange(at, Enumerable.Repeat(One(pieces), random.Next(1, 300)).SelectMany(piece => piece));
                break;
            default:
                (int other, int rest) = (random.Next(bytes.Count + 1), length);
                bytes.InsertRange(at, bytes.GetRange(other, Math.Min(rest, bytes.Count - other)));
                break;
        }
    }

    /// <summary>Damages one part of a workbook and packs it again, to get past the zip.</summary>
    private byte[] InsideZip(byte[] file)
    {
        using var packed = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(file)))
        using (var to = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            int chosen = random.Next(from.Entries.Count);
            for (int i = 0; i < from.Entries.Count; i++)
            {
                using var content = new MemoryStream();
                using (var part = from.Entries[i].Open())
                    part.CopyTo(content);
                using var written = to.CreateEntry(from.Entries[i].FullName).Open();
                written.Write(i == chosen ? Damage(content.ToArray()) : content.ToArray());
            }
        }
        return packed.ToArray();
    }
}
