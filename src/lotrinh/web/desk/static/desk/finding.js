// In the list of findings: j and k (or the arrows, once one is chosen) go from one to the next.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea, dialog")) return;
  const links = [...document.querySelectorAll(".findings h3 a")];
  const at = links.indexOf(document.activeElement);
  const isInside = at >= 0;
  const step = event.key === "j" || (isInside && event.key === "ArrowDown") ? 1
    : event.key === "k" || (isInside && event.key === "ArrowUp") ? -1 : 0;
  if (!step || !links.length) return;
  event.preventDefault();
  const next = isInside ? at + step : step > 0 ? 0 : links.length - 1;
  const link = links[Math.min(Math.max(next, 0), links.length - 1)];
  link.focus();
  link.closest("li").scrollIntoView({ block: "nearest" });
});
