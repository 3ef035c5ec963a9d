// Words selected in the sentence go into the field that was used last, then the next one is chosen.
const fields = [...document.querySelectorAll("#split textarea")];
let chosen = fields[0];
for (const field of fields) field.addEventListener("focus", () => (chosen = field));

document.getElementById("sentence")?.addEventListener("pointerup", () => {
  const words = document.getSelection().toString().trim();
  if (!words || !chosen) return;
  chosen.value = words;
  chosen = fields[(fields.indexOf(chosen) + 1) % fields.length];
});
