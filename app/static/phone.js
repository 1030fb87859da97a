// A phone keeps what was written until the table has it: nothing is stored, a waiting answer lives in this page only.
"use strict";

(() => {
  const FIRST_WAIT = 800;
  const LONGEST_WAIT = 8000;
  const LOOK_FIRST = 422;
  const waiting = new Set();
  let unsent = null;

  const part = (id) => document.getElementById(id);
  const pause = (wait) => new Promise((done) => setTimeout(done, wait / 2 + (Math.random() * wait) / 2));

  function say(element, words) {
    if (element && element.textContent !== words) element.textContent = words;
  }

  function tellState() {
    const state = part("state");
    if (!state) return;
    const words = waiting.size ? state.dataset.waiting : state.dataset.lost ? state.dataset.away : "";
    say(state, words);
  }

  function takeNotice(page) {
    const here = part("notice");
    const there = page.getElementById("notice");
    if (here && there) here.replaceChildren(...Array.from(there.childNodes, (node) => document.importNode(node, true)));
  }

  async function post(form, body) {
    const key = `${form.id} ${body}`;
    if (waiting.has(key)) return;
    waiting.add(key);
    const late = setTimeout(tellState, 1500);
    try {
      await settle(form, await untilAnswered(form, body), body);
    } finally {
      clearTimeout(late);
      waiting.delete(key);
      tellState();
    }
  }

  // Sent again until the table answers: the receipt makes that the same words are kept once.
  async function untilAnswered(form, body) {
    for (let wait = FIRST_WAIT; ; wait = Math.min(2 * wait, LONGEST_WAIT)) {
      try {
        const answer = await table.ask(form.action, { method: "POST", body });
        if (answer.status < 500 && answer.status !== 429) return { status: answer.status, text: await answer.text() };
      } catch {
        // no connection: the words are still here
      }
      tellState();
      await pause(wait);
    }
  }

  async function settle(form, answer, body) {
    const kept = answer.status < 300;
    const page = table.read(answer.text);
    document.dispatchEvent(new CustomEvent("table:answered", { detail: { form, status: answer.status, page } }));
    if (answer.status === LOOK_FIRST) return;
    if (kept && part(form.id)) empty(part(form.id), body);
    if (answer.status === 409) showUnsent(wordsOf(body));
    // A refusal without a table (the seat is gone) is said here: going there would take the words along.
    if (kept || page.documentElement.dataset.audience) await table.lay(answer.text);
    takeNotice(page);
  }

  // A person may already be writing the next card: only what was sent is taken away.
  function empty(form, body) {
    for (const field of form.querySelectorAll("textarea, input:not([type=hidden]), select[name^='only.']")) {
      if (body.get(field.name) !== field.value) continue;
      if (field.type === "radio" || field.type === "checkbox") field.checked = false;
      else field.value = "";
    }
  }

  const isWords = (name) => !["round", "step", "language", "vote", "code", "sort", "looked"].includes(name) && !/^(hide|only)\./.test(name);

  function wordsOf(body) {
    return Array.from(body).filter(([name, words]) => isWords(name) && !name.includes("rate.") && words.trim()).map(([, words]) => words).join("\n");
  }

  function typedWords(form) {
    return wordsOf(new URLSearchParams(new FormData(form)));
  }

  function showUnsent(words) {
    const template = part("unsent-words");
    if (!words || !template) return;
    unsent = template.content.firstElementChild.cloneNode(true);
    unsent.querySelector("[data-words]").textContent = words;
    unsent.querySelector("[data-close]").addEventListener("click", () => {
      unsent.remove();
      unsent = null;
      const question = part("question");
      if (question) question.focus();
    });
    putBackUnsent();
  }

  function putBackUnsent() {
    const main = part("main");
    if (unsent && main && !unsent.isConnected) main.append(unsent);
  }

  // What was typed belongs to its question. When that question is over, the words are shown, never moved along.
  function saveTypedWords(event) {
    for (const form of document.querySelectorAll("form.answer[data-outbox]")) {
      if (!event.detail.getElementById(form.id)) showUnsent(typedWords(form));
    }
  }

  function afterLaying(event) {
    if (event.detail.changed) say(part("notice"), "");
    putBackUnsent();
    tellState();
  }

  function goBlank(event) {
    const link = event.target.closest && event.target.closest("#blank");
    const template = part("blank-words");
    if (!link || !template) return;
    event.preventDefault();
    const cover = template.content.firstElementChild.cloneNode(true);
    cover.addEventListener("click", () => {
      cover.remove();
      part("blank").focus();
    });
    document.documentElement.append(cover);
    cover.focus();
  }

  // Empty first, then away; the entry in the history becomes the harmless page.
  function leave() {
    table.stop();
    document.body.replaceChildren();
    document.title = "";
    const gone = fetch("/weg", { method: "POST", keepalive: true }).catch(() => null);
    Promise.race([gone, pause(2000)]).then(() => location.replace("/weg"));
  }

  function hideWords(event) {
    const button = event.target.closest && event.target.closest("[data-placeholder]");
    if (!button) return;
    const text = part(button.parentElement.dataset.hides);
    const [start, end] = chosen(text);
    if (start === end) return;
    text.setRangeText(button.dataset.placeholder, start, end, "end");
    text.focus();
  }

  // What is selected, or else the word the cursor is in.
  function chosen(text) {
    let { selectionStart: start, selectionEnd: end } = text;
    if (start !== end) return [start, end];
    while (start > 0 && /\S/.test(text.value[start - 1])) start -= 1;
    while (end < text.value.length && /\S/.test(text.value[end])) end += 1;
    return [start, end];
  }

  // The phone's own voice, in the language of the page; once more is silence.
  function readAloud(event) {
    const button = event.target.closest && event.target.closest("[data-reads]");
    if (!button) return;
    if (speechSynthesis.speaking) return speechSynthesis.cancel();
    const words = new SpeechSynthesisUtterance(part(button.dataset.reads).innerText);
    words.lang = document.documentElement.lang;
    speechSynthesis.speak(words);
  }

  if ("speechSynthesis" in window) document.documentElement.classList.add("speaks");
  document.addEventListener("click", readAloud);
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.id !== "away" && !form.hasAttribute("data-outbox")) return;
    event.preventDefault();
    if (form.id === "away") leave();
    else post(form, new URLSearchParams(new FormData(form)));
  });
  document.addEventListener("click", goBlank);
  document.addEventListener("click", hideWords);
  document.addEventListener("table:before", saveTypedWords);
  document.addEventListener("table:laid", afterLaying);
  document.addEventListener("table:reach", (event) => {
    const state = part("state");
    if (state) state.dataset.lost = event.detail ? "" : "yes";
    tellState();
  });
})();
