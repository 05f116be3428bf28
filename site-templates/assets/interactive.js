// Draws a chart as a Plotly figure. Loaded when a reader presses the button of charts.js; the line above names plotly.js beside this file.
(function () {
  "use strict";
  var plotly = new URL(window.perfevalPlotly, document.currentScript.src).href;
  var chinese = {
    "Autoscale": "自动缩放", "Double-click to zoom back out": "双击还原", "Double-click on legend to isolate one trace": "双击图例只看一项",
    "Pan": "平移", "Reset": "还原", "Reset axes": "还原坐标轴", "Zoom": "框选放大", "Zoom in": "放大", "Zoom out": "缩小"
  };
  var figures = null;
  var ready = null;
  var drawn = [];

  window.perfevalFigures = function (all) { figures = all; };

  function load(address) {
    return new Promise(function (done, failed) {
      var element = document.createElement("script");
      element.onload = done;
      element.onerror = failed;
      element.src = address;
      document.head.appendChild(element);
    });
  }

  function prepare(address) {
    if (!ready) {
      ready = Promise.all([load(plotly), load(address)]);
      ready.catch(function () { ready = null; });
    }
    return ready;
  }

  // As numbers: Plotly doesn't know the names of colours that a reader's system sets.
  function colours() {
    var probe = document.body.appendChild(document.createElement("i"));
    function named(name) {
      probe.style.color = "var(--chart-" + name + ")";
      return getComputedStyle(probe).color;
    }
    var all = { bar: named("1"), ink: named("ink"), muted: named("muted"), frame: named("frame"), grid: named("zone"), paper: named("paper") };
    probe.remove();
    return all;
  }

  // Plotly's texts hold no tags of ours and two entities, each of which is one character.
  function characters(text) { return text.match(/&[a-z]+;|[^]/gu) || []; }

  // Roughly, in pixels: a Chinese character is as wide as it is high.
  function width(text) {
    return characters(text).reduce(function (sum, one) { return sum + (one < "\u2000" ? 8 : 13.5); }, 0);
  }

  // A name in at most two lines.
  function folded(text, widest) {
    var lines = [""];
    characters(text).every(function (one) {
      if (width(lines[lines.length - 1] + one) > widest && "）”》，。、".indexOf(one) < 0) {
        if (lines.length === 2) {
          lines[1] = lines[1].replace(/(&[a-z]+;|[^])…?$/u, "…");
          return false;
        }
        lines.push("");
      }
      lines[lines.length - 1] += one;
      return true;
    });
    return lines.join("<br>");
  }

  // A copy of the figure for a place of that width, in the colours of the page as it is now.
  function dressed(id, room) {
    var figure = JSON.parse(JSON.stringify(figures[id]));
    var colour = colours();
    figure.data.forEach(function (trace) {
      var hatched = trace.marker && trace.marker.pattern;
      trace.marker = { color: colour.bar, line: { color: colour.bar, width: 1.5 } };
      if (hatched)
        trace.marker.pattern = { shape: hatched.shape, bgcolor: colour.paper, fgcolor: colour.bar, fillmode: "overlay", size: 6, solidity: .25 };
      trace.textfont = { color: colour.ink };
      trace.hoverinfo = "text";
      trace.textposition = "outside";
      trace.textangle = 0;
      trace.cliponaxis = false;
    });
    var layout = figure.layout;
    layout.barmode = "group";
    layout.hovermode = "closest";
    layout.separators = ".,";
    layout.legend = { orientation: "h", x: 0, y: 1, yanchor: "bottom" };
    var words = [].concat.apply([], figure.data.map(function (trace) { return trace.text || []; }));
    var isRows = figure.data[0].orientation === "h";
    layout.margin = { l: 10, r: isRows ? Math.min(Math.max.apply(null, words.map(width)) + 12, room / 3) : 10, t: 70, b: 40 };
    layout.title = { text: layout.title.text, x: 0, xanchor: "left", y: .98, yanchor: "top", yref: "container" };
    layout.font = { family: getComputedStyle(document.body).fontFamily, size: 13, color: colour.ink };
    layout.paper_bgcolor = layout.plot_bgcolor = colour.paper;
    layout.hoverlabel = { bgcolor: colour.paper, bordercolor: colour.frame, font: { color: colour.ink }, align: "left" };
    layout.modebar = { orientation: "h", bgcolor: colour.paper, color: colour.muted, activecolor: colour.bar };
    ["xaxis", "yaxis"].forEach(function (name) {
      var axis = layout[name];
      axis.gridcolor = colour.grid;
      axis.zerolinecolor = colour.frame;
      axis.tickangle = 0;
      if (axis.ticktext) {
        axis.showgrid = axis.zeroline = false;
        axis.ticktext = axis.ticktext.map(function (text) { return folded(text, isRows ? Math.min(190, room / 3) : room / axis.ticktext.length); });
      } else if (room < 600) {
        axis.nticks = 5;
      }
    });
    (layout.shapes || []).forEach(function (shape) { shape.line = { color: colour.ink, width: 2 }; });
    return figure;
  }

  // The page shows the title above the chart and the source elsewhere; a picture that leaves the page carries both.
  function onPage(id, room) {
    var figure = dressed(id, room);
    delete figure.layout.title;
    figure.layout.margin.t = figure.layout.showlegend ? 64 : 36;
    // A finger that scrolls the page must not draw a box in the chart.
    figure.layout.dragmode = matchMedia("(pointer: coarse)").matches ? false : "zoom";
    return figure;
  }

  function download(id) {
    var figure = dressed(id, 900);
    var layout = figure.layout;
    var source = figure.source.match(/(&[a-z]+;|.){1,64}/g) || [];
    layout.margin.b += 34 + source.length * 16;
    layout.annotations = [{
      text: source.join("<br>"), showarrow: false, align: "left", font: { size: 11, color: layout.font.color },
      xref: "paper", x: 0, xanchor: "left", yref: "paper", y: 0, yanchor: "top", yshift: -58
    }];
    window.Plotly.downloadImage(figure, { format: "png", scale: 2, width: 900, height: layout.height + 54 + source.length * 16, filename: id });
  }

  function configuration(id) {
    return {
      responsive: true,
      displaylogo: false,
      displayModeBar: true,
      // Plotly has a button that sends the figure to its maker's server, there by default.
      showSendToCloud: false,
      plotlyServerURL: "",
      locale: "zh-CN",
      locales: { "zh-CN": { dictionary: chinese, format: { thousands: ",", decimal: "." } } },
      modeBarButtons: [
        [{ name: "png", title: "下载为 PNG 图片", icon: window.Plotly.Icons.camera, click: function () { download(id); } }],
        ["zoom2d", "pan2d", "zoomIn2d", "zoomOut2d", "resetScale2d"]
      ]
    };
  }

  // Plotly's buttons are links without an address: neither the keyboard nor a screen reader would find them.
  function openToAll(live) {
    live.querySelectorAll(".modebar-btn").forEach(function (button) {
      button.setAttribute("role", "button");
      button.setAttribute("tabindex", "0");
      button.setAttribute("aria-label", button.getAttribute("data-title"));
    });
  }

  function paint(one) {
    var figure = onPage(one.id, one.live.clientWidth);
    return window.Plotly.react(one.live, figure.data, figure.layout, one.config).then(function () { openToAll(one.live); });
  }

  function repaint() {
    drawn.forEach(paint);
  }

  window.perfevalInteractive = function (figure, live, address) {
    return prepare(address).then(function () {
      var known = drawn.filter(function (one) { return one.live === live; })[0];
      if (known) {
        window.Plotly.Plots.resize(live);
        return null;
      }
      known = { id: figure.id, live: live, config: configuration(figure.id) };
      live.setAttribute("role", "group");
      live.setAttribute("aria-label", figure.querySelector("figcaption").textContent + "，交互图表");
      live.addEventListener("keydown", function (event) {
        var button = event.target.closest && event.target.closest(".modebar-btn");
        if (button && (event.key === "Enter" || event.key === " ")) {
          event.preventDefault();
          button.click();
        }
      });
      drawn.push(known);
      return paint(known);
    });
  };

  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", repaint);
  new MutationObserver(repaint).observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme", "data-contrast"] });
})();
