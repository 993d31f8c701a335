// Owns the link of an embed: read from its address, never written there; the host page is announced it as the View
// changes. Twin of layouts/embed.py (`notForTheFrame`).

import { context } from "../../base/context.js";
import * as status from "../../state/status.js";
import * as views from "../../state/view.js";
import * as frame from "./frame.js";

// What a host page adds for the frame's sake is no part of the view.
const FOR_THE_FRAME = ["fit", "id", "childId", "initialWidth", "parentTitle", "parentUrl"];
let event = null;
let announced = null;

export const notForTheFrame = (dropped) => dropped.filter(({ key }) => !FOR_THE_FRAME.includes(key));

// The view of a query, what of it was not understood named to the reader.
export function read(query) {
  const { view, dropped } = views.parse(query, context.page.vocabulary);
  status.dropped(notForTheFrame(dropped));
  return view;
}

export function draw({ query, view, page }) {
  const full = document.querySelector('[data-part="full"]');
  full.href = `${page.urls.root}${query ? `?${query}` : ""}`;
  if (announced !== null && announced !== query) {
    frame.send("view", { view: query, link: new URL(full.href, location.href).href });
  }
  if (event !== null && event !== view.event) frame.send("event", { event: view.event });
  announced = query;
  event = view.event;
  if (view.event || view.q) context.hydrated.details();
}

// What a reader takes away is the whole dashboard, not the frame.
export function link() {
  return new URL(document.querySelector('[data-part="full"]').href, location.href).href;
}

const nothing = () => {};
export { nothing as hold, nothing as next, nothing as settle };
