// The palette: Ctrl+K, ⌘K or a click on the header's field; arrows choose, Enter opens, Escape closes.
const dialog = document.getElementById("palette");
const input = dialog.querySelector("input");
const list = dialog.querySelector("[role=listbox]");
const status = dialog.querySelector("[role=status]");
const KEPT = "palette.recent";
const MOST_KEPT = 5;
let asking;
let answer = Promise.resolve();

const options = () => [...list.querySelectorAll("[role=option]")];
const chosen = () => list.querySelector("[aria-selected=true]");
const recent = () => JSON.parse(sessionStorage.getItem(KEPT) ?? "[]");

function choose(option) {
  for (const one of options()) one.setAttribute("aria-selected", String(one === option));
  if (!option) return input.removeAttribute("aria-activedescendant");
  input.setAttribute("aria-activedescendant", option.id);
  option.scrollIntoView({ block: "nearest" });
}

function node(role, text, given = {}) {
  const made = document.createElement("div");
  made.setAttribute("role", role);
  if (text) made.append(Object.assign(document.createElement("span"), { textContent: text }));
  Object.assign(made.dataset, given);
  return made;
}

function showRecent() {
  if (input.value.trim() || !recent().length) return;
  const group = node("group", "");
  group.setAttribute("aria-label", dialog.dataset.recent);
  group.append(node("presentation", dialog.dataset.recent));
  recent().forEach((one, at) => {
    const option = node("option", one.words, { address: one.address });
    option.id = `palette-recent-${at}`;
    group.append(option);
  });
  list.prepend(group);
}

async function ask() {
  asking?.abort();
  asking = new AbortController();
  const { signal } = asking;
  try {
    const address = `${dialog.dataset.address}?q=${encodeURIComponent(input.value)}`;
    const response = await fetch(address, { signal });
    if (response.redirected || !response.ok) return location.reload();
    list.innerHTML = await response.text();
    status.textContent = list.querySelector("template")?.content.textContent ?? "";
    showRecent();
    choose(options()[0]);
    list.scrollTop = 0;
  } catch (error) {
    if (error.name !== "AbortError") status.textContent = error.message;
  }
}

function run(option) {
  if (!option) return input.value.trim() && location.assign(`${dialog.dataset.search}?q=${encodeURIComponent(input.value)}`);
  dialog.close();
  const { address, press } = option.dataset;
  if (press === "print") return window.print();
  if (press) return document.querySelector(press)?.click();
  const words = option.querySelector("span").textContent;
  const kept = [{ address, words }, ...recent().filter((one) => one.address !== address)];
  if (option.id !== "palette-everywhere") sessionStorage.setItem(KEPT, JSON.stringify(kept.slice(0, MOST_KEPT)));
  location.assign(address);
}

function open(words = "") {
  if (dialog.open) return dialog.close();
  input.value = words;
  dialog.showModal();
  input.focus();
  input.select();
  answer = ask();
}

function step(by) {
  const every = options();
  const at = every.indexOf(chosen());
  choose(every[(at + by + every.length) % every.length]);
}

document.addEventListener("keydown", (event) => {
  if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
  event.preventDefault();
  open();
});
input.addEventListener("input", () => { answer = ask(); });
input.addEventListener("keydown", async (event) => {
  if (event.isComposing) return;
  const moves = { ArrowDown: 1, ArrowUp: -1 };
  if (event.key in moves) {
    event.preventDefault();
    step(moves[event.key]);
  } else if (event.key === "Enter") {
    event.preventDefault();
    await answer;
    run(chosen());
  }
});
list.addEventListener("click", (event) => {
  const option = event.target.closest("[role=option]");
  if (option) run(option);
});
list.addEventListener("pointermove", (event) => {
  const option = event.target.closest("[role=option]");
  if (option && option !== chosen()) choose(option);
});
dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });

const box = document.querySelector("header #find");
const button = document.querySelector("[data-palette]");
if (button) button.hidden = false;
for (const one of [box, button]) {
  one?.addEventListener("click", () => {
    box.focus();
    open(box.value);
  });
}
