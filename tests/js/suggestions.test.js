// What a search may mean: filters for its words in any order, years and months, other names, and events.

import assert from "node:assert/strict";
import { test } from "node:test";
import * as days from "../../assets/base/days.js";
import { normalise } from "../../assets/state/text-normalisation.js";
import { learn, suggestions } from "../../assets/state/suggestions.js";
import { parse } from "../../assets/state/view.js";

globalThis.document = { documentElement: { lang: "en" } };

const SMALL = ["of", "in", "the"];
const terms = (labels) => labels.map((label) => ({ id: label.toLowerCase().replaceAll(" ", "-"), label }));
const vocabulary = {
  category: terms(["Export approvals", "Meetings"]),
  actor: terms(["Japan", "South Korea"]),
  person: terms(["Kang Kyung-wha", "Taro Kono", "Kim One", "Kim Two"]),
  role: terms(["Foreign ministers", "Prime ministers"]),
  level: terms(["Leaders", "Ministers"]),
  material: terms(["Photoresist", "Hydrogen fluoride"]),
  company: terms(["Samsung Electronics"]),
  direction: terms(["Escalation"]),
  series: [],
  panels: [],
  usual_panels: [],
  tracking: [],
  event_days: {},
  default_query: "from=2018-10-01&to=2019-12-31",
  extent: ["2018-10-01", "2023-12-31"],
};
const EVENTS = [
  ["2019-01-04-call", "Kono calls Kang", { category: 1, person: [0, 1], role: [0], level: 1 }],
  ["2019-07-19-summons", "Kono summons the ambassador", { category: 1, person: [1], role: [0] }],
  [
    "2019-08-19-resist",
    "Japan approves a second photoresist shipment",
    { category: 0, actor: [0], material: [0], company: [0] },
  ],
  ["2019-08-21-talks", "Kang and Kono talk in Beijing", { category: 1, person: [0, 1], role: [0], level: 1 }],
  ["2023-05-07-summit", "Leaders meet in Seoul", { category: 1, person: [2, 3], role: [1], level: 0 }],
];
const page = { vocabulary, categories: [{ singular: "Export approval" }, { singular: "Meeting" }] };
const column = (name, none) => EVENTS.map(([, , coded]) => coded[name] ?? none);
const columns = {
  id: EVENTS.map(([id]) => id),
  title: EVENTS.map(([, title]) => title),
  text: EVENTS.map(([id, title, coded]) =>
    normalise([id.slice(0, 10), title, vocabulary.category[coded.category].label].join("\n")),
  ),
  start: EVENTS.map(([id]) => days.ordinal(id.slice(0, 10))),
  end: EVENTS.map(([id]) => days.ordinal(id.slice(0, 10))),
  category: column("category"),
  direction: EVENTS.map(() => 0),
  label: EVENTS.map(([id]) => (id.startsWith("2023") ? "Seoul summit" : null)),
  level: column("level", -1),
  ...Object.fromEntries(["actor", "person", "role", "material", "company"].map((name) => [name, column(name, [])])),
};

/** The suggestions of a text, each as one line. */
function offered(text, query = "") {
  const state = { page, columns, view: parse(query, vocabulary).view };
  return suggestions(state, text, SMALL).map((one) => {
    if (one.kind === "event") return one.id;
    const { q, thread, ...changes } = one.changes;
    assert.deepEqual(thread, []);
    const set = Object.entries(changes).map(([key, value]) => `${key}=${[value].flat().join("~")}`);
    return [...set, ...(q ? [`q=${q}`] : []), `n=${one.n}`].join(" ");
  });
}

test("a level is offered with the office that it is part of", () => {
  const both = "role=foreign-ministers level=ministers from=2019-01-01 to=2019-12-31 n=2";
  assert.equal(offered("foreign ministers 2019")[0], both);
  assert.equal(offered("foreign ministers 2019")[1], "role=foreign-ministers from=2019-01-01 to=2019-12-31 n=3");
});

test("words stand in any order, in either number, among small ones", () => {
  for (const text of [
    "2019 ministers foreign",
    "Meetings of the foreign minister in 2019",
    "FOREIGN MINISTERS, 2019",
  ]) {
    assert.match(offered(text)[0], /role=foreign-ministers.*level=ministers from=2019-01-01 to=2019-12-31 n=2$/, text);
  }
});

test("what is being typed is the beginning of a word", () => {
  assert.ok(offered("photor").includes("material=photoresist n=1"));
  assert.deepEqual(offered("x"), []);
});

test("words that are no filter stay a search", () => {
  assert.equal(offered("photoresist second")[0], "material=photoresist q=second n=1");
});

test("events with every word are offered", () => {
  assert.ok(offered("second photoresist approval").includes("2019-08-19-resist"));
});

test("a month of a year, by its name, the beginning of it or as ISO", () => {
  for (const text of ["august 2019", "2019 aug", "2019-08"]) {
    assert.equal(offered(text)[0], "from=2019-08-01 to=2019-08-31 n=2", text);
  }
});

test("a day, and the events of it", () => {
  for (const text of ["21 August 2019", "aug 21st 2019", "2019-08-21"]) {
    assert.deepEqual(offered(text), ["from=2019-08-21 to=2019-08-21 n=1", "2019-08-21-talks"], text);
  }
  assert.deepEqual(offered("kono 21 august 2019")[1], "2019-08-21-talks");
});

test("values of one facet that are named in full are alternatives", () => {
  assert.equal(offered("fluoride hydrogen photoresist")[0], "material=photoresist~hydrogen-fluoride n=1");
});

test("the key moments of a year are offered with it", () => {
  assert.deepEqual(offered("2023"), ["from=2023-01-01 to=2023-12-31 n=1", "2023-05-07-summit"]);
  assert.deepEqual(offered("2019"), ["from=2019-01-01 to=2019-12-31 n=4"]);
});

test("years that have no events are no years", () => {
  assert.deepEqual(offered("1871"), []);
  assert.equal(offered("2019-2023")[0], "from=2019-01-01 to=2023-12-31 n=5");
});

test("where the dates shown have no event, all dates are offered", () => {
  assert.equal(offered("leaders")[0], "level=leaders from= to= n=1");
});

test("filters that are set stay set and count", () => {
  assert.equal(offered("kono", "level=ministers")[0], "person=taro-kono n=2");
});

test("several who are called alike are all offered", () => {
  const found = offered("kim");
  assert.ok(found.includes("person=kim-one from= to= n=1"));
  assert.ok(found.includes("person=kim-two from= to= n=1"));
});

test("other names find a term", () => {
  learn({ role: [["외교부 장관"], []], level: [["summit"], []] });
  assert.equal(offered("외교부")[0], "role=foreign-ministers n=3");
  assert.equal(offered("summit 2023")[0], "level=leaders from=2023-01-01 to=2023-12-31 n=1");
  learn({});
});

test("nothing is offered that would leave no event", () => {
  assert.deepEqual(offered("prime ministers 2019"), []);
});
