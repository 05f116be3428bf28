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
  window.addEventListener("hashchange", reveal);
  reveal();
})();
