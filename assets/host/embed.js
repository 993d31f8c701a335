// For host pages: lets every Entente frame be as high as what it shows, and offers <entente-embed src="…"> in place of
// an iframe.
(function () {
  "use strict";

  if (customElements.get("entente-embed")) return;

  const { enter, all } = /** @type {Entente.HostPage} */ (window.ententeEmbeds);
  const COLLAPSED = 100;
  /** @type {WeakMap<HTMLIFrameElement, number>} What each frame shows is this high. */
  const told = new WeakMap();
  const frames = () => all("iframe");

  /**
   * A frame without a script of its own is greeted once, in case it spoke before this script came.
   *
   * @param {HTMLIFrameElement} frame
   */
  function greet(frame) {
    if (frame.contentWindow) frame.contentWindow.postMessage({ source: "entente", v: 1, type: "hello" }, "*");
  }

  window.addEventListener("message", ({ source, data }) => {
    if (!data || data.source !== "entente" || data.type !== "height" || !(data.height > 0)) return;
    for (const frame of frames()) {
      if (frame.contentWindow !== source) continue;
      told.set(frame, Math.ceil(data.height));
      fit(frame);
    }
  });
  window.addEventListener("resize", () => frames().forEach(fit));

  /**
   * Makes a frame as high as what it shows, but for a box around it that keeps its own height: what does not fit there
   * scrolls inside the frame.
   *
   * @param {HTMLIFrameElement} frame
   */
  function fit(frame) {
    const height = told.get(frame);
    if (!height) return;
    const boxes = boxesAround(frame).filter((box) => cutsOff(box) || over(frame, box) <= 1);
    const whole = height + bordersOf(frame);
    frame.style.height = `${whole}px`;
    const most = Math.max(0, ...boxes.map((box) => over(frame, box)));
    if (most > 1) frame.style.height = `${Math.max(0, Math.floor(whole - most))}px`;
  }

  /**
   * The height that borders and padding take of a frame's own.
   *
   * @param {HTMLIFrameElement} frame
   */
  function bordersOf(frame) {
    const style = getComputedStyle(frame);
    if (style.boxSizing !== "border-box") return 0;
    const parts = [style.borderTopWidth, style.borderBottomWidth, style.paddingTop, style.paddingBottom];
    return parts.reduce((sum, part) => sum + (parseFloat(part) || 0), 0);
  }

  /**
   * The boxes that a frame stands in, up to the first that scrolls; not those that are collapsed for the moment.
   *
   * @param {HTMLIFrameElement} frame
   */
  function boxesAround(frame) {
    const boxes = [];
    for (let box = frame.parentElement; box && box !== document.body; box = box.parentElement) {
      const { display, overflowY } = getComputedStyle(box);
      if (/auto|scroll/.test(overflowY)) break;
      if (!/^(inline|contents)$/.test(display) && box.offsetHeight >= COLLAPSED) boxes.push(box);
    }
    return boxes;
  }

  /** @param {Element} box */
  const cutsOff = (box) => /hidden|clip/.test(getComputedStyle(box).overflowY);

  /**
   * How much of a frame's height is beyond a box.
   *
   * @param {Element} frame
   * @param {Element} box
   */
  function over(frame, box) {
    const [inner, outer] = [frame, box].map((one) => one.getBoundingClientRect());
    return Math.max(0, inner.bottom - outer.bottom) + Math.max(0, outer.top - inner.top);
  }

  class EntenteEmbed extends HTMLElement {
    static observedAttributes = ["src", "title"];

    connectedCallback() {
      enter(this);
      if (this.firstElementChild) return;
      const frame = document.createElement("iframe");
      frame.loading = "lazy";
      frame.allow = "fullscreen; clipboard-write";
      frame.style.cssText = "border:0;width:100%;height:640px;display:block";
      this.style.display = "block";
      this.append(frame);
      this.attributeChangedCallback();
    }

    attributeChangedCallback() {
      const frame = this.querySelector("iframe");
      if (!frame) return;
      frame.title = this.getAttribute("title") || "";
      const src = this.getAttribute("src") || "";
      if (/^(https?:|\/|\.)/.test(src) && frame.getAttribute("src") !== src) frame.src = src;
    }
  }

  customElements.define("entente-embed", EntenteEmbed);
  const greetAll = () => frames().forEach(greet);
  if (document.readyState === "complete") greetAll();
  else window.addEventListener("load", greetAll);
})();
