// Each chart as a picture, as a table of its figures, and as code for other sites: made here, from what the page shows.
(() => {
  "use strict";
  const main = document.getElementById("main");
  const looks = ["fill", "stroke", "stroke-width", "stroke-dasharray", "font-family", "font-size", "font-weight", "text-anchor", "paint-order", "stroke-linejoin"];
  const save = (content, name) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(content);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  };

  // The drawing with its looks inside: outside of the page it has no style sheet.
  const alone = drawn => {
    const copy = drawn.cloneNode(true), size = drawn.viewBox.baseVal;
    const parts = [copy, ...copy.querySelectorAll("*")];
    [drawn, ...drawn.querySelectorAll("*")].forEach((part, i) => {
      const look = getComputedStyle(part);
      for (const name of looks) parts[i].setAttribute(name, look.getPropertyValue(name));
    });
    copy.setAttribute("width", size.width * 3);
    copy.setAttribute("height", size.height * 3);
    return "data:image/svg+xml," + encodeURIComponent(new XMLSerializer().serializeToString(copy));
  };

  const lines = (pen, text, width) => [...text].reduce((all, one) => {
    if (pen.measureText(all.at(-1) + one).width > width) all.push("");
    all[all.length - 1] += one;
    return all;
  }, [""]);

  const picture = figure => new Promise((done, failed) => {
    const image = new Image();
    image.onerror = failed;
    image.onload = () => {
      const canvas = document.createElement("canvas"), pen = canvas.getContext("2d"), look = getComputedStyle(figure);
      const write = (text, size, y) => {
        pen.font = `${size === 42 ? 600 : 400} ${size}px ${look.fontFamily}`;
        const all = lines(pen, text, image.width);
        all.forEach((line, i) => pen.fillText(line, 48, y + (i + 1) * size * 1.4));
        return y + all.length * size * 1.4;
      };
      // Once to measure and once to draw: a canvas that is resized is empty.
      for (let round = 0; round < 2; round++) {
        pen.fillStyle = look.getPropertyValue("--chart-paper") || "#fff";
        pen.fillRect(0, 0, canvas.width, canvas.height);
        pen.fillStyle = look.color;
        const top = write(figure.querySelector("figcaption").textContent, 42, 30) + 30;
        pen.drawImage(image, 48, top);
        const bottom = write(`${document.title}${location.protocol === "file:" ? "" : "　" + location.href.replace(/#.*/, "")}`, 28, top + image.height + 20);
        if (!round) [canvas.width, canvas.height] = [image.width + 96, bottom + 48];
      }
      canvas.toBlob(blob => blob ? done(blob) : failed());
    };
    image.src = alone(figure.querySelector("svg.chart"));
  });

  let figures;
  const loaded = () => figures ??= new Promise((done, failed) => {
    const before = window.perfevalFigures, script = document.createElement("script");
    window.perfevalFigures = all => {
      before?.(all);
      done(all);
      if (before) window.perfevalFigures = before;
    };
    script.onerror = failed;
    script.src = main.dataset.figures;
    document.head.append(script);
  });

  const plain = text => String(text ?? "").replace(/&lt;/g, "<").replace(/&amp;/g, "&");
  const quoted = text => `"${(/^[=+@\t]|^-(?![\d.])/.test(text) ? "'" + text : text).replace(/"/g, '""')}"`;
  const table = ({ data, layout }) => {
    const isPoints = data[0].type === "scatter", isRows = data[0].orientation === "h";
    const head = isPoints ? ["名称", layout.xaxis.title.text, layout.yaxis.title.text] : ["名称", ...data.flatMap(one => [`${plain(one.name) || "数"}（原文）`, plain(one.name) || "数"])];
    const rows = data[0].hovertext.map((said, i) => isPoints ? [plain(said), data[0].x[i], data[0].y[i]] : [
      plain(said).slice(0, plain(said).length - plain(data[0].text[i]).length - 1),
      ...data.flatMap(one => [plain(one.text[i]), (isRows ? one.x : one.y)[i] ?? ""]),
    ]);
    return "\ufeff" + [head, ...rows].map(row => row.map(cell => quoted(String(cell))).join(",")).join("\r\n") + "\r\n";
  };

  const code = figure => {
    const link = figure.querySelector('.chart-files a[href*="embed/"]');
    return `<iframe src="${link.href}" title="${figure.querySelector("figcaption").textContent.replace(/&/g, "&amp;").replace(/"/g, "&quot;")}" width="100%" height="480" loading="lazy"></iframe>`;
  };

  document.querySelectorAll("figure.plot[id]").forEach(figure => {
    const tools = figure.querySelector(".chart-files");
    if (!tools) return;
    const status = document.createElement("span");
    status.setAttribute("role", "status");
    const add = (text, act) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = text;
      button.onclick = () => Promise.resolve().then(act).then(words => { status.textContent = words ?? ""; }, () => { status.textContent = "没有做成，请下载 SVG 或看旁边的表格。"; });
      tools.append(button);
    };
    add("PNG", () => picture(figure).then(blob => save(blob, `${figure.id}.png`)));
    if (main.dataset.figures)
      add("CSV", () => loaded().then(all => save(new Blob([table(all[figure.id])], { type: "text/csv" }), `${figure.id}.csv`)));
    if (navigator.clipboard && tools.querySelector('a[href*="embed/"]'))
      add("复制嵌入代码", () => navigator.clipboard.writeText(code(figure)).then(() => "已复制。"));
    tools.append(status);
  });
})();
