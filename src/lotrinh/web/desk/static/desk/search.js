// j and k, or the arrows, go from hit to hit; Enter opens the one that has the focus.
const hits = [...document.querySelectorAll(".hits h2 a")];
const box = document.getElementById("find");
const steps = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

document.addEventListener("keydown", (event) => {
  const step = steps[event.key];
  if (!step || !hits.length || event.ctrlKey || event.metaKey || event.altKey) return;
  const isTyping = event.target.closest("input, textarea, select");
  if (isTyping && (event.target !== box || event.key !== "ArrowDown")) return;
  const at = hits.indexOf(document.activeElement);
  if (event.key.startsWith("Arrow") && at < 0 && !isTyping) return;
  event.preventDefault();
  if (at + step < 0) box.focus();
  else hits[Math.min(at + step, hits.length - 1)].focus();
});
