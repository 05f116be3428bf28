import { year } from "../lib/pages.js";

export const data = { pagination: { data: "years", size: 1, alias: "one" }, permalink: all => `/agencies/${all.one.agency.code}/${all.one.year.year}/index.html` };
export const render = all => year(all.one.agency, all.one.year);
