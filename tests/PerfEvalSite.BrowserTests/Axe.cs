using System.Text.Json;
using Deque.AxeCore.Commons;

namespace PerfEvalSite.BrowserTests;

/// <summary>
/// Runs axe on the open page in one call. The library's own runner opens a second page for every run, for frames, which
/// these pages don't have, and that takes most of its time.
/// </summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>Puts axe into every page that is opened from now on.</summary>
    public static Task PrepareAsync(IPage page) => page.AddInitScriptAsync(Script);

    /// <param name="page">The open page, prepared before it was opened.</param>
    /// <param name="rules">The rules to ask for; all of them where none is named.</param>
    /// <param name="except">Rules to leave out where all are asked for.</param>
    /// <returns>Every violation in words.</returns>
    public static async Task<string[]> RunAsync(IPage page, string[] rules, params string[] except)
    {
        JsonElement result = await page.EvaluateAsync<JsonElement>("""
            ([rules, except]) => axe.run(document, {
              resultTypes: ['violations'], preload: false, iframes: false,
              rules: Object.fromEntries(except.map(rule => [rule, { enabled: false }])),
              ...(rules.length > 0 ? { runOnly: { type: 'rule', values: rules } } : {}),
            }).then(result => ({
              checked: result.passes.length,
              violations: result.violations.map(v => `${v.id}: ${v.help}; ${v.nodes.length} times, first ${v.nodes[0].html}`),
            }))
            """, new[] { rules, except });
        Assert.True(result.GetProperty("checked").GetInt32() > 0, "axe looked at nothing");
        return [.. result.GetProperty("violations").EnumerateArray().Select(violation => violation.GetString()!)];
    }
}
