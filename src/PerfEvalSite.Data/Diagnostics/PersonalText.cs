namespace PerfEvalSite.Data.Diagnostics;

/// <summary>What in a text identifies a natural person.</summary>
public enum PersonalKind
{
    /// <summary>公民身份号码, 18 characters with a valid date and check digit (GB 11643).</summary>
    IdentityNumber,

    /// <summary>The identity number of 15 digits that was issued before 1999; it has no check digit, so its place and date must be valid.</summary>
    OldIdentityNumber,

    Mobile,
    Landline,

    /// <summary>16 to 19 digits with a valid Luhn check digit.</summary>
    BankCard,

    Passport,
    Email,
    HomeAddress,
}

/// <summary>Where in a text it stands.</summary>
public readonly record struct PersonalHit(PersonalKind Kind, int Start, int Length);

/// <summary>
/// Finds what identifies a person, so that it is not published and no message quotes it. Stands in this room because
/// diagnostics quote what they found.
/// </summary>
public static class PersonalText
{
    /// <summary>Shorter texts hold nothing of the kind.</summary>
    public const int ShortestLength = 7;

    /// <summary>One of these stands in every text that holds something of the kind, unless it has as many digits.</summary>
    public const string Marks = "@＠址籍室户号";

    /// <summary>The first hit at or after <paramref name="from"/>. Quick to say no, since it is asked of every cell.</summary>
    public static PersonalHit? Find(ReadOnlySpan<char> text, int from = 0)
    {
        if (text.Length - from < ShortestLength)
            return null;
        PersonalHit? first = null;
        if (text[from..].ContainsAnyInRange('0', '9') || text[from..].ContainsAnyInRange('０', '９'))
        {
            first = PersonalNumber.Find(text, from);
            first = Earlier(first, PersonalAddress.Find(text, from));
        }
        return text[from..].ContainsAny('@', '＠') ? Earlier(first, PersonalAddress.FindEmail(text, from)) : first;
    }

    /// <summary>The text with every digit and letter of a hit replaced by *, for messages.</summary>
    public static string Redacted(string text)
    {
        var hit = Find(text);
        if (hit is null)
            return text;
        var redacted = text.ToCharArray();
        for (; hit is { } at; hit = Find(text, at.Start + at.Length))
            for (int i = at.Start; i < at.Start + at.Length; i++)
                if (char.IsLetterOrDigit(redacted[i]))
                    redacted[i] = '*';
        return new string(redacted);
    }

    private static PersonalHit? Earlier(PersonalHit? a, PersonalHit? b) => a is null || (b is not null && b.Value.Start < a.Value.Start) ? b : a;
}
