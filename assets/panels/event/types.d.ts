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
  }
  interface EventQuote {
    who: string;
    text: string;
    source?: number | string;
  }
  interface EventRelation {
    id: EventId;
    kind: string;
    incoming?: boolean;
  }
  interface EventDetails {
    summary: string;
    place?: string;
    people?: string[];
    figures?: EventFigure[];
    quotes?: EventQuote[];
    sources: EventSource[];
    confidence: string;
    attribution: string;
    attribution_note?: string;
    note?: string;
    related?: EventRelation[];
    corrections?: { date: IsoDay; was: string; now: string }[];
    thin?: boolean;
  }
}
