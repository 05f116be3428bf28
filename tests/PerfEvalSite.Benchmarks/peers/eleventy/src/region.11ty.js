import { region } from "../lib/pages.js";

export const data = { pagination: { data: "regions", size: 1, alias: "one" }, permalink: all => `/regions/${all.one.id}/index.html` };
export const render = all => region(all.one);
