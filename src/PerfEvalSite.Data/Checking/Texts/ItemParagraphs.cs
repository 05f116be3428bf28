using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Data.Checking.Texts;

/// <summary>
/// An item of the explanation 类…款…项: its names, the amount printed right behind them, and what it is said to be for. Items stand one behind the other.
/// </summary>
/// <param name="At">Where in the text 项） stands.</param>
/// <param name="Heading">住房保障支出住房改革支出住房公积金, without the brackets.</param>
/// <param name="Name">住房公积金.</param>
/// <param name="Amount">A blank where none is printed there.</param>
/// <param name="Purpose">What follows 主要用于; empty where nothing does.</param>
internal readonly record struct ItemParagraph(int At, string Heading, string Name, Figure Amount, string Purpose)
{
    private const int LongestHeading = 80, FarthestPurpose = 60;

    public static void Find(string text, List<ItemParagraph> items)
    {
        for (int at = Next(text, 0); at >= 0;)
        {
            int next = Next(text, at + 2);
            if (Read(text, at, next < 0 ? text.Length : next) is { } item)
                items.Add(item);
            at = next;
        }
    }

    private static int Next(string text, int from)
    {
        int at = text.IndexOf("项）", from, StringComparison.Ordinal);
        int half = text.IndexOf("项)", from, StringComparison.Ordinal);
        return at < 0 ? half : half < 0 ? at : Math.Min(at, half);
    }

    private static ItemParagraph? Read(string text, int at, int end)
    {
        // （项） and （01项）.
        int open = at;
        while (open > 0 && char.IsAsciiDigit(text[open - 1]))
            open--;
        if (open == 0 || text[open - 1] is not ('（' or '('))
            return null;
        int start = Math.Max(0, at - LongestHeading);
        int cut = text.AsSpan(start, at - start).LastIndexOfAny("。，；：“\"\n");
        string line = text[(cut < 0 ? start : start + cut + 1)..(open - 1)];
        string name = line[(line.AsSpan().LastIndexOfAny("）)、. ") + 1)..].Trim();
        if (name.Length < 2)
            return null;
        int behind = at + 2;
        while (behind < end && text[behind] is '”' or '"' or ' ' or '\n')
            behind++;
        Figure amount = default;
        if (behind < end && char.IsAsciiDigit(text[behind]) && TextNumber.Read(text, behind) is { Kind: NumberKind.Money, IsVague: false } number)
            amount = number.Figure;
        return new(at, WithoutBrackets(line), name, amount, PurposeOf(text.AsSpan(behind, end - behind)));
    }

    private static string PurposeOf(ReadOnlySpan<char> text)
    {
        int at = text.IndexOf("主要用于", StringComparison.Ordinal);
        if (at is < 0 or > FarthestPurpose)
            return "";
        text = text[(at + 4)..].TrimStart("：: \n");
        int stop = text.IndexOfAny("。；;");
        return stop < 0 ? text.TrimEnd().ToString() : text[..stop].TrimEnd().ToString();
    }

    private static string WithoutBrackets(string line)
    {
        var kept = new System.Text.StringBuilder(line.Length);
        int depth = 0;
        foreach (char character in line)
            if (character is '（' or '(')
                depth++;
            else if (character is '）' or ')')
                depth = Math.Max(0, depth - 1);
            else if (depth == 0 && !char.IsWhiteSpace(character))
                kept.Append(character);
        return kept.ToString();
    }
}
