namespace PerfEvalSite.Data.Model;

/// <summary>Addresses from data, settings and flags that become links: http, https, or within the site; a browser runs what <c>javascript:</c> says.</summary>
public static class WebAddress
{
    private const string Never = "\"<>\\^`{|}";

    /// <summary>http or https, with a host, and without a name and password in front of it.</summary>
    public static bool IsAbsolute(string text) =>
        (text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        && IsWritable(text) && Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Host.Length > 0 && address.UserInfo.Length == 0;

    /// <summary>The address of a site: one to which the paths of its pages can be added.</summary>
    public static bool IsSite(string text) => IsAbsolute(text) && !text.AsSpan().ContainsAny('?', '#');

    /// <summary>Within the site. What begins with two slashes leads to another one.</summary>
    public static bool IsRelative(string text)
    {
        int end = text.AsSpan().IndexOfAny("/?#");
        return text.Length > 0 && IsWritable(text) && !text.StartsWith("//", StringComparison.Ordinal) && !(end < 0 ? text : text.AsSpan(0, end)).Contains(':');
    }

    public static bool IsMail(string text) =>
        text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) && IsWritable(text) && text.IndexOf('@') > "mailto:".Length;

    private static bool IsWritable(string text)
    {
        foreach (char c in text)
            if (c <= ' ' || Never.Contains(c) || char.IsControl(c) || char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format)
                return false;
        return true;
    }
}
