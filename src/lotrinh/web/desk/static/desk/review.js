// Deciding in place and by keyboard. Without this file every button is a plain form and every link a page.
const KEYS_OFF = "lotrinh-review-keys-off";
const cards = () => [...document.querySelectorAll(".note[data-key]")];
const here = () => document.activeElement?.closest?.(".note[data-key]") ?? document.querySelector(".note[data-key].last");

// The buttons of a card belong to one form; htmx sends it and puts the answer in the card's place.
document.addEventListener("submit", (event) => {
  const button = event.submitter;
  const card = button?.closest(".note[data-key]");
  if (event.target.id !== "decide" || !card) return;
  event.preventDefault();
  const values = Object.fromEntries(new FormData(event.target));
  values[button.name] = button.value;
  card.setAttribute("aria-busy", "true");
  htmx.ajax("POST", button.formAction, { source: card, target: card, swap: "outerHTML", values });
});

document.addEventListener("click", (event) => {
  const link = event.target.closest(".note .acts a:not([data-page])");
  if (link && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    const card = link.closest(".note[data-key]");
    htmx.ajax("GET", link.href, { source: card, target: card, swap: "outerHTML" });
  }
  const fill = event.target.closest("[data-fill]");
  if (fill) {
    const input = document.getElementById(fill.closest(".hint").dataset.for);
    input.value = fill.dataset.fill;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.focus();
  }
});

document.addEventListener("htmx:afterSwap", (event) => {
  const key = event.detail.target?.dataset?.key;
  const card = key && document.getElementById(`k-${key}`);
  if (!card) return;
  const field = card.querySelector("[aria-invalid=true], .cells input, .cells textarea");
  if (card.dataset.state === "editing") field?.focus();
  else focusOn(card);
  for (const mark of document.querySelectorAll(`mark[data-keys~="${key}"]`)) {
    mark.classList.remove("waiting", "accepted", "rejected", "entered");
    mark.classList.add(card.dataset.state === "editing" ? "waiting" : card.dataset.state);
  }
});

document.addEventListener("htmx:oobAfterSwap", (event) => {
  const hint = event.detail.target;
  const input = hint?.classList.contains("hint") && document.getElementById(hint.dataset.for);
  if (input) input.setAttribute("aria-invalid", String(Boolean(document.getElementById(hint.id)?.querySelector(".error"))));
});

function focusOn(card) {
  for (const one of document.querySelectorAll(".note.last")) one.classList.remove("last");
  card.classList.add("last");
  card.focus({ preventScroll: true });
  card.scrollIntoView({ block: "nearest" });
  showInTable(markOf(card));
}

const markOf = (card) => document.querySelector(`mark[data-keys~="${card.dataset.key}"]`);

// A tall table scrolls in itself above its cards.
function showInTable(mark) {
  const table = mark?.closest(".beside.table > .scroll");
  if (!table) return;
  const away = mark.getBoundingClientRect().top - table.getBoundingClientRect().top;
  table.scrollTop += away - table.clientHeight / 2;
}

document.addEventListener("focusin", (event) => {
  for (const mark of document.querySelectorAll("mark.is-here")) mark.classList.remove("is-here");
  const card = event.target.closest(".note[data-key]");
  if (!card) return;
  for (const one of document.querySelectorAll(".note.last")) one.classList.remove("last");
  card.classList.add("last");
  markOf(card)?.classList.add("is-here");
});

function move(step) {
  const all = cards();
  const at = all.indexOf(here());
  const next = all[at < 0 ? 0 : Math.min(Math.max(at + step, 0), all.length - 1)];
  if (next) focusOn(next);
}

const press = (name) => here()?.querySelector(`.acts [value="${name}"]`)?.click();
const actions = {
  j: () => move(1),
  k: () => move(-1),
  a: () => press("accept"),
  x: () => press("reject"),
  e: () => here()?.querySelector(".acts a.button")?.click(),
  m: () => here()?.querySelector(".acts [data-page=merge]")?.click(),
  s: () => here()?.querySelector(".acts [data-page=split]")?.click(),
  u: () => document.getElementById("undo")?.click(),
  A: () => document.getElementById("accept-sure")?.focus(),
  T: () => document.getElementById("from")?.focus(),
  "?": () => document.getElementById("keys")?.showModal(),
};

const isOff = () => localStorage.getItem(KEYS_OFF) === "1";
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !event.isComposing) event.target.closest(".note.editing")?.querySelector("[data-cancel]")?.click();
  if (event.target.closest("input:not([type=checkbox], [type=radio]), textarea, select, dialog[open]")) return;
  if ((event.ctrlKey || event.metaKey) && event.key === "z") {
    event.preventDefault();
    actions.u();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || isOff() || !actions[event.key]) return;
  event.preventDefault();
  actions[event.key]();
});

const help = document.getElementById("show-keys");
if (help) {
  help.hidden = false;
  document.addEventListener("click", (event) => {
    if (event.target.closest("#show-keys")) document.getElementById("keys").showModal();
  });
  const box = document.getElementById("keys-on");
  box.checked = !isOff();
  box.addEventListener("change", () => localStorage.setItem(KEYS_OFF, box.checked ? "0" : "1"));
}

// Selected words go along to the page that adds what reading has missed. A click elsewhere ends the
// selection before the link is followed, so only the text itself can take it back.
document.addEventListener("selectionchange", () => {
  const link = document.getElementById("add-missed");
  const chosen = document.getSelection();
  const node = chosen?.anchorNode;
  const line = (node?.nodeType === Node.ELEMENT_NODE ? node : node?.parentElement)?.closest(".kept [id^=s]");
  const start = line && /^s(\d+)$/.exec(line.id)?.[1];
  if (!link || !start) return;
  const words = chosen.toString().trim().split("\n")[0];
  const plain = link.href.split("?")[0];
  link.href = words ? `${plain}?said=${encodeURIComponent(words)}&from=${start}` : plain;
});

const arrived = location.hash.startsWith("#k-") && document.getElementById(location.hash.slice(1));
if (arrived) focusOn(arrived);
