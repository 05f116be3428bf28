namespace PerfEvalSite.Data.Diagnostics;

/// <summary>PE1120 to PE1129: files whose bytes can be read, but hardly as what they were meant to be.</summary>
internal static class EncodingCodes
{
    private static readonly Bilingual saveAgain = new(
        "请找到原来的文件，在 Excel 或 WPS 中打开，确认文字都对，再另存为“CSV UTF-8（逗号分隔）”。",
        "Go back to the original, open it in Excel or WPS, make sure that the text is right, and save it as “CSV UTF-8”.");

    public static readonly DiagnosticCode Utf32 = new("PE1120", Severity.Error,
        new("UTF-32 编码", "UTF-32"),
        new("文件是 UTF-32 编码，不读取。", "The file is UTF-32, which is not read."),
        new("请另存为“CSV UTF-8（逗号分隔）”。", "Save it as “CSV UTF-8”."),
        new("读取 UTF-8、UTF-16 和 GB18030（含 GBK）。", "Read are UTF-8, UTF-16 and GB18030 (GBK)."));

    public static readonly DiagnosticCode TwoEncodings = new("PE1121", Severity.Error,
        new("一个文件里有两种编码", "Two encodings in one file"),
        new("文件多数内容是 {0} 编码，第 {1} 行的“{2}”却是 {3} 编码。", "Most of the file is {0}, but “{2}” in line {1} is {3}."),
        saveAgain,
        new("把两个编码不同的文件接在一起就会这样。按哪一种读，另一种的文字都会变成乱码。", "Two files of different encodings were joined. Whichever of the two is taken, the rest is garbled."));

    public static readonly DiagnosticCode UnlikelyText = new("PE1122", Severity.Error,
        new("编码读得出来，但不像中文", "It decodes, but hardly into Chinese"),
        new("按 GB18030 读出来不像中文，第 {0} 行是“{1}”；可能是 Big5（繁体）、Shift-JIS 或别的编码。", "Read as GB18030 it is no Chinese: line {0} has “{1}”. It may be Big5, Shift-JIS or another encoding."),
        saveAgain,
        new("没有标记的文件只能按内容判断编码；读出来尽是罕用字、假名和符号，说明编码不对。", "Without a mark the encoding is judged by what comes out; rare characters, kana and signs alone mean that it is another one."));

    public static readonly DiagnosticCode ShortWords = new("PE1123", Severity.Error,
        new("编码不能确定", "The encoding cannot be known"),
        new("第 {0} 行按 UTF-8 读是“{1}”，按 GBK 读是“{2}”，不能确定是哪一个。", "Line {0} is “{1}” as UTF-8 and “{2}” as GBK; it cannot be known which is meant."),
        new("请另存为“CSV UTF-8（逗号分隔）”，它带有编码标记。", "Save it as “CSV UTF-8”, which carries a mark of its encoding."),
        new("个别 GBK 短词的字节恰好也是合法的 UTF-8，会被读成俄文、希腊文一类的字母。", "The bytes of some short GBK words are UTF-8 too, and come out as Cyrillic or Greek letters."));

    public static readonly IReadOnlyList<DiagnosticCode> All = [Utf32, TwoEncodings, UnlikelyText, ShortWords];
}
