namespace PerfEvalSite.BrowserTests;

/// <summary>
/// The keyboard alone reaches everything that can be used on a page, in the order of the page, with a visible mark, and leaves it again.
/// Tab is pressed for real at the page's beginning and end, where head, settings, tables' buttons and foot are; a page of 1,000 links
/// would take seconds. Between the two the browser's order is that of the page, as nothing may ask for another one, and each thing
/// is focused by script.
/// </summary>
internal static class Keyboard
{
    private const int AtTheBeginning = 60;
    private const int AtTheEnd = 20;

    /// <summary>
    /// Lists what can be used, with everything folded opened, and notes each stop at the release of a key, when the page has scrolled to it.
    /// Of a group of choices the chosen one is the stop.
    /// </summary>
    private const string Prepare = """
        () => {
          const folded = [...document.querySelectorAll('details:not([open])')];
          folded.forEach(part => part.open = true);
          const isScrolled = e => [['overflowX', 'Width'], ['overflowY', 'Height']].some(([flow, size]) =>
            ['auto', 'scroll'].includes(getComputedStyle(e)[flow]) && e['scroll' + size] > e['client' + size]);
          const isStop = e => e.checkVisibility({ visibilityProperty: true }) && !e.disabled
            && (e.matches('a[href], button, input:not([type=radio]), input:checked, select, textarea, summary, [tabindex]:not([tabindex^="-"])') || isScrolled(e));
          const stops = [...document.body.querySelectorAll('*')].filter(isStop);
          const name = e => `${e.tagName.toLowerCase()} «${(e.getAttribute('aria-label') ?? e.textContent).trim().slice(0, 30)}»`;
          const faults = stops.filter(e => e.tabIndex !== 0).map(e => `${name(e)} has the tabindex ${e.getAttribute('tabindex')}`);
          const check = e => {
            const style = getComputedStyle(e);
            if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) faults.push(`${name(e)} shows no focus`);
            const inside = [...e.getClientRects()].map(r => [Math.max(r.left, 0), Math.max(r.top, 0), Math.min(r.right, innerWidth), Math.min(r.bottom, innerHeight)])
              .find(([left, top, right, bottom]) => right > left && bottom > top);
            const seen = inside && document.elementFromPoint((inside[0] + inside[2]) / 2, (inside[1] + inside[3]) / 2);
            if (!inside) faults.push(`${name(e)} is outside of the window when focused`);
            else if (!e.contains(seen) && !seen?.contains(e)) faults.push(`${name(e)} is covered by ${seen && name(seen)} when focused`);
          };
          const seen = [];
          const note = () => {
            const at = stops.indexOf(document.activeElement);
            seen.push(at);
            if (at >= 0) check(stops[at]);
            else if (document.activeElement !== document.body) faults.push(`${name(document.activeElement)} is a stop and should be none`);
          };
          addEventListener('keyup', note);
          // From before the first stop, wherever the focus was.
          const start = document.createElement('i');
          start.tabIndex = -1;
          document.body.prepend(start);
          start.focus();
          start.remove();
          window.perfevalKeyboard = {
            expect: (from, to) => {
              const missed = stops.slice(from, to).filter((_, i) => !seen.includes(from + i)).map(e => `${name(e)} is not reached`);
              const jump = seen.findIndex((at, i) => at !== from + i && at >= 0);
              faults.push(...missed);
              if (missed.length === 0 && jump >= 0) faults.push(`${name(stops[seen[jump]])} comes out of the order of the page`);
              seen.length = 0;
            },
            middle: (from, to) => stops.slice(from, to).forEach(e => {
              e.focus();
              if (document.activeElement === e) check(e); else faults.push(`${name(e)} takes no focus`);
            }),
            end: () => {
              if (document.activeElement === stops.at(-1)) faults.push(`${name(stops.at(-1))} holds the focus: the page cannot be left`);
              removeEventListener('keyup', note);
              folded.forEach(part => part.open = false);
              return faults;
            },
          };
          return stops.length;
        }
        """;

    /// <param name="page">The open page.</param>
    /// <param name="hasSkipLink">Whether the first stop leads past the head to the text.</param>
    /// <returns>What is wrong with the page, in words.</returns>
    public static async Task<string[]> FaultsAsync(IPage page, bool hasSkipLink)
    {
        int count = await page.EvaluateAsync<int>(Prepare);
        int first = Math.Min(count, AtTheBeginning);
        await PressTabAsync(page, first);
        await page.EvaluateAsync("to => perfevalKeyboard.expect(0, to)", first);
        int last = Math.Max(first, count - AtTheEnd);
        await page.EvaluateAsync("([from, to]) => perfevalKeyboard.middle(from, to)", new[] { first, last });
        await PressTabAsync(page, count - last);
        await page.EvaluateAsync("([from, to]) => perfevalKeyboard.expect(from, to)", new[] { last, count });
        // One more leaves the page, or in a browser without a frame of its own comes to its beginning again.
        await PressTabAsync(page, 1);
        string[] faults = await page.EvaluateAsync<string[]>("perfevalKeyboard.end()");
        if (!hasSkipLink || faults.Length > 0)
            return faults;
        await page.Locator("body > a.skip:first-child").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        return await page.EvaluateAsync<bool>("document.activeElement.id === 'main'") ? faults : [.. faults, "the skip link doesn't lead to the text"];
    }

    private static async Task PressTabAsync(IPage page, int times)
    {
        for (int i = 0; i < times; i++)
            await page.Keyboard.PressAsync("Tab");
    }
}
