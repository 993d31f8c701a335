// The types of the event study, for `tsc` alone.

declare namespace Entente {
  /** What event studies measure, as it travels: layouts/event_study/columns.py. */
  interface StudyFile {
    words: Record<string, Message>;
    windows: [first: number, last: number][];
    markets: { days: number[]; after: (number | null)[][]; until: (number | null)[][] }[];
    prices: StudiedPrice[];
    shipments: { months: string[]; series: StudiedShipments[] };
    /** By event: the place of its reaction day in each market, or why it has none; the words on that day; the places of
     * its prices; the place of its month, then those of its series. */
    events: { reaction: (number | string)[][]; first: string[]; prices: number[][]; shipments: number[][] };
  }
  /** Figures by window and reaction day, or the reason why there is none: layouts/event_study/columns.py. */
  interface StudiedPrice {
    series: SeriesId;
    market: number;
    missing: Record<number, string>[];
    percentile: (number | string)[][];
    benchmark?: SeriesId;
    closed?: Record<number, string>[];
    abnormal?: (number | string)[][];
    error?: (number | string)[][];
  }
  /** Figures by month: layouts/event_study/columns_monthly.py. */
  interface StudiedShipments {
    series: SeriesId;
    points: boolean;
    coded: boolean;
    value: (number | string)[];
    mean: (number | string)[];
    year: (number | string)[];
    on_mean: (number | string)[];
    on_year: (number | string)[];
  }
}
