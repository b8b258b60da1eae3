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
  u: () => document.querySelector('.done [data-key="u"]')?.click(),
};

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
