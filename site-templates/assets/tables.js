// Sorting and filtering of tables with more than a few rows. Sums stay where they are; a third press brings the printed order back. How a table stands is kept in the address:
// sort=2.1.d is the second table by its first column, descending; filter=2.… its words.
(() => {
  "use strict";
  const collator = new Intl.Collator("zh-CN", { numeric: true });
  const make = (name, parent, text = "") => {
    const element = parent.appendChild(document.createElement(name));
    element.textContent = text;
    return element;
  };
  const textOf = cell => /\b(blank|na|withheld)\b/.test(cell.className) || cell.querySelector(".blank") ? "" : (cell.firstChild?.textContent ?? "").trim();
  // The figure that was read, in its base unit; without one the text is a bare number.
  const numberOf = cell => cell.dataset.v ? +cell.dataset.v : /^-?[\d.,]+%?$/.test(textOf(cell)) ? +textOf(cell).replace(/[,%]/g, "") : NaN;
  const isFixed = row => row.matches(".total, .group");

  // Sorts and filters of the page's tables, by the number of the table.
  const state = { sort: new Map(), filter: new Map() };
  for (const [name, kept] of Object.entries(state))
    for (const text of new URLSearchParams(location.search).getAll(name)) {
      const parts = /^(\d+)\.(.+)$/s.exec(text);
      if (parts) kept.set(+parts[1], parts[2]);
    }
  const keep = (name, number, text) => {
    text ? state[name].set(number, text) : state[name].delete(number);
    const query = new URLSearchParams(location.search);
    for (const [key, kept] of Object.entries(state)) {
      query.delete(key);
      for (const [table, value] of kept) query.append(key, `${table}.${value}`);
    }
    try { history.replaceState(null, "", `${location.pathname}${query.size ? "?" + query : ""}${location.hash}`); } catch { /* a browser that keeps addresses of files as they are */ }
  };

  // The heads of single columns, by the number of their column.
  const leaves = table => {
    const taken = [], found = new Map();
    [...table.tHead.rows].forEach((row, y) => {
      let x = 0;
      for (const cell of row.cells) {
        while (taken[y]?.[x]) x++;
        for (let i = 0; i < cell.rowSpan; i++)
          for (let k = 0; k < cell.colSpan; k++) (taken[y + i] ??= [])[x + k] = true;
        if (cell.scope === "col" && cell.colSpan === 1) found.set(x, cell);
      }
    });
    return found;
  };

  const sort = (order, under, column, direction) => {
    const rows = order.flatMap(([, printed]) => printed).filter(row => !isFixed(row));
    const isNumeric = rows.some(row => row.cells[column].matches(".num, [data-v]"));
    const isCode = rows.every(row => /^\d*$/.test(textOf(row.cells[column])));
    const rank = (text, number) => !text ? 2 : isNumeric && isNaN(number) ? 1 : 0;
    const compareTexts = isCode ? (a, b) => a < b ? -1 : +(a > b) : collator.compare;
    for (const [body, printed] of order) {
      const loose = printed.filter(row => !isFixed(row));
      const keys = new Map(loose.map(row => {
        const cell = row.cells[column], text = textOf(cell), number = numberOf(cell);
        return [row, { text, number, rank: rank(text, number) }];
      }));
      // What is blank comes last in both directions, and what is no number before it.
      const compare = (a, b) => a.rank - b.rank || (isNumeric && !a.rank ? a.number - b.number : compareTexts(a.text, b.text)) * direction;
      if (direction)
        loose.sort((a, b) => compare(keys.get(a), keys.get(b)));
      body.append(...printed.map(row => isFixed(row) ? row : loose.shift()).flatMap(row => [row, ...under.get(row)]));
    }
  };

  const enhance = (frame, number) => {
    const table = frame.querySelector("table");
    // What stands under a row goes with it.
    const order = [...table?.tBodies ?? []].map(body => [body, [...body.rows].filter(row => !row.matches(".under"))]);
    const rows = order.flatMap(([, printed]) => printed);
    const under = new Map(rows.map(row => [row, row.nextElementSibling?.matches(".under") ? [row.nextElementSibling] : []]));
    if (rows.length < 6 || table.querySelector("tbody [rowspan]") || rows.some(row => !row.matches(".group") && row.cells.length !== rows.at(-1).cells.length)) return;

    const tools = document.createElement("p");
    tools.className = frame.previousElementSibling?.matches("h2, h3, .remark, summary") ? "tools quiet" : "tools";
    frame.before(tools);
    let filter = () => { }, box, status;
    if (rows.length >= 12) {
      const label = make("label", tools, "筛选本表");
      box = make("input", label);
      box.type = "text";
      filter = () => {
        const words = box.value.trim().toLowerCase().split(/\s+/);
        for (const row of rows) {
          const parts = [row, ...under.get(row)], text = parts.map(part => part.textContent).join(" ").toLowerCase();
          for (const part of parts) part.hidden = !words.every(word => text.includes(word));
        }
        keep("filter", number, box.value.trim());
        status.textContent = box.value.trim() ? `显示 ${rows.filter(row => !row.hidden).length} 行，共 ${rows.length} 行。` : "";
      };
      box.oninput = filter;
    }
    status = make("span", tools);
    status.setAttribute("role", "status");
    let current;
    const heads = leaves(table), names = new Map(), directions = { a: "ascending", d: "descending" };
    const choose = (column, turn) => {
      const head = heads.get(column), name = names.get(column);
      current?.removeAttribute("aria-sort");
      current = head;
      if (turn) head.setAttribute("aria-sort", directions[turn]);
      sort(order, under, column, { a: 1, d: -1 }[turn] ?? 0);
      keep("sort", number, turn ? `${column + 1}.${turn}` : "");
      picker.value = turn ? `${column}.${turn}` : "";
      status.textContent = turn ? `已按“${name}”${turn === "a" ? "从小到大" : "从大到小"}排列。` : "已恢复原来的顺序。";
    };
    // Cards have no heads to press: there a list says the same.
    const picking = make("label", tools, "排序");
    picking.className = "order";
    const picker = make("select", picking);
    make("option", picker, "原来的顺序").value = "";
    picker.onchange = () => {
      const [column, turn] = picker.value.split(".");
      turn ? choose(+column, turn) : current && choose([...heads].find(([, head]) => head === current)[0], "");
    };
    for (const [column, head] of heads) {
      const name = (head.firstChild?.textContent ?? "").trim();
      names.set(column, name);
      const isNumber = rows.at(-1).cells[column]?.matches(".num");
      const button = document.createElement("button");
      button.append(...head.childNodes);
      head.append(button);
      button.type = "button";
      const turns = isNumber ? ["d", "a", ""] : ["a", "d", ""];
      for (const turn of turns.slice(0, 2))
        make("option", picker, `${name}${turn === "a" ? "，从小到大" : "，从大到小"}`).value = `${column}.${turn}`;
      button.onclick = () => choose(column, turns[(turns.indexOf((head.getAttribute("aria-sort") ?? "")[0] ?? "") + 1) % 3]);
    }
    const fit = () => { picking.hidden = getComputedStyle(table.tHead).display !== "none"; };
    fit();
    addEventListener("resize", fit);
    const kept = /^(\d+)\.([ad])$/.exec(state.sort.get(number) ?? "");
    if (kept && heads.has(kept[1] - 1)) choose(kept[1] - 1, kept[2]);
    if (box && state.filter.has(number)) {
      box.value = state.filter.get(number);
      filter();
    }
    table.classList.add("sortable");
  };
  document.querySelectorAll(".frame").forEach((frame, i) => enhance(frame, i + 1));
})();
