// Owns what a citation names, a view of the dataset or one of its events, and the citation as a sentence.
(function (entente) {
  "use strict";

  const say = (key, values) => entente.words.say(key, values);

  // What both have: who made the dataset, which version of it, and the day of reading (ISO).
  function work({ page }, id, url) {
    const { name, title, version, released, curators } = page.info;
    const now = new Date();
    const accessed = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
    return { id: `${name}-${id}`, organisation: curators, dataset: title, version, released, accessed, url };
  }

  function view(state, url) {
    const { info } = state.page;
    return { ...work(state, info.version, url), title: info.title, citation: info.citation, shown: entente.describe.status(state), event: null };
  }

  function event(state, row) {
    const { columns } = state;
    const id = columns.id[row];
    const date = entente.words.date(columns.day[row], columns.precision[row], "full");
    return { ...work(state, id, page(id)), title: columns.title[row], event: { date } };
  }

  // The permanent address of an event.
  function page(id) {
    return new URL(`${entente.page.urls.root}event/${id}`, document.baseURI).href;
  }

  function plain({ event: about, title, dataset, version, url, citation, shown, accessed }) {
    if (about) return say("cite.event", { title, date: about.date, dataset, version, url });
    return say("cite.view", { citation: citation.trim(), shown, url, accessed: entente.words.day(entente.days.parse(accessed), "full") });
  }

  entente.cite = { view, event, page, plain };
})((window.entente = window.entente || {}));
