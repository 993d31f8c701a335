// Owns the sections of the share dialog that hold texts and files: the link, the citation, the picture and the data.
(function (entente) {
  "use strict";

  const FORMS = { text: "", bibtex: "bib", ris: "ris", csl: "json" };
  const SIZES = ["social", "square", "print"];
  const PICTURES = ["png", "svg"];
  const FILES = ["events.csv", "events.json", "shipments.csv", "prices.csv"];
  const say = (key, values) => entente.words.say(key, values);
  const make = (tag, attributes, ...children) => entente.dom.element(tag, attributes, ...children);
  const labelled = (name, values) => values.map((value) => [value, say(`share.${name}.${value}`)]);
  const linkTo = (view) => entente.shareParts.address("", entente.view.format(view, entente.page.vocabulary));

  function link({ view }) {
    const box = entente.shareParts.text(say("share.link.view"), 2);
    const open = entente.shareParts.tick(say("share.link.event"), true, set);
    function set() {
      box.set(linkTo(open.input.checked ? view : { ...view, event: "" }));
    }
    set();
    if (!view.event) return [box.node, entente.shareParts.note(say("share.link.note"))];
    const own = entente.shareParts.text(say("card.page"), 2);
    own.set(entente.cite.page(view.event));
    return [box.node, open.node, own.node];
  }

  function cite(state) {
    const row = state.columns.rowOf.get(state.view.event);
    const whole = entente.cite.view(state, linkTo({ ...state.view, event: "" }));
    const works = row === undefined ? { view: whole } : { event: entente.cite.event(state, row), view: whole };
    const subject = entente.shareParts.choice("subject", labelled("subject", Object.keys(works)), Object.keys(works)[0], set);
    const form = entente.shareParts.choice("form", labelled("form", Object.keys(FORMS)), "text", set);
    const save = entente.shareParts.button(say("share.download"), () => entente.save.file(`${works[subject.value].id}.${FORMS[form.value]}`, written(), "application/octet-stream"));
    const box = entente.shareParts.text(say("share.cite.text"), 8, save);
    const written = () => (form.value === "text" ? entente.cite.plain(works[subject.value]) : entente.citeForms[form.value](works[subject.value]));
    function set() {
      box.set(written());
      save.hidden = form.value === "text";
    }
    set();
    return [make("div", { class: "share-options" }, row === undefined ? null : subject.node, form.node), box.node];
  }

  // A site of plain files holds the pictures of the whole and of key moments only.
  function drawnAlready({ page, view, columns }) {
    const row = columns.rowOf.get(view.event);
    if (row !== undefined) return columns.label[row] ? `card/${view.event}` : null;
    return entente.describe.isUntouched(page, view) ? "card" : null;
  }

  // The picture is asked for when this section is looked at, and drawn by the server.
  function picture(state) {
    const stored = state.page.live ? null : drawnAlready(state);
    if (!state.page.live && !stored) return [entente.shareParts.note(say("share.picture.failed"))];
    const theme = entente.shareParts.choice("theme", labelled("theme", ["light", "dark"]), document.documentElement.dataset.theme, set);
    const size = entente.shareParts.choice("size", labelled("size", SIZES), SIZES[0], set);
    const image = make("img", { class: "share-picture", alt: entente.describe.takeaway(state), on: { load: () => said(true), error: () => said(false) } });
    const caption = entente.shareParts.note("");
    const kinds = stored && stored !== "card" ? ["png"] : PICTURES;
    const saves = kinds.map((kind) => entente.shareParts.link(say(`share.picture.${kind}`), {}));
    const actions = make("p", { class: "share-actions" }, ...saves);
    function set() {
      kinds.forEach((kind, at) => {
        saves[at].href = stored ? entente.shareParts.address(`${stored}.${kind}`)
          : entente.shareParts.address(`card.${kind}`, `${entente.shareParts.full({ ...state.view, theme: theme.value })}&size=${size.value}`);
        saves[at].download = `${state.page.info.name}-${size.value}.${kind}`;
      });
      caption.textContent = say("share.picture.loading");
      image.src = saves[0].href;
    }
    function said(drawn) {
      image.parentNode.hidden = !drawn;
      actions.hidden = !drawn;
      caption.textContent = drawn ? say("share.picture.size", { width: image.naturalWidth, height: image.naturalHeight }) : say("share.picture.failed");
    }
    set();
    return [stored ? "" : make("div", { class: "share-options" }, size.node, theme.node), make("div", { class: "share-frame" }, image), caption, actions];
  }

  // What is seen is written here, from what is drawn; the same for programs has an address where a server answers it.
  function data(state) {
    const { page, selection } = state;
    const model = entente.lines.of(state);
    const rows = [row(say("list.title"), entente.describe.status(state), () => entente.shareEvents.save(state))];
    for (const pane of ["shipments", "prices"]) {
      const shown = state.view.panels.includes(pane) && model[pane].lines;
      if (shown && shown.length) rows.push(row(say(`charts.title.${pane}`), shown.map(({ label }) => label).join(" · "), () => entente.tables.download(pane, model[pane], state)));
    }
    const links = FILES.map((name) => make("li", {}, make("a", { href: entente.shareParts.address(`data/${name}`, entente.shareParts.full(state.view)), text: name })));
    const programs = [make("h3", { text: say("share.data.address") }), make("ul", { class: "share-links" }, ...links)];
    const all = make("p", {}, make("a", { href: entente.shareParts.address("data/dataset.zip"), text: say("share.data.all", { n: page.events.id.length }) }));
    return [make("ul", { class: "share-files" }, ...rows), ...(page.live ? programs : []), all, selection.ids.length ? null : entente.shareParts.note(say("list.empty"))].filter(Boolean);
  }

  function row(label, about, act) {
    return make("li", {}, make("span", {}, make("strong", { text: label }), make("small", { text: about })),
      entente.shareParts.button(say("charts.csv"), act, say("share.data.csv", { what: label })));
  }

  entente.shareSections = { link, cite, picture, data };
})((window.entente = window.entente || {}));
