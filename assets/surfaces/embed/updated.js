// Owns what an embed says whose link pins an older version of the dataset: what has changed since. Where that version's
// data was kept, it is what the embed shows.

import { context } from "../../base/context.js";
import * as dates from "../../base/days.js";
import * as dom from "../../base/dom.js";
import * as words from "../../base/words.js";

const FILES = ["index", "details", "series"];

/** Says what has changed; resolves to whether the page's data are now those of the pinned version. */
export async function check() {
  const { page } = context;
  const pinned = new URLSearchParams(location.search).get("v");
  if (!pinned || pinned === page.info.version) return false;
  const address = new URL(page.urls.versions, location.href);
  /** @type {Entente.History} */
  const history = await (await fetch(address)).json();
  const at = history.versions.findIndex(({ version }) => version === pinned);
  if (at < 0) return false;
  tell(changesSince(history, at));
  const { wire } = history.versions[at];
  if (wire) {
    Object.assign(
      page.urls,
      Object.fromEntries(FILES.map((name) => [name, new URL(`${wire}${name}.json`, address).href])),
    );
  }
  return Boolean(wire);
}

/**
 * The sentences on what came after the version at a place of the list, newest first; corrections count from the day
 * after its own.
 *
 * @type {(history: Entente.History, at: number) => string[]}
 */
export function changesSince({ versions, corrections, withdrawn = [] }, at) {
  /** @type {(date: Entente.IsoDay) => string} */
  const day = (date) => words.day(dates.ordinal(date), "full");
  const since = versions[at].date;
  /** @type {(change: {date: Entente.IsoDay}) => boolean} */
  const isLater = ({ date }) => since !== undefined && date > since;
  return [
    ...versions
      .slice(0, at)
      .flatMap(({ note, date }) => (note && date ? words.say("embed.updated.version", { note, date: day(date) }) : [])),
    ...withdrawn
      .filter(isLater)
      .map(({ date, title, why }) => words.say("embed.updated.withdrawn", { title, why, date: day(date) })),
    ...corrections
      .filter(isLater)
      .map(({ date, was, now }) => words.say("embed.updated.correction", { was, now, date: day(date) })),
  ];
}

/** @type {(changes: string[]) => void} */
function tell(changes) {
  if (!changes.length) return;
  const line = dom.one('[data-part="updated"]');
  dom.setText(line, words.say("embed.updated", { changes: changes.join(" ") }));
  line.hidden = false;
}
