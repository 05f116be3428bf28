namespace PerfEvalSite.Data.Tables;

/// <summary>What a column holds; decides how a cell is understood, checked, aligned and written to a workbook.</summary>
public enum ColumnType
{
    /// <summary>Words as printed.</summary>
    Text,

    /// <summary>An identifier: ASCII, kept as text so that no spreadsheet takes its leading zeros away.</summary>
    Code,

    /// <summary>A code that need not be ASCII, such as 2080505 or a document number; text all the same.</summary>
    Label,

    /// <summary>One of the column's <see cref="Column.Choices"/>.</summary>
    Choice,

    /// <summary>是 or 否.</summary>
    Flag,

    /// <summary>Several texts, divided by ; or ；.</summary>
    List,

    /// <summary>Markdown; may run over many lines.</summary>
    Markdown,

    /// <summary>A day, month or year as printed.</summary>
    Date,

    /// <summary>A fiscal year: four digits.</summary>
    Year,

    /// <summary>A plain whole number without unit: a sequence number, a rank, a declared count.</summary>
    Integer,

    /// <summary>An amount; its unit is the cell's, the header's, the row's unit column's, or the disclosure's.</summary>
    Money,

    /// <summary>A percentage: <c>99.96%</c>. A per-mille sign counts.</summary>
    Rate,

    /// <summary>A score or a weight in 分; exact.</summary>
    Score,

    /// <summary>How many, with a unit of its own where one is written (辆, 批次, 人次).</summary>
    Count,

    /// <summary>Anything a target or an actual value can be: number with comparator and unit, range, date, words.</summary>
    Value,
}
