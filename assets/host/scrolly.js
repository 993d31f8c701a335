// For host pages: <entente-scrolly> keeps an embed in sight beside the text round it, above it where there is no room
// beside. It has the look of a lit phrase too; a page's own styles go before these.
(function () {
  "use strict";

  if (customElements.get("entente-scrolly")) return;

  const { enter, sheet } = /** @type {Entente.HostPage} */ (window.ententeEmbeds);
  const BESIDE = 700;
  const LOOK = `
:where(entente-ref[tabindex]){cursor:pointer;text-decoration:underline dotted}
:where(entente-ref[lit]){background:color-mix(in srgb,currentColor 15%,transparent);text-decoration:underline 2px}
:where(entente-scrolly){display:grid;grid-template-columns:minmax(0,1fr);gap:0 2em;align-items:start}
:where(entente-scrolly[beside]){grid-template-columns:repeat(2,minmax(0,1fr))}
:where(entente-scrolly>:is(entente-embed,iframe)){position:sticky;top:var(--entente-top,0px);z-index:1;order:-1}
:where(entente-scrolly[beside]>*){order:0}
:where(entente-scrolly iframe){max-width:100%;max-height:50vh}
:where(entente-scrolly[beside] iframe){max-height:calc(100vh - var(--entente-top,0px))}
@media (forced-colors:active){:where(entente-ref[lit]){outline:2px solid Highlight}}
@media print{:where(entente-scrolly>:is(entente-embed,iframe)){position:static}}`;

  class EntenteScrolly extends HTMLElement {
    connectedCallback() {
      enter(this);
      const room = new ResizeObserver(() => this.toggleAttribute("beside", this.clientWidth >= BESIDE));
      room.observe(this);
    }
  }

  customElements.define("entente-scrolly", EntenteScrolly);
  sheet.replaceSync(LOOK);
})();
