import { csv } from "../lib/pages.js";

export const data = { pagination: { data: "agencies", size: 1, alias: "one" }, permalink: all => `/agencies/${all.one.code}/indicators.csv` };
export const render = all => csv(all.one);
