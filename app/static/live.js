// The page that is pushed is the whole page. Here it is laid over the one that stands, so that what somebody is
// typing, the place of the cursor and what she opened stay hers. Nothing is ever said over the socket.
"use strict";

const table = (() => {
  const POLL_MILLISECONDS = 4000;
  const PATIENCE_MILLISECONDS = 15000;
  const html = document.documentElement;
  const opened = new Set();
  let laying = Promise.resolve();
  let line = null;
  let reached = true;
  let looking = false;

  const version = (page) => Number(page.dataset.version || 0);
  const address = () => (html.dataset.audience === "phone" || html.dataset.audience === "door" ? "/tafel" : location.pathname);
  const asked = () => (document.querySelector("#question, #the-question") || document.body).textContent.trim();
  // Two rounds may ask the same question; their forms still differ.
  const moment = () => `${asked()} ${(document.querySelector("form.answer") || { id: "" }).id}`;
  const read = (text) => new DOMParser().parseFromString(text, "text/html");

  function lay(text) {
    laying = laying.then(() => layNow(read(text))).catch(() => location.reload());
    return laying;
  }

  async function layNow(next) {
    if (!next.documentElement.dataset.audience) return location.replace(address());
    const [before, then] = [asked(), moment()];
    const focused = document.activeElement && document.activeElement.id;
    document.dispatchEvent(new CustomEvent("table:before", { detail: next }));
    takeOver(next);
    await htmx.swap({ text: next.body.innerHTML, target: document.body, swap: "innerMorph", sourceElement: document.body });
    opened.forEach(openAgain);
    keepPlace(focused);
    if (asked() !== before) announce(asked());
    document.dispatchEvent(new CustomEvent("table:laid", { detail: { changed: moment() !== then } }));
  }

  function takeOver(next) {
    Object.assign(html.dataset, next.documentElement.dataset);
    html.lang = next.documentElement.lang;
    document.title = next.title;
    document.body.className = next.body.className;
  }

  function openAgain(id) {
    const panel = document.getElementById(id);
    if (panel) panel.open = true;
  }

  // Whoever listens to the page or works by keyboard is not thrown back to its top.
  function keepPlace(id) {
    if (!id || document.activeElement !== document.body) return;
    const place = document.getElementById(id) || document.querySelector("#question, #the-question");
    if (!place) return;
    if (place.tabIndex < 0) place.tabIndex = -1;
    place.focus({ preventScroll: true });
  }

  function announce(words) {
    const voice = document.getElementById("announce");
    if (voice) voice.textContent = words;
  }

  // A line that went dead without a word would hold every later question up, so each is given up in time.
  function ask(where, more) {
    const signal = AbortSignal.timeout ? AbortSignal.timeout(PATIENCE_MILLISECONDS) : undefined;
    return fetch(where, { cache: "no-store", signal, ...more });
  }

  async function refresh() {
    const answer = await ask(address());
    if (answer.ok || answer.status === 401) await lay(await answer.text());
  }

  async function look() {
    const answer = await ask(`/versie/${html.dataset.ticket}`);
    if (answer.status === 410 || (answer.ok && Number(await answer.text()) > version(html))) await refresh();
  }

  function reach(now) {
    if (reached === now) return;
    reached = now;
    document.dispatchEvent(new CustomEvent("table:reach", { detail: now }));
  }

  async function lookAgain() {
    if (looking) return;
    looking = true;
    try {
      await look();
      reach(true);
    } catch {
      reach(false);
    } finally {
      looking = false;
    }
  }

  function connect() {
    line = io({ transports: ["websocket"], auth: (give) => give({ ticket: html.dataset.ticket }) });
    line.on("page", ([number, text]) => number > version(html) && lay(text));
    line.on("connect", lookAgain);
    line.on("disconnect", lookAgain);
    line.on("connect_error", () => line.active || setTimeout(() => line.connect(), POLL_MILLISECONDS));
    setInterval(() => line.connected || lookAgain(), POLL_MILLISECONDS);
  }

  // A ticket of before the roll call opens nothing any more: look first, that brings a new one.
  function reconnect() {
    if (line && !line.active && !line.connected) line.connect();
  }

  function rememberPanel(event) {
    const panel = event.target.closest && event.target.closest("summary") && event.target.closest("details");
    if (panel && panel.id) panel.open ? opened.delete(panel.id) : opened.add(panel.id);
  }

  function shut(panel) {
    opened.delete(panel.id);
    panel.open = false;
  }

  function stop() {
    if (line) line.disconnect();
  }

  html.classList.add("live");
  document.addEventListener("click", rememberPanel);
  document.addEventListener("table:laid", reconnect);
  document.addEventListener("visibilitychange", () => document.hidden || lookAgain());
  window.addEventListener("online", lookAgain);
  window.addEventListener("pageshow", (event) => event.persisted && location.reload());
  htmx.config.morphSkip = "[data-keep]";
  if (html.dataset.ticket) connect();
  return { lay, read, ask, shut, stop };
})();
