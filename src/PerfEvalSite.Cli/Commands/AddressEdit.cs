using PerfEvalSite.Cli.Reports;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Reading;
using PerfEvalSite.Data.Tables;
using PerfEvalSite.Site.Building;

namespace PerfEvalSite.Cli.Commands;

/// <summary>
/// Takes an address back, or moves it: first a row of 网址变更, then the folder, then the code in the table of agencies. Of what is withdrawn the folder gets
/// a <c>_</c> in front: it stays where it is, as it is, and is not read any more. Run again, it does what is left to be done, or says that nothing is.
/// </summary>
internal sealed class AddressEdit
{
    private static readonly AddressChangesTable table = Catalogue.AddressChanges;

    private readonly string data;
    private readonly string date;
    private readonly string reason;
    private readonly Language language;
    private readonly ReadingContext context;
    private readonly DataFolder? folder;
    private readonly IReadOnlyList<AddressChange> changes = [];
    private readonly List<DisclosureSource> sources = [];

    public AddressEdit(string data, string date, string reason, Language language)
    {
        (this.data, this.date, this.reason, this.language) = (data, date, reason, language);
        context = new ReadingContext(Path.GetFullPath(data), new DiagnosticBag());
        folder = DataFolder.Open(context);
        if (folder is null)
            return;
        changes = AddressChange.Read(folder.AddressChanges, folder.Settings.BaseUrl.Length == 0 ? null : folder.Settings.BaseUrl, context.Diagnostics);
        foreach (var source in folder.Sources())
            using (source)
                sources.Add(source);
    }

    public int Withdraw(string given)
    {
        if (folder is null)
            return NoData();
        string old = AddressCommands.Plain(given), aside = Aside(old);
        var registered = Registered(old);
        if (registered is { New: not null })
            return Refuse($"“{old}”已登记为改到“{Short(registered.New)}”；要撤回的是后者。", $"“{old}” is registered as moved to “{Short(registered.New)}”: withdraw that.");
        if (!Exists(old) && registered is null)
            return Refuse($"数据里没有“{old}”。", $"“{old}” is not in the data.");
        if (IsFolder(old) && IsFolder(aside))
            return Refuse($"文件夹“{old}”和“{aside}”都在；请先移走其中一个。", $"Both folders '{old}' and '{aside}' are there; move one of them away first.");
        bool wasThere = registered is not null && !IsFolder(old);
        if (registered is null && !Register(old, AddressChangesTable.Withdrawn))
            return RowToAdd(old, AddressChangesTable.Withdrawn);
        if (IsFolder(old))
        {
            Directory.Move(context.Absolute(old), context.Absolute(aside));
            Say($"文件夹改名为 {Shown(aside)}：内容原样保留，不再生成。", $"The folder is {Shown(aside)} now: it stays as it is and is not built.");
        }
        if (wasThere)
            Say($"“{old}”已经登记为撤回，没有要做的。", $"“{old}” is registered as withdrawn; nothing is left to be done.");
        return Rest(old, old.Contains('/') ? null : (Bilingual?)new Bilingual($"请在单位表里删去“{old}”一行", $"delete the row “{old}” of the table of agencies"));
    }

    public int Rename(string givenOld, string givenNew)
    {
        if (folder is null)
            return NoData();
        string old = AddressCommands.Plain(givenOld), now = AddressCommands.Plain(givenNew);
        var registered = Registered(old);
        if (old == now || old.Contains('/') != now.Contains('/'))
            return Refuse($"“{old}”不能改成“{now}”：要么都是单位编码，要么都是“单位编码/公开件编码”，且不相同。", $"“{old}” cannot become “{now}”: both are agencies or both are disclosures, and they differ.");
        if (registered is not null && Short(registered.New ?? "") != now)
            return Refuse($"“{old}”已登记为{(registered.New is null ? "撤回" : $"改到“{Short(registered.New)}”")}。", $"“{old}” is registered as {(registered.New is null ? "withdrawn" : $"moved to “{Short(registered.New)}”")} already.");
        if (Registered(now) is { } circle)
            return Refuse($"“{now}”是登记过的旧网址（{circle.Row.Place.Path} 第 {circle.Row.Line} 行），再用它会绕成一圈。", $"“{now}” is an old address already ({circle.Row.Place.Path}, line {circle.Row.Line}): using it again would lead in a circle.");
        if (registered is null && !Exists(old))
            return Refuse($"数据里没有“{old}”。", $"“{old}” is not in the data.");
        if (registered is null ? Exists(now) : IsFolder(old) && IsFolder(now))
            return Refuse($"“{now}”已经有了。", $"“{now}” is there already.");
        if (now.Split('/') is [var agency, _] && folder.Agency(agency) is null)
            return Refuse($"单位表里没有“{agency}”。", $"The table of agencies has no “{agency}”.");
        bool isLeft = Exists(old);
        if (registered is null && !Register(old, now))
            return RowToAdd(old, now);
        if (IsFolder(old))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(context.Absolute(now))!);
            Directory.Move(context.Absolute(old), context.Absolute(now));
            Say($"文件夹改名为 {Shown(now)}。", $"The folder is {Shown(now)} now.");
        }
        if (!isLeft)
            Say($"“{old}”已经登记为改到“{now}”，没有要做的。", $"“{old}” is registered as moved to “{now}”; nothing is left to be done.");
        Bilingual? code = old.Contains('/') || folder.Agency(old) is null || RenameAgency(old, now) ? null : (Bilingual?)new Bilingual($"请在单位表里把编码“{old}”改成“{now}”", $"change the id “{old}” to “{now}” in the table of agencies");
        return Rest(old, code);
    }

    /// <summary>Says what only a person can do, which ends with an exit code of its own.</summary>
    private int Rest(string old, Bilingual? first)
    {
        var left = new List<Bilingual>();
        if (first is { } code && folder!.Agency(old) is not null)
            left.Add(code);
        if (sources.Exists(source => source.IsInRoot && (source.AgencyId == old || $"{source.AgencyId}/{source.Id}" == old)))
            left.Add(new($"数据文件夹下的大表里还有“{old}”的行，请一并改好", $"big files at the root of the data have rows of “{old}”; mend them too"));
        if (left.Count > 0)
        {
            Say($"还要由您来做：{string.Join("；", left.Select(one => one.Zh))}。", $"Left to you: {string.Join("; ", left.Select(one => one.En))}.");
            return ExitCode.BadData;
        }
        Say($"下一步：perfeval build {data}", $"Next: perfeval build {data}");
        return ExitCode.Done;
    }

    /// <summary>In the cells of the table of agencies that name it, as itself or as the one above. False where they stand in a file that cannot be edited.</summary>
    private bool RenameAgency(string old, string now)
    {
        var agencies = Catalogue.Agencies;
        var cells = folder!.SiteRows.Where(rows => rows.Table == agencies).SelectMany(rows => rows.Rows)
            .SelectMany(row => new[] { agencies.Id, agencies.Parent }.Where(column => row.Text(column) == old).Select(row.PlaceOf));
        foreach (var file in cells.GroupBy(cell => cell.Path))
            if (!SiteTableFile.Replace(context, file.Key, agencies, [.. file.Select(cell => (cell.Line, cell.Column))], old, now))
                return false;
        Say($"单位表里的编码“{old}”改成了“{now}”。", $"The id “{old}” in the table of agencies is “{now}” now.");
        return true;
    }

    private bool Register(string old, string now)
    {
        var cells = new Dictionary<Column, string> { [table.Old] = old, [table.New] = now, [table.Date] = date, [table.Reason] = reason };
        if (SiteTableFile.Add(context, table, cells, folder!.AddressChanges.Count > 0) is not { } file)
            return false;
        Say($"已在 {Shown(file)} 登记：{old} → {now}。", $"Registered in {Shown(file)}: {old} → {now}.");
        return true;
    }

    private int RowToAdd(string old, string now) => Refuse(
        $"网址变更表不是 CSV，或者读不明白，请自行添一行，再运行一次：原网址 {old}，新网址 {now}，日期 {date}，原因 {reason}。",
        $"The table of address changes is no CSV or cannot be understood; add the row yourself and run this again: old {old}, new {now}, date {date}, reason {reason}.");

    private int NoData()
    {
        ReportWriter.Write(Console.Error, new Report([.. context.Diagnostics.Sorted().Select(diagnostic => ReportItem.Of(diagnostic, "", language))], null, Verdict.Of(1, null, false), 0, null), ReportFormat.Text, language);
        return ExitCode.BadData;
    }

    private int Refuse(string zh, string en)
    {
        Console.Error.WriteLine(VisibleText.Line(PersonalText.Redacted(language == Language.English ? en : zh)));
        return ExitCode.BadData;
    }

    private void Say(string zh, string en) => Console.Out.WriteLine(VisibleText.Line(PersonalText.Redacted(language == Language.English ? en : zh)));

    /// <summary>The row of this very address, the last where there are several.</summary>
    private AddressChange? Registered(string address) => changes.LastOrDefault(change => change.Old == "agencies/" + address);

    private bool Exists(string address) => IsFolder(address) || sources.Exists(source => $"{source.AgencyId}/{source.Id}" == address) || folder!.Agency(address) is not null;

    private bool IsFolder(string address) => Directory.Exists(context.Absolute(address));

    /// <summary>Folders with a _ in front are not read.</summary>
    private static string Aside(string address) => address[..(address.LastIndexOf('/') + 1)] + "_" + address[(address.LastIndexOf('/') + 1)..];

    private static string Short(string path) => path.StartsWith("agencies/", StringComparison.Ordinal) ? path["agencies/".Length..] : path;

    private string Shown(string path) => ReportItem.Under(data, path);
}
