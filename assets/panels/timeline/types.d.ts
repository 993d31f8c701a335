// The types of the timeline, for `tsc` alone: where events stand, and what elements keep of it.

declare namespace Entente {
  /** Where an event stands on the time axis: panels/timeline/mark-place.js. */
  interface Place {
    id: EventId;
    x: number;
    width: number;
    /** Whether its day is not known. */
    soft: boolean;
  }
  /** A mark in a lane, of one event or of several: panels/timeline/layout.js. */
  interface DodgedMark {
    key: string;
    ids: EventId[];
    x: number;
    width: number;
    soft: boolean;
    row: number;
    cluster: boolean;
    least: number;
    highlighted?: boolean;
  }
  interface Mark extends DodgedMark {
    lane: number;
    y: number;
  }
}

/** What panels keep on their elements. */
interface HTMLElement {
  ententeMark?: Entente.Mark;
  ententeWidth?: number;
  ententeIds?: Entente.EventId[];
}
