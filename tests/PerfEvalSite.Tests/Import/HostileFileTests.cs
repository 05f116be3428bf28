using System.IO.Compression;
using System.Text;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Import.Sources;

namespace PerfEvalSite.Tests.Import;

/// <summary>Files that are damaged, locked or made to bring programs down: a message, and no more.</summary>
public class HostileFileTests
{
    public static TheoryData<string, byte[], string> Files => new()
    {
        { "a.pdf", [], "PE5002" },
        { "a.pdf", Encoding.ASCII.GetBytes("hello"), "PE5002" },
        { "a.pdf", Encoding.ASCII.GetBytes("%PDF-1.7\n" + new string('x', 5000)), "PE5002" },
        { "a.pdf", FictitiousAccounts.Document(RuleStyle.Stroke).ToBytes()[..900], "PE5002" },
        { "a.pdf", Encrypted(), "PE5001" },
        { "a.pdf", Bomb(), "PE5005" },
        { "a.docx", [0xD0, 0xCF, 0x11, 0xE0, 1, 2, 3, 4], "PE5003" },
        { "a.docx", Encoding.ASCII.GetBytes("PK\x3\x4 broken"), "PE5002" },
        { "a.docx", WordBomb(), "PE5005" },
        { "a.xlsx", Encoding.ASCII.GetBytes("PK\x3\x4 broken"), "PE15" },
        { "a.doc", [1], "PE5003" },
        { "a.wps", [1], "PE5003" },
        { "a.jpg", [1], "PE5004" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_that_cannot_be_read_is_told(string name, byte[] content, string code)
    {
        using var folder = new TempData().Add(name, content);
        var bag = new DiagnosticBag();
        Assert.Null(SourceReader.Read(Path.Combine(folder.Path, name), bag, out _));
        var fault = Assert.Single(bag.Sorted());
        Assert.Equal(code, fault.Code.Id[..code.Length]);
    }

    [Fact]
    public void A_page_with_a_million_lines_is_cut_and_told()
    {
        var drawing = new PdfDrawing().NewPage().Text(60, 60, "支出决算表");
        var lines = new StringBuilder();
        for (int i = 0; i < 100_000; i++)
            lines.Append("0 ").Append(i % 800).Append(" m 500 ").Append(i % 800).Append(" l S\n");
        using var folder = new TempData().Add("a.pdf", drawing.Raw(lines.ToString()).ToBytes());
        var bag = new DiagnosticBag();
        var document = SourceReader.Read(Path.Combine(folder.Path, "a.pdf"), bag, out _);
        Assert.Equal(["PE5014"], bag.Sorted().Select(fault => fault.Code.Id));
        Assert.Empty(document!.Tables);
    }

    [Fact]
    public void Every_byte_that_breaks_a_document_ends_in_a_message_or_a_document()
    {
        byte[] whole = FictitiousAccounts.Document(RuleStyle.Stroke).ToBytes();
        var random = new Random(20);
        for (int round = 0; round < 60; round++)
        {
            byte[] broken = [.. whole];
            for (int i = 0; i < 1 + round % 8; i++)
                broken[random.Next(broken.Length)] = (byte)random.Next(256);
            if (round % 3 == 0)
                broken = broken[..random.Next(10, broken.Length)];
            using var folder = new TempData().Add("a.pdf", broken);
            var bag = new DiagnosticBag();
            Assert.True(SourceReader.Read(Path.Combine(folder.Path, "a.pdf"), bag, out _) is not null || bag.HasErrors);
        }
    }

    /// <summary>With a dictionary of encryption that only a password answers.</summary>
    private static byte[] Encrypted()
    {
        string file = Encoding.Latin1.GetString(new PdfDrawing { IsPacked = false }.NewPage().Text(60, 60, "a").ToBytes());
        string key = string.Concat(Enumerable.Repeat("5A", 32));
        return Encoding.Latin1.GetBytes(file.Replace("/Root 1 0 R", $"/Root 1 0 R /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <{key}> /U <{key}> >> /ID [<{key}> <{key}>]", StringComparison.Ordinal));
    }

    /// <summary>A page of a few kilobytes that unpacks to 64 megabytes.</summary>
    private static byte[] Bomb()
    {
        using var file = new MemoryStream();
        file.Write(Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n<< /Filter /FlateDecode /Length 9 >>\nstream\n"));
        file.Write(PdfDrawing.Packed(new byte[64 << 20]));
        file.Write(Encoding.ASCII.GetBytes("\nendstream\nendobj\n"));
        return file.ToArray();
    }

    private static byte[] WordBomb()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = zip.CreateEntry("word/document.xml").Open();
            byte[] blank = new byte[1 << 20];
            Array.Fill(blank, (byte)' ');
            for (int i = 0; i < 80; i++)
                part.Write(blank);
        }
        return bytes.ToArray();
    }
}
