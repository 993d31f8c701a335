// Owns the card of the focused event: when it opens, moves on and closes. What it holds is made in card-parts.js.
(function (entente) {
  "use strict";

  let shown = "";
  let whole = false;

  const panel = () => document.querySelector('[data-panel="event"]');

  function draw(state) {
    const { view, columns } = state;
    const card = panel();
    if (!card) return;
    const row = columns.rowOf.get(view.event);
    if (row === undefined || !view.panels.includes("event")) return close(card);
    const details = entente.dataset.detailsNow();
    if (shown === view.event && whole === Boolean(details)) return drawSteps(card, state);
    const opened = shown !== view.event;
    shown = view.event;
    whole = Boolean(details);
    card.dataset.event = view.event;
    card.dataset.category = state.page.categories[columns.category[row]].id;
    card.hidden = false;
    card.replaceChildren(...entente.cardParts.all(state, row, details && details.events[view.event]));
    drawSteps(card, state);
    if (opened) reveal(card);
    return undefined;
  }

  function close(card) {
    card.hidden = true;
    card.removeAttribute("data-event");
    card.replaceChildren();
    shown = "";
    whole = false;
  }

  // A reader who opened an event finds its card at the top of the column, or under the timeline on a phone.
  function reveal(card) {
    const side = card.closest(".side");
    if (side.scrollHeight > side.clientHeight) side.scrollTop = 0;
    else if (document.documentElement.dataset.ready) card.scrollIntoView({ block: "nearest" });
    if (document.activeElement && document.activeElement.closest(".mark, .event, .event-card, .peek")) card.focus({ preventScroll: true });
  }

  function drawSteps(card, { view, selection }) {
    const at = selection.ids.indexOf(view.event);
    const outside = card.querySelector('[data-part="outside"]');
    if (outside) outside.hidden = at >= 0;
    for (const [name, step] of [["earlier", -1], ["later", 1]]) {
      const button = card.querySelector(`[data-step="${name}"]`);
      const next = at >= 0 ? selection.ids[at + step] : undefined;
      button.disabled = next === undefined;
      button.onclick = () => entente.explore.open(next);
    }
  }

  function leave() {
    const { view } = entente.explore.state();
    const mark = document.querySelector(`.mark[data-events~="${CSS.escape(view.event)}"]`);
    entente.explore.change({ event: "" });
    if (mark) mark.focus({ preventScroll: true });
  }

  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return copyBySelection(text);
    }
  }

  // Where the clipboard is closed to scripts (an insecure origin), the old way still works.
  function copyBySelection(text) {
    const field = entente.dom.element("textarea", { class: "visually-hidden", "aria-hidden": "true" });
    field.value = text;
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done;
  }

  entente.card = { draw, leave, copy };
})((window.entente = window.entente || {}));
