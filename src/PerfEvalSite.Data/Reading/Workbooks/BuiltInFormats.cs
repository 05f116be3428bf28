namespace PerfEvalSite.Data.Reading.Workbooks;

/// <summary>The formats that a workbook names by number only. Those of a Chinese Excel where they depend on the language.</summary>
public static class BuiltInFormats
{
    /// <summary>The format with that number; null where there is none.</summary>
    public static string? Find(int id) => id switch
    {
        0 => "General",
        1 => "0",
        2 => "0.00",
        3 => "#,##0",
        4 => "#,##0.00",
        5 or 6 or 37 or 38 or 41 or 42 => "#,##0;-#,##0",
        7 or 8 or 39 or 40 or 43 or 44 => "#,##0.00;-#,##0.00",
        9 => "0%",
        10 => "0.00%",
        11 or 48 => "0.00E+00",
        12 or 13 => "# ?/?",
        14 or 15 or 16 or 30 => "yyyy-m-d",
        17 => "yyyy-m",
        18 or 19 or 20 or 21 or 45 or 46 or 47 or 32 or 33 or 34 or 35 or 55 or 56 => "h:mm:ss",
        22 => "yyyy-m-d h:mm",
        27 or 36 or 50 or 52 or 57 => "yyyy\"年\"m\"月\"",
        28 or 29 or 31 or 51 or 53 or 54 or 58 => "yyyy\"年\"m\"月\"d\"日\"",
        49 => "@",
        _ => null,
    };
}
