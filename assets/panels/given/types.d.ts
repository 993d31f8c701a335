// The types of panels of others, for `tsc` alone.

declare namespace Entente {
  /** Panels of others, as they travel: layouts/panels/given/payload.py. */
  interface Given {
    panels: GivenPanel[];
    /** What tables show beyond the index, for each event. */
    cells: Record<string, string[][]>;
    words: Record<string, Message>;
  }
  type Period = "month" | "quarter" | "year";
  interface GivenBars {
    id: string;
    title: string;
    kind: "bars";
    by: Facet | Period;
    most: number;
  }
  interface FacetBars extends GivenBars {
    by: Facet;
  }
  interface PeriodBars extends GivenBars {
    by: Period;
  }
  interface GivenTable {
    id: string;
    title: string;
    kind: "table";
    columns: string[];
    most: number;
    /** A column, or -column for the reverse. */
    sort: string;
  }
  interface GivenLines {
    id: string;
    title: string;
    kind: "lines";
    series: SeriesId[];
    scale: "value" | "index" | "change";
    /** Whether it shares the axis of the timeline. */
    axis: "shared" | "free";
  }
  interface GivenLive {
    id: string;
    title: string;
    kind: "live";
  }
  type GivenPanel = FacetBars | PeriodBars | GivenTable | GivenLines | GivenLive;
  /** The figures of a panel as a table; a cell may be said otherwise than a CSV has it. */
  type GivenCell = string | number | null | { text: string; value: string | number };
  interface GivenContents {
    head: string[];
    rows: GivenCell[][];
  }

  interface StepEvent {
    id: EventId;
    title: string;
    date: string;
  }
  interface StepSource {
    publisher: string;
    title: string;
    url: string | null;
    date: string;
    described: boolean;
  }
  /** A step of a briefing: layouts/briefing_steps.py. `view` is the query of a link, `dwell` in seconds. */
  interface Step {
    kicker: string;
    headline: string;
    text: string[];
    view: string;
    highlighted: EventId[];
    chart: "shipments" | "prices" | null;
    figure: { value: string; label: string } | null;
    notes: string;
    dwell: number;
    sources: StepSource[];
    events: StepEvent[];
  }
  /** How a link wants a briefing shown: `base` is the rest of its query; surfaces/briefing/address.js. */
  interface BriefingMode {
    base: string;
    step: number;
    autoplay: number | null;
    loop: boolean;
    /** Seconds without input after which a held clock goes on; null if the link does not say. */
    resume: number | null;
    theme: View["theme"];
    notes: boolean;
    /** Whether this is the picture of the next step in a notes window. */
    preview: boolean;
  }
  interface BriefingPosition {
    steps: Step[];
    at: number;
    step: Step;
    mode: BriefingMode;
  }
}
