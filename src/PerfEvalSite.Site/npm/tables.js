// Reduces pinyin-pro and opencc-js to the two small tables that the tool carries: node tables.js FOLDER, where FOLDER has node_modules.
"use strict";
const { readFileSync, writeFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const { join, resolve } = require("node:path");

const folder = resolve(process.argv[2]);
const from = createRequire(join(folder, "package.json"));

// The characters of names: those of GB 2312, which every office has, in the order of their numbers.
const gb2312 = () => {
  const decoder = new TextDecoder("gbk");
  const all = [];
  for (let row = 0xb0; row <= 0xf7; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const character = decoder.decode(Uint8Array.of(row, cell));
      if (/^[\u4e00-\u9fff]$/u.test(character)) all.push(character);
    }
  return all.sort();
};

// A line for each letter: the letter, then the characters that begin with it.
const { pinyin } = from("pinyin-pro");
const lines = new Map();
for (const character of gb2312()) {
  const letter = pinyin(character, { pattern: "first", toneType: "none" })[0];
  if (/^[a-z]$/.test(letter)) lines.set(letter, (lines.get(letter) ?? letter) + character);
}
writeFileSync(join(folder, "initials.txt"), [...lines.keys()].sort().map(letter => lines.get(letter) + "\n").join(""));

// Pairs of a traditional character and its simplified one; only single characters that are always written so.
const OpenCC = from("opencc-js");
const toSimplified = OpenCC.Converter({ from: "tw", to: "cn" });
let pairs = "";
for (let code = 0x4e00; code <= 0x9fff; code++) {
  const character = String.fromCharCode(code), simplified = toSimplified(character);
  if (simplified !== character && simplified.length === 1) pairs += character + simplified;
}
writeFileSync(join(folder, "traditional.txt"), pairs);
