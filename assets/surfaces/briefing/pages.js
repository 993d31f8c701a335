// Owns the printed briefing where the page was not written for its link, as among plain files: the same pages without
// pictures. Else the server has written them (layouts/briefing_pages.py). Twin of layouts/briefing_pages.py (`credit`).

import { context } from "../../base/context.js";
import * as dates from "../../base/days.js";
import * as dom from "../../base/dom.js";
import { picture } from "../../base/qr-picture.js";
import * as words from "../../base/words.js";
import * as address from "./address.js";

/**
 * @param {Entente.Step[]} steps
 * @param {Entente.BriefingMode} mode
 */
export function draw(steps, mode) {
  const host = dom.one('[data-part="dossier"]');
  host.replaceChildren(...steps.map((step, at) => pageOf(step, at, steps.length, mode)));
}

/**
 * @param {Entente.Step} step
 * @param {number} at
 * @param {number} total
 * @param {Entente.BriefingMode} mode
 */
function pageOf(step, at, total, mode) {
  const { element } = dom;
  const { say } = words;
  const link = new URL(
    `?${address.query({ ...mode, step: at + 1, autoplay: null, loop: false, theme: "auto", notes: false })}`,
    location.href,
  ).href;
  return element(
    "section",
    { class: "dossier-page" },
    element("p", {
      class: "dossier-step",
      text: say("briefing.dossier.step", { title: say("briefing.title"), step: at + 1, total }),
    }),
    element(
      "h2",
      {},
      element("span", { class: "dossier-kicker", dir: "auto", text: step.kicker }),
      element("bdi", { told: step.headline }),
    ),
    element(
      "div",
      { class: "dossier-text" },
      ...step.text.map((text) => element("p", { told: text })),
      step.figure
        ? element(
            "p",
            { class: "dossier-figure" },
            element("strong", { text: step.figure.value }),
            " ",
            element("bdi", { told: step.figure.label }),
          )
        : null,
    ),
    element(
      "div",
      { class: "dossier-lists" },
      listed(
        "ul",
        "briefing.dossier.events",
        step.events.map(({ date: day, title }) => [element("b", { text: day }), " ", element("bdi", { told: title })]),
      ),
      listed(
        "ol",
        "briefing.dossier.sources",
        step.sources.map(({ publisher, date: day, title, url }) => [
          `${publisher}${day ? `, ${day}` : ""}: `,
          url
            ? element("a", { href: url, rel: "noopener", dir: "auto", text: title })
            : element("bdi", { text: title }),
        ]),
      ),
    ),
    element(
      "div",
      { class: "dossier-credit" },
      element("p", {}, `${credit(context.page.info)}. `, element("span", { class: "dossier-url", text: link })),
      picture(link),
    ),
  );
}

/**
 * Which state of the dataset this is.
 *
 * @param {{ title: string; version: string; released?: string }} info
 */
export function credit({ title, version, released }) {
  const date = released ? words.day(dates.ordinal(released), "full") : "";
  return words.say(date ? "briefing.dossier.credit" : "briefing.dossier.credit.undated", {
    dataset: title,
    version,
    date,
  });
}

/**
 * @param {"ul" | "ol"} tag
 * @param {string} heading
 * @param {(Node | string)[][]} items
 */
function listed(tag, heading, items) {
  if (!items.length) return null;
  const { element } = dom;
  return element(
    "div",
    {},
    element("h3", { text: words.say(heading) }),
    element(tag, {}, ...items.map((item) => element("li", {}, ...item))),
  );
}
