// Owns the CSV of the events that are seen: columns of /data/events.csv, written from the Selection without a server.
// Twin of data/export/events.py.

import * as files from "../../base/files.js";
import * as citations from "../../state/citations.js";
import * as dataset from "../../state/dataset.js";

const LENGTHS = { day: 10, month: 7, year: 4 };
const BETWEEN = " | ";
const COLUMNS = [
  "id",
  "date",
  "precision",
  "time",
  "date_end",
  "category",
  "level",
  "title",
  "summary",
  "direction",
  "actors",
  "people",
  "companies",
  "materials",
  "place",
  "source_publishers",
  "source_urls",
  "source_dates",
  "confidence",
  "attribution",
  "permalink",
];

/**
 * Ids as the dataset spells them; names of actors and companies in words.
 *
 * @param {Entente.State} state
 * @param {number} row
 * @param {Entente.EventDetails} details
 * @returns {Record<string, unknown>}
 */
function cells({ page, columns }, row, details) {
  const id = columns.id[row];
  /** @type {(facet: "actor" | "company" | "material", key: "id" | "label") => string[]} */
  const terms = (facet, key) => columns[facet][row].map((place) => page.vocabulary[facet][place][key]);
  /** @param {"publisher" | "url" | "date"} key */
  const beside = (key) =>
    details.sources.some((source) => source[key]) ? details.sources.map((source) => source[key] || "") : [];
  const level = page.vocabulary.level[columns.level[row]];
  const direction = page.vocabulary.direction[columns.direction[row]];
  return {
    ...details,
    id,
    date: columns.date[row].slice(0, LENGTHS[columns.precision[row]]),
    precision: columns.precision[row],
    date_end: columns.date_end[row],
    category: page.categories[columns.category[row]].id,
    level: level && level.id,
    title: columns.title[row],
    direction: direction && direction.id,
    actors: terms("actor", "label"),
    companies: terms("company", "label"),
    materials: terms("material", "id"),
    source_publishers: beside("publisher"),
    source_urls: beside("url"),
    source_dates: beside("date"),
    permalink: citations.page(id),
  };
}

/** @param {unknown} cell */
function spelt(cell) {
  return Array.isArray(cell) ? cell.map(item).join(BETWEEN) : String(cell || "");
}

/**
 * One line, and without the sign that parts it from the next.
 *
 * @param {string} text
 */
function item(text) {
  return text
    .replaceAll("|", text.includes("://") ? "%7C" : "¦")
    .split(/\s+/)
    .filter(Boolean)
    .join(" ");
}

/**
 * @param {Entente.State} state
 * @param {Entente.DetailsFile} details
 */
export function csv(state, { events }) {
  const rows = state.selection.indices.map((row) => cells(state, row, events[state.columns.id[row]]));
  return files.csv([COLUMNS, ...rows.map((row) => COLUMNS.map((name) => spelt(row[name])))]);
}

/** @param {Entente.State} state */
export async function save(state) {
  const text = csv(state, await dataset.details());
  files.file(`${state.page.info.name}-events-${state.selection.ids.length}.csv`, text, "text/csv");
}
