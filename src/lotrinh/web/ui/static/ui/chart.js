// Draws every chart of the page with the page's own tokens, so that it follows theme and print.
// Below each stand its files: SVG and PNG on white paper, and its data as CSV; a chart without a
// table beside it (data-table="beside") gets its data as a table too.
const colours = ["ink", "soft", "faint", "line", "card", "accent"];
const isEnglish = document.documentElement.lang === "en";
const said = isEnglish
  ? { take: "Take the chart away", data: "data (CSV)", table: "The data as a table" }
  : { take: "Tải biểu đồ", data: "dữ liệu (CSV)", table: "Dữ liệu của biểu đồ" };
const PAPER_WIDTH = 760;
const SHARPNESS = 2;

function inPageColours(spec) {
  const params = colours.map((name) => ({ name, value: `var(--${name})` }));
  const others = (spec.params || []).filter((one) => !colours.includes(one.name));
  return { ...spec, params: [...params, ...others] };
}

function embed(holder, spec) {
  return vegaEmbed(holder, spec, {
    mode: "vega-lite",
    ast: true,
    renderer: "svg",
    actions: false,
    defaultStyle: false,
    tooltip: { disableDefaultStyle: true },
  });
}

function specOf(holder) {
  return JSON.parse(document.getElementById(holder.dataset.spec).textContent);
}

async function draw(holder) {
  await embed(holder, inPageColours(specOf(holder)));
  holder.dataset.drawn = "yes";
}

// The same chart as printed: its own light colours, white paper, a width of its own.
async function onPaper(spec) {
  const fixed = { ...spec, width: PAPER_WIDTH, background: "white", padding: 16 };
  return (await embed(document.createElement("div"), fixed)).view;
}

// What the chart's maker calls its table, else every row that it draws.
function tableOf(spec) {
  if (spec.usermeta?.table) return spec.usermeta.table;
  const layers = spec.layer || spec.hconcat || spec.vconcat || spec.concat || [];
  const rows = [spec, ...layers].flatMap((one) => one.data?.values || []);
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return { columns, rows: rows.map((row) => columns.map((name) => row[name] ?? "")) };
}

// Cells that a spreadsheet would run get an apostrophe; numbers stay as they are.
function cell(value) {
  const text = String(value ?? "");
  const inert = typeof value === "string" && /^[=+\-@\t\r]./.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

function csv({ columns, rows }) {
  return `\ufeff${[columns, ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

function fileName(holder, end) {
  const page = document.querySelector("h1")?.textContent ?? document.title;
  const part = holder.dataset.title ?? holder.closest("section")?.querySelector("h2")?.textContent;
  const words = [page, part ?? ""].join(" ").replace(/[đĐ]/g, "d").normalize("NFD");
  const plain = words.replace(/[\u0300-\u036f]/g, "").toLowerCase();
  return `${plain.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 80)}.${end}`;
}

function save(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

const files = {
  async svg(holder) {
    const view = await onPaper(specOf(holder));
    return new Blob([await view.toSVG()], { type: "image/svg+xml" });
  },
  async png(holder) {
    const canvas = await (await onPaper(specOf(holder))).toCanvas(SHARPNESS);
    return new Promise((done) => canvas.toBlob(done, "image/png"));
  },
  async csv(holder) {
    return new Blob([csv(tableOf(specOf(holder)))], { type: "text/csv" });
  },
};

function button(holder, end, words) {
  const one = document.createElement("button");
  one.type = "button";
  one.className = "plain";
  one.textContent = words;
  one.addEventListener("click", async () => {
    one.disabled = true;
    save(await files[end](holder), fileName(holder, end));
    one.disabled = false;
    one.focus();
  });
  return one;
}

function fileRow(holder) {
  const row = document.createElement("div");
  row.className = "chart-files";
  row.setAttribute("role", "group");
  row.setAttribute("aria-label", said.take);
  row.append(
    button(holder, "svg", "SVG"),
    button(holder, "png", "PNG"),
    button(holder, "csv", said.data),
  );
  return row;
}

function tableRow(values, tag) {
  const row = document.createElement("tr");
  values.forEach((value, at) => {
    const one = document.createElement(tag === "th" || at === 0 ? "th" : "td");
    if (one.tagName === "TH") one.scope = tag === "th" ? "col" : "row";
    if (typeof value === "number") one.className = "number";
    one.textContent = typeof value === "number" ? value.toLocaleString(isEnglish ? "en" : "vi") : value;
    row.append(one);
  });
  return row;
}

function dataTable({ columns, rows }) {
  const folded = document.createElement("details");
  const summary = document.createElement("summary");
  summary.textContent = said.table;
  const table = document.createElement("table");
  const head = document.createElement("thead");
  const body = document.createElement("tbody");
  head.append(tableRow(columns, "th"));
  body.append(...rows.map((row) => tableRow(row, "td")));
  table.append(head, body);
  folded.append(summary, table);
  return folded;
}

function complete(holder) {
  if (holder.dataset.files === "none") return;
  const figure = holder.closest("figure") ?? holder.parentElement;
  const caption = figure.querySelector(":scope > figcaption");
  figure.insertBefore(fileRow(holder), caption);
  if (holder.dataset.table === "beside") return;
  figure.insertBefore(dataTable(tableOf(specOf(holder))), caption);
}

const holders = [...document.querySelectorAll("[data-spec]")];
holders.forEach((holder) => {
  draw(holder);
  complete(holder);
});
