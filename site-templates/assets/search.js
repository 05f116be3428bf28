// The search page. The index stands in many small scripts, because a page on a disk may load scripts and nothing else;
// src/PerfEvalSite.Site/Searching writes them and says what is in them. Nothing is loaded before something is typed.
(() => {
  "use strict";
  const form = document.querySelector("form[data-index]");
  const box = form.elements.q;
  const status = document.getElementById("found-status");
  const found = document.getElementById("found");

  // What one look at the results may fetch: bytes of lists, files of entries, of one kind and of all. All in all below 100 KB.
  const listBudget = 32000, filesAKind = 5, filesInAll = 16, hitsAKind = 8, hitsMore = 24;

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

  const dropped = /[\u0000-\u0020\u00a0\u00ad\u2000-\u200d\u2060\u3000\ufeff]/;
  const foldOne = original => {
    const c = original >= "\uff01" && original <= "\uff5e" ? String.fromCharCode(original.charCodeAt(0) - 0xfee0) : original;
    if (dropped.test(c)) return "";
    if (c >= "A" && c <= "Z") return c.toLowerCase();
    if ("(〔﹝【".includes(c)) return "[";
    if (")〕﹞】".includes(c)) return "]";
    if ("'‘’“”「」".includes(c)) return "\"";
    if (c >= "\u2010" && c <= "\u2015" || c === "\u2212") return "-";
    return c;
  };
  const fold = text => text.split("").map(foldOne).join("");

  // The text with what was searched for marked; added to an element.
  const mark = (element, text, terms) => {
    const places = [];
    let folded = "";
    text.split("").forEach((c, i) => { if (foldOne(c)) { folded += foldOne(c); places.push(i); } });
    const marked = new Set();
    for (const term of terms)
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

  // Entries that have the grams of what was typed, the shortest lists first as far as the budget goes: all hits, and
  // perhaps others, which are told apart when their text is there.
  const candidates = async (index, terms) => {
    const fileOf = gram => ((gram.charCodeAt(0) * 31 + gram.charCodeAt(1)) * 31 + (gram.charCodeAt(2) || 0)) % index.files;
    const wanted = [...new Set(terms.flatMap(gramsOf))].map(gram => Object.hasOwn(index.long, gram)
      ? { gram, file: `l${index.long[gram][0]}`, bytes: index.long[gram][1] }
      : { gram, file: `p${fileOf(gram)}`, bytes: index.largest });
    wanted.sort((a, b) => a.bytes - b.bytes);
    const chosen = new Set();
    let spent = 0;
    const taken = wanted.filter(one => {
      if (chosen.has(one.file)) return true;
      if (chosen.size && spent + one.bytes > listBudget) return false;
      spent += one.bytes;
      return chosen.add(one.file);
    });
    const lists = await Promise.all(taken.map(async one => {
      const data = await load(one.file);
      return typeof data === "string" ? data : Object.hasOwn(data, one.gram) ? data[one.gram] : "";
    }));
    return lists.map(decode).reduce(common);
  };

  // Goes on through one kind's candidates until enough hits are found or enough files are read.
  const verify = async (group, terms, enough, files) => {
    const hits = [];
    let file = -1;
    for (; group.at < group.candidates.length && hits.length < enough; group.at++) {
      const place = group.candidates[group.at] - group.first;
      const number = Math.floor(place / group.share);
      if (number !== file && files-- === 0) break;
      file = number;
      const [title, note, others, count, ...places] = (await load(`e${group.kind}-${number}`))[place % group.share];
      const names = [title, note, ...others.split("\n")];
      const folded = names.map(fold);
      if (!terms.every(term => folded.some(name => name.includes(term)))) continue;
      const unseen = terms.filter(term => !folded[0].includes(term) && !folded[1].includes(term));
      hits.push({ title, note, count, places, also: names.slice(2).filter((_, i) => unseen.some(term => folded[i + 2].includes(term))) });
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
    const terms = query.split(/\s+/).map(fold).filter(Boolean);
    const done = (groups, text) => {
      if (turn !== latest) return;
      // Who has gone on to older results meanwhile is not left on a link that is no longer there.
      const isInOlder = groups && found.contains(document.activeElement);
      if (groups) found.replaceChildren(...groups);
      if (isInOlder) box.focus();
      found.ariaBusy = "false";
      status.textContent = text;
    };
    if (!terms.some(term => term.length > 1)) return done([], terms.length ? "请至少输入两个字。" : "");
    try {
      const index = await load("index");
      const all = await candidates(index, terms);
      if (turn !== latest) return;
      let first = 0;
      const groups = index.kinds.map(([name, count, share], kind) => {
        const group = { kind, name, first, share, at: 0, candidates: all.filter(entry => entry >= first && entry < first + count) };
        first += count;
        return group;
      });
      const asked = groups.filter(group => group.candidates.length).length;
      const files = Math.min(filesAKind, Math.floor(filesInAll / asked));
      const hits = await Promise.all(groups.map(group => verify(group, terms, hitsAKind, files)));
      const isOpen = group => group.at < group.candidates.length;
      const shown = groups.filter(group => hits[group.kind].length || isOpen(group));
      const some = shown.filter(group => hits[group.kind].length).map(group => `${group.name} ${hits[group.kind].length} 条${isOpen(group) ? "以上" : ""}`);
      const open = shown.filter(group => !hits[group.kind].length).map(group => group.name);
      done(shown.map(group => showGroup(group, hits[group.kind], terms)), (some.length
        ? `找到${some.join("，")}。`
        : open.length ? "" : `没有找到“${query}”。可以换个说法或少打几个字，也可以按下面的列表查找。`)
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
