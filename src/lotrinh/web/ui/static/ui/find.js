// The key / puts the cursor into the search box, unless something is being typed already.
document.addEventListener("keydown", (event) => {
  const box = document.getElementById("find");
  const isTyping = event.target.closest("input, textarea, select");
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping || !box) return;
  event.preventDefault();
  box.focus();
  box.select();
});
