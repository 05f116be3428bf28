namespace PerfEvalSite.BrowserTests;

/// <summary>On a phone nothing scrolls sideways but a table inside its own frame, and there the first column stays.</summary>
internal static class Layout
{
    /// <summary>What is wrong with the page that is open, in words.</summary>
    private const string FindFaults = """
        () => {
          const faults = [];
          const width = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth > width) {
            const wide = [...document.body.querySelectorAll('*')].filter(e => {
              for (let f = e.parentElement; f; f = f.parentElement)
                if (getComputedStyle(f).overflowX !== 'visible') return false;
              return e.getBoundingClientRect().right > width + 1;
            });
            faults.push('scrolls sideways because of ' + wide.slice(0, 3).map(e => e.tagName + '.' + e.className + ' «' + e.textContent.trim().slice(0, 30) + '»').join(', '));
          }
          for (const table of document.querySelectorAll('table')) {
            let frame = table.parentElement;
            while (frame && getComputedStyle(frame).overflowX !== 'auto' && getComputedStyle(frame).overflowX !== 'scroll') frame = frame.parentElement;
            if (!frame || frame.scrollWidth <= frame.clientWidth) continue;
            frame.scrollLeft = frame.scrollWidth;
            const left = frame.getBoundingClientRect().left;
            for (const body of table.tBodies) {
              let covered = 0; // rows whose first column a cell above spans
              for (const row of body.rows) {
                if (covered-- > 0) continue;
                const first = row.cells[0];
                covered = first.rowSpan - 1;
                if (first.getAttribute('scope') === 'row' && first.getBoundingClientRect().left < left - 2) {
                  faults.push('the first column of «' + (table.caption?.textContent ?? '').trim() + '» leaves at «' + first.textContent.trim().slice(0, 20) + '»');
                  break;
                }
              }
            }
            if (frame.tabIndex < 0) faults.push('the keyboard does not reach the frame of «' + (table.caption?.textContent ?? '').trim() + '»');
            frame.scrollLeft = 0;
          }
          return faults;
        }
        """;

    /// <returns>What is wrong with the page that is open, in words.</returns>
    public static Task<string[]> FaultsAsync(IPage page) => page.EvaluateAsync<string[]>(FindFaults);

    /// <returns>Text outside of charts that is smaller than so many pixels.</returns>
    public static Task<string[]> SmallTextAsync(IPage page, int least) => page.EvaluateAsync<string[]>("""
        least => [...document.body.querySelectorAll('*')]
          .filter(e => !e.closest('svg') && e.getClientRects().length && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
          .filter(e => parseFloat(getComputedStyle(e).fontSize) < least)
          .map(e => `${getComputedStyle(e).fontSize} in ${e.tagName}.${e.className} «${e.textContent.trim().slice(0, 30)}»`)
        """, least);
}
