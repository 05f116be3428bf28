import fs from "node:fs";
import path from "node:path";

const folder = process.env.BENCH_DATA;
let read;

export default () => read ??= fs.readdirSync(folder).sort().flatMap(file => JSON.parse(fs.readFileSync(path.join(folder, file), "utf8")).agencies);
