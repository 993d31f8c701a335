// Owns the embed builder: the HTML that frames the View on another page, and a live preview of it at three widths.
// Twin of layouts/snippet.py (`framed`), which writes it for oEmbed.

import { element as make } from "../../base/dom.js";
import { fill } from "../../base/html.js";
import { say } from "../../base/words.js";
import { absolute } from "../../state/addresses.js";
import { pageTitle } from "../../state/heading.js";
import * as views from "../../state/view.js";
import * as shareParts from "./share-parts.js";

const FRAME =
  '<iframe src="{src}" title="{title}" width="100%" height="{height}" loading="lazy" allow="fullscreen; clipboard-write" style="border:0;max-width:100%"></iframe>';
const SCRIPT = '<script src="{src}" async></script>';
const WIDTHS = [320, 640, 960];
const HEIGHT = { value: 640, min: 200, max: 4000 };
/** @type {(src: string, title: string, height: string | number) => string} */
export const framed = (src, title, height) => fill(FRAME, { src, title, height });

/**
 * @param {Entente.State} state
 * @param {import("./share-title.js").ShareTitle} headline
 */
export function section(state, headline) {
  const { choice, labelled, tick, text } = shareParts;
  const panels = shareParts.panelChoice(state.page.panels, state.view.panels, set);
  const theme = choice("theme", labelled("theme", views.CHOICES.theme), shareParts.framedTheme(state.view), set);
  const height = choice("height", labelled("height", ["follows", "fixed"]), "follows", set);
  const pixels = make("input", {
    type: "number",
    step: 10,
    ...HEIGHT,
    "aria-label": say("share.height.pixels"),
    on: { input: set },
  });
  const pin = tick(say("share.embed.pin", { version: state.page.info.version }), true, set);
  const width = choice(
    "width",
    WIDTHS.map((one) => [String(one), say("share.width.pixels", { n: one })]),
    String(WIDTHS[1]),
    () => preview.fit(Number(width.value)),
  );
  const preview = previewOf();
  const box = text(say("share.embed.html"), 4);
  const given = make("label", { class: "share-pixels" }, pixels, "px");
  height.node.append(given);

  function set() {
    const fixed = height.value === "fixed";
    given.hidden = !fixed;
    const view = {
      ...headline.titled(state.view),
      panels: panels.of(state.view),
      theme: views.themeOf(theme.value),
      v: pin.input.checked ? state.page.info.version : "",
    };
    headline.follow("embed", view);
    const query = shareParts.full(view);
    const src = absolute("embed", `${query}${fixed ? "&fit=1" : ""}`);
    const high = fixed && pixels.validity.valid && pixels.value ? pixels.value : HEIGHT.value;
    const frame = framed(src, pageTitle({ ...state, view }), high);
    box.set(fixed ? frame : `${frame}\n${fill(SCRIPT, { src: absolute("embed.js") })}`);
    preview.show(src, Number(high));
  }

  set();
  headline.listen(set);
  preview.fit(Number(width.value));
  return [
    make("div", { class: "share-options" }, panels.node, theme.node, height.node, pin.node, width.node),
    preview.node,
    box.node,
  ];
}

// The frame keeps the width it is to have on the other page and is drawn smaller where the dialog is narrower.
function previewOf() {
  const frame = make("iframe", { title: say("share.embed.preview") });
  const sheet = make("div", { class: "share-paper" }, frame);
  const node = make(
    "div",
    { class: "share-frame share-stage", tabindex: "0", role: "region", "aria-label": say("share.embed.preview") },
    sheet,
  );
  const size = { width: 0, height: 0 };
  window.addEventListener("message", onHeight);
  new ResizeObserver(() => draw({})).observe(node);

  /** @param {MessageEvent} message */
  function onHeight({ source, data }) {
    if (!node.isConnected) window.removeEventListener("message", onHeight);
    else if (source === frame.contentWindow && data && data.source === "entente" && data.type === "height") {
      draw({ height: data.height });
    }
  }

  /** @param {{ width?: number; height?: number }} change */
  function draw(change) {
    Object.assign(size, change);
    const scale = Math.min(1, node.clientWidth / size.width);
    frame.style.cssText = `width:${size.width}px;height:${size.height}px;transform:scale(${scale})`;
    sheet.style.cssText = `width:${size.width * scale}px;height:${size.height * scale}px`;
  }

  /**
   * @param {string} src
   * @param {number} height
   */
  function show(src, height) {
    draw({ height });
    if (frame.src !== src) frame.src = src;
  }

  /** @param {number} width */
  const fit = (width) => draw({ width });
  return { node, show, fit };
}
