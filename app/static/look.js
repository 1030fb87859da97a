// Before words are kept the table may ask: is there somebody in it? What it asks lies here, in this page only, until
// she sends it, does not want to, or her question is over.
"use strict";

(() => {
  const LOOK_FIRST = 422;
  const OVER = [403, 409];
  const OWN_FORM = "look-form";
  const html = document.documentElement;
  let look = null;

  const part = (id) => document.getElementById(id);

  function ask(page, written) {
    close();
    look = { section: document.importNode(page.getElementById("look"), true), written };
    putBack();
    part("look-title").focus();
  }

  function close() {
    if (look) look.section.remove();
    look = null;
    html.classList.remove("asked-back");
  }

  // A page that was laid over this one took it away. Is her question over? Then so is this one.
  function putBack() {
    if (!look) return;
    if (!part(look.written)) return close();
    html.classList.add("asked-back");
    if (!look.section.isConnected) part("notice").after(look.section);
  }

  function afterAnswer({ form, status, page }) {
    if (status === LOOK_FIRST) return ask(page, form.id);
    if (!look || form.id !== OWN_FORM) return;
    const written = part(look.written);
    if (status < 300 && written) written.reset();
    if (status < 300 || OVER.includes(status)) close();
  }

  function afterClick(event) {
    if (!look || !event.target.closest || !event.target.closest("#look [data-close]")) return;
    event.preventDefault();
    const written = part(look.written);
    close();
    const field = written && written.querySelector("textarea");
    if (field) field.focus();
  }

  document.addEventListener("table:answered", (event) => afterAnswer(event.detail));
  document.addEventListener("table:laid", putBack);
  document.addEventListener("click", afterClick);
})();
