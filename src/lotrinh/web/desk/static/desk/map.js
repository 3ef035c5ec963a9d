// Draws every map of the page out of GeoJSON: areas, routes and points; marks that lie on one
// another become one. Names come from the plan, so they are only ever set as text.
const isEnglish = document.documentElement.lang === "en";
const said = isEnglish
  ? { in: "Zoom in", out: "Zoom out", close: "Close", here: "here", failed: "The map could not be loaded; the table below has the same rows." }
  : { in: "Phóng to", out: "Thu nhỏ", close: "Đóng", here: "ở đây", failed: "Chưa tải được bản đồ; bảng bên dưới ghi cùng các nơi ấy." };
const APART = 28; // pixels in either direction: marks never cover each other
const AROUND = 30000; // metres shown around a place whose outline is not known
const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;

async function featuresOf(address) {
  if (!address) return [];
  const answer = await fetch(address, { headers: { Accept: "application/geo+json" } });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return (await answer.json()).features;
}

function placed(one) {
  const [lon, lat] = one.geometry.coordinates;
  return L.latLng(lat, lon);
}

function shortName(name) {
  return name.replace(/^(Xã|Phường|Thị trấn|Thành phố|Huyện|Tỉnh)\s+/, "");
}

function element(tag, className, text = "") {
  const one = document.createElement(tag);
  one.className = className;
  one.textContent = text;
  return one;
}

function popupOf(group) {
  const list = element("ul", "map-popup");
  for (const one of group.items) {
    const row = document.createElement("li");
    const link = element("a", "", one.properties.name);
    link.href = one.properties.url;
    link.lang = "vi";
    row.append(link);
    const more = [one.properties.said, one.properties.where].filter(Boolean).join(" · ");
    if (more) row.append(element("span", "source", more));
    list.append(row);
  }
  return list;
}

// Marks nearer than a finger's width share one mark, which tells how many they are.
function groupsOf(map, items) {
  const groups = [];
  for (const one of items) {
    const at = map.latLngToLayerPoint(placed(one));
    const near = groups.find((group) => Math.max(Math.abs(group.at.x - at.x), Math.abs(group.at.y - at.y)) < APART);
    if (near) near.items.push(one);
    else groups.push({ at, latlng: placed(one), items: [one] });
  }
  return groups;
}

function markOf(group) {
  const { look, kind, here, name } = group.items[0].properties;
  const many = group.items.length > 1;
  const icon = L.divIcon({
    className: `map-mark ${kind} ${many ? "many" : look || ""} ${here ? "here" : ""}`,
    html: many ? element("span", "", String(group.items.length)) : "",
    iconSize: many ? [26, 26] : [24, 24],
  });
  const mark = L.marker(group.latlng, { icon, riseOnHover: true });
  mark.bindPopup(popupOf(group), { maxWidth: 280, closeButton: true });
  mark.on("add", () => {
    const names = group.items.slice(0, 3).map((one) => one.properties.name).join("; ");
    const rest = group.items.length > 3 ? "; …" : "";
    mark.getElement().setAttribute("aria-label", many ? `${group.items.length}: ${names}${rest}` : name);
  });
  mark.on("popupopen", ({ popup }) => {
    popup.getElement().querySelector(".leaflet-popup-close-button")?.setAttribute("aria-label", said.close);
    popup.getElement().querySelector("a[lang]")?.focus({ preventScroll: true });
  });
  mark.on("popupclose", () => mark.getElement()?.focus({ preventScroll: true }));
  return mark;
}

function labelOf(one) {
  const icon = L.divIcon({
    className: `map-label ${one.properties.here ? "here" : ""}`,
    html: element("span", "", shortName(one.properties.name)),
    iconSize: [0, 0],
  });
  return L.marker(placed(one), { icon, interactive: false, keyboard: false, zIndexOffset: -500 });
}

// A mark is wider to the finger than to the eye.
function inner(mark) {
  const box = mark.getBoundingClientRect();
  return { left: box.left + 6, right: box.right - 6, top: box.top + 6, bottom: box.bottom - 6 };
}

// Of labels that would overprint each other, or a mark, the earlier one stays.
function thinOut(holder) {
  const taken = [...holder.querySelectorAll(".map-mark")].map(inner);
  for (const label of holder.querySelectorAll(".map-label span")) {
    label.hidden = false;
    const box = label.getBoundingClientRect();
    const hits = taken.some((other) =>
      box.left < other.right + 2 && box.right > other.left - 2 && box.top < other.bottom && box.bottom > other.top);
    label.hidden = hits;
    if (!hits) taken.push(box);
  }
}

function ground(map, holder, places) {
  if (holder.dataset.tiles) {
    L.tileLayer(holder.dataset.tiles, { attribution: holder.dataset.credit || "" }).addTo(map);
  }
  const areas = places.filter((one) => one.properties.kind === "area");
  const drawn = L.geoJSON(areas, {
    interactive: false,
    style: (one) => ({ className: `map-area ${one.properties.here ? "here" : ""}`, weight: 1 }),
  }).addTo(map);
  const dots = places.filter((one) => one.properties.kind === "place");
  for (const one of dots) {
    L.circleMarker(placed(one), {
      radius: one.properties.here ? 5 : 2.5,
      className: `map-dot ${one.properties.here ? "here" : ""}`,
      interactive: false,
    }).addTo(map);
  }
  const named = [...dots].sort((a, b) => Number(b.properties.here) - Number(a.properties.here));
  for (const one of named) labelOf(one).addTo(map);
  return { areas: drawn, dots };
}

function reach(given, below, here) {
  const chosen = here ? below.dots.filter((one) => one.properties.here) : [];
  const bounds = L.latLngBounds([]);
  for (const one of [...given, ...chosen]) {
    if (one.geometry.type === "Point") bounds.extend(placed(one));
    else one.geometry.coordinates.forEach(([lon, lat]) => bounds.extend([lat, lon]));
  }
  if (here) {
    below.areas.eachLayer((one) => one.feature.properties.here && bounds.extend(one.getBounds()));
  }
  if (here && bounds.isValid() && bounds.getSouthWest().equals(bounds.getNorthEast())) {
    bounds.extend(bounds.getCenter().toBounds(AROUND));
  }
  if (!here || !bounds.isValid()) {
    below.dots.forEach((one) => bounds.extend(placed(one)));
    if (below.areas.getLayers().length) bounds.extend(below.areas.getBounds());
  }
  return bounds;
}

async function draw(holder) {
  const [places, given] = await Promise.all([
    featuresOf(holder.dataset.places),
    featuresOf(holder.dataset.items),
  ]);
  const sites = places.filter((one) => one.properties.kind === "site");
  const marked = holder.dataset.marks === "places"
    ? places.filter((one) => ["place", "site"].includes(one.properties.kind))
    : [...given.filter((one) => one.properties.kind === "project"), ...sites];
  holder.textContent = "";
  const map = L.map(holder, {
    zoomControl: false, scrollWheelZoom: false, zoomSnap: 0.25, maxZoom: 15,
    zoomAnimation: !isStill, fadeAnimation: !isStill, markerZoomAnimation: !isStill,
  });
  map.attributionControl.setPrefix(false);
  L.control.zoom({ position: "bottomright", zoomInTitle: said.in, zoomOutTitle: said.out }).addTo(map);
  L.control.scale({ imperial: false }).addTo(map);
  map.on("focus", () => map.scrollWheelZoom.enable()).on("blur", () => map.scrollWheelZoom.disable());
  map.setView([16, 106], 5);
  const below = ground(map, holder, places);
  const bounds = reach(given, below, Boolean(holder.dataset.here));
  if (bounds.isValid()) map.fitBounds(bounds.pad(0.04), { maxZoom: 12, animate: false });
  const routes = given.filter((one) => one.properties.kind === "route");
  L.geoJSON(routes, {
    interactive: false,
    style: (one) => ({ className: `map-route ${one.properties.look}`, weight: 3 }),
  }).addTo(map);
  const marks = L.layerGroup().addTo(map);
  const renew = () => {
    marks.clearLayers();
    groupsOf(map, marked).forEach((group) => marks.addLayer(markOf(group)));
    thinOut(holder);
  };
  map.on("zoomend", renew);
  holder.addEventListener("keydown", ({ key }) => key === "Escape" && map.closePopup());
  renew();
  holder.dataset.drawn = "yes";
}

document.querySelectorAll(".map").forEach((holder) => {
  draw(holder).catch(() => {
    holder.textContent = "";
    holder.append(element("p", "source", said.failed));
    holder.dataset.drawn = "no";
  });
});
