// A button beside each chart, for the same chart drawn interactively. Nothing of it is loaded before the button is pressed.
(function () {
  "use strict";
  var main = document.getElementById("main");
  var script = main && main.getAttribute("data-interactive");
  if (!script)
    return;

  function make(name, parent, look) {
    var element = document.createElement(name);
    element.className = look;
    parent.appendChild(element);
    return element;
  }

  // Calls back with the function that draws, once the script that has it is there; without it where the script cannot be had.
  function load(then) {
    if (window.perfevalInteractive)
      return then(window.perfevalInteractive);
    var element = make("script", document.head, "");
    element.onload = function () { then(window.perfevalInteractive); };
    element.onerror = function () {
      element.remove();
      then();
    };
    element.src = script;
  }

  function add(figure) {
    var tools = figure.querySelector(".chart-files");
    var live = make("div", figure, "live");
    live.id = figure.id + "-live";
    live.hidden = true;
    figure.insertBefore(live, tools);
    var button = make("button", tools, "");
    tools.insertBefore(button, tools.firstChild);
    button.type = "button";
    button.textContent = "交互图表";
    button.setAttribute("aria-label", "交互图表：" + figure.querySelector("figcaption").textContent);
    button.setAttribute("aria-controls", live.id);
    button.setAttribute("aria-expanded", "false");
    var status = make("span", tools, "");
    status.setAttribute("role", "status");

    function show(isLive, words) {
      button.setAttribute("aria-expanded", String(isLive));
      live.hidden = !isLive;
      figure.classList.toggle("is-live", isLive);
      status.textContent = words;
    }

    function fail() {
      show(false, "交互图表载入失败，请看静态图表和旁边的表格。");
    }

    button.addEventListener("click", function () {
      if (button.getAttribute("aria-expanded") === "true") {
        show(false, "");
        return;
      }
      show(true, "正在载入……");
      load(function (draw) {
        if (!draw)
          return fail();
        draw(figure, live, main.getAttribute("data-figures")).then(function () { status.textContent = "按 Esc 键或再按一次按钮，回到静态图表。"; }, fail);
      });
    });
    figure.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && !live.hidden) {
        show(false, "");
        button.focus();
      }
    });
  }

  document.querySelectorAll("figure.plot[id]").forEach(add);
})();
