using System.Net;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Site.Pages;

namespace PerfEvalSite.Site.Building;

/// <summary>What the HTML of a template must keep to: the site's promise to ask nobody else for anything, its security policy, and the page it stands in.</summary>
internal static class OwnHtmlRules
{
    private const string Root = "~/";

    /// <summary>Elements that browsers block under the site's policy, whatever they hold.</summary>
    private static readonly string[] blocked = ["script", "style", "iframe", "frame", "frameset", "object", "embed", "applet", "base", "meta", "link", "audio", "video", "source", "track"];

    private static readonly string[] ofThePage = ["html", "head", "body", "title", "main", "h1"];

    /// <summary>Elements that have no end tag.</summary>
    private static readonly string[] empty = ["area", "base", "br", "col", "embed", "frame", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

    /// <summary>Attributes other than href and src with which an element asks for something.</summary>
    private static readonly string[] asking = ["srcset", "poster", "background", "action", "formaction", "data", "ping", "xlink:href", "manifest"];

    private static readonly string[] whole = ["https://", "http://", "mailto:", "tel:", "#"];

    /// <returns>Null where anything is wrong, which is reported.</returns>
    public static OwnHtml? Check(string html, LooksFile template, LooksFolder folder, DiagnosticBag problems)
    {
        var faults = new DiagnosticBag();
        var open = new Stack<HtmlTag>();
        foreach (var tag in HtmlTag.In(html))
        {
            string written = html[tag.At..tag.End];
            if (tag.IsEnd)
            {
                Close(tag, open, written, PlaceOf, faults);
                continue;
            }
            CheckTag(tag, written, PlaceOf, faults);
            foreach (var attribute in tag.Attributes)
                CheckAttribute(tag, attribute, PlaceOf, faults);
            if (!tag.IsClosed && Array.IndexOf(empty, tag.Name) < 0)
                open.Push(tag);
        }
        foreach (var tag in open)
            faults.Add(LooksCodes.BadMarkup, PlaceOf(html[tag.At..tag.End]), new Bilingual($"标签“<{tag.Name}>”没有关上", $"The tag '<{tag.Name}>' is not closed"));
        problems.AddRange(faults);
        return faults.HasErrors ? null : OwnHtml.Of(html);

        Place PlaceOf(string text) => folder.Find(template, text);
    }

    private static void Close(HtmlTag tag, Stack<HtmlTag> open, string written, Func<string, Place> placeOf, DiagnosticBag faults)
    {
        if (!open.Any(outer => outer.Name == tag.Name))
        {
            faults.Add(LooksCodes.BadMarkup, placeOf(written), new Bilingual($"没有和 {written} 配对的开始标签", $"'{written}' closes nothing"));
            return;
        }
        // Those within it that are still open are told of, and what follows is judged by the rest.
        while (open.Pop() is var inner && inner.Name != tag.Name)
            faults.Add(LooksCodes.BadMarkup, placeOf(written), new Bilingual($"{written} 之前，“<{inner.Name}>”没有关上", $"'<{inner.Name}>' is not closed before '{written}'"));
    }

    private static void CheckTag(HtmlTag tag, string written, Func<string, Place> placeOf, DiagnosticBag faults)
    {
        if (Array.IndexOf(blocked, tag.Name) >= 0)
            faults.Add(LooksCodes.Blocked, placeOf("<" + tag.Name), $"<{tag.Name}>");
        if (Array.IndexOf(ofThePage, tag.Name) >= 0)
            faults.Add(LooksCodes.BadMarkup, placeOf("<" + tag.Name), new Bilingual($"网页已经有“<{tag.Name}>”", $"The page has its '<{tag.Name}>' already"));
        if (tag.Name == "img" && !tag.Attributes.Any(attribute => attribute.Name == "alt"))
            faults.Add(LooksCodes.BadMarkup, placeOf(written), new Bilingual("图片没有 alt（给看不见图片的读者的文字；纯装饰的写 alt=\"\"）", "The picture has no alt (words for readers who cannot see it; alt=\"\" for mere decoration)"));
    }

    private static void CheckAttribute(HtmlTag tag, HtmlAttribute attribute, Func<string, Place> placeOf, DiagnosticBag faults)
    {
        string text = attribute.Value.Length == 0 ? attribute.Name : $"{attribute.Name}=\"{attribute.Value}\"";
        // The value may have been put in by the template.
        var place = placeOf(text) is { Line: > 0 } exact ? exact : placeOf(attribute.Name + "=");
        if (attribute.Name == "style" || attribute.Name.StartsWith("on", StringComparison.Ordinal) || IsScript(attribute) || IsAsking(tag, attribute))
            faults.Add(LooksCodes.Blocked, place, text);
        else if (attribute.IsAddress && !IsGood(attribute.Value))
            faults.Add(LooksCodes.BadLink, place, attribute.Value, new Bilingual("不是 ~/ 开头的站内地址，也不是完整的网址", "is neither an address within the site, which begins with ~/, nor a whole one"));
    }

    /// <summary>As browsers read an address: entities are characters, and line ends and tabs are nothing.</summary>
    private static bool IsScript(HtmlAttribute attribute)
    {
        if (!attribute.IsAddress)
            return false;
        string address = string.Concat(WebUtility.HtmlDecode(attribute.Value).Where(c => c > ' '));
        return address.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) || address.StartsWith("data:", StringComparison.OrdinalIgnoreCase) && attribute.Name == "href";
    }

    /// <summary>Whether a browser would ask another site for something.</summary>
    private static bool IsAsking(HtmlTag tag, HtmlAttribute attribute) => attribute.Name switch
    {
        "src" => !attribute.Value.StartsWith(Root, StringComparison.Ordinal) && attribute.Value.Contains(':') && !IsPicture(attribute.Value) || attribute.Value.StartsWith("//", StringComparison.Ordinal),
        "href" => tag.Name is not ("a" or "area") && !attribute.Value.StartsWith('#'),
        _ => Array.IndexOf(asking, attribute.Name) >= 0,
    };

    private static bool IsPicture(string address) => address.StartsWith("data:image/", StringComparison.Ordinal);

    private static bool IsGood(string address) =>
        address.StartsWith(Root, StringComparison.Ordinal) || IsPicture(address) || Array.Exists(whole, start => address.StartsWith(start, StringComparison.OrdinalIgnoreCase));
}
