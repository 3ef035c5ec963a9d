// Draws every chart of the page in the page's own colours, and again when the colours change.
const colours = ["ink", "soft", "faint", "line", "card", "accent"];

function inPageColours(spec) {
  const style = getComputedStyle(document.documentElement);
  const params = colours.map((name) => ({
    name,
    value: style.getPropertyValue(`--${name}`).trim(),
  }));
  return { ...spec, params };
}

async function draw(holder) {
  const spec = JSON.parse(document.getElementById(holder.dataset.spec).textContent);
  await vegaEmbed(holder, inPageColours(spec), {
    mode: "vega-lite",
    ast: true,
    renderer: "svg",
    actions: false,
    defaultStyle: false,
    tooltip: { disableDefaultStyle: true },
  });
  holder.dataset.drawn = "yes";
}

function drawAll() {
  document.querySelectorAll("[data-spec]").forEach(draw);
}

matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawAll);
drawAll();
