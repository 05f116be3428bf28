// Stands in 404.html of a site that was built without its address. A host shows that page under any address, where its links are wrong:
// the nearest folder above that has the icon, whose name no other site has, is the site's.
(() => {
  "use strict";
  const folders = location.pathname.split("/").slice(0, -1);
  const icon = document.querySelector("link[rel=icon]").getAttribute("href");

  const moveTo = root => {
    for (const name of ["href", "action", "src"])
      for (const element of document.querySelectorAll(`[${name}]`)) {
        const path = element.getAttribute(name);
        if (!/^(#|\/|[a-z]+:)/.test(path)) element.setAttribute(name, root + path);
      }
    // A script that could not be had is not asked for again when its address changes.
    const script = document.querySelector("script[src]");
    if (script) document.head.append(Object.assign(document.createElement("script"), { src: script.getAttribute("src") }));
  };

  const look = depth => {
    const root = folders.slice(0, depth).join("/") + "/";
    const image = new Image();
    image.onload = () => { if (depth < folders.length) moveTo(root); };
    image.onerror = () => { if (depth > 1) look(depth - 1); };
    image.src = root + icon;
  };
  document.addEventListener("DOMContentLoaded", () => look(folders.length));
})();
