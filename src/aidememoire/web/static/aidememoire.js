// What the pages do more where scripts run: keys, the slider of days, copying, going from one uncertain statement to the next.
import "./reading.js";

const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const isField = (element) => element.matches?.("input, select, textarea") ?? false;

// Keys that every page has. A field keeps what is typed into it.
const everywhere = {
  "/": () => {
    const seek = document.querySelector("#seek");
    seek.focus();
    seek.select();
  },
  "?": () => document.querySelector("#keys").showModal(),
};

// The queue: one statement is the current one; it takes the keys.
const items = () => all(".queue > .item");
let place = 0;

const settle = (at, { focus = true } = {}) => {
  const found = items();
  if (!found.length) return;
  place = Math.max(0, Math.min(at, found.length - 1));
  found.forEach((item, number) => item.classList.toggle("current", number === place));
  if (focus) {
    found[place].focus({ preventScroll: true });
    found[place].scrollIntoView({ block: "nearest" });
  }
};

const decision = (key) => (items()[place] ?? document.querySelector("#statement"))?.querySelector(`[data-key="${key}"]`);

const unfold = (key, first) => {
  const details = decision(key);
  if (!details) return;
  details.open = true;
  details.querySelector(first).focus();
};

const onQueue = {
  j: () => settle(place + 1),
  k: () => settle(place - 1),
  a: () => decision("a")?.click(),
  r: () => unfold("r", "button"),
  e: () => unfold("e", 'input:not([type="hidden"])'),
  w: () => pin(decision("w")),
  u: () => document.querySelector('.done [data-key="u"]')?.click(),
};

// Other words: what is selected in the text that a statement stands in goes into the form, with the place where it begins.
const textOf = (form) => document.querySelector(`.context[data-about="${CSS.escape(form.elements.statement.value)}"]`);
const openPin = () => document.querySelector('details[data-key="w"][open] form');

const pin = (details) => {
  if (!details) return;
  details.open = true;
  const form = details.querySelector("form");
  const text = textOf(form);
  const said = [...text.querySelectorAll(".layer.content")];
  if (!said.length) return form.elements.content.focus();
  text.tabIndex = -1;
  text.focus({ preventScroll: true });
  getSelection().setBaseAndExtent(said[0], 0, said.at(-1), said.at(-1).childNodes.length);
  untouched = getSelection().toString();
};
let untouched = null; // what is selected to begin with: words in several pieces stay so until somebody moves an end

const take = () => {
  const form = openPin();
  const selection = getSelection();
  if (!form || selection.isCollapsed || !textOf(form)) return;
  const range = selection.getRangeAt(0);
  const paragraphs = all("p", textOf(form));
  const at = paragraphs.findIndex((one) => one.contains(range.startContainer) && one.contains(range.endContainer));
  if (at < 0) return;
  const before = document.createRange();
  before.selectNodeContents(paragraphs[at]);
  before.setEnd(range.startContainer, range.startOffset);
  const words = range.toString();
  if (words === untouched) return;
  untouched = null;
  const lead = words.length - words.trimStart().length;
  form.elements.content.value = words.trim();
  // The record counts code points, a script the halves of some.
  const start = [...(before.toString() + words.slice(0, lead))].length;
  form.elements.at.value = Number(textOf(form).dataset.starts.trim().split(" ")[at]) + start;
};

const move = (event) => {
  const form = openPin();
  const selection = getSelection();
  if (!form || selection.isCollapsed || !textOf(form)?.contains(selection.anchorNode)) return false;
  if (event.key === "Enter") {
    form.requestSubmit();
    return true;
  }
  const way = { ArrowLeft: "left", ArrowRight: "right" }[event.key];
  if (!way) return false;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const ends = [startContainer, startOffset, endContainer, endOffset];
  selection.setBaseAndExtent(...(event.shiftKey ? [...ends.slice(2), ...ends.slice(0, 2)] : ends));
  selection.modify("extend", way, "word");
  return true;
};

document.addEventListener("selectionchange", take);
// Else words that are selected already would be dragged away instead of selected anew.
addEventListener("mousedown", ({ target, shiftKey }) => {
  if (openPin() && target.closest?.(".context") && !shiftKey) getSelection().removeAllRanges();
});
addEventListener("input", ({ target }) => {
  if (target.matches?.('.pinning [name="content"]')) target.form.elements.at.value = "";
});

const reason = (key) => {
  const open = decision("r");
  return open?.open ? open.querySelector(`[data-digit="${key}"]`) : null;
};

const nextUncertain = () => {
  const ids = all(".to-uncertain").map((link) => link.hash.slice(1));
  if (!ids.length) return;
  const entries = all(".to-text").map((entry) => entry.id);
  const at = entries.indexOf(document.activeElement.id);
  const next = ids.find((id) => entries.indexOf(id) > at) ?? ids[0];
  document.getElementById(next).focus();
};

addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || document.querySelector("dialog[open]")) return;
  if (isField(event.target)) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  const act =
    everywhere[event.key] ??
    (document.querySelector("#queue, #statement .decisions") && onQueue[event.key]) ??
    (event.key === "n" && document.querySelector(".to-uncertain") ? nextUncertain : null);
  if (move(event)) return event.preventDefault();
  const because = reason(event.key);
  if (because) because.click();
  else if (act) act();
  else return;
  event.preventDefault();
});

addEventListener("focusin", ({ target }) => {
  const item = target.closest?.(".queue > .item");
  if (item) settle(items().indexOf(item), { focus: false });
});

// The queue is there anew after each decision: the next statement has taken the place of the last.
addEventListener("htmx:afterSwap", () => {
  if (document.querySelector("#queue")) settle(place, { focus: document.activeElement === document.body });
});
if (document.querySelector("#queue")) settle(0, { focus: false });

// The slider moves the field of the day; the form asks for the rest.
addEventListener("input", ({ target }) => {
  if (!target.matches?.("[data-days]")) return;
  const days = target.dataset.days.split(" ");
  const day = days[target.value];
  target.form.elements.as_of.value = day;
  target.setAttribute("aria-valuetext", day);
});
for (const slider of all("[data-days]")) slider.setAttribute("aria-valuetext", slider.form.elements.as_of.value);

// On a narrow screen the pages stand in one row, which scrolls to where one is.
const here = document.querySelector(".pages [aria-current]");
if (here) here.closest("ul").scrollLeft = here.offsetLeft - here.closest("ul").offsetLeft - 16;

addEventListener("click", async ({ target }) => {
  if (!target.matches?.(".copy")) return;
  const text = target.parentElement.querySelector("pre");
  try {
    await navigator.clipboard.writeText(text.textContent);
    target.textContent = "Copied";
  } catch {
    getSelection().selectAllChildren(text);
    target.textContent = "Selected: copy it by keyboard";
  }
});
