// Owns what differs by surface: each surface fills this in when it begins, and the modules below it read it from here.
// Everything else is imported where it is used.

export const context = {
  /** What the page carries: the index of events, vocabulary, words and addresses. */
  page: null,

  /** What changes and draws the View: state/store.js, and until an embed has been hydrated a stand-in for it. */
  store: null,

  /** The link as the surface keeps it: draw, hold, next, settle, link. */
  address: null,

  /** Which events are highlighted, as a briefing's step wants it: {has(id)}; null where a surface highlights none. */
  highlighted: null,

  /** What an embed can do once hydrated: {details(), series()}; null on other surfaces. */
  hydrated: null,

  /** The charts of an embed, whose script comes last; null until then and on other surfaces. */
  charts: null,

  /** The event study, whose script follows the first paint: {take(file), shade(state)}; null until then. */
  eventStudy: null,
};
