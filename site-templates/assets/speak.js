// Reads a disclosure aloud with the browser's own voice, where it has a Chinese one.
(() => {
  "use strict";
  const head = document.querySelector("article > .head");
  const speech = window.speechSynthesis;
  if (!head || !speech) return;
  let bar, voice, parts, at = 0, turn = 0;

  // What stands in a closed part is not read, nor is every cell of a table.
  const texts = () => [...document.querySelectorAll("article :is(h1, h2, h3, h4, caption, .remark, .keys > div, .facts > div, .passage p, .passage li, .findings > li, .notes li)")]
    .filter(element => !element.closest("nav") && element.getClientRects().length)
    .flatMap(element => {
      const said = [...element.children].some(child => /^D[TD]$/.test(child.tagName)) ? [...element.children].map(child => child.textContent.trim()).join("，") : element.textContent.trim();
      const rows = element.closest("table")?.querySelectorAll("tbody tr").length;
      // In short pieces: long ones break off in some browsers.
      return ((rows ? `表格：${said}，${rows}行` : said).match(/[^。；！？]{1,120}[。；！？]?/g) ?? []).map(text => ({ element, text }));
    });

  const button = (text, act) => {
    const element = bar.appendChild(document.createElement("button"));
    Object.assign(element, { type: "button", textContent: text, onclick: act });
    return element;
  };
  const quiet = () => {
    turn++;
    speech.cancel();
    parts?.[at]?.element.classList.remove("spoken");
  };
  let play, stop;
  const say = (playing, started) => {
    play.textContent = playing ? "暂停朗读" : started ? "继续朗读" : "朗读本页";
    stop.hidden = !started;
  };
  const next = () => {
    const part = parts[at], mine = ++turn;
    if (!part) { at = 0; return say(false, false); }
    const words = new SpeechSynthesisUtterance(part.text);
    Object.assign(words, { lang: "zh-CN", voice });
    words.onend = words.onerror = () => {
      if (mine !== turn) return;
      part.element.classList.remove("spoken");
      at++;
      next();
    };
    part.element.classList.add("spoken");
    part.element.scrollIntoView({ block: "nearest" });
    speech.speak(words);
  };

  const offer = () => {
    voice = speech.getVoices().find(one => /^(zh[-_]CN|cmn)/i.test(one.lang)) ?? speech.getVoices().find(one => /^zh/i.test(one.lang));
    if (!voice || bar) return;
    bar = head.appendChild(document.createElement("p"));
    bar.className = "speak";
    play = button("", () => {
      const playing = play.textContent === "暂停朗读";
      if (playing) quiet();
      else { parts = at ? parts : texts(); next(); }
      say(!playing, true);
    });
    stop = button("停止朗读", () => { quiet(); at = 0; say(false, false); play.focus(); });
    say(false, false);
  };
  offer();
  speech.addEventListener?.("voiceschanged", offer);
  window.addEventListener("pagehide", () => { if (bar) quiet(); });
})();
