// The wall never scrolls. Words are as large as the cards allow; below what is read at eight metres, cards go to a next page.
"use strict";

(() => {
  const LARGEST = 1.6;
  const SMALLEST = 0.7;
  const HALVINGS = 5;
  const html = document.documentElement;
  let turned = 0;

  const all = (what) => Array.from(document.querySelectorAll(`#wall ${what}`));
  const fits = () => html.scrollHeight <= window.innerHeight + 1;

  function fitsAt(size) {
    html.style.setProperty("--fit", size);
    return fits();
  }

  // The largest words with which everything stands on the wall; false when even the smallest are too large.
  function grow() {
    let [low, high] = [SMALLEST, LARGEST];
    if (fitsAt(high)) return true;
    if (!fitsAt(low)) return false;
    for (let step = 0; step < HALVINGS; step += 1) {
      const middle = (low + high) / 2;
      if (fitsAt(middle)) low = middle;
      else high = middle;
    }
    fitsAt(low);
    return true;
  }

  function show(cards) {
    const shown = new Set(cards);
    for (const list of all(".cards")) {
      for (const card of list.children) card.hidden = !shown.has(card);
      list.hidden = list.children.length > 0 && Array.from(list.children).every((card) => card.hidden);
      const name = list.previousElementSibling;
      if (name && name.classList.contains("theme")) name.hidden = list.hidden;
    }
  }

  // How many of these cards, from this one on, stand on one page; one always does.
  function room(cards, from) {
    let [low, high] = [1, cards.length - from];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      show(cards.slice(from, from + middle));
      if (fits()) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  // As few pages as can be, and then about equally full.
  function cut(cards) {
    const pages = [];
    for (let from = 0; from < cards.length; from += pages.at(-1).length) pages.push(cards.slice(from, from + room(cards, from)));
    const each = Math.ceil(cards.length / pages.length);
    const even = pages.map((_, number) => cards.slice(number * each, (number + 1) * each)).filter((page) => page.length);
    const well = even.every((page) => (show(page), fits()));
    return well ? even : pages;
  }

  function arrange() {
    const cards = all(".cards > li");
    show(cards);
    tell(0, 1);
    if (grow() || !cards.length) return;
    tell(0, 2);
    const pages = cut(cards);
    const wanted = Number(html.dataset.page || 0) + turned;
    const now = ((wanted % pages.length) + pages.length) % pages.length;
    show(pages[now]);
    tell(now, pages.length);
    grow();
  }

  function tell(now, pages) {
    const paging = document.getElementById("paging");
    if (!paging) return;
    paging.hidden = pages < 2;
    paging.querySelector("b").textContent = `${now + 1} / ${pages}`;
  }

  // The keys of a clicker in the chair's hand.
  function turn(event) {
    const way = { PageDown: 1, ArrowRight: 1, PageUp: -1, ArrowLeft: -1 }[event.key];
    if (!way) return;
    event.preventDefault();
    turned += way;
    arrange();
  }

  let page = html.dataset.page;
  document.addEventListener("table:laid", () => {
    if (html.dataset.page !== page) turned = 0;
    page = html.dataset.page;
    arrange();
  });
  document.addEventListener("keydown", turn);
  window.addEventListener("resize", arrange);
  document.fonts.ready.then(arrange);
})();
