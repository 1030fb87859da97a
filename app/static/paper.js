// A file on its way: the page looks by itself how far it is, and takes the file when it is there.
"use strict";

(() => {
  const LOOK_MILLISECONDS = 700;
  const paper = document.getElementById("paper");

  function later() {
    window.setTimeout(look, LOOK_MILLISECONDS);
  }

  async function look() {
    const answer = await fetch(location.pathname, { cache: "no-store" }).catch(() => null);
    if (!answer) return later();
    const next = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("paper");
    if (!next) return location.reload();
    lay(next);
    if (!answer.ok) return undefined;
    const file = document.getElementById("paper-file");
    return file ? location.assign(file.href) : later();
  }

  // Whoever listens hears a step once, and not every time the page looks.
  function lay(next) {
    if (next.textContent === paper.textContent) return;
    paper.replaceChildren(...Array.from(next.childNodes, (node) => document.importNode(node, true)));
  }

  later();
})();
