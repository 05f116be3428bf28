// The desk works without this file. It looks for a newer state, takes dropped files, copies the name of a cell, and says that work is going on.
(function () {
  "use strict";
  var main = document.getElementById("main");
  var live = document.getElementById("live");
  var version = Number(document.body.dataset.version) || 0;
  var isTouched = false;

  var say = function (text) { live.textContent = text; };

  // The page takes over what is new of itself; what somebody is typing stays.
  var renew = function () {
    return fetch(location.href, { credentials: "same-origin" }).then(function (answer) { return answer.text(); }).then(function (text) {
      var fresh = new DOMParser().parseFromString(text, "text/html");
      var frame = main.querySelector("iframe");
      var freshFrame = fresh.querySelector("main iframe");
      version = Number(fresh.body.dataset.version) || version;
      if (!frame || !freshFrame) {
        main.innerHTML = fresh.getElementById("main").innerHTML;
        live = document.getElementById("live");
      } else {
        var list = fresh.getElementById("list");
        document.getElementById("list").innerHTML = list.innerHTML;
        var boxes = fresh.querySelectorAll("main > .box");
        main.querySelectorAll(":scope > .box").forEach(function (box) { box.remove(); });
        boxes.forEach(function (box) { main.querySelector(".choice").before(box); });
        document.getElementById("look-title").textContent = fresh.getElementById("look-title").textContent;
        try { frame.contentWindow.location.reload(); } catch (moved) { frame.src = freshFrame.getAttribute("src"); }
      }
      offer();
      say("数据有变动，这一页已经更新。");
    });
  };

  var watch = function () {
    fetch("/state?since=" + version, { credentials: "same-origin" }).then(function (answer) { return answer.json(); }).then(function (state) {
      if (state.version <= version) return watch();
      if (!isTouched) return renew().then(watch);
      version = state.version;
      say("数据有变动。填完提交以后，这一页会更新。");
      watch();
    }).catch(function () {
      say("工作台已经停止，或暂时没有回答。");
      setTimeout(watch, 3000);
    });
  };

  var offer = function () {
    if (!navigator.clipboard) return;
    main.querySelectorAll("button.copy[hidden]").forEach(function (button) {
      button.hidden = false;
      button.addEventListener("click", function () {
        navigator.clipboard.writeText(button.dataset.text).then(function () { say("已复制：" + button.dataset.text); });
      });
    });
  };

  var drop = main.querySelector(".drop");
  if (drop) {
    var input = drop.querySelector("input[type=file]");
    ["dragover", "dragenter"].forEach(function (name) {
      drop.addEventListener(name, function (event) { event.preventDefault(); drop.classList.add("over"); });
    });
    drop.addEventListener("dragleave", function () { drop.classList.remove("over"); });
    drop.addEventListener("drop", function (event) {
      event.preventDefault();
      drop.classList.remove("over");
      input.files = event.dataTransfer.files;
    });
  }

  document.addEventListener("input", function () { isTouched = true; });
  document.addEventListener("submit", function (event) {
    if (event.target.method !== "post") return;
    say("正在处理……");
    event.target.querySelectorAll("button").forEach(function (button) { setTimeout(function () { button.disabled = true; }, 0); });
  });
  window.addEventListener("pageshow", function (event) {
    if (event.persisted) location.reload();
  });
  offer();
  if (version > 0) watch();
})();
