// The types of the event study, for `tsc` alone.

declare namespace Entente {
  /** What event studies measure, as it travels: layouts/event_study/columns.py. */
  interface StudyFile {
    words: Record<string, Message>;
    windows: [first: number, last: number][];
    markets: { days: number[]; after: (number | null)[][]; until: (number | null)[][] }[];
    prices: StudiedPrice[];
    /** Of each path its price, the place of its reaction day, its first session, and tenths of a per cent by session. */
    paths: { price: number[]; at: number[]; first: number[] } & Record<
      "move" | "benchmark" | "low" | "high",
      (number | null)[][]
    >;
    /** By event: the place of its reaction day in each market, or why it has none; the words on that day; the places of
     * its prices; that of its path, why it has none, or null without a price. */
    events: {
      reaction: (number | string)[][];
      first: string[];
      prices: number[][];
      path: (number | string | null)[];
    };
  }
  /** Figures by window and reaction day, or the reason why there is none: layouts/event_study/columns.py. */
  interface StudiedPrice {
    series: SeriesId;
    market: number;
    missing: Record<number, string>[];
    percentile: (number | string)[][];
    benchmark?: SeriesId;
    closed?: Record<number, string>[];
  }
  /** One session of a path, in tenths of a per cent: panels/event-study/measures.js. */
  interface PathPoint {
    session: number;
    move: number | null;
    benchmark: number | null;
    low: number | null;
    high: number | null;
  }
  /** The move of a price on its reaction day: panels/event-study/lead.js. */
  interface Moved {
    name: string;
    day: Ordinal | null;
    move: number;
    market: number | null;
    percentile: number | string;
  }
}
