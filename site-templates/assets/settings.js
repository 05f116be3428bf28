// 阅读设置 in the head of every page: size of text, colours, contrast. No cookies: kept in the browser's storage or, where that is off, in the tab's name.
(() => {
  "use strict";
  const key = "perfeval-reading:";
  const choices = {
    text: ["字号", { "": "标准", large: "大", huge: "特大" }],
    theme: ["颜色", { "": "跟随系统", light: "浅色", dark: "深色" }],
    contrast: ["对比度", { "": "标准", high: "高" }],
  };
  const root = document.documentElement;
  const kept = () => {
    try { return localStorage.getItem(key) ?? ""; } catch { return window.name.startsWith(key) ? window.name.slice(key.length) : ""; }
  };
  const keep = text => {
    try { localStorage.setItem(key, text); } catch { window.name = key + text; }
  };
  const settings = new URLSearchParams(kept());
  const apply = () => {
    for (const [name, [, values]] of Object.entries(choices)) {
      const value = settings.get(name);
      if (value && Object.hasOwn(values, value)) root.dataset[name] = value;
      else delete root.dataset[name];
    }
  };
  apply();

  const make = (name, parent, text = "") => {
    const element = parent.appendChild(document.createElement(name));
    element.textContent = text;
    return element;
  };
  const head = document.querySelector(".menu > div");
  if (!head) return;
  const panel = make("details", head);
  panel.className = "settings";
  make("summary", panel, "阅读设置");
  const form = make("form", panel);
  for (const [name, [title, values]] of Object.entries(choices)) {
    const group = make("fieldset", form);
    make("legend", group, title);
    for (const [value, text] of Object.entries(values)) {
      const label = make("label", group);
      const input = make("input", label);
      Object.assign(input, { type: "radio", name, value, checked: value === (root.dataset[name] ?? "") });
      label.append(text);
    }
  }
  form.addEventListener("change", event => {
    settings.set(event.target.name, event.target.value);
    apply();
    keep(settings.toString());
  });
})();
