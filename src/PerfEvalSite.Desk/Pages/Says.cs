using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Desk.Looking;

namespace PerfEvalSite.Desk.Pages;

/// <summary>Words and parts that more than one page has.</summary>
internal static class Says
{
    public static string Level(string level) => level switch { "error" => "错误", "warning" => "要看", _ => "提示" };

    /// <summary>As Excel and WPS name it: 资金!D7. For a CSV file line and column.</summary>
    public static string Cell(Place place) =>
        place.Sheet is not null && place.Line > 0 ? $"{place.Sheet}!{Place.ColumnLetters(Math.Max(place.Column, 1))}{place.Line}"
        : place.Sheet is not null ? place.Sheet
        : place.Line > 0 ? $"第{place.Line}行，第{Math.Max(place.Column, 1)}个字起" : "";

    /// <summary>The address of the page on one cell; null where the place is no cell.</summary>
    public static string? CellLink(Place place) =>
        place.Line == 0 || place.Column == 0 ? null
        : $"/cell?file={Uri.EscapeDataString(place.Path)}&line={place.Line}&column={place.Column}{(place.Sheet is null ? "" : $"&sheet={Uri.EscapeDataString(place.Sheet)}")}";

    /// <summary>How a disclosure stands against what is published.</summary>
    public static string Against(DisclosureState one, bool isPublished) =>
        one.Rehearsed is not { } rehearsed ? "读不出来"
        : !isPublished || rehearsed.IsNew ? "还没有公开"
        : rehearsed.IsChanged ? $"公开后改了 {rehearsed.Changes!.Count} 处" : "已公开，没有变动";

    /// <summary>A box that says how something went; red where it did not.</summary>
    public static Html Box(this Html html, bool isGood, string head, string more = "") =>
        html.Add($"<div class=\"box {(isGood ? "good" : "bad")}\" role=\"{(isGood ? "status" : "alert")}\"><p><strong>{head}</strong></p>{Paragraph(more)}</div>\n");

    private static Raw Paragraph(string text) => text.Length == 0 ? new("") : new Html().Add($"<p>{text}</p>").ToRaw();

    public static Raw Attribute(string name, bool isThere) => new(isThere ? " " + name : "");
}
