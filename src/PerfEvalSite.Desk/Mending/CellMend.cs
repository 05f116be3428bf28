using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Desk.Folders;

namespace PerfEvalSite.Desk.Mending;

/// <summary>What became of a wish to change a cell.</summary>
internal enum MendOutcome
{
    Done,

    /// <summary>The file is another than the one that was looked at.</summary>
    FileChanged,

    /// <summary>Another program has it open.</summary>
    FileHeld,

    /// <summary>It can only be changed in the program that made the file.</summary>
    NotHere,
}

/// <summary>A cell as it was looked at.</summary>
/// <param name="Mark">Of the whole file: it must be the same when the cell is written.</param>
internal sealed record SeenCell(IWrittenCell Cell, string Mark);

/// <summary>
/// Changes one cell in the file that it came from, and nothing else in it. Whatever is not sure is left to the person and the program that the file
/// belongs to.
/// </summary>
internal static class CellMend
{
    private const long MostBytes = 64L << 20;

    /// <summary>Null where there is no such cell.</summary>
    /// <param name="path">Absolute.</param>
    /// <param name="place">With the line and column of a diagnostic.</param>
    public static SeenCell? Look(string path, Place place)
    {
        if (place.Line < 1 || place.Column < 1 || new FileInfo(path) is not { Exists: true, Length: <= MostBytes })
            return null;
        byte[] content = Read(path);
        IWrittenCell? cell = Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".csv" or ".txt" or ".tsv" when place.Sheet is null => CsvCell.Find(content, path, place.Line, place.Column),
            ".json" when place.Sheet is null => JsonCell.Find(content, place.Line, place.Column),
            ".xlsx" or ".xlsm" when place.Sheet is { } sheet => XlsxCell.Find(content, sheet, place.Line, place.Column),
            _ when place.Sheet is { } sheet => SheetCell.Find(content, path, sheet, place.Line, place.Column, "这种工作簿不能在这里改，请用 WPS 或 Excel 打开改。"),
            _ => null,
        };
        return cell is null ? null : new(cell, Convert.ToHexStringLower(QuickHash.Of(content)));
    }

    /// <param name="mark">Of the file when the cell was looked at.</param>
    public static MendOutcome Write(string path, Place place, string mark, string text)
    {
        if (WholeFile.IsHeld(path))
            return MendOutcome.FileHeld;
        if (Look(path, place) is not { } seen || seen.Mark != mark)
            return MendOutcome.FileChanged;
        // A form sends the ends of its lines as the network has them.
        if (seen.Cell.WhyNot.Length > 0 || seen.Cell.With(text.ReplaceLineEndings("\n")) is not { } content)
            return MendOutcome.NotHere;
        try
        {
            WholeFile.Replace(path, content);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return MendOutcome.FileHeld;
        }
        return MendOutcome.Done;
    }

    private static byte[] Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var content = new byte[file.Length];
        file.ReadExactly(content);
        return content;
    }
}
