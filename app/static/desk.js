// The desk without jumping: every button is a form, its answer is laid over the page that stands.
"use strict";

(() => {
  const part = (id) => document.getElementById(id);

  function say(words) {
    const state = part("state");
    if (state) state.textContent = words;
  }

  async function lead(form, button) {
    if (form.dataset.busy) return;
    form.dataset.busy = "yes";
    const body = new URLSearchParams(new FormData(form, button));
    closeMenu(form);
    try {
      await settle(form, await fetch(form.action, { method: "POST", body, cache: "no-store" }));
      say("");
    } catch {
      say(part("state").dataset.away);
    } finally {
      delete form.dataset.busy;
    }
  }

  function closeMenu(form) {
    const menu = form.closest("details.menu, #insert");
    if (menu) table.shut(menu);
  }

  async function settle(form, answer) {
    const text = await answer.text();
    if (answer.ok && form.hasAttribute("data-fresh")) form.reset();
    await table.lay(text);
    const notice = table.read(text).getElementById("notice");
    if (notice) part("notice").replaceChildren(...Array.from(notice.childNodes, (node) => document.importNode(node, true)));
    if (!answer.ok) part("notice").scrollIntoView({ block: "nearest" });
  }

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post") return;
    event.preventDefault();
    lead(form, event.submitter);
  });
  document.addEventListener("table:reach", (event) => say(event.detail ? "" : part("state").dataset.away));
})();
