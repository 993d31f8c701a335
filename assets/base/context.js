// Owns what differs by surface: each surface fills this in when it begins, and the modules below it read it from here.
// Everything else is imported where it is used.

/**
 * @type {{page: Entente.Page | null, store: Entente.Store | null, address: Entente.Address | null,
 *   again: Entente.Again | null}}
 */
const filled = { page: null, store: null, address: null, again: null };

export const context = {
  /** What the page carries: the index of events, vocabulary, words and addresses. */
  get page() {
    return begun(filled.page);
  },
  set page(page) {
    filled.page = page;
  },

  /** What changes and draws the View: state/store.js, and until an embed has been hydrated a stand-in for it. */
  get store() {
    return begun(filled.store);
  },
  set store(store) {
    filled.store = store;
  },

  /** The link as the surface keeps it: draw, hold, next, settle, link. */
  get address() {
    return begun(filled.address);
  },
  set address(address) {
    filled.address = address;
  },

  /** What a surface may ask for again where it did not come: the details of events, and what moved around them. */
  get again() {
    return begun(filled.again);
  },
  set again(again) {
    filled.again = again;
  },

  /**
   * The events that a briefing's step highlights, told how many of them have no label, and the categories, as places
   * among all, that have a lane in it; null on other surfaces.
   *
   * @type {{has(id: Entente.EventId): boolean, stood(gone: number): void, hasLane(category: number): boolean} | null}
   */
  highlighted: null,

  /** @type {Entente.EventId | null} The event in the link of an embed; null on other surfaces. */
  linked: null,
  /** @type {EventTarget | null} What was clicked last in an embed. */
  clicked: null,
  /** @type {Entente.Hydrated | null} What an embed can do once hydrated; null on other surfaces. */
  hydrated: null,

  /** @type {Entente.EmbedCharts | null} The charts of an embed, whose script comes last; null on other surfaces. */
  charts: null,

  /** @type {Entente.EventStudy | null} The event study, whose script follows the first paint; null until then. */
  eventStudy: null,

  /**
   * Opens the share dialog on a section, and saves the events of a state as a file; its script follows the first paint,
   * null until then.
   *
   * @type {{open(section?: string, panel?: string, round?: Entente.EventId): void,
   *   saveEvents(state: Entente.State): Promise<void>} | null}
   */
  share: null,

  /** @type {Entente.Reactions | null} The reactions, whose script comes with the first View of them. */
  reactions: null,

  /** @type {Entente.GivenFiles | null} The files of panels of others, whose script comes with such panels alone. */
  givenFiles: null,
};

/**
 * @template T
 * @param {T | null} part
 * @returns {T}
 */
function begun(part) {
  if (part === null) throw new Error("the surface has not begun");
  return part;
}
