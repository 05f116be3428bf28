using PerfEvalSite.Tests;

namespace PerfEvalSite.BrowserTests;

/// <summary>What a reader with a phone, with large text or with a wide screen sees of every page: no figure hidden or cut, and the answer before long.</summary>
[Collection(SiteCollection.Name)]
public class PhoneTests(BuiltSite site)
{
    /// <summary>
    /// Tables that scroll inside their frame, whose text leaves it, or whose digits stand on two lines; a head of the page of more than 120 px. What
    /// is folded is opened first. Official tables (公开表样) keep their shape and scroll: the readable page has the same figures.
    /// </summary>
    internal const string FindFaults = """
        () => {
          const faults = [], root = document.documentElement;
          document.querySelectorAll("main details").forEach(part => part.open = true);
          if (root.scrollWidth > root.clientWidth) faults.push(`the page is ${root.scrollWidth} px wide`);
          for (const table of document.querySelectorAll(".frame table")) {
            const frame = table.closest(".frame"), room = frame.getBoundingClientRect();
            const name = `«${table.caption.textContent.trim()}»`;
            if (frame.scrollWidth > frame.clientWidth + 1) faults.push(`${name} scrolls: ${frame.scrollWidth} px in ${frame.clientWidth}`);
            for (const cell of table.querySelectorAll("tbody :is(td, th)")) {
              if (!cell.textContent.trim()) continue;
              const range = document.createRange();
              range.selectNodeContents(cell);
              const place = range.getBoundingClientRect();
              const figures = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
              let isBroken = false;
              while (cell.matches(".num") && figures.nextNode()) {
                if (!/\d/.test(figures.currentNode.data) || figures.currentNode.parentElement.closest("small, .mark")) continue;
                range.selectNodeContents(figures.currentNode);
                isBroken ||= range.getClientRects().length > 1;
              }
              const fault = !place.width ? "hides" : place.right > room.right + 1 || place.left < room.left - 1 ? "cuts" : isBroken ? "breaks" : "";
              if (!fault) continue;
              faults.push(`${name} ${fault} «${cell.textContent.trim().slice(0, 20)}»`);
              break;
            }
          }
          const head = document.querySelector(".top");
          if (head && innerWidth === 390 && !root.dataset.text && !root.style.fontSize && head.offsetHeight > 120) faults.push(`the head takes ${head.offsetHeight} px`);
          return faults;
        }
        """;

    /// <summary>What a browser makes of text that is zoomed to 200 %.</summary>
    private const string Double = "document.documentElement.style.fontSize = '212.5%'";

    /// <summary>Text that leaves the page, is cut by what it stands in, or lies on other text. Charts are drawings and grow with the page, not with its text.</summary>
    private const string FindCollisions = """
        () => {
          const faults = [], width = document.documentElement.clientWidth, lines = [], range = document.createRange();
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const node = walker.currentNode, element = node.parentElement;
            if (!node.data.trim() || element.closest("svg, .here, .skip, .heard, caption, script, option") || !element.checkVisibility({ visibilityProperty: true })) continue;
            let frame = element;
            while (frame && getComputedStyle(frame).overflowX === "visible") frame = frame.parentElement;
            const right = frame?.getBoundingClientRect().right ?? width;
            range.selectNodeContents(node);
            for (const box of range.getClientRects()) {
              if (box.width < 1) continue;
              if (box.right > right + 1 && (!frame || getComputedStyle(frame).overflowX === "hidden")) faults.push(`«${node.data.trim().slice(0, 20)}» leaves its box`);
              else if (box.right <= right + 1) lines.push({ box, node });
            }
          }
          lines.sort((a, b) => a.box.top - b.box.top);
          for (let i = 0; i < lines.length; i++)
            for (let k = i + 1; k < lines.length && lines[k].box.top < lines[i].box.bottom - 4; k++) {
              const a = lines[i], b = lines[k];
              const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left), down = Math.min(a.box.bottom, b.box.bottom) - b.box.top;
              if (a.node !== b.node && across > 2 && down > Math.min(a.box.height, b.box.height) * .35) faults.push(`«${b.node.data.trim().slice(0, 14)}» lies on «${a.node.data.trim().slice(0, 14)}»`);
            }
          return faults;
        }
        """;

    /// <summary>On a phone, where it is tightest: a desktop at 200 % is as wide as the 640 px below.</summary>
    [Fact]
    public async Task Text_at_twice_its_size_leaves_no_box_and_lies_on_nothing()
    {
        await using Visit visit = await Visit.StartAsync(site, Host.File, width: 390);
        var complaints = new List<string>();
        foreach (string page in site.Samples.Where(page => !page.StartsWith("embed/", StringComparison.Ordinal)))
        {
            await visit.OpenAsync(page);
            await visit.Page.EvaluateAsync(Double);
            foreach (string script in new[] { FindFaults, FindCollisions })
                complaints.AddRange((await visit.Page.EvaluateAsync<string[]>(script)).Distinct().Select(fault => $"{page}: {fault}"));
        }
        Complaints.None(complaints);
    }

    [Theory]
    [InlineData(390, "")]
    [InlineData(390, "huge")]
    [InlineData(640, "")]
    [InlineData(1280, "huge")]
    [InlineData(1600, "")]
    public async Task No_table_hides_or_cuts_a_figure(int width, string text)
    {
        await using Visit visit = await Visit.StartAsync(site, Host.File, width: width);
        var complaints = new List<string>();
        foreach (string page in (width == 390 ? site.Pages : site.Samples).Where(page => !page.StartsWith("embed/", StringComparison.Ordinal)))
        {
            await visit.OpenAsync(page);
            if (text.Length > 0)
                await visit.Page.EvaluateAsync("text => document.documentElement.dataset.text = text", text);
            complaints.AddRange((await visit.Page.EvaluateAsync<string[]>(FindFaults)).Select(fault => $"{page}: {fault}"));
        }
        Complaints.None(complaints);
    }

    [Fact]
    public async Task Money_stands_within_two_screens_and_whether_targets_were_met_before_what_does_not_add_up()
    {
        await using Visit visit = await Visit.StartAsync(site, Host.File, width: 390);
        foreach (string page in site.Pages.Where(page => page.Count(c => c == '/') == 3 && page.StartsWith("agencies/", StringComparison.Ordinal)))
        {
            await visit.OpenAsync(page);
            ILocator money = visit.Page.Locator("#summary dd b").First;
            Assert.InRange((await money.BoundingBoxAsync())!.Y, 0, 2 * 844);
            string[] order = await visit.Page.Locator("main section").EvaluateAllAsync<string[]>("all => all.map(one => one.id)");
            Assert.True(Array.IndexOf(order, "summary") == 0 && Array.IndexOf(order, "indicators") < Array.IndexOf(order, "checks") && Array.IndexOf(order, "checks") < Array.IndexOf(order, "document"), page);
        }
    }

    [Fact]
    public async Task The_menu_and_the_contents_unfold_without_a_script()
    {
        await using Visit visit = await Visit.StartAsync(site, Host.File, javaScript: false, width: 390);
        await visit.OpenAsync("agencies/leshan-ybj/2019-final-accounts/index.html");
        ILocator years = visit.Page.GetByRole(AriaRole.Navigation, new() { Name = "主导航" }).GetByRole(AriaRole.Link, new() { Name = "年度" });
        Assert.False(await years.IsVisibleAsync());
        await visit.Page.GetByText("菜单").ClickAsync();
        await years.ClickAsync();
        await visit.ArriveAsync("years/index.html");
        Complaints.None(visit.Complaints);
    }

    [Fact]
    public async Task A_link_to_a_folded_finding_unfolds_it()
    {
        await using Visit visit = await Visit.StartAsync(site, Host.File, width: 390);
        await visit.OpenAsync("agencies/leshan-ybj/2019-final-accounts/index.html");
        ILocator folded = visit.Page.Locator("details.more li").First;
        Assert.False(await folded.IsVisibleAsync());
        await visit.Page.EvaluateAsync("id => location.hash = id", await folded.GetAttributeAsync("id"));
        await folded.WaitForAsync();
    }
}
