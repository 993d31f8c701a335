// Owns what an embed says whose link pins an older version of the dataset: what has changed since. Where that version's
// data was kept, it is what the embed shows.

import { context } from "../../base/context.js";
import * as dates from "../../base/days.js";
import * as dom from "../../base/dom.js";
import * as words from "../../base/words.js";

const FILES = ["index", "details", "series"];

// Resolves to whether the page's data are now those of the pinned version.
export async function check() {
  const { page } = context;
  const pinned = new URLSearchParams(location.search).get("v");
  if (!pinned || pinned === page.info.version) return false;
  const address = new URL(page.urls.versions, location.href);
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

// The sentences on what came after the version at a place of the list, newest first; corrections count from the day
// after its own.
export function changesSince({ versions, corrections, withdrawn = [] }, at) {
  const say = (key, values) => words.say(key, values);
  const day = (date) => words.day(dates.parse(date), "medium");
  const since = versions[at].date;
  return [
    ...versions
      .slice(0, at)
      .filter(({ note }) => note)
      .map(({ note, date }) => say("embed.updated.version", { note, date: day(date) })),
    ...withdrawn
      .filter(({ date }) => since && date > since)
      .map(({ date, title, why }) => say("embed.updated.withdrawn", { title, why, date: day(date) })),
    ...corrections
      .filter(({ date }) => since && date > since)
      .map(({ date, was, now }) => say("embed.updated.correction", { was, now, date: day(date) })),
  ];
}

function tell(changes) {
  if (!changes.length) return;
  const line = document.querySelector('[data-part="updated"]');
  dom.setText(line, words.say("embed.updated", { changes: changes.join(" ") }));
  line.hidden = false;
}
