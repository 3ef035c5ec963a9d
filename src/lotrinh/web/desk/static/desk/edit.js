// A form over a row: marks the fields that are wrong, warns before what was typed is lost.
const form = document.querySelector("[data-edit]");
const typed = () => new URLSearchParams(new FormData(form)).toString();

function mark(message) {
  const isWrong = message.classList.contains("error");
  for (const field of form.elements) {
    if (field.name !== message.dataset.for || field.type === "hidden") continue;
    if (isWrong) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
  }
}

if (form) {
  const shown = typed();
  let isSaving = false;
  // an answer's elements wear the classes of those they replace until they have settled
  form.addEventListener("htmx:afterSettle", (event) => {
    if (event.target.dataset.for) mark(event.target);
  });
  form.addEventListener("submit", () => { isSaving = true; });
  window.addEventListener("beforeunload", (event) => {
    if (!isSaving && typed() !== shown) event.preventDefault();
  });
}
