import { home } from "../lib/pages.js";

export const data = { permalink: "/index.html" };
export const render = all => home(all.regions, all.agencies.length);
