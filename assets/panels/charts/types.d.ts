// The types of the charts, for `tsc` alone: their lines and panes, and plotly.js as far as they use it.

declare namespace Entente {
  /** The panes of the charts, and what their lines show: panels/charts/lines.js. */
  type PaneName = "shipments" | "prices";
  /** One entry for each value: its days (end exclusive), as drawn and as observed. */
  interface Points {
    start: Ordinal[];
    end: Ordinal[];
    value: number[];
    raw: number[];
    note: string[];
    period: string[];
  }
  /** How a line is drawn: custom properties for it and its name, its width and dashes in units of the panels. */
  interface LineStyle {
    id: string;
    colour: string;
    nameColour: string;
    width: number;
    dash: number[];
  }
  interface ChartLine {
    key: SeriesId;
    pane: PaneName;
    kind: string;
    label: string;
    short: string;
    series: Series;
    /** Whether the dataset gives it the accent. */
    accent?: boolean;
    /** Whether a value holds for its whole period. */
    stepped: boolean;
    points: Points;
    /** Years that stand beside the months. */
    marks: Points | null;
    style: LineStyle;
  }
  /** The lines of a pane, and the names of those it cannot draw, by why. */
  interface ShipmentLines {
    lines: ChartLine[];
    unit: string;
    missing: string[];
    otherUnit: string[];
    coming: string[];
  }
  interface BaseDay {
    day: Ordinal | null;
    auto: boolean;
  }
  interface PriceLines {
    lines: ChartLine[];
    unit: string;
    base: BaseDay;
    otherUnit: string[];
    unbased: string[];
    coming: string[];
  }
  type PaneLines = ShipmentLines | PriceLines;
  /** What a pane, or a panel of others, draws. */
  type Drawn = Pick<PaneLines, "lines">;
  interface ChartModel {
    key: string;
    /** What would make plotly.js draw anew. */
    picture: string;
    shipments: ShipmentLines;
    prices: PriceLines;
  }
  /** A line as plotly.js has it; `meta` is its custom property. */
  interface Trace {
    x: number[];
    y: (number | null)[];
    meta: string;
    [more: string]: unknown;
  }
  /** A pane that shows a plot, and where: panels/charts/panes.js. */
  interface Pane {
    name: PaneName;
    node: HTMLElement;
    top: number;
    height: number;
    left: number;
    width: number;
    right: number;
  }
  /** The value axis of a pane, counted in `size` (in words, `multiple`); `zero` is its place on a logarithmic one. */
  interface ValueScale {
    range: [number, number];
    values: number[];
    size: number;
    multiple: string;
    digits: number;
    empty: boolean;
    zero: number | null;
    height: number;
    y(value: number): number;
  }

  /** The parts of plotly.js' layout that the charts set. */
  interface PlotLayout extends Record<string, unknown> {
    width?: number;
    height?: number;
    xaxis: Record<string, unknown>;
    yaxis: Record<string, unknown>;
    yaxis2: Record<string, unknown>;
  }
}

/** plotly.js, as far as the charts use it. */
interface PlotlyGraph extends HTMLElement {
  layout: Entente.PlotLayout;
}
interface PlotlyStatic {
  newPlot(host: string, data: object[], layout: object, config?: object): Promise<PlotlyGraph>;
  react(host: PlotlyGraph, data: object[], layout: object): Promise<PlotlyGraph>;
  update(host: PlotlyGraph, traces: object, layout: object): Promise<PlotlyGraph>;
}
