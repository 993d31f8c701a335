// For host pages: <entente-ref> round a phrase of the text moves an embed and lights an event in it. It is told what to
// show by messages; a phrase that no embed answers stays the link it is.
(function () {
  "use strict";

  if (customElements.get("entente-ref")) return;
  const page = /** @type {Entente.HostPage} */ (window.ententeEmbeds);

  const LINGERED = 120;
  const SETTLED = 1200;
  const IN_SIGHT = 80;
  const EMBED = /\/embed\/?(\?|$)/;
  const NAMED = ["event", "from", "to"];
  const DRESS = ["role", "aria-pressed", "tabindex"];
  const still = matchMedia("(prefers-reduced-motion: reduce)");

  /**
   * @typedef {"pointed" | "focused" | "pressed" | "passed"} Way By what a phrase is lit, the first before the rest.
   * @typedef {Partial<Record<Way, HTMLElement | null>> & {sent?: string, asked?: HTMLElement | null}} Wanted
   */
  /** @type {Way[]} */
  const WAYS = ["pointed", "focused", "pressed", "passed"];
  /** @type {WeakMap<Element, string>} The origin of each frame that has spoken. */
  const origins = new WeakMap();
  /** @type {WeakMap<Element, Wanted>} What each frame is to show. */
  const wanted = new WeakMap();
  // Phrases whose embed does not know what they name, those told to who hears the page, those above its middle.
  /** @type {WeakSet<Element>[]} */
  const [refused, said, above] = [new WeakSet(), new WeakSet(), new WeakSet()];
  let [scrolled, settled, lingering] = [false, 0, 0];
  /** @type {HTMLElement | null} The phrase under the pointer. */
  let under = null;

  const refs = () => page.all("entente-ref");

  /** @type {(frame: Element) => Wanted} */
  function of(frame) {
    const found = wanted.get(frame) ?? {};
    wanted.set(frame, found);
    return found;
  }

  /**
   * What of a phrase takes the focus: the link in it or round it, or else itself.
   *
   * @type {(ref: HTMLElement) => HTMLElement}
   */
  const control = (ref) => ref.querySelector("a[href]") ?? ref.closest("a[href]") ?? ref;

  /**
   * What a phrase asks for, as the query of a link: its attributes, or else the link in it.
   *
   * @type {(ref: HTMLElement) => string}
   */
  function queryOf(ref) {
    const named = NAMED.filter((name) => ref.getAttribute(name));
    const link = control(ref);
    const query =
      ref.getAttribute("query") ?? (named.length ? "" : link instanceof HTMLAnchorElement ? link.search : "");
    const own = named.map((name) => `${name}=${encodeURIComponent(ref.getAttribute(name) ?? "")}`);
    return [query.replace(/^.*\?|#.*/g, ""), ...own].filter(Boolean).join("&");
  }

  /**
   * The embed of a phrase: the one that it names; else, in the smallest part of the page that has any, the last before
   * it, or the first.
   *
   * @type {(ref: HTMLElement) => HTMLIFrameElement | null}
   */
  function frameOf(ref) {
    const id = ref.getAttribute("for");
    const own = id && page.named(ref, id);
    if (id) return !own ? null : own instanceof HTMLIFrameElement ? own : own.querySelector("iframe");
    for (const box of page.around(ref)) {
      const found = [...box.querySelectorAll("iframe")].filter((one) => origins.has(one) || EMBED.test(one.src));
      const before = found.filter((frame) => frame.compareDocumentPosition(ref) & Node.DOCUMENT_POSITION_FOLLOWING);
      if (found.length) return before.pop() ?? found[0];
    }
    return null;
  }

  /** @type {(ref: HTMLElement) => boolean} */
  const answers = (ref) => origins.has(frameOf(ref) ?? ref) && !refused.has(ref) && queryOf(ref) !== "";

  /** @type {(event: Event) => HTMLElement | null} */
  const refOf = (event) => refs().find((ref) => event.composedPath().includes(ref) && answers(ref)) ?? null;

  /**
   * A phrase that answers is a button, and says whether it is kept lit; one that is refused is what it was.
   *
   * @type {(ref: HTMLElement) => void}
   */
  function dress(ref) {
    const node = control(ref);
    if (refused.has(ref)) DRESS.forEach((name) => node.removeAttribute(name));
    const frame = frameOf(ref);
    if (!frame || !answers(ref)) return;
    node.setAttribute("role", "button");
    node.setAttribute("aria-pressed", String(of(frame).pressed === ref));
    if (node === ref) ref.tabIndex = 0;
  }

  /**
   * Tells an embed what it is to show, where that has changed, at the origin from which it has spoken.
   *
   * @type {(frame: HTMLIFrameElement, how?: {aloud?: boolean, anew?: boolean}) => void}
   */
  function tell(frame, { aloud, anew } = {}) {
    const [now, origin] = [of(frame), origins.get(frame)];
    if (!origin) return;
    const lit = WAYS.flatMap((way) => now[way] ?? []).find((ref) => ref.isConnected && !refused.has(ref));
    const view = lit ? queryOf(lit) : "";
    if (anew) now.sent = "";
    if (view !== (now.sent ?? "")) {
      now.sent = view;
      const say = Boolean(aloud && lit && !said.has(lit));
      if (lit && say) said.add(lit);
      const asked = { source: "entente", v: 1, type: "point", view, said: say };
      frame.contentWindow?.postMessage(asked, origin === "null" ? "*" : origin);
    }
    for (const ref of refs()) {
      if (frameOf(ref) !== frame) continue;
      ref.toggleAttribute("lit", ref === lit);
      dress(ref);
    }
  }

  /** @type {(ref: HTMLElement | null, way: Way, isOn: boolean) => void} */
  function set(ref, way, isOn) {
    const frame = ref && frameOf(ref);
    if (!frame) return;
    of(frame)[way] = isOn ? ref : null;
    tell(frame, { aloud: way === "focused" });
  }

  /**
   * Keeps a phrase lit and brings its embed into sight; or lets go of it.
   *
   * @type {(ref: HTMLElement) => void}
   */
  function press(ref) {
    const frame = frameOf(ref);
    if (!frame) return;
    const pressed = of(frame).pressed === ref ? null : ref;
    Object.assign(of(frame), { pointed: null, focused: null, pressed, asked: pressed });
    tell(frame, { aloud: true });
    if (!pressed || isSeen(frame)) return;
    settled = performance.now() + SETTLED;
    frame.scrollIntoView({ block: "nearest", behavior: still.matches ? "auto" : "smooth" });
  }

  /** @type {(frame: Element) => boolean} */
  function isSeen(frame) {
    const { top, bottom } = frame.getBoundingClientRect();
    return bottom > IN_SIGHT && top < innerHeight - IN_SIGHT;
  }

  /**
   * The last phrase above the middle of the screen is what its embed shows, while the embed can be seen. Once a reader
   * scrolls on, that goes before what was focused or pressed.
   */
  function pass() {
    /** @type {Map<HTMLIFrameElement, HTMLElement | null>} */
    const passed = new Map();
    for (const ref of refs().filter(answers)) {
      const frame = frameOf(ref);
      if (frame) passed.set(frame, above.has(ref) && isSeen(frame) ? ref : (passed.get(frame) ?? null));
    }
    for (const [frame, ref] of passed) {
      const now = of(frame);
      if ((now.passed ?? null) === ref) continue;
      now.passed = ref;
      if (performance.now() > settled) Object.assign(now, { focused: null, pressed: null });
      tell(frame);
    }
  }

  /**
   * What an embed does not know stays a link, also for the press that waited for its answer.
   *
   * @type {(frame: HTMLIFrameElement, view: unknown) => void}
   */
  function refuse(frame, view) {
    const asking = refs().filter((ref) => frameOf(ref) === frame && queryOf(ref) === view);
    asking.forEach((ref) => refused.add(ref));
    tell(frame);
    if (scrolled) pass();
    const { asked } = of(frame);
    if (asked && asking.includes(asked)) control(asked).click();
  }

  window.addEventListener("message", ({ source, origin, data }) => {
    if (!data || data.source !== "entente") return;
    const frame = page.all("iframe").find((one) => one.contentWindow === source);
    if (!frame) return;
    const isNew = origins.get(frame) !== origin || data.type === "ready";
    origins.set(frame, origin);
    if (isNew) tell(frame, { anew: true });
    if (data.type === "pointed" && data.known === false) refuse(frame, data.view);
  });
  page.listen("pointerover", (event) => {
    const ref = event.pointerType === "touch" ? null : refOf(event);
    clearTimeout(lingering);
    if (ref === under) return;
    lingering = setTimeout(() => {
      set(under, "pointed", false);
      under = ref;
      set(under, "pointed", true);
    }, LINGERED);
  });
  page.listen("focusin", (event) => {
    const ref = refOf(event);
    if (ref && control(ref).matches(":focus-visible")) settled = performance.now() + SETTLED;
    set(ref, "focused", true);
  });
  page.listen("focusout", (event) => set(refOf(event), "focused", false));
  page.listen("click", (event) => {
    const ref = refOf(event);
    if (!ref || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    press(ref);
  });
  page.listen("keydown", (event) => {
    const ref = refOf(event);
    if (!ref || (event.key !== " " && (event.key !== "Enter" || control(ref) !== ref))) return;
    event.preventDefault();
    press(ref);
  });
  window.addEventListener("scroll", () => (scrolled = true), { passive: true, capture: true });

  // All that has passed the middle is known, however far a reader jumps; before the first scroll nothing has.
  const middle = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) above[isIntersecting ? "add" : "delete"](target);
      if (scrolled) pass();
    },
    { rootMargin: "1000000px 0px -50% 0px" },
  );

  class EntenteRef extends HTMLElement {
    connectedCallback() {
      page.enter(this);
      middle.observe(this);
      // The link in it may not have been read yet.
      setTimeout(() => dress(this));
    }
  }

  customElements.define("entente-ref", EntenteRef);
})();
