// The search page. The index stands in many small scripts, because a page on a disk may load scripts and nothing else;
// src/PerfEvalSite.Site/Searching writes them and says what is in them. Nothing is loaded before something is typed.
(() => {
  "use strict";
  const form = document.querySelector("form[data-index]");
  const box = form.elements.q;
  const status = document.getElementById("found-status");
  const found = document.getElementById("found");

  // What one look at the results may fetch: bytes of lists, files of entries, of one kind and of all. All in all below 100 KB.
  const listBudget = 24000, nearBudget = 10000, filesAKind = 5, filesInAll = 16, filesNear = 8, hitsAKind = 8, hitsMore = 24;

  // Files of data

  const files = new Map();
  const arrived = new Map();
  window.perfevalSearch = (name, data) => arrived.set(name, data);

  const load = name => {
    if (!files.has(name))
      files.set(name, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = `${form.dataset.index}${name}.js?v=${form.dataset.version}`;
        script.onload = () => resolve(arrived.get(name));
        script.onerror = () => { files.delete(name); reject(new Error(name)); };
        document.head.append(script);
        script.remove();
      }));
    return files.get(name);
  };

  // Text: the same folding as SearchText.cs

  const dropped = /[\p{P}\p{S}\p{Z}\p{Cc}\p{Cf}]/u, levels = /[市县区旗州省]/g;
  const foldOne = original => {
    const c = original >= "\uff01" && original <= "\uff5e" ? String.fromCharCode(original.charCodeAt(0) - 0xfee0) : original;
    return dropped.test(c) ? "" : c >= "A" && c <= "Z" ? c.toLowerCase() : c;
  };
  const fold = text => text.split("").map(foldOne).join("");
  const withoutLevels = text => text.replace(levels, "");

  // A word as it was typed and as documents write it: 医保局, 医疗保障局. The first everyday word that fits is taken, the longer before the shorter.
  const formsOf = (words, term) => {
    const said = words.find(([word, ...written]) => term.includes(word) && !written.some(form => term.includes(form)));
    return said ? [term, ...said.slice(1).map(form => term.replace(said[0], form))] : [term];
  };
  // Whether a name has it, with or without 市, 县 and the like.
  const has = (name, form) => {
    if (name.includes(form)) return true;
    const short = withoutLevels(form);
    return short.length > 1 && withoutLevels(name).includes(short);
  };
  const nameOf = line => line.split("\t")[0];

  // The text with what was searched for marked; added to an element.
  const mark = (element, text, terms) => {
    const places = [];
    let folded = "";
    text.split("").forEach((c, i) => { if (foldOne(c)) { folded += foldOne(c); places.push(i); } });
    const marked = new Set();
    for (const term of terms.flat())
      for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1))
        for (let i = places[at]; i <= places[at + term.length - 1]; i++) marked.add(i);
    for (let from = 0, to; from < text.length; from = to) {
      for (to = from + 1; to < text.length && marked.has(to) === marked.has(from); to++);
      const part = text.slice(from, to);
      element.append(marked.has(from) ? make("mark", part) : part);
    }
    return element;
  };

  // Lists of entries: runs of consecutive numbers, see PostingList.cs

  const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
  const decode = text => {
    const entries = [];
    let at = 0, next = 0;
    const number = () => {
      for (let value = 0, scale = 1; ; scale *= 32) {
        const digit = digits.indexOf(text[at++]);
        value += (digit & 31) * scale;
        if (digit < 32) return value;
      }
    };
    while (at < text.length) {
      const head = number();
      const start = next + (head >> 1);
      next = start + (head & 1 ? number() + 2 : 1);
      for (let entry = start; entry < next; entry++) entries.push(entry);
    }
    return entries;
  };

  const common = (a, b) => {
    const both = [];
    for (let i = 0, k = 0; i < a.length && k < b.length;)
      if (a[i] === b[k]) { both.push(a[i]); i++; k++; }
      else if (a[i] < b[k]) i++;
      else k++;
    return both;
  };

  // Three characters in a code, two elsewhere: see GramIndex.cs.
  const gramsOf = term => {
    const isCode = at => /^[0-9a-z]{3}$/.test(term.slice(at, at + 3));
    const grams = [];
    for (let i = 0; i + 1 < term.length; i++)
      if (isCode(i)) grams.push(term.slice(i, i + 3));
      else if (i === 0 || !isCode(i - 1)) grams.push(term.slice(i, i + 2));
    return grams;
  };

  // The lists of some grams, the shortest first as far as the budget goes.
  const listsOf = async (index, grams, budget) => {
    const fileOf = gram => ((gram.charCodeAt(0) * 31 + gram.charCodeAt(1)) * 31 + (gram.charCodeAt(2) || 0)) % index.files;
    const wanted = [...new Set(grams)].map(gram => Object.hasOwn(index.long, gram)
      ? { gram, file: `l${index.long[gram][0]}`, bytes: index.long[gram][1] }
      : { gram, file: `p${fileOf(gram)}`, bytes: index.largest });
    wanted.sort((a, b) => a.bytes - b.bytes);
    const chosen = new Set();
    let spent = 0;
    const taken = wanted.filter(one => {
      if (chosen.has(one.file)) return true;
      if (chosen.size && spent + one.bytes > budget) return false;
      spent += one.bytes;
      return chosen.add(one.file);
    });
    const lists = await Promise.all(taken.map(async one => {
      const data = await load(one.file);
      return typeof data === "string" ? data : Object.hasOwn(data, one.gram) ? data[one.gram] : "";
    }));
    return lists.map(decode);
  };

  // Every way to write the query with one form of each term, a few at most.
  const waysOf = terms => terms.reduce((ways, forms) => ways.flatMap(way => forms.map(form => [...way, form])), [[]]).slice(0, 4);

  // Entries that have the grams of one of the ways: all hits, and perhaps others, which are told apart when their text is there.
  const candidates = async (index, terms) => {
    const ways = waysOf(terms);
    const found = await Promise.all(ways.map(async way => {
      const grams = way.flatMap(gramsOf);
      return grams.length ? (await listsOf(index, grams, listBudget / ways.length)).reduce(common) : [];
    }));
    return [...new Set(found.flat())].sort((a, b) => a - b);
  };

  // Entries that have most of the grams of the query, the most first: a word too many, another order, a wrong character.
  const nearest = async (index, terms) => {
    const grams = [...new Set(waysOf(terms).at(-1).flatMap(term => [...gramsOf(term), ...gramsOf(withoutLevels(term))]))];
    const counts = new Map();
    const lists = await listsOf(index, grams, nearBudget);
    for (const list of lists) for (const entry of list) counts.set(entry, (counts.get(entry) ?? 0) + 1);
    const least = Math.max(2, lists.length * 0.4);
    return [...counts].filter(([, count]) => count >= least).sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 40).map(([entry]) => entry);
  };

  // How much of the query an entry has: pairs of characters, and single ones to tell apart what has as many pairs.
  const scoreOf = (hit, terms) => Math.max(...waysOf(terms).map(way => {
    const names = [hit.title, hit.note, ...hit.lines.map(nameOf)].map(fold);
    const all = names.concat(names.map(withoutLevels)).join("\n");
    const grams = way.flatMap(gramsOf), characters = [...new Set(way.join(""))];
    const part = pieces => pieces.filter(piece => all.includes(piece)).length / Math.max(1, pieces.length);
    return part(grams) + part(characters) / 2;
  }));

  // Goes on through one kind's candidates until enough hits are found or enough files are read.
  const verify = async (group, terms, enough, files, isNear = false) => {
    const hits = [];
    let file = -1;
    for (; group.at < group.candidates.length && hits.length < enough; group.at++) {
      const place = group.candidates[group.at] - group.first;
      const number = Math.floor(place / group.share);
      if (number !== file && files-- === 0) break;
      file = number;
      const [title, note, others, count, ...places] = (await load(`e${group.kind}-${number}`))[place % group.share];
      const lines = others.split("\n").filter(Boolean);
      const names = [title, note, ...lines.map(nameOf)];
      const folded = names.map(fold);
      const isIn = (forms, name) => forms.some(form => has(name, form));
      if (!isNear && !terms.every(forms => folded.some(name => isIn(forms, name)))) continue;
      const unseen = terms.filter(forms => !isIn(forms, folded[0]) && !isIn(forms, folded[1]));
      const also = lines.filter((_, i) => isNear
        ? unseen.some(forms => forms.some(form => gramsOf(folded[i + 2]).some(gram => form.includes(gram))))
        : unseen.some(forms => isIn(forms, folded[i + 2])));
      hits.push({ title, note, count, places, lines, also: also.map(line => line.replace("\t", " ")) });
    }
    return hits;
  };

  // Showing

  const make = (name, text, className) => {
    const element = document.createElement(name);
    if (text) element.textContent = text;
    if (className) element.className = className;
    return element;
  };
  const linkTo = path => Object.assign(make("a"), { href: path });

  const show = (hit, terms) => {
    const item = make("li");
    const isOnePlace = hit.places.length === 2;
    const title = item.appendChild(make("p", "", "title"));
    mark(isOnePlace ? title.appendChild(linkTo(hit.places[0])) : title, hit.title, terms);
    const note = mark(make("p", "", "note"), [hit.note, ...hit.also].filter(Boolean).join("，"), terms);
    if (isOnePlace && hit.places[1]) note.append(note.textContent ? "，" : "", hit.places[1]);
    if (note.textContent) item.append(note);
    if (isOnePlace) return item;
    const list = item.appendChild(make("ul", "", "links"));
    for (let i = 0; i < hit.places.length; i += 2)
      list.appendChild(make("li")).appendChild(linkTo(hit.places[i])).textContent = hit.places[i + 1];
    const shown = hit.places.length / 2;
    if (hit.count > shown) {
      const rest = list.appendChild(make("li", `等，共 ${hit.count} 份公开件；其余见`));
      rest.appendChild(linkTo(form.dataset.all)).textContent = "全站数据";
    }
    return item;
  };

  const showGroup = (group, hits, terms) => {
    const section = make("div", "", "found");
    const heading = section.appendChild(make("h2", group.name));
    heading.id = `found-${group.kind}`;
    const list = section.appendChild(make("ol"));
    list.setAttribute("aria-labelledby", heading.id);
    list.append(...hits.map(hit => show(hit, terms)));
    const rest = () => group.candidates.length - group.at;
    if (rest() > 0) {
      const more = section.appendChild(make("button"));
      more.type = "button";
      const say = () => { more.textContent = `继续查找${group.name}（至多还有 ${rest()} 条）`; };
      let isReading = false;
      more.onclick = async () => {
        if (isReading) return;
        isReading = true;
        try {
          const next = await verify(group, terms, hitsMore, filesInAll);
          if (!section.isConnected) return;
          const items = next.map(hit => show(hit, terms));
          list.append(...items);
          status.textContent = next.length ? `又找到${group.name} ${next.length} 条。` : "这一部分没有找到。";
          if (rest() > 0) say(); else more.remove();
          items[0]?.querySelector("a").focus();
        } catch { if (section.isConnected) status.textContent = failed; }
        isReading = false;
      };
      say();
    }
    return section;
  };

  const failed = "检索用的文件没有装入。请稍后再试，或按下面的列表查找。";

  let latest = 0;
  const search = async () => {
    const turn = ++latest;
    found.ariaBusy = "true";
    const query = box.value.trim();
    const typed = query.split(/\s+/).map(fold).filter(Boolean);
    const done = (groups, text) => {
      if (turn !== latest) return;
      // Who has gone on to older results meanwhile is not left on a link that is no longer there.
      const isInOlder = groups && found.contains(document.activeElement);
      if (groups) found.replaceChildren(...groups);
      if (isInOlder) box.focus();
      found.ariaBusy = "false";
      status.textContent = text;
    };
    if (!typed.some(term => term.length > 1)) return done([], typed.length ? "请至少输入两个字。" : "");
    try {
      const index = await load("index");
      const formsIn = words => words.map(term => formsOf(index.words, term));
      const look = async (terms, all, isNear) => {
        let first = 0;
        const groups = index.kinds.map(([name, count, share], kind) => {
          const group = { kind, name, first, share, at: 0, candidates: all.filter(entry => entry >= first && entry < first + count) };
          first += count;
          return group;
        });
        const asked = groups.filter(group => group.candidates.length).length;
        const files = Math.max(1, Math.min(filesAKind, Math.floor((isNear ? filesNear : filesInAll) / asked)));
        const hits = await Promise.all(groups.map(group => verify(group, terms, hitsAKind, files, isNear)));
        return groups.map((group, i) => ({ group, hits: hits[i], isOpen: group.at < group.candidates.length })).filter(one => one.hits.length || one.isOpen);
      };

      let terms = formsIn(typed);
      let results = await look(terms, await candidates(index, terms));
      if (turn !== latest) return;
      if (!results.length && /[\u4e00-\u9fff]/.test(query)) {
        const pairs = await load("traditional");
        const simplified = typed.map(term => term.split("").map(c => { const at = pairs.indexOf(c); return at >= 0 && at % 2 === 0 ? pairs[at + 1] : c; }).join(""));
        if (simplified.join() !== typed.join()) {
          terms = formsIn(simplified);
          results = await look(terms, await candidates(index, terms));
        }
      }
      if (!results.length) {
        const near = (await look(terms, await nearest(index, terms), true)).filter(one => one.hits.length);
        for (const one of near) {
          one.scored = one.hits.map(hit => ({ hit, score: scoreOf(hit, terms) })).filter(({ score }) => score >= 0.6).sort((a, b) => b.score - a.score).slice(0, 3);
          one.hits = one.scored.map(({ hit }) => hit);
          one.group.at = one.group.candidates.length;
        }
        const some = near.filter(one => one.hits.length).sort((a, b) => b.scored[0].score - a.scored[0].score);
        return done(some.map(one => showGroup(one.group, one.hits, terms)), some.length
          ? `没有和“${query}”完全一样的，最接近的是：`
          : `没有找到“${query}”。可以换个说法或少打几个字，也可以按下面的列表查找。`);
      }
      const some = results.filter(one => one.hits.length).map(one => `${one.group.name} ${one.hits.length} 条${one.isOpen ? "以上" : ""}`);
      const open = results.filter(one => !one.hits.length).map(one => one.group.name);
      done(results.map(one => showGroup(one.group, one.hits, terms)), (some.length ? `找到${some.join("，")}。` : "")
        + (open.length ? `${open.join("、")}中还没有找到，可以继续查找。` : ""));
    } catch {
      done(null, failed);
    }
  };

  // Typing and keys

  let waiting;
  const remember = () => {
    const query = box.value.trim();
    document.title = document.title.replace(/^(“.*” - )?/, query ? `“${query}” - ` : "");
    try { history.replaceState(null, "", query ? `?q=${encodeURIComponent(query)}` : location.pathname); } catch { /* a browser that keeps addresses of files as they are */ }
  };
  const start = () => { remember(); search(); };
  box.addEventListener("input", event => {
    clearTimeout(waiting);
    if (!event.isComposing) waiting = setTimeout(start, 200);
  });
  box.addEventListener("compositionend", () => { clearTimeout(waiting); waiting = setTimeout(start, 200); });
  form.addEventListener("submit", event => { event.preventDefault(); clearTimeout(waiting); start(); });

  form.parentElement.addEventListener("keydown", event => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape") {
      if (document.activeElement === box) { box.value = ""; start(); }
      box.focus();
      event.preventDefault();
    }
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const stops = [box, ...found.querySelectorAll("a, button")];
    const at = stops.indexOf(document.activeElement);
    const next = stops[at + (event.key === "ArrowDown" ? 1 : -1)];
    if (at < 0 || !next) return;
    next.focus();
    event.preventDefault();
  });

  box.value = new URLSearchParams(location.search).get("q") ?? "";
  if (box.value) start(); else box.focus({ preventScroll: true });
})();
