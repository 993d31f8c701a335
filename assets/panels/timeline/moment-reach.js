// Owns how the labels of key moments answer: hover and focus show what the event is, a press opens it, as at its mark.

import { context } from "../../base/context.js";
import * as dom from "../../base/dom.js";
import * as timelineKeys from "./keys.js";
import * as preview from "./preview.js";

/** @type {(moments: HTMLElement) => void} */
export function listen(moments) {
  moments.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "touch") peek(event.target);
  });
  moments.addEventListener("pointerout", () => preview.leave());
  moments.addEventListener("focusin", ({ target }) => {
    if (dom.closest(target, ":focus-visible")) peek(target);
  });
  moments.addEventListener("focusout", () => preview.leave());
  moments.addEventListener("click", ({ target }) => open(target));
  moments.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      open(event.target);
    } else timelineKeys.onMomentKey(event);
  });
}

/** @type {(target: EventTarget | null) => HTMLElement | null} */
const momentOf = (target) => dom.closest(target, "[data-moment]");

/** @type {(target: EventTarget | null) => void} */
function peek(target) {
  const moment = momentOf(target);
  if (moment?.dataset.moment) preview.show(dom.one(".moment-text", moment), [moment.dataset.moment]);
}

/** @type {(target: EventTarget | null) => void} */
function open(target) {
  const id = momentOf(target)?.dataset.moment;
  if (!id) return;
  preview.hide();
  context.store.open(id);
}
