// The types of the card, for `tsc` alone: what the details file says of one event, beyond the index.

declare namespace Entente {
  interface EventSource {
    publisher: string;
    title: string;
    url?: string;
    date?: string;
    via?: string;
    language?: string;
    described?: boolean;
    repeats?: string;
  }
  interface EventFigure {
    name: string;
    value: number;
    unit: string;
    /** The place of its source, counted from 1. */
    source?: number;
  }
  interface EventQuote {
    who: string;
    text: string;
    source?: number | string;
    language?: string;
  }
  interface EventRelation {
    id: EventId;
    kind: string;
    incoming?: boolean;
  }
  /** A part of a text, and the places of what it rests on, counted from 0. */
  interface EventClaim {
    text: string;
    sources?: number[];
    unread?: number[];
    events?: EventId[];
    own?: boolean;
  }

  /** A picture: its texts, and its copies by width. */
  interface EventMedia {
    alt: string;
    caption?: string;
    credit: string;
    licence: string;
    licence_address?: string;
    source: string;
    language?: string;
    width: number;
    height: number;
    /** None of a drawing. */
    webp: [number, string][];
    plain: [number, string][];
  }

  interface EventDetails {
    summary: string;
    /** The time of day, such as 14:30, by the clocks of the dataset's time zone. */
    time?: string;
    place?: string;
    people?: string[];
    figures?: EventFigure[];
    quotes?: EventQuote[];
    media?: EventMedia[];
    sources: EventSource[];
    confidence: string;
    attribution: string;
    attribution_note?: string;
    note?: string;
    related?: EventRelation[];
    corrections?: { date: IsoDay; was: string; now: string }[];
    thin?: boolean;
    claims?: Partial<Record<"summary" | "note" | "attribution_note", EventClaim[]>>;
    /** The day of the check of its sentences, or how far it got. */
    checked?: string;
  }
}
