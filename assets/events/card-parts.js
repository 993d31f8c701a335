// Owns the parts of an event's card: head, text, quotes, figures, prices of the day, relations, sources and who stands behind them.
(function (entente) {
  "use strict";

  const say = (key, values) => entente.words.say(key, values);
  const make = (tag, attributes, ...children) => entente.dom.element(tag, attributes, ...children);
  const KINDS = { answers: "answered", implements: "implemented", follows: "followed", reverses: "reversed" };
  // The frame of another site may show nothing but the embed.
  const AWAY = window.parent === window ? {} : { target: "_blank", rel: "noopener" };
  const UNITS_CLOSE = /^[%°]/;

  // Every part of the card; without details yet, what the index holds and a line that the rest is coming.
  function all(state, row, details) {
    const head = [top(state, row), when(state, row, details), make("h2", { text: state.columns.title[row] }),
      make("p", { class: "note", "data-part": "outside", hidden: true, text: say("card.outside") })];
    if (!details) return [...head, make("p", { class: "note", text: say(entente.dataset.failed() ? "card.failed" : "card.loading") })];
    return [...head, make("p", { class: "card-summary", text: details.summary }), ...quotes(details), ...figures(details), ...moves(state, details),
      ...relations(state, details), ...sources(details), ...trust(details), ...tags(state, row, details), actions(state, row)].filter(Boolean);
  }

  function top({ page, columns }, row) {
    const category = page.categories[columns.category[row]];
    const direction = page.vocabulary.direction[columns.direction[row]];
    const step = (name, sign) => make("button", { type: "button", class: "card-step", "data-step": name, "aria-label": say(`card.${name}`), title: say(`card.${name}`), text: sign });
    return make("div", { class: "card-head" },
      make("span", { class: "card-kind" }, make("span", { class: "mark-shape", "data-shape": category.shape, "data-category": category.id, "aria-hidden": "true" }),
        category.singular, direction ? ` · ${direction.label}` : null),
      make("span", { class: "card-steps" }, step("earlier", "‹"), step("later", "›"),
        make("button", { type: "button", class: "card-step", "aria-label": say("card.close"), title: say("card.close"), text: "×", on: { click: entente.card.leave } })));
  }

  function when({ columns }, row, details) {
    const date = entente.words.date(columns.day[row], columns.precision[row], "long");
    const until = columns.date_end[row] ? entente.words.day(columns.end[row], "long") : null;
    const text = until ? say("card.until", { from: date, to: until }) : date;
    const place = details && details.place ? ` · ${details.place}` : "";
    const who = details ? ` · ${say(`attribution.${details.attribution}`)}` : "";
    return make("p", { class: "card-when", text: text + place + who });
  }

  function quotes(details) {
    return (details.quotes || []).map((quote) => make("blockquote", { class: "card-quote" },
      make("p", { text: `“${quote.text.replace(/^[“"]|[”"]$/g, "")}”` }),
      make("footer", { text: [quote.who, quoted(details, quote.source)].filter(Boolean).join(" · ") })));
  }

  // A quote names its source by its place among the event's sources, or in words.
  function quoted(details, source) {
    return typeof source === "number" ? details.sources[source] && details.sources[source].publisher : source;
  }

  function amount(value, unit) {
    const number = entente.words.number(value);
    return unit && UNITS_CLOSE.test(unit) ? `${number}${unit}` : `${number}\u00a0${unit || ""}`.trim();
  }

  function figures(details) {
    if (!details.figures || !details.figures.length) return [];
    const rows = details.figures.map((figure) => make("tr", {}, make("th", { scope: "row", text: figure.name }), make("td", { text: amount(figure.value, figure.unit) })));
    return [make("h3", { text: say("card.figures") }), make("table", {}, make("tbody", {}, ...rows))];
  }

  // The first sessions from the event's day on. A market that was closed then shows its own day beside the figure.
  function moves({ page }, details) {
    if (!details.moves || !details.moves.length) return [];
    const labels = new Map(page.series.map((series) => [series.id, series.label]));
    const columns = details.moves.reduce((longest, move) => (move.days.length > longest.length ? move.days : longest), []);
    const heads = columns.map((day) => make("th", { scope: "col", text: session(day) }));
    const rows = details.moves.map((move) => make("tr", {}, make("th", { scope: "row", text: labels.get(move.series) || move.series }),
      ...columns.map((day, at) => moved(move, day, at))));
    return [make("h3", { text: say("card.moves") }),
      make("table", { class: "card-moves" }, make("thead", {}, make("tr", {}, make("td", {}), ...heads)), make("tbody", {}, ...rows)),
      make("p", { class: "note", text: say("card.moves.caveat") })];
  }

  const session = (day) => entente.words.day(entente.days.parse(day), "dayMonth");

  function moved(move, day, at) {
    if (move.days[at] === undefined) return make("td", { text: "–" });
    const figure = entente.words.number(move.moves[at], { percent: true, digits: 2, sign: true });
    return make("td", {}, figure, move.days[at] === day ? null : make("small", { text: session(move.days[at]) }));
  }

  // Relations in the order a reader would ask: what this answers, then what came of it.
  function relations(state, details) {
    const groups = new Map();
    for (const { id, kind, incoming } of details.related || []) {
      const key = incoming ? KINDS[kind] : kind;
      if (!groups.has(key)) groups.set(key, []);
      groups.get(key).push(id);
    }
    const order = Object.keys(KINDS).concat(Object.values(KINDS));
    return order.filter((key) => groups.has(key)).flatMap((key) => [
      make("h3", { text: say(`relation.${key}`) }),
      make("ul", {}, ...groups.get(key).map((id) => make("li", {}, relation(state, id)))),
    ]);
  }

  function relation({ page, columns }, id) {
    const row = columns.rowOf.get(id);
    const category = page.categories[columns.category[row]];
    return make("button", { type: "button", class: "card-relation", on: { click: () => entente.surface.open(id) } },
      make("span", { class: "mark-shape", "data-shape": category.shape, "data-category": category.id, "aria-hidden": "true" }),
      make("time", { text: entente.words.date(columns.day[row], columns.precision[row], "medium") }), make("span", { text: columns.title[row] }));
  }

  function sources(details) {
    const items = details.sources.map((source) => make("li", { class: "card-source" }, ...sourceLine(source)));
    return [make("h3", { text: say("card.sources") }), make("ul", {}, ...items)];
  }

  function sourceLine(source) {
    const date = source.date ? `, ${sourceDate(source.date)}` : "";
    const via = source.via ? ` (${say("card.via", { via: source.via })})` : "";
    const title = source.url
      ? make("a", { href: source.url, rel: "noopener", target: "_blank", lang: source.described ? null : source.language, text: source.title })
      : make("span", { lang: source.described ? null : source.language, text: source.title });
    const described = source.described ? make("small", { text: ` (${say("card.described")})` }) : null;
    return [make("strong", { text: source.publisher }), `${via}${date}: `, title, described].filter(Boolean);
  }

  function sourceDate(date) {
    const day = entente.days.parse(date);
    return day === null ? date : entente.words.day(day, "full");
  }

  function trust(details) {
    const lines = [say(`confidence.${details.confidence}`), details.sources.length === 1 ? say("card.sources.one") : null, details.attribution_note, details.note];
    const text = lines.filter(Boolean).join(" · ");
    return [make("h3", { text: say("card.note") }), make("p", { class: "card-trust", text })];
  }

  function tags({ page, columns }, row, details) {
    const named = (facet) => columns[facet][row].map((term) => page.vocabulary[facet][term].label);
    const lines = [["card.actors", named("actor")], ["card.people", details.people || []], ["card.companies", named("company")], ["card.materials", named("material")]];
    return lines.filter(([, names]) => names.length).map(([key, names]) => make("p", { class: "card-tags" }, make("small", { text: `${say(key)}: ` }), names.join(", ")));
  }

  function actions(state, row) {
    const cited = entente.cite.event(state, row);
    return make("p", { class: "card-actions" }, make("button", { type: "button", class: "link", "data-copy": "link", text: say("copy.link") }),
      make("button", { type: "button", class: "link", "data-copy": entente.cite.plain(cited), text: say("card.cite") }), make("a", { href: cited.url, ...AWAY, text: say("card.page") }));
  }

  entente.cardParts = { all };
})((window.entente = window.entente || {}));
