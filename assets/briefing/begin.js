// Owns what happens once, when a briefing opens: its steps are found, and everything it needs is fetched, so that it runs on alone.
(function (entente) {
  "use strict";

  const AGAIN = 5000;

  function begin() {
    entente.page = entente.columns.whole(JSON.parse(document.getElementById("entente-briefing").textContent));
    const mode = entente.address.read();
    entente.theme.draw({ view: mode });
    dropped(mode.dropped);
    entente.keys.begin();
    entente.screen.begin();
    entente.bar.begin();
    entente.follow.begin();
    if (mode.notes) entente.presenter.begin();
    else entente.picture.begin();
    const given = briefingOf(mode);
    const found = given ? Promise.resolve(given.steps) : stepsOf(mode);
    found.then((steps) => start(steps, mode, given ? given.id : mode.base)).catch((problem) => {
      console.warn("The briefing could not begin.", problem);
      entente.caption.instead("briefing.failed");
    });
    if (given) entente.dataset.details().catch(() => {});
  }

  // A page of a briefing carries it; a link that names a view is briefed on instead.
  function briefingOf(mode) {
    const { briefing, urls } = entente.page;
    const plain = (path) => path.replace(/\/(index\.html)?$/, "");
    const named = plain(new URL(`${urls.root}briefing`, location.href).pathname) !== plain(location.pathname);
    return briefing && (named || !mode.asked) ? briefing : null;
  }

  // What the texts and the choice of charts rest on is in files of its own; they are asked for until they come.
  function stepsOf(mode) {
    return Promise.all([entente.dataset.details(), entente.dataset.series()]).then(
      ([details]) => entente.autoBriefing.steps(entente.page, details, mode.view),
      () => new Promise((resolve) => setTimeout(resolve, AGAIN)).then(() => stepsOf(mode)),
    );
  }

  function start(steps, mode, name) {
    if (entente.page.briefing && !briefingOf(mode)) entente.pages.draw(steps, mode);
    entente.deck.begin(steps, mode);
    entente.channel.begin(name, entente.deck.go);
    if (mode.autoplay !== null && !mode.notes) entente.autoplay.start(mode.autoplay);
  }

  function dropped(parts) {
    const line = document.querySelector('[data-part="dropped"]');
    line.hidden = !parts.length;
    if (parts.length) line.textContent = entente.describe.dropped(parts);
  }

  document.addEventListener("DOMContentLoaded", begin);
})((window.entente = window.entente || {}));
