// Owns QR codes of addresses as rows of dark and light modules, so that what is printed leads back without a request.
// ISO/IEC 18004: bytes, level M, versions 1 to 20.

const DEGREE = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26];
const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16];
const LEVEL_M = 0;
/** @type {((row: number, column: number) => boolean)[]} Where a mask turns a module over. */
const MASKS = [
  (y, x) => (y + x) % 2 === 0,
  (y) => y % 2 === 0,
  (_, x) => x % 3 === 0,
  (y, x) => (y + x) % 3 === 0,
  (y, x) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2 === 0,
  (y, x) => ((y * x) % 2) + ((y * x) % 3) === 0,
  (y, x) => (((y * x) % 2) + ((y * x) % 3)) % 2 === 0,
  (y, x) => (((y + x) % 2) + ((y * x) % 3)) % 2 === 0,
];

/** @typedef {(boolean | null)[][]} Grid Modules, null where data goes. */

/**
 * The rows of the code of a text, or null for one too long to be read from paper.
 *
 * @type {(text: string, mask?: number) => boolean[][] | null}
 */
export function modules(text, mask) {
  const bytes = [...new TextEncoder().encode(text)];
  const version = BLOCKS.findIndex((_, at) => bytes.length <= capacity(at + 1)) + 1;
  if (!version) return null;
  const words = interleaved(dataWords(bytes, version), version);
  const drawn = (mask === undefined ? MASKS.map((_, at) => at) : [mask]).map((one) => filled(version, words, one));
  return drawn.reduce((best, one) => (penalty(one) < penalty(best) ? one : best));
}

/** @param {number} version */
const sizeOf = (version) => 17 + 4 * version;
/** @param {number} version */
const countBits = (version) => (version < 10 ? 8 : 16);

/** The modules left for data and their correction. @param {number} version */
function room(version) {
  const marks = version > 1 ? centres(version).length : 0;
  const aligned = marks ? (marks ** 2 - 3) * 25 - (marks - 2) * 10 : 0;
  return sizeOf(version) ** 2 - 3 * 64 - 31 - 2 * (sizeOf(version) - 16) - aligned - (version > 6 ? 36 : 0);
}

/** @param {number} version */
const wordsIn = (version) => Math.floor(room(version) / 8) - DEGREE[version - 1] * BLOCKS[version - 1];
/** @param {number} version */
const capacity = (version) => wordsIn(version) - Math.ceil((4 + countBits(version)) / 8);

/** @type {(bytes: number[], version: number) => number[]} */
function dataWords(bytes, version) {
  const bits = `0100${binary(bytes.length, countBits(version))}${bytes.map((byte) => binary(byte, 8)).join("")}0000`;
  const found = (bits.padEnd(Math.ceil(bits.length / 8) * 8, "0").match(/.{8}/g) ?? []).map((word) =>
    parseInt(word, 2),
  );
  const length = wordsIn(version);
  for (let pad = 236; found.length < length; pad ^= 253) found.push(pad);
  return found.slice(0, length);
}

/** @type {(value: number, digits: number) => string} */
const binary = (value, digits) => value.toString(2).padStart(digits, "0");

/** @type {(words: number[], version: number) => number[]} */
function interleaved(words, version) {
  const count = BLOCKS[version - 1];
  const short = Math.floor(words.length / count);
  const long = words.length % count;
  const blocks = Array.from({ length: count }, (_, at) => {
    const start = at * short + Math.max(0, at - (count - long));
    return words.slice(start, start + short + (at >= count - long ? 1 : 0));
  });
  const corrected = blocks.map((block) => correction(block, DEGREE[version - 1]));
  return [...across(blocks), ...across(corrected)];
}

/** @type {(blocks: number[][]) => number[]} */
function across(blocks) {
  const longest = Math.max(...blocks.map((block) => block.length));
  return Array.from({ length: longest }, (_, at) =>
    blocks.filter((block) => at < block.length).map((block) => block[at]),
  ).flat();
}

/** The remainder of Reed and Solomon. @type {(block: number[], degree: number) => number[]} */
function correction(block, degree) {
  let divisor = [1];
  for (let at = 0, root = 1; at < degree; at += 1, root = times(root, 2)) {
    divisor = [...divisor, 0].map((one, place) => one ^ times(place ? divisor[place - 1] : 0, root));
  }
  const rest = [...block, ...Array(degree).fill(0)];
  block.forEach((_, at) => {
    const factor = rest[at];
    divisor.forEach((one, place) => {
      rest[at + place] ^= times(one, factor);
    });
  });
  return rest.slice(block.length);
}

/** A product in the field of 256. @type {(one: number, other: number) => number} */
function times(one, other) {
  let found = 0;
  for (let bit = 7; bit >= 0; bit -= 1) {
    found = (found << 1) ^ ((found >> 7) * 0x11d);
    if ((other >> bit) & 1) found ^= one;
  }
  return found;
}

/** The middles of the alignment patterns on each axis. @param {number} version */
function centres(version) {
  const count = Math.floor(version / 7) + 2;
  const step = Math.ceil((4 * version + 4) / (2 * count - 2)) * 2;
  const last = sizeOf(version) - 7;
  return [6, ...Array.from({ length: count - 1 }, (_, at) => last - at * step).reverse()];
}

/** @type {(version: number, words: number[], mask: number) => boolean[][]} */
function filled(version, words, mask) {
  const grid = patterns(version);
  writeFormat(grid, mask);
  const bits = words.map((word) => binary(word, 8)).join("");
  const size = grid.length;
  let at = 0;
  for (let right = size - 1, up = true; right > 0; right -= 2, up = !up) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step += 1) {
      const y = up ? size - 1 - step : step;
      for (const x of [right, right - 1]) {
        if (grid[y][x] !== null) continue;
        grid[y][x] = (bits[at] === "1") !== MASKS[mask](y, x);
        at += 1;
      }
    }
  }
  return grid.map((row) => row.map(Boolean));
}

/** @param {number} version @returns {Grid} */
function patterns(version) {
  const size = sizeOf(version);
  /** @type {Grid} */
  const grid = Array.from({ length: size }, () => Array(size).fill(null));
  for (let at = 0; at < size; at += 1) grid[6][at] = grid[at][6] = at % 2 === 0;
  for (const [y, x] of [
    [3, 3],
    [3, size - 4],
    [size - 4, 3],
  ]) {
    square(grid, y, x, 4, (far) => far !== 2 && far !== 4);
  }
  const middles = version > 1 ? centres(version) : [];
  const corners = ["6 6", `6 ${size - 7}`, `${size - 7} 6`];
  for (const [y, x] of middles.flatMap((one) => middles.map((other) => [one, other]))) {
    if (!corners.includes(`${y} ${x}`)) square(grid, y, x, 2, (far) => far !== 1);
  }
  if (version > 6) {
    const bits = (version << 12) | remainder(version, 12, 0x1f25);
    for (let at = 0; at < 18; at += 1) {
      const [far, near] = [size - 11 + (at % 3), Math.floor(at / 3)];
      grid[far][near] = grid[near][far] = ((bits >> at) & 1) === 1;
    }
  }
  return grid;
}

/** @type {(grid: Grid, y: number, x: number, reach: number, dark: (far: number) => boolean) => void} */
function square(grid, y, x, reach, dark) {
  for (let down = -reach; down <= reach; down += 1) {
    for (let right = -reach; right <= reach; right += 1) {
      const row = grid[y + down];
      if (row && row[x + right] !== undefined) row[x + right] = dark(Math.max(Math.abs(down), Math.abs(right)));
    }
  }
}

/** @type {(grid: Grid, mask: number) => void} */
function writeFormat(grid, mask) {
  const size = grid.length;
  const data = (LEVEL_M << 3) | mask;
  const bits = ((data << 10) | remainder(data, 10, 0x537)) ^ 0x5412;
  for (let at = 0; at < 15; at += 1) {
    const dark = ((bits >> at) & 1) === 1;
    const near = at < 6 ? at : at < 8 ? at + 1 : size - 15 + at;
    grid[near][8] = dark;
    grid[8][at < 8 ? size - 1 - at : at === 8 ? 7 : 14 - at] = dark;
  }
  grid[size - 8][8] = true;
}

/**
 * What a code of Bose, Chaudhuri and Hocquenghem adds.
 *
 * @type {(value: number, digits: number, divisor: number) => number}
 */
function remainder(value, digits, divisor) {
  let rest = value;
  for (let at = 0; at < digits; at += 1) rest = (rest << 1) ^ ((rest >> (digits - 1)) * divisor);
  return rest;
}

/** How hard a code is to read: long runs, squares of one colour, more dark than light. @param {boolean[][]} rows */
function penalty(rows) {
  let found = 0;
  let dark = 0;
  rows.forEach((row, y) => {
    for (const line of [row, rows.map((other) => other[y])]) {
      const said = line.map(Number).join("");
      for (const run of said.match(/0{5,}|1{5,}/g) ?? []) found += run.length - 2;
    }
    row.forEach((one, x) => {
      dark += Number(one);
      if (y && x && [rows[y - 1][x], row[x - 1], rows[y - 1][x - 1]].every((other) => other === one)) found += 3;
    });
  });
  return found + 10 * Math.floor(Math.abs((20 * dark) / rows.length ** 2 - 10));
}
