// Owns what keys, buttons, touch and the notes window can ask for, by name.
(function (entente) {
  "use strict";

  const inNotes = () => entente.position.mode() && entente.position.mode().notes;

  const ACTIONS = {
    next: () => entente.deck.next(),
    previous: () => entente.deck.previous(),
    first: () => entente.deck.go(0),
    last: () => entente.deck.go(entente.position.last()),
    jump: () => entente.dialogs.toggle("jump"),
    help: () => entente.dialogs.toggle("help"),
    play: () => (inNotes() ? entente.channel.send({ type: "play" }) : entente.autoplay.toggle()),
    full: () => entente.screen.toggleFull(),
    blank: () => blank(!entente.screen.isBlank()),
    notes: () => (inNotes() ? window.opener && window.opener.focus() : entente.channel.openNotes()),
    close,
  };
  const LIFTS_BLANK = ["next", "previous", "first", "last", "close"];

  function run(name) {
    const wasBlank = entente.screen.isBlank();
    if (wasBlank && LIFTS_BLANK.includes(name)) blank(false);
    if (!(wasBlank && name === "close")) ACTIONS[name]();
  }

  function blank(wanted) {
    entente.screen.blank(wanted);
    entente.channel.send({ type: "blank", blank: wanted });
  }

  function close() {
    if (!entente.dialogs.close()) entente.autoplay.stop();
  }

  entente.actions = { run, blank };
})((window.entente = window.entente || {}));
