using System.Reflection;
using System.Text;
using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Site.Pages;

/// <summary>
/// The first letters of a name's sounds, for agencies whose clerk gave none: <c>lssylbzj</c>. The table comes from npm when the tool is built; without it there
/// are none, as before.
/// </summary>
internal static class Pinyin
{
    private static readonly Dictionary<char, char> letters = Read();

    /// <summary>What the clerk gave, else what the name gives; empty where a character is not known.</summary>
    public static string InitialsOf(Agency agency) => agency.Initials.Length > 0 ? agency.Initials : Of(agency.Name);

    /// <summary>Empty where a character is not known: half of the initials would lead nowhere.</summary>
    public static string Of(string name)
    {
        if (letters.Count == 0)
            return "";
        var initials = new StringBuilder(name.Length);
        foreach (char c in name)
        {
            if (letters.TryGetValue(c, out char letter))
                initials.Append(letter);
            else if (char.IsAsciiLetterOrDigit(c))
                initials.Append(char.ToLowerInvariant(c));
            else if (!char.IsPunctuation(c) && !char.IsWhiteSpace(c))
                return "";
        }
        return initials.ToString();
    }

    /// <summary>A line for each letter: the letter, then the characters that begin with it.</summary>
    private static Dictionary<char, char> Read()
    {
        var found = new Dictionary<char, char>();
        using var table = Assembly.GetExecutingAssembly().GetManifestResourceStream("npm/initials.txt");
        if (table is null)
            return found;
        using var reader = new StreamReader(table, Encoding.UTF8);
        while (reader.ReadLine() is { Length: > 1 } line)
            foreach (char c in line.AsSpan(1))
                found[c] = line[0];
        return found;
    }
}
