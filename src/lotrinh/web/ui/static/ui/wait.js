// A form whose answer takes more than 300 ms shows that it is at work; coming back resets it.
const PATIENCE = 300;

document.addEventListener("submit", (event) => {
  const { submitter, target } = event;
  if (event.defaultPrevented || !submitter || target.method !== "post") return;
  setTimeout(() => submitter.setAttribute("aria-busy", "true"), PATIENCE);
});
addEventListener("pageshow", () => {
  for (const one of document.querySelectorAll("button[aria-busy]")) one.removeAttribute("aria-busy");
});
