"use strict";
(() => {
  // The table: sorting and filtering. Rows that are not shown leave the page, so that long tables stay quick.
  const STEP = 500;
  const table = document.getElementById("sayings");
  const body = table.tBodies[0];
  const form = document.getElementById("filters");
  const more = document.getElementById("more");
  const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });
  const all = Array.from(body.rows, (row) => ({ row, cells: Array.from(row.cells, (cell) => cell.textContent) }));
  for (const entry of all) entry.cells[5] = entry.row.cells[5].querySelector("a").firstChild.data;
  let order = all;
  let kept = all;
  let shown = 0;

  function show(upTo) {
    const next = kept.slice(shown, upTo).map((entry) => entry.row);
    if (shown) body.append(...next);
    else body.replaceChildren(...next);
    shown = Math.min(upTo, kept.length);
    const left = kept.length - shown;
    more.hidden = !left;
    more.firstChild.textContent = `Show ${Math.min(STEP, left).toLocaleString("en")} more of ${left.toLocaleString("en")}`;
    const count = kept.length.toLocaleString("en");
    const of = kept.length < all.length ? ` of ${all.length.toLocaleString("en")}` : "";
    form.querySelector("output").value = `${count}${of} statements`;
  }

  function filter() {
    const words = form.elements.words.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    const selects = Array.from(form.querySelectorAll("select")).filter((select) => select.value);
    kept = order.filter(({ row, cells }) =>
      selects.every((select) => cells[select.dataset.column] === select.value) &&
      (!words.length || ((text) => words.every((word) => text.includes(word)))(row.textContent.toLocaleLowerCase())));
    shown = 0;
    show(STEP);
  }

  function sort(head) {
    const heads = Array.from(head.parentElement.cells);
    const column = heads.indexOf(head);
    const down = head.getAttribute("aria-sort") === "ascending";
    for (const other of heads) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    const numbers = "numbers" in head.dataset;
    const compare = numbers ? (a, b) => a.cells[column] - b.cells[column]
      : (a, b) => collator.compare(a.cells[column], b.cells[column]);
    order = Array.from(all).sort(down ? (a, b) => compare(b, a) : compare);
    filter();
  }

  for (const head of table.tHead.rows[0].cells) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    button.addEventListener("click", () => sort(head));
    head.append(button);
  }
  for (const select of form.querySelectorAll("select")) {
    const counts = new Map();
    for (const { cells } of all) {
      const value = cells[select.dataset.column];
      counts.set(value, (counts.get(value) || 0) + 1);
    }
    for (const [value, count] of Array.from(counts).sort((a, b) => collator.compare(a[0], b[0]))) {
      select.append(new Option(`${value} (${count.toLocaleString("en")})`, value));
    }
  }
  let pause = 0;
  form.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(filter, all.length > STEP ? 150 : 0);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  more.firstChild.addEventListener("click", () => show(shown + STEP));
  addEventListener("beforeprint", () => show(kept.length));
  form.hidden = false;
  show(STEP);
  body.classList.add("ready");

  // The texts: all parts of a statement light up together, the innermost where several meet.
  let lit = [];
  let pinned = null;
  function light(part) {
    for (const element of lit) element.classList.remove("lit");
    const article = part && part.closest("article");
    const number = part && part.dataset.s.split(" ").at(-1);
    lit = article ? Array.from(article.querySelectorAll(`[data-s~="${number}"]`)) : [];
    for (const element of lit) element.classList.add("lit");
  }
  const partAt = (event) => event.target.closest("[data-s]") || pinned;
  document.addEventListener("mouseover", (event) => light(partAt(event)));
  document.addEventListener("focusin", (event) => light(partAt(event)));
  function pin() {
    const target = document.getElementById(location.hash.slice(1));
    pinned = target && "s" in target.dataset ? target : null;
    light(pinned);
  }
  addEventListener("hashchange", pin);

  // The notes: each beside the line in which its statement begins, where the page is wide enough.
  const GAP = 8;
  function align(passage) {
    const top = passage.getBoundingClientRect().top;
    const notes = Array.from(passage.querySelectorAll(".notes > li"), (note) => {
      const ref = document.getElementById(note.id.replace("n", "s"));
      return { note, height: note.offsetHeight, wanted: ref.getBoundingClientRect().top - top };
    });
    let bottom = 0;
    for (const { note, height, wanted } of notes) {
      const margin = Math.max(0, wanted - bottom);
      note.style.marginTop = `${margin}px`;
      bottom += margin + height + GAP;
    }
  }
  const seen = new IntersectionObserver((entries) => {
    for (const entry of entries) if (entry.isIntersecting) align(entry.target);
  }, { rootMargin: "300px" });
  function observe() {
    seen.disconnect();
    for (const notes of document.querySelectorAll(".notes")) seen.observe(notes.parentElement);
  }
  addEventListener("DOMContentLoaded", () => { observe(); pin(); });
  addEventListener("resize", observe);
})();
