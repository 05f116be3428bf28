namespace PerfEvalSite.Data.Checking;

/// <summary>The numbers with which lines of a text begin: 一、 （二） 3. 4、, whatever Markdown mark stands before them.</summary>
internal static class ChineseOrdinals
{
    private const string Digits = "一二三四五六七八九";

    /// <summary>How it is written; lines of one text are counted apart by form.</summary>
    public enum Form : byte
    {
        /// <summary>一、</summary>
        Comma,

        /// <summary>（一）</summary>
        Brackets,
    }

    public const int Forms = 2;

    /// <summary>False for a line that begins with none.</summary>
    public static bool Read(ReadOnlySpan<char> line, out Form form, out int number)
    {
        line = line.TrimStart(" \t#*>　");
        form = Form.Comma;
        if (line.Length > 0 && line[0] is '（' or '(')
        {
            form = Form.Brackets;
            line = line[1..];
        }
        int length = 0;
        number = 0;
        while (length < line.Length && length < 3 && (line[length] == '十' || Digits.Contains(line[length], StringComparison.Ordinal)))
        {
            number = line[length] == '十' ? Math.Max(number, 1) * 10 : number + Digits.IndexOf(line[length], StringComparison.Ordinal) + 1;
            length++;
        }
        return number > 0 && length < line.Length && (form == Form.Comma ? line[length] == '、' : line[length] is '）' or ')');
    }

    public static string Write(Form form, int number)
    {
        string words = number < 10 ? Digits[(number - 1)..number]
            : (number < 20 ? "" : Digits[(number / 10 - 1)..(number / 10)]) + "十" + (number % 10 == 0 ? "" : Digits[(number % 10 - 1)..(number % 10)]);
        return form == Form.Comma ? words + "、" : $"（{words}）";
    }
}
