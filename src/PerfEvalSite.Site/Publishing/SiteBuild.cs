using PerfEvalSite.Data.Reading;
namespace PerfEvalSite.Site.Publishing;
public static class SiteBuild { public static BuildResult? Run(ReadingContext context, BuildRequest request) => null; }
