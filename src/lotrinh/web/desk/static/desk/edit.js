// A form over a row: marks the fields that are wrong, warns before what was typed is lost.
const form = document.querySelector("[data-edit]");
const before = () => new URLSearchParams(new FormData(form)).toString();
const first = form && before();
let saving = false;

function mark(message) {
  const wrong = message.classList.contains("error");
  for (const field of form.elements) {
    if (field.name === message.dataset.for && field.type !== "hidden") {
      wrong ? field.setAttribute("aria-invalid", "true") : field.removeAttribute("aria-invalid");
    }
  }
}

if (form) {
  document.body.addEventListener("htmx:afterRequest", () => {
    for (const message of form.querySelectorAll("[data-for]")) mark(message);
  });
  form.addEventListener("submit", () => { saving = true; });
  window.addEventListener("beforeunload", (event) => {
    if (!saving && before() !== first) event.preventDefault();
  });
}
