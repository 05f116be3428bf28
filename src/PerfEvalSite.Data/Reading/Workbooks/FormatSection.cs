namespace PerfEvalSite.Data.Reading.Workbooks;

internal enum FormatPart : byte
{
    Literal,

    /// <summary>0, # or ?: a place for one digit.</summary>
    Digit,
    Point,
    Percent,

    /// <summary>y, m, d, h, s, or M for minutes; <see cref="FormatToken.Text"/> is the run as written.</summary>
    Date,
    General,
}

internal readonly record struct FormatToken(FormatPart Part, string Text);

/// <summary>One section of a number format (positive; negative; zero), cut into what it prints.</summary>
internal sealed class FormatSection
{
    private readonly List<FormatToken> tokens = [];

    public IReadOnlyList<FormatToken> Tokens => tokens;

    /// <summary>Commas between digits: 1,234.</summary>
    public bool IsGrouped { get; private set; }

    /// <summary>Commas behind the last digit: each divides by a thousand.</summary>
    public int Thousands { get; private set; }

    public bool IsDate { get; private set; }

    /// <summary>Exponents, fractions and conditions: shown as the plain number, which says the same and loses nothing.</summary>
    public bool IsPlain { get; private set; }

    public bool Has(FormatPart part) => tokens.Exists(token => token.Part == part);

    public static FormatSection Parse(ReadOnlySpan<char> code)
    {
        var section = new FormatSection();
        int at = 0;
        while (at < code.Length)
            at = section.Take(code, at);
        section.TellMinutesFromMonths();
        return section;
    }

    /// <summary>Understands what stands at a place of the code; returns the place behind it.</summary>
    private int Take(ReadOnlySpan<char> code, int at)
    {
        char c = code[at];
        var rest = code[at..];
        switch (c)
        {
            case '"':
                int close = rest[1..].IndexOf('"');
                close = close < 0 ? rest.Length - 1 : close;
                Add(FormatPart.Literal, rest.Slice(1, close).ToString());
                return at + close + 2;
            case '\\' or '!':
                if (rest.Length > 1)
                    Add(FormatPart.Literal, rest[1].ToString());
                return at + 2;
            case '_' or '*':
                return at + 2;
            case '[':
                int end = rest.IndexOf(']');
                end = end < 0 ? rest.Length - 1 : end;
                Bracket(rest[1..end]);
                return at + end + 1;
            case '0' or '#' or '?':
                Add(FormatPart.Digit, c.ToString());
                return at + 1;
            case '.' when !IsDate:
                Add(FormatPart.Point, ".");
                return at + 1;
            case ',':
                Comma(rest[1..]);
                return at + 1;
            case '%':
                Add(FormatPart.Percent, "%");
                return at + 1;
            case '/' when Has(FormatPart.Digit) && !IsDate:
                IsPlain = true;
                return at + 1;
            case 'E' or 'e' when rest.Length > 1 && rest[1] is '+' or '-':
                IsPlain = true;
                return at + 2;
            case '@':
                Add(FormatPart.General, "");
                return at + 1;
        }
        foreach (string general in (ReadOnlySpan<string>)["General", "G/通用格式"])
            if (rest.StartsWith(general, StringComparison.OrdinalIgnoreCase))
            {
                Add(FormatPart.General, "");
                return at + general.Length;
            }
        foreach (string half in (ReadOnlySpan<string>)["AM/PM", "A/P", "上午/下午"])
            if (rest.StartsWith(half, StringComparison.OrdinalIgnoreCase))
                return at + half.Length;
        if (char.ToLowerInvariant(c) is 'y' or 'm' or 'd' or 'h' or 's' or 'e' or 'a')
        {
            int run = rest.IndexOfAnyExcept(char.ToLowerInvariant(c), char.ToUpperInvariant(c));
            run = run < 0 ? rest.Length : run;
            IsDate = true;
            Add(FormatPart.Date, new string(char.ToLowerInvariant(c) == 'e' ? 'y' : char.ToLowerInvariant(c), run));
            return at + run;
        }
        Add(FormatPart.Literal, c.ToString());
        return at + 1;
    }

    /// <summary>Colours and number systems print nothing; [$¥-804] prints ¥; [h] is hours; [>100] is a condition.</summary>
    private void Bracket(ReadOnlySpan<char> inner)
    {
        if (inner.StartsWith("$", StringComparison.Ordinal))
        {
            int dash = inner.IndexOf('-');
            string symbol = (dash < 0 ? inner[1..] : inner[1..dash]).ToString();
            if (symbol.Length > 0)
                Add(FormatPart.Literal, symbol);
        }
        else if (inner.Length > 0 && inner[0] is '<' or '>' or '=')
            IsPlain = true;
        else if (inner is "h" or "hh" or "m" or "mm" or "s" or "ss")
        {
            IsDate = true;
            Add(FormatPart.Date, inner[0] == 'm' ? "M" : inner.ToString());
        }
    }

    private void Comma(ReadOnlySpan<char> after)
    {
        if (!Has(FormatPart.Digit))
        {
            Add(FormatPart.Literal, ",");
            return;
        }
        int next = after.IndexOfAnyExcept(',');
        if (next >= 0 && after[next] is '0' or '#' or '?')
            IsGrouped = true;
        else
            Thousands++;
    }

    /// <summary>m beside hours or seconds is minutes.</summary>
    private void TellMinutesFromMonths()
    {
        char before = ' ';
        for (int i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Part != FormatPart.Date)
                continue;
            if (tokens[i].Text[0] == 'm' && (before == 'h' || NextDatePart(i + 1) == 's'))
                tokens[i] = new(FormatPart.Date, new string('M', tokens[i].Text.Length));
            before = tokens[i].Text[0];
        }
    }

    private char NextDatePart(int from)
    {
        for (int i = from; i < tokens.Count; i++)
            if (tokens[i].Part == FormatPart.Date)
                return tokens[i].Text[0];
        return ' ';
    }

    private void Add(FormatPart part, string text) => tokens.Add(new(part, text));
}
