// Owns the briefing as a story that scrolls on a page of others: its steps in words, each of which moves the embed that
// stands beside them (assets/host/references.js, scrolly.js).

import { context } from "../../base/context.js";
import * as dom from "../../base/dom.js";
import { escaped, fill } from "../../base/html.js";
import { say } from "../../base/words.js";
import { absolute } from "../../state/addresses.js";
import * as views from "../../state/view.js";

const SCRIPT = '<script src="{script}" async></script>';
const EMBED = '<entente-embed src="{src}" title="{title}"></entente-embed>';
const PHRASE = '<h3><entente-ref query="{query}"><a href="{href}">{headline}</a></entente-ref></h3>';
const SMALL = "<p><small>{text}</small></p>";
const FIGURE = "<p><strong>{value}</strong> {label}</p>";
const LINK = '<a href="{url}">{text}</a>';

/**
 * The HTML of a story: an embed that shows what the first step does, and the steps beside it.
 *
 * @type {(steps: Entente.Step[], title: string) => string}
 */
export function html(steps, title) {
  const src = absolute("embed", embedded(steps));
  return [
    fill(SCRIPT, { script: absolute("embed.js") }),
    "<entente-scrolly>",
    fill(EMBED, { src, title }),
    "<div>",
    ...steps.flatMap(section),
    "</div>",
    "</entente-scrolly>",
  ].join("\n");
}

/**
 * The view of the first step without its event, and with every chart that a step has.
 *
 * @param {Entente.Step[]} steps
 */
function embedded(steps) {
  const { vocabulary } = context.page;
  const { view } = views.parse(steps[0].view, vocabulary);
  const shown = ["timeline", ...steps.map(({ chart }) => chart)];
  const panels = vocabulary.panels.filter((id) => shown.includes(id));
  return views.format({ ...view, event: "", panels, theme: views.themeOf("light") }, vocabulary, { full: true });
}

/**
 * @param {Entente.Step} step
 * @returns {string[]}
 */
function section({ kicker, headline, text, figure, sources, view }) {
  return [
    "<section>",
    fill(SMALL, { text: kicker }),
    fill(PHRASE, { query: view, href: absolute("", view), headline }),
    ...text.map((one) => `<p>${escaped(one)}</p>`),
    ...(figure ? [fill(FIGURE, figure)] : []),
    ...(sources.length
      ? [`<p><small>${escaped(say("briefing.sources", { sources: "" }))}${sources.map(source).join("; ")}</small></p>`]
      : []),
    "</section>",
  ];
}

/** @param {Entente.Step["sources"][number]} source */
function source({ publisher, date, url }) {
  const text = date ? say("briefing.source", { publisher, date }) : publisher;
  return url ? fill(LINK, { url, text }) : escaped(text);
}

/**
 * The text to copy, made when it is asked for.
 *
 * @type {(steps: Entente.Step[]) => void}
 */
export function draw(steps) {
  const text = html(steps, steps[0].headline);
  /** @type {HTMLTextAreaElement} */ (dom.one('[data-part="story-html"]')).value = text;
  dom.one('[data-part="story-copy"]').dataset.copy = text;
}
