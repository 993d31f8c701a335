// Owns the gestures on the card of a phone: sideways to the next event, up to see all of it, down to put it away.
// Each has a button too.

import * as lostPointer from "../../base/lost-pointer.js";

const BEGUN = 8;
const ENOUGH = 48;

/** @typedef {{step: (steps: number) => void, up: () => void, down: () => void}} Answers */
/** @typedef {{x: number, y: number, pointer: number, along: "x" | "y" | ""}} Swipe */

/** @type {(sheet: HTMLElement, answers: Answers) => void} */
export function listen(sheet, answers) {
  /** @type {Swipe | null} */
  let swipe = null;
  // A second finger ends what the first has begun.
  sheet.addEventListener("pointerdown", ({ clientX: x, clientY: y, pointerId: pointer, pointerType, isPrimary }) => {
    end();
    swipe = isPrimary && pointerType !== "mouse" && sheet.dataset.height ? { x, y, pointer, along: "" } : null;
  });
  sheet.addEventListener("pointermove", (event) => {
    if (!swipe || event.pointerId !== swipe.pointer) return;
    const [dx, dy] = moved(swipe, event);
    if (!swipe.along && Math.hypot(dx, dy) > BEGUN) swipe.along = Math.abs(dx) > Math.abs(dy) ? "x" : "y";
    if (swipe.along === "y") sheet.style.translate = `0 ${Math.max(0, dy)}px`;
  });
  sheet.addEventListener("pointerup", (event) => {
    if (!swipe || event.pointerId !== swipe.pointer) return;
    const { along } = swipe;
    const [dx, dy] = moved(swipe, event);
    end();
    if (along === "x" && Math.abs(dx) > ENOUGH) answers.step(dx < 0 ? 1 : -1);
    if (along === "y" && dy > ENOUGH) answers.down();
    if (along === "y" && dy < -ENOUGH) answers.up();
  });
  lostPointer.listen(sheet, end);

  function end() {
    swipe = null;
    sheet.style.translate = "";
  }
}

/** @type {(swipe: Swipe, event: PointerEvent) => [number, number]} */
const moved = ({ x, y }, { clientX, clientY }) => [clientX - x, clientY - y];
