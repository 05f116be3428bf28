using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Data.Checking;

/// <summary>
/// The lines and addresses that <c>site.json</c> declares to be public: <c>officialContacts</c>, and the site's own phone,
/// address and contact page. They pass however they are punctuated; a number that identifies a person never does.
/// </summary>
internal sealed class OfficialContacts
{
    private readonly List<string> declared = [];

    public OfficialContacts(SiteSettings settings)
    {
        foreach (string contact in (ReadOnlySpan<string>)[.. settings.OfficialContacts, settings.Phone, settings.Address, settings.ContactPage])
        {
            for (var hit = PersonalText.Find(contact); hit is { } at; hit = PersonalText.Find(contact, at.Start + at.Length))
                Declare(contact.AsSpan(at.Start, at.Length));
            Declare(contact);
        }
    }

    public bool Allow(PersonalKind kind, ReadOnlySpan<char> hit)
    {
        if (declared.Count == 0 || kind is not (PersonalKind.Mobile or PersonalKind.Landline or PersonalKind.Email or PersonalKind.HomeAddress))
            return false;
        string bare = Bare(hit);
        foreach (string contact in declared)
            if (kind switch
            {
                PersonalKind.Email => contact.Equals(bare, StringComparison.OrdinalIgnoreCase),
                PersonalKind.HomeAddress => contact.Contains(bare, StringComparison.Ordinal),
                _ => IsSameLine(contact, bare),
            })
                return true;
        return false;
    }

    /// <summary>With or without the area or country code before it.</summary>
    private static bool IsSameLine(string contact, string bare) =>
        contact.EndsWith(bare, StringComparison.Ordinal) || (contact.Length >= PersonalText.ShortestLength && bare.EndsWith(contact, StringComparison.Ordinal));

    private void Declare(ReadOnlySpan<char> contact)
    {
        string bare = Bare(contact);
        if (bare.Length > 0)
            declared.Add(bare);
    }

    /// <summary>Letters and digits only, half-width: 0532-8591 2345 and （0532）85912345 are one line.</summary>
    private static string Bare(ReadOnlySpan<char> text)
    {
        Span<char> folded = text.Length <= 128 ? stackalloc char[128] : new char[text.Length];
        int length = 0;
        foreach (char c in text)
            if (char.IsLetterOrDigit(c) || c is '@' or '＠' or '.')
                folded[length++] = c is >= '！' and <= '～' ? (char)(c - 0xFEE0) : c;
        return folded[..length].ToString();
    }
}
