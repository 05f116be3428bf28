using System.Collections.Concurrent;
using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Model;
using PerfEvalSite.Data.Tables;

namespace PerfEvalSite.Data.Reading;

/// <summary>
/// The folder that a site is made from. Opening it reads the tables of the whole site; the disclosures are then handed
/// out one by one, so that a province needs no more memory than a county.
/// </summary>
public sealed class DataFolder
{
    private readonly ReadingContext context;
    private readonly Dictionary<string, Agency> agenciesById = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> ids = new(StringComparer.Ordinal);

    private IReadOnlyList<RootFile> rootFiles = [];
    private int unknownAgencies;

    private DataFolder(ReadingContext context) => this.context = context;

    public SiteSettings Settings { get; private set; } = new();

    /// <summary>Hash of the profiles that stand in the folder.</summary>
    public byte[] ProfilesFingerprint => context.ProfilesFingerprint;

    /// <summary>Its own profiles, by path, as they stand.</summary>
    public IReadOnlyList<(string Path, byte[] Content)> OwnProfiles { get; private set; } = [];

    /// <summary>By id.</summary>
    public IReadOnlyList<Agency> Agencies { get; private set; } = [];

    /// <summary>By order, then id.</summary>
    public IReadOnlyList<Region> Regions { get; private set; } = [];

    /// <summary>The rows of the tables of the whole site, in the order of the catalogue.</summary>
    public IReadOnlyList<(Table Table, IReadOnlyList<Row> Rows)> SiteRows { get; private set; } = [];

    /// <summary>The rows of 等级标准.</summary>
    public IReadOnlyList<Row> GradeScales { get; private set; } = [];

    /// <summary>Rows of 网址变更.</summary>
    public IReadOnlyList<Row> AddressChanges { get; private set; } = [];

    /// <summary>Null when there is no such folder, or it is a data package that somebody has changed; the reason is a diagnostic.</summary>
    public static DataFolder? Open(ReadingContext context)
    {
        if (!Directory.Exists(context.DataFolder))
        {
            context.Diagnostics.Add(FileCodes.NoDataFolder, new Place(context.DataFolder), context.DataFolder);
            return null;
        }
        if (!PackageHashes.Hold(context))
            return null;
        var folder = new DataFolder(context);
        folder.Settings = SettingsReader.Read(context);
        folder.OwnProfiles = ProfileFiles.Read(context, folder.Settings.Profile);
        folder.rootFiles = RootFile.List(context);
        folder.ReadSiteTables();
        return folder;
    }

    /// <summary>The workbooks that stand beside <c>site.json</c>.</summary>
    internal IEnumerable<string> RootWorkbooks() => rootFiles.Where(file => file.Sheet is not null).Select(file => file.Path).Distinct();

    public Agency? Agency(string id) => agenciesById.GetValueOrDefault(id);

    /// <summary>One for each worker that reads disclosures.</summary>
    /// <param name="diagnostics">Where what is wrong with them is told.</param>
    /// <param name="memory">What they are read into, each valid until the next is; null for memory of their own.</param>
    public DisclosureAssembler NewAssembler(DiagnosticBag diagnostics, FigureMemory? memory = null) => new(diagnostics, table => ids[table], memory, Settings.AttachmentTypes);

    /// <summary>
    /// Every disclosure in the order of agency id, then disclosure id. Folders and big files at the root are merged;
    /// what is wrong with their names is reported on the way.
    /// </summary>
    /// <param name="workers">How many threads look through the big files at once, before the first disclosure is handed out.</param>
    /// <param name="sectioned">What is left out because nothing of it has changed; null for nothing.</param>
    public IEnumerable<DisclosureSource> Sources(int workers = 1, SectionedReading? sectioned = null)
    {
        var agencyFolders = FolderNames.Of("", context);
        var roots = OpenRootTables(agencyFolders, workers, sectioned);
        int section = 0;
        try
        {
            using var folders = FolderSources(agencyFolders).GetEnumerator();
            bool hasFolder = folders.MoveNext();
            var taken = new List<RootTable>(roots.Count);
            while (true)
            {
                DisclosureKey? least = hasFolder ? new(folders.Current.Agency, folders.Current.Disclosure) : null;
                taken.Clear();
                foreach (var root in roots)
                    if (root.Next is { } key)
                    {
                        int order = least is { } found ? key.CompareTo(found) : -1;
                        if (order < 0)
                        {
                            taken.Clear();
                            least = key;
                        }
                        if (order <= 0)
                            taken.Add(root);
                    }
                if (sectioned is not null)
                    section = EndSections(section, least is { } its ? sectioned.Sections.Of(its.AgencyId) : sectioned.Sections.Count, roots, sectioned);
                if (least is not { } next)
                    break;
                var rows = new List<IRootRows>(taken.Count);
                foreach (var root in taken)
                    rows.Add(root.Take());
                string path = $"{next.AgencyId}/{next.DisclosureId}";
                IReadOnlyList<string> files = [], others = [];
                bool isFolder = hasFolder && folders.Current.Agency == next.AgencyId && folders.Current.Disclosure == next.DisclosureId;
                if (isFolder)
                {
                    (files, others) = FolderNames.FilesOf(path, context, below: true);
                    hasFolder = folders.MoveNext();
                }
                if (!IsUsable(next, isFolder ? new Place(path) : rows[0].Place))
                    // Nobody will look at them, and everything that is wrong is told in one run.
                    new RowCutter(context.Diagnostics).Cut(rows);
                else
                    yield return new DisclosureSource(next.AgencyId, next.DisclosureId, path, files, others, isFolder, rows);
            }
            sectioned?.End(roots);
        }
        finally
        {
            foreach (var root in roots)
                root.Dispose();
        }
    }

    private bool IsUsable(DisclosureKey key, Place place)
    {
        bool usable = IsSound(key.AgencyId, new("单位编码", "agency id"), place) & IsSound(key.DisclosureId, new("公开件编码", "disclosure id"), place);
        if (usable && !agenciesById.ContainsKey(key.AgencyId))
        {
            // Where the table of agencies could not be read, that has been told.
            if (agenciesById.Count == 0 && context.Diagnostics.HasErrorsIn(""))
                return false;
            var hint = unknownAgencies++ < DiagnosticBag.MostOfAFile ? Nearest.Hint(key.AgencyId, agenciesById.Keys.Order(StringComparer.Ordinal)) : "";
            context.Diagnostics.Add(RowCodes.UnknownAgency, place, key.AgencyId, hint);
            usable = false;
        }
        return usable;
    }

    private bool IsSound(string id, Bilingual what, Place place)
    {
        if (FolderNames.Fault(id) is not { } fault)
            return true;
        context.Diagnostics.Add(FileCodes.BadFolderName, place, id, what, fault);
        return false;
    }

    private static int EndSections(int from, int to, List<RootTable> roots, SectionedReading sectioned)
    {
        for (; from < to; from++)
            if (!sectioned.IsKept(from))
                foreach (var root in roots)
                    root.EndSection(from);
        return from;
    }

    private IEnumerable<(string Agency, string Disclosure)> FolderSources(List<string> agencies)
    {
        foreach (string agency in agencies)
        {
            var disclosures = FolderNames.Of(agency, context, out var files);
            // A folder of something else beside the agencies' is nobody's business.
            if (disclosures.Count > 0 || agenciesById.ContainsKey(agency))
                foreach (string file in files)
                    StrayFiles.ReportInAgency(file, context);
            foreach (string disclosure in disclosures)
                yield return (agency, disclosure);
        }
    }

    private List<RootTable> OpenRootTables(List<string> agencyFolders, int workers, SectionedReading? sectioned)
    {
        var files = rootFiles.Where(file => file.Table.IsOfDisclosure).ToList();
        var opened = new RootTable?[files.Count];
        // One of them is longer than all others together.
        var longestFirst = Enumerable.Range(0, files.Count).OrderByDescending(i => files[i].LengthIn(context)).ToList();
        Each(i => opened[i] = RootTable.Open(files[i], context, sectioned?.LastOf(files[i])));
        List<RootTable> roots = [.. opened.OfType<RootTable>()];
        if (sectioned?.Choose(roots, agencyFolders, workers) is { } kept)
        {
            bool[] begun = new bool[files.Count];
            Each(i => begun[i] = opened[i]?.TryBegin(sectioned.Sections, kept) != false);
            if (!begun.Contains(false))
                return roots;
            sectioned.KeepNone();
        }
        Each(i => opened[i]?.Begin(files[i], context, sectioned?.Sections));
        return roots;

        void Each(Action<int> act) =>
            Parallel.ForEach(Partitioner.Create(longestFirst, EnumerablePartitionerOptions.NoBuffering), new ParallelOptions { MaxDegreeOfParallelism = workers }, act);
    }

    private void ReadSiteTables()
    {
        var rows = Catalogue.OfSite.ToDictionary(table => table, _ => new List<Row>());
        var converter = new RowConverter(context.Diagnostics);
        foreach (var file in rootFiles)
            if (!file.Table.IsOfDisclosure && file.ReadAll(context) is { } raw)
                rows[file.Table].AddRange(converter.Convert(raw, null));
        foreach (var (table, found) in rows)
            if (table != Catalogue.GradeScales)
                ids[table.FileName] = [.. found.Select(row => row.Text(table.Columns[0]))];
        ids[Catalogue.GradeScales.FileName] = [.. rows[Catalogue.GradeScales].Select(row => row.Text(Catalogue.GradeScales.Scale))];
        foreach (var (table, found) in rows)
        {
            var span = found.ToArray();
            TableKeys.CheckUnique(table, span, context.Diagnostics);
            TableKeys.CheckReferences(table, span, null, table => ids[table], context.Diagnostics);
        }
        SiteRows = [.. Catalogue.OfSite.Select(table => (table, (IReadOnlyList<Row>)rows[table]))];
        var loops = SiteTables.Loops(Catalogue.Agencies, rows[Catalogue.Agencies], Catalogue.Agencies.Parent, context.Diagnostics);
        Agencies = [.. SiteTables.Agencies(rows[Catalogue.Agencies]).Select(agency => loops.Contains(agency.Id) ? agency with { ParentId = "" } : agency)];
        loops = SiteTables.Loops(Catalogue.Regions, rows[Catalogue.Regions], Catalogue.Regions.Parent, context.Diagnostics);
        Regions = [.. SiteTables.Regions(rows[Catalogue.Regions]).Select(region => loops.Contains(region.Id) ? region with { ParentId = "" } : region)];
        GradeScales = rows[Catalogue.GradeScales];
        AddressChanges = rows[Catalogue.AddressChanges];
        foreach (var agency in Agencies)
            agenciesById.TryAdd(agency.Id, agency);
        context.AgencyNames = new AgencyNames(Agencies);
    }
}
