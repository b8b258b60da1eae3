"use strict";
// Shows one statement at a time: its words in the text and its entry in the list, the rest faded.
// Without this script the page still reads: numbers and entries are links to one another.
{
  const ofStatement = (element) => element?.closest?.("[data-s]") ?? null;
  const besideText = matchMedia("(min-width: 62rem)");
  let underPointer = null;
  let pinned = null;

  const clear = () => {
    for (const element of document.querySelectorAll(".on, .showing")) element.classList.remove("on", "showing", "from-text");
  };

  const show = (origin) => {
    clear();
    const reading = origin.closest(".reading");
    const list = reading.querySelector(".entries");
    if (!list) return; // a statement that stands alone in its words
    const inText = !origin.closest(".entries");
    reading.classList.add("showing");
    reading.classList.toggle("from-text", inText);
    for (const element of reading.querySelectorAll(`[data-s="${origin.dataset.s}"]`)) element.classList.add("on");
    if (inText) reveal(reading.querySelector(".body.on"), list);
  };

  // Scrolls the list alone: the text must not move under the pointer that reads it.
  const reveal = (entry, list) => {
    const inner = entry.getBoundingClientRect();
    const outer = list.getBoundingClientRect();
    const top = Math.max(outer.top, 0);
    const bottom = Math.min(outer.bottom, innerHeight);
    if (inner.top < top) list.scrollTop -= top - inner.top;
    else if (inner.bottom > bottom) list.scrollTop += inner.bottom - bottom;
  };

  const showFocused = () => {
    const origin = ofStatement(document.activeElement);
    if (origin) show(origin);
    else clear();
  };

  const mark = (statement) => document.querySelector(`.mark[data-s="${statement}"]`);

  // Not pointerover: that also comes when the page scrolls under a pointer at rest, and would
  // take the statement away from whoever moves by keyboard.
  addEventListener("pointermove", (event) => {
    const origin = ofStatement(event.target);
    if (origin === underPointer) return;
    underPointer = origin;
    if (origin) show(origin);
    else showFocused();
  });
  document.documentElement.addEventListener("pointerleave", () => {
    underPointer = null;
    showFocused();
  });

  addEventListener("focusin", ({ target }) => {
    const origin = ofStatement(target);
    if (!origin) return;
    show(origin);
    if (target.matches(".to-text") && besideText.matches) mark(origin.dataset.s)?.scrollIntoView({ block: "nearest" });
  });
  addEventListener("focusout", ({ relatedTarget }) => {
    if (!ofStatement(relatedTarget)) clear();
  });

  // A click on words holds their statement; the next click takes the one around it.
  addEventListener("click", ({ target }) => {
    if (!target.closest?.(".layer") || target.closest("a") || !getSelection().isCollapsed) return;
    const around = [];
    for (let layer = target.closest(".layer"); layer; layer = layer.parentElement.closest(".layer")) around.push(layer.dataset.s);
    pinned = around[(around.indexOf(pinned) + 1) % around.length];
    mark(pinned)?.focus({ preventScroll: true });
  });

  addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const focused = document.activeElement;
    if (event.key === "Escape") {
      pinned = null;
      if (ofStatement(focused)) focused.blur();
      clear();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const kind = [".to-text", ".mark"].find((selector) => focused.matches(selector));
    if (!step || !kind) return;
    const all = [...document.querySelectorAll(kind)];
    all[all.indexOf(focused) + step]?.focus();
    event.preventDefault();
  });
}
