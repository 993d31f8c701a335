// Reactions in a made-up market pass the table that Python passes.

import assert from "node:assert/strict";
import { pair } from "../../assets/panels/reactions/market-model.js";
import { calendar, priceLine } from "../../assets/panels/reactions/price-line.js";
import { isUnusual, measured } from "../../assets/panels/reactions/reaction.js";
import * as drawn from "../../assets/panels/reactions/drawn.js";
import * as scale from "../../assets/panels/reactions/scale.js";
import { counts, ordered, together } from "../../assets/panels/reactions/reactions.js";
import { passes, table } from "./table.js";

const { market, events } = table("reactions");
const sessions = calendar(weekdays(market), market.gaps);
const [price, benchmark] = [market.price, market.benchmark].map(lineOf);
const beside = pair(price, benchmark);
const places = [...events].sort((one, other) => one - other);

function weekdays({ first, sessions: count, holidays }) {
  const days = [];
  for (let day = first; days.length < count; day += 1) if ((day + 3) % 7 < 5) days.push(day);
  return Int32Array.from(days.filter((_, at) => !holidays.includes(at)));
}

function lineOf({ base, square, step, modulus, divisor, halted, breaks }) {
  const values = Float64Array.from(sessions.days, (_, at) =>
    halted.includes(at) ? NaN : base + ((at * at * square + at * step) % modulus) / divisor,
  );
  const jumps = breaks.map((at) => sessions.days[at]);
  return priceLine(sessions, { days: sessions.days, values }, jumps);
}

const lookOf = ({ returns, window }) => ({ line: price, pair: beside, returns, window });
const near = (found, wanted) => {
  assert.equal(found.length, wanted.length);
  found.forEach((one, at) =>
    typeof wanted[at] === "number"
      ? assert.ok(Math.abs(one - wanted[at]) < 1e-9, `${found} is not ${wanted}`)
      : assert.equal(one, wanted[at]),
  );
};

passes("reactions", {
  measured: (one) => {
    const found = measured(lookOf(one), one.place);
    const { ranked, reason } = found;
    const [path, bands] = [found.path(), found.bands()];
    assert.deepEqual([reason, path.length], [one.reason, one.sessions]);
    near(
      ranked ? [ranked.move, ranked.percentile, ranked.low, ranked.high, ranked.among, isUnusual(ranked)] : [],
      one.ranked ?? [],
    );
    for (const wanted of one.points) {
      const at = path.findIndex(({ session }) => session === wanted[0]);
      near([wanted[0], path[at].move, path[at].benchmark, bands[at].low, bands[at].high], wanted);
    }
  },
  scales: (one) => {
    const cells = one.cells.map(({ moves, widest: [low, high] }) => ({
      measured: { path: () => moves.map((move) => ({ move })), widest: () => ({ low, high }) },
    }));
    const pane = scale.paneOf(cells);
    near(pane.range, one.range);
    assert.deepEqual(pane.ends, one.ends);
    assert.deepEqual(
      cells.map((cell) => scale.beyond(cell.measured.path(), pane)),
      one.beyond,
    );
  },
  drawn: (one) => {
    const pane = scale.pane(one.extent);
    const points = one.points.map(([session, move, other, low, high]) => ({
      session,
      move,
      benchmark: other,
      low,
      high,
    }));
    assert.equal(drawn.course(points, pane), one.line);
    assert.equal(drawn.course(points, pane, "benchmark"), one.market);
    assert.equal(drawn.band(points, pane), one.band);
    assert.equal(drawn.outside(points, pane), one.outside);
    assert.deepEqual(pane.ends, one.ends);
  },
  all: (one) => {
    const cells = places.map((place, row) => ({
      row,
      category: 0,
      day: sessions.days[place],
      measured: measured(lookOf(one), place),
    }));
    const found = counts(cells);
    near([found.events, found.ranked, found.days, found.unusual, found.expected], one.counts);
    assert.deepEqual(
      ordered(cells, "moves").map(({ row }) => places[row]),
      one.moves,
    );
    const all = together(cells);
    for (const wanted of one.joint) {
      const { session, move, low, high } = all.find((joint) => joint.session === wanted[0]);
      near([session, move, low, high], wanted);
    }
  },
});
