// A permanent link beside what the reader points at: a cell of a table, an answer, a finding. And what a citation needs to know of the reader's visit.
(() => {
  "use strict";
  // Cells that no other page links to have no id of their own; theirs is made from where they stand in the printed order.
  document.querySelectorAll("main table").forEach((table, number) => {
    [...table.rows].forEach((row, y) => {
      if (row.matches("thead *, .group")) return;
      [...row.cells].forEach((cell, x) => { if (!cell.id) cell.dataset.at = `t${number + 1}-r${y}-c${x + 1}`; });
    });
  });
  const wanted = /^#(t\d+-r\d+-c\d+)$/.exec(location.hash), found = wanted && document.querySelector(`[data-at="${wanted[1]}"]`);
  if (found) {
    found.id = wanted[1];
    location.replace(location.hash);
  }

  const link = document.createElement("a");
  link.className = "here";
  link.textContent = "#";
  // Made where the pointer is: no stop on the way of the keyboard.
  link.tabIndex = -1;
  const show = event => {
    const cell = event.target.closest?.("main :is(tbody td, tbody th, dd[id])");
    if (!cell || cell.contains(link) || !cell.textContent.trim() || cell.closest(".group, .under, .places")) return;
    cell.id ||= cell.dataset.at ?? "";
    if (!cell.id) return;
    link.href = "#" + cell.id;
    link.setAttribute("aria-label", "这一格的固定链接");
    cell.append(link);
  };
  addEventListener("mouseover", show);
  // Where addresses can be copied, a press does that too.
  addEventListener("click", event => {
    const pressed = event.target.closest?.("a.here");
    if (pressed) navigator.clipboard?.writeText(pressed.href).catch(() => { });
  });

  const today = new Date(), two = number => String(number).padStart(2, "0");
  const day = `${today.getFullYear()}-${two(today.getMonth() + 1)}-${two(today.getDate())}`;
  const texts = document.getElementById("cite") && document.createTreeWalker(document.getElementById("cite"), NodeFilter.SHOW_TEXT);
  while (texts?.nextNode())
    texts.currentNode.data = texts.currentNode.data.replaceAll("〔访问日期〕", day).replaceAll("〔本页网址〕", location.href.replace(/[?#].*/, ""));
})();
