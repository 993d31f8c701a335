// Puts the events of a state in the order of a table, and says what its cells hold.
// Twin of layouts/panels/given/table.py; tests/cases/given.json is the table both must pass.

import { normalise } from "../../state/text-normalisation.js";

// Columns of many values, by the facet whose places the page holds.
const FACETS = { actors: "actor", companies: "company", materials: "material" };

/** The rows of the selection in the order of `sort`: a column, or -column for the reverse. */
export function listed(state, sort) {
  const backwards = sort.startsWith("-");
  const by = backwards ? sort.slice(1) : sort;
  const keys = new Map(state.selection.indices.map((row) => [row, keyOf(cell(state, by, row))]));
  const sign = backwards ? -1 : 1;
  return [...state.selection.indices].sort((one, other) => sign * compare(keys.get(one), keys.get(other)));
}

/** What a column says of an event: one text or several. */
export function cell({ page, columns }, name, row) {
  if (name === "date" || name === "title") return [columns[name][row]];
  if (name === "category") return [page.categories[columns.category[row]].singular];
  if (name === "direction") return [page.vocabulary.direction[columns.direction[row]].label];
  if (Object.hasOwn(FACETS, name)) {
    const facet = FACETS[name];
    return columns[facet][row].map((place) => page.vocabulary[facet][place].label);
  }
  return page.given.cells[name][row];
}

const keyOf = (texts) => texts.map(normalise).join("\0");

function compare(one, other) {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
