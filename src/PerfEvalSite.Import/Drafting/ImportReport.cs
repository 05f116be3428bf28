using System.Text.Encodings.Web;
using System.Text.Json;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Import.Recognition;
using PerfEvalSite.Import.Sources;

namespace PerfEvalSite.Import.Drafting;

/// <summary>
/// What became of every piece of the documents, as JSON: for programs, and as the memory of what was drafted.
/// </summary>
public static class ImportReport
{
    public static byte[] Write(Draft draft, ImportTally tally, DraftStore store)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("disclosure", draft.Id);
            json.WriteNumber("figuresInTables", tally.InTables);
            json.WriteNumber("figuresInTexts", tally.InTexts);
            json.WriteNumber("figuresReadTwice", tally.ReadTwice);
            json.WriteNumber("figuresNotPlaced", tally.FiguresLeft);
            json.WriteStartArray("documents");
            foreach (var document in draft.Documents)
                Write(json, document, draft, tally);
            json.WriteEndArray();
            json.WriteStartArray("differences");
            foreach (var cell in store.Differences)
            {
                json.WriteStartObject();
                json.WriteString("file", cell.File);
                json.WriteString("cell", CellOf(cell));
                json.WriteString("there", cell.Theirs);
                json.WriteString("imported", cell.Ours);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartObject("drafted");
            foreach (var (name, hash) in store.Drafted)
                json.WriteString(name, hash);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    public static string CellOf(DraftDifference cell) => cell.Row == 0 ? "" : $"{(cell.Sheet.Length > 0 ? cell.Sheet + "!" : "")}{Place.ColumnLetters(cell.Column)}{cell.Row}";

    private static void Write(Utf8JsonWriter json, RecognisedDocument document, Draft draft, ImportTally tally)
    {
        json.WriteStartObject();
        json.WriteString("file", document.Source.Name);
        json.WriteString("title", document.Title.Value);
        json.WriteString("agency", document.Agency.Value);
        json.WriteStartArray("tables");
        foreach (var table in document.Tables)
        {
            var sheet = draft.Sheets.Find(one => one.Table == table);
            json.WriteStartObject();
            json.WriteString("key", table.Key);
            WritePlace(json, table.Source.Place);
            if (sheet is not null)
            {
                json.WriteString("form", sheet.Placement.Form.Id);
                json.WriteString("profile", sheet.Placement.Profile.Id);
                json.WriteString("sheet", sheet.Name);
                json.WriteString("because", sheet.Placement.Reasons);
            }
            else
                json.WriteString("why", table.Why.Zh);
            if (sheet is not null || table.Sheet.Cells.Any(cell => tally.UseOf(cell) is not null))
            {
                json.WriteStartArray("cells");
                foreach (var cell in table.Sheet.Cells)
                    if (cell.Text.Trim().Length > 0)
                        Write(json, cell, tally.UseOf(cell));
                json.WriteEndArray();
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("texts");
        foreach (var text in document.Texts)
        {
            json.WriteStartObject();
            json.WriteString("section", text.Section.Id);
            json.WriteString("heading", text.Heading);
            WritePlace(json, text.Place);
            json.WriteNumber("figures", Numbers.In(text.Text));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("notPlaced");
        foreach (var left in document.Leftovers)
            WriteLeft(json, left.Place, left.Text, left.Why, left.Figures);
        foreach (var left in document.Source.Unread)
            WriteLeft(json, left.Place, left.Text, left.Why, left.IsContent ? Numbers.In(left.Text) : 0);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLeft(Utf8JsonWriter json, SourcePlace place, string text, Bilingual why, int figures)
    {
        json.WriteStartObject();
        WritePlace(json, place);
        json.WriteString("text", text);
        json.WriteString("why", why.Zh);
        json.WriteNumber("figures", figures);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SheetCell cell, CellUse? use)
    {
        json.WriteStartObject();
        json.WriteString("text", cell.Text.Trim());
        json.WriteString("cell", $"{Place.ColumnLetters(cell.Column + 1)}{cell.Row + 1}");
        WritePlace(json, cell.Place);
        if (use is { Table: { } table, Column: { } column })
            json.WriteString("became", $"{table.FileName}.{column.Id}");
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, SourcePlace place)
    {
        json.WriteString("place", place.Text(Language.Chinese));
        if (place.Page == 0 || place.Box.IsEmpty)
            return;
        json.WriteStartArray("box");
        foreach (double at in new[] { place.Box.Left, place.Box.Top, place.Box.Right, place.Box.Bottom })
            json.WriteNumberValue(Math.Round((decimal)at, 1));
        json.WriteEndArray();
    }
}
