using PerfEvalSite.Data.Diagnostics;
using PerfEvalSite.Data.Profiles;

namespace PerfEvalSite.Data.Reading;

/// <summary>The profiles of a data folder: <c>profiles/NAME.json</c>, which may change those of the tool or add others.</summary>
internal static class ProfileFiles
{
    private const string Folder = "profiles";
    private const int MostBytes = 4 * 1024 * 1024;

    /// <param name="named">Which one <c>site.json</c> says; empty for none.</param>
    /// <returns>Those that could be read, by path.</returns>
    public static List<(string Path, byte[] Content)> Read(ReadingContext context, string named)
    {
        var read = new List<(string, byte[])>();
        var hash = new QuickHash();
        if (Directory.Exists(context.Absolute(Folder)))
            foreach (string file in Directory.GetFiles(context.Absolute(Folder), "*.json").Order(StringComparer.Ordinal))
            {
                string path = $"{Folder}/{Path.GetFileName(file)}";
                context.Opening<object>(path, stream =>
                {
                    if (stream.Length > MostBytes)
                    {
                        context.Diagnostics.Add(FormCodes.JsonTooLarge, new Place(path), Bilingual.Of((int)(stream.Length / 1024 / 1024)), Bilingual.Of(MostBytes / 1024 / 1024));
                        return null;
                    }
                    var bytes = new byte[stream.Length];
                    stream.ReadExactly(bytes);
                    hash.Append(System.Text.Encoding.UTF8.GetBytes(path));
                    hash.Append(bytes);
                    read.Add((path, bytes));
                    context.Profiles.Add(Path.GetFileNameWithoutExtension(file), path, bytes, context.Diagnostics);
                    return null;
                });
            }
        context.UseProfile(named.Length == 0 ? null : context.Profiles.Find(named), hash.Take());
        if (named.Length > 0 && context.Profile is null)
            context.Diagnostics.Add(ProfileCodes.NoSuchProfile, new Place(SettingsReader.FileName), named,
                new Bilingual($"；可用的有：{string.Join("、", context.Profiles.Names)}", $"; there are {string.Join(", ", context.Profiles.Names)}"));
        return read;
    }
}
