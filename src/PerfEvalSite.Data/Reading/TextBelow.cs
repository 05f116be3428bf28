using System.Text.RegularExpressions;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;

namespace PerfEvalSite.Data.Reading;

/// <summary>Notes, signatures and dates that a form has below its table: told once as what they are, not cell by cell as rows that are wrong.</summary>
internal sealed partial class TextBelow(TableHeader header)
{
    /// <summary>A row of signatures has one for each of a few people, and their names beside.</summary>
    private const int MostCells = 8;

    private (Unit Unit, Place Place, string Text)? unit;
    private int count;
    private int firstLine;
    private string first = "";

    /// <summary>What such text begins with, so that nearly every row is seen to be none at once.</summary>
    private const string FirstCharacters = "（(【[备注附说填制经审复校单部财分项负联电报编签公盖本无此我没金货币计数以";

    /// <summary>Whether the record is such text; it is counted then.</summary>
    public bool Takes(IRecords record)
    {
        if (count == 0 && !MayBegin(record))
            return false;
        int said = 0, at = -1;
        for (int i = 0; i < record.FieldCount; i++)
            if (!record[i].IsWhiteSpace())
            {
                said++;
                at = at < 0 ? i : at;
            }
        if (said > MostCells || !IsText(record[at].Trim(), said) || HoldsWhatARowNeeds(record, at))
            return false;
        for (int i = at; unit is null && i < record.FieldCount; i++)
            if (!record[i].IsWhiteSpace() && UnitStatement.Read(record[i].ToString()).Unit is { } stated)
                unit = (stated, header.PlaceAt(record.LineOf(i), record.ColumnOf(i)), record[i].Trim().ToString());
        if (count++ == 0)
        {
            firstLine = record.Line;
            // What comes behind may be somebody's name.
            var text = record[at].Trim();
            int colon = text.IndexOfAny('：', ':');
            first = (colon < 0 ? text : text[..(colon + 1)]).ToString();
        }
        return true;
    }

    /// <summary>A row follows after all: a unit that was stated between them may be meant for what comes.</summary>
    public void GoOn(DiagnosticBag diagnostics)
    {
        if (unit is { } between)
            diagnostics.Add(UnitCodes.NotUnderstood, between.Place, between.Text);
        unit = null;
    }

    public void Report(DiagnosticBag diagnostics)
    {
        // 注：本表金额单位为元 counts as if it stood above.
        if (unit is { } stated && header.TakeUnit(stated.Unit) is { } other)
            diagnostics.Add(UnitCodes.Disagree, stated.Place, other.Name, stated.Unit.Name);
        unit = null;
        if (count > 0)
            diagnostics.Add(LostRowCodes.TextBelowTable, header.PlaceAt(firstLine, 1), first, Bilingual.Of(count));
        count = 0;
    }

    private static bool MayBegin(IRecords record)
    {
        for (int i = 0; i < record.FieldCount; i++)
            if (record[i].TrimStart() is { IsEmpty: false } text)
                return FirstCharacters.Contains(text[0]);
        return false;
    }

    /// <summary>Below a note, a single cell goes on with it.</summary>
    private bool IsText(ReadOnlySpan<char> text, int said) => Beginning().IsMatch(text) || (said == 1 && UnitStatement.Read(text.ToString()) is { StartsText: true, Unit: not null }) || (said == 1 && (Nothing().IsMatch(text) || (count > 0 && Going().IsMatch(text))));

    /// <summary>Whether another of the cells that a row must have says anything.</summary>
    private bool HoldsWhatARowNeeds(IRecords record, int besides)
    {
        for (int i = 0; i < record.FieldCount && i < header.FieldCount; i++)
            if (i != besides && header[i].Column is { IsRequired: true } column && !record[i].IsWhiteSpace() && !Beginning().IsMatch(record[i].Trim()) && column.Type != Tables.ColumnType.Text)
                return true;
        return false;
    }

    [GeneratedRegex(@"^[（(]?(?:备注|注|附注|说明|填[报表写]说明|注释|填[表报]人|制表人|制表|经办人|经办|审[核批]人|审[核批]|复核人|复核|校对人|校对|(?:单位|部门|财务|分管|项目|)负责人|分管领导|联系人|联系电话|电话|填[表报](?:日期|时间|单位)|报送日期|编制单位|签[字章名]|(?:单位|)(?:[（(]|)(?:公章|盖章|签章)(?:[）)]|)|单位[（(]盖章[）)])\s*\d*\s*(?:[：:）)、.．]|[（(]?(?:签[字章名]|盖章)|$)")]
    private static partial Regex Beginning();

    /// <summary>本表无数据, as a sentence in place of rows.</summary>
    [GeneratedRegex(@"(?:无数据|为空表|空表列示|没有数据|无相关(?:收支|支出|收入))")]
    private static partial Regex Nothing();

    [GeneratedRegex(@"^[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)、.．]|^[^,\d]{6,}")]
    private static partial Regex Going();
}
