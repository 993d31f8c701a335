// Owns the tie between the windows of one briefing: the screen and the notes. Either drives the other, and neither needs the other.
(function (entente) {
  "use strict";

  let channel = null;
  let notes = null;
  let go = null;

  // `move` shows a step that another window asks for.
  function begin(name, move) {
    go = move;
    if (!("BroadcastChannel" in window)) return;
    channel = new BroadcastChannel(`entente briefing ${name}`);
    channel.onmessage = ({ data }) => hear(data);
    if (entente.position.mode().notes) send({ type: "hello" });
  }

  function hear(message) {
    const { notes: inNotes } = entente.position.mode();
    if (message.type === "step") go(message.step, { silent: true });
    if (message.type === "blank") entente.screen.blank(message.blank);
    if (message.type === "play" && !inNotes) entente.autoplay.toggle();
    if (message.type === "hello" && !inNotes) {
      send({ type: "step", step: entente.position.now().at });
      send({ type: "blank", blank: entente.screen.isBlank() });
    }
    if (inNotes) entente.presenter.draw(entente.position.now());
  }

  function send(message) {
    if (channel) channel.postMessage(message);
  }

  function openNotes() {
    if (notes && !notes.closed) return notes.focus();
    const query = entente.address.query({ ...entente.position.mode(), step: entente.position.now().at + 1, autoplay: null, loop: entente.position.mode().loop, notes: true });
    notes = window.open(`${location.pathname}?${query}`, "entente-notes", "popup,width=1100,height=760");
    if (!notes) entente.bar.warn(entente.words.say("briefing.blocked"));
    return undefined;
  }

  entente.channel = { begin, send, openNotes };
})((window.entente = window.entente || {}));
