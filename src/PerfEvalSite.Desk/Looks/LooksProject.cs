using System.Text;
using RazorLight.Razor;
using PerfEvalSite.Site.Building;

namespace PerfEvalSite.Desk.Looks;

/// <summary>The templates of one folder, by their names in it. Nothing else can be included, wherever a name may lead.</summary>
internal sealed class LooksProject(LooksFolder folder) : RazorLightProject
{
    /// <summary>What a template may read without saying so: what stands on every page knows less.</summary>
    private static string ImportsOf(string key) =>
        $"""
        @using PerfEvalSite.Desk.Looks
        @model {(key == LooksFolder.Home || key.StartsWith("pages/", StringComparison.Ordinal) ? nameof(SiteModel) : nameof(FrameModel))}
        """;

    public override Task<RazorLightProjectItem> GetItemAsync(string templateKey) =>
        Task.FromResult<RazorLightProjectItem>(new Item(templateKey, folder.Templates.GetValueOrDefault(templateKey)?.Text));

    public override Task<IEnumerable<RazorLightProjectItem>> GetImportsAsync(string templateKey) =>
        Task.FromResult<IEnumerable<RazorLightProjectItem>>([new Item("imports", ImportsOf(templateKey))]);

    private sealed class Item(string key, string? text) : RazorLightProjectItem
    {
        public override string Key => key;

        public override bool Exists => text is not null;

        public override Stream Read() => new MemoryStream(Encoding.UTF8.GetBytes(text!));
    }
}
