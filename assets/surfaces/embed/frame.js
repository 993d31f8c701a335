// Owns what the frame says to the page round it, and hears from it: its height in three forms, its view, the event
// opened.

const PYM = "xPYMx";
const LONGEST = 4000;
const asked = new URLSearchParams(location.search);
const fits = asked.get("fit") === "1";
let announced = null;

const sheet = () => document.querySelector(".embed-sheet");

// `show` is announced each view that the page round the frame asks for.
export function begin(show) {
  document.documentElement.classList.toggle("fit", fits);
  window.addEventListener("message", (message) => onMessage(message, show));
  if (window.parent === window || fits) return;
  document.documentElement.classList.add("framed");
  new ResizeObserver(() => tell()).observe(sheet());
  window.addEventListener("load", () => tell());
  document.fonts.ready.then(() => tell());
}

// Measured on the sheet, never on the frame, so that no answer of the host can make it grow.
export function tell(anyway) {
  const height = Math.ceil(sheet().getBoundingClientRect().height);
  if (fits || (height === announced && !anyway)) return;
  announced = height;
  post(["pym", asked.get("childId") || asked.get("id") || "", "height", height].join(PYM));
  post({ sentinel: "amp", type: "embed-size", height });
  send("height", { height });
}

export function send(type, content) {
  post({ source: "entente", v: 1, type, ...content });
}

function post(message) {
  if (window.parent !== window) window.parent.postMessage(message, "*");
}

function onMessage({ source, data }, show) {
  if (source !== window.parent || source === window || !data || typeof data !== "object") return;
  if (data.sentinel === "amp" && data.type === "frames-init") tell(true);
  if (data.source !== "entente") return;
  if (data.type === "hello") tell(true);
  if (data.type === "view" && typeof data.view === "string" && data.view.length < LONGEST) show(queryOf(data.view));
}

// A view comes as a query, with or without its question mark, or as a whole link.
function queryOf(text) {
  return text.includes("?") ? text.slice(text.indexOf("?") + 1).split("#")[0] : text.includes("=") ? text : "";
}
