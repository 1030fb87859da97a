// The editor: marks at the press of a button, kept by itself, and the page beside the text, drawn by the house.
"use strict";

(() => {
  const form = document.getElementById("chapter-form");
  const text = document.getElementById("chapter-text");
  const kept = document.getElementById("kept");
  const QUIET = 1500;
  let timer = 0;
  let last = text.value;
  let overtaken = false;

  function say(name, more) {
    kept.textContent = [kept.dataset[name], more].filter(Boolean).join(" ");
  }

  function send(address) {
    return fetch(address, { method: "POST", body: new URLSearchParams(new FormData(form)), cache: "no-store" });
  }

  async function keep() {
    const sent = text.value;
    if (overtaken || sent === last) return;
    say("keeping");
    try {
      const answer = await send(form.dataset.keep);
      const words = await answer.text();
      overtaken = answer.status === 409;
      if (!answer.ok) return say("notKept", answer.headers.get("content-type").startsWith("text/plain") ? words : "");
      form.elements.number.value = words;
      last = sent;
      say(text.value === sent ? "kept" : "keeping");
    } catch {
      say("away");
      later();
    }
  }

  async function look() {
    const answer = await send(form.dataset.look).catch(() => null);
    if (!answer || !answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    await lay(page.querySelector("main"), page.querySelector("link").getAttribute("href"));
    await advise();
  }

  async function advise() {
    const answer = await send(form.dataset.plain).catch(() => null);
    if (!answer || !answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    document.getElementById("plain").replaceWith(document.importNode(page.getElementById("plain"), true));
  }

  // In a room of its own: the style of the paper and that of the desk do not meet.
  async function lay(chapter, style) {
    const host = document.getElementById("sheet");
    if (!host.shadowRoot) {
      const room = host.attachShadow({ mode: "open" });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync((await (await fetch(style)).text()).replaceAll(":root", ":host").replaceAll(/@font-face\s*\{[^}]*\}/g, ""));
      room.adoptedStyleSheets = [sheet];
      document.getElementById("preview").hidden = false;
    }
    const sheet = document.createElement("div");
    sheet.className = chapter.className;
    sheet.append(...Array.from(chapter.children, (one) => document.importNode(one, true)));
    host.shadowRoot.replaceChildren(sheet);
  }

  function later() {
    window.clearTimeout(timer);
    timer = window.setTimeout(async () => {
      await keep();
      await look();
    }, QUIET);
  }

  function put(words, start, end, cursor) {
    text.focus();
    text.setRangeText(words, start, end, "end");
    if (cursor !== undefined) text.setSelectionRange(cursor, cursor);
    text.dispatchEvent(new Event("input"));
  }

  // A sign around words, or at the start of every line that is chosen.
  function mark(before, after) {
    const { selectionStart: start, selectionEnd: end, value } = text;
    if (after) return put(before + value.slice(start, end) + after, start, end, start + before.length + end - start);
    const from = value.lastIndexOf("\n", start - 1) + 1;
    put(value.slice(from, end).split("\n").map((line) => before + line).join("\n"), from, end);
  }

  function place(line) {
    const at = text.value.indexOf("\n", text.selectionEnd);
    const end = at < 0 ? text.value.length : at;
    put(`\n\n${line}\n`, end, end);
  }

  document.addEventListener("click", (event) => {
    const { before, after, line } = event.target.dataset;
    if (before !== undefined) mark(before, after);
    if (line !== undefined) place(line);
  });
  text.addEventListener("input", () => {
    say("notKept");
    later();
  });
  form.addEventListener("submit", () => { last = text.value; });
  window.addEventListener("beforeunload", (event) => {
    if (text.value !== last) event.preventDefault();
  });
  for (const tool of document.querySelectorAll(".tools, [data-line]")) tool.hidden = false;
  look();
})();
