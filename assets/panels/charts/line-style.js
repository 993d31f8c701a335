// Owns how the lines of a pane are told apart: ink, an accent and grey by weight, then by dashes. Hue belongs to
// categories. Twin of data/chart_series/line_style.py.

/** @typedef {Pick<Entente.Series, "id" | "kind" | "accent">} Styled */

/** @type {[string, number[]][]} */
const DASHES = [
  ["", []],
  ["-dashed", [6, 3]],
  ["-dotted", [1.5, 2.5]],
  ["-mixed", [7, 2.5, 1.5, 2.5]],
];
const INK = inAllDashes("ink", "--ink", "--ink", 1.9);
const ACCENT = inAllDashes("accent", "--accent", "--accent", 1.9);
const GREY = inAllDashes("grey", "--line-grey", "--ink-2", 1.5);
/** @type {Entente.LineStyle} */
export const BENCHMARK = {
  id: "benchmark",
  colour: "--line-grey",
  nameColour: "--ink-2",
  width: 1.1,
  dash: [3, 2],
};

/** @type {(name: string, colour: string, nameColour: string, width: number) => Entente.LineStyle[]} */
function inAllDashes(name, colour, nameColour, width) {
  return DASHES.map(([suffix, dash]) => ({ id: `${name}${suffix}`, colour, nameColour, width, dash }));
}

/**
 * The style of each series of a pane. A series with an accent has the accent; where the dataset gives none (`accented`
 * is false), the second line has it. The `usual` ones keep their style whichever others are chosen.
 *
 * @type {(series: Styled[], usual: Entente.SeriesId[], accented: boolean) => Map<Entente.SeriesId, Entente.LineStyle>}
 */
export function lineStyles(series, usual, accented) {
  const columns = accented ? [INK, GREY] : [INK, ACCENT, GREY];
  const plain = DASHES.flatMap((_, row) => columns.map((column) => column[row]));
  /** @type {(wanted: Styled[]) => Entente.SeriesId[]} */
  const ids = (wanted) => wanted.map(({ id }) => id);
  const compared = series.filter(({ kind }) => kind === "index");
  const accents = series.filter(({ kind, accent }) => kind !== "index" && accent);
  const rest = series.filter(({ kind, accent }) => kind !== "index" && !accent);
  return new Map([
    ...ids(compared).map((id) => /** @type {const} */ ([id, BENCHMARK])),
    ...assigned(ids(accents), ACCENT, []),
    ...assigned(ids(rest), plain, usual),
  ]);
}

/**
 * A style for each id: that of its place among the usual ones, or the first that no other has.
 *
 * @param {Entente.SeriesId[]} ids
 * @param {Entente.LineStyle[]} styles
 * @param {Entente.SeriesId[]} usual
 */
function assigned(ids, styles, usual) {
  /** @type {Map<Entente.SeriesId, Entente.LineStyle>} */
  const found = new Map();
  for (const id of ids.filter((one) => usual.includes(one))) {
    found.set(id, styles[usual.indexOf(id) % styles.length]);
  }
  for (const id of ids.filter((one) => !usual.includes(one))) {
    const free = styles.find((style) => ![...found.values()].includes(style));
    found.set(id, free || styles[0]);
  }
  return found;
}
