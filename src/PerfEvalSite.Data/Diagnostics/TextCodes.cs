namespace PerfEvalSite.Data.Diagnostics;

/// <summary>
/// Characters that no cell should hold: PE2051 to PE2055. Arguments as in <see cref="ValueCodes"/>; {3} is the character or
/// the garbled piece.
/// </summary>
internal static class TextCodes
{
    public static readonly DiagnosticCode ControlCharacter = new("PE2051", Severity.Error,
        new("含有控制字符", "A control character"),
        new("“{1}”一栏的“{0}”含有看不见的控制字符 {3}。", "Column “{2}”: “{0}” contains the control character {3}."),
        new("删去后重新填写这个单元格；大量出现时，请检查文件是不是已经损坏或导出时选错了格式。", "Delete the cell and type it again; where there are many, the file may be damaged or exported in a wrong format."),
        new("控制字符（包括 NUL）不是文字，网页和表格软件会把它显示成乱码或从那里截断。", "Control characters, NUL among them, are no text: browsers and spreadsheets show rubbish or stop reading there."));

    public static readonly DiagnosticCode LostCharacter = new("PE2052", Severity.Error,
        new("有字符已经丢失", "A character has been lost"),
        new("“{1}”一栏的“{0}”有无法识别的字符（{3}），原来的字已经丢失。", "Column “{2}”: “{0}” has a character that stands for a lost one ({3})."),
        new("对照原文重新填写，或从原来的文件用正确的编码重新导出。", "Type it again from the document, or export the original file again with the right encoding."),
        new("“�”是软件解不开某个字时放的替代符号，原字已不可恢复；生僻字在旧编码之间转换时最常见。U+E000 到 U+F8FF 是私用区，只有原来的电脑或字体认得（例如从 Word 复制来的项目符号），别处显示为方框。", "� is what a program puts where it could not decode a character. The original cannot be recovered; rare characters suffer most when old encodings are converted. U+E000 to U+F8FF are private: they show on one machine or in one font only, such as bullets copied from Word."));

    public static readonly DiagnosticCode Mojibake = new("PE2053", Severity.Error,
        new("乱码", "Garbled text"),
        new("“{1}”一栏的“{0}”是乱码（{3}），文件曾用错误的编码打开并保存。", "Column “{2}”: “{0}” is garbled ({3}); the file was once opened with a wrong encoding and saved."),
        new("找回乱码之前的文件，在表格软件中另存为“CSV UTF-8”，不要在乱码的文件上改。", "Go back to the file before it was garbled and save it as “CSV UTF-8”; do not mend the garbled one."),
        new("“锟斤拷”“锛”“Ã¥”等是 UTF-8 与 GBK 互相误读后的典型样子，多数已无法还原。", "锟斤拷, 锛 and Ã¥ are typical of UTF-8 and GBK being taken for each other; most of it cannot be undone."));

    public static readonly DiagnosticCode BidiControl = new("PE2054", Severity.Error,
        new("含有改变文字方向的字符", "A character that changes the direction of text"),
        new("“{1}”一栏的“{0}”含有改变文字显示方向的字符 {3}。", "Column “{2}”: “{0}” contains {3}, which changes the direction in which text is shown."),
        new("删去后重新填写这个单元格。", "Delete the cell and type it again."),
        new("这种字符看不见，却能让数字和文字显示的次序与实际不同，公开的文件里不应出现；通常是从网页复制带进来的。", "It is invisible and can make figures and words appear in another order than they stand. Published data must not have it; it usually comes with text copied from a web page."));

    public static readonly DiagnosticCode InvisibleCharacter = new("PE2055", Severity.Warning,
        new("含有看不见的字符", "An invisible character"),
        new("“{1}”一栏的“{0}”含有看不见的字符 {3}。", "Column “{2}”: “{0}” contains the invisible character {3}."),
        new("删去后重新填写；数字已按没有它来理解。", "Delete the cell and type it again; numbers were read as if it were not there."),
        new("零宽空格等字符多半是从网页或文字处理软件复制带进来的。看上去相同的两个名称会因此不相等，检索也找不到。", "Zero-width spaces and the like come with copied text. They make two names that look alike different, and search does not find them."));

    public static IReadOnlyList<DiagnosticCode> All { get; } =
    [
        ControlCharacter, LostCharacter, Mojibake, BidiControl, InvisibleCharacter,
    ];
}
