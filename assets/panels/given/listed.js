// Puts the events of a state in the order of a table, and says what its cells hold.
// Twin of layouts/panels/given/table.py; tests/cases/given.json is the table both must pass.

import { normalise } from "../../state/text-normalisation.js";

// Columns of many values, by the facet whose places the page holds.
/** @type {Record<string, "actor" | "person" | "company" | "material">} */
const FACETS = { actors: "actor", people: "person", companies: "company", materials: "material" };

/**
 * The rows of the selection in the order of `sort`: a column, or -column for the reverse.
 *
 * @type {(state: Entente.State, sort: string) => number[]}
 */
export function listed(state, sort) {
  const backwards = sort.startsWith("-");
  const by = backwards ? sort.slice(1) : sort;
  const sign = backwards ? -1 : 1;
  return state.selection.indices
    .map((row) => ({ row, key: keyOf(cell(state, by, row)) }))
    .sort((one, other) => sign * compare(one.key, other.key))
    .map(({ row }) => row);
}

/**
 * What a column says of an event: one text or several.
 *
 * @type {(state: Entente.State, name: string, row: number) => string[]}
 */
export function cell({ page, columns }, name, row) {
  if (name === "date" || name === "title") return [columns[name][row]];
  if (name === "category") return [page.categories[columns.category[row]].singular];
  if (name === "level") return [page.vocabulary.level[columns.level[row]]?.label].filter(Boolean);
  if (name === "direction") return [page.vocabulary.direction[columns.direction[row]].label];
  if (Object.hasOwn(FACETS, name)) {
    const facet = FACETS[name];
    return columns[facet][row].map((place) => page.vocabulary[facet][place].label);
  }
  return page.given?.cells[name][row] ?? [];
}

/** @type {(texts: string[]) => string} */
const keyOf = (texts) => texts.map(normalise).join("\0");

/** @type {(one: string, other: string) => number} */
function compare(one, other) {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
