namespace PerfEvalSite.Data.Reading;

/// <summary>
/// Which part of a data folder a path means: all of it, one agency's folder, or one disclosure's. A clerk who works on
/// one disclosure checks that folder alone; the site's own tables are found above it.
/// </summary>
/// <param name="DataFolder">Absolute path of the folder that holds <c>site.json</c>.</param>
/// <param name="AgencyId">Null for all agencies.</param>
/// <param name="DisclosureId">Null for all disclosures.</param>
public sealed record DataScope(string DataFolder, string? AgencyId, string? DisclosureId)
{
    public static DataScope Of(string path)
    {
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (IsDataFolder(full))
            return new(full, null, null);
        string? agency = Path.GetDirectoryName(full);
        if (agency is not null && IsDataFolder(agency))
            return new(agency, Path.GetFileName(full), null);
        string? data = Path.GetDirectoryName(agency);
        return data is not null && IsDataFolder(data)
            ? new(data, Path.GetFileName(agency), Path.GetFileName(full))
            : new(full, null, null);
    }

    public bool Includes(DisclosureSource source) => Includes(source.AgencyId, source.Id);

    public bool Includes(string agencyId, string disclosureId) =>
        (AgencyId is null || AgencyId == agencyId) && (DisclosureId is null || DisclosureId == disclosureId);

    private static bool IsDataFolder(string path) => File.Exists(Path.Combine(path, SettingsReader.FileName));
}
