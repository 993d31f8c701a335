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
  const fitAll = () => frames().forEach(fit);
  /** A box that kept a frame low may open, as tabs and “read more” do. */
  const opening = new ResizeObserver(fitAll);

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
  window.addEventListener("resize", fitAll);

  /**
   * Makes a frame as high as what it shows, but for boxes around it that keep a height of their own: what does not fit
   * there scrolls inside the frame.
   *
   * @param {HTMLIFrameElement} frame
   */
  function fit(frame) {
    const height = told.get(frame);
    if (!height) return;
    const whole = height + bordersOf(frame);
    const { transition } = frame.style;
    frame.style.setProperty("transition", "none", "important");
    const boxes = boxesAround(frame);
    /** @type {(height: number) => number[]} */
    const overAt = (px) => {
      frame.style.height = `${px}px`;
      return boxes.map((box) => over(frame, box));
    };
    const higher = overAt(whole + COLLAPSED);
    const most = overAt(whole).map((px, at) => {
      const keeps = cutsOff(boxes[at]) || higher[at] - px > 1;
      const isLimit = keeps && px > 1 && whole - px >= COLLAPSED;
      if (isLimit) opening.observe(boxes[at]);
      return isLimit ? px : 0;
    });
    // No transition begins if the last height counts before there may be one.
    overAt(Math.floor(whole - Math.max(0, ...most)));
    frame.style.transition = transition;
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
   * The boxes that a frame stands in, up to the first that scrolls; not those that are collapsed for the moment, nor
   * those that it, floating or placed, hangs out of.
   *
   * @param {HTMLIFrameElement} frame
   */
  function boxesAround(frame) {
    const boxes = [];
    let hangs = isFree(frame);
    for (let box = frame.parentElement; box && box !== document.body; box = box.parentElement) {
      const { display, overflowY } = getComputedStyle(box);
      if (/auto|scroll/.test(overflowY)) break;
      const holds = cutsOff(box) || !hangs || over(frame, box) <= 1;
      if (holds && !/^(inline|contents)$/.test(display) && box.offsetHeight >= COLLAPSED) boxes.push(box);
      hangs = hangs || isFree(box);
    }
    return boxes;
  }

  /** @param {Element} box */
  const cutsOff = (box) => /hidden|clip/.test(getComputedStyle(box).overflowY);

  /** @param {Element} box */
  function isFree(box) {
    const { float, position } = getComputedStyle(box);
    return float !== "none" || /absolute|fixed/.test(position);
  }

  /**
   * How much of a frame's height is beyond a box, in the frame's own pixels: a host may zoom.
   *
   * @param {HTMLElement} frame
   * @param {Element} box
   */
  function over(frame, box) {
    const [inner, outer] = [frame, box].map((one) => one.getBoundingClientRect());
    const scale = inner.height / frame.offsetHeight || 1;
    return (Math.max(0, inner.bottom - outer.bottom) + Math.max(0, outer.top - inner.top)) / scale;
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
