// Owns where the names of phases stand: in the middle of their bands, or a little aside where a band is narrower than
// its name and days beside it belong to no phase. Twin of data/phase_names.py.

const GAP = 6;

/** @typedef {{key: string, from: number, to: number, row: number, width: number}} Named */

/**
 * Where the name of each band begins; a band without an entry has no room for its name. A name that fits its band
 * stands there. Of the others the widest band comes first; the middle of its name stays within the band, and no name
 * crosses the end of another band.
 *
 * @type {(bands: Named[], left: number, right: number) => Map<string, number>}
 */
export function place(bands, left, right) {
  /** @type {Map<string, number>} */
  const found = new Map();
  const inside = bands.filter(fits);
  const outside = bands.filter((band) => !fits(band)).sort((a, b) => b.to - b.from - (a.to - a.from));
  /** @type {Named[]} */
  const placed = [];
  for (const band of [...inside, ...outside]) {
    const beside = [...bands, ...placed].filter(({ key, row }) => row === band.row && key !== band.key);
    const start = fits(band) ? (band.from + band.to - band.width) / 2 : startOf(band, beside, left, right);
    if (start === null) continue;
    found.set(band.key, start);
    placed.push({ ...band, from: start, to: start + band.width });
  }
  return found;
}

/** @type {(band: Named) => boolean} */
const fits = ({ from, to, width }) => width + GAP <= to - from;

/** @type {(band: Named, beside: Named[], left: number, right: number) => number | null} */
function startOf({ from, to, width }, beside, left, right) {
  const middle = (from + to) / 2;
  const least = Math.max(left, ...beside.filter((one) => one.from < middle).map((one) => one.to + GAP));
  const most = Math.min(right, ...beside.filter((one) => one.from >= middle).map((one) => one.from - GAP)) - width;
  if (least > most) return null;
  const start = Math.min(Math.max(middle - width / 2, least), most);
  return start + width / 2 >= from && start + width / 2 <= to ? start : null;
}
