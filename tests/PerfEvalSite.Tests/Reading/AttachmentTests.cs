using System.IO.Compression;
using System.Text;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Site.Pages;

namespace PerfEvalSite.Tests.Reading;

public class AttachmentTests
{
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0];

    [Theory]
    [InlineData("html", "htm", "xhtml", "xht", "shtml", "mhtml", "mht", "svg", "svgz", "xml", "xsl", "js", "mjs", "wasm", "swf", "hta")]
    [InlineData("php", "phtml", "phar", "asp", "aspx", "jsp", "cgi", "pl", "py", "config")]
    [InlineData("exe", "dll", "scr", "com", "msi", "bat", "cmd", "ps1", "vbs", "sh", "jar", "lnk", "apk", "reg", "url", "iso", "db", "unknown")]
    [InlineData("HTML", "Svg", "php.pdf", "html.txt", "EXE.docx")]
    public void What_a_browser_a_server_or_a_machine_runs_is_refused(params string[] endings)
    {
        foreach (string ending in endings)
            Assert.Equal("PE1342", Assert.Single(Check($"报告.{ending}", "%PDF-1.7"u8.ToArray())));
    }

    [Fact]
    public void A_file_without_an_ending_is_refused() => Assert.Equal("PE1342", Assert.Single(Check("报告", "甲"u8.ToArray())));

    [Theory]
    [InlineData("html", "报告.html", "PE1343")]
    [InlineData(".HTML", "报告.html", "PE1343")]
    [InlineData("dwg", "图.dwg", "PE1343")]
    [InlineData("pdf", "报告.php.pdf", "PE1342")]
    [InlineData("svg", "报告.html", "PE1342")]
    [InlineData("html", "报告.pdf", "PE1344")]
    public void A_type_that_the_settings_name_is_published_with_a_warning(string allowed, string name, string code) =>
        Assert.Equal(code, Assert.Single(Check(name, "<p>甲</p>"u8.ToArray(), $$"""{"title":"测试站","attachmentTypes":["{{allowed}}"]}""")));

    [Fact]
    public void The_link_to_what_is_no_document_is_for_download_only()
    {
        Assert.False(AttachmentTypes.IsDocument("报告.html"));
        Assert.True(AttachmentTypes.IsDocument("附件/报告.PDF"));
        Assert.Equal("agencies/a/b/files/附件%231（完成率99%25）%3F.pdf", SitePaths.AttachmentLink("a", "b", "附件#1（完成率99%）?.pdf"));
        Assert.Equal("agencies/a/b/files/附件/x%20y.pdf", SitePaths.AttachmentLink("a", "b", "附件/x y.pdf"));
    }

    public static TheoryData<string, byte[]> Right => new()
    {
        { "a.pdf", "%PDF-1.7\n"u8.ToArray() },
        { "a.pdf", "\uFEFF%PDF-1.4"u8.ToArray() },
        { "a.docx", Zip("[Content_Types].xml") },
        { "a.xlsx", Compound },
        { "a.ods", Zip("mimetype") },
        { "a.ofd", Zip("OFD.xml") },
        { "a.doc", Compound },
        { "a.doc", "{\\rtf1"u8.ToArray() },
        { "a.wps", Compound },
        { "a.et", Zip("[Content_Types].xml") },
        { "a.txt", "满意度问卷"u8.ToArray() },
        { "a.csv", "序号,数\n1,<5\n"u8.ToArray() },
        { "a.jpg", [0xFF, 0xD8, 0xFF, 0xE0] },
        { "a.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A] },
        { "a.zip", Zip("甲.docx") },
        { "a.mp4", [0, 0, 0, 24, .. "ftypmp42"u8] },
        { "附件#1（99%）.pdf", "%PDF-1.7"u8.ToArray() },
        { "附件 1&2;3=4+5'6!.pdf", "%PDF-1.7"u8.ToArray() },
    };

    [Theory]
    [MemberData(nameof(Right))]
    public void A_document_is_published(string name, byte[] content) => Assert.Equal([], Check(name, content));

    public static TheoryData<string, byte[]> Wrong => new()
    {
        { "a.pdf", "<html><script>alert(1)</script>"u8.ToArray() },
        { "a.pdf", "\uFEFF \n<!DOCTYPE html>"u8.ToArray() },
        { "a.pdf", "甲"u8.ToArray() },
        { "a.pdf", [] },
        { "a.pdf", "<script>/*%PDF-1.7*/"u8.ToArray() },
        { "a.pdf", "%PDF-1.7 <script>alert(1)</script>"u8.ToArray() },
        { "a.docx", "%PDF-1.7"u8.ToArray() },
        { "a.docx", Zip("甲.txt") },
        { "a.docx", "PK\u0003\u0004broken"u8.ToArray() },
        { "a.xlsx", "序号,数\n"u8.ToArray() },
        { "a.xls", "<html xmlns:o=\"urn\"><table>"u8.ToArray() },
        { "a.doc", "MIME-Version: 1.0\r\nContent-Type: multipart/related"u8.ToArray() },
        { "a.txt", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"u8.ToArray() },
        { "a.txt", "#!/bin/sh\n"u8.ToArray() },
        { "a.txt", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("<script>")).ToArray() },
        { "a.jpg", "MZ\u0090\0"u8.ToArray() },
        { "a.gif", "GIF89a/*<script>*/=1"u8.ToArray() },
        { "a.zip", "\u007FELF"u8.ToArray() },
        { "a.ceb", "<?php system($_GET['x']);"u8.ToArray() },
        { "a.csv", "甲,<?php x ?>"u8.ToArray() },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_not_what_its_name_says_is_refused(string name, byte[] content) => Assert.Equal("PE1344", Assert.Single(Check(name, content)));

    [Theory]
    [InlineData("甲a:b.pdf", "“:”")]
    [InlineData("a*.pdf", "“*”")]
    [InlineData("a?.pdf", "“?”")]
    [InlineData("a|b.pdf", "“|”")]
    [InlineData("a<b.pdf", "“<”")]
    [InlineData("x\\y.pdf", "“\\”")]
    [InlineData("a\nb.pdf", "“换行”")]
    [InlineData("a\u001Bb.pdf", "“U+001B”")]
    [InlineData("a\u202Ebfdp.pdf", "“U+202E”")]
    [InlineData(".htaccess", "以“.”开头")]
    [InlineData("甲/.git/a.pdf", "以“.”开头")]
    [InlineData("甲./a.pdf", "以“.”结尾")]
    [InlineData("甲//a.pdf", "斜杠")]
    public void A_name_that_cannot_be_used_is_told_with_its_character(string name, string reason)
    {
        using var data = TempData.WithDisclosure().Table("附件.json", $$"""[{"no":1,"title":"报告","path":{{System.Text.Json.JsonSerializer.Serialize(name)}}}]""");
        Assert.Contains(data.Read().Diagnostics, line => (line.Contains("PE1340", StringComparison.Ordinal) && line.Contains(reason, StringComparison.Ordinal)) || line.Contains("PE205", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("../秘密.pdf")]
    [InlineData("/etc/passwd")]
    [InlineData("C:/x.pdf")]
    [InlineData("..\\秘密.pdf")]
    public void What_leads_out_of_the_folder_is_refused(string path)
    {
        using var data = TempData.WithDisclosure().Table("附件.csv", $"序号,题名,路径\n1,报告,{path}\n");
        Assert.Contains("PE1341", Assert.Single(data.Read().Diagnostics), StringComparison.Ordinal);
    }

    private static string[] Check(string name, byte[] content, string? settings = null)
    {
        using var data = TempData.WithDisclosure().Table("附件.csv", $"序号,题名,路径\n1,报告,附件/{name}\n").Add($"county-ybj/2023-self/附件/{name}", content);
        if (settings is not null)
            data.Add("site.json", settings);
        return [.. data.Read().Diagnostics.Where(line => !line.Contains("PE1004", StringComparison.Ordinal)).Select(line => line[line.IndexOf("PE", StringComparison.Ordinal)..][..6])];
    }

    private static byte[] Zip(string entry)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        using (var part = zip.CreateEntry(entry).Open())
            part.Write("甲"u8);
        return packed.ToArray();
    }
}
