import { agency } from "../lib/pages.js";

export const data = { pagination: { data: "agencies", size: 1, alias: "one" }, permalink: all => `/agencies/${all.one.code}/index.html` };
export const render = all => agency(all.one);
