using System.IO.Compression;
using System.Text;
using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Data.Reading;

/// <summary>
/// What may be published as an attachment: documents, tables, pictures, recordings and archives, each known by its ending and by how its content begins.
/// Everything else runs somewhere, or nobody knows what it does.
/// </summary>
public static class AttachmentTypes
{
    private const int Beginning = 1024;

    private enum Form : byte
    {
        Pdf,

        /// <summary>A package of Office; behind a password it is a compound file.</summary>
        OfficePackage,
        OpenDocument,
        OfdPackage,

        /// <summary>Of Office before 2007 and of WPS, which write packages and rich text under the same endings too.</summary>
        OldOffice,
        RichText,
        Text,
        Picture,
        Recording,
        Archive,

        /// <summary>CEB, CAJ and others whose form is not public: only what it must not be is looked for.</summary>
        Closed,
    }

    private static readonly (Form Form, string Endings)[] endings =
    [
        (Form.Pdf, "pdf"),
        (Form.OfficePackage, "docx docm xlsx xlsm pptx"),
        (Form.OpenDocument, "odt ods odp"),
        (Form.OfdPackage, "ofd"),
        (Form.OldOffice, "doc xls ppt wps et dps wpt ett"),
        (Form.RichText, "rtf"),
        (Form.Text, "txt csv md json"),
        (Form.Picture, "jpg jpeg png gif bmp tif tiff webp"),
        (Form.Recording, "mp3 mp4 m4a wav"),
        (Form.Archive, "zip rar 7z"),
        (Form.Closed, "ceb cebx caj"),
    ];

    private static readonly Dictionary<string, Form> forms = endings
        .SelectMany(of => of.Endings.Split(' ').Select(ending => (ending, of.Form)))
        .ToDictionary(of => of.ending, of => of.Form, StringComparer.OrdinalIgnoreCase);

    /// <summary>Endings that mean something to a server or a browser wherever they stand in a name, as in report.php.pdf.</summary>
    private static readonly HashSet<string> running = new(StringComparer.OrdinalIgnoreCase)
    {
        "html", "htm", "xhtml", "xht", "shtml", "mht", "mhtml", "svg", "svgz", "xml", "xsl", "js", "mjs", "wasm", "swf", "htc", "hta",
        "php", "php3", "php5", "phtml", "phar", "asp", "aspx", "ashx", "asmx", "jsp", "jspx", "cgi", "pl", "py", "rb", "lua",
        "exe", "dll", "com", "scr", "msi", "bat", "cmd", "ps1", "vbs", "vbe", "wsf", "wsh", "sh", "jar", "class", "lnk", "apk", "app", "dmg", "reg", "url",
    };

    /// <summary>A document, which a reader opens; everything else that is published is for download only.</summary>
    public static bool IsDocument(string path) => forms.ContainsKey(EndingOf(path)) && RunningPart(path) is null;

    /// <summary>Without its dot; empty where there is none.</summary>
    public static string EndingOf(string path) => Path.GetExtension(path).TrimStart('.');

    /// <summary>What a file is taken for that is no document: by the ending that something may run, else by its own.</summary>
    internal static string TypeOf(string path) => RunningPart(path) ?? EndingOf(path);

    /// <summary>The ending by which something may run it, and null for none.</summary>
    private static string? RunningPart(string path) => Array.Find(Path.GetFileName(path).Split('.')[1..], running.Contains);

    /// <summary>What is wrong with the content of a document; null where it is what its name says.</summary>
    internal static Bilingual? FaultOf(Stream content, string path)
    {
        byte[] buffer = new byte[Beginning];
        ReadOnlySpan<byte> head = buffer.AsSpan(0, content.ReadAtLeast(buffer, Beginning, throwOnEndOfStream: false));
        if (head.IsEmpty)
            return new("文件是空的", "the file is empty");
        if (WhatRuns(head) is { } runs)
            return runs;
        bool isRight = forms[EndingOf(path)] switch
        {
            Form.Pdf => Start(head).StartsWith("%PDF-"u8),
            Form.OfficePackage => IsCompound(head) || IsPackage(content, head, "[Content_Types].xml"),
            Form.OpenDocument => IsPackage(content, head, "mimetype"),
            Form.OfdPackage => IsPackage(content, head, "OFD.xml"),
            Form.OldOffice => IsCompound(head) || head.StartsWith("{\\rtf"u8) || IsPackage(content, head, "[Content_Types].xml"),
            Form.RichText => head.StartsWith("{\\rtf"u8),
            Form.Text => !head.Contains((byte)0) || head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]),
            Form.Picture => IsPicture(head),
            Form.Recording => head.StartsWith("ID3"u8) || head[0] == 0xFF && head.Length > 1 && (head[1] & 0xE0) == 0xE0 || head.StartsWith("RIFF"u8) || head.Length > 8 && head[4..].StartsWith("ftyp"u8),
            Form.Archive => head.StartsWith("PK"u8) || head.StartsWith("Rar!"u8) || head.StartsWith((ReadOnlySpan<byte>)[0x37, 0x7A, 0xBC, 0xAF]),
            _ => true,
        };
        return isRight ? null : new("文件开头不是这种格式", "it does not begin as one");
    }

    /// <summary>Whatever the name: pages, scripts and programs by their first bytes, as browsers and systems know them.</summary>
    private static Bilingual? WhatRuns(ReadOnlySpan<byte> head)
    {
        var start = Start(head);
        if (start.StartsWith("<"u8) || head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, (byte)'<', 0]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF, 0, (byte)'<']))
            return new("内容是网页或 XML", "it is a web page or XML");
        if (Contains(head, "<script"u8) || Contains(head, "<html"u8) || Contains(head, "<?php"u8) || Contains(head, "<svg"u8))
            return new("内容里有网页的代码", "it has the code of a web page in it");
        if (start.StartsWith("MIME-Version:"u8) || start.StartsWith("From: <"u8))
            return new("内容是网页存档（MHTML）", "it is a saved web page (MHTML)");
        if (head.StartsWith("MZ"u8) || head.StartsWith("\u007FELF"u8) || head.StartsWith("#!"u8) || head.StartsWith((ReadOnlySpan<byte>)[0xCA, 0xFE, 0xBA, 0xBE])
            || head.StartsWith((ReadOnlySpan<byte>)[0xCF, 0xFA, 0xED, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0x4C, 0, 0, 0, 1, 0x14, 2, 0]) || head.StartsWith((ReadOnlySpan<byte>)[0, (byte)'a', (byte)'s', (byte)'m']))
            return new("内容是程序或快捷方式", "it is a program or a shortcut");
        return null;
    }

    private static bool IsCompound(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);

    private static bool IsPicture(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) || head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) || head.StartsWith("GIF8"u8) || head.StartsWith("BM"u8)
        || head.StartsWith("II*\0"u8) || head.StartsWith("MM\0*"u8) || head.StartsWith("RIFF"u8) && head.Length > 11 && head[8..].StartsWith("WEBP"u8);

    /// <summary>A zip with the part that makes it what it is.</summary>
    private static bool IsPackage(Stream content, ReadOnlySpan<byte> head, string part)
    {
        if (!head.StartsWith("PK"u8))
            return false;
        try
        {
            content.Position = 0;
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            return zip.GetEntry(part) is not null;
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    /// <summary>Behind a mark of the encoding and space, which browsers pass over too.</summary>
    private static ReadOnlySpan<byte> Start(ReadOnlySpan<byte> head) =>
        (head.StartsWith(Encoding.UTF8.Preamble) ? head[3..] : head).TrimStart(" \t\r\n\f\0"u8);

    private static bool Contains(ReadOnlySpan<byte> head, ReadOnlySpan<byte> word)
    {
        for (int i = 0; i + word.Length <= head.Length; i++)
            if (Ascii.EqualsIgnoreCase(head.Slice(i, word.Length), word))
                return true;
        return false;
    }
}
