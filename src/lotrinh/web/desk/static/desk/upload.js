// Files dropped anywhere on the box go into its plain file input; the box shows that it takes them.
const input = document.getElementById("files");
const box = input.closest(".field");

const isFiles = (event) => [...event.dataTransfer.types].includes("Files");

for (const kind of ["dragenter", "dragover"]) {
  box.addEventListener(kind, (event) => {
    if (!isFiles(event)) return;
    event.preventDefault();
    box.classList.add("over");
  });
}
for (const kind of ["dragleave", "drop"]) {
  box.addEventListener(kind, () => box.classList.remove("over"));
}
box.addEventListener("drop", (event) => {
  if (!isFiles(event)) return;
  event.preventDefault();
  input.files = event.dataTransfer.files;
  input.focus();
});
