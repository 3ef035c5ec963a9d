// A link to a sentence of a long document opens the part that holds the sentence.
function toItsPart() {
  const place = /^#[crs](\d+)$/.exec(location.hash);
  if (!place || document.getElementById(location.hash.slice(1))) return;
  if (new URLSearchParams(location.search).get("at") === place[1]) return;
  location.replace(`${location.pathname}?at=${place[1]}${location.hash}`);
}

addEventListener("hashchange", toItsPart);
toItsPart();
