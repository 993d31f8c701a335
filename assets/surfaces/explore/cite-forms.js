// Owns a cited work as reference managers read it: BibTeX, RIS and CSL-JSON. Pure functions of a work
// (assets/state/citations.js).

import * as words from "../../base/words.js";

/** @typedef {Entente.ViewCitation | Entente.EventCitation} Work */

/** @type {Record<string, string>} */
const LATEX = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "&": "\\&",
  "%": "\\%",
  $: "\\$",
  "#": "\\#",
  _: "\\_",
};
/** @param {string} text */
const line = (text) => text.replace(/\s+/g, " ").trim();
/** @param {string} text */
const latex = (text) => line(text).replace(/[\\{}~^&%$#_]/g, (sign) => LATEX[sign]);
/** @param {Work} work */
const entitled = ({ event, title }) => (event ? words.say("cite.event.title", { title, date: event.date }) : title);
/** @param {Work} work */
const within = ({ event, dataset, version }) =>
  event ? words.say("cite.event.in", { dataset, version }) : words.say("page.version", { version });

/**
 * Twice in braces a name stays as it is written. An address is taken as it stands, so what would end its field is
 * encoded.
 *
 * @param {Work} work
 */
export function bibtex(work) {
  const fields = {
    author: `{${latex(work.organisation)}}`,
    title: `{${latex(entitled(work))}}`,
    year: work.released && work.released.slice(0, 4),
    version: latex(work.version),
    howpublished: `{${latex(within(work))}}`,
    note: work.shown && latex(work.shown),
    url: work.url.replace(/[{}\\\s]/g, encodeURIComponent),
    urldate: work.accessed,
  };
  const lines = Object.entries(fields)
    .filter(([, text]) => text)
    .map(([name, text]) => `  ${name} = {${text}}`);
  return `@misc{${work.id},\n${lines.join(",\n")}\n}\n`;
}

/**
 * The maker is named as publisher: a comma in the name of an author would make a surname of it.
 *
 * @param {Work} work
 */
export function ris(work) {
  /** @type {[string, string | null | undefined][]} */
  const tags = [
    ["TY", work.event ? "ELEC" : "DATA"],
    ["ID", work.id],
    ["TI", entitled(work)],
    ["T2", work.event ? work.dataset : null],
    ["PB", work.organisation],
    ["PY", work.released && work.released.slice(0, 4)],
    ["ET", work.version],
    ["UR", work.url],
    ["Y2", `${work.accessed.replaceAll("-", "/")}/`],
    ["N1", work.shown],
  ];
  const lines = tags.flatMap(([tag, text]) => (text ? [`${tag}  - ${line(text)}`] : []));
  return [...lines, "ER  - ", ""].join("\r\n");
}

/** @param {Work} work */
export function csl(work) {
  const item = {
    id: work.id,
    type: work.event ? "entry" : "dataset",
    title: entitled(work),
    "container-title": work.event ? work.dataset : undefined,
    author: [{ literal: work.organisation }],
    version: work.version,
    issued: day(work.released),
    accessed: day(work.accessed),
    URL: work.url,
    note: work.shown,
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

/** @param {Entente.IsoDay | undefined} iso */
function day(iso) {
  return iso ? { "date-parts": [iso.split("-").map(Number)] } : undefined;
}
