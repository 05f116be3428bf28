namespace PerfEvalSite.Data.Reading.Workbooks;

/// <summary>Names of a package's parts, in the one spelling in which they are compared: xl/worksheets/sheet1.xml.</summary>
internal static class PartName
{
    public static string Of(string written) => Uri.UnescapeDataString(written.Replace('\\', '/')).TrimStart('/');

    /// <summary>What a part at <paramref name="folder"/> means by a target: ./a, ../a and /xl/a are all told from the same root.</summary>
    public static string Resolve(string folder, string target)
    {
        string written = target.Replace('\\', '/');
        int end = written.IndexOfAny(['#', '?']);
        var steps = new List<string>();
        foreach (string step in ((written.StartsWith('/') ? "" : folder) + (end < 0 ? written : written[..end])).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == "..")
            {
                if (steps.Count > 0)
                    steps.RemoveAt(steps.Count - 1);
            }
            else if (step != ".")
                steps.Add(step);
        }
        return Uri.UnescapeDataString(string.Join('/', steps));
    }
}
