namespace PerfEvalSite.Data.Checking.FinalAccounts;

/// <summary>
/// The classes (类) of the functional classification of spending (政府收支分类科目) with the names that they had in each
/// year. A class that changed its name is there once for each name. Sections and items are not: there are thousands.
/// </summary>
public static class FunctionCodes
{
    private static readonly Entry[] entries =
        [
            new(201, "一般公共服务支出"), new(202, "外交支出"), new(203, "国防支出"), new(204, "公共安全支出"), new(205, "教育支出"), new(206, "科学技术支出"),
            new(207, "文化体育与传媒支出", Last: 2018), new(207, "文化旅游体育与传媒支出", First: 2019),
            new(208, "社会保障和就业支出"),
            new(210, "医疗卫生支出", Last: 2013), new(210, "医疗卫生与计划生育支出", First: 2014, Last: 2018), new(210, "卫生健康支出", First: 2019),
            new(211, "环境保护支出", Last: 2010), new(211, "节能环保支出", First: 2011),
            new(212, "城乡社区事务支出", Last: 2013), new(212, "城乡社区支出", First: 2014),
            new(213, "农林水事务支出", Last: 2013), new(213, "农林水支出", First: 2014),
            new(214, "交通运输支出"),
            new(215, "资源勘探电力信息等支出", Last: 2013), new(215, "资源勘探信息等支出", First: 2014, Last: 2019), new(215, "资源勘探工业信息等支出", First: 2020),
            new(216, "商业服务业等支出"), new(217, "金融支出"), new(218, "地震灾后恢复重建支出", Last: 2013), new(219, "援助其他地区支出"),
            new(220, "国土资源气象等支出", Last: 2013), new(220, "国土海洋气象等支出", First: 2014, Last: 2018), new(220, "自然资源海洋气象等支出", First: 2019),
            new(221, "住房保障支出"), new(222, "粮油物资储备支出"), new(223, "国有资本经营预算支出"),
            new(224, "灾害防治及应急管理支出", First: 2019), new(227, "预备费"), new(229, "其他支出"), new(230, "转移性支出"),
            new(231, "债务还本支出"), new(232, "债务付息支出"), new(233, "债务发行费用支出"), new(234, "抗疫特别国债安排的支出", First: 2020),
        ];

    /// <summary>The class that a line of 收入支出决算总表 names without its code (八、社会保障和就业支出); 0 when none is meant.</summary>
    public static int ClassOf(string name)
    {
        foreach (var entry in entries)
            if (SameName(entry.Name, name))
                return entry.Code;
        return 0;
    }

    /// <summary>The name that a class had in a year; null when there was no such class then.</summary>
    public static string? NameIn(int code, int year)
    {
        foreach (var entry in entries)
            if (entry.Code == code && entry.First <= year && year <= entry.Last)
                return entry.Name;
        return null;
    }

    /// <summary>Whether the class has the name in some year: documents keep names of the year before, which is no mistake about the code.</summary>
    public static bool IsNameOf(int code, string name)
    {
        foreach (var entry in entries)
            if (entry.Code == code && SameName(entry.Name, name))
                return true;
        return false;
    }

    /// <summary>Forms write 社会保障和就业支出, 社会保障和就业（类） and 社会保障和就业 of the same class.</summary>
    public static bool SameName(string a, string b) => a == b || Core(a).SequenceEqual(Core(b));

    private static ReadOnlySpan<char> Core(string name)
    {
        var core = AccountNames.Plain(name).AsSpan();
        foreach (string tail in (ReadOnlySpan<string>)["支出", "（类）", "类", "支出"])
            if (core.EndsWith(tail, StringComparison.Ordinal) && core.Length > tail.Length)
                core = core[..^tail.Length];
        return core;
    }

    /// <summary>Years in which the class had the name, both included.</summary>
    private readonly record struct Entry(int Code, string Name, int First = 0, int Last = int.MaxValue);
}
