using System.Globalization;
using PerfEvalSite.Data.Diagnostics;

namespace PerfEvalSite.Import.Sources;

/// <summary>Where something stands in the document that it was read from.</summary>
/// <param name="Page">From 1; 0 where the document has no pages.</param>
/// <param name="Line">Of the page, or the number of the paragraph; 0 for a cell.</param>
/// <param name="Sheet">Of a workbook; else the number of the table as 表3, or null.</param>
/// <param name="Row">Of the sheet or table, from 1.</param>
/// <param name="Box">On the page; empty where there is none.</param>
public readonly record struct SourcePlace(int Page = 0, int Line = 0, string? Sheet = null, int Row = 0, int Column = 0, Box Box = default)
{
    /// <summary>第3页第7行, 收入表!B7.</summary>
    public string Text(Language language)
    {
        bool isEnglish = language == Language.English;
        string cell = Row > 0 ? string.Create(CultureInfo.InvariantCulture, $"{Place.ColumnLetters(Math.Max(Column, 1))}{Row}") : "";
        if (Sheet is not null)
            return cell.Length > 0 ? $"{Sheet}!{cell}" : Sheet;
        string page = Page == 0 ? "" : isEnglish ? string.Create(CultureInfo.InvariantCulture, $"page {Page}") : string.Create(CultureInfo.InvariantCulture, $"第{Page}页");
        string line = Line == 0 ? "" : Page == 0
            ? isEnglish ? string.Create(CultureInfo.InvariantCulture, $"paragraph {Line}") : string.Create(CultureInfo.InvariantCulture, $"第{Line}段")
            : isEnglish ? string.Create(CultureInfo.InvariantCulture, $", line {Line}") : string.Create(CultureInfo.InvariantCulture, $"第{Line}行");
        return page + line + cell;
    }
}
