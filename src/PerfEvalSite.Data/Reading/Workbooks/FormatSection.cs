namespace PerfEvalSite.Data.Reading.Workbooks;

internal enum FormatPart : byte
{
    Literal,

    /// <summary>0, # or ?: a place for one digit.</summary>
    Digit,
    Point,
    Percent,

    /// <summary>y, m, d, h, s, w for a weekday, or M for minutes; <see cref="FormatToken.Text"/> is the run as written.</summary>
    Date,

    /// <summary>[h], [m] or [s]: all the hours, minutes or seconds that passed, not those of a day.</summary>
    Elapsed,

    /// <summary>Decimals of a second: the point and its zeros.</summary>
    PartOfSecond,

    /// <summary>AM/PM or 上午/下午; <see cref="FormatToken.Text"/> is the word as written.</summary>
    HalfOfDay,
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

    /// <summary>Exponents, fractions, eras and numerals that are not the usual ones: the number cannot be written as the sheet shows it.</summary>
    public bool IsBeyond { get; private set; }

    /// <summary>[DBNum1] and its like: a number is written in Chinese numerals. A date in them says the same in digits.</summary>
    public bool HasOwnNumerals { get; private set; }

    /// <summary>[Red], [颜色10]; null where none is named.</summary>
    public string? Colour { get; private set; }

    /// <summary>For which numbers the section is; null where its place among the others says that.</summary>
    public FormatCondition? Condition { get; private set; }

    /// <summary>@: a place for a text.</summary>
    public bool IsForText { get; private set; }

    /// <summary>Whether it says in so many signs that a number is negative: a minus or 负 before or behind the digits, brackets, a triangle.</summary>
    public bool ShowsSign
    {
        get
        {
            int first = tokens.FindIndex(token => token.Part is FormatPart.Digit or FormatPart.General);
            int last = tokens.FindLastIndex(token => token.Part is FormatPart.Digit or FormatPart.General);
            for (int i = 0; i < tokens.Count; i++)
                if (tokens[i].Part == FormatPart.Literal && (i < first ? tokens[i].Text.AsSpan().ContainsAny("-−－–(（负△▲▼") : i > last && tokens[i].Text.AsSpan().Trim() is "-" or "−" or "－"))
                    return true;
            return false;
        }
    }

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
            case '.' when rest.Length > 1 && rest[1] == '0':
                int zeros = rest[1..].IndexOfAnyExcept('0');
                zeros = zeros < 0 ? rest.Length - 1 : zeros;
                Add(FormatPart.PartOfSecond, rest[..(zeros + 1)].ToString());
                return at + zeros + 1;
            case '/' when Has(FormatPart.Digit) && !IsDate:
                IsBeyond = true;
                return at + 1;
            case 'E' or 'e' when Has(FormatPart.Digit) && rest.Length > 1 && rest[1] is '+' or '-':
                IsBeyond = true;
                return at + 2;
            case '@':
                IsForText = true;
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
            {
                Add(FormatPart.HalfOfDay, half);
                return at + half.Length;
            }
        if (char.ToLowerInvariant(c) is 'y' or 'm' or 'd' or 'h' or 's' or 'e' or 'a' or 'g' or 'b')
            return TakeDate(rest, at);
        Add(FormatPart.Literal, c.ToString());
        return at + 1;
    }

    private int TakeDate(ReadOnlySpan<char> rest, int at)
    {
        char letter = char.ToLowerInvariant(rest[0]);
        int run = rest.IndexOfAnyExcept(letter, char.ToUpperInvariant(letter));
        run = run < 0 ? rest.Length : run;
        IsDate = true;
        IsBeyond |= letter is 'g' or 'b';
        letter = letter switch
        {
            'e' => 'y',
            'a' => 'w',
            'd' when run > 2 => 'w',
            _ => letter,
        };
        Add(FormatPart.Date, rest[0] is 'a' or 'A' ? "w" + new string('a', run) : new string(letter, run));
        return at + run;
    }

    /// <summary>[$¥-804] prints ¥; [h] is hours; [>100] is a condition; [DBNum1] is a system of numerals; any other is a colour.</summary>
    private void Bracket(ReadOnlySpan<char> inner)
    {
        if (inner.StartsWith("$", StringComparison.Ordinal))
        {
            int dash = inner.LastIndexOf('-');
            string symbol = (dash < 0 ? inner[1..] : inner[1..dash]).ToString();
            if (symbol.Length > 0)
                Add(FormatPart.Literal, symbol);
            // Four bytes in hexadecimal: the numerals, the calendar, and two of the language.
            HasOwnNumerals |= dash >= 0 && inner.Length - dash - 1 > 6 && inner[dash + 1] != 'x';
        }
        else if (inner.Length > 0 && inner[0] is '<' or '>' or '=')
        {
            Condition = FormatCondition.Parse(inner);
            IsBeyond |= Condition is null;
        }
        else if (inner.Length > 0 && inner[0] is 'h' or 'm' or 's' or 'H' or 'M' or 'S' && !inner.ContainsAnyExcept(char.ToLowerInvariant(inner[0]), char.ToUpperInvariant(inner[0])))
        {
            IsDate = true;
            Add(FormatPart.Elapsed, new string(char.ToLowerInvariant(inner[0]), inner.Length));
        }
        else if (inner.StartsWith("DBNum", StringComparison.OrdinalIgnoreCase) || inner.StartsWith("NatNum", StringComparison.OrdinalIgnoreCase))
            HasOwnNumerals = true;
        else
            Colour = inner.ToString();
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
            if (tokens[i].Part is not (FormatPart.Date or FormatPart.Elapsed))
                continue;
            if (tokens[i].Part == FormatPart.Date && tokens[i].Text[0] == 'm' && tokens[i].Text.Length <= 2 && (before == 'h' || NextDatePart(i + 1) == 's'))
                tokens[i] = new(FormatPart.Date, new string('M', tokens[i].Text.Length));
            before = tokens[i].Text[0];
        }
    }

    private char NextDatePart(int from)
    {
        for (int i = from; i < tokens.Count; i++)
            if (tokens[i].Part is FormatPart.Date or FormatPart.Elapsed)
                return tokens[i].Text[0];
        return ' ';
    }

    private void Add(FormatPart part, string text) => tokens.Add(new(part, text));
}
