// Owns when a drag is over although no release of its button has been seen: the pointer was taken away, captured by
// something else, let go outside the window, the window lost the focus, or Escape was pressed.

/**
 * Calls `lost` whenever a drag that began on `host` cannot be under way any longer. It may be called without a drag.
 *
 * @type {(host: HTMLElement, lost: () => void) => void}
 */
export function listen(host, lost) {
  host.addEventListener("pointercancel", lost);
  // One that an element within lost has gone to the host.
  host.addEventListener("lostpointercapture", ({ target }) => {
    if (target === host) lost();
  });
  window.addEventListener("blur", lost);
  window.addEventListener("keydown", ({ key }) => key === "Escape" && lost(), { capture: true });
  const heldNoLonger = (/** @type {PointerEvent} */ event) => {
    if (event.buttons === 0) lost();
  };
  host.addEventListener("pointermove", heldNoLonger, { capture: true });
}
