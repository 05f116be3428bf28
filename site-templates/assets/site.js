// The pages read fully without this file. It opens what is folded when a page is printed, and when a link leads into it.
(function () {
  "use strict";
  var opened = [];
  window.addEventListener("beforeprint", function () {
    opened = Array.prototype.slice.call(document.querySelectorAll("details:not([open])"));
    opened.forEach(function (part) { part.open = true; });
  });
  window.addEventListener("afterprint", function () {
    opened.forEach(function (part) { part.open = false; });
    opened = [];
  });
  var reveal = function () {
    var target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    var isFolded = false;
    for (var part = target; part; part = part.parentElement)
      if (part.tagName === "DETAILS" && !part.open) isFolded = part.open = true;
    if (isFolded) target.scrollIntoView();
  };
  // …#unit-x: the agency x is marked in every table and chart of the page.
  var mark = function () {
    var unit = /^#unit-([\w-]+)$/.exec(location.hash);
    if (!unit) return;
    document.querySelectorAll(".own, .c-own").forEach(function (part) { part.classList.remove("own", "c-own"); });
    var names = {}, first;
    document.querySelectorAll('tbody th a[href*="/agencies/' + unit[1] + '/"], tbody th a[href^="agencies/' + unit[1] + '/"]').forEach(function (link) {
      var row = link.closest("tr");
      row.classList.add("own");
      first = first || row;
      names[link.textContent.trim()] = true;
    });
    document.querySelectorAll(".chart text").forEach(function (text) {
      if (names[text.textContent.trim()]) text.classList.add("c-own");
    });
    if (first) first.scrollIntoView({ block: "center" });
  };
  window.addEventListener("hashchange", reveal);
  window.addEventListener("hashchange", mark);
  reveal();
  mark();
})();
